// The own account that each adult who used a measure owes, written before they read the others'.
//
// A kind asks for it with a later part of this name (forms/README.md). Until theirs is in, a record
// shows those who owe one what everybody knows: when, where and who. forms.md, A5.
#pragma once

#include "care/form/form.hpp"
#include "care/record/record.hpp"

#include <algorithm>

namespace keywork {

using OwnAccountId = Id<struct OwnAccountOwed>;

/// One account that is owed, or how it was settled.
struct OwnAccount {
    OwnAccountId id;
    RecordId record;
    std::optional<StaffId> staff;            // none: somebody who does not sign in here
    std::string who;                         // their name
    std::optional<ActionId> action;          // on their list; none: nobody's list
    std::optional<AdditionId> addition;      // what they wrote
    std::optional<std::string> why_none;     // or why there can be none
    std::optional<std::string> settled_by;   // by name
    std::optional<sys_seconds> settled_at;   // none: it is owed
    bool is_owed() const { return !settled_at; }
    bool operator==(OwnAccount const&) const = default;
};

namespace record {

/// The later part in which an own account is written.
inline constexpr std::string_view own_account_part = "own_account";

/// What a record says to somebody who owes their account, instead of what others wrote.
inline constexpr std::string_view account_first_words =
    "Write your own account first. Then you can read what others wrote.";

/// Whether a kind asks each adult who took part for their own account.
inline bool asks_for_accounts(form::Form const& form)
{
    return form::find_later(form, own_account_part) != nullptr;
}

/// Adults whom the answers name as having used the measure: who took part, and who stands in a row
/// of it. Each once, in the order of the form; those named in words only are apart.
struct UsedIt {
    std::vector<StaffId> staff;
    std::vector<std::string> in_words;
    bool includes(StaffId const& one) const
    {
        return std::find(staff.begin(), staff.end(), one) != staff.end();
    }
};
UsedIt who_used_it(form::Form const& form, form::Answers const& answers);

/// By when an own account is owed. A home's record must hold it within 24 hours of the measure; a
/// school's on the same day.
/// source   Children's Homes (England) Regulations 2015, reg 35(3)(a); RI-RECORD
sys_seconds account_due(std::string_view profile, sys_seconds occurred_at);

/// "Joel Adeyemi and Hannah Wray"; empty: nobody owes one.
std::string who_owe(std::vector<OwnAccount> const& accounts);

/// Whether this reader owes their account still.
bool owes(std::vector<OwnAccount> const& accounts, StaffId const& staff);
/// Whether theirs was asked for and is settled.
bool has_settled(std::vector<OwnAccount> const& accounts, StaffId const& staff);

}  // namespace record
}  // namespace keywork
