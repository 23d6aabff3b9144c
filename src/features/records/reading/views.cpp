#include "features/records/reading/views.hpp"

#include "features/records/reading/views_measure.hpp"

#include "care/record/additions/on_page.hpp"
#include "care/clock/rules.hpp"
#include "care/clock/words.hpp"
#include "care/form/redaction.hpp"
#include "care/form/views.hpp"
#include "care/missing/missing.hpp"
#include "care/plan/views.hpp"
#include "care/record/reading/views.hpp"
#include "care/record/views.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/duties.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"

#include <fmt/core.h>

namespace keywork::reading {
namespace {

using html::Markup;

html::Path below(html::Path const& base, std::string const& last)
{
    return html::read_path(base.text() + "/" + last).value_or(base);
}

Markup tags(record::RecordRead const& read)
{
    Markup all;
    auto const late = late_words(read.record.occurred_at, read.record.recorded_at);
    if (!late.empty()) all += html::tag(late, html::Tone::warn);
    all += html::tag(record::level_in_words(read.record.level));
    if (read.record.significant) all += html::tag("Significant", html::Tone::info);
    if (!record::who_owe(read.accounts).empty())
        all += html::tag("Open: accounts to come", html::Tone::warn);
    return html::row_of(all);
}

Markup envelope_facts(record::RecordRead const& read)
{
    auto const& record = read.record;
    std::vector<html::Fact> facts{
        {"Happened", html::format("{}", in_words(record.occurred_at))},
        {"Written by", html::format("{}, {}", read.author_name, read.author_job)},
        {"Written", html::format("{}", in_words(record.recorded_at))},
        {"Place", html::format("{}", read.setting_name)}};
    if (record.ended_at)
        facts.insert(facts.begin() + 1,
                     html::Fact{"Ended", html::format("{}", in_words(*record.ended_at))});
    if (read.others > 0)
        facts.push_back({"Also about",
                         html::format("{}", form::other_young_people(
                                                static_cast<std::size_t>(read.others)))});
    return html::facts(facts);
}

form::AnswersShown shown(RecordPage const& page)
{
    constexpr int grown = 15;
    auto const& read = page.read;
    return {.form = *read.form,
            .answers = read.answers,
            .words = read.words,
            .names = read.names,
            .reads_to = Level::l4,   // what is above the reader's level was left out before
            .child_age = page.child ? age_on(page.child->born_on, page.today) : grown,
            .redacted = [](std::string_view text) { return std::string{text}; },
            .names_children = !page.child};
}

html::Tone tone_of(clock::DueDuty const& due)
{
    if (due.standing == clock::Standing::overdue)
        return clock::is_breach_of_law(*due.clock) ? html::Tone::stop : html::Tone::warn;
    return due.standing == clock::Standing::due_soon ? html::Tone::warn : html::Tone::good;
}

std::string left_words(clock::DueDuty const& due, sys_seconds now)
{
    if (!due.duty.is_open())
        return std::string{clock::standing_in_words(due.standing, *due.clock)};
    if (!due.due) return std::string{clock::why_no_date(*due.clock, due.duty.facts)};
    return clock::time_left_in_words(*due.clock, *due.due, now);
}

Markup duties(RecordPage const& page)
{
    if (page.duties.empty()) return {};
    std::vector<html::Deadline> lines;
    for (clock::DueDuty const& due : page.duties)
        lines.push_back({.left = left_words(due, page.now),
                         .tone = tone_of(due),
                         .when = due.due ? clock::due_in_words(*due.due, page.now) : "",
                         .datetime = due.due ? to_text(london_day(due.due->at)) : "",
                         .what = due.clock->short_title,
                         .to = html::path("/due/{}", due.duty.id),
                         .who = due.clock->responsible,
                         .duty = clock::kind_before_law(*due.clock),
                         .source = clock::law_line(*due.clock, due.duty.facts)});
    return html::card({.id = "duties", .heading = "What must be done"}, html::deadlines(lines));
}

Markup actions(RecordPage const& page)
{
    if (page.read.actions.empty()) return {};
    auto const line = [](action::Action const& one) {
        auto const state = !one.closed_at          ? std::string{"to do"}
                           : one.not_done_reason   ? "not done: " + *one.not_done_reason
                                                   : "done by " + one.closed_by.value_or("");
        return html::format("<li>{} ({})</li>", one.what, state);
    };
    return html::card({.id = "actions", .heading = "Things to do"},
                      html::format(R"(<ul class="govuk-list">{}</ul>)",
                                   html::each(page.read.actions, line)));
}

Markup sign_words(RecordPage const& page)
{
    if (!page.next) return {};
    if (page.next->why_not) return html::quiet_words(*page.next->why_not);
    return html::link_button(below(page.base, "sign"), {.words = "Sign or return"});
}

Markup ask_again_button(RecordPage const& page, Markup const& token)
{
    if (!page.is_author || !page.is_returned) return {};
    return html::form_button({.action = below(page.base, "ask-again"), .token = token},
                             html::button({.words = "Ask for the signature again"}));
}

Markup ways(RecordPage const& page)
{
    Markup links;
    auto const add = [&](std::string const& last, std::string_view words) {
        links += html::format(R"(<li><a href="{}">{}</a></li>)", below(page.base, last), words);
    };
    for (PartOffered const& next : page.to_open)
        links += html::format(R"(<li><a href="{}">{}</a></li>)", next.to, next.title);
    for (PartOffered const& part : page.parts)
        links += html::format(R"(<li><a href="{}">{}</a></li>)", part.to, part.title);
    bool const all = page.read.sees == record::Sees::all;
    if (page.is_author && (page.child || page.about))
        links += html::format(R"(<li><a href="{}">Add a correction</a></li>)",
                              below(page.base, "add").with_query("kind", "correction"));
    if (page.child && page.read.record.kind == missing::kind)
        links += html::format(R"(<li><a href="{}">The episode, as it runs</a></li>)",
                              missing::page_of(page.child->id, page.read.record.id));
    if (page.may_add && page.child) add("add", "Add a note or their view");
    if (page.may_add && page.about) add("add", "Add a note");
    if (page.child && all && page.read.answers.has("child_view"))
        links += html::format(R"(<li><a href="{}">Does what they said ask for something?</a></li>)",
                              html::path("/children/{}/voices/new", page.child->id)
                                  .with_query("record", page.read.record.id.text()));
    if (page.child && all && page.may_add && page.read.record.level <= Level::l2)
        add("share", "Share with " + page.child->known_as);
    if (page.child && all) add("level", "Change who may see it");
    bool const of_home = page.read.words.profile == "home" && !page.about;
    if (all && of_home && page.read.record.level < Level::l4)
        add("standards", "Say which quality standards it shows");
    add("print", "Print");
    return html::format(R"(<ul class="govuk-list">{}</ul>)", links);
}

Markup received_note(RecordPage const& page)
{
    if (page.read.sees != record::Sees::own_words) return {};
    return html::note({.title = "Received, being dealt with",
                       .words = "You see what you wrote. You can add more at any time.",
                       .tone = html::Tone::info,
                       .icon = html::Icon::info});
}

/// Where whoever owes an account writes it, before anything else.
Markup account_first_note(RecordPage const& page)
{
    if (!page.read.account_first) return {};
    Markup button;
    for (PartOffered const& part : page.parts)
        if (part.name == record::own_account_part)
            button = html::link_button(part.to, {.words = "Write your own account"});
    return html::note({.title = "You took part in this",
                       .words = std::string{record::account_first_words},
                       .tone = html::Tone::warn,
                       .icon = html::Icon::hand,
                       .more = button});
}

Markup same_holds(RecordPage const& page)
{
    return page.same_holds ? record::same_holds_to_read(*page.same_holds) : Markup{};
}

Markup accounts(RecordPage const& page)
{
    return record::accounts_card(page.read, [&](OwnAccountId const& id) {
        return page.may_say_why_none
                   ? std::optional{below(page.base, "accounts/" + id.text() + "/none")}
                   : std::nullopt;
    });
}

Markup tell(RecordPage const& page, Markup const& token)
{
    return page.tell ? notice::tell_card(*page.tell, token) : Markup{};
}

Markup plan_note(RecordPage const& page, Markup const& token)
{
    if (!page.plan || !page.child) return {};
    return plan::standing_note(*page.plan, {.child = page.child->id, .today = page.today,
                                            .may_renew = page.may_renew},
                               token);
}

}  // namespace

std::string title_of(record::RecordRead const& read)
{
    return form::said(read.form->title, read.words);
}

Markup record_page(RecordPage const& page, Markup const& token)
{
    auto const& read = page.read;
    auto const main = html::page_head(title_of(read)) + tags(read) + received_note(page) +
                      account_first_note(page) + same_holds(page) +
                      plan_note(page, token) +
                      html::stack(envelope_facts(read) + form::record_answers(shown(page)) +
                                      record::added_since(read),
                                  html::Space::large);
    auto const aside = sign_words(page) + ask_again_button(page, token) + accounts(page) +
                       training_card(page) + plan_card(page) + record::signatures_card(page.read) +
                       plan::plans_card(page.plans) + duties(page) + actions(page) +
                       tell(page, token) +
                       html::card({.id = "ways", .heading = "What you can do"}, ways(page));
    return html::beside(main, "Signatures, duties and what you can do", html::stack(aside));
}

Markup print_page(RecordPage const& page)
{
    auto const& read = page.read;
    auto const whose = page.child ? html::format("<p>{}, born {}</p>", full_name(*page.child),
                                                 in_words(page.child->born_on))
                       : page.about ? html::format("<p>{}</p>", page.worker_name)
                                    : Markup{};
    return html::page_head(title_of(read)) + whose + tags(read) + plan_note(page, {}) +
           envelope_facts(read) +
           form::printed_answers(shown(page)) + record::added_since(read) +
           record::accounts_card(read, [](OwnAccountId const&) { return std::nullopt; }) +
           training_card(page) + record::signatures_card(read) + duties(page);
}

Markup add_page(AddPage const& page, Markup const& token)
{
    auto const error = [&](std::string_view name) {
        return html::problem_with(page.problems, name);
    };
    html::Options kinds;
    for (auto const& [code, words] : record::addition_kinds) {
        bool const is_chosen = addition_kind_from_text(code) == page.kind;
        if (code != "correction" || page.may_correct)
            kinds.all.push_back({.value = std::string{code}, .label = std::string{words},
                                 .chosen = is_chosen});
    }
    std::vector<html::Option> about{{.value = "", .label = "The whole record"}};
    for (auto const& [name, label] : page.questions)
        about.push_back({.value = name, .label = label, .chosen = name == page.question});
    auto const fields =
        html::hidden_field("form_key", page.form_key) +
        html::radios({.name = "kind",
                      .label = label_in(record::addition_fields, "kind"), .error = error("kind")},
                     kinds) +
        html::select({.name = "question",
                      .label = label_in(record::addition_fields, "question"), .optional = true},
                     about) +
        html::text_area({.name = "words", .label = label_in(record::addition_fields, "words"),
                         .hint = "The record stays as it was; this is added with your name and "
                                 "the time.",
                         .error = error("words")},
                        {.value = page.words}) +
        html::text_area({.name = "reason", .label = label_in(record::addition_fields, "reason"),
                         .error = error("reason")},
                        {.value = page.reason, .rows = 2}) +
        html::form_actions(html::button({.words = "Add to the record"}));
    return html::error_summary(page.problems) + html::page_head("Add to: " + page.title) +
           html::form({.action = below(page.base, "add"), .token = token}, fields);
}

Markup level_page(LevelPage const& page, Markup const& token)
{
    html::Options levels;
    for (auto const level : {Level::l1, Level::l2, Level::l3, Level::l4}) {
        if (level == page.level || (level < page.level && !page.may_lower)) continue;
        levels.all.push_back({.value = std::to_string(number(level)),
                              .label = std::string{record::level_in_words(level)},
                              .chosen = page.wanted == level});
    }
    auto const fields =
        html::radios({.name = "level", .label = label_in(record::level_fields, "level"),
                      .error = html::problem_with(page.problems, "level")},
                     levels) +
        html::text_area({.name = "reason", .label = label_in(record::level_fields, "reason"),
                         .error = html::problem_with(page.problems, "reason")},
                        {.value = page.reason, .rows = 3}) +
        html::form_actions(html::button({.words = "Change who may see it"}));
    return html::error_summary(page.problems) +
           html::page_head("Who may see it",
                           fmt::format("Now: {}", record::level_in_words(page.level))) +
           html::form({.action = below(page.base, "level"), .token = token}, fields);
}

}  // namespace keywork::reading
