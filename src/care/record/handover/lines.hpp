// A handover in short lines, one a child: what Today and the handover page show.
#pragma once

#include "care/ids.hpp"
#include "care/record/reading/reading.hpp"

#include <string>
#include <vector>

namespace keywork::record {

struct HandoverChildLine {
    ChildId child;
    std::string full_name;
    std::string known_as;
    std::string words;      // how they are, then what changed to keep them safe
};

/// The rows of the question each_child (forms/daily_life/handover.toml), in its order. Rows about
/// children out of the reader's reach are not in `read`.
std::vector<HandoverChildLine> lines_of_handover(RecordRead const& read);

}  // namespace keywork::record
