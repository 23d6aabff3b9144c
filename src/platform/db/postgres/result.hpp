// What PostgreSQL answered: an error with its kind, or rows.
#pragma once

#include "platform/db/connection.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct pg_conn;
struct pg_result;

namespace keywork::db::postgres {

struct Clear {
    void operator()(pg_result* result) const noexcept;
};
using Result = std::unique_ptr<pg_result, Clear>;

bool is_done(Result const& result);
/// True if the server itself said no and carries on; false if the connection may be lost.
bool is_plain_error(Result const& result);
/// The failed result as an Error; `during` is the statement, or where it stands.
Error error_of(Result const& result, std::string_view during);
/// The place of the error in the text that was sent, counted from 1 in characters; 0 if not known.
int place_of_error(Result const& result);

std::vector<std::string> column_names(Result const& result);
int row_count(Result const& result);
std::int64_t rows_touched(Result const& result);
/// The number in the first column of the only row.
std::int64_t first_number(Result const& result);

/// One row of a result, which outlives it.
class ResultRow final : public Row {
public:
    ResultRow(Result const& result, Columns const& columns) : result_{result}, columns_{columns} {}
    void move_to(int row) { row_ = row; }

    bool is_null(std::string_view column) const override;
    std::int64_t integer(std::string_view column) const override;
    double real(std::string_view column) const override;
    std::string_view text(std::string_view column) const override;

private:
    Result const& result_;
    Columns const& columns_;
    int row_ = 0;
};

}  // namespace keywork::db::postgres
