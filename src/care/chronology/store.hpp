// The statements of the chronology that its other functions are made of.
#pragma once

#include "care/chronology/chronology.hpp"

namespace keywork::chronology {

/// One more than the highest entry.
std::int64_t next_entry(db::Transaction& tx);
/// One line of the child, if the sight reaches it.
std::optional<Entry> entry_of(db::Reader& db, Sight const& sight, std::int64_t number);
/// One line of any child, for lists that check the level themselves.
std::optional<EntryOfChild> entry_of_any(db::Reader& db, std::int64_t number);

/// Every child in scope, with the level that the actor reads there.
struct InReach {
    ChildId child;
    int level;
};
std::vector<InReach> children_in_reach(db::Reader& db, Scope const& scope);

/// The rows of `newest` without words.
std::vector<Entry> newest_rows(db::Reader& db, Sight const& sight, Filter const& filter,
                               std::optional<Place> after, int most);

/// The rows of `recent`.
std::vector<EntryOfChild> recent_rows(db::Reader& db, PlaceReach const& here, sys_seconds since,
                                      int most);

void insert_entry(db::Transaction& tx, std::int64_t number, NewEntry const& entry);

}  // namespace keywork::chronology
