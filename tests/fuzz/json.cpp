#include "tests/fuzz/target.hpp"

#include "platform/expects.hpp"
#include "platform/json/json.hpp"
#include "platform/words/utf8.hpp"

namespace keywork::fuzz {
namespace {

std::size_t depth_of(json::Value const& value)
{
    std::size_t deepest = 0;
    if (auto const* array = value.array())
        for (json::Value const& item : *array) deepest = std::max(deepest, depth_of(item));
    if (auto const* object = value.object())
        for (json::Member const& member : *object)
            deepest = std::max(deepest, depth_of(member.value));
    return deepest + (value.array() || value.object() ? 1 : 0);
}

}  // namespace

Found take_json(std::string_view bytes)
{
    json::Limits const limits{.bytes = 4'000, .depth = 6, .values = 200};
    auto const value = json::parse(bytes, limits);
    if (!value) return Found::refused;
    expects(bytes.size() <= limits.bytes && depth_of(*value) <= limits.depth);
    auto const written = json::write(*value);
    expects(words::is_utf8(written));
    auto const again = json::parse(written);
    expects(again.has_value() && *again == *value && json::write(*again) == written);
    auto const indented = json::parse(json::write_indented(*value));
    expects(indented.has_value() && *indented == *value);
    return Found::read;
}

}  // namespace keywork::fuzz
