// A record that asks for another one at once: an incident in which a child went missing asks for
// the record of it. On the list of its author until that one is sent.
#pragma once

#include "care/access/decide.hpp"
#include "care/record/sending/sending.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork::record {

/// Above this nothing is put on a list: that a concern is to be raised is said to its author only.
inline constexpr Level most_asked_for = Level::l2;

/// A record that was sent just now.
struct AskingRecord {
    form::Form const& form;
    form::Answers const& answers;
    form::SettingWords const& words;
    Record const& record;
};

/// Puts what it opens at once on its author's list, and closes the line that asked for it.
void after_sending_opens(Transaction& tx, Rulebook const& rules, Permitted<ChildId> const& child,
                         AskingRecord const& asking);

/// The kinds that a record asked for and that are still to be written.
std::vector<std::string> still_to_open(db::Reader& db, RecordId const& record);

}  // namespace keywork::record
