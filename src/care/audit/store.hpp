#pragma once

#include "care/audit/audit.hpp"

#include <vector>

namespace keywork::audit {

struct NewRow {
    std::string_view actor;
    std::string_view session;
    sys_milliseconds at;
    std::string_view request;
    Entry const& entry;
};

/// Appends with the next sequence number; writes are one after another, so none is used twice.
void store_entry(db::Transaction& tx, NewRow const& row);

/// One entry as the audit page shows it.
struct Seen {
    std::int64_t seq;
    std::string at;
    std::string actor;      // full name of a member of staff, else as stored
    std::string action;
    std::string target;
    std::string basis;
    std::string result;
};

/// Who looked at or changed a child's file, newest first.
std::vector<Seen> entries_about(db::Reader& db, ChildId const& child, std::int64_t before_seq,
                                int most);

}  // namespace keywork::audit
