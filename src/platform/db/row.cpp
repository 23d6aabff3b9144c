#include "platform/db/row.hpp"

#include "platform/db/error.hpp"

#include <limits>

namespace keywork::db::detail {
namespace {

// The value itself is left out of the message: it may be what somebody wrote about a child.
[[noreturn]] void refuse_column(std::string_view column, std::string_view wanted)
{
    throw Error{ErrorKind::other,
                "column " + std::string{column} + " does not hold " + std::string{wanted}};
}

}  // namespace

void read_column(Row const& row, std::string_view column, std::string& value)
{
    value = row.text(column);
}

void read_column(Row const& row, std::string_view column, std::int64_t& value)
{
    value = row.integer(column);
}

void read_column(Row const& row, std::string_view column, int& value)
{
    auto const read = row.integer(column);
    if (read < std::numeric_limits<int>::min() || read > std::numeric_limits<int>::max())
        refuse_column(column, "a number that fits an int");
    value = static_cast<int>(read);
}

void read_column(Row const& row, std::string_view column, bool& value)
{
    auto const read = row.integer(column);
    if (read != 0 && read != 1) refuse_column(column, "0 or 1");
    value = read == 1;
}

void read_column(Row const& row, std::string_view column, double& value)
{
    value = row.real(column);
}

void read_column(Row const& row, std::string_view column, minutes& value)
{
    value = minutes{row.integer(column)};
}

void read_column(Row const& row, std::string_view column, sys_seconds& value)
{
    auto const read = instant_from_text(row.text(column));
    if (!read) refuse_column(column, "an instant");
    value = *read;
}

void read_column(Row const& row, std::string_view column, local_days& value)
{
    auto const read = day_from_text(row.text(column));
    if (!read) refuse_column(column, "a date");
    value = *read;
}

}  // namespace keywork::db::detail
