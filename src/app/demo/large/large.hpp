// A large made organisation, to see how Keywork behaves when it is full: homes, units, schools,
// provisions and Virtual Schools with their staff, and any number of children with any number of
// chronology entries. The same for the same seed and clock. Nobody in it is real.
#pragma once

#include "app/loaded.hpp"
#include "platform/db/database.hpp"
#include "platform/random/random.hpp"

#include <cstdint>
#include <functional>

namespace keywork::app::large {

struct Wanted {
    std::int64_t children = 0;
    std::int64_t entries = 0;      // of all chronologies together
    std::uint64_t seed = 1;
    sys_seconds now;
};

/// One entry in this many is the line of a record that is kept whole, with its answers.
inline constexpr std::int64_t entries_a_record = 20;
inline constexpr std::int64_t children_a_home = 5;

struct Counts {
    std::int64_t places = 0;
    std::int64_t staff = 0;
    std::int64_t children = 0;
    std::int64_t entries = 0;
    std::int64_t records = 0;
};

/// Fills a migrated, empty database, some thousand rows a transaction. A child's entries lie
/// together, oldest first.
///
/// progress  is told how many entries there are, after each transaction
Counts make(db::Database& database, Loaded const& loaded, Wanted const& wanted,
            std::function<void(std::int64_t)> const& progress);

}  // namespace keywork::app::large
