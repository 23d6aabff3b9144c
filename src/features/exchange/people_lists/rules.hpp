#pragma once

#include "care/code_set/code_set.hpp"
#include "features/exchange/people_lists/people_lists.hpp"

namespace keywork::people_lists {

/// Compares every row with what is known. Rows that wait for a decision are counted as wrong, with
/// the decision as their remedy, until it is made.
Check check_list(std::string const& file, csv::Table const& table, Choices const& choices,
                 Known const& known, CodeSets const& code_sets, local_days today);

/// True if the two names can be one person's: the same family name, or much alike.
bool may_be_the_same(std::string_view one, std::string_view other);

}  // namespace keywork::people_lists
