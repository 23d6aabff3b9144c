// What places of the demo ask of their team: training by role, diplomas, what activities may cost.
// Told by demo/team.toml.
#pragma once

#include "app/demo/made.hpp"
#include "app/demo/story_clock.hpp"
#include "app/demo/table.hpp"
#include "features/team/training/training.hpp"

#include <string>
#include <vector>

namespace keywork::app::demo {

struct ToldDiploma {
    std::string worker;
    training_matrix::Qualification stands;
};

struct ToldTeam {
    std::string place;
    std::string by;                            // who leads there
    std::int64_t activity_pounds = 0;          // a month
    std::vector<training_matrix::Need> needs;
    std::vector<ToldDiploma> diplomas;
    Line line;
};

std::vector<ToldTeam> read_teams(Table file, StoryClock const& clock);

/// Through the operations that pages use. What is refused is a fault.
void make_team(db::Transaction& db, ToldTeam const& told, StoryClock const& clock, Random& random,
               Made& made, Faults& faults);

}  // namespace keywork::app::demo
