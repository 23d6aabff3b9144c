#include "features/exchange/places/rules.hpp"

#include "care/import/reading.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>
#include <span>

namespace keywork::places {
namespace {

using Headings = std::span<std::string_view const>;

// Headings as GIAS writes them, and those of the ONS postcode lists and of common extracts.
constexpr std::string_view urn_heading = "URN";
constexpr std::string_view name_heading = "EstablishmentName";
constexpr std::string_view linked_heading = "LinkURN";
constexpr std::string_view postcode_headings[] = {"pcd", "pcds", "pcd7", "pcd8", "postcode"};
constexpr std::string_view easting_headings[] = {"oseast1m", "easting", "eastings", "east1m"};
constexpr std::string_view northing_headings[] = {"osnrth1m", "northing", "northings", "north1m"};

std::optional<std::size_t> one_of(csv::Table const& table, Headings headings)
{
    for (std::string_view const heading : headings)
        if (auto const at = table.column(heading)) return at;
    return std::nullopt;
}

/// One row being read: its cells, and the problems they have.
class Row {
public:
    Row(csv::Table const& table, csv::Row const& row) : table_{table}, row_{row} {}

    std::string text(std::optional<std::size_t> column) const
    {
        return column ? row_.cells[*column] : std::string{};
    }
    std::optional<std::string> text_or_none(std::optional<std::size_t> column) const
    {
        auto words = text(column);
        if (words.empty()) return std::nullopt;
        return words;
    }
    void stop(std::optional<std::size_t> column, std::string remedy)
    {
        note(column, std::move(remedy), RowProblem::Weight::stops_row);
        stopped_ = true;
    }
    void note(std::optional<std::size_t> column, std::string remedy, RowProblem::Weight weight)
    {
        problems_.push_back({.file = {}, .row = row_.number,
                             .heading = column ? table_.headings[*column] : std::string{},
                             .found = text(column), .remedy = std::move(remedy),
                             .weight = weight});
    }
    bool is_stopped() const { return stopped_; }
    std::vector<RowProblem> const& problems() const { return problems_; }

private:
    csv::Table const& table_;
    csv::Row const& row_;
    std::vector<RowProblem> problems_;
    bool stopped_ = false;
};

bool is_urn(std::string_view text)
{
    return !text.empty() && text.size() <= 7 &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// 31-08-2021, as GIAS writes it; and with strokes.
std::optional<local_days> day_in(Row& row, std::optional<std::size_t> column)
{
    auto text = row.text(column);
    if (text.empty()) return std::nullopt;
    std::ranges::replace(text, '-', '/');
    auto const day = read_day(text, local_days{});
    if (!day)
        row.note(column, "Put a date like 31-08-2021. It was left out.",
                 RowProblem::Weight::warning);
    return day;
}

std::string urn_in(Row& row, std::optional<std::size_t> column)
{
    auto urn = row.text(column);
    if (!is_urn(urn)) row.stop(column, "A URN is a number of up to 7 digits.");
    return urn;
}

std::string needed_in(Row& row, std::optional<std::size_t> column, std::string_view what)
{
    auto text = row.text(column);
    if (text.empty()) row.stop(column, fmt::format("Enter {}.", what));
    return text;
}

Establishment establishment_in(Row& row, csv::Table const& table)
{
    auto const named = [&](std::string_view heading) {
        return row.text_or_none(table.column(heading));
    };
    return {.urn = urn_in(row, table.column(urn_heading)),
            .name = needed_in(row, table.column(name_heading), "the name of the school"),
            .kind = named("TypeOfEstablishment (name)"),
            .phase = named("PhaseOfEducation (name)"),
            .status = named("EstablishmentStatus (name)"),
            .authority = named("LA (name)"),
            .postcode = named("Postcode"),
            .opened_on = day_in(row, table.column("OpenDate")),
            .closed_on = day_in(row, table.column("CloseDate"))};
}

Link link_in(Row& row, csv::Table const& table)
{
    return {.urn = urn_in(row, table.column(urn_heading)),
            .linked_urn = urn_in(row, table.column(linked_heading)),
            .kind = needed_in(row, table.column("LinkType"), "how the schools are linked"),
            .name = row.text(table.column("LinkName")),
            .from_on = day_in(row, table.column("LinkEstablishedDate"))};
}

/// 406960 and 406960.0, as spreadsheets write whole metres.
std::int64_t metres_in(Row& row, std::optional<std::size_t> column)
{
    auto const text = row.text(column);
    double metres = -1;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), metres);
    bool const is_grid = error == std::errc{} && end == text.data() + text.size() &&
                         metres >= 0 && metres < 10'000'000 && metres == std::floor(metres);
    if (!is_grid) row.stop(column, "Put whole metres on the national grid, like 406960.");
    return is_grid ? static_cast<std::int64_t>(metres) : 0;
}

KnownPostcode postcode_in(Row& row, csv::Table const& table)
{
    auto const column = one_of(table, postcode_headings);
    auto const read = read_postcode(row.text(column));
    if (!read) row.stop(column, "This is no postcode.");
    return {.postcode = postcode::key_of(read.value_or("")),
            .place = {metres_in(row, one_of(table, easting_headings)),
                      metres_in(row, one_of(table, northing_headings))}};
}

/// The file's rows given back with their problems, and the counts of a check.
class Counting {
public:
    Counting(std::string const& file, csv::Table const& table, ImportKind kind)
        : checked_{.file = file, .holds = std::string{in_words(kind)}, .rows = {}}
    {
        with_problems_ = {file, std::string{csv::byte_order_mark}};
        auto headings = table.headings;
        headings.emplace_back("Problems");
        csv::append_row(with_problems_.bytes, headings);
    }

    void count(csv::Row const& cells, Row const& row, RowFate fate)
    {
        checked_.rows.add(fate);
        std::string words;
        for (RowProblem problem : row.problems()) {
            problem.file = checked_.file;
            problems_.push_back(problem);
            problem.row = 0;
            words += (words.empty() ? "" : "; ") + in_words(problem);
        }
        auto line = cells.cells;
        line.push_back(std::move(words));
        csv::append_row(with_problems_.bytes, line);
    }

    void finish(Check& check, csv::Table const& table)
    {
        check.summary.problems = std::move(problems_);
        check.summary.problems_in_all =
            static_cast<std::int64_t>(check.summary.problems.size());
        imports::add_reading(check.summary, checked_, table);
        imports::order_problems(check.summary);
        check.summary.can_be_saved = checked_.rows.fresh + checked_.rows.changed > 0;
        check.summary.files.push_back(std::move(checked_));
        check.with_problems = std::move(with_problems_);
    }

private:
    FileCheck checked_;
    ImportFile with_problems_;
    std::vector<RowProblem> problems_;
};

/// Reads each row with `read`, compares it by its key, and counts what became of it.
template <class Value, class Read, class Key, class There>
void check_rows(csv::Table const& table, Counting& counting, Rows<Value>& rows, Read read, Key key,
                There there)
{
    std::set<std::string> seen;
    for (csv::Row const& cells : table.rows) {
        Row row{table, cells};
        Value value = read(row, table);
        auto fate = RowFate::wrong;
        if (!row.is_stopped()) {
            auto const standing = there(value);
            fate = !standing ? RowFate::fresh
                             : *standing == value ? RowFate::same : RowFate::changed;
            if (!seen.insert(key(value)).second) fate = RowFate::duplicate;
        }
        if (fate == RowFate::duplicate)
            row.note(std::nullopt, "The same stands higher up. This row was passed over.",
                     RowProblem::Weight::warning);
        counting.count(cells, row, fate);
        if (fate == RowFate::fresh) rows.added.push_back(std::move(value));
        if (fate == RowFate::changed) rows.changed.push_back(std::move(value));
    }
}

template <class Value>
std::optional<Value> found_in(std::map<std::string, Value, std::less<>> const& all,
                              std::string const& key)
{
    auto const found = all.find(key);
    if (found == all.end()) return std::nullopt;
    return found->second;
}

}  // namespace

Outcome<ImportKind> kind_of(csv::Table const& table)
{
    bool const has_urn = table.column(urn_heading).has_value();
    if (has_urn && table.column(linked_heading)) return ImportKind::establishment_links;
    if (has_urn && table.column(name_heading)) return ImportKind::establishments;
    if (one_of(table, postcode_headings) && one_of(table, easting_headings) &&
        one_of(table, northing_headings))
        return ImportKind::postcodes;
    return refuse(Invalid{
        {{"files", "The headings are those of no list of places. Schools have URN and "
                   "EstablishmentName; links between schools URN, LinkURN and LinkType; postcodes "
                   "pcd, oseast1m and osnrth1m."}}});
}

Check check_table(ImportKind kind, std::string const& file, csv::Table const& table,
                  Known const& known)
{
    Check check{.kind = kind};
    Counting counting{file, table, kind};
    if (kind == ImportKind::establishments)
        check_rows(
            table, counting, check.establishments, establishment_in,
            [](Establishment const& value) { return value.urn; },
            [&](Establishment const& value) {
                auto standing = found_in(known.establishments, value.urn);
                if (standing) standing->import.reset();
                return standing;
            });
    else if (kind == ImportKind::establishment_links)
        check_rows(
            table, counting, check.links, link_in, [](Link const& value) { return value.key(); },
            [&](Link const& value) { return found_in(known.links, value.key()); });
    else
        check_rows(
            table, counting, check.postcodes, postcode_in,
            [](KnownPostcode const& value) { return value.postcode; },
            [&](KnownPostcode const& value) -> std::optional<KnownPostcode> {
                auto const place = found_in(known.postcodes, value.postcode);
                if (!place) return std::nullopt;
                return KnownPostcode{value.postcode, *place};
            });
    counting.finish(check, table);
    return check;
}

}  // namespace keywork::places
