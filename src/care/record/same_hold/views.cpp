#include "care/record/same_hold/views.hpp"

#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/status.hpp"
#include "platform/text/text.hpp"

#include <fmt/core.h>

namespace keywork::record {
namespace {

using html::Markup;

html::Path record_of(SameHoldsOnPage const& page, RecordId const& record)
{
    return html::path("/children/{}/records/{}", page.child, record);
}

/// "Marcus Bell has sent a record of a hold at 4:10pm"
std::string said_of(SameHoldsOnPage const& page, SameHold const& one)
{
    auto const who = one.author == page.reader ? std::string{"You have"}
                                               : one.author_name + " has";
    return fmt::format("{} already {} a record of a {} at {}", who, one.record ? "sent" : "begun",
                       lower_case(page.what), time_in_words(one.occurred_at));
}

Markup way_to_join(SameHoldsOnPage const& page, SameHold const& one, Markup const& token)
{
    auto const at = record_of(page, *one.record);
    switch (one.account) {
    case SameHold::Account::to_offer:
        return html::form_button(
            {.action = html::path("/children/{}/records/{}/took-part", page.child, *one.record),
             .token = token},
            html::button({.words = "Add my account to that record",
                          .look = html::Look::secondary}));
    case SameHold::Account::owed:
        return html::link_button(html::path("/children/{}/records/{}/parts/own_account",
                                            page.child, *one.record),
                                 {.words = "Write my account there",
                                  .look = html::Look::secondary});
    case SameHold::Account::in: return html::format(R"(<a href="{}">Read it</a>)", at);
    }
    return {};
}

Markup line_to_send(SameHoldsOnPage const& page, SameHold const& one, Markup const& token)
{
    if (one.record)
        return html::format("<li>{}. {}</li>", said_of(page, one), way_to_join(page, one, token));
    return html::format("<li>{}, and not sent it yet. Agree who sends theirs: it asks the other "
                        "for an account.</li>",
                        said_of(page, one));
}

Markup line_to_read(SameHoldsOnPage const& page, SameHold const& one)
{
    if (!one.record) return html::format("<li>{}, and not sent it yet.</li>", said_of(page, one));
    return html::format(R"(<li><a href="{}">The record of {}, {}</a></li>)",
                        record_of(page, *one.record), one.author_name,
                        time_in_words(one.occurred_at));
}

Markup note_of(SameHoldsOnPage const& page, std::string title, std::string words,
               Markup const& lines)
{
    if (page.all.empty()) return {};
    return html::note({.title = std::move(title),
                       .words = std::move(words),
                       .tone = html::Tone::warn,
                       .icon = html::Icon::hand,
                       .more = html::format(
                           R"(<ul class="govuk-list govuk-list--spaced">{}</ul>)", lines)});
}

}  // namespace

Markup same_holds_to_send(SameHoldsOnPage const& page, Markup const& token)
{
    Markup lines;
    for (SameHold const& one : page.all) lines += line_to_send(page, one, token);
    return note_of(page, fmt::format("Is this the same {}?", lower_case(page.what)),
                   "If it is, give your own account there instead. If there were two, send this.",
                   lines);
}

Markup same_holds_to_read(SameHoldsOnPage const& page)
{
    Markup lines;
    for (SameHold const& one : page.all) lines += line_to_read(page, one);
    return note_of(page, fmt::format("This may be one {} recorded twice", lower_case(page.what)),
                   fmt::format("They began within {} minutes of each other. Both records stay.",
                               one_hold_within.count()),
                   lines);
}

}  // namespace keywork::record
