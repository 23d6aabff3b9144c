// What is done to the text of a statement or a schema file before a driver sees it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace keywork::db {

enum class Dialect { sqlite, postgresql };

std::string_view in_words(Dialect dialect);

/// A statement whose named parameters have become numbers: ?1 on SQLite, $1 on PostgreSQL.
struct NumberedStatement {
    std::string text;
    std::vector<std::string> names;  // of parameter 1, 2, …; without the colon
};

/// Numbers `:name` by first appearance; a name that comes again keeps its number. Quoted strings,
/// quoted names, comments and `::` casts are left as they are.
NumberedStatement number_parameters(std::string_view sql, Dialect dialect);

/// A schema file without the sections of the other driver, which stand between a line
/// `-- only sqlite` or `-- only postgresql` and a line `-- end`. Lines keep their numbers. Throws
/// Error if a section is not closed or names no driver.
std::string only_for(Dialect dialect, std::string_view schema);

}  // namespace keywork::db
