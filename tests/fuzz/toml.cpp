#include "tests/fuzz/target.hpp"

#include "platform/expects.hpp"
#include "platform/toml/toml.hpp"
#include "platform/words/utf8.hpp"

#include <algorithm>

namespace keywork::fuzz {
namespace {

void look_at(toml::Value const& value, int lines)
{
    expects(value.line() >= 1 && value.line() <= lines);
    if (auto const text = value.text()) expects(words::is_utf8(*text));
    if (auto const date = value.date()) expects(day_from_text(to_text(*date)) == date);
    if (value.whole()) expects(value.real().has_value());
    for (toml::Value const& item : value.list()) look_at(item, lines);
    for (toml::Entry const& entry : value.entries()) {
        expects(value.find(entry.key) == &entry.value);  // each key once
        look_at(entry.value, lines);
    }
}

}  // namespace

Found take_toml(std::string_view bytes)
{
    auto const lines = static_cast<int>(std::ranges::count(bytes, '\n')) + 1;
    auto const value = toml::read(bytes, "a.toml");
    if (!value) {
        expects(value.error().file == "a.toml" && !value.error().what.empty());
        expects(value.error().line >= 0 && value.error().line <= lines);
        return Found::refused;
    }
    expects(value->type() == toml::Value::Type::table);
    look_at(*value, lines);
    return Found::read;
}

}  // namespace keywork::fuzz
