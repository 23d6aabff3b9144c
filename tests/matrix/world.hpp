// The canary world: one child whose every word says its level, and one actor for every role and
// relationship. No actor may ever be sent a word above their level.
#pragma once

#include "app/testing/test_program.hpp"
#include "care/access/access.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace keywork::matrix {

enum class Stands : std::uint8_t { key, team_home, team_school, past, over, none, kept_away,
    in_case,   // a data protection officer with an open case on the child
};

struct Case {
    StaffId staff;
    Role role;
    Stands stands;
    std::optional<Level> reads;    // by section 2, for a session whose password is fresh
    std::optional<Level> writes;
    bool own_entries_only = false;
    std::string name() const;
};

struct World {
    std::vector<Case> cases;
    /// For each name in a route's pattern, the ids that stand for it: {"record", {l0, l1, …}}.
    std::map<std::string, std::vector<std::string>, std::less<>> parameters;

    Case const& of(Role role, Stands stands) const;
};

/// The word that everything of a level contains: canaryl2x.
std::string canary(Level level);
/// The child's own name: level 0, and nothing for those who stand in no relationship.
inline constexpr std::string_view name_canary = "Canaryname";

inline constexpr local_days today{std::chrono::year{2026} / std::chrono::November / 24};
sys_seconds now();

World make_world(app::testing::TestProgram& program);

/// Counts of every table that holds content, to see that nothing was written.
std::map<std::string, std::int64_t> content_counts(db::Database& database);

}  // namespace keywork::matrix
