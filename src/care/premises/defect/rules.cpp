#include "care/premises/defect/defect.hpp"

#include "care/premises/look.hpp"
#include "platform/expects.hpp"

#include <algorithm>
#include <array>

namespace keywork::premises {
namespace {

constexpr std::array<std::pair<Risk, std::string_view>, 3> risk_names{
    {{Risk::low, "low"}, {Risk::medium, "medium"}, {Risk::high, "high"}}};
constexpr std::array<std::pair<StepKind, std::string_view>, 5> step_names{
    {{StepKind::made_safe, "made_safe"}, {StepKind::given, "given"}, {StepKind::fixed, "fixed"},
     {StepKind::sound, "sound"}, {StepKind::not_sound, "not_sound"}}};

/// When it was found sound; none: it was not.
std::optional<sys_seconds> closed_at(Defect const& defect)
{
    if (standing(defect) != Standing::closed) return std::nullopt;
    for (auto step = defect.steps.rbegin(); step != defect.steps.rend(); ++step)
        if (step->kind == StepKind::sound) return step->at;
    return std::nullopt;
}

int order(Defect const& defect, sys_seconds now)
{
    if (is_overdue(defect, now)) return 0;
    return 1 + static_cast<int>(standing(defect));
}

}  // namespace

std::string_view to_text(Risk risk)
{
    auto const found = std::ranges::find(risk_names, risk,
                                         &std::pair<Risk, std::string_view>::first);
    expects(found != risk_names.end());
    return found->second;
}

std::optional<Risk> risk_from_text(std::string_view text)
{
    for (auto const& [risk, name] : risk_names)
        if (name == text) return risk;
    return std::nullopt;
}

std::string_view in_words(Risk risk)
{
    switch (risk) {
    case Risk::low: return "Low risk";
    case Risk::medium: return "Medium risk";
    case Risk::high: return "High risk";
    }
    return "";
}

days put_right_within(Risk risk)
{
    switch (risk) {
    case Risk::low: return days{28};
    case Risk::medium: return days{7};
    case Risk::high: return days{1};
    }
    return days{1};
}

std::string_view to_text(StepKind kind)
{
    auto const found = std::ranges::find(step_names, kind,
                                         &std::pair<StepKind, std::string_view>::first);
    expects(found != step_names.end());
    return found->second;
}

std::optional<StepKind> step_from_text(std::string_view text)
{
    for (auto const& [kind, name] : step_names)
        if (name == text) return kind;
    return std::nullopt;
}

Standing standing(Defect const& defect)
{
    auto const looked = std::ranges::find_if(
        defect.steps.rbegin(), defect.steps.rend(), [](Step const& step) {
            return step.kind == StepKind::sound || step.kind == StepKind::not_sound;
        });
    if (looked != defect.steps.rend() && looked->kind == StepKind::sound) return Standing::closed;
    // A task that was ticked on the list says so as well: what it was is told by who ticked it.
    bool const put_right = defect.task.closed_at && !defect.task.not_done_why;
    return put_right ? Standing::waiting : Standing::open;
}

bool is_made_safe(Defect const& defect)
{
    return std::ranges::any_of(defect.steps, [](Step const& step) {
        return step.kind == StepKind::made_safe;
    });
}

bool is_overdue(Defect const& defect, sys_seconds now)
{
    return standing(defect) == Standing::open && defect.task.due_at && *defect.task.due_at < now;
}

void most_urgent_first(std::vector<Defect>& all, sys_seconds now)
{
    std::ranges::stable_sort(all, [&](Defect const& one, Defect const& other) {
        auto const first = order(one, now);
        auto const second = order(other, now);
        if (first != second) return first < second;
        return one.task.due_at < other.task.due_at;
    });
}

Counts counts_of(std::span<Defect const> all, sys_seconds now)
{
    Counts counts;
    for (Defect const& one : all) {
        if (standing(one) == Standing::open) ++counts.open;
        if (standing(one) == Standing::waiting) ++counts.waiting;
        if (is_overdue(one, now)) ++counts.overdue;
    }
    return counts;
}

std::vector<MonthOfDefects> trend(std::span<Defect const> all, int months, local_days today)
{
    std::vector<MonthOfDefects> made;
    for (auto month = month_of(today); static_cast<int>(made.size()) < months;
         month = month_of(month - days{1})) {
        auto const from = start_of(month);
        auto const until = start_of(month_after(month));
        MonthOfDefects counted{.month = month, .reported = 0, .closed = 0, .open_at_end = 0};
        for (Defect const& one : all) {
            auto const closed = closed_at(one);
            if (one.reported_at >= from && one.reported_at < until) ++counted.reported;
            if (closed && *closed >= from && *closed < until) ++counted.closed;
            if (one.reported_at < until && (!closed || *closed >= until)) ++counted.open_at_end;
        }
        made.push_back(counted);
    }
    return made;
}

}  // namespace keywork::premises
