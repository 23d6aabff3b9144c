#include "features/together/said/said.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::said {
namespace {

std::string typed_in(std::map<std::string, std::string> const& typed, std::string const& field)
{
    auto const found = typed.find(field);
    return found == typed.end() ? std::string{} : found->second;
}

/// A day that may be left out.
Outcome<std::optional<local_days>> read_optional_day(std::string const& words,
                                                     std::string const& field, local_days today)
{
    if (words.empty()) return std::optional<local_days>{};
    auto const day = read_day(words, today);
    if (!day) return refuse(Invalid{{{field, "Enter a day, like tomorrow or 24/11/2026"}}});
    return day;
}

}  // namespace

Outcome<voices::Step> read_step(std::string_view what,
                                std::map<std::string, std::string> const& typed,
                                std::vector<StaffFace> const& team, local_days today)
{
    using voices::StepKind;
    voices::Step step;
    if (what == "heard") step.kind = StepKind::heard;
    else if (what == "asks") step.kind = StepKind::asks;
    else if (what == "passed_on") {
        step.kind = StepKind::passed_on;
        auto const to = typed_in(typed, "to");
        auto const found = std::ranges::find_if(
            team, [&](StaffFace const& one) { return one.id.text() == to; });
        if (!to.empty() && found == team.end())
            return refuse(Invalid{{{"to", "Choose somebody from the list"}}});
        if (found != team.end()) step.assigned_to = found->id;
    } else if (what == "decided") {
        step.kind = StepKind::decided;
        step.answer = voices::answer_from_text(typed_in(typed, "answer"));
        step.words = typed_in(typed, "decided");
        step.why = typed_in(typed, "why");
        step.on_day = TRY(read_optional_day(typed_in(typed, "by_when"), "by_when", today));
    } else if (what == "told") {
        step.kind = StepKind::told;
        step.words = typed_in(typed, "reply");
        step.on_day = TRY(read_optional_day(typed_in(typed, "told_on"), "told_on", today));
        if (step.on_day && *step.on_day > today)
            return refuse(Invalid{{{"told_on", "Enter a day that is not in the future"}}});
    } else if (what == "corrected") {
        step.kind = StepKind::corrected;
        step.words = typed_in(typed, "right");
        step.why = typed_in(typed, "reason");
    } else {
        return refuse(NotFound{});
    }
    return step;
}

std::string answer_for_child(voices::Said const& said, local_days today)
{
    using voices::Standing;
    auto const* decision = newest(said, voices::StepKind::decided);
    switch (standing(said)) {
    case Standing::to_hear: return "Nobody has read this yet.";
    case Standing::kept: return "We heard you.";
    case Standing::to_decide:
        return days_since(said, today) > voices::answered_within.count()
                   ? "We have not answered you yet. You should not have to wait this long."
                   : "We heard you. We have not answered yet.";
    case Standing::to_tell:
    case Standing::told: break;
    }
    auto words = fmt::format("{}. {}", in_words(*decision->answer), decision->words);
    if (decision->on_day)
        words += fmt::format(" By {}.", keywork::in_words(*decision->on_day));
    return words;
}

}  // namespace keywork::said
