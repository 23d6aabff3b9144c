#include "care/medicine/dose.hpp"
#include "platform/expects.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::medicine {
namespace {

constexpr hours a_day{24};

/// Until when a line holds: the next one, its last day, or the stop. None: no end.
std::optional<sys_seconds> end_of_line(Regimen const& regimen, std::size_t at)
{
    std::optional<sys_seconds> end;
    auto const earlier = [&](sys_seconds one) { end = end ? std::min(*end, one) : one; };
    if (at + 1 < regimen.lines.size()) earlier(regimen.lines[at + 1].from_at);
    if (auto const until = regimen.lines[at].until_on) earlier(start_of(*until + days{1}));
    if (regimen.stopped) earlier(regimen.stopped->stopped_at);
    return end;
}

void add_slots(std::vector<Slot>& slots, Regimen const& regimen, Line const& line,
               local_days day)
{
    auto const weekday = static_cast<char>('0' + std::chrono::weekday{day}.iso_encoding());
    if (line.weekdays.find(weekday) == std::string::npos) return;
    for (minutes const time : line.times) {
        auto const due_at = from_london(local_seconds{day} + time);
        if (line_at(regimen, due_at) != &line) continue;
        slots.push_back({.regimen = &regimen, .line = &line, .due_at = due_at, .entries = {}});
    }
}

}  // namespace

Line const* line_at(Regimen const& regimen, sys_seconds at)
{
    for (std::size_t one = regimen.lines.size(); one-- > 0;) {
        if (regimen.lines[one].from_at > at) continue;
        auto const end = end_of_line(regimen, one);
        return !end || at < *end ? &regimen.lines[one] : nullptr;
    }
    return nullptr;
}

Line const& shown_line(Regimen const& regimen, sys_seconds now)
{
    expects(!regimen.lines.empty());
    if (auto const* line = line_at(regimen, now)) return *line;
    return regimen.lines.back();
}

bool is_current(Regimen const& regimen, sys_seconds now)
{
    if (regimen.lines.empty()) return false;
    auto const end = end_of_line(regimen, regimen.lines.size() - 1);
    return !end || now < *end;
}

bool is_written_late(Dose const& dose)
{
    return dose.recorded_at - dose.given_at > written_late_after;
}

DueState state_of(sys_seconds due_at, std::span<Dose const> entries, sys_seconds now)
{
    auto const taken = [](Dose const& dose) { return is_taken(dose.outcome); };
    if (std::ranges::any_of(entries, taken)) return DueState::done;
    if (!entries.empty() && entries.back().outcome != DoseOutcome::spoilt)
        return DueState::not_given;
    if (now < due_at - early_by) return DueState::later;
    return now <= due_at + missed_after ? DueState::now : DueState::late;
}

std::vector<Slot> slots_between(std::span<Regimen const> regimens, std::span<Dose const> doses,
                                sys_seconds from, sys_seconds until, sys_seconds now)
{
    std::vector<Slot> slots;
    for (Regimen const& regimen : regimens)
        for (Line const& line : regimen.lines)
            for (auto day = london_day(from); start_of(day) < until; day += days{1})
                add_slots(slots, regimen, line, day);
    std::erase_if(slots,
                  [&](Slot const& slot) { return slot.due_at < from || slot.due_at >= until; });
    for (Slot& slot : slots) {
        for (Dose const& dose : doses)
            if (dose.medicine == slot.regimen->medicine.id && dose.due_at == slot.due_at)
                slot.entries.push_back(dose);
        std::ranges::stable_sort(slot.entries, {}, &Dose::recorded_at);
        slot.state = state_of(slot.due_at, slot.entries, now);
    }
    std::ranges::stable_sort(slots, {}, &Slot::due_at);
    return slots;
}

std::vector<BrokenLimit> broken_limits(Line const& line, std::span<sys_seconds const> taken_at,
                                       sys_seconds at)
{
    std::vector<BrokenLimit> broken;
    std::optional<sys_seconds> nearest;      // before or after: a late entry may lie between two
    std::vector<sys_seconds> of_the_day;
    for (sys_seconds const taken : taken_at) {
        auto const apart = [&](sys_seconds one) { return one < at ? at - one : one - at; };
        if (!nearest || apart(taken) < apart(*nearest)) nearest = taken;
        if (taken > at - a_day && taken <= at) of_the_day.push_back(taken);
    }
    if (line.least_gap && nearest) {
        auto const apart = *nearest < at ? at - *nearest : *nearest - at;
        if (apart < *line.least_gap)
            broken.push_back({BrokenLimit::Which::gap, *nearest, *nearest + *line.least_gap, 0});
    }
    auto const count = static_cast<std::int64_t>(of_the_day.size());
    if (line.most_in_24_hours && count >= *line.most_in_24_hours) {
        std::ranges::sort(of_the_day);
        auto const frees = of_the_day[static_cast<std::size_t>(count - *line.most_in_24_hours)];
        broken.push_back(
            {BrokenLimit::Which::most, of_the_day.back(), frees + a_day, count});
    }
    return broken;
}

std::string in_words(BrokenLimit const& broken, Line const& line, sys_seconds now)
{
    auto const last = when_words(broken.last_at, now);
    auto const from = when_words(broken.allowed_from, now);
    if (broken.which == BrokenLimit::Which::gap)
        return fmt::format("The last dose was given {}. The next can be given from {}: doses are "
                           "{} apart.",
                           last, from, length_in_words(*line.least_gap));
    return fmt::format("{} {} been given in 24 hours, and {} is the most. The next can be given "
                       "from {}.",
                       broken.count, broken.count == 1 ? "dose has" : "doses have",
                       *line.most_in_24_hours, from);
}

bool needs_witness(Medicine const& medicine, DoseOutcome outcome)
{
    return medicine.controlled && leaves_stock(outcome);
}

}  // namespace keywork::medicine
