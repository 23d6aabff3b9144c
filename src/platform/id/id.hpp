// Typed ids: opaque text, sorted by creation time, holding nothing about what they name.
#pragma once

#include "platform/outcome.hpp"

#include <chrono>
#include <compare>
#include <functional>
#include <string>
#include <string_view>

namespace keywork {

/// True for what Ids are made of: 1 to 40 of a-z, 0-9 and '-'.
bool is_id_text(std::string_view text);

/// An id of one kind. Compares with its own kind only and does no arithmetic.
template <class Kind>
class Id {
public:
    Id() = default;  // no id yet; never stored
    explicit Id(std::string text) : text_{std::move(text)} {}

    /// From a path or a form. Refused as NotFound if it cannot be an id.
    static Outcome<Id> parse(std::string_view text)
    {
        if (!is_id_text(text)) return refuse(NotFound{});
        return Id{std::string{text}};
    }

    std::string const& text() const { return text_; }
    bool is_set() const { return !text_.empty(); }
    auto operator<=>(Id const&) const = default;

private:
    std::string text_;
};

/// The text of a new id: 10 characters of UTC milliseconds, then 10 random ones (50 bits),
/// Crockford base 32 in lower case, so that text order is the order of creation.
std::string new_id_text(std::chrono::sys_time<std::chrono::milliseconds> now,
                        std::uint64_t random_bits);

}  // namespace keywork

template <class Kind>
struct std::hash<keywork::Id<Kind>> {
    std::size_t operator()(keywork::Id<Kind> const& id) const noexcept
    {
        return std::hash<std::string>{}(id.text());
    }
};
