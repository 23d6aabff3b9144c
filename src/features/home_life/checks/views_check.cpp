// The page of one check while it is done.
#include "features/home_life/checks/on_page.hpp"
#include "features/home_life/checks/views.hpp"
#include "features/home_life/checks/views_parts.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"

#include <fmt/core.h>

namespace keywork::checks {
namespace {

using html::Markup;
using html::path;

html::Question asked(CheckPage const& page, std::string_view name)
{
    return {.name = std::string{name}, .label = label_in(check_fields, name),
            .error = html::problem_with(page.problems, name)};
}

html::Question asked_of_line(CheckPage const& page, std::string_view name, std::size_t at)
{
    auto const field = fmt::format("{}.{}", name, at);
    return {.name = field, .label = label_in(check_fields, name),
            .error = html::problem_with(page.problems, field),
            .spoken_before = page.check.lines[at].words + ":"};
}

/// What is asked where a line is not right.
Markup wrong_questions(CheckPage const& page, std::size_t at)
{
    auto safe = asked_of_line(page, "safe", at);
    safe.optional = true;
    return html::text_input(asked_of_line(page, "wrong", at), {.value = page.lines[at].wrong}) +
           html::text_input(safe, {.value = page.lines[at].made_safe});
}

/// A reading beside its limits asks what is wrong once it is known to be.
Markup measured_line(CheckPage const& page, std::size_t at)
{
    Line const& line = page.check.lines[at];
    auto const field = fmt::format("line.{}", at);
    auto const reading =
        html::text_input({.name = field, .label = line.words,
                          .hint = "Should be " + premises::limits_in_words(line),
                          .error = html::problem_with(page.problems, field)},
                         {.value = page.lines[at].found, .width = html::Width::five,
                          .suffix = "°C"});
    auto const read = premises::read_tenths(page.lines[at].found);
    bool const beside = read && !premises::is_within(line, *read);
    return beside ? reading + wrong_questions(page, at) : reading;
}

Markup looked_at_line(CheckPage const& page, std::size_t at)
{
    auto const field = fmt::format("line.{}", at);
    html::Options options;
    for (ChoiceWords const& one : found_choices) {
        html::Option option{.value = std::string{one.code}, .label = std::string{one.words},
                            .chosen = page.lines[at].found == one.code};
        if (one.code == "fail") option.reveals = wrong_questions(page, at);
        options.all.push_back(std::move(option));
    }
    return html::radios({.name = field, .label = page.check.lines[at].words,
                         .error = html::problem_with(page.problems, field)},
                        options);
}

Markup drill_questions(CheckPage const& page)
{
    if (!premises::is_drill(page.check)) return {};
    auto who = asked(page, "who");
    who.hint = "How many young people, which staff, visitors. No child’s name.";
    auto to_clear = asked(page, "to_clear");
    to_clear.hint = "Minutes and seconds, like 2:30";
    auto problems = asked(page, "problems_found");
    problems.hint = "None is an answer";
    auto done = asked(page, "what_was_done");
    done.hint = "Nothing needed is an answer";
    return html::text_input(who, {.value = page.who}) +
           html::text_input(to_clear, {.value = page.to_clear, .width = html::Width::five}) +
           html::checkboxes(asked(page, "at_night"),
                            {.all = {{.value = "yes",
                                      .label = std::string{night_choices[0].words},
                                      .chosen = page.at_night == "yes"}}}) +
           html::text_area(problems, {.value = page.problems_found, .rows = 2}) +
           html::text_area(done, {.value = page.what_was_done, .rows = 2});
}

Markup doing(CheckPage const& page, Markup const& token)
{
    if (!page.may_do) return {};
    Markup lines;
    for (std::size_t at = 0; at < page.check.lines.size(); ++at)
        lines += page.check.lines[at].is_measured() ? measured_line(page, at)
                                                    : looked_at_line(page, at);
    auto done_at = asked(page, "done_at");
    done_at.hint = "Like now or 8:30am";
    auto note = asked(page, "note");
    note.optional = true;
    auto const law = page.duty.empty() ? Markup{} : html::law_line(page.duty, page.law_line);
    return html::form(
        {.action = path("/checks/{}", page.check.id), .token = token},
        html::hidden_field("form_key", page.form_key) + lines + drill_questions(page) +
            html::text_input(done_at, {.value = page.done_at, .width = html::Width::ten}) +
            html::text_area(note, {.value = page.note, .rows = 2}) + law +
            html::form_actions(html::button({.words = "Keep the check"})));
}

}  // namespace

Markup check_page(CheckPage const& page, Markup const& token)
{
    return html::error_summary(page.problems) +
           html::back_link(path("/checks"), "Back to the checks") +
           html::page_head(page.check.words, in_words(page.check.often)) +
           html::stack(doing(page, token) + done_before(page), html::Space::large);
}

}  // namespace keywork::checks
