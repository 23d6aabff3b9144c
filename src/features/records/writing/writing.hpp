// What the pages of writing a record show.
#pragma once

#include "care/child/child.hpp"
#include "care/clock/duty.hpp"
#include "care/clock/figures/figure.hpp"
#include "care/form/answers.hpp"
#include "care/notice/told/on_page.hpp"
#include "care/plan/at_hand.hpp"
#include "care/record/about/about.hpp"
#include "care/record/drafts/draft.hpp"
#include "care/record/same_hold/views.hpp"
#include "care/writing_help/writing_help.hpp"
#include "platform/html/path.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork::writing {

/// Where somebody writes: on a child's file, in a staff file or for the house.
struct Place {
    WrittenOn on;
    std::optional<Permitted<ChildId>> child;  // none: of a staff file, or of the house
    std::optional<record::Worker> about = {}; // whose staff file
    Permitted<ChildId> const* permitted() const { return child ? &*child : nullptr; }
};

/// A kind on the page where one is chosen.
struct KindOffered {
    form::Form const* form;
    std::string title;
    std::string summary;                      // one sentence
    html::Path to;
};

/// A form while it is filled in: a draft, or one that is not saved yet.
struct FormPage {
    form::Form const* form;
    form::Typed typed;
    form::Known known;
    form::Names names;
    clock::OwnRules own_rules = {};           // of the organisation, for the deadlines it starts
    int child_age = 15;                       // of the body map's outline, when there is no child
    html::Path base;                          // of the draft's pages; unsaved: of the new form
    std::string form_key;
    std::string page_key;                     // of this showing of the page
    std::int64_t version = 0;
    std::size_t step = 0;
    std::optional<DraftId> draft;             // none: not saved yet
    std::optional<RecordId> opened_from;
    bool then_check = false;                  // opened to change one answer: back to check and send
    std::vector<plan::AtHand> plans = {};     // to keep to while this is written
    std::vector<plan::TargetAtHand> targets = {};   // that it may say was worked on
    std::optional<ChildId> child = {};        // on whose file
    std::string progress_kind = {};           // of the records that are progress; empty: may not
    std::string saved;                        // "Saved 9:42pm"; empty: nothing is saved yet
    std::vector<std::string> unfinished = {}; // what others should send before this is sent
    std::optional<record::SameHoldsOnPage> same_holds = {};   // of a hold that is checked
    writing_help::MarksByQuestion marks = {}; // what could be plainer in the answers as saved
};

/// What follows a record that was sent.
struct DonePage {
    std::string title;                        // of the record
    std::string name;                         // whose file it is in; empty: for the house
    std::vector<clock::DueDuty> duties;       // that it started and that are open
    std::vector<std::string> to_sign;         // "Registered manager or authorised person"
    std::vector<KindOffered> next;            // that its answers lead to
    html::Path record;
    std::optional<html::Path> another;        // "Record another for Tyler"
    std::optional<notice::TellOnPage> tell = {};  // none: of a staff file
    std::optional<html::Path> view = {};      // it holds what the child said: does that ask?
    sys_seconds now;
};

}  // namespace keywork::writing
