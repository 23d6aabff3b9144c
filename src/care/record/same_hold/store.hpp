#pragma once

#include "care/record/same_hold/same_hold.hpp"
#include "platform/db/database.hpp"

namespace keywork::record {

struct SentNear {
    RecordId record;
    StaffId author;
    std::string author_name;
    sys_seconds occurred_at;
};
/// Records of a kind on a child's file that happened from one instant to another, both included.
std::vector<SentNear> sent_between(db::Reader& db, ChildId const& child, std::string const& kind,
                                   sys_seconds from, sys_seconds until);

struct BegunDraft {
    int form_version;
    StaffId author;
    std::string author_name;
    form::Typed typed;
    sys_seconds saved_at;
};
/// Drafts of a kind on a child's file that others have begun and not sent.
std::vector<BegunDraft> begun_by_others(db::Reader& db, ChildId const& child,
                                        std::string const& kind, StaffId const& actor);

}  // namespace keywork::record
