// What is done in the ledger: something is said, somebody hears it, it is decided and told back.
// Each decides again inside its transaction and leaves an audit entry.
#pragma once

#include "care/access/decide.hpp"
#include "care/site/transaction.hpp"
#include "care/voice/said.hpp"

namespace keywork::voices {

/// Something that an adult heard, or that a record holds as the child's view.
struct ToNote {
    SettingId setting;
    std::optional<RecordId> record;
    std::string words;
    std::string method;                      // checked by the page against the code set
    local_days said_on;
    StaffId heard_by;
    bool asks = false;
    Level level = Level::l1;                 // at least its record's
    std::string form_key;                    // 32 hex digits: one form, one entry
};

/// refused  NotFound where the actor may not write at that level; Invalid without words;
///          Conflict if this form was sent before with other words
Outcome<SaidId> note(Transaction& tx, Permitted<ChildId> const& child, ToNote const& wanted);

/// Something that the child says themselves, in their own session. The audit entry is in it.
struct OwnWords {
    SettingId setting;
    Came came = Came::own_page;
    std::string words;
    std::string method;
    bool asks = true;
    Level level = Level::l1;                 // l3: for the safeguarding lead only
    std::optional<RecordId> record = {};
    std::optional<std::string> shared = {};
    StaffId task_from;                       // who gave them their sign-in: a task is an adult's
    std::string form_key;
};
/// expects  an actor who is a young person
Outcome<SaidId> say(Transaction& tx, OwnWords const& wanted);

/// A step as somebody wants to take it: see Step for what each kind needs.
///
/// based_on  how many steps the page showed
/// refused   Invalid with what needs mending; Conflict when somebody has taken one since, or when
///           it is told before it is decided
Outcome<> take(Transaction& tx, Permitted<ChildId> const& child, SaidId const& id, Step step,
               int based_on);

}  // namespace keywork::voices
