// What the training page shows.
#pragma once

#include "care/staff/staff.hpp"
#include "care/training/training.hpp"

#include <string>
#include <vector>

namespace keywork::training_matrix {

struct Type {
    std::string code;
    std::string words;
};

/// One of the staff, with a state for each type of the page, in their order.
struct Line {
    StaffFace face;
    std::vector<training::State> states;
};

struct MatrixPage {
    std::string place_name;
    bool own_only = false;
    std::vector<Type> types;                 // that anybody shown has done
    std::vector<Line> all;                   // by name
    local_days today;
};

}  // namespace keywork::training_matrix
