// Two records of one hold: two adults who took part each begin one, on two devices, and neither
// knows of the other's. Said where it is sent, read and signed; nobody is kept from sending, since
// there may have been two holds.
#pragma once

#include "care/access/decide.hpp"
#include "care/record/accounts/account.hpp"
#include "care/record/sending/sending.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork::record {

/// Holds of one child that began this near to each other may be one: a hold lasts minutes, and what
/// two adults say of its start differs by some more. A wrong guess costs a line that is read.
inline constexpr minutes one_hold_within{30};
/// Half an hour apart is near enough; a second more is not.
bool may_be_one_hold(sys_seconds one, sys_seconds other);

/// A record of the same child and kind that may tell of the same hold: only that it is there.
struct SameHold {
    std::optional<RecordId> record;          // none: it is begun, and not sent
    StaffId author;
    std::string author_name;
    sys_seconds occurred_at;
    enum class Account : std::uint8_t { to_offer, owed, in } account = Account::to_offer;
};

/// Of which measure others are looked for.
struct OfMeasure {
    form::Form const& form;                  // a kind that asks for accounts; others have none
    sys_seconds occurred_at;
    std::optional<RecordId> record = {};     // itself, when it is sent
};

/// Those that the actor may know of: sent ones that they reach, begun ones of others where they
/// read that kind. Sent ones first, each in order of time.
std::vector<SameHold> same_holds(db::Reader& db, Rulebook const& rules, Actor const& actor,
                                 Permitted<ChildId> const& child, OfMeasure const& of);

/// The actor says that they took part in a hold that somebody else sent: they owe an account, and
/// what others wrote is kept from them until it is in. Saying so again changes nothing.
///
/// refused  NotFound out of reach, or of a kind that asks for no accounts; Conflict for the author,
///          whose account the record is
Outcome<> say_took_part(Transaction& tx, Rulebook const& rules, ChildId const& child,
                        RecordId const& record);

}  // namespace keywork::record
