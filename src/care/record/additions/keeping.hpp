// What every addition brings with it: its lines in stories, its audit entry, and the look whether
// the same form came before. For the operations of this folder.
#pragma once

#include "care/record/additions/addition.hpp"
#include "care/record/sending/sending.hpp"

#include <functional>
#include <optional>
#include <string>

namespace keywork::record {

/// The words of an addition for one child's file, before names are hidden. Empty: no line there.
using WordsFor = std::function<std::string(ChildId const&)>;

/// The line of an addition in the story of every child of the record that it has words for.
void store_lines(Transaction& tx, Rulebook const& rules, Record const& record,
                 Addition const& addition, WordsFor const& words_for_child);

void audit_addition(Transaction& tx, std::optional<ChildId> const& child, RecordId const& record,
                    std::string const& basis);

/// The addition that this form became already, if it is the same form.
Outcome<std::optional<AdditionId>> added_before(Transaction& tx, std::string const& form_key,
                                                std::optional<ChildId> const& child,
                                                std::string const& words);

}  // namespace keywork::record
