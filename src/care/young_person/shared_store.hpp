#pragma once

#include "care/young_person/shared.hpp"
#include "platform/db/database.hpp"

namespace keywork::young_person {

/// What is shared with a child now, newest first: not what was taken back, nor texts of records
/// that have been raised above most_shared since.
std::vector<Shared> shared_with(db::Reader& db, Permitted<ChildId> const& child);
/// One of them; NotFound for everything else.
Outcome<Shared> shared_text(db::Reader& db, Permitted<ChildId> const& child, SharedId const& id);
/// The form that shared a text, whoever sent it: its child, words and id.
struct SharedBefore {
    SharedId id;
    ChildId child;
    std::string words;
};
std::optional<SharedBefore> shared_with_key(db::Reader& db, std::string_view form_key);

struct NewShared {
    Shared shared;
    ChildId child;
    StaffId by;
    std::string form_key;
};
void insert_shared(db::Transaction& tx, NewShared const& added);
bool end_shared(db::Transaction& tx, ChildId const& child, SharedId const& id, StaffId const& by,
                sys_seconds at);
/// Who last gave a child a sign-in at a setting; none: nobody has.
std::optional<StaffId> who_gave(db::Reader& db, ChildId const& child, SettingId const& setting);

}  // namespace keywork::young_person
