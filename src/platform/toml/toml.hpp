// TOML files as a tree of values that know their line, so that a fault in a file of ours can be
// named by file and line. Keys stay in the order of the file. Shows no library.
#pragma once

#include "platform/time/time.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "platform/outcome.hpp"

namespace keywork::toml {

struct Entry;

/// A value of the file. Asked for as another type than it is, it answers none (or empty).
class Value {
public:
    enum class Type : std::uint8_t { text, whole, real, yes_no, date, list, table };

    Type type() const;
    /// Where the value starts in its file, from 1.
    int line() const { return line_; }

    std::optional<std::string> text() const;
    std::optional<std::int64_t> whole() const;
    /// A real number; whole numbers count as real ones.
    std::optional<double> real() const;
    std::optional<bool> yes_no() const;
    std::optional<local_days> date() const;
    /// The items of a list; empty for anything else.
    std::span<Value const> list() const;
    /// The entries of a table in the order of the file; empty for anything else.
    std::span<Entry const> entries() const;
    /// The value of a key of a table; null when it is not there or this is no table.
    Value const* find(std::string_view key) const;

    using List = std::vector<Value>;
    using Table = std::vector<Entry>;
    using Held = std::variant<std::string, std::int64_t, double, bool, local_days, List, Table>;
    Value(int line, Held held);

private:
    int line_;
    Held held_;
};

struct Entry {
    std::string key;
    Value value;
};

/// In words, for faults: "text", "a whole number", "a list", …
std::string_view in_words(Value::Type type);

/// Why a file could not be read as TOML.
struct Fault {
    std::string file;
    int line;
    std::string what;
    bool operator==(Fault const&) const = default;
};

/// Reads the text of a file; `file` is only named in the fault. The value is a table. Times of day
/// and instants, which no file of ours uses, are a fault.
tl::expected<Value, Fault> read(std::string_view text, std::string_view file);
/// Reads a file. One that cannot be opened is a fault at line 0.
tl::expected<Value, Fault> read_file(std::filesystem::path const& path);

/// The text of a file that reads as this table, in one form: what is one value first, each list of
/// tables below it under [[its.name]]. Comments are not kept.
std::string written(Value const& table);

}  // namespace keywork::toml
