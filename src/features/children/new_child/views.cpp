#include "features/children/new_child/views.hpp"

#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"

namespace keywork::new_child {
namespace {

using html::Markup;
using html::path;

/// Who is already here with that name and date of birth, and the tick that they are somebody else.
Markup alike(NewChildPage const& page)
{
    if (page.alike.empty()) return {};
    auto const one = [](ChildFace const& face) {
        return html::format("<li>{}, born {}</li>",
                            html::link(path("/children/{}", face.id), full_name(face)),
                            in_words(face.born_on));
    };
    auto const list = html::format("<ul>{}</ul>", html::each(page.alike, one));
    return html::note({.title = "Somebody very like this is already here.",
                       .tone  = html::Tone::warn,
                       .icon  = html::Icon::alert,
                       .more  = list}) +
           html::checkboxes({.name = "is_somebody_else", .label = "Is this the same person?"},
                            {.all = {{.value = "yes", .label = "No, this is somebody else"}}});
}

}  // namespace

Markup new_child_page(NewChildPage const& page, Markup const& token)
{
    auto const line = [&](std::string name, std::string label, std::string hint,
                          std::string const& value, bool optional) {
        auto const error = html::problem_with(page.problems, name);
        return html::text_input({.name     = std::move(name),
                                 .label    = std::move(label),
                                 .hint     = std::move(hint),
                                 .error    = error,
                                 .optional = optional},
                                {.value = value, .width = html::Width::thirty});
    };
    auto const group = page.group_word.empty()
                           ? Markup{}
                           : line("group_name", sentence_case(page.group_word), "",
                                  page.group_name, true);
    auto const inside = html::format(
        "{}{}{}{}{}{}{}{}{}", alike(page),
        line("known_as", "First name they use", "", page.known_as, false),
        line("family_name", "Family name they use", "", page.family_name, true),
        line("legal_name", "Whole legal name", "Only if it is another one", page.legal_name, true),
        line("born_on", "Date of birth", "Like 3/2/2012", page.born_on, false),
        line("upn", "UPN", "One letter and 12 numbers", page.upn, true), group,
        line("from_on", "First day at " + page.place_name, "", page.from_on, false),
        html::form_actions(html::button({.words = "Add them", .wide_on_phone = true}) +
                           html::link_button(path("/children"), {.words = "Leave without saving",
                                                                 .look  = html::Look::quiet})));
    return html::format(R"(<div class="kw-narrow">{}<h1>Add a {}</h1>{}</div>)",
                        html::error_summary(page.problems), page.word.one,
                        html::form({.action = path("/children/new"), .token = token}, inside));
}

}  // namespace keywork::new_child
