#include "care/record/reading/views.hpp"

#include "care/form/views.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::record {
namespace {

using html::Markup;

std::string_view heading_of(AdditionKind kind)
{
    switch (kind) {
    case AdditionKind::correction: return "Correction";
    case AdditionKind::later_answer: return "Added later";
    case AdditionKind::note: return "Note";
    case AdditionKind::child_view: return "Their view";
    }
    return "";
}

Markup part_answers(RecordRead const& read, ShownAddition const& one)
{
    std::vector<html::SummaryRow> rows;
    for (form::Question const& question : one.part->questions) {
        auto const words = form::in_words(question, one.answers.value(question.name), read.words,
                                          read.names);
        if (!words.empty())
            rows.push_back({.label = form::said(question.label, read.words),
                            .answer = html::paragraphs(words)});
    }
    return html::summary_list(rows);
}

Markup addition_card(RecordRead const& read, ShownAddition const& one,
                     std::size_t number)
{
    auto const& addition = one.addition;
    auto inside = one.part ? part_answers(read, one) : html::paragraphs(addition.words);
    if (addition.question)
        if (auto const* question = form::find(*read.form, *addition.question))
            inside = html::format("<p>About: {}</p>", form::said(question->label, read.words)) +
                     inside;
    if (addition.reason) inside += html::format("<p>Why: {}</p>", *addition.reason);
    auto const by = fmt::format("{}, {}", addition.author_name, in_words(addition.added_at));
    auto heading = one.part ? form::said(one.part->title, read.words)
                            : std::string{heading_of(addition.kind)};
    if (addition.part == own_account_part) heading = "Own account of " + addition.author_name;
    return html::card({.id = fmt::format("addition-{}", number),
                       .heading = heading,
                       .aside = html::quiet_words(by),
                       .level = html::HeadingLevel::h3},
                      inside);
}

/// A part that was answered again and again: each time in turn, with who and when.
Markup part_card(RecordRead const& read, std::vector<ShownAddition const*> const& times,
                 std::size_t number)
{
    Markup lines;
    for (ShownAddition const* one : times)
        lines += html::format("<li>{}{}</li>",
                              html::quiet_words(fmt::format("{}, {}", one->addition.author_name,
                                                            in_words(one->addition.added_at))),
                              part_answers(read, *one));
    auto const title = form::said(times.front()->part->title, read.words);
    return html::card({.id = fmt::format("addition-{}", number),
                       .heading = fmt::format("{}: {} times", title, times.size()),
                       .level = html::HeadingLevel::h3},
                      html::format(R"(<ol class="govuk-list">{}</ol>)", lines));
}

/// All answers to the same part, in order of time. Own accounts stay apart: each is somebody's own.
std::vector<ShownAddition const*> times_of(RecordRead const& read, ShownAddition const& of)
{
    std::vector<ShownAddition const*> times;
    if (!of.part || of.part->name == own_account_part) return {&of};
    for (ShownAddition const& one : read.additions)
        if (one.part == of.part) times.push_back(&one);
    return times;
}

std::string account_words(OwnAccount const& account)
{
    if (account.is_owed()) return fmt::format("{}: still to be written", account.who);
    if (account.addition)
        return fmt::format("{}: written, {}", account.who, in_words(*account.settled_at));
    return fmt::format("{}: none. {} ({}, {})", account.who, account.why_none.value_or(""),
                       account.settled_by.value_or(""), in_words(*account.settled_at));
}

std::string signature_words(RecordRead const& read, RecordSignature const& one)
{
    auto const as = form::said(read.form->signs[one.step].as, read.words);
    if (!one.answer) return fmt::format("{}: waits since {}", as, in_words(one.asked_at));
    auto const deed = *one.answer == SignAnswer::agreed ? "agreed and signed" : "returned it";
    return fmt::format("{}: {} {}, {}", as, one.signer_name.value_or(""), deed,
                       in_words(*one.signed_at));
}

Markup signature_line(RecordRead const& read, RecordSignature const& one)
{
    auto const comment =
        one.comment ? html::format("<br>{}", *one.comment) : Markup{};
    auto const talked =
        one.talked_at ? html::format("<br>Talked with them {}", in_words(*one.talked_at))
                      : Markup{};
    return html::format("<li>{}{}{}</li>", signature_words(read, one), talked, comment);
}

}  // namespace

html::Markup added_since(RecordRead const& read)
{
    if (read.additions.empty()) return {};
    Markup cards;
    std::size_t number = 0;
    for (ShownAddition const& one : read.additions) {
        auto const times = times_of(read, one);
        if (times.size() == 1) cards += addition_card(read, one, ++number);
        else if (times.front() == &one) cards += part_card(read, times, ++number);
    }
    return html::section({.id = "added", .heading = "Added since"}, html::stack(cards));
}

html::Markup accounts_card(RecordRead const& read, ToSayWhy const& to_say_why)
{
    if (read.accounts.empty()) return {};
    Markup lines;
    for (OwnAccount const& one : read.accounts) {
        auto const to = one.is_owed() ? to_say_why(one.id) : std::nullopt;
        auto const why = to ? html::format("<br>{}", html::link(*to, "Say why there is none",
                                                                "of " + one.who))
                            : Markup{};
        lines += html::format("<li>{}{}</li>", account_words(one), why);
    }
    return html::card({.id = "accounts", .heading = "Own accounts"},
                      html::format(R"(<ul class="govuk-list">{}</ul>)", lines));
}

html::Markup signatures_card(RecordRead const& read)
{
    if (read.signatures.empty()) return {};
    Markup lines;
    for (RecordSignature const& one : read.signatures) lines += signature_line(read, one);
    return html::card({.id = "signatures", .heading = "Signatures"},
                      html::format(R"(<ul class="govuk-list">{}</ul>)", lines));
}

}  // namespace keywork::record
