#include "features/administration/more/more.hpp"

#include <algorithm>
#include <array>

namespace keywork::more {
namespace {

struct UseOf {
    std::string_view pattern;
    std::string_view profiles;   // separated by spaces
};

/// Pages that not every place has a use for. One that is not named here has a use everywhere.
constexpr auto uses = std::to_array<UseOf>({
    {"/night", "home special"},
    {"/house-list", "home special"},
    {"/handover", "home pru special ap"},
    {"/medicine", "home pru special ap"},
    {"/money", "home pru special ap"},
    {"/holds", "home pru special ap"},
    {"/inspection", "home"},
    {"/sessions", "pru special ap"},
    {"/groups", "pru special ap"},
    {"/call-outs", "pru special ap"},
    {"/visits", "pru special ap vs"},
});

bool is_named(std::string_view words, std::string_view word)
{
    while (!words.empty()) {
        auto const end = std::min(words.find(' '), words.size());
        if (words.substr(0, end) == word) return true;
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return false;
}

}  // namespace

Heading heading_of(Area area, std::string_view pattern)
{
    if (pattern == "/account/notices" || pattern == "/help") return Heading::you;
    switch (area) {
    case Area::today: return Heading::now;
    case Area::records: return Heading::writing;
    case Area::children: case Area::planning: case Area::safeguarding: case Area::together:
        return Heading::children;
    case Area::education: case Area::home_life: case Area::activities: return Heading::day;
    case Area::team: return Heading::team;
    case Area::oversight: return Heading::results;
    case Area::exchange: case Area::administration: return Heading::set_up;
    }
    return Heading::set_up;
}

std::string title_of(Heading heading, std::string_view children)
{
    switch (heading) {
    case Heading::now: return "Now and next";
    case Heading::writing: return "Write and sign";
    case Heading::children: break;
    case Heading::day: return "Through the day";
    case Heading::team: return "The team";
    case Heading::results: return "How it goes";
    case Heading::set_up: return "Set up";
    case Heading::you: return "You and help";
    }
    std::string title{children};
    if (!title.empty() && title.front() >= 'a' && title.front() <= 'z')
        title.front() = static_cast<char>(title.front() - 'a' + 'A');
    return title;
}

bool is_of_use(std::string_view pattern, std::string_view profile)
{
    auto const found = std::ranges::find(uses, pattern, &UseOf::pattern);
    return found == uses.end() || is_named(found->profiles, profile);
}

bool is_for_officers(std::string_view pattern) { return pattern == "/cases"; }

}  // namespace keywork::more
