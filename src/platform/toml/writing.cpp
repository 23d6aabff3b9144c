// Values back to text.
#include "platform/toml/toml.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::toml {
namespace {

bool is_list_of_tables(Value const& value)
{
    auto const items = value.list();
    return !items.empty() && std::ranges::all_of(items, [](Value const& item) {
        return item.type() == Value::Type::table;
    });
}

std::string quoted_text(std::string_view text)
{
    std::string out = "\"";
    for (char const c : text) {
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default:
            if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
                out += fmt::format("\\u{:04X}", static_cast<unsigned>(c));
            else out += c;
        }
    }
    return out + "\"";
}

std::string written_key(std::string_view key)
{
    bool const bare = !key.empty() && std::ranges::all_of(key, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_' || c == '-';
    });
    return bare ? std::string{key} : quoted_text(key);
}

// Shortest text that is still a real number and no whole one.
std::string written_real(double number)
{
    auto text = fmt::format("{}", number);
    if (text.find_first_of(".en") == std::string::npos) text += ".0";
    return text;
}

std::string inline_value(Value const& value)
{
    switch (value.type()) {
    case Value::Type::text: return quoted_text(*value.text());
    case Value::Type::whole: return std::to_string(*value.whole());
    case Value::Type::real: return written_real(*value.real());
    case Value::Type::yes_no: return *value.yes_no() ? "true" : "false";
    case Value::Type::date: return to_text(*value.date());
    case Value::Type::list: {
        std::string items;
        for (Value const& item : value.list())
            items += (items.empty() ? "" : ", ") + inline_value(item);
        return "[" + items + "]";
    }
    case Value::Type::table: break;
    }
    std::string entries;
    for (Entry const& entry : value.entries())
        entries += fmt::format("{}{} = {}", entries.empty() ? "" : ", ", written_key(entry.key),
                               inline_value(entry.value));
    return "{" + entries + "}";
}

void write_table(std::string& out, Value const& table, std::string const& path)
{
    for (Entry const& entry : table.entries())
        if (!is_list_of_tables(entry.value))
            out += fmt::format("{} = {}\n", written_key(entry.key), inline_value(entry.value));
    for (Entry const& entry : table.entries()) {
        if (!is_list_of_tables(entry.value)) continue;
        auto const below = path + (path.empty() ? "" : ".") + written_key(entry.key);
        for (Value const& item : entry.value.list()) {
            out += fmt::format("\n[[{}]]\n", below);
            write_table(out, item, below);
        }
    }
}

}  // namespace

std::string written(Value const& table)
{
    std::string out;
    write_table(out, table, "");
    return out;
}

}  // namespace keywork::toml
