#include "care/record/store.hpp"

namespace keywork::record {
namespace {

Record read_record(db::Row const& row)
{
    return {.id = row.get<RecordId>("id"),
            .kind = row.get<std::string>("kind"),
            .form_version = row.get<int>("form_version"),
            .setting = row.get<SettingId>("setting_id"),
            .author = row.get<StaffId>("author_id"),
            .occurred_at = row.get<sys_seconds>("occurred_at"),
            .ended_at = row.get<std::optional<sys_seconds>>("ended_at"),
            .recorded_at = row.get<sys_seconds>("recorded_at"),
            .level = level_from_number(row.get<std::int64_t>("level")),
            .significant = row.get<bool>("significant"),
            .answers = row.get<std::string>("answers"),
            .form_key = row.get<std::string>("form_key"),
            .body_hash = row.get<std::string>("body_hash"),
            .opened_from = row.get<std::optional<RecordId>>("opened_from")};
}

form::OtherChild read_names(db::Row const& row)
{
    return {.known_as = row.get<std::string>("known_as"),
            .family_name = row.get<std::string>("family_name"),
            .legal_name = row.get<std::string>("legal_name")};
}

std::string read_name(db::Row const& row) { return row.get<std::string>("name"); }

}  // namespace

void insert_record(db::Transaction& tx, Record const& record)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO record (id, kind, form_version, setting_id, author_id, occurred_at, ended_at,
                            recorded_at, level, significant, answers, form_key, body_hash,
                            opened_from)
        VALUES (:id, :kind, :form_version, :setting, :author, :occurred_at, :ended_at,
                :recorded_at, :level, :significant, :answers, :form_key, :body_hash, :opened_from)
    )sql"};
    tx.run(insert, {{"id", record.id},
                    {"kind", record.kind},
                    {"form_version", record.form_version},
                    {"setting", record.setting},
                    {"author", record.author},
                    {"occurred_at", record.occurred_at},
                    {"ended_at", record.ended_at},
                    {"recorded_at", record.recorded_at},
                    {"level", number(record.level)},
                    {"significant", record.significant},
                    {"answers", record.answers},
                    {"form_key", record.form_key},
                    {"body_hash", record.body_hash},
                    {"opened_from", record.opened_from}});
}

void insert_child(db::Transaction& tx, RecordId const& record, ChildId const& child, int position)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO record_child (record_id, child_id, position)
        VALUES (:record, :child, :position)
    )sql"};
    tx.run(insert, {{"record", record}, {"child", child}, {"position", position}});
}

void insert_staff(db::Transaction& tx, RecordId const& record, StaffId const& staff, Part part)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO record_staff (record_id, staff_id, part)
        VALUES (:record, :staff, :part)
        ON CONFLICT (record_id, staff_id, part) DO NOTHING
    )sql"};
    tx.run(insert, {{"record", record}, {"staff", staff}, {"part", to_text(part)}});
}

void insert_named(db::Transaction& tx, RecordId const& record, StaffId const& staff)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO record_named (record_id, staff_id)
        VALUES (:record, :staff)
        ON CONFLICT (record_id, staff_id) DO NOTHING
    )sql"};
    tx.run(insert, {{"record", record}, {"staff", staff}});
}

void set_level(db::Transaction& tx, RecordId const& record, Level level)
{
    constexpr db::Sql update{R"sql(
        UPDATE record
           SET level = :level
         WHERE id = :record
    )sql"};
    tx.run(update, {{"record", record}, {"level", number(level)}});
}

void set_level_of_lines(db::Transaction& tx, RecordId const& record, Level from, Level to)
{
    constexpr db::Sql update{R"sql(
        UPDATE chronology_entry
           SET level = :to
         WHERE record_id = :record AND (level = :from OR level < :to)
    )sql"};
    tx.run(update, {{"record", record}, {"from", number(from)}, {"to", number(to)}});
}

std::optional<Record> record_with_key(db::Reader& db, std::string const& form_key)
{
    constexpr db::Sql select{R"sql(
        SELECT id, kind, form_version, setting_id, author_id, occurred_at, ended_at, recorded_at,
               level, significant, answers, form_key, body_hash, opened_from
          FROM record
         WHERE form_key = :form_key
    )sql"};
    return db.one(select, {{"form_key", form_key}}, read_record);
}

std::optional<Record> record_on(db::Reader& db, ChildId const& child, RecordId const& id)
{
    constexpr db::Sql select{R"sql(
        SELECT record.id, record.kind, record.form_version, record.setting_id, record.author_id,
               record.occurred_at, record.ended_at, record.recorded_at, record.level,
               record.significant, record.answers, record.form_key, record.body_hash,
               record.opened_from
          FROM record
          JOIN record_child ON record_child.record_id = record.id
                           AND record_child.child_id = :child
         WHERE record.id = :id
    )sql"};
    return db.one(select, {{"child", child}, {"id", id}}, read_record);
}

std::optional<Record> record_of_house(db::Reader& db, SettingId const& setting, RecordId const& id)
{
    constexpr db::Sql select{R"sql(
        SELECT id, kind, form_version, setting_id, author_id, occurred_at, ended_at, recorded_at,
               level, significant, answers, form_key, body_hash, opened_from
          FROM record
         WHERE id = :id AND setting_id = :setting
           AND NOT EXISTS (SELECT 1 FROM record_child WHERE record_child.record_id = record.id)
           AND NOT EXISTS (SELECT 1 FROM record_about WHERE record_about.record_id = record.id)
    )sql"};
    return db.one(select, {{"setting", setting}, {"id", id}}, read_record);
}

std::optional<Record> record(db::Reader& db, RecordId const& id)
{
    constexpr db::Sql select{R"sql(
        SELECT id, kind, form_version, setting_id, author_id, occurred_at, ended_at, recorded_at,
               level, significant, answers, form_key, body_hash, opened_from
          FROM record
         WHERE id = :id
    )sql"};
    return db.one(select, {{"id", id}}, read_record);
}

std::vector<ChildOfRecord> children_of(db::Reader& db, RecordId const& record)
{
    constexpr db::Sql select{R"sql(
        SELECT record_child.child_id, child.known_as, child.family_name, child.legal_name
          FROM record_child
          JOIN child ON child.id = record_child.child_id
         WHERE record_child.record_id = :record
         ORDER BY record_child.position
    )sql"};
    return db.all(select, {{"record", record}}, [](db::Row const& row) {
        return ChildOfRecord{.child = row.get<ChildId>("child_id"), .names = read_names(row)};
    });
}

std::optional<form::OtherChild> names_of(db::Reader& db, ChildId const& child)
{
    constexpr db::Sql select{R"sql(
        SELECT known_as, family_name, legal_name
          FROM child
         WHERE id = :child
    )sql"};
    return db.one(select, {{"child", child}}, read_names);
}

std::optional<std::string> name_of_staff(db::Reader& db, std::string const& id)
{
    constexpr db::Sql select{R"sql(
        SELECT full_name AS name
          FROM staff
         WHERE id = :id
    )sql"};
    return db.one(select, {{"id", id}}, read_name);
}

std::optional<std::string> name_of_contact(db::Reader& db, std::string const& id)
{
    constexpr db::Sql select{R"sql(
        SELECT name
          FROM contact
         WHERE id = :id
    )sql"};
    return db.one(select, {{"id", id}}, read_name);
}

std::optional<std::string> title_of_document(db::Reader& db, std::string const& id)
{
    constexpr db::Sql select{R"sql(
        SELECT title AS name
          FROM document
         WHERE id = :id
    )sql"};
    return db.one(select, {{"id", id}}, read_name);
}

bool is_named(db::Reader& db, RecordId const& record, StaffId const& staff)
{
    constexpr db::Sql select{R"sql(
        SELECT COUNT(*) AS rows
          FROM record_named
         WHERE record_id = :record AND staff_id = :staff
    )sql"};
    return db.number(select, {{"record", record}, {"staff", staff}}) > 0;
}

bool took_part(db::Reader& db, RecordId const& record, StaffId const& staff)
{
    constexpr db::Sql select{R"sql(
        SELECT COUNT(*) AS rows
          FROM record_staff
         WHERE record_id = :record AND staff_id = :staff AND part = 'took_part'
    )sql"};
    return db.number(select, {{"record", record}, {"staff", staff}}) > 0;
}

std::vector<StaffId> leads_of(db::Reader& db, SettingId const& setting, local_days day)
{
    constexpr db::Sql select{R"sql(
        SELECT DISTINCT staff_role.staff_id
          FROM staff_role
         WHERE staff_role.setting_id = :setting
           AND staff_role.role IN ('lead', 'oversight')
           AND staff_role.from_on <= :day AND staff_role.until_on >= :day
         ORDER BY staff_role.staff_id
    )sql"};
    return db.all(select, {{"setting", setting}, {"day", day}},
                  [](db::Row const& row) { return row.get<StaffId>("staff_id"); });
}

}  // namespace keywork::record
