// Signing: agree with a record or return it, and ask again. Never by the author.
#pragma once

#include "care/record/sending/sending.hpp"
#include "care/record/signing/signature.hpp"
#include "care/record/signing/store.hpp"

namespace keywork::record {

/// The record to sign: on a child's file, in a staff file, or of the house.
struct OnFile {
    std::optional<ChildId> child;            // none: of a staff file, or of the house
    RecordId record;
    std::optional<StaffId> about = {};       // the member of staff it is about
};

/// What a signer gives with a signature.
struct Given {
    std::optional<sys_seconds> talked_at;    // when they talked to those who took part
    std::optional<std::string> comment;
};

/// What waits for this actor's signature, longest waiting first: without what they took part in
/// where the form says that they may not sign it then.
std::vector<ToSign> waiting_to_sign(db::Reader& db, Forms const& forms, Scope const& scope,
                                    int most);

/// The signature that waits next, and why this actor may or may not give it.
struct NextSignature {
    RecordSignature signature;
    form::Signature const* rule;
    std::optional<std::string> why_not;      // a sentence for the screen; none: they may
};
/// None: nothing waits. For the record's page; sign() asks the same again in its transaction.
std::optional<NextSignature> next_signature(db::Reader& db, Rulebook const& rules,
                                            Actor const& actor, OnFile const& on,
                                            Record const& record);

/// Signs the step that waits. When it was the last, the duties that wait for a signature are met.
///
/// refused  NotFound out of reach; NotAllowed to the author, to who took part where the form says
///          so, and to other roles; Conflict when nothing waits or answers are missing that the
///          form wants first; Invalid where it wants to know when they talked
/// source   security model, section 3, "Signing"; reg 35(3)(b) for the talk
Outcome<> sign(Transaction& tx, Rulebook const& rules, OnFile const& on, Given const& given);

/// Returns the record to its author with a reason; nothing more is signed in this round.
/// refused  as sign; Invalid without a reason
Outcome<> return_to_author(Transaction& tx, Rulebook const& rules, OnFile const& on,
                           std::string const& why);

/// The author asks for the signatures again after a return, from the first on.
/// refused  NotFound to others; Conflict when it was not returned
Outcome<> ask_again(Transaction& tx, Rulebook const& rules, OnFile const& on);

}  // namespace keywork::record
