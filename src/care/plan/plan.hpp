// A plan: a record that holds until its next version is agreed, with targets that are worked on and
// strategies that adults keep to. What is written is in the record; here is what is computed with.
#pragma once

#include "care/ids.hpp"
#include "platform/time/time.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork {

using TargetId = Id<struct PlanTarget>;

/// One version of a plan.
struct Plan {
    RecordId record;
    std::string kind;
    int form_version;
    SettingId setting;
    std::string setting_name;
    RecordId series;                         // its first version
    int version;
    std::optional<local_days> review_on;     // to be looked at again by; none: no day was set
    std::optional<sys_seconds> agreed_at;    // none: it waits to be signed
    std::optional<local_days> ended_on;      // the last day on which it holds; none: it goes on
    std::optional<int> replaced_by;          // the newest version agreed since; none: there is none
    std::string author_name;
    sys_seconds recorded_at;
    bool operator==(Plan const&) const = default;
};

/// Where somebody is and where they want to be by when.
struct PlanTarget {
    TargetId id;
    RecordId plan;                           // the version in which it stands so
    std::string words;                       // as the child knows it
    std::string area;                        // in words
    std::string need;
    std::string baseline;                    // where the child was
    std::optional<local_days> baseline_on;
    std::string measure;                     // how both will know that it is met
    std::optional<local_days> by_when;
    std::string helped_by;
    std::string strategy;                    // what adults do
    bool operator==(PlanTarget const&) const = default;
};

/// One entry of progress towards a target.
struct TargetProgress {
    RecordId record;
    TargetId target;
    sys_seconds noted_at;
    std::optional<int> by_child;             // 0 to 10; none: not asked or not given
    std::optional<int> by_adult;
    std::string words;
    bool met = false;
    std::string author_name;
    bool operator==(TargetProgress const&) const = default;
};

namespace plan {

enum class Standing : std::uint8_t { waits, current, replaced, ended };

/// Worked out when it is asked; nobody sets it.
Standing standing(Plan const& plan, local_days today);
/// A current plan whose day to be looked at again has passed.
bool is_late(Plan const& plan, local_days today);

/// Whether the newest entry that says so says that the target is met.
bool is_met(std::vector<TargetProgress> const& oldest_first, TargetId const& target);

}  // namespace plan
}  // namespace keywork
