// The duties that a record starts, and those it meets.
#pragma once

#include "care/clock/clock.hpp"
#include "care/form/envelope.hpp"
#include "care/record/record.hpp"
#include "care/site/transaction.hpp"

namespace keywork::record {

struct DutiesOf {
    form::Form const& form;
    Clocks const& clocks;
    Record const& record;
    std::optional<ChildId> child;            // none: of a staff file, or of the house
    std::optional<StaffId> about = {};       // the member of staff it is about
};

/// Starts what the form's clocks say of the answers that were sent, and meets what they answer.
/// Clocks that count from a question of a later part wait for its answer. A clock that runs from
/// the previous time something was done (a weekly session) is met for this child by doing it.
void start_duties(Transaction& tx, DutiesOf const& of, form::Answers const& sent,
                  form::Known const& known);

/// Starts the clocks that count from an answer of a later part, and meets those that waited for
/// one.
///
/// all    what was sent and the answers of the part together
/// later  the answers of the part
void carry_on_duties(Transaction& tx, DutiesOf const& of, form::Answers const& all,
                     form::Answers const& later, form::Known const& known);

/// Meets the duties that waited for the last signature, now.
void meet_signed_duties(Transaction& tx, DutiesOf const& of);

/// When a duty is met by an answer: at the time that the answer gives, if it gives one that has
/// passed; else now. Where the duty is the adding itself it is now: what counts is when it was
/// added.
///
/// source   reg 35(3)(c): "add to the record confirmation that the child has been spoken to"
sys_seconds met_when(clock::LawClock const& clock, form::Value const& answer, sys_seconds now);

}  // namespace keywork::record
