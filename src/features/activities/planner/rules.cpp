#include "features/activities/planner/planner.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::planner {

int children_for_one_adult(std::string_view profile) { return profile == "home" ? 3 : 6; }

int children_going(Activity const& activity)
{
    return static_cast<int>(activity.goers.size()) + activity.others;
}

std::vector<Check> before_you_leave(Activity const& activity, std::string_view profile)
{
    auto const children = children_going(activity);
    auto const adults = static_cast<int>(activity.adults.size());
    auto const without = std::ranges::count(activity.goers, false, &Goer::consent_given);
    auto const decided =
        activity.state == State::approved || activity.state == State::changed;
    return {{decided ? "Approved" + (activity.approved_by.empty()
                                         ? std::string{}
                                         : " by " + activity.approved_by)
             : activity.state == State::refused ? "Not to go ahead as planned"
                                                : "Not approved yet: nobody leaves",
             decided},
            {without == 0 ? "Consent for everybody you see here"
                          : fmt::format("{} without consent: they stay here", without),
             without == 0},
            {fmt::format("{} {} for {}", adults, adults == 1 ? "adult" : "adults", children),
             adults > 0 && children <= adults * children_for_one_adult(profile)},
            {activity.emergency_plan.empty() ? "No plan for an emergency"
                                             : "A plan for an emergency",
             !activity.emergency_plan.empty()}};
}

bool left_unapproved(Activity const& activity, sys_seconds now)
{
    return activity.state == State::waiting && activity.leaves_at <= now &&
           activity.took_place != "NO";
}

bool is_spent(Activity const& activity)
{
    return activity.state != State::refused && activity.took_place != "NO";
}

local_days monday_of(local_days day)
{
    return day - (std::chrono::weekday{day} - std::chrono::Monday);
}

local_days first_of_month(local_days day)
{
    std::chrono::year_month_day const date{day};
    return local_days{date.year() / date.month() / 1};
}

Outcome<std::int64_t> read_pounds(std::string_view typed)
{
    auto const wrong = [] {
        return refuse(Invalid{{{"pounds", "Enter pounds, like 120 or 120.50"}}});
    };
    if (typed.starts_with("£")) typed.remove_prefix(std::string_view{"£"}.size());
    auto const point = typed.find('.');
    auto const whole = typed.substr(0, point);
    auto const part = point == std::string_view::npos ? "00" : typed.substr(point + 1);
    auto const digits = [](std::string_view text) {
        return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    };
    if (whole.empty() || whole.size() > 6 || part.size() != 2 || !digits(whole) || !digits(part))
        return wrong();
    std::int64_t pence = 0;
    for (char const c : whole) pence = pence * 10 + (c - '0');
    for (char const c : part) pence = pence * 10 + (c - '0');
    return pence;
}

std::string pounds_in_words(std::int64_t pence)
{
    if (pence % 100 == 0) return fmt::format("£{}", pence / 100);
    return fmt::format("£{}.{:02}", pence / 100, pence % 100);
}

}  // namespace keywork::planner
