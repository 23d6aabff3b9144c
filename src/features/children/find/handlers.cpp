#include "features/children/find/handlers.hpp"

#include "care/site/page.hpp"
#include "features/children/find/views.hpp"

namespace keywork::find {
namespace {

constexpr int lines_shown = 20;
constexpr std::size_t longest_typed = 200;

FindPage empty_page(Request const& request, Site const& site)
{
    return {.typed          = {},
            .word           = site.profiles().of(request.actor().profile()).child,
            .today          = request.actor().today,
            .searches_words = request.actor().may(Function::search_words)};
}

http::Response response(Request const& request, Site const& site, FindPage const& shown)
{
    return page(request, site, {.title = "Find a child", .current = "/children"},
                find_page(shown, form_token(request)));
}

}  // namespace

Outcome<http::Response> show_find(Request const& request, Site const& site)
{
    return response(request, site, empty_page(request, site));
}

Outcome<http::Response> find(Request const& request, Site& site)
{
    auto shown = empty_page(request, site);
    shown.typed = request.form().value_or("q").substr(0, longest_typed);
    shown.asked = !shown.typed.empty();
    if (shown.asked) {
        auto const scope = request.scope();
        shown.children = child::find_children(site.reader(), scope, shown.typed);
        if (shown.searches_words)
            shown.written =
                chronology::with_words(site.reader(), scope, shown.typed, lines_shown);
    }
    TRY(site.write(request.actor(), [&](Transaction& tx) -> Outcome<> {
        auto const count = shown.children.size() + shown.written.size();
        tx.audit({.verb   = audit::Verb::search_run,
                  .target = "page:find -",
                  .basis  = "function",
                  .count  = static_cast<std::int64_t>(count)});
        return {};
    }));
    return response(request, site, shown);
}

}  // namespace keywork::find
