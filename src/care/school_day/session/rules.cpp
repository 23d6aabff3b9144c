#include "care/school_day/session/session.hpp"

#include "platform/expects.hpp"
#include "platform/text/text.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace keywork::sessions {
namespace {

struct StateName {
    State state;
    std::string_view text;
    std::string_view words;
};
constexpr StateName state_names[] = {
    {State::arrived, "arrived", "Arrived"},
    {State::settled, "settled", "Settled"},
    {State::working, "working", "Working"},
    {State::needs_help, "needs_help", "Needs help"},
    {State::left_room, "left_room", "Left the room"},
    {State::back, "back", "Back"},
    {State::not_here, "not_here", "Not here"},
};
constexpr State every_state[] = {State::arrived,    State::settled,   State::working,
                                 State::needs_help, State::left_room, State::back,
                                 State::not_here};
constexpr std::array<std::string_view, 5> engagement_words{
    "Not at all in it", "A little in it", "In it half of the time", "Mostly in it", "Fully in it"};

StateName const& name_of(State state)
{
    auto const found = std::ranges::find(state_names, state, &StateName::state);
    expects(found != std::end(state_names));
    return *found;
}

int order_of(Session const& session, sys_seconds now)
{
    switch (standing(session, now)) {
    case Standing::now: return 0;
    case Standing::to_come: return 1;
    case Standing::to_finish: return 2;
    case Standing::finished: return 3;
    }
    return 3;
}

}  // namespace

std::string_view to_text(State state) { return name_of(state).text; }
std::string_view in_words(State state) { return name_of(state).words; }
std::span<State const> all_states() { return every_state; }

std::optional<State> state_from_text(std::string_view text)
{
    auto const found = std::ranges::find(state_names, text, &StateName::text);
    if (found == std::end(state_names)) return std::nullopt;
    return found->state;
}

std::string_view engagement_in_words(int engagement)
{
    expects(engagement >= least_engaged && engagement <= most_engaged);
    return engagement_words[static_cast<std::size_t>(engagement - least_engaged)];
}

std::optional<State> state_now(Pupil const& pupil)
{
    std::optional<State> now;
    for (Tap const& one : pupil.taps)
        if (one.state) now = one.state;
    return now;
}

std::optional<int> engagement_now(Pupil const& pupil)
{
    std::optional<int> now;
    for (Tap const& one : pupil.taps)
        if (one.engagement) now = one.engagement;
    return now;
}

Standing standing(Session const& session, sys_seconds now)
{
    if (session.finished) return Standing::finished;
    if (now < session.starts_at) return Standing::to_come;
    return now < session.ends_at ? Standing::now : Standing::to_finish;
}

bool is_with(Session const& session, StaffId const& staff)
{
    return std::ranges::find(session.adults, staff, &AdultWith::staff) != session.adults.end();
}

std::string title_of(Session const& session)
{
    return session.period.activity.empty() ? session.period.name : session.period.activity;
}

std::string line_in_words(Pupil const& pupil)
{
    std::string words;
    for (Tap const& one : pupil.taps) {
        if (!one.state) continue;
        auto said = std::string{in_words(*one.state)};
        if (!words.empty()) said[0] = lower_case(said[0]);
        words += (words.empty() ? "" : ", ") + said + " " + time_in_words(one.at);
    }
    if (!words.empty()) words += ".";
    if (auto const engagement = engagement_now(pupil))
        words += fmt::format("{}{}.", words.empty() ? "" : " ", engagement_in_words(*engagement));
    return words;
}

std::vector<Session> in_order_of_use(std::vector<Session> all, sys_seconds now)
{
    std::ranges::stable_sort(all, {}, [&](Session const& one) { return order_of(one, now); });
    return all;
}

}  // namespace keywork::sessions
