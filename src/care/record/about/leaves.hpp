// What sending a record of a staff file does besides keeping it: whom it is about, what it tells
// the training register, and what it leaves on a child's file.
#pragma once

#include "care/form/answers.hpp"
#include "care/record/about/about.hpp"
#include "care/record/sending/sending.hpp"
#include "care/site/transaction.hpp"

namespace keywork::record {

/// A record of a staff file as it is being sent.
struct SentAbout {
    Rulebook const& rules;
    form::Form const& form;
    form::Answers const& answers;
    Record const& record;
    Worker const& worker;
};

/// Keeps whom it is about and who reads it.
void keep_about(Transaction& tx, SentAbout const& sent);

/// Tells the training register of what was done, if the kind feeds it. A last day that the
/// certificate prints goes before the one that follows from the type.
void feed_training(Transaction& tx, SentAbout const& sent);

/// Leaves the words that the kind copies on each child's file, other children's names hidden.
/// refused  NotFound for a child out of the author's reach
Outcome<> copy_to_children(Transaction& tx, SentAbout const& sent);

}  // namespace keywork::record
