// law/bank-holidays.csv and law/term-dates.csv, read into calendars.
#include "care/calendar/calendars.hpp"
#include "platform/csv/fact_file.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace keywork {
namespace {

using csv::FactFile;
using csv::Row;

void append(std::vector<Problem>& all, std::vector<Problem> const& more)
{
    all.insert(all.end(), more.begin(), more.end());
}

WorkingCalendar read_bank_holidays(std::string_view text, std::vector<Problem>& problems)
{
    constexpr auto columns = std::to_array<std::string_view>({"held_on", "name", "source"});
    FactFile file{"law/bank-holidays.csv", text, columns};
    std::vector<local_days> held;
    std::optional<std::chrono::year> before;
    for (Row const& row : file.rows()) {
        auto const day = file.day(row, "held_on");
        if (!day) continue;
        auto const year = std::chrono::year_month_day{*day}.year();
        // A year left out would make its holidays working days without a word.
        if (before && (year < *before || year > *before + std::chrono::years{1}))
            file.problem(row, "Rows must be in order of date, with no year left out between them.");
        before = year;
        held.push_back(*day);
    }
    append(problems, file.problems());
    return WorkingCalendar{held};
}

/// The rows of one area, before they are put together.
struct Area {
    std::vector<SchoolTerm> terms;
    std::vector<std::pair<Row, DaySpan>> holidays;
    std::vector<DaySpan> closed;
};

std::optional<DaySpan> read_span(FactFile& file, Row const& row)
{
    auto const from = file.day(row, "from_on");
    auto const until = file.day(row, "until_on");
    if (!from || !until) return std::nullopt;
    if (*until < *from) {
        file.problem(row, "The last day is before the first. Put the later one under “until_on”.");
        return std::nullopt;
    }
    return DaySpan{*from, *until};
}

void take_row(FactFile& file, Row const& row, std::map<std::string, Area, std::less<>>& areas)
{
    auto const& name = file.needed(row, "area");
    auto const span = read_span(file, row);
    if (!span || name.empty()) return;
    auto& area = areas[name];
    auto const& kind = file.cell(row, "kind");
    if (kind == "term") {
        auto const overlaps = [&](SchoolTerm const& term) { return term.span.overlaps(*span); };
        if (std::ranges::any_of(area.terms, overlaps))
            file.problem(row, "This term overlaps another of the same area. Correct its dates.");
        area.terms.push_back({file.needed(row, "name"), *span, std::nullopt, Surety::known});
    } else if (kind == "half_term") {
        area.holidays.emplace_back(row, *span);
    } else if (kind == "closed") {
        area.closed.push_back(*span);
    } else {
        file.problem(row, fmt::format("“{}” is not a kind. Use term, half_term or closed.", kind));
    }
}

void set_holidays(FactFile& file, Area& area)
{
    for (auto const& [row, span] : area.holidays) {
        auto const holiday = span;
        auto const inside = [&](SchoolTerm const& term) {
            return term.span.first_on < holiday.first_on && holiday.last_on < term.span.last_on;
        };
        auto const term = std::ranges::find_if(area.terms, inside);
        if (term == area.terms.end() || term->holiday)
            file.problem(row, "A half term must lie within a term of the same area that has no "
                              "other. Add the term, or correct the dates.");
        else
            term->holiday = holiday;
    }
}

}  // namespace

Outcome<Calendars> read_calendars(std::string_view bank_holidays, std::string_view term_dates)
{
    std::vector<Problem> problems;
    Calendars calendars;
    calendars.working = read_bank_holidays(bank_holidays, problems);
    calendars.unknown_school = SchoolCalendar{{}, {}, calendars.working};

    constexpr auto columns = std::to_array<std::string_view>(
        {"area", "school_year", "kind", "name", "from_on", "until_on", "source"});
    FactFile file{"law/term-dates.csv", term_dates, columns};
    std::map<std::string, Area, std::less<>> areas;
    for (Row const& row : file.rows()) take_row(file, row, areas);
    for (auto& [name, area] : areas) {
        set_holidays(file, area);
        calendars.schools.emplace(
            name, SchoolCalendar{area.terms, area.closed, calendars.working});
    }
    append(problems, file.problems());
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    return calendars;
}

}  // namespace keywork
