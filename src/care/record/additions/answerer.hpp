// Who may answer a later part of a record. Values in, values out.
#pragma once

#include "care/record/additions/operations.hpp"

namespace keywork::record {

/// Who wants to answer a later part, and what they are to the record.
struct Answerer {
    StaffId staff;
    std::vector<Role> roles;
    std::optional<Level> reads_to;   // none: their own entries only
    bool is_worker = false;          // of a staff file: it is about them
};

Answerer answerer_on(Permitted<ChildId> const& child, Actor const& actor);
/// Of a record of the house that they may read.
Answerer answerer_in(SettingId const& setting, Actor const& actor);
/// Of a record of a staff file that they may read.
Answerer answerer_about(AboutFacts const& facts, Actor const& actor);

bool may_answer(form::LaterPart const& part, PartsOf const& of, Answerer const& answerer);

}  // namespace keywork::record
