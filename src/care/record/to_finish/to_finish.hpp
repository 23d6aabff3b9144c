// Records that are started filled in, from a page that knows when, where and who, and that stay in
// the action list of their author until they are sent: "finish later".
#pragma once

#include "care/action/action.hpp"
#include "care/record/drafts/draft.hpp"
#include "care/record/sending/sending.hpp"
#include "care/site/transaction.hpp"
#include "platform/html/path.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork::record {

/// What is known before anybody writes.
struct KnownAlready {
    sys_seconds at;
    std::optional<sys_seconds> until;      // none: not over, or not known
    std::string place;
    std::vector<StaffId> took_part;
    std::vector<StaffId> saw;
    http::Pairs more = {};                 // fields of the kind, as typed
};

struct ToStart {
    std::string kind;
    SettingId setting;
    ChildId child;
    /// What it is of, such as "call-out:0abc": asked for twice by one person, it is one draft.
    std::string of;
    KnownAlready known;
    /// The line of the action list; empty: none.
    std::string task;
};

/// Whether the actor may write the kind on this child's file in this setting.
bool may_start(Rulebook const& rules, std::string_view profile, std::string_view kind,
               Permitted<ChildId> const& child);

/// Starts the draft, or finds the one that was started before, sent or not.
/// refused  NotFound for a child out of reach, or a kind that the actor may not write there
Outcome<Draft> start_filled_in(Transaction& tx, Rulebook const& rules, ToStart const& wanted);

/// The page on which a draft is gone on with; of a sent one, the record.
html::Path page_of(Draft const& draft);

/// Closes the line in the action list of a draft that was sent just now, if it has one.
void close_line_of(Transaction& tx, DraftId const& draft);

}  // namespace keywork::record
