// A small world for tests of stores and operations: a home, a unit, their staff, three children.
//
//   Larch House (home)   Ruth leads, Marcus is senior, Priya is care     Amara, Tyler
//   Kiln Lane (pru)      Samira leads, Joel is care                      Tyler, Noah
//
// Dana has an account and no role. Everybody's role ends on 31 August 2027.
#pragma once

#include "care/access/decide.hpp"
#include "care/child/child.hpp"
#include "care/site/transaction.hpp"
#include "care/staff/staff.hpp"
#include "platform/db/database.hpp"
#include "platform/expects.hpp"
#include "platform/random/random.hpp"

#include <optional>

namespace keywork::testing {

/// Tuesday 24 November 2026, 4:35pm in London.
sys_seconds house_now();
local_days house_today();
local_days day(int year, unsigned month, unsigned day);

struct House {
    SettingId larch_house{"larch-house"};
    SettingId kiln_lane{"kiln-lane"};
    StaffId ruth{"ruth"}, marcus{"marcus"}, priya{"priya"}, samira{"samira"}, joel{"joel"},
        dana{"dana"};
    ChildId amara{"amara"}, tyler{"tyler"}, noah{"noah"};
};

/// Saves the house in a migrated database and says who is in it.
House make_house(db::Database& database);

/// A child's face with this id and name, born on 3 February 2012.
ChildDetails a_child(std::string id, std::string known_as, std::string family_name);

/// Somebody as they are signed in at house_now(), with the roles they hold then.
Actor actor_of(db::Database& database, StaffId const& staff,
               Assurance assurance = Assurance::a2);

/// The child as decide() gives it for this actor; expects that it does.
Permitted<ChildId> permitted(db::Database& database, Actor const& actor, ChildId const& child,
                             Function function = Function::see_child);

/// Runs a change as Site::write does: committed if it is done, undone if it is refused.
template <class Change>
auto change(db::Database& database, Actor const& actor, Change&& with)
{
    auto random = Random::real();
    std::optional<decltype(with(std::declval<Transaction&>()))> result;
    database.write([&](db::Transaction& opened) {
        Transaction tx{opened, actor, random};
        result.emplace(with(tx));
        if (!result->has_value()) return db::Database::Finish::rollback;
        expects(tx.audited());
        return db::Database::Finish::commit;
    });
    return std::move(*result);
}

/// Runs a reading function in a snapshot of its own.
template <class Read>
auto read(db::Database& database, Read&& with)
{
    using Result = decltype(with(std::declval<db::Reader&>()));
    if constexpr (std::is_void_v<Result>) {
        database.read([&](db::Reader& reader) { with(reader); });
    } else {
        std::optional<Result> result;
        database.read([&](db::Reader& reader) { result.emplace(with(reader)); });
        return std::move(*result);
    }
}

}  // namespace keywork::testing
