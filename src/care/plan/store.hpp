// The rows of plans, their targets and the progress towards them. Reading is within a child and as
// far as a Sight goes: the level is the record's own, whatever it is raised to later.
#pragma once

#include "care/access/sight.hpp"
#include "care/plan/plan.hpp"
#include "platform/db/database.hpp"

namespace keywork::plan {

/// A version as it is sent.
struct NewPlan {
    RecordId record;
    ChildId child;
    SettingId setting;
    std::string kind;
    RecordId series;
    int version;
    std::optional<local_days> review_on;
    std::optional<local_days> ended_on;
};
void insert_plan(db::Transaction& tx, NewPlan const& plan);
void insert_target(db::Transaction& tx, PlanTarget const& target, int position);
void insert_strategy(db::Transaction& tx, RecordId const& plan, std::string const& words,
                     int position);
void insert_progress(db::Transaction& tx, ChildId const& child, TargetProgress const& entry);
void set_agreed(db::Transaction& tx, RecordId const& plan, sys_seconds at);
void set_ended(db::Transaction& tx, RecordId const& plan, local_days on);

/// What a new version follows. None: that record is no plan of the child.
struct Earlier {
    RecordId record;
    RecordId series;
};
std::optional<Earlier> plan_of_record(db::Reader& db, ChildId const& child, std::string const& kind,
                                      RecordId const& record);
/// The newest version of a kind in a setting that has not ended before this day.
std::optional<Earlier> newest_of_kind(db::Reader& db, ChildId const& child, std::string const& kind,
                                      SettingId const& setting, local_days today);
int versions_in(db::Reader& db, RecordId const& series);
/// The versions before this one, newest first.
std::vector<RecordId> versions_before(db::Reader& db, RecordId const& plan);
/// The target that a version of the series has in these words, newest version first.
std::optional<TargetId> target_in_series(db::Reader& db, RecordId const& series,
                                         std::string const& words);

/// Every version of every plan of a child, newest first.
std::vector<Plan> plans_of(db::Reader& db, Sight const& sight);
/// The targets of all versions, in the order of their plan.
std::vector<PlanTarget> targets_of(db::Reader& db, Sight const& sight);
/// Every entry of progress, oldest first.
std::vector<TargetProgress> progress_of(db::Reader& db, Sight const& sight);

/// What may be chosen on a form: id and words.
struct Offered {
    std::string id;
    std::string words;
};
/// The targets of current plans that are not met, of records up to a level.
std::vector<Offered> targets_offered(db::Reader& db, ChildId const& child, Level up_to,
                                     local_days today);
/// What adults do, as the current plans say; each once.
std::vector<std::string> strategies_offered(db::Reader& db, ChildId const& child, Level up_to,
                                            local_days today);
/// The newest words of a target of any child: for an answer that names it.
std::optional<std::string> words_of_target(db::Reader& db, std::string const& id);

}  // namespace keywork::plan
