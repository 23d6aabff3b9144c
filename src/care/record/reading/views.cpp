#include "care/record/reading/views.hpp"

#include "care/form/views.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"

#include <fmt/core.h>

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
    auto const heading = one.part ? form::said(one.part->title, read.words)
                                  : std::string{heading_of(addition.kind)};
    return html::card({.id = fmt::format("addition-{}", number),
                       .heading = heading,
                       .aside = html::quiet_words(by),
                       .level = html::HeadingLevel::h3},
                      inside);
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
    for (ShownAddition const& one : read.additions)
        cards += addition_card(read, one, ++number);
    return html::section({.id = "added", .heading = "Added since"}, html::stack(cards));
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
