// JSON as a value, read within limits and written compactly. Objects keep their order.
#pragma once

#include "platform/outcome.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace keywork::json {

class Value;
struct Member;

using Array = std::vector<Value>;
using Object = std::vector<Member>;  // in the order written; names are unique

class Value {
public:
    Value();  // null
    Value(bool value);              // NOLINT: values are written plainly
    Value(int value);               // NOLINT
    Value(std::int64_t value);      // NOLINT
    Value(double value);            // NOLINT
    Value(std::string value);       // NOLINT
    Value(std::string_view value);  // NOLINT
    Value(char const* value);       // NOLINT
    Value(Array values);            // NOLINT
    Value(Object members);          // NOLINT

    bool is_null() const { return std::holds_alternative<std::monostate>(held_); }
    std::optional<bool> boolean() const;
    std::optional<std::int64_t> integer() const;  // whole numbers only, not 1.0
    std::optional<double> number() const;         // of either kind
    /// Null when the value is of another kind; else good while the value is unchanged.
    std::string const* text() const { return std::get_if<std::string>(&held_); }
    Array const* array() const { return std::get_if<Array>(&held_); }
    Object const* object() const { return std::get_if<Object>(&held_); }
    Array* array() { return std::get_if<Array>(&held_); }
    Object* object() { return std::get_if<Object>(&held_); }

    /// The member of that name; null if there is none or this is no object.
    Value const* find(std::string_view name) const;
    /// Sets a member of an object (null becomes an empty one first), in place if it was there, else
    /// at the end. Returns the object, so that calls can follow each other.
    Value& set(std::string_view name, Value value);
    /// Takes a member out; false if it was not there.
    bool remove(std::string_view name);
    /// Adds to the end of an array (null becomes an empty one first).
    Value& add(Value value);

    bool operator==(Value const& other) const;

private:
    std::variant<std::monostate, bool, std::int64_t, double, std::string, Array, Object> held_;
};

struct Member {
    std::string name;
    Value value;
    bool operator==(Member const& other) const = default;
};

struct Limits {
    std::size_t bytes = std::size_t{1024} * 1024;
    std::size_t depth = 32;         // arrays and objects inside each other
    std::size_t values = 100'000;   // altogether
};

/// Reads one JSON text (RFC 8259) in UTF-8. A whole number that 64 bits cannot hold becomes a
/// double.
/// refused  Invalid, with the line and character where it is wrong, for what is not JSON, goes over
///          a limit, or names a member twice
Outcome<Value> parse(std::string_view text, Limits const& limits = {});

/// Compact text. Bytes that are not UTF-8 become U+FFFD, so that what is stored can be read again.
/// Expects every number to be finite.
std::string write(Value const& value);
/// The same as an object of several lines, two spaces a level, for files that people read.
std::string write_indented(Value const& value);

}  // namespace keywork::json
