// Imports, and the files that wait between check and confirm.
#pragma once

#include "care/import/import.hpp"
#include "platform/db/database.hpp"

#include <span>
#include <vector>

namespace keywork::imports {

void insert(db::Transaction& db, Import const& import);
void insert_child(db::Transaction& db, ImportId const& import, ChildId const& child);
std::optional<Import> find(db::Reader& db, ImportId const& id);
void set_undone(db::Transaction& db, ImportId const& id, StaffId const& by, sys_seconds at);

/// One line of the journal.
struct Listed {
    Import import;
    std::string made_by_name;
    std::int64_t children;           // whom it touched
};
/// Of a setting, newest first.
std::vector<Listed> of_setting(db::Reader& db, SettingId const& setting, int most);
/// The newest year of the returns of a setting that were not undone.
std::optional<local_days> newest_year(db::Reader& db, SettingId const& setting);
/// An import of the same files that stands: they would be saved twice.
std::optional<Import> standing_with(db::Reader& db, SettingId const& setting,
                                    std::string_view sha256);

using UploadId = Id<struct ImportUpload>;

struct Upload {
    UploadId id;
    ImportKind kind;
    SettingId setting;
    StaffId staff;
    sys_seconds uploaded_at;
    std::string choices = "{}";      // JSON
};

void insert_upload(db::Transaction& db, Upload const& upload, std::span<ImportFile const> files);
/// The upload of this person in this setting, not older than upload_waits.
std::optional<Upload> find_upload(db::Reader& db, UploadId const& id, StaffId const& staff,
                                  SettingId const& setting, sys_seconds now);
std::vector<ImportFile> files_of(db::Reader& db, UploadId const& id);
void set_choices(db::Transaction& db, UploadId const& id, std::string_view choices);
void remove_upload(db::Transaction& db, UploadId const& id);
/// Takes away what has waited too long. Returns how many.
std::int64_t remove_old_uploads(db::Transaction& db, sys_seconds now);

/// How the columns with these headings were matched last time: JSON; none: never.
std::optional<std::string> mapping(db::Reader& db, SettingId const& setting, ImportKind kind,
                                   std::string_view headings_hash);
void save_mapping(db::Transaction& db, SettingId const& setting, ImportKind kind,
                  std::string_view headings_hash, std::string_view fields, sys_seconds now);

}  // namespace keywork::imports
