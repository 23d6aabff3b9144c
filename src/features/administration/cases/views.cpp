#include "features/administration/cases/views.hpp"

#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/question.hpp"

#include <fmt/core.h>

namespace keywork::cases {
namespace {

using html::Markup;
using html::path;

Markup list(CasesPage const& page, Markup const& token)
{
    if (page.cases.empty()) return html::empty_words("No case is open.");
    auto const line = [&](ListedCase const& one) {
        auto const end = html::form_button(
            {.action = path("/cases/{}/end", one.opened.id), .token = token},
            html::button({.words        = "End the case",
                          .look         = html::Look::secondary,
                          .small        = true,
                          .spoken_after = " of " + full_name(one.face)}));
        return html::format("<li><p>{}, until {}. {}</p>{}</li>",
                            html::link(path("/children/{}", one.opened.child),
                                       full_name(one.face)),
                            in_words(one.opened.until_on), one.opened.reason, end);
    };
    return html::format("<ul>{}</ul>", html::each(page.cases, line));
}

Markup open_form(CasesPage const& page, Markup const& token)
{
    auto const error = [&](std::string_view field) {
        return html::problem_with(page.problems, field);
    };
    auto const inside = html::format(
        "{}{}{}{}",
        html::text_input({.name  = "name",
                          .label = "The child’s whole name",
                          .hint  = "Exactly as it is kept: the names they use, or their legal name",
                          .error = error("name")},
                         {.value = page.typed.name, .width = html::Width::thirty}),
        html::text_input({.name  = "born_on",
                          .label = "Date of birth",
                          .hint  = "Like 3/2/2012",
                          .error = error("born_on")},
                         {.value = page.typed.born_on, .width = html::Width::ten}),
        html::text_area({.name  = "reason",
                         .label = "Why is it opened?",
                         .hint  = "Who asked for what. It stays with the case.",
                         .error = error("reason")},
                        {.value = page.typed.reason, .rows = 3}),
        html::button({.words = "Open the case"}));
    return html::card({.id = "open", .heading = "Open a case"},
                      html::form({.action = path("/cases"), .token = token}, inside));
}

}  // namespace

Markup cases_page(CasesPage const& page, Markup const& token)
{
    auto const words = fmt::format("A case opens one child’s file to you for {} days, to read. "
                                   "Whoever manages the file sees that it was opened.",
                                   case_lasts.count());
    return html::error_summary(page.problems) +
           html::page_head("Cases of data protection", words) +
           html::stack(html::card({.id = "cases", .heading = "Open cases"}, list(page, token)) +
                       open_form(page, token));
}

}  // namespace keywork::cases
