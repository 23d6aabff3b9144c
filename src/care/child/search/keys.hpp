// The keys that a child is found by: the words of their names, how those sound, and their parts.
#pragma once

#include "care/child/child.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::child {

struct NameKey {
    enum class Kind : std::uint8_t { word, sound, part } kind;
    std::string key;
    auto operator<=>(NameKey const&) const = default;
};

std::string_view to_text(NameKey::Kind kind);

/// The words of known-as, family, legal and former names, each once.
std::vector<std::string> name_words(ChildDetails const& details);
/// Their keys, each once.
std::vector<NameKey> name_keys(ChildDetails const& details);

}  // namespace keywork::child
