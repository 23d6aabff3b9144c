#include "features/children/wellbeing/wellbeing.hpp"

#include "platform/text/text.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace keywork::wellbeing {
namespace {

constexpr int low_until = 2;       // "Very low" and "Low"; "Hardly at all" and "Badly"

bool is_about_wellbeing(std::string_view area)
{
    return area == "health" || area == "mood" || area == "sleep";
}

std::string low_days(Trend const& trend)
{
    return fmt::format("{} of {} {}", trend.low, trend.days.size(),
                       trend.days.size() == 1 ? "day" : "days");
}

}  // namespace

Trend trend_of(std::vector<daily_log::Logged> const& oldest_first, Scale scale)
{
    std::map<local_days, DayOnScale> by_day;
    for (daily_log::Logged const& log : oldest_first) {
        auto const value = scale == Scale::mood ? log.mood : log.slept;
        if (!value) continue;
        auto const day = london_day(log.at);
        auto const& words = scale == Scale::mood ? log.mood_words : log.slept_words;
        DayOnScale const one{day, *value, words, log.record};
        auto const [known, is_new] = by_day.try_emplace(day, one);
        if (!is_new && one.value < known->second.value) known->second = one;
    }
    Trend trend;
    for (auto& [day, one] : by_day) {
        if (one.value <= low_until) ++trend.low;
        trend.days.push_back(std::move(one));
    }
    return trend;
}

std::string trend_in_words(Trend const& now, Trend const& before)
{
    if (now.days.empty()) return "";
    auto const words = "Low on " + low_days(now);
    return before.days.empty() ? words
                               : words + "; on " + low_days(before) + " in the weeks before";
}

std::vector<Noted> noted_in(std::vector<daily_log::Logged> const& oldest_first, std::size_t most)
{
    std::vector<Noted> all;
    for (daily_log::Logged const& log : oldest_first) {
        if (!log.health.empty()) all.push_back({log.at, "Health", log.health, log.record});
        if (!log.sleep.empty()) all.push_back({log.at, "Sleep", log.sleep, log.record});
        for (daily_log::Entry const& entry : log.entries)
            if (is_about_wellbeing(entry.area))
                all.push_back({log.at, entry.area_words, entry.words, log.record});
    }
    std::ranges::reverse(all);
    if (all.size() > most) all.resize(most);
    return all;
}

int weeks_from_text(std::string_view text)
{
    for (int const weeks : weeks_choices)
        if (text == std::to_string(weeks)) return weeks;
    return weeks_choices[0];
}

bool needs_somebody(health_dates::Line const& line)
{
    using enum health_dates::Standing;
    return line.standing == late || line.standing == soon;
}

Outcome<health_dates::NewHealthDate> read_date(WellbeingPage const& typed)
{
    std::vector<Problem> problems;
    health_dates::NewHealthDate wanted{.on = typed.today, .next_on = {},
                                       .evidence = std::string{trimmed(typed.evidence)},
                                       .why_late = std::string{trimmed(typed.why_late)}};
    if (auto const kind = health_dates::kind_from_text(typed.kind)) wanted.kind = *kind;
    else problems.push_back({"kind", "Choose what it is about"});
    if (typed.what == "booked") wanted.what = health_dates::What::booked;
    else if (typed.what != "done")
        problems.push_back({"what", "Choose whether it is done or booked"});
    if (auto const day = read_day(typed.on, typed.today)) wanted.on = *day;
    else problems.push_back({"on", "Enter the day, like 30 November 2026"});
    if (!is_blank(typed.next_on)) {
        wanted.next_on = read_day(typed.next_on, typed.today);
        if (!wanted.next_on)
            problems.push_back({"next_on", "Enter the day, like 30 May 2027, or leave it empty"});
    }
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    return wanted;
}

void put_late_first(std::vector<ChildOnBoard>& children)
{
    auto const count = [](ChildOnBoard const& one, health_dates::Standing standing) {
        return std::ranges::count(one.lines, standing, &health_dates::Line::standing);
    };
    std::ranges::stable_sort(children, std::ranges::greater{}, [&](ChildOnBoard const& one) {
        return std::tuple{count(one, health_dates::Standing::late),
                          count(one, health_dates::Standing::soon)};
    });
}

}  // namespace keywork::wellbeing
