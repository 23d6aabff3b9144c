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

/// The young person in a session of their own: what is shared with them, and what is not.
inline constexpr std::string_view shared_canary = "canarysharedx";
inline constexpr std::string_view young_canary = "canaryownfilex";
inline constexpr std::string_view young_token = "the token of the young person";
inline constexpr std::string_view young_device = "the token of their device";
inline constexpr std::string_view young_form_secret = "the secret of their forms";

inline constexpr local_days today{std::chrono::year{2026} / std::chrono::November / 24};
sys_seconds now();

/// A word in the staff file of a care worker of the child's home: for them and who leads there.
inline constexpr std::string_view staff_canary = "canarystaffx";

World make_world(app::testing::TestProgram& program);
/// Another child of the home in a session of their own. One text is shared with them; the rest of
/// their file, and the other child's, is not.
void add_young_person(db::Transaction& tx, World& world);
/// Something that the child said, of one level.
void add_said(db::Transaction& tx, World& world, Level level);

/// Counts of every table that holds content, to see that nothing was written.
std::map<std::string, std::int64_t> content_counts(db::Database& database);

}  // namespace keywork::matrix
