// What is known when a form is shown, read or sent: who may be chosen, and what to fill in.
#pragma once

#include "care/access/decide.hpp"
#include "care/form/answers.hpp"
#include "care/record/drafts/draft.hpp"
#include "platform/db/database.hpp"

#include <functional>
#include <span>

namespace keywork {
class Profiles;
struct Setting;
}

namespace keywork::record {

/// The words of a setting for a child's file; without a child, for the house.
form::SettingWords words_for(db::Reader& db, Profiles const& profiles, Setting const& setting,
                             Permitted<ChildId> const* child, local_days today);

/// Which lists of people are looked up to choose from: each costs more than all else that is known.
struct Lists {
    bool staff = true;            // of the setting
    bool shift = true;            // who of them is on shift
    bool contacts = true;         // of the child
    bool children = true;         // of the setting, as far as the actor reaches them
    bool plans = true;            // the child's targets and strategies
    Level plans_to = Level::l1;   // of plans up to this level: that of what is written, so that
                                  // nobody reads there of a plan that is above them
};

/// All lists, as far as a form at its level may speak of them: for its pages.
Lists lists_to_show(form::Form const& form);

/// What the first words of a new draft are filled in from.
Lists lists_to_start(form::Form const& form);

/// What typed answers are compared with: the lists that somebody was chosen from, or must be. From
/// the others nothing is read: a question that was left empty says the same with and without them.
Lists lists_to_read(form::Form const& form, form::Typed const& typed);

/// Everything a form may ask for where this actor writes.
///
/// child    the child of `on`, decided; null for a record of the house
/// lists    the others stay empty
form::Known known_for(db::Reader& db, Profiles const& profiles, Actor const& actor,
                      WrittenOn const& on, Permitted<ChildId> const* child, Lists lists = {});

/// The setting in which somebody writes on a child's file: the place on screen if the child is in
/// it, else the one of the child's settings where the actor has a role, else the child's first.
/// none  the child is in no setting
std::optional<SettingId> setting_for(db::Reader& db, Actor const& actor,
                                     Permitted<ChildId> const& child);

/// How a file shows a child that an answer names: by name, or as somebody else.
using ChildShown = std::function<std::string(ChildId const&)>;

/// The names behind the ids of answers: of staff, contacts and documents as they are, of children
/// as the file shows them.
form::Names names_in(db::Reader& db, std::span<form::Question const* const> questions,
                     form::Answers const& answers, ChildShown const& child_shown);

/// On one child's file: the child by name, everybody else as "another young person".
ChildShown shown_on_file_of(db::Reader& db, ChildId const& own);

}  // namespace keywork::record
