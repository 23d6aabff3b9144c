#include "features/planning/month/month.hpp"

#include <fmt/core.h>

#include <array>

namespace keywork::month {
namespace {

constexpr auto names_of_months = std::to_array<std::string_view>(
    {"January", "February", "March", "April", "May", "June", "July", "August", "September",
     "October", "November", "December"});

Month month_of(std::chrono::year_month month)
{
    return {.first = local_days{month / std::chrono::day{1}},
            .last = local_days{month / std::chrono::last}};
}

std::chrono::year_month of(Month const& month)
{
    std::chrono::year_month_day const date{month.first};
    return date.year() / date.month();
}

void add_text(form::Answers& answers, std::string question, std::string words)
{
    if (!words.empty()) answers.all.push_back({std::move(question), std::move(words)});
}

}  // namespace

Month month_from_text(std::string_view text, local_days today)
{
    std::chrono::year_month_day const now{today};
    auto const this_month = month_of(now.year() / now.month());
    auto const first = day_from_text(std::string{text} + "-01");
    if (!first || *first > today) return this_month;
    std::chrono::year_month_day const date{*first};
    return month_of(date.year() / date.month());
}

Month month_before(Month const& month)
{
    return month_of(of(month) - std::chrono::months{1});
}

std::string to_text(Month const& month) { return keywork::to_text(month.first).substr(0, 7); }

std::string in_words(Month const& month)
{
    auto const date = of(month);
    return fmt::format("{} {}", names_of_months.at(static_cast<unsigned>(date.month()) - 1),
                       static_cast<int>(date.year()));
}

std::string lines_of(std::vector<Said> const& all)
{
    std::string text;
    for (Said const& one : all)
        text += fmt::format("{}{}: {}", text.empty() ? "" : "\n", in_short_words(one.on),
                            one.words);
    return text;
}

std::string targets_words(Sources const& sources)
{
    std::string text;
    for (TargetMonth const& target : sources.targets) {
        if (!text.empty()) text += "\n";
        text += target.words;
        for (TargetProgress const& entry : target.entries) {
            text += fmt::format("\n{}: ", in_short_words(london_day(entry.noted_at)));
            if (entry.by_adult) text += fmt::format("{} of 10. ", *entry.by_adult);
            text += entry.words;
            if (entry.met) text += " Met.";
        }
    }
    return text;
}

std::string attendance_words(Sources const& sources)
{
    if (sources.attended.possible == 0) return "";
    return fmt::format("{} of {} school days, as the daily logs say.", sources.attended.there,
                       sources.attended.possible);
}

std::string behaviour_words(Sources const& sources)
{
    if (sources.good_moments == 0 && sources.incidents == 0) return "";
    return fmt::format("{} good {} and {} {} were written down this month.", sources.good_moments,
                       sources.good_moments == 1 ? "moment" : "moments", sources.incidents,
                       sources.incidents == 1 ? "incident" : "incidents");
}

form::Answers report_of(Sources const& sources, std::string_view kind_of)
{
    form::Answers answers;
    answers.all.push_back({"audience", form::Chosen{.codes = {"SOCIAL-WORKER"}, .other = {}}});
    answers.all.push_back(
        {"kind_of", form::Chosen{.codes = {std::string{kind_of}}, .other = {}}});
    answers.all.push_back({"period_from", sources.month.first});
    answers.all.push_back({"period_until", sources.until});
    add_text(answers, "strengths", lines_of(sources.good));
    add_text(answers, "attendance", attendance_words(sources));
    form::Chosen targets;
    for (TargetMonth const& one : sources.targets) targets.codes.push_back(one.id.text());
    if (!targets.codes.empty()) answers.all.push_back({"targets", targets});
    add_text(answers, "targets_words", targets_words(sources));
    add_text(answers, "attainment", lines_of(sources.learning));
    add_text(answers, "behaviour", behaviour_words(sources));
    add_text(answers, "next_steps", lines_of(sources.agreed));
    return answers;
}

}  // namespace keywork::month
