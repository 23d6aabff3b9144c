#include "features/exchange/ssda903/return.hpp"

#include "features/exchange/ssda903/row_reading.hpp"

#include <algorithm>
#include <unordered_map>

namespace keywork::ssda903 {
namespace {

constexpr std::size_t longest_number = 20;  // of a child; the return's own limit is 10

using Places = std::unordered_map<std::string, std::size_t>;

/// Reading in progress: the return and what it is read with.
struct Making {
    Return made;
    Codes const& codes;
    Given const& given;
    Places child_of_number;

    Cells cells(std::uint32_t table, std::uint32_t row)
    {
        return {made.source.tables[table], {table, row}, codes, given.today, made.faults};
    }
};

/// FNV-1a over a row's cells, each ended by a byte that none of them holds.
std::uint64_t hash_of(csv::Row const& row)
{
    std::uint64_t hash = 0xcbf29ce484222325;
    auto const take = [&](unsigned char byte) { hash = (hash ^ byte) * 0x100000001b3; };
    for (std::string const& cell : row.cells) {
        for (char const c : cell) take(static_cast<unsigned char>(c));
        take(0xff);
    }
    return hash;
}

void mark_rows_that_come_again(Return& made, std::uint32_t table)
{
    auto const& rows = made.source.tables[table].table.rows;
    std::vector<std::pair<std::uint64_t, std::uint32_t>> by_hash;
    by_hash.reserve(rows.size());
    for (std::uint32_t row = 0; row < rows.size(); ++row)
        by_hash.emplace_back(hash_of(rows[row]), row);
    std::ranges::sort(by_hash);
    for (std::size_t at = 1; at < by_hash.size(); ++at) {
        auto const [hash, row] = by_hash[at];
        auto const [earlier_hash, earlier] = by_hash[at - 1];
        if (hash != earlier_hash || rows[row].cells != rows[earlier].cells) continue;
        made.fates[table][row] = RowFate::duplicate;
        made.faults.push_back(
            {{table, row}, Field::child, Wrong::row_again, RowProblem::Weight::warning});
    }
}

std::optional<std::string> number_in(Cells& cells)
{
    auto number = cells.needed(Field::child);
    if (number && number->size() > longest_number) {
        cells.stop(Field::child, Wrong::number_too_long);
        return std::nullopt;
    }
    return number;
}

ReturnChild& child_numbered(Making& making, std::string const& number)
{
    auto const [place, is_new] =
        making.child_of_number.try_emplace(number, making.made.children.size());
    if (is_new) making.made.children.push_back({.number = number});
    return making.made.children[place->second];
}

void add_header(Making& making, Cells& cells)
{
    auto const number = number_in(cells);
    auto const born_on = cells.past_day(Field::dob, Need::must_be_there);
    if (!number || !born_on) return;
    if (making.child_of_number.contains(*number)) {
        cells.stop(Field::child, Wrong::child_twice);
        return;
    }
    ReturnChild& child = child_numbered(making, *number);
    child.header = cells.ref();
    child.born_on = *born_on;
    child.sex = cells.code(Field::sex);
    child.ethnicity = cells.code(Field::ethnic);
    child.upn = cells.upn();
    child.year.is_mother = cells.yes_or_no(Field::mother);
    child.year.own_child_born_on = cells.past_day(Field::mc_dob, Need::may_be_empty);
}

/// A row of a table other than the header.
void add_row(Making& making, TableKind kind, Cells& cells)
{
    auto const number = number_in(cells);
    if (!number) return;
    ReturnChild& child = child_numbered(making, *number);
    if (kind != TableKind::episodes && child.header)
        if (auto const born_on = cells.day(Field::dob, Need::may_be_empty);
            born_on && *born_on != child.born_on)
            cells.warn(Field::dob, Wrong::other_birth_date);
    switch (kind) {
    case TableKind::header: return;
    case TableKind::episodes: return add_episode(cells, child);
    case TableKind::reviews: return add_review(cells, child);
    case TableKind::oc2: return add_oc2(cells, child);
    case TableKind::oc3: return add_oc3(cells, child);
    case TableKind::uasc: return add_uasc(cells, child);
    case TableKind::missing: return add_missing(cells, child);
    case TableKind::placed_for_adoption: return add_placed_for_adoption(cells, child);
    case TableKind::previous_permanence:
        return add_previous_permanence(cells, child, making.codes);
    case TableKind::ad1: return add_ad1(cells, child);
    case TableKind::social_workers: return add_social_worker(cells, child);
    case TableKind::deprivation_of_liberty: return add_deprivation_of_liberty(cells, child);
    }
}

void read_table(Making& making, std::uint32_t table)
{
    Return& made = making.made;
    auto const kind = made.source.tables[table].kind;
    auto const count = static_cast<std::uint32_t>(made.source.tables[table].table.rows.size());
    mark_rows_that_come_again(made, table);
    for (std::uint32_t row = 0; row < count; ++row) {
        if (made.fates[table][row] == RowFate::duplicate) continue;
        auto cells = making.cells(table, row);
        if (kind == TableKind::header) add_header(making, cells);
        else add_row(making, kind, cells);
        if (cells.is_stopped()) made.fates[table][row] = RowFate::wrong;
    }
}

/// Sorts what a child has by date; a second review on one day is a duplicate.
void put_in_order(Return& made, ReturnChild& child)
{
    std::ranges::stable_sort(child.episodes, {}, &Episode::from_on);
    auto const day_of = [](ReviewRow const& row) { return row.review.held_on; };
    std::ranges::stable_sort(child.reviews, {}, day_of);
    for (std::size_t i = 1; i < child.reviews.size();) {
        if (day_of(child.reviews[i]) != day_of(child.reviews[i - 1])) {
            ++i;
            continue;
        }
        auto const row = child.reviews[i].row;
        made.fate(row) = RowFate::duplicate;
        made.faults.push_back({row, Field::review, Wrong::day_again,
                               RowProblem::Weight::warning});
        child.reviews.erase(child.reviews.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

/// An episode without an end that another one follows: it ended when the next began.
void end_episodes_that_were_followed(Return& made, ReturnChild& child)
{
    for (std::size_t i = 0; i + 1 < child.episodes.size(); ++i) {
        Episode& episode = child.episodes[i];
        if (episode.until_on) continue;
        episode.until_on = child.episodes[i + 1].from_on;
        made.faults.push_back({episode.row, Field::dec, Wrong::not_ended,
                               RowProblem::Weight::warning});
    }
}

void doubt_reviews_after(Return& made, ReturnChild const& child)
{
    for (ReviewRow const& row : child.reviews)
        if (row.review.held_on > made.year_ending)
            made.faults.push_back({row.row, Field::review, Wrong::after_the_year,
                                   RowProblem::Weight::warning});
}

local_days latest_day(Return const& made, local_days today)
{
    auto latest = local_days{};
    for (ReturnChild const& child : made.children)
        for (Episode const& episode : child.episodes) latest = std::max(latest, episode.from_on);
    return latest == local_days{} ? today - days{365} : latest;
}

}  // namespace

local_days year_end_after(local_days day)
{
    using namespace std::chrono;
    auto const year_of_day = year_month_day{day}.year();
    auto const end = local_days{year_of_day / March / 31};
    return day <= end ? end : local_days{(year_of_day + years{1}) / March / 31};
}

Return read_return(Source source, Codes const& codes, Given const& given)
{
    Making making{.made = {.source = std::move(source)}, .codes = codes, .given = given};
    Return& made = making.made;
    for (SourceTable const& table : made.source.tables)
        made.fates.emplace_back(table.table.rows.size(), RowFate::fresh);
    auto const count = static_cast<std::uint32_t>(made.source.tables.size());
    for (std::uint32_t table = 0; table < count; ++table) read_table(making, table);
    for (ReturnChild& child : made.children) {
        put_in_order(made, child);
        end_episodes_that_were_followed(made, child);
    }
    made.year_ending = given.year_ending.value_or(year_end_after(latest_day(made, given.today)));
    for (ReturnChild& child : made.children) {
        child.year.year_ending = made.year_ending;
        doubt_reviews_after(made, child);
    }
    return std::move(making.made);
}

}  // namespace keywork::ssda903
