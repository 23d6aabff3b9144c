#pragma once

#include "care/access/scope.hpp"
#include "care/record/signing/signature.hpp"
#include "platform/db/database.hpp"

#include <vector>

namespace keywork::record {

void insert_signature(db::Transaction& tx, RecordSignature const& asked);
/// Writes the answer of one that waits; false when it was answered before.
bool answer_signature(db::Transaction& tx, RecordSignature const& answered);

/// All of a record, by round and step.
std::vector<RecordSignature> signatures_of(db::Reader& db, RecordId const& record);

/// A line of "To sign".
struct ToSign {
    RecordId record;
    SignatureId signature;
    std::string kind;
    int form_version;
    std::size_t step;
    std::optional<ChildId> child;            // none: a record of the house
    std::optional<std::string> known_as;
    SettingId setting;
    std::string author_name;
    sys_seconds occurred_at;
    sys_seconds asked_at;
    bool took_part;                          // the actor did: the form says whether it matters
    std::optional<StaffId> about = {};       // of a staff file: whom it is about
    std::optional<std::string> worker_name = {};
};
/// What waits for somebody with the actor's roles, in scope and level, and was not written by them;
/// longest waiting first.
std::vector<ToSign> waiting_for(db::Reader& db, Scope const& scope, int most);

/// The same of staff files: for the worker whom it is about, and for those who lead there.
std::vector<ToSign> waiting_about(db::Reader& db, Scope const& scope, int most);

/// A line of "Returned to you".
struct Returned {
    RecordId record;
    std::string kind;
    int form_version;
    std::optional<ChildId> child;
    std::optional<std::string> known_as;
    SettingId setting;
    std::string returned_by;
    sys_seconds returned_at;
    std::string why;
    std::optional<StaffId> about = {};       // of a staff file: whom it is about
    std::optional<std::string> worker_name = {};
};
/// The actor's own records whose newest round was returned, newest first.
std::vector<Returned> returned_to(db::Reader& db, Scope const& scope);

}  // namespace keywork::record
