// Finding children by name, misspelt or as it sounds. Only children in scope are found or counted.
#pragma once

#include "care/access/scope.hpp"
#include "care/child/child.hpp"
#include "platform/db/database.hpp"

#include <cstdint>
#include <vector>

namespace keywork::child {

struct FoundChild {
    ChildFace face;
    enum class By : std::uint8_t { name, sound, likeness } by;   // why it was found
    bool operator==(FoundChild const&) const = default;
};

/// The children whose names are or sound like what was typed, best first, at most `most`. Every
/// word typed must fit a word of the names: as it is or its beginning, by its sound, or with a
/// letter or two wrong.
std::vector<FoundChild> find_children(db::Reader& db, Scope const& scope, std::string_view typed,
                                      std::size_t most = 20);

}  // namespace keywork::child
