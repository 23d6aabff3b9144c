#include "features/team/rota/rota.hpp"

#include "care/shift/hours.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::rota {
namespace {

bool is_there(Shift const& shift) { return shift.part != ShiftPart::on_call; }

minutes since_midnight(sys_seconds now)
{
    auto const time = london_time(now);
    return std::chrono::duration_cast<minutes>(time - std::chrono::floor<days>(time));
}

std::string day_and_time(sys_seconds at)
{
    auto const words = in_words_with_weekday(london_day(at));
    return fmt::format("{} {}", words.substr(0, words.find(' ')), time_in_words(at));
}

void add_doubled(Week const& week, std::vector<Warning>& all)
{
    auto const warn = [&](Planned const& one, Shift const& other, std::string const& where) {
        all.push_back({london_day(std::max(one.shift.starts_at, other.starts_at)),
                       fmt::format("{} is on twice at once: {} and {}{}.", one.staff.full_name,
                                   hours_in_words(one.shift.starts_at, one.shift.ends_at),
                                   hours_in_words(other.starts_at, other.ends_at), where)});
    };
    for (std::size_t at = 0; at < week.shifts.size(); ++at) {
        Planned const& one = week.shifts[at];
        for (std::size_t next = at + 1; next < week.shifts.size(); ++next)
            if (overlap(one.shift, week.shifts[next].shift)) warn(one, week.shifts[next].shift, "");
        for (Shift const& other : week.elsewhere)
            if (overlap(one.shift, other)) warn(one, other, " in another place");
    }
}

/// When nobody is there, from one instant to the next at which somebody is.
void add_gaps(Week const& week, std::vector<Warning>& all)
{
    auto const until = start_of(week.monday + days{7});
    auto covered = start_of(week.monday);
    auto const warn = [&](sys_seconds to) {
        all.push_back({london_day(covered), fmt::format("Nobody is on from {} to {}.",
                                                        day_and_time(covered), day_and_time(to))});
    };
    for (Planned const& one : week.shifts) {
        if (!is_there(one.shift) || one.shift.ends_at <= covered) continue;
        if (one.shift.starts_at >= until) break;
        if (one.shift.starts_at > covered) warn(one.shift.starts_at);
        covered = one.shift.ends_at;
    }
    if (covered < until) warn(until);
}

/// Those who are there on one shift of one day.
std::vector<Planned const*> crew_of(Week const& week, local_days day, std::string_view name)
{
    std::vector<Planned const*> crew;
    for (Planned const& one : week.shifts)
        if (is_there(one.shift) && to_text(one.shift.name) == name &&
            london_day(one.shift.starts_at) == day)
            crew.push_back(&one);
    return crew;
}

void add_of_shift(Week const& week, local_days day, ShiftHours const& hours,
                  std::vector<Warning>& all)
{
    auto const crew = crew_of(week, day, hours.name);
    if (crew.empty()) return;
    bool const led = std::ranges::any_of(crew, [](Planned const* one) {
        return one->shift.part == ShiftPart::shift_lead;
    });
    if (!led) all.push_back({day, fmt::format("Nobody leads the {}.", hours.title)});
    for (Skill const& skill : week.skills) {
        bool const has = std::ranges::any_of(crew, [&](Planned const* one) {
            return week.has_skill(one->staff.id, skill.training, day);
        });
        if (!has)
            all.push_back({day, fmt::format("Nobody on the {} has “{}” in date.", hours.title,
                                            skill.words)});
    }
}

/// The typed time, or the shift's own where none was typed.
std::optional<minutes> time_or(std::string const& typed, minutes own, sys_seconds now)
{
    return typed.empty() ? std::optional{own} : read_time(typed, since_midnight(now));
}

}  // namespace

std::string_view to_text(Deed deed)
{
    switch (deed) {
    case Deed::added: return "added";
    case Deed::changed: return "changed";
    case Deed::taken_off: return "taken_off";
    }
    return "";
}

Deed deed_from_text(std::string_view text)
{
    if (text == "added") return Deed::added;
    return text == "changed" ? Deed::changed : Deed::taken_off;
}

std::string hours_in_words(sys_seconds starts_at, sys_seconds ends_at)
{
    return fmt::format("{} to {}", time_in_words(starts_at), time_in_words(ends_at));
}

TypedShift typed_from(Shift const& shift)
{
    return {.staff = shift.staff.text(),
            .day = in_words(london_day(shift.starts_at)),
            .name = std::string{to_text(shift.name)},
            .part = std::string{to_text(shift.part)},
            .from = time_in_words(shift.starts_at),
            .until = time_in_words(shift.ends_at),
            .why = {}};
}

Outcome<Shift> read_shift(TypedShift const& typed, ShiftReading const& with, Shift shift)
{
    std::vector<Problem> problems;
    auto const wrong = [&](std::string field, std::string words) {
        problems.push_back({std::move(field), std::move(words)});
    };
    auto const staff = std::ranges::find_if(with.staff, [&](StaffFace const& one) {
        return one.id.text() == typed.staff;
    });
    if (staff == with.staff.end()) wrong("staff", "Choose who works");
    auto const day = read_day(typed.day, london_day(with.now));
    if (!day) wrong("day", "Enter a day, like tomorrow or 24 November 2026");
    auto const name = shift_name_from_text(typed.name);
    auto const hours = std::ranges::find(with.hours, typed.name, &ShiftHours::name);
    if (!name || hours == with.hours.end()) wrong("name", "Choose the shift");
    auto const part = shift_part_from_text(typed.part);
    if (!part) wrong("part", "Choose what they do on it");
    bool const known = hours != with.hours.end();
    auto const from = time_or(typed.from, known ? hours->starts : minutes{0}, with.now);
    auto const until = time_or(typed.until, known ? hours->ends : minutes{0}, with.now);
    if (!from) wrong("from", "Enter a time, like 2pm");
    if (!until) wrong("until", "Enter a time, like 10pm");
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    auto const span = shifts::span_of(*day, *from, *until);
    shift.staff = staff->id;
    shift.name = *name;
    shift.part = *part;
    shift.starts_at = span.starts_at;
    shift.ends_at = span.ends_at;
    return shift;
}

Outcome<Worked> read_worked(std::string const& from, std::string const& until, Shift const& shift,
                            sys_seconds now)
{
    Worked worked{.starts_at = {}, .ends_at = {}, .note = {}, .noted_by = {}, .noted_at = now};
    if (from.empty() && until.empty()) return worked;
    auto const starts = read_time(from, since_midnight(now));
    auto const ends = read_time(until, since_midnight(now));
    std::vector<Problem> problems;
    if (!starts) problems.push_back({"worked_from", "Enter when they began, like 2pm"});
    if (!ends) problems.push_back({"worked_until", "Enter when they stopped, like 10:20pm"});
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    auto const span = shifts::span_of(london_day(shift.starts_at), *starts, *ends);
    if (span.starts_at > now)
        return refuse(Invalid{{{"worked_from", "This has not happened yet. Note it when it has"}}});
    worked.starts_at = span.starts_at;
    worked.ends_at = span.ends_at;
    return worked;
}

local_days monday_of(local_days day)
{
    return day - (std::chrono::weekday{day} - std::chrono::Monday);
}

bool overlap(Shift const& one, Shift const& other)
{
    return one.staff == other.staff && one.id != other.id && is_there(one) && is_there(other) &&
           one.starts_at < other.ends_at && other.starts_at < one.ends_at;
}

std::vector<Warning> warnings(Week const& week)
{
    std::vector<Warning> all;
    add_doubled(week, all);
    if (week.round_the_clock && !week.shifts.empty()) add_gaps(week, all);
    for (int step = 0; step < 7; ++step)
        for (ShiftHours const& hours : week.hours)
            add_of_shift(week, week.monday + days{step}, hours, all);
    std::ranges::stable_sort(all, {}, &Warning::day);
    return all;
}

std::vector<Shift> a_week_later(std::vector<Shift> const& from, std::vector<Shift> const& there)
{
    std::vector<Shift> copies;
    for (Shift copy : from) {
        copy.id.clear();
        copy.starts_at = from_london(london_time(copy.starts_at) + week);
        copy.ends_at = from_london(london_time(copy.ends_at) + week);
        bool const is_new = std::ranges::none_of(there, [&](Shift const& one) {
            return one.staff == copy.staff && one.starts_at < copy.ends_at &&
                   copy.starts_at < one.ends_at;
        });
        // One that lies in the hour the clocks skip is for a person to put.
        if (is_new && copy.starts_at < copy.ends_at) copies.push_back(std::move(copy));
    }
    return copies;
}

}  // namespace keywork::rota
