// What goes into a statement: values, and the parameters they are bound to.
#pragma once

#include "platform/id/id.hpp"
#include "platform/time/time.hpp"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace keywork::db {

using Value = std::variant<std::monostate, std::int64_t, double, std::string>;

inline Value to_value(std::monostate) { return std::monostate{}; }
inline Value to_value(std::int64_t value) { return value; }
inline Value to_value(int value) { return std::int64_t{value}; }
inline Value to_value(bool value) { return std::int64_t{value ? 1 : 0}; }
inline Value to_value(double value) { return value; }
inline Value to_value(std::string value) { return value; }
inline Value to_value(std::string_view value) { return std::string{value}; }
inline Value to_value(char const* value) { return std::string{value}; }
inline Value to_value(sys_seconds value) { return to_text(value); }
inline Value to_value(local_days value) { return to_text(value); }
inline Value to_value(minutes value) { return std::int64_t{value.count()}; }
template <class Kind>
Value to_value(Id<Kind> const& id) { return id.text(); }
template <class T>
Value to_value(std::optional<T> const& value)
{
    return value ? to_value(*value) : Value{std::monostate{}};
}

/// One named parameter: {"staff", actor.staff}.
struct Bind {
    template <class T>
    Bind(std::string_view parameter, T const& given) : name{parameter}, value{to_value(given)} {}
    std::string_view name;  // without the colon
    Value value;
};
using Binds = std::initializer_list<Bind>;

}  // namespace keywork::db
