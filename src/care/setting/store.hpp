#pragma once

#include "care/setting/setting.hpp"
#include "platform/db/database.hpp"

#include <vector>

namespace keywork::setting {

std::optional<Organisation> organisation(db::Reader& db);
/// There is one organisation in a database; a second is refused by the caller, not here.
void insert_organisation(db::Transaction& db, Organisation const& organisation, sys_seconds now);

std::optional<Setting> find(db::Reader& db, SettingId const& id);
/// By name; closed ones last.
std::vector<Setting> all(db::Reader& db);
void insert(db::Transaction& db, Setting const& setting);
/// Everything but id and profile.
void update(db::Transaction& db, Setting const& setting);

std::optional<Establishment> find_establishment(db::Reader& db, std::string_view urn);
/// Whose name starts with the words typed, by name.
std::vector<Establishment> establishments_named(db::Reader& db, std::string_view typed, int most);
/// Adds or, where the URN is known, replaces.
void save_establishment(db::Transaction& db, Establishment const& establishment);

}  // namespace keywork::setting
