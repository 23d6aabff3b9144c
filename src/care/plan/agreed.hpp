// What becomes of a plan as its record is sent, signed and answered later. Called by the operations
// of records, in their transaction; the audit entry is theirs.
#pragma once

#include "care/form/answers.hpp"
#include "care/record/record.hpp"
#include "care/site/transaction.hpp"

namespace keywork::plan {

/// A record that was sent, with what it says.
struct SentRecord {
    form::Form const& form;
    Record const& record;
    ChildId const& child;
    form::Answers const& answers;
    form::SettingWords const& words;
    enum class Signed : std::uint8_t { waits, by_nobody } signed_by;
};

/// Keeps the version with its targets and strategies, or the entry of progress. A plan that nobody
/// signs is agreed at once. Nothing is done for a record that is neither.
///
/// A version follows the plan of its kind that it was opened from; of kinds that a child has one
/// of in a setting, the newest there. A target in the same words as before is the same target.
void after_sending(Transaction& tx, SentRecord const& sent);

/// The last signature is given: the version is current, the one before it is replaced, and the
/// duties that ran until then are met.
void after_last_signature(Transaction& tx, form::Form const& form, Record const& record,
                          ChildId const& child);

/// Whether a later part says on which day the plan ended.
void after_later_answers(Transaction& tx, form::Form const& form, Record const& record,
                         form::Answers const& later);

}  // namespace keywork::plan
