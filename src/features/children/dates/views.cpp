#include "features/children/dates/views.hpp"

#include "features/children/dates/on_page.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

namespace keywork::date_list {
namespace {

using html::Markup;
using html::path;

html::Question asked(DatesPage const& page, std::string_view name, std::string hint = {})
{
    return {.name = std::string{name}, .label = label_in(date_fields, name),
            .hint = std::move(hint), .error = html::problem_with(page.problems, name)};
}

std::vector<html::Option> options(std::span<ChoiceWords const> all, std::string_view chosen)
{
    std::vector<html::Option> list;
    for (ChoiceWords const& one : all)
        list.push_back({.value = std::string{one.code}, .label = std::string{one.words},
                        .chosen = one.code == chosen});
    return list;
}

/// "Monday 30 November 2026, in 6 days. 3 years."
std::string when_words(Line const& line, local_days today)
{
    if (!line.next) return in_words(line.date.on);
    auto const years = dates::years_in_words(line.date, *line.next);
    return fmt::format("{}, {}{}", in_words_with_weekday(*line.next),
                       dates::until_in_words(*line.next, today),
                       years.empty() ? "" : ". " + years);
}

Markup level_tag(Level level)
{
    if (level >= Level::l3) return html::tag("Safeguarding", html::Tone::stop, html::Icon::lock);
    if (level == Level::l2) return html::tag("Sensitive", html::Tone::warn, html::Icon::lock);
    return {};
}

Markup line(DatesPage const& page, Line const& one)
{
    bool const soon = dates::is_prompted(one.date, page.today);
    auto const helps = one.date.helps.empty()
                           ? Markup{}
                           : html::format("<br>What helps: {}", one.date.helps);
    auto const by = one.date.made_by_name.empty()
                        ? Markup{}
                        : html::line_below("Put down by " + one.date.made_by_name);
    return html::format("<li><strong>{}</strong> {} {}<br>{}{} {}</li>", one.date.words,
                        soon ? html::tag("Soon", html::Tone::info, html::Icon::calendar)
                             : Markup{},
                        level_tag(one.date.level), when_words(one, page.today), helps, by);
}

Markup lines(DatesPage const& page)
{
    auto const one = [&](Line const& shown) { return line(page, shown); };
    auto const session =
        page.may_write ? html::link(path("/children/{}/records/new/key-work", page.face.id),
                                    "Write up a life story session")
                       : Markup{};
    return html::card({.id = "days", .heading = "The days, the next one first",
                       .foot = session},
                      html::format(R"(<ul class="govuk-list kw-stack">{}</ul>)",
                                   html::each(page.all, one)));
}

Markup add_form(DatesPage const& page, Markup const& token)
{
    std::vector<html::Option> levels;
    for (html::Option const& one : options(level_choices, page.level))
        for (Level const level : page.levels)
            if (one.value == std::to_string(number(level))) levels.push_back(one);
    auto const inside =
        html::text_input(asked(page, "words", "Like: the day Nan died, or Mum’s birthday"),
                         {.value = page.words}) +
        html::radios(asked(page, "kind"),
                     {.all = options(kind_choices, page.kind), .columns = true}) +
        html::text_input(asked(page, "on", "Like 30 November 2023"),
                         {.value = page.on, .width = html::Width::twenty}) +
        html::radios(asked(page, "yearly"),
                     {.all = options(yearly_choices, page.yearly), .in_a_row = true}) +
        html::text_area(asked(page, "helps", "Ask " + page.face.known_as +
                                                 ": quiet, a walk, to be busy, a candle?"),
                        {.value = page.helps, .rows = 2}) +
        html::text_input(asked(page, "prompt_days"),
                         {.value = page.prompt_days, .width = html::Width::three,
                          .input_mode = "numeric", .suffix = "days"}) +
        html::radios(asked(page, "level"), {.all = levels}) +
        html::button({.words = "Put the day down", .wide_on_phone = true});
    return html::section({.id = "add", .heading = "Put a day down"},
                         html::form({.action = path("/children/{}/dates", page.face.id),
                                     .token = token},
                                    inside));
}

Markup off_form(DatesPage const& page, Markup const& token)
{
    std::vector<html::Option> days{{.value = "", .label = "Choose a day"}};
    for (Line const& one : page.all)
        if (one.date.id.is_set())
            days.push_back({.value = one.date.id.text(), .label = one.date.words,
                            .chosen = one.date.id.text() == page.date});
    if (days.size() == 1) return {};
    auto const inside =
        html::select(asked(page, "date"), days) +
        html::text_input(asked(page, "why", "Like: it was the 12th, or it no longer matters"),
                         {.value = page.why}) +
        html::button({.words = "Take it off", .look = html::Look::secondary});
    return html::section({.id = "off", .heading = "Take one off"},
                         html::form({.action = path("/children/{}/dates/off", page.face.id),
                                     .token = token},
                                    inside));
}

}  // namespace

Markup dates_page(DatesPage const& page, Markup const& token)
{
    auto const forms =
        page.may_write ? add_form(page, token) + off_form(page, token) : Markup{};
    return html::error_summary(page.problems) +
           html::back_link(path("/children/{}", page.face.id),
                           "Back to " + page.face.known_as + "’s page") +
           html::stack(lines(page) + forms, html::Space::extra_large);
}

Markup panel(ChildFace const& face, std::vector<Line> const& next, local_days today)
{
    std::vector<html::Fact> facts;
    for (Line const& one : next)
        facts.push_back({in_short_words(*one.next),
                         html::format("{} {}", one.date.words,
                                      dates::is_prompted(one.date, today)
                                          ? html::tag("Soon", html::Tone::info,
                                                      html::Icon::calendar)
                                          : Markup{})});
    return html::card({.id = "matter", .heading = "Days that matter",
                       .aside = html::link(path("/children/{}/dates", face.id), "All of them",
                                           "days that matter"),
                       .level = html::HeadingLevel::h3},
                      html::facts(facts));
}

}  // namespace keywork::date_list
