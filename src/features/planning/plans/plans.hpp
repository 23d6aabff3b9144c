// What the pages of a child's plans show.
#pragma once

#include "care/child/child.hpp"
#include "care/plan/plan.hpp"
#include "care/record/reading/reading.hpp"
#include "platform/html/path.hpp"

#include <string>
#include <vector>

namespace keywork::plans {

/// A target with all that was noted of it, oldest first.
struct TargetShown {
    PlanTarget target;
    std::vector<TargetProgress> progress;
    bool met = false;
};

/// A version with its targets and the versions before it, newest first.
struct PlanShown {
    Plan plan;
    std::string title;
    std::vector<TargetShown> targets;
    std::vector<Plan> earlier;
    bool may_renew = false;
    bool has_one_page = false;
};

struct KindOffered {
    std::string title;
    html::Path to;
};

struct PlansPage {
    ChildFace face;
    std::vector<PlanShown> current;
    std::vector<PlanShown> waiting;
    std::vector<PlanShown> ended;
    std::vector<KindOffered> to_write;
    std::optional<html::Path> add_progress;   // none: the actor may not, or nothing to add it to
    local_days today;
};

struct TargetPage {
    ChildFace face;
    TargetShown shown;
    std::string plan_title;
    std::optional<html::Path> add_progress;
};

/// A plan for one sheet of paper: what somebody new must know.
struct OnePage {
    ChildFace face;
    Plan plan;
    record::RecordRead read;                  // with the answers of that page alone
    local_days today;
};

/// The scores by the child, or by adults, in order of time. For a line four are needed.
enum class By : std::uint8_t { child, adult };
std::vector<double> scores(std::vector<TargetProgress> const& oldest_first, By by);

/// "6 of 10, was 3": the newest score and the first; empty: nobody gave one.
std::string scores_in_words(std::vector<double> const& oldest_first);

/// The versions of every plan by where they stand, each with the targets it has in it.
struct ByStanding {
    std::vector<PlanShown> current;
    std::vector<PlanShown> waiting;
    std::vector<PlanShown> ended;
};
/// plans  newest first
ByStanding by_standing(std::vector<Plan> const& plans, std::vector<PlanTarget> const& targets,
                       std::vector<TargetProgress> const& progress, local_days today);

}  // namespace keywork::plans
