#include "platform/db/postgres/result.hpp"

#include <charconv>
#include <cstring>
#include <libpq-fe.h>

namespace keywork::db::postgres {
namespace {

constexpr Oid boolean_type = 16;  // pg_type.oid of bool

std::string_view field(Result const& result, int which)
{
    auto const* const text = PQresultErrorField(result.get(), which);
    return text == nullptr ? std::string_view{} : text;
}

/// source  PostgreSQL 15, appendix A: error codes
ErrorKind kind_of(std::string_view state)
{
    if (state == "23505") return ErrorKind::unique;
    if (state == "23503") return ErrorKind::foreign_key;
    if (state.starts_with("23")) return ErrorKind::check;  // CHECK, NOT NULL
    if (state == "P0001") return ErrorKind::check;         // RAISE in a trigger
    if (state == "40001" || state == "40P01") return ErrorKind::serialization;
    if (state == "53100") return ErrorKind::full;
    if (state == "55P03" || state == "57014" || state.starts_with("53")) return ErrorKind::busy;
    return ErrorKind::other;
}

std::int64_t whole_number(std::string_view text, std::string_view column)
{
    std::int64_t value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size())
        throw Error{ErrorKind::other, "column " + std::string{column} + " holds no whole number"};
    return value;
}

std::string_view value(Result const& result, int row, int place)
{
    return {PQgetvalue(result.get(), row, place),
            static_cast<std::size_t>(PQgetlength(result.get(), row, place))};
}

}  // namespace

void Clear::operator()(pg_result* result) const noexcept
{
    PQclear(result);
}

bool is_done(Result const& result)
{
    auto const status = PQresultStatus(result.get());
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

bool is_plain_error(Result const& result)
{
    return field(result, PG_DIAG_SEVERITY_NONLOCALIZED) == "ERROR";
}

Error error_of(Result const& result, std::string_view during)
{
    auto const state = field(result, PG_DIAG_SQLSTATE);
    if (state.empty()) return Error{ErrorKind::other, "the connection to PostgreSQL was lost"};
    // Messages of class 22 quote the value, which may be what somebody wrote about a child.
    auto const message =
        state.starts_with("22") ? std::string_view{"a value of the wrong form"}
                                : field(result, PG_DIAG_MESSAGE_PRIMARY);
    return Error{kind_of(state), std::string{message} + " (" + std::string{state} + ") in " +
                                     std::string{during}};
}

int place_of_error(Result const& result)
{
    auto const place = field(result, PG_DIAG_STATEMENT_POSITION);
    return place.empty() ? 0 : static_cast<int>(whole_number(place, "position"));
}

std::vector<std::string> column_names(Result const& result)
{
    std::vector<std::string> names;
    for (int place = 0; place < PQnfields(result.get()); ++place)
        names.emplace_back(PQfname(result.get(), place));
    return names;
}

int row_count(Result const& result)
{
    return PQntuples(result.get());
}

std::int64_t rows_touched(Result const& result)
{
    std::string_view const touched = PQcmdTuples(result.get());
    return touched.empty() ? 0 : whole_number(touched, "rows touched");
}

std::int64_t first_number(Result const& result)
{
    if (row_count(result) == 0) throw Error{ErrorKind::other, "a query for a number gave no row"};
    return whole_number(value(result, 0, 0), "of a query for a number");
}

bool ResultRow::is_null(std::string_view column) const
{
    return PQgetisnull(result_.get(), row_, columns_.place_of(column)) != 0;
}

std::string_view ResultRow::text(std::string_view column) const
{
    auto const place = columns_.place_of(column);
    if (PQgetisnull(result_.get(), row_, place) != 0)
        throw Error{ErrorKind::other, "column " + std::string{column} + " is NULL"};
    return value(result_, row_, place);
}

std::int64_t ResultRow::integer(std::string_view column) const
{
    auto const read = text(column);
    // A comparison gives a boolean here, and 1 or 0 on SQLite.
    if (PQftype(result_.get(), columns_.place_of(column)) == boolean_type) return read == "t";
    return whole_number(read, column);
}

double ResultRow::real(std::string_view column) const
{
    auto const read = text(column);
    double number = 0;
    auto const [end, error] = std::from_chars(read.data(), read.data() + read.size(), number);
    if (error != std::errc{} || end != read.data() + read.size())
        throw Error{ErrorKind::other, "column " + std::string{column} + " holds no number"};
    return number;
}

}  // namespace keywork::db::postgres
