// Dates and times on the page.
#include "care/form/views_question.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::form {

namespace {

struct DayTyped {
    std::string which;   // a day of those offered, or "other"
    html::DateInput boxes;
};

DayTyped day_typed(std::string const& field, Page const& page, std::span<Choice const> offered)
{
    auto const which = page.typed.value(field + ".which");
    DayTyped typed{which, {page.typed.value(field + ".day"), page.typed.value(field + ".month"),
                           page.typed.value(field + ".year"), {}}};
    if (which.empty() || which == "other" ||
        std::ranges::find(offered, which, &Choice::id) != offered.end())
        return typed;
    // The day that was today when it was typed is another day by now.
    auto const day = day_from_text(which);
    typed.which = "other";
    if (!day) return typed;
    std::chrono::year_month_day const date{*day};
    typed.boxes = {std::to_string(static_cast<unsigned>(date.day())),
                   std::to_string(static_cast<unsigned>(date.month())),
                   std::to_string(static_cast<int>(date.year())), {}};
    return typed;
}

std::string day_words(std::string_view word, local_days day)
{
    auto const words = in_words_with_weekday(day);
    // "Tuesday 24 November 2026" without its year.
    return fmt::format("{}, {}", word, words.substr(0, words.rfind(' ')));
}

std::vector<Choice> days_offered(Question const& question, Page const& page)
{
    auto const today = london_day(page.known.now);
    bool const past = question.limits.tense == Tense::past;
    auto const beside = past ? today - days{1} : today + days{1};
    return {{to_text(today), day_words("Today", today)},
            {to_text(beside), day_words(past ? "Yesterday" : "Tomorrow", beside)}};
}

/// Under a question that says a hint they have none: both would have the same id.
html::Markup date_boxes(html::Question const& asked, DayTyped const& typed)
{
    return html::date_input({.name = asked.name, .label = "Which day?",
                             .hint = asked.hint.empty() ? "Like 24 11 2026" : "",
                             .size = html::LabelSize::plain},
                            typed.boxes);
}

html::Markup which_day(Question const& question, html::Question const& asked, Page const& page)
{
    auto const& field = asked.name;
    auto const offered = days_offered(question, page);
    auto const typed = day_typed(field, page, offered);
    html::Options options;
    for (Choice const& day : offered)
        options.all.push_back({.value = day.id, .label = day.words,
                               .chosen = typed.which == day.id});
    options.all.push_back({.value = "other", .label = "Another day",
                           .chosen = typed.which == "other",
                           .reveals = date_boxes(asked, typed)});
    options.small = true;
    return html::radios({.name = field + ".which", .label = "Day",
                         .size = html::LabelSize::plain}, options);
}

html::Markup time_box(std::string const& field, std::string_view label, Page const& page)
{
    return html::text_input({.name = field, .label = std::string{label},
                             .hint = "Like 7:40pm, or now",
                             .size = html::LabelSize::plain},
                            {.value = page.typed.value(field), .width = html::Width::ten,
                             .more = html::attribute("data-filled-in", "yes")});
}

html::Markup behind(std::string_view summary, html::Markup const& inside, bool open)
{
    return html::format(R"(<details class="govuk-details" {}>
        <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{}</span></summary>{}</details>)",
                        html::open_if(open), summary, inside);
}

// Nearly always today: the time alone is asked, and the day stands behind a summary that says it.
html::Markup day_of_its_own(Question const& question, html::Question const& asked, Page const& page)
{
    auto const& field = asked.name;
    auto const today = days_offered(question, page).front();
    bool const is_today = page.typed.value(field + ".which") == today.id;
    bool const wrong = !html::problem_with(page.problems, field).empty();
    auto const summary = is_today ? today.words + ". It was another day" : "Which day?";
    return behind(summary, which_day(question, asked, page), !is_today || wrong);
}

// The day of another answer, unless it is said.
html::Markup day_of_another(Question const& question, html::Question const& asked, Page const& page)
{
    auto const typed = day_typed(asked.name, page, days_offered(question, page));
    bool const said_so = !typed.which.empty() || !typed.boxes.day.empty();
    return behind("It was another day", date_boxes(asked, typed), said_so);
}

}  // namespace

html::Markup date_time_view(Question const& question, std::string const& field, Page const& page,
                            std::string const& before)
{
    auto const asked = head(question, field, page, before);
    return html::fieldset(asked, time_box(field + ".time", "Time", page) +
                                     (question.same_day_as.empty()
                                          ? day_of_its_own(question, asked, page)
                                          : day_of_another(question, asked, page)));
}

html::Markup date_view(Question const& question, std::string const& field, Page const& page,
                       std::string const& before)
{
    auto asked = head(question, field, page, before);
    if (!before.empty()) {   // in a row: one box
        asked.hint = sentence(asked.hint, "Like 24 November 2026");
        return html::text_input(asked, {.value = page.typed.value(field),
                                        .width = html::Width::twenty});
    }
    if (question.limits.tense != Tense::past)
        return html::date_input(asked, day_typed(field, page, {}).boxes);
    return html::fieldset(asked, which_day(question, asked, page));
}

html::Markup time_view(Question const& question, std::string const& field, Page const& page,
                       std::string const& before)
{
    auto asked = head(question, field, page, before);
    asked.hint = sentence(asked.hint, "Like 7:40pm, or now");
    return html::text_input(asked, {.value = page.typed.value(field), .width = html::Width::ten,
                             .more = html::attribute("data-filled-in", "yes")});
}

}  // namespace keywork::form
