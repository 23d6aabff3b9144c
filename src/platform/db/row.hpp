// What comes out of a statement: one row at a time, columns by name, typed.
#pragma once

#include "platform/id/id.hpp"
#include "platform/time/time.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace keywork::db {

/// One row while it is being read; do not keep it. Columns by name; an unknown name throws.
class Row {
public:
    virtual ~Row() = default;
    virtual bool is_null(std::string_view column) const = 0;
    virtual std::int64_t integer(std::string_view column) const = 0;
    virtual double real(std::string_view column) const = 0;
    virtual std::string_view text(std::string_view column) const = 0;  // until the next row

    /// std::string, std::int64_t, int, bool, double, minutes, sys_seconds, local_days, Id<…>, and
    /// std::optional of each. A NULL where the type is not optional throws.
    template <class T>
    T get(std::string_view column) const;
};

namespace detail {

void read_column(Row const& row, std::string_view column, std::string& value);
void read_column(Row const& row, std::string_view column, std::int64_t& value);
void read_column(Row const& row, std::string_view column, int& value);
void read_column(Row const& row, std::string_view column, bool& value);
void read_column(Row const& row, std::string_view column, double& value);
void read_column(Row const& row, std::string_view column, minutes& value);
void read_column(Row const& row, std::string_view column, sys_seconds& value);
void read_column(Row const& row, std::string_view column, local_days& value);

template <class Kind>
void read_column(Row const& row, std::string_view column, Id<Kind>& value)
{
    value = Id<Kind>{std::string{row.text(column)}};
}

template <class T>
void read_column(Row const& row, std::string_view column, std::optional<T>& value)
{
    if (row.is_null(column)) return;
    read_column(row, column, value.emplace());
}

}  // namespace detail

template <class T>
T Row::get(std::string_view column) const
{
    T value{};
    detail::read_column(*this, column, value);
    return value;
}

}  // namespace keywork::db
