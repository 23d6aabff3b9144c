#include "care/import/store.hpp"

#include "platform/crypto/crypto.hpp"
#include "platform/expects.hpp"

namespace keywork::imports {
namespace {

// Of one part, before base64: rows of this size are read and written without one huge text.
constexpr std::size_t part_bytes = std::size_t{576} * 1024;

ImportKind kind_from(db::Row const& row)
{
    auto const kind = import_kind_from_text(row.text("kind"));
    expects(kind.has_value());  // the table's own check
    return *kind;
}

Import read_import(db::Row const& row)
{
    return {.id = row.get<ImportId>("id"),
            .kind = kind_from(row),
            .setting = row.get<SettingId>("setting_id"),
            .year_ending = row.get<std::optional<local_days>>("year_ending"),
            .sha256 = row.get<std::string>("sha256"),
            .made_by = row.get<StaffId>("made_by"),
            .made_at = row.get<sys_seconds>("made_at"),
            .rows = {.fresh = row.integer("rows_new"),
                     .changed = row.integer("rows_changed"),
                     .same = row.integer("rows_same"),
                     .duplicate = row.integer("rows_duplicate"),
                     .wrong = row.integer("rows_wrong")},
            .undone_by = row.get<std::optional<StaffId>>("undone_by"),
            .undone_at = row.get<std::optional<sys_seconds>>("undone_at")};
}

}  // namespace

void insert(db::Transaction& db, Import const& import)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO import (id, number, kind, setting_id, year_ending, sha256, made_by, made_at,
                            rows_new, rows_changed, rows_same, rows_duplicate, rows_wrong,
                            undone_by, undone_at)
        VALUES (:id, (SELECT COALESCE(MAX(number), 0) + 1 FROM import), :kind, :setting,
                :year_ending, :sha256, :made_by, :made_at, :fresh, :changed, :same, :duplicate,
                :wrong, :undone_by, :undone_at)
    )sql"};
    db.run(insert, {{"id", import.id},
                    {"kind", to_text(import.kind)},
                    {"setting", import.setting},
                    {"year_ending", import.year_ending},
                    {"sha256", import.sha256},
                    {"made_by", import.made_by},
                    {"made_at", import.made_at},
                    {"fresh", import.rows.fresh},
                    {"changed", import.rows.changed},
                    {"same", import.rows.same},
                    {"duplicate", import.rows.duplicate},
                    {"wrong", import.rows.wrong},
                    {"undone_by", import.undone_by},
                    {"undone_at", import.undone_at}});
}

void insert_child(db::Transaction& db, ImportId const& import, ChildId const& child)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO import_child (import_id, child_id)
        VALUES (:import, :child)
            ON CONFLICT DO NOTHING
    )sql"};
    db.run(insert, {{"import", import}, {"child", child}});
}

std::optional<Import> find(db::Reader& db, ImportId const& id)
{
    constexpr db::Sql select{R"sql(
        SELECT *
          FROM import
         WHERE id = :id
         ORDER BY id
    )sql"};
    return db.one(select, {{"id", id}}, read_import);
}

void set_undone(db::Transaction& db, ImportId const& id, StaffId const& by, sys_seconds at)
{
    constexpr db::Sql update{R"sql(
        UPDATE import
           SET undone_by = :by, undone_at = :at
         WHERE id = :id AND undone_at IS NULL
    )sql"};
    db.run(update, {{"id", id}, {"by", by}, {"at", at}});
}

std::vector<Listed> of_setting(db::Reader& db, SettingId const& setting, int most)
{
    constexpr db::Sql select{R"sql(
        SELECT import.*, staff.full_name,
               (SELECT COUNT(*) FROM import_child WHERE import_child.import_id = import.id)
                   AS children
          FROM import
          JOIN staff ON staff.id = import.made_by
         WHERE import.setting_id = :setting
         ORDER BY import.number DESC
         LIMIT :most
    )sql"};
    return db.all(select, {{"setting", setting}, {"most", most}}, [](db::Row const& row) {
        return Listed{.import = read_import(row),
                      .made_by_name = row.get<std::string>("full_name"),
                      .children = row.integer("children")};
    });
}

std::optional<local_days> newest_year(db::Reader& db, SettingId const& setting)
{
    constexpr db::Sql select{R"sql(
        SELECT year_ending
          FROM import
         WHERE setting_id = :setting AND year_ending IS NOT NULL AND undone_at IS NULL
         ORDER BY year_ending DESC
         LIMIT 1
    )sql"};
    return db.one(select, {{"setting", setting}},
                  [](db::Row const& row) { return row.get<local_days>("year_ending"); });
}

std::optional<Import> standing_with(db::Reader& db, SettingId const& setting,
                                    std::string_view sha256)
{
    constexpr db::Sql select{R"sql(
        SELECT *
          FROM import
         WHERE setting_id = :setting AND sha256 = :sha256 AND undone_at IS NULL
         ORDER BY number DESC
    )sql"};
    return db.one(select, {{"setting", setting}, {"sha256", sha256}}, read_import);
}

void insert_upload(db::Transaction& db, Upload const& upload, std::span<ImportFile const> files)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO import_upload (id, kind, setting_id, staff_id, uploaded_at, choices)
        VALUES (:id, :kind, :setting, :staff, :at, :choices)
    )sql"};
    constexpr db::Sql insert_part{R"sql(
        INSERT INTO import_upload_part (upload_id, position, file, file_name, content)
        VALUES (:upload, :position, :file, :name, :content)
    )sql"};
    db.run(insert, {{"id", upload.id}, {"kind", to_text(upload.kind)}, {"setting", upload.setting},
                    {"staff", upload.staff}, {"at", upload.uploaded_at},
                    {"choices", upload.choices}});
    int position = 0;
    for (std::size_t file = 0; file < files.size(); ++file) {
        std::string_view rest{files[file].bytes};
        do {
            auto const part = rest.substr(0, part_bytes);
            rest.remove_prefix(part.size());
            db.run(insert_part, {{"upload", upload.id}, {"position", position++},
                                 {"file", static_cast<std::int64_t>(file)},
                                 {"name", files[file].name},
                                 {"content", crypto::base64url(part)}});
        } while (!rest.empty());
    }
}

std::optional<Upload> find_upload(db::Reader& db, UploadId const& id, StaffId const& staff,
                                  SettingId const& setting, sys_seconds now)
{
    constexpr db::Sql select{R"sql(
        SELECT id, kind, setting_id, staff_id, uploaded_at, choices
          FROM import_upload
         WHERE id = :id AND staff_id = :staff AND setting_id = :setting AND uploaded_at > :since
         ORDER BY id
    )sql"};
    return db.one(select,
                  {{"id", id}, {"staff", staff}, {"setting", setting},
                   {"since", now - upload_waits}},
                  [](db::Row const& row) {
                      return Upload{.id = row.get<UploadId>("id"),
                                    .kind = kind_from(row),
                                    .setting = row.get<SettingId>("setting_id"),
                                    .staff = row.get<StaffId>("staff_id"),
                                    .uploaded_at = row.get<sys_seconds>("uploaded_at"),
                                    .choices = row.get<std::string>("choices")};
                  });
}

std::vector<ImportFile> files_of(db::Reader& db, UploadId const& id)
{
    constexpr db::Sql select{R"sql(
        SELECT file, file_name, content
          FROM import_upload_part
         WHERE upload_id = :id
         ORDER BY position
    )sql"};
    std::vector<ImportFile> files;
    db.each(select, {{"id", id}}, [&](db::Row const& row) {
        auto const file = static_cast<std::size_t>(row.integer("file"));
        if (file == files.size()) files.push_back({row.get<std::string>("file_name"), ""});
        auto const part = crypto::from_base64url(row.text("content"));
        expects(part.has_value() && file + 1 == files.size());
        files.back().bytes += *part;
    });
    return files;
}

void set_choices(db::Transaction& db, UploadId const& id, std::string_view choices)
{
    constexpr db::Sql update{R"sql(UPDATE import_upload SET choices = :choices WHERE id = :id)sql"};
    db.run(update, {{"id", id}, {"choices", choices}});
}

void remove_upload(db::Transaction& db, UploadId const& id)
{
    constexpr db::Sql parts{R"sql(DELETE FROM import_upload_part WHERE upload_id = :id)sql"};
    constexpr db::Sql whole{R"sql(DELETE FROM import_upload WHERE id = :id)sql"};
    db.run(parts, {{"id", id}});
    db.run(whole, {{"id", id}});
}

std::int64_t remove_old_uploads(db::Transaction& db, sys_seconds now)
{
    constexpr db::Sql parts{R"sql(
        DELETE FROM import_upload_part
         WHERE upload_id IN (SELECT id FROM import_upload WHERE uploaded_at <= :until)
    )sql"};
    constexpr db::Sql whole{R"sql(DELETE FROM import_upload WHERE uploaded_at <= :until)sql"};
    db.run(parts, {{"until", now - upload_waits}});
    return db.run(whole, {{"until", now - upload_waits}});
}

std::optional<std::string> mapping(db::Reader& db, SettingId const& setting, ImportKind kind,
                                   std::string_view headings_hash)
{
    constexpr db::Sql select{R"sql(
        SELECT fields
          FROM import_mapping
         WHERE setting_id = :setting AND kind = :kind AND headings = :headings
         ORDER BY saved_at
    )sql"};
    return db.one(select,
                  {{"setting", setting}, {"kind", to_text(kind)}, {"headings", headings_hash}},
                  [](db::Row const& row) { return row.get<std::string>("fields"); });
}

void save_mapping(db::Transaction& db, SettingId const& setting, ImportKind kind,
                  std::string_view headings_hash, std::string_view fields, sys_seconds now)
{
    constexpr db::Sql upsert{R"sql(
        INSERT INTO import_mapping (setting_id, kind, headings, fields, saved_at)
        VALUES (:setting, :kind, :headings, :fields, :now)
            ON CONFLICT (setting_id, kind, headings)
            DO UPDATE SET fields = excluded.fields, saved_at = excluded.saved_at
    )sql"};
    db.run(upsert, {{"setting", setting}, {"kind", to_text(kind)}, {"headings", headings_hash},
                    {"fields", fields}, {"now", now}});
}

}  // namespace keywork::imports
