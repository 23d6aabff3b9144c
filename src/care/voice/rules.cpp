#include "care/voice/said.hpp"

#include "platform/expects.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <utility>

namespace keywork::voices {
namespace {

using enum StepKind;

constexpr auto ways = std::to_array<std::pair<Came, std::string_view>>(
    {{Came::noted, "noted"}, {Came::record, "record"}, {Came::own_page, "own_page"},
     {Came::disagrees, "disagrees"}, {Came::unsafe, "unsafe"}});
constexpr auto kinds = std::to_array<std::pair<StepKind, std::string_view>>(
    {{heard, "heard"}, {asks, "asks"}, {passed_on, "passed_on"}, {decided, "decided"},
     {told, "told"}, {corrected, "corrected"}});
constexpr auto given_answers = std::to_array<std::pair<Answer, std::string_view>>(
    {{Answer::yes, "yes"}, {Answer::partly, "partly"}, {Answer::no, "no"}});

template <class Pairs, class Value>
std::string_view text_in(Pairs const& pairs, Value value)
{
    auto const found = std::ranges::find(pairs, value, [](auto const& pair) { return pair.first; });
    expects(found != pairs.end());
    return found->second;
}

template <class Pairs>
auto value_in(Pairs const& pairs, std::string_view text)
{
    auto const found = std::ranges::find(pairs, text, [](auto const& pair) { return pair.second; });
    using Value = decltype(pairs.front().first);
    return found == pairs.end() ? std::optional<std::remove_cv_t<Value>>{}
                                : std::optional<std::remove_cv_t<Value>>{found->first};
}

/// Who hears words on the child's own page has read them there; everybody else was there.
bool was_heard(Said const& said)
{
    return said.heard_by || std::ranges::any_of(said.steps, [](Step const& step) {
               return step.kind != corrected;
           });
}

}  // namespace

Step const* newest(Said const& said, StepKind kind)
{
    Step const* found = nullptr;
    for (Step const& step : said.steps)
        if (step.kind == kind) found = &step;
    return found;
}

bool asks_for_something(Said const& said)
{
    return said.asks || newest(said, asks) || newest(said, decided);
}

Standing standing(Said const& said)
{
    if (!was_heard(said)) return Standing::to_hear;
    if (!asks_for_something(said)) return Standing::kept;
    auto const* decision = newest(said, decided);
    if (!decision) return Standing::to_decide;
    auto const* telling = newest(said, told);
    // Another decision after the child was told is one that they do not know of.
    if (!telling || telling->number < decision->number) return Standing::to_tell;
    return Standing::told;
}

bool is_open(Standing standing)
{
    return standing != Standing::told && standing != Standing::kept;
}

int days_since(Said const& said, local_days today)
{
    return static_cast<int>((today - said.said_on).count());
}

bool is_late(Said const& said, local_days today)
{
    if (!is_open(standing(said))) return false;
    auto const within = said.came == Came::unsafe ? days{0} : answered_within;
    return today > said.said_on + within;
}

sys_seconds answer_due(Said const& said)
{
    if (said.came == Came::unsafe) return said.made_at;
    return end_of(said.said_on + answered_within);
}

namespace {

/// The step that last gave it to somebody; null: it is as at the start.
Step const* last_given(Said const& said)
{
    auto const* given = newest(said, passed_on);
    auto const* asked = newest(said, asks);
    if (!given || (asked && asked->number > given->number)) return asked;
    return given;
}

}  // namespace

std::optional<StaffId> answers(Said const& said)
{
    auto const* given = last_given(said);
    return given ? given->assigned_to : said.assigned_to;
}

std::string answers_name(Said const& said)
{
    auto const* given = last_given(said);
    return given ? given->assigned_name : said.assigned_name;
}

std::optional<ActionId> open_action(Said const& said)
{
    auto const* given = last_given(said);
    return given ? given->action : said.action;
}

std::string_view to_text(Came came) { return text_in(ways, came); }
std::string_view to_text(Answer answer) { return text_in(given_answers, answer); }
std::string_view to_text(StepKind kind) { return text_in(kinds, kind); }

Came came_from_text(std::string_view text)
{
    auto const found = value_in(ways, text);
    expects(found.has_value());
    return *found;
}

StepKind step_kind_from_text(std::string_view text)
{
    auto const found = value_in(kinds, text);
    expects(found.has_value());
    return *found;
}

std::optional<Answer> answer_from_text(std::string_view text)
{
    return value_in(given_answers, text);
}

std::string_view in_words(Answer answer)
{
    switch (answer) {
    case Answer::yes: return "Yes";
    case Answer::partly: return "Partly";
    case Answer::no: return "No";
    }
    return "";
}

std::string said_when(Said const& said, local_days today)
{
    auto const since = days_since(said, today);
    if (since <= 0) return "Said today";
    if (since == 1) return "Said yesterday";
    return fmt::format("Said {} days ago", since);
}

}  // namespace keywork::voices
