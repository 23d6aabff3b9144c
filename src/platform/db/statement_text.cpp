#include "platform/db/statement_text.hpp"

#include "platform/db/error.hpp"

#include <algorithm>
#include <cstddef>

namespace keywork::db {
namespace {

bool starts_name(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool continues_name(char c)
{
    return starts_name(c) || (c >= '0' && c <= '9');
}

/// The place after `end`, searched from `from`; the end of the text if it is missing.
std::size_t place_after(std::string_view sql, std::string_view end, std::size_t from)
{
    auto const found = sql.find(end, from);
    return found == std::string_view::npos ? sql.size() : found + end.size();
}

/// The place after the quoted stretch or comment that starts at `at`; `at` itself if none does.
/// A doubled quote ends one stretch and starts the next, which comes to the same.
std::size_t end_of_quoted(std::string_view sql, std::size_t at)
{
    auto const rest = sql.substr(at);
    if (rest.starts_with('\'')) return place_after(sql, "'", at + 1);
    if (rest.starts_with('"')) return place_after(sql, "\"", at + 1);
    if (rest.starts_with("--")) return place_after(sql, "\n", at + 2);
    if (rest.starts_with("/*")) return place_after(sql, "*/", at + 2);
    return at;
}

/// The number of a parameter, counted from 1; a new name is added.
std::size_t number_of(std::string_view name, std::vector<std::string>& names)
{
    auto const found = std::ranges::find(names, name);
    auto const number = static_cast<std::size_t>(found - names.begin()) + 1;
    if (found == names.end()) names.emplace_back(name);
    return number;
}

std::string_view without_end_of_line(std::string_view line)
{
    while (!line.empty() && (line.back() == '\n' || line.back() == '\r' || line.back() == ' '))
        line.remove_suffix(1);
    return line;
}

}  // namespace

std::string_view in_words(Dialect dialect)
{
    return dialect == Dialect::sqlite ? "sqlite" : "postgresql";
}

NumberedStatement number_parameters(std::string_view sql, Dialect dialect)
{
    NumberedStatement numbered;
    std::size_t at = 0;
    while (at < sql.size()) {
        auto after = end_of_quoted(sql, at);
        if (after == at && sql.substr(at).starts_with("::")) after = at + 2;
        if (after == at && sql[at] == ':' && at + 1 < sql.size() && starts_name(sql[at + 1])) {
            after = at + 1;
            while (after < sql.size() && continues_name(sql[after])) ++after;
            auto const name = sql.substr(at + 1, after - at - 1);
            numbered.text += dialect == Dialect::sqlite ? '?' : '$';
            numbered.text += std::to_string(number_of(name, numbered.names));
        } else {
            after = std::max(after, at + 1);
            numbered.text += sql.substr(at, after - at);
        }
        at = after;
    }
    return numbered;
}

std::string only_for(Dialect dialect, std::string_view schema)
{
    constexpr std::string_view opening = "-- only ";
    std::string kept;
    std::string_view section;  // whose section this line is in; empty: everybody's
    for (std::size_t at = 0; at < schema.size();) {
        auto const after = place_after(schema, "\n", at);
        auto const line = schema.substr(at, after - at);
        auto const words = without_end_of_line(line);
        at = after;
        if (words.starts_with(opening)) {
            if (!section.empty()) throw Error{ErrorKind::other, "a section inside a section"};
            section = words.substr(opening.size());
            if (section != in_words(Dialect::sqlite) && section != in_words(Dialect::postgresql))
                throw Error{ErrorKind::other, "a section for neither sqlite nor postgresql"};
        } else if (words == "-- end") {
            if (section.empty()) throw Error{ErrorKind::other, "-- end without its -- only"};
            section = {};
        } else if (section.empty() || section == in_words(dialect)) {
            kept += line;
            continue;
        }
        kept += '\n';
    }
    if (!section.empty()) throw Error{ErrorKind::other, "-- only without its -- end"};
    return kept;
}

}  // namespace keywork::db
