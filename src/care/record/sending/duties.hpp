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
    std::optional<ChildId> child;
};

/// Starts what the form's clocks say. A clock whose start is itself the last time it was done (a
/// weekly session) meets the child's open duties of that clock: the record is that session.
void start_duties(Transaction& tx, DutiesOf const& of,
                  std::vector<form::ClockToStart> const& clocks);

/// Meets the record's open duties that wait for a signature or for an answer, now.
enum class MetBy : std::uint8_t { signature, answer };
void meet_duties(Transaction& tx, form::Form const& form, Record const& record, MetBy by,
                 form::Answers const& answers);

}  // namespace keywork::record
