#include "platform/expects.hpp"
#include "platform/json/json.hpp"

#include <algorithm>

namespace keywork::json {

Value::Value() = default;
Value::Value(bool value) : held_{value} {}
Value::Value(int value) : held_{std::int64_t{value}} {}
Value::Value(std::int64_t value) : held_{value} {}
Value::Value(double value) : held_{value} {}
Value::Value(std::string value) : held_{std::move(value)} {}
Value::Value(std::string_view value) : held_{std::string{value}} {}
Value::Value(char const* value) : held_{std::string{value}} {}
Value::Value(Array values) : held_{std::move(values)} {}
Value::Value(Object members) : held_{std::move(members)} {}

std::optional<bool> Value::boolean() const
{
    auto const* const held = std::get_if<bool>(&held_);
    return held != nullptr ? std::optional{*held} : std::nullopt;
}

std::optional<std::int64_t> Value::integer() const
{
    auto const* const held = std::get_if<std::int64_t>(&held_);
    return held != nullptr ? std::optional{*held} : std::nullopt;
}

std::optional<double> Value::number() const
{
    if (auto const whole = integer()) return static_cast<double>(*whole);
    auto const* const held = std::get_if<double>(&held_);
    return held != nullptr ? std::optional{*held} : std::nullopt;
}

Value const* Value::find(std::string_view name) const
{
    auto const* const members = object();
    if (members == nullptr) return nullptr;
    auto const found = std::ranges::find(*members, name, &Member::name);
    return found == members->end() ? nullptr : &found->value;
}

Value& Value::set(std::string_view name, Value value)
{
    if (is_null()) held_ = Object{};
    auto* const members = object();
    expects(members != nullptr);
    auto const found = std::ranges::find(*members, name, &Member::name);
    if (found == members->end())
        members->push_back({.name = std::string{name}, .value = std::move(value)});
    else
        found->value = std::move(value);
    return *this;
}

bool Value::remove(std::string_view name)
{
    auto* const members = object();
    if (members == nullptr) return false;
    auto const found = std::ranges::find(*members, name, &Member::name);
    if (found == members->end()) return false;
    members->erase(found);
    return true;
}

Value& Value::add(Value value)
{
    if (is_null()) held_ = Array{};
    auto* const values = array();
    expects(values != nullptr);
    values->push_back(std::move(value));
    return *this;
}

bool Value::operator==(Value const& other) const { return held_ == other.held_; }

}  // namespace keywork::json
