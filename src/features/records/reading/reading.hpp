// What the pages of a sent record show.
#pragma once

#include "care/child/child.hpp"
#include "care/clock/duty.hpp"
#include "care/notice/told/on_page.hpp"
#include "care/plan/at_hand.hpp"
#include "care/record/reading/reading.hpp"
#include "care/record/same_hold/views.hpp"
#include "care/record/signing/operations.hpp"
#include "care/training/training.hpp"
#include "platform/html/path.hpp"

namespace keywork::reading {

/// A later part that this reader may answer.
struct PartOffered {
    std::string name;
    std::string title;
    html::Path to;
};

/// Whether somebody who used a measure held a certificate for it on that day.
struct TrainedThen {
    std::string name;
    training::State state;
};

/// The child's plan that says when and how they may be held, as it stood then.
struct PlanThen {
    std::string title;
    local_days written_on;
    html::Path to;
};

struct RecordPage {
    record::RecordRead read;
    std::optional<ChildFace> child;          // none: of a staff file, or of the house
    std::optional<record::AboutFacts> about = {};
    std::string worker_name = {};            // whose staff file
    html::Path base;                         // of the record: its pages begin with this
    std::vector<clock::DueDuty> duties;      // that it started, met ones too
    std::optional<record::NextSignature> next;
    std::vector<PartOffered> parts;
    std::vector<PartOffered> to_open = {};   // records that it asked for and nobody has sent
    std::optional<plan::OfRecord> plan = {}; // where this version of a plan stands
    std::vector<plan::AtHand> plans = {};    // of the child: what staff keep to now
    std::vector<TrainedThen> trained = {};   // of a measure: who used it
    std::optional<PlanThen> plan_then = {};  // none: none was written, or it is no measure
    std::optional<notice::TellOnPage> tell = {};  // none: no place, or of a staff file
    std::optional<record::SameHoldsOnPage> same_holds = {};   // none: not all of it is read
    bool is_author = false;
    bool is_returned = false;
    bool may_add = false;
    bool may_say_why_none = false;           // that somebody's own account cannot be had
    bool may_renew = false;                  // may write the next version of the plan
    sys_seconds now;
    local_days today;
};

/// The form of an addition, as it is filled in.
struct AddPage {
    html::Path base;
    std::string title;                       // of the record
    std::string form_key;
    AdditionKind kind = AdditionKind::note;
    bool may_correct = false;                // the author may
    std::vector<std::pair<std::string, std::string>> questions;   // name and label
    std::string question;
    std::string words;
    std::string reason;
    std::vector<Problem> problems;
};

struct LevelPage {
    html::Path base;
    std::string title;
    Level level;
    std::optional<Level> wanted;             // none: nothing chosen yet
    std::string reason;
    bool may_lower = false;
    std::vector<Problem> problems;
};

}  // namespace keywork::reading
