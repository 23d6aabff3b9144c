// The child's story: one line for each record sent and each fact that came in, newest first.
#pragma once

#include "care/access/place_reach.hpp"
#include "care/access/sight.hpp"
#include "care/ids.hpp"
#include "care/staff/staff.hpp"
#include "platform/db/database.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork::chronology {

/// A line to be added. Its words have no other child's name in them: the one who adds hides them.
struct NewEntry {
    ChildId child;
    sys_seconds occurred_at;
    std::string kind;                      // a kind of record, or of fact: placement, review
    Level level;
    bool significant = false;
    std::string title;                     // "Hold or other restrictive intervention"
    std::string words;                     // the one line
    std::string by_whom;                   // the author's name, or where the fact is from
    std::optional<StaffId> author;         // none: it was imported
    std::optional<SettingId> setting;
    std::optional<RecordId> record;        // none: a fact without a record
    sys_seconds recorded_at;
    std::optional<std::string> import_id;
    std::string searched = {};             // more text to be found by, not shown: the answers
};

/// A line as it stands in one child's file.
struct Entry {
    std::int64_t entry;
    ChildId child;
    sys_seconds occurred_at;
    std::string kind;
    Level level;
    bool significant;
    std::string title;
    std::string words;
    std::string by_whom;
    std::optional<StaffId> author;
    std::optional<RecordId> record;
    sys_seconds recorded_at;
};

/// A line with whose it is, for lists over several children.
struct EntryOfChild {
    Entry entry;
    std::string known_as;
};

/// Where a page of the story starts: after this line, in the order newest first.
struct Place {
    sys_seconds occurred_at;
    std::int64_t entry;
};

/// What to leave out. Empty: nothing is left out.
struct Filter {
    std::optional<std::string> kind;
    std::string words;                     // every one of them, the last as a beginning
    std::optional<local_days> from_on;
    std::optional<local_days> until_on;    // included
    std::optional<StaffId> author;
};

struct KindCount {
    std::string kind;
    std::int64_t count;
};

/// Who wrote the lines that the reader sees, by name.
std::vector<StaffFace> authors_of(db::Reader& db, Sight const& sight);

/// Adds a line and the words it is found by. Returns its number.
std::int64_t append(db::Transaction& tx, NewEntry const& entry);

/// The newest `most` lines of one child after `after` (none: from the newest on).
std::vector<Entry> newest(db::Reader& db, Sight const& sight, Filter const& filter,
                          std::optional<Place> after, int most);

/// How many lines of each kind, the most frequent first: for the chips.
std::vector<KindCount> counts_by_kind(db::Reader& db, Sight const& sight);

/// The newest lines of a place's children since an instant.
std::vector<EntryOfChild> recent(db::Reader& db, PlaceReach const& here, sys_seconds since,
                                 int most);

/// The newest lines of the children in scope that have every word, the last as a beginning; only
/// lines that the actor may read. Nothing if no word was typed.
std::vector<EntryOfChild> with_words(db::Reader& db, Scope const& scope, std::string const& words,
                                     int most);

}  // namespace keywork::chronology
