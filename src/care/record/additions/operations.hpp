// Adding to a record that was sent: corrections, notes, the child's view, and the answers of the
// form's later parts. The record itself stands as it was.
#pragma once

#include "care/access/decide.hpp"
#include "care/record/about/about.hpp"
#include "care/record/accounts/account.hpp"
#include "care/record/additions/addition.hpp"
#include "care/record/sending/sending.hpp"

namespace keywork::record {

/// What somebody adds in their own words.
struct ToAdd {
    std::optional<ChildId> child;            // on whose file; none: of a staff file
    RecordId record;
    AdditionKind kind = AdditionKind::note;  // not later_answer
    std::optional<std::string> question;     // the answer it is about, by its name in the form
    std::string words;
    std::string reason;                      // wanted for a correction
    std::string form_key;                    // 32 hex digits: one form, one addition
    std::optional<StaffId> about = {};       // whose staff file
};

/// Adds words to a record, with a line in the story of each child it is about.
///
/// refused  NotFound out of reach; NotAllowed to correct what somebody else wrote; Invalid without
///          words, or without a reason for a correction; Conflict if the form was sent before with
///          other words
Outcome<AdditionId> add(Transaction& tx, Rulebook const& rules, ToAdd const& wanted);

/// What says which later parts somebody may answer.
struct PartsOf {
    form::Form const& form;
    Record const& record;
    form::Answers const& sent;
    std::vector<OwnAccount> const& accounts;
    std::string_view profile;
};
/// A young person's own view of a record, in a session of their own: a dated addition, with a line
/// in their own story and nobody else's. Whoever calls it has seen that a text of the record is
/// shared with them.
///
/// refused  NotFound when it is not on their file; Invalid without words
Outcome<AdditionId> add_own_view(Transaction& tx, Rulebook const& rules, RecordId const& record,
                                 std::string const& words, std::string const& form_key);

/// The later parts of a record that this actor may answer now. Whoever owes an own account writes
/// that and nothing else; whoever saw it may write one.
std::vector<form::LaterPart const*> parts_to_answer(PartsOf const& of,
                                                    Permitted<ChildId> const& child,
                                                    Actor const& actor);

/// The same for a record of the house, which the actor may read.
std::vector<form::LaterPart const*> parts_to_answer(PartsOf const& of, Actor const& actor);

/// The same in a staff file.
std::vector<form::LaterPart const*> parts_to_answer(PartsOf const& of, AboutFacts const& facts,
                                                    Actor const& actor);

/// Answers to a later part.
struct LaterAnswers {
    std::optional<ChildId> child;            // none: of a staff file, or of the house
    RecordId record;
    std::string part;
    form::Typed typed;
    std::string form_key;
    std::optional<StaffId> about = {};
};

/// Keeps the answers of a later part, and meets the duties that waited for them.
/// refused  as add; NotFound when the part is not this actor's to answer; Invalid with everything
///          that needs mending
Outcome<AdditionId> answer_later(Transaction& tx, Rulebook const& rules,
                                 LaterAnswers const& wanted);

/// Changes a record's level: anybody who reads it may raise it, a lead may lower it. The reason is
/// kept as an addition.
///
/// refused  NotAllowed to lower it in another role; Invalid without a reason; Conflict when it is
///          at that level already
/// source   forms.md, section 0, tier
Outcome<> change_level(Transaction& tx, ChildId const& child, RecordId const& record, Level level,
                       std::string const& reason);

}  // namespace keywork::record
