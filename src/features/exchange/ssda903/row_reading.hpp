// Internal: one row of each table, added to the child it is of.
#pragma once

#include "features/exchange/ssda903/cells.hpp"
#include "features/exchange/ssda903/ssda903.hpp"

namespace keywork::ssda903 {

void add_episode(Cells& cells, ReturnChild& child);
void add_review(Cells& cells, ReturnChild& child);
void add_oc2(Cells& cells, ReturnChild& child);
void add_oc3(Cells& cells, ReturnChild& child);
void add_uasc(Cells& cells, ReturnChild& child);
void add_missing(Cells& cells, ReturnChild& child);
void add_placed_for_adoption(Cells& cells, ReturnChild& child);
void add_previous_permanence(Cells& cells, ReturnChild& child, Codes const& codes);
void add_ad1(Cells& cells, ReturnChild& child);
void add_social_worker(Cells& cells, ReturnChild& child);
void add_deprivation_of_liberty(Cells& cells, ReturnChild& child);

}  // namespace keywork::ssda903
