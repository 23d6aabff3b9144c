// Rows of the ledger. Reading is by a sight, a Permitted or a reach; what is written is called by
// operations only.
#pragma once

#include "care/access/place_reach.hpp"
#include "care/access/sight.hpp"
#include "care/voice/said.hpp"
#include "platform/db/database.hpp"
#include "platform/outcome.hpp"

#include <vector>

namespace keywork::voices {

/// One child's entries up to the reader's level, newest first, each with its steps.
std::vector<Said> of_child(db::Reader& db, Sight const& sight);

/// refused  NotFound when it is not this child's or above the reader's level; NeedsPasswordAgain
///          when only a fresh password is missing
Outcome<Said> find(db::Reader& db, Permitted<ChildId> const& child, SaidId const& id);
/// For a page: what is of a hold that the reader owes an account of has other words in the place of
/// its own, as it has in the lists.
Said as_shown_to(db::Reader& db, StaffId const& reader, Said said);

/// Entries of a place's children that are open, or were told since `told_since`; what feels unsafe
/// first, then the oldest.
std::vector<Said> in_place(db::Reader& db, PlaceReach const& here, sys_seconds told_since);

/// Those that nobody in the place has heard yet.
std::vector<Said> to_hear_in(db::Reader& db, PlaceReach const& here);

/// The entries that came from a record or are about it, up to a level.
std::vector<Said> about_record(db::Reader& db, Sight const& sight, RecordId const& record);

/// What the child said on their own page, with what became of it, newest first: their own words are
/// theirs at every level.
std::vector<Said> own_words(db::Reader& db, Permitted<ChildId> const& self);

std::optional<Said> said_with_key(db::Reader& db, std::string_view form_key);

/// Its key worker on a day who works in the setting then; none: there is none.
std::optional<StaffId> key_worker_of(db::Reader& db, ChildId const& child,
                                     SettingId const& setting, local_days today);

void insert_said(db::Transaction& tx, Said const& said);
void insert_step(db::Transaction& tx, SaidId const& said, Step const& step);

}  // namespace keywork::voices
