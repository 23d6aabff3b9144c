// What is added to a record after it was sent, with who, when and why. The record stands.
#pragma once

#include "care/record/record.hpp"

namespace keywork {

enum class AdditionKind : std::uint8_t {
    correction,    // what was wrong, and what is right
    later_answer,  // a later part of the form, answered by somebody
    note,
    child_view,    // what the child says about the record
};
std::string_view to_text(AdditionKind kind);
AdditionKind addition_kind_from_text(std::string_view text);

struct Addition {
    AdditionId id;
    RecordId record;
    StaffId author;                        // unset when the child added it
    std::string author_name;
    sys_seconds added_at;
    AdditionKind kind;
    std::optional<std::string> question;   // the answer it is about
    std::optional<std::string> part;       // the later part it answers
    std::string words;                     // as written; for a later part, its answers in words
    std::optional<std::string> answers;    // of the part: read with form::answers_from_json
    std::optional<std::string> reason;     // why it is corrected
    Level level;
    std::string form_key;
    std::optional<ChildId> child = {};     // who added it in a session of their own
    bool operator==(Addition const&) const = default;
};

}  // namespace keywork
