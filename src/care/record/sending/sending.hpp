// Sending: the one moment in which what was typed becomes a record, its lines in the children's
// stories, the duties it starts, the signatures it needs and the things to do.
#pragma once

#include "care/form/envelope.hpp"
#include "care/record/drafts/draft.hpp"
#include "care/site/transaction.hpp"

namespace keywork {
class CodeSets;
class Profiles;
class Clocks;
}

namespace keywork::record {

/// What a record is read and sent by.
struct Rulebook {
    Forms const& forms;
    Profiles const& profiles;
    Clocks const& clocks;
    CodeSets const* code_sets = nullptr;     // needed for a kind that feeds a register
};

/// A whole form as it is to be sent.
struct ToSend {
    std::string form_key;                    // 32 hex digits: one form, one record
    std::string kind;
    int form_version = 0;                    // that it was answered on; 0: the current one
    WrittenOn on;
    form::Typed typed;
    std::optional<RecordId> opened_from;
};

struct Sent {
    RecordId record;
    enum class When : std::uint8_t { now, before } when;   // before: the same form came twice
};

/// Sends a form, in one transaction. Decides for every child in it.
///
/// refused  Invalid with everything that needs mending; NotFound where the actor may not write this
///          kind there; Conflict if this form was sent before with other words
Outcome<Sent> send(Transaction& tx, Rulebook const& rules, ToSend const& wanted);

/// The same for a draft of the actor's, which is marked as sent.
///
/// version  the save that the check page showed
/// refused  also Conflict if the draft was saved since, so that nothing unread is sent
Outcome<Sent> send_draft(Transaction& tx, Rulebook const& rules, DraftId const& id,
                         std::int64_t version);

/// The hash by which a form that comes again is known as the same.
std::string body_hash(std::string_view kind, form::Typed const& typed);

}  // namespace keywork::record
