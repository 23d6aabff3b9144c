#include "features/exchange/ssda903/spans.hpp"

#include <algorithm>

namespace keywork::ssda903 {
namespace {

constexpr std::string_view only_legal_status_changed = "L";

/// The later of two ends; none: open.
std::optional<local_days> later(std::optional<local_days> one, std::optional<local_days> other)
{
    if (!one || !other) return std::nullopt;
    return std::max(*one, *other);
}

bool follows_at_once(Span const& span, local_days next_from)
{
    return !span.until_on || next_from <= *span.until_on + days{1};
}

}  // namespace

bool is_short_break(std::string_view legal_status)
{
    return legal_status == "V3" || legal_status == "V4";
}

std::vector<Span> periods_of_care(std::span<Placement const> episodes, ShortBreaks short_breaks)
{
    std::vector<Span> periods;
    for (Placement const& episode : episodes) {
        if (short_breaks == ShortBreaks::left_out &&
            is_short_break(episode.legal_status.value_or("")))
            continue;
        if (!periods.empty() && follows_at_once(periods.back(), episode.from_on))
            periods.back().until_on = later(periods.back().until_on, episode.until_on);
        else
            periods.push_back({"LAC", episode.from_on, episode.until_on});
    }
    return periods;
}

std::vector<Span> legal_statuses(std::span<Placement const> episodes)
{
    std::vector<Span> spans;
    for (Placement const& episode : episodes) {
        auto const code = episode.legal_status.value_or("");
        if (code.empty()) continue;
        bool const goes_on = !spans.empty() && spans.back().code == code &&
                             follows_at_once(spans.back(), episode.from_on);
        if (goes_on) {
            spans.back().until_on = later(spans.back().until_on, episode.until_on);
            continue;
        }
        if (!spans.empty() && (!spans.back().until_on ||
                               *spans.back().until_on >= episode.from_on))
            spans.back().until_on = episode.from_on - days{1};
        if (!spans.empty() && *spans.back().until_on < spans.back().from_on) spans.pop_back();
        spans.push_back({code, episode.from_on, episode.until_on});
    }
    return spans;
}

std::optional<local_days> lives_there_since(std::span<Placement const> episodes)
{
    if (episodes.empty() || episodes.back().until_on) return std::nullopt;
    auto since = episodes.back().from_on;
    for (std::size_t i = episodes.size(); i-- > 0;) {
        since = episodes[i].from_on;
        if (episodes[i].reason_new != only_legal_status_changed) break;
    }
    return since;
}

}  // namespace keywork::ssda903
