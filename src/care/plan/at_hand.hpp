// Where the plans of a child stand, for the pages of records: which are kept to, and what became of
// one version.
#pragma once

#include "care/form/answers.hpp"
#include "care/plan/store.hpp"

namespace keywork::plan {

/// A current plan that staff keep to: one tap away from every form about the child.
struct AtHand {
    ChildId child;
    RecordId record;
    std::string title;                       // "Behaviour support plan"
    bool late = false;                       // its day to be looked at again has passed
};
std::vector<AtHand> at_hand(db::Reader& db, Forms const& forms, Sight const& sight,
                            form::SettingWords const& words, local_days today);

/// A target that is worked on now, for the pages where records are written.
struct TargetAtHand {
    TargetId id;
    std::string words;
    std::optional<int> score;                // the newest that an adult gave, 0 to 10; none: none
    std::optional<local_days> noted_on;      // its day
};
/// offered  the targets that may be chosen, in the order of their plans
std::vector<TargetAtHand> targets_at_hand(std::vector<form::Choice> const& offered,
                                          std::vector<TargetProgress> const& oldest_first);

/// One version, and the version that took its place.
struct OfRecord {
    Plan plan;
    std::optional<RecordId> replaced_by;     // none: it is the newest, or out of sight
};
std::optional<OfRecord> of_record(db::Reader& db, Sight const& sight, RecordId const& record);

}  // namespace keywork::plan
