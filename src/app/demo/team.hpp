// What places of the demo ask of their team: training by role, diplomas, what activities may cost.
// Told by demo/team.toml.
#pragma once

#include "app/demo/made.hpp"
#include "app/demo/story_clock.hpp"
#include "app/demo/table.hpp"
#include "care/record/sending/sending.hpp"
#include "features/team/policies/policies.hpp"
#include "features/team/training/training.hpp"

#include <string>
#include <vector>

namespace keywork::app::demo {

struct ToldDiploma {
    std::string worker;
    training_matrix::Qualification stands;
};

/// A policy that is issued, and who has said that they read it.
struct ToldPolicy {
    policies::Policy policy;
    policies::NewVersion version;
    std::vector<std::string> read_by;
};

struct ToldTeam {
    std::string place;
    std::string by;                            // who leads there
    std::int64_t activity_pounds = 0;          // a month
    std::vector<training_matrix::Need> needs;
    std::vector<ToldDiploma> diplomas;
    std::vector<ToldPolicy> policies;
    Line line;
};

std::vector<ToldTeam> read_teams(Table file, StoryClock const& clock);

/// Through the operations that pages use. What is refused is a fault.
void make_team(db::Transaction& db, ToldTeam const& told, record::Rulebook const& rules,
               StoryClock const& clock, Random& random, Made& made, Faults& faults);

}  // namespace keywork::app::demo
