#include "care/clock/rules.hpp"
#include "features/team/training/training.hpp"
#include "platform/text/written.hpp"

#include <algorithm>
#include <charconv>

namespace keywork::training_matrix {
namespace {

/// Half a year: a diploma that is not begun by then is not finished in time. Our own figure.
constexpr hours diploma_warns{24 * 182};
constexpr int most_units = 100;
constexpr int most_months = 120;

std::optional<int> number_in(std::string const& typed)
{
    int number = 0;
    auto const* const end = typed.data() + typed.size();
    auto const read = std::from_chars(typed.data(), end, number);
    if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
    return number;
}

local_days after_months(local_days day, int months)
{
    auto const later = std::chrono::year_month_day{day} + std::chrono::months{months};
    return local_days{later.ok() ? later : later.year() / later.month() / std::chrono::last};
}

}  // namespace

training::State by_need(training::State const& state, Need const& need, local_days on)
{
    if (!need.every_months || !state.done_on) return state;
    Training counted;
    counted.type = state.type;
    counted.done_on = *state.done_on;
    counted.expires_on = after_months(*state.done_on, *need.every_months);
    if (state.expires_on && *state.expires_on < *counted.expires_on)
        counted.expires_on = state.expires_on;
    return training::standing(&counted, on);
}

std::vector<Cell> cells_of(std::vector<Type> const& types, std::vector<Need> const& needs,
                           std::optional<Role> role, std::vector<training::State> const& done,
                           local_days on)
{
    std::vector<Cell> cells;
    for (Type const& type : types) {
        Cell cell;
        if (auto const found = std::ranges::find(done, type.code, &training::State::type);
            found != done.end())
            cell.state = *found;
        auto const need = std::ranges::find_if(
            needs, [&](Need const& one) { return one.role == role && one.type == type.code; });
        if (need != needs.end()) {
            cell.needed = true;
            cell.state = by_need(cell.state, *need, on);
        }
        cells.push_back(std::move(cell));
    }
    return cells;
}

int Line::gaps() const
{
    return static_cast<int>(std::ranges::count_if(cells, &Cell::is_gap));
}

QualificationState state_of(Qualification const& qualification, bool has_diploma,
                            clock::LawClock const& law, Calendars const& calendars,
                            sys_seconds now)
{
    clock::Facts facts;
    facts.started_at = start_of(qualification.role_started_on);
    auto const held = has_diploma || !qualification.equivalent.empty();
    if (held) facts.met_at = now;
    auto const due = clock::due(law, facts, calendars);
    return {.standing = clock::standing(law, facts, due, now,
                                        {.near = diploma_warns, .far = diploma_warns}),
            .due = due,
            .held = held};
}

Outcome<Qualification> read_qualification(WorkerPage const& typed, local_days today)
{
    std::vector<Problem> problems;
    Qualification read{.type = typed.diploma_type, .role_started_on = today,
                       .enrolled_on = std::nullopt, .provider = typed.provider, .units = 0,
                       .units_done = 0, .equivalent = typed.equivalent};
    if (read.type != "L3-RCC" && read.type != "L4-RCC")
        problems.push_back({"diploma_type", "Choose the diploma"});
    auto const started = read_day(typed.role_started_on, today);
    if (started) read.role_started_on = *started;
    else problems.push_back({"role_started_on", "Enter the day, like 3 March 2025"});
    if (!typed.enrolled_on.empty()) {
        read.enrolled_on = read_day(typed.enrolled_on, today);
        if (!read.enrolled_on)
            problems.push_back({"enrolled_on", "Enter the day, like 3 March 2025"});
    }
    auto const units = number_in(typed.units);
    if (units && *units >= 0 && *units <= most_units) read.units = *units;
    else problems.push_back({"units", "Enter a number from 0 to 100"});
    auto const done = number_in(typed.units_done);
    if (!done || *done < 0) problems.push_back({"units_done", "Enter a number, like 4"});
    else if (units && *done > *units)
        problems.push_back({"units_done", "Enter no more than there are units"});
    else read.units_done = *done;
    check_written(problems, "provider", typed.provider, longest_line);
    check_written(problems, "equivalent", typed.equivalent, longest_reason);
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    return read;
}

Outcome<Need> read_need(NeedsPage const& typed)
{
    std::vector<Problem> problems;
    Need need;
    need.type = typed.type;
    auto const role = role_from_text(typed.role);
    if (role && std::ranges::find(roles_with_needs, *role) != std::end(roles_with_needs))
        need.role = *role;
    else problems.push_back({"role", "Choose the role"});
    if (std::ranges::find(typed.types, typed.type, &Type::code) == typed.types.end())
        problems.push_back({"type", "Choose the kind of training"});
    else if (std::ranges::any_of(typed.all, [&](Need const& one) {
                 return one.role == need.role && one.type == need.type;
             }))
        problems.push_back({"type", "It is on the list for this role"});
    if (!typed.every_months.empty()) {
        need.every_months = number_in(typed.every_months);
        if (!need.every_months || *need.every_months < 1 || *need.every_months > most_months)
            problems.push_back({"every_months", "Enter months from 1 to 120, or nothing"});
    }
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    return need;
}

}  // namespace keywork::training_matrix
