#include "care/site/views.hpp"

#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"

#include <algorithm>

namespace keywork {

html::Path menu_target(std::string_view menu_path)
{
    auto const parts = [&] {
        std::vector<std::string> found;
        std::string_view rest = menu_path;
        while (!rest.empty()) {
            rest.remove_prefix(1);  // '/'
            auto const end = std::min(rest.find('/'), rest.size());
            if (end > 0) found.emplace_back(rest.substr(0, end));
            rest.remove_prefix(end);
        }
        return found;
    }();
    switch (parts.size()) {
    case 0: return html::path("/");
    case 1: return html::path("/{}", parts[0]);
    default: return html::path("/{}/{}", parts[0], parts[1]);
    }
}

namespace site_views {
namespace {

html::Markup to_today()
{
    return html::link_button(html::path("/"),
                             {.words = "Go to Today", .look = html::Look::secondary});
}

}  // namespace

html::Markup not_found_page()
{
    return html::format(R"(
        <div class="kw-narrow">
        <h1>Not found</h1>
        <p>There is nothing here that you can open. Check the address, or go back to Today.</p>
        <p>If somebody sent you this link, ask your manager whether you should have it.</p>
        <p>{}</p>
        </div>)",
                        to_today());
}

html::Markup young_person_not_found_page()
{
    return html::format(R"(
        <div class="kw-narrow">
        <h1>That page is not here</h1>
        <p>{}</p>
        </div>)",
                        html::link_button(html::path("/me"), {.words = "Go back to my page"}));
}

html::Markup kept_words_page()
{
    return html::format(R"(
        <div class="kw-narrow">
        <h1>Not found</h1>
        <p>You cannot save here, or not any more. What you typed is kept, and nobody else sees
        it.</p>
        <p>{}</p>
        </div>)",
                        html::link_button(html::path("/drafts"), {.words = "Open my drafts"}));
}

html::Markup words_page(std::string_view heading, std::string_view words)
{
    return html::format(R"(<div class="kw-narrow"><h1>{}</h1><p>{}</p><p>{}</p></div>)", heading,
                        words, to_today());
}

html::Markup invalid_page(Invalid const& invalid)
{
    return html::format(R"(
        {}
        <h1>Something needs mending</h1>)",
                        html::error_summary(invalid.problems));
}

html::Markup fault_page(std::string_view reference)
{
    return html::format(R"(
        <div class="kw-narrow">
        <h1>Something went wrong</h1>
        <p>It was our fault, not yours. Nothing was half done.</p>
        <p>Go back and try once more. What you typed in a record was kept as you typed it.</p>
        <p>If it happens again, give this reference to whoever looks after Keywork: {}</p>
        <p>{}</p>
        </div>)",
                        reference, to_today());
}

std::string_view words_for_status(int status)
{
    switch (status) {
    case 408: return "It took too long to arrive. Check your connection and send it again.";
    case 413: return "It is too large. Take something away, or send a smaller file.";
    case 414: return "The address is too long. Go back and ask for less at once.";
    case 431: return "Your browser sent too much about itself. Clear its cookies and try again.";
    case 503: return "Keywork is busy. Wait a moment and try again: nothing was lost.";
    default: return "The request was not one that Keywork understands. Go back and try again.";
    }
}

}  // namespace site_views
}  // namespace keywork
