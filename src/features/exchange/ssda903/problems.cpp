#include "features/exchange/ssda903/problems.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::ssda903 {
namespace {

using enum Wrong;

std::string remedy(Fault const& fault, Codes const& codes)
{
    switch (fault.what) {
    case empty: return "Enter something here: the row cannot be taken without it.";
    case not_a_date: return "Put a date like 26/04/2022.";
    case in_the_future: return "Put a date that has passed.";
    case ends_before_start: return "Put a date on or after the start.";
    case unknown_code:
        return fmt::format("This code is kept as it stands. The return's codes are {}.",
                           codes.allowed(fault.field));
    case code_not_in_use:
        return "This code was not in use on that day. It is kept as it stands.";
    case not_a_postcode:
        return "This is no postcode and was left out: the distance is not known.";
    case not_a_upn:
        return "A pupil number is a letter and 12 digits, the last of which may be a letter. It "
               "was left out.";
    case not_yes_or_no: return "Put 1 for yes or 0 for no. It was left out.";
    case not_a_score: return "Put a whole number from 0 to 40. It was left out.";
    case child_unknown: return "Add this child to the header table.";
    case child_twice: return "Keep one row for each child: this number stands higher up already.";
    case other_birth_date: return "The header has another date of birth. The header's was taken.";
    case born_otherwise_here:
        return "Keywork has a child of this number who was born on another day. Put the right "
               "number or date of birth, or correct it in Keywork.";
    case row_again: return "The same row stands higher up. This one was passed over.";
    case day_again: return "Another row has a review on this day. This one was passed over.";
    case open_with_reason: return "There is a reason for ending and no date in DEC. Taken as open.";
    case not_ended:
        return "DEC is empty though another episode follows. Taken as ended when that one began.";
    case upn_of_another:
        return "Another child in Keywork has this pupil number. It was left out.";
    case upn_again: return "Another child in this return has this pupil number. It was left out.";
    case before_birth: return "This is before the child was born. It was taken as it stands.";
    case after_the_year:
        return "This is after the year of the return. It is kept and starts no deadline.";
    case number_too_long: return "Put the child's number: at most 20 characters.";
    }
    return {};
}

std::int64_t as_count(std::size_t number)
{
    return static_cast<std::int64_t>(number);
}

std::vector<std::size_t> order_of(std::vector<Fault> const& faults)
{
    std::vector<std::size_t> order(faults.size());
    for (std::size_t at = 0; at < order.size(); ++at) order[at] = at;
    std::ranges::stable_sort(order, [&](std::size_t one, std::size_t other) {
        Fault const& a = faults[one];
        Fault const& b = faults[other];
        return std::tuple{a.weight, a.row.table, a.row.row} <
               std::tuple{b.weight, b.row.table, b.row.row};
    });
    return order;
}

std::vector<CheckSummary::Made> makes_of(Plan const& plan)
{
    auto const open = std::ranges::count_if(plan.duties, [](clock::NewDuty const& duty) {
        return !duty.met_at && !duty.not_applicable;
    });
    auto const met = std::ranges::count_if(
        plan.duties, [](clock::NewDuty const& duty) { return duty.met_at.has_value(); });
    return {{"New children", as_count(plan.new_children.size())},
            {"Children with something changed",
             as_count(plan.touched.size() - plan.new_children.size())},
            {"New episodes of care", as_count(plan.placements.added.size())},
            {"Changed episodes of care", as_count(plan.placements.changed.size())},
            {"New reviews", as_count(plan.reviews.added.size())},
            {"New lines in the children's stories", as_count(plan.lines.size())},
            {"Deadlines that run", open},
            {"Deadlines met, as the return shows", met},
            {"Deadlines closed with the reason", as_count(plan.duties.size()) - open - met},
            {"Running deadlines that this return ends", as_count(plan.duties_ended.size())}};
}

std::string reading_of_postcodes(Return const& made, Plan const& plan)
{
    auto const known = std::ranges::count_if(plan.placements.added, [](auto const& write) {
        return write.second.distance_miles.has_value();
    });
    auto const all = plan.placements.added.size();
    if (all == 0 || as_count(all) == known || made.children.empty()) return {};
    return fmt::format("The distance from home is known for {} of {} new episodes. Import a list "
                       "of postcodes to know more.", known, all);
}

}  // namespace

RowProblem problem_of(Fault const& fault, Return const& made, Codes const& codes)
{
    SourceTable const& table = made.source.tables[fault.row.table];
    return {.file = table.file,
            .row = table.table.rows[fault.row.row].number,
            .heading = std::string{heading_of(fault.field)},
            .found = std::string{table.cell(fault.row.row, fault.field)},
            .remedy = remedy(fault, codes),
            .weight = fault.weight};
}

CheckSummary summary_of(Return const& made, Plan const& plan, Codes const& codes)
{
    CheckSummary summary;
    for (std::size_t at = 0; at < made.source.tables.size(); ++at) {
        FileCheck file{.file = made.source.tables[at].file,
                       .holds = std::string{shape_of(made.source.tables[at].kind).words},
                       .rows = {}};
        for (RowFate const fate : made.fates[at]) file.rows.add(fate);
        summary.files.push_back(std::move(file));
    }
    summary.makes = makes_of(plan);
    summary.problems_in_all = as_count(made.faults.size());
    for (std::size_t const at : order_of(made.faults)) {
        if (summary.problems.size() == most_problems_shown) break;
        summary.problems.push_back(problem_of(made.faults[at], made, codes));
    }
    // A table that row problems of the reader itself speak of: cells too many or too few.
    for (SourceTable const& table : made.source.tables)
        for (csv::RowProblem const& problem : table.table.problems) {
            ++summary.problems_in_all;
            summary.problems.push_back({.file = table.file, .row = problem.row, .heading = {},
                                        .found = {}, .remedy = problem.message,
                                        .weight = RowProblem::Weight::warning});
        }
    summary.notes = made.source.notes;
    if (auto reading = reading_of_postcodes(made, plan); !reading.empty())
        summary.notes.push_back(std::move(reading));
    summary.can_be_saved = plan.writes() > 0;
    return summary;
}

std::vector<ImportFile> with_problems(Return const& made, Codes const& codes)
{
    std::vector<std::vector<std::string>> words;
    for (SourceTable const& table : made.source.tables)
        words.emplace_back(table.table.rows.size());
    for (std::size_t const at : order_of(made.faults)) {
        Fault const& fault = made.faults[at];
        auto problem = problem_of(fault, made, codes);
        problem.row = 0;  // it stands in the row itself
        auto& cell = words[fault.row.table][fault.row.row];
        cell += (cell.empty() ? "" : "; ") + in_words(problem);
    }
    std::vector<ImportFile> files;
    for (std::size_t at = 0; at < made.source.tables.size(); ++at) {
        SourceTable const& table = made.source.tables[at];
        ImportFile file{table.file, std::string{csv::byte_order_mark}};
        auto headings = table.table.headings;
        headings.emplace_back("Problems");
        csv::append_row(file.bytes, headings);
        for (std::size_t row = 0; row < table.table.rows.size(); ++row) {
            auto cells = table.table.rows[row].cells;
            cells.push_back(words[at][row]);
            csv::append_row(file.bytes, cells);
        }
        files.push_back(std::move(file));
    }
    return files;
}

}  // namespace keywork::ssda903
