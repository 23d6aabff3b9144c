#include "features/records/drafts/views.hpp"

#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"

#include <fmt/core.h>

namespace keywork::drafts {
namespace {

using html::Markup;

std::string_view in_words(WhyKept why)
{
    switch (why) {
    case WhyKept::newer_save: return "Another page of this draft was saved in between.";
    case WhyKept::session_ended: return "You were signed out before they could be saved.";
    case WhyKept::not_allowed: return "You may not write there any more.";
    case WhyKept::already_sent: return "The record had been sent by then.";
    case WhyKept::not_finished: return "You left them for later.";
    }
    return "";
}

std::string_view what_to_do(KeptPage const& page)
{
    switch (page.why) {
    case WhyKept::newer_save: return "Look at both and choose which words stand.";
    case WhyKept::session_ended: return "Put them back, then go on.";
    case WhyKept::not_allowed:
        return "Nobody else sees these words. Ask your manager who should write this down, and "
               "pass it on by voice.";
    case WhyKept::already_sent: return "Add what is missing to the record as a correction.";
    case WhyKept::not_finished: return "Open the record and add them when you are ready.";
    }
    return "";
}

Markup draft_line(DraftShown const& draft, sys_seconds now)
{
    auto const saved = "saved " + in_near_words(draft.saved_at, now);
    if (!draft.to)
        return html::format("<li>{}, {} ({}). You may not write there now.</li>", draft.title,
                            draft.whose, saved);
    return html::format(R"(<li><a href="{}">{}, {}</a>, {}</li>)", *draft.to, draft.title,
                        draft.whose, saved);
}

Markup kept_line(KeptShown const& kept, sys_seconds now)
{
    return html::format(R"(<li><a href="{}">{}</a>, {}. {}</li>)", kept.to, kept.title,
                        in_near_words(kept.kept_at, now), in_words(kept.why));
}

Markup version_of(std::string_view term, std::string const& words)
{
    return html::format("<dt>{}</dt><dd>{}</dd>", term,
                        words.empty() ? html::quiet_words("Nothing") : html::paragraphs(words));
}

Markup compared(KeptPage const& page, Compared const& one)
{
    auto versions = version_of("Your words", one.mine);
    if (page.has_draft)
        versions = version_of("Before", one.before) + version_of("Saved meanwhile", one.meanwhile) +
                   versions;
    return html::format("<h2>{}</h2><dl>{}</dl>", one.label, versions);
}

Markup choices(KeptPage const& page, Markup const& token)
{
    html::Form const form{.action = html::path("/drafts/kept/{}", page.id), .token = token};
    Markup buttons;
    if (page.may_use)
        buttons += html::button({.words = page.has_draft ? "Let my words stand"
                                                         : "Put my words back",
                                 .name = "choice", .value = "mine"});
    buttons += html::button({.words = page.has_draft && page.may_use ? "Leave the draft as it is"
                                                                     : "I have dealt with them",
                             .look = html::Look::secondary,
                             .name = "choice", .value = "aside"});
    return html::form(form, html::form_actions(buttons));
}

}  // namespace

Markup drafts_page(DraftsPage const& page)
{
    Markup kept;
    if (!page.kept.empty())
        kept = html::card(
            {.id = "kept", .heading = "Words that were kept for you"},
            html::format(R"(<ul class="govuk-list govuk-list--spaced">{}</ul>)",
                         html::each(page.kept, [&](KeptShown const& one) {
                             return kept_line(one, page.now);
                         })));
    auto const drafts =
        page.drafts.empty()
            ? html::empty_words("You have no drafts. What you begin is kept here until you send "
                                "it.")
            : html::format(R"(<ul class="govuk-list govuk-list--spaced">{}</ul>)",
                           html::each(page.drafts, [&](DraftShown const& one) {
                               return draft_line(one, page.now);
                           }));
    return html::page_head("My drafts") + html::stack(kept + drafts);
}

Markup kept_page(KeptPage const& page, Markup const& token)
{
    auto const note = html::note({.title = std::string{in_words(page.why)} + " Nothing is lost.",
                                  .words = std::string{what_to_do(page)},
                                  .tone = html::Tone::warn,
                                  .icon = html::Icon::info});
    auto const words = page.compared.empty()
                           ? html::empty_words("These words are all in the draft already.")
                           : html::each(page.compared, [&](Compared const& one) {
                                 return compared(page, one);
                             });
    return html::page_head(page.title,
                           "Kept " + keywork::in_words(page.kept_at)) +
           note + html::stack(words + choices(page, token), html::Space::large);
}

}  // namespace keywork::drafts
