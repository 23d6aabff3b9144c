#include "features/children/timeline/timeline.hpp"

#include <charconv>

namespace keywork::timeline {
namespace {

/// None where nothing was typed; a problem where it cannot be read.
std::optional<local_days> day_in(std::string const& typed, std::string_view field,
                                 local_days today, std::vector<Problem>& problems)
{
    if (typed.empty()) return std::nullopt;
    auto const day = read_day(typed, today);
    if (!day)
        problems.push_back({std::string{field}, "Enter a date like 1/9/2026 or yesterday"});
    return day;
}

}  // namespace

Outcome<chronology::Filter> filter_of(Asked const& asked, local_days today)
{
    std::vector<Problem> problems;
    chronology::Filter filter{.words = asked.words};
    if (!asked.kind.empty()) filter.kind = asked.kind;
    filter.from_on = day_in(asked.from, "from", today, problems);
    filter.until_on = day_in(asked.until, "until", today, problems);
    if (filter.from_on && filter.until_on && *filter.until_on < *filter.from_on)
        problems.push_back({"until", "Enter a day on or after the first one"});
    if (!problems.empty()) return refuse(Invalid{problems});
    if (auto const author = StaffId::parse(asked.author)) filter.author = *author;
    return filter;
}

std::string to_text(chronology::Place const& place)
{
    return keywork::to_text(place.occurred_at) + "." + std::to_string(place.entry);
}

std::optional<chronology::Place> place_from_text(std::string_view text)
{
    auto const dot = text.find('.');
    if (dot == std::string_view::npos) return std::nullopt;
    auto const at = instant_from_text(text.substr(0, dot));
    auto const digits = text.substr(dot + 1);
    std::int64_t entry = 0;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), entry);
    if (!at || error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return chronology::Place{*at, entry};
}

}  // namespace keywork::timeline
