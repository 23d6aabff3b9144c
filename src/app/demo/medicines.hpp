// The medicines of the demo: what is prescribed, and six weeks of doses as staff gave them. Told by
// demo/medicines.toml.
#pragma once

#include "app/demo/made.hpp"
#include "app/demo/table.hpp"
#include "care/medicine/operations.hpp"

#include <string>
#include <vector>

namespace keywork::app::demo {

/// A dose that went another way than most, or one given as needed.
struct ToldDose {
    sys_seconds at;                      // when it was due; as needed: when it was given
    bool skipped = false;                // nobody wrote anything down
    medicine::NewDose dose;              // of it: outcome, reason
    std::optional<std::string> by;
    std::optional<medicine::Effect> effect;
    Line line;
};

struct ToldMedicine {
    std::string child;
    std::string place;
    std::string by;                      // who wrote it down
    sys_seconds from;
    medicine::NewMedicine wanted;
    std::vector<std::string> givers;     // in turn
    std::vector<std::string> witnesses;  // in turn; none are needed: empty
    std::vector<ToldDose> doses;
    Line line;
};

std::vector<ToldMedicine> read_medicines(Table file, StoryClock const& clock);

/// Adds them and records every dose that was due until an hour ago, through the operations that
/// pages use. What is refused is a fault.
void give_medicines(db::Transaction& db, std::vector<ToldMedicine> const& told,
                    StoryClock const& clock, Random& random, Made& made, Faults& faults);

}  // namespace keywork::app::demo
