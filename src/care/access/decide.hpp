// The only door to a child: decide(), and the Permitted that nobody else can make.
#pragma once

#include "care/access/actor.hpp"
#include "platform/db/database.hpp"

#include <string>

namespace keywork {

/// A thing that this actor may reach, with how far and why. Made by decide() only.
template <class T>
class Permitted {
public:
    T const& operator*() const { return thing_; }
    T const* operator->() const { return &thing_; }

    /// Reads records and fields up to here, in this session as it stands.
    Level reads_to() const { return reads_to_; }
    /// Would read up to here after giving the password again.
    Level could_read_to() const { return could_read_to_; }
    /// Writes up to here; none: may not write.
    std::optional<Level> writes_to() const { return writes_to_; }
    /// Signs other people's records up to here; none: may not sign.
    std::optional<Level> signs_to() const { return signs_to_; }
    /// Sees only what they wrote themselves (relationship `past`).
    bool own_entries_only() const { return own_entries_only_; }
    /// Why: "key", "team", "over", "past". Goes into the audit entry.
    std::string const& basis() const { return basis_; }
    /// The roles that led here, for sign-off chains.
    std::vector<Role> const& roles() const { return roles_; }

private:
    friend struct Decision;
    Permitted() = default;
    T thing_;
    Level reads_to_ = Level::l0;
    Level could_read_to_ = Level::l0;
    std::optional<Level> writes_to_;
    std::optional<Level> signs_to_;
    bool own_entries_only_ = false;
    std::string basis_;
    std::vector<Role> roles_;
};

/// Whether `actor` may do `function` to `child` at `level`, in the order of section 3.
///
/// db       the reader or transaction in which the act itself happens
/// refused  NotFound when nothing allows it or the child is not there: the two look the same;
///          NeedsPasswordAgain when only a fresh password is missing
Outcome<Permitted<ChildId>> decide(db::Reader& db, Actor const& actor, Function function,
                                   Level level, ChildId const& child);

/// A young person as their own session reaches them: level 0 and basis "self". What is shared with
/// them is theirs by name, not by level; nobody else's file is in reach.
/// expects  an actor who is a young person
Permitted<ChildId> as_self(Actor const& actor);

/// One link between an actor and a child, as the database has it.
struct Link {
    enum class Kind { kept_away, allocation, stay } kind;
    Role role;
    Column column;
    bool oversees;
    local_days from_on;                  // the later of the link's two starts
    std::optional<local_days> until_on;  // the earlier of its two ends; none: open
};

/// What the links come to on a day: pure, and what decide() rests on.
struct Standing {
    bool kept_away = false;
    struct Way { Relationship relationship; AccessRule rule; };
    std::vector<Way> ways;               // every way in, best first
};
Standing standing(std::span<Link const> links, local_days today);

}  // namespace keywork
