// The only file that sees toml++.
#include "platform/toml/toml.hpp"

#include <fmt/core.h>

namespace keywork::toml {
/// toml++ 3.3 asserts that no value begins with a bracket that closes, and so would end the program
/// over "[1, }" in a file. Thrown to the edge of read(), where it is a fault like any other.
struct AssertedOtherwise {};
constexpr void asserted(bool holds)
{
    if (!holds) throw AssertedOtherwise{};
}
}  // namespace keywork::toml

#define TOML_ASSERT(holds) ::keywork::toml::asserted(static_cast<bool>(holds))
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace keywork::toml {

namespace {

// A value of a type that no file of ours uses; thrown to the edge of read(), never further.
struct NotOurs {
    int line;
};

int line_of(::toml::node const& node) { return static_cast<int>(node.source().begin.line); }

Value value_of(::toml::node const& node);

local_days day_of(::toml::date const& date)
{
    return local_days{std::chrono::year{date.year} / date.month / date.day};
}

Value::Table table_of(::toml::table const& table)
{
    // toml++ sorts keys by name; ours keep the order of the file. A table made by a dotted key
    // starts where its first key stands.
    struct Placed {
        ::toml::source_position at;
        Entry entry;
    };
    std::vector<Placed> placed;
    for (auto const& [key, node] : table)
        placed.push_back({key.source().begin, {std::string{key.str()}, value_of(node)}});
    std::ranges::stable_sort(placed, [](Placed const& one, Placed const& other) {
        return std::pair{one.at.line, one.at.column} < std::pair{other.at.line, other.at.column};
    });
    Value::Table entries;
    for (Placed& one : placed) entries.push_back(std::move(one.entry));
    return entries;
}

Value::List list_of(::toml::array const& array)
{
    Value::List items;
    for (auto const& node : array) items.push_back(value_of(node));
    return items;
}

Value value_of(::toml::node const& node)
{
    auto const line = line_of(node);
    switch (node.type()) {
    case ::toml::node_type::string: return {line, node.as_string()->get()};
    case ::toml::node_type::integer: return {line, node.as_integer()->get()};
    case ::toml::node_type::floating_point: return {line, node.as_floating_point()->get()};
    case ::toml::node_type::boolean: return {line, node.as_boolean()->get()};
    case ::toml::node_type::date: return {line, day_of(node.as_date()->get())};
    case ::toml::node_type::array: return {line, list_of(*node.as_array())};
    case ::toml::node_type::table: return {line, table_of(*node.as_table())};
    case ::toml::node_type::none:
    case ::toml::node_type::time:
    case ::toml::node_type::date_time: break;
    }
    throw NotOurs{line};
}

template <class Kept>
std::optional<Kept> held_as(Value::Held const& held)
{
    auto const* kept = std::get_if<Kept>(&held);
    return kept ? std::optional{*kept} : std::nullopt;
}

bool ends_the_library(std::string_view text)
{
    try {
        static_cast<void>(::toml::parse(text));
        return false;
    } catch (AssertedOtherwise const&) {
        return true;
    }
}

/// The first line over which it does, read with those before it; files of ours are short.
int line_that_ends_the_library(std::string_view text)
{
    int line = 1;
    for (auto end = text.find('\n'); end != text.npos; end = text.find('\n', end + 1), ++line)
        if (ends_the_library(text.substr(0, end))) break;
    return line;
}

}  // namespace

Value::Value(int line, Held held) : line_{line}, held_{std::move(held)} {}

Value::Type Value::type() const { return static_cast<Type>(held_.index()); }
std::optional<std::string> Value::text() const { return held_as<std::string>(held_); }
std::optional<std::int64_t> Value::whole() const { return held_as<std::int64_t>(held_); }
std::optional<bool> Value::yes_no() const { return held_as<bool>(held_); }
std::optional<local_days> Value::date() const { return held_as<local_days>(held_); }

std::optional<double> Value::real() const
{
    if (auto const number = whole()) return static_cast<double>(*number);
    return held_as<double>(held_);
}

std::span<Value const> Value::list() const
{
    auto const* items = std::get_if<List>(&held_);
    return items ? std::span<Value const>{*items} : std::span<Value const>{};
}

std::span<Entry const> Value::entries() const
{
    auto const* table = std::get_if<Table>(&held_);
    return table ? std::span<Entry const>{*table} : std::span<Entry const>{};
}

Value const* Value::find(std::string_view key) const
{
    auto const all = entries();
    auto const found = std::ranges::find(all, key, &Entry::key);
    return found == all.end() ? nullptr : &found->value;
}

std::string_view in_words(Value::Type type)
{
    switch (type) {
    case Value::Type::text: return "text";
    case Value::Type::whole: return "a whole number";
    case Value::Type::real: return "a number";
    case Value::Type::yes_no: return "true or false";
    case Value::Type::date: return "a date";
    case Value::Type::list: return "a list";
    case Value::Type::table: return "a table";
    }
    return "";
}

tl::expected<Value, Fault> read(std::string_view text, std::string_view file)
{
    auto const fault = [&](int line, std::string_view what) {
        return tl::unexpected{Fault{std::string{file}, line, std::string{what}}};
    };
    try {
        auto const parsed = ::toml::parse(text, file);
        if (!parsed)
            return fault(static_cast<int>(parsed.error().source().begin.line),
                         parsed.error().description());
        return Value{1, table_of(parsed.table())};
    } catch (NotOurs const& other) {
        return fault(other.line, "times of day and instants are not used in these files");
    } catch (AssertedOtherwise const&) {
        return fault(line_that_ends_the_library(text),
                     "a bracket or comma stands where a value should begin");
    }
}

tl::expected<Value, Fault> read_file(std::filesystem::path const& path)
{
    std::ifstream stream{path, std::ios::binary};
    if (!stream)
        return tl::unexpected{Fault{path.string(), 0, "the file cannot be opened"}};
    std::string const text{std::istreambuf_iterator<char>{stream}, {}};
    return read(text, path.string());
}

}  // namespace keywork::toml
