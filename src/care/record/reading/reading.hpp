// A record as one reader of one file may see it: decided, other children hidden, answers above the
// reader's level left out.
#pragma once

#include "care/action/action.hpp"
#include "care/record/about/about.hpp"
#include "care/record/accounts/account.hpp"
#include "care/record/additions/addition.hpp"
#include "care/record/rules.hpp"
#include "care/record/sending/sending.hpp"
#include "care/record/signing/signature.hpp"

#include <set>

namespace keywork::record {

/// An addition, ready to be shown.
struct ShownAddition {
    Addition addition;
    form::LaterPart const* part = nullptr;   // null: its words are all there is
    form::Answers answers;                   // of the part
};

struct RecordRead {
    Record record;
    form::Form const* form;                  // of the version it was answered on
    form::SettingWords words;
    form::Answers answers;
    form::Names names;
    Sees sees;                               // all, or own_words
    std::string author_name;
    std::string author_job;
    std::string setting_name;
    std::vector<ShownAddition> additions;    // oldest first
    std::vector<RecordSignature> signatures; // by round and step
    std::vector<action::Action> actions;
    int others = 0;                          // how many other children it is about
    std::vector<OwnAccount> accounts = {};   // of those who took part, besides the author
    bool account_first = false;              // the reader owes theirs: others' words are left out
};

/// A record on a child's file.
///
/// refused  NotFound above the reader's level or when it is not on this file: the two look the
///          same; NeedsPasswordAgain when only a fresh password is missing
Outcome<RecordRead> read(db::Reader& db, Rulebook const& rules, Actor const& actor,
                         Permitted<ChildId> const& child, RecordId const& id);

/// A record of the house. Rows about children who are out of the reader's reach are left out.
///
/// refused  NotFound without a role with Function::read_handover in the setting
Outcome<RecordRead> read_of_house(db::Reader& db, Rulebook const& rules, Actor const& actor,
                                  SettingId const& setting, RecordId const& id);

/// The record of the house itself, for what is done to it. Refused as read_of_house.
Outcome<Record> reach_of_house(db::Reader& db, Actor const& actor, RecordId const& id);

/// A record of a staff file, with why the actor reads it. Rows about children who are out of their
/// reach are left out.
///
/// refused  NotFound to everybody else, as if it were not there; NeedsPasswordAgain when only a
///          fresh password is missing
struct AboutRead {
    RecordRead read;
    AboutFacts facts;
    std::string worker_name;
    std::string basis;
};
Outcome<AboutRead> read_about(db::Reader& db, Rulebook const& rules, Actor const& actor,
                              StaffId const& worker, RecordId const& id);

/// A record of a staff file that the actor reads, with why.
struct ReachedAbout {
    Record record;
    AboutFacts facts;
    std::string basis;
};
Outcome<ReachedAbout> reach_about(db::Reader& db, Actor const& actor, StaffId const& worker,
                                  RecordId const& id);

/// The record itself with how it stands to the reader, for what is done to it.
struct Reached {
    Record record;
    Sees sees;
};
Outcome<Reached> reach(db::Reader& db, Actor const& actor, Permitted<ChildId> const& child,
                       RecordId const& id);

/// Takes out the rows that tell of a child who is not among `kept`: a row about a child is theirs.
void leave_out_rows(form::Form const& form, form::Answers& answers,
                    std::set<std::string> const& kept);

/// The answers with every text passed through `hide`: rows and words of others included.
form::Answers with_texts_hidden(form::Answers answers,
                                std::function<std::string(std::string const&)> const& hide);
/// Leaves what everybody knows who was there, and what the reader wrote: when, where and who.
void leave_for_own_account(RecordRead& read, StaffId const& reader);
/// Without the answers whose question is above `reads_to`.
form::Answers up_to(std::vector<form::Question const*> const& questions, form::Answers answers,
                    Level reads_to);

}  // namespace keywork::record
