#include "care/notice/told/on_page.hpp"

#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"

namespace keywork::notice {

html::Markup tell_card(TellOnPage const& shown, html::Markup const& token)
{
    html::Markup lines;
    for (Told const& told : shown.told) lines += html::format("<li>{}</li>", in_words(told));
    auto const list =
        lines.empty() ? html::Markup{} : html::format(R"(<ul class="govuk-list">{}</ul>)", lines);
    if (shown.waits) return html::card({.id = "told", .heading = "Told"}, list);
    auto const whom = shown.leader.empty() ? "All seniors and managers here find it on Today."
                                           : shown.leader + " finds it at the top of Today.";
    auto const button =
        html::form_button({.action = shown.to, .token = token},
                          html::button({.words = shown.button, .look = html::Look::secondary}));
    return html::card({.id = "told", .heading = "Does it need somebody now?"},
                      html::format("{}{}{}", list, button, html::quiet_words(whom)));
}

}  // namespace keywork::notice
