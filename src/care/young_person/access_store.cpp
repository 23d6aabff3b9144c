#include "care/young_person/access_store.hpp"

namespace keywork::young_person {
namespace {

constexpr Literal access_columns = R"sql(
        SELECT young_person_access.id, young_person_access.child_id, child.known_as,
               young_person_access.setting_id, young_person_access.sign_in_name,
               young_person_access.way, young_person_access.secret_hash,
               young_person_access.failures, young_person_access.given_by,
               giver.full_name AS given_by_name, young_person_access.given_at,
               young_person_access.locked_at
          FROM young_person_access
          JOIN child          ON child.id = young_person_access.child_id
          JOIN staff AS giver ON giver.id = young_person_access.given_by
)sql";

Access read_young_access(db::Row const& row)
{
    return {.id = row.get<AccessId>("id"),
            .child = row.get<ChildId>("child_id"),
            .known_as = row.get<std::string>("known_as"),
            .setting = row.get<SettingId>("setting_id"),
            .sign_in_name = row.get<std::string>("sign_in_name"),
            .way = way_from_text(row.get<std::string>("way")),
            .secret_hash = row.get<std::string>("secret_hash"),
            .failures = row.get<int>("failures"),
            .given_by = row.get<StaffId>("given_by"),
            .given_by_name = row.get<std::string>("given_by_name"),
            .given_at = row.get<sys_seconds>("given_at"),
            .locked_at = row.get<std::optional<sys_seconds>>("locked_at")};
}

constexpr Literal devices = R"sql(
        SELECT young_person_device.token_hash, young_person_device.setting_id,
               young_person_device.opened_by, staff.full_name AS opened_by_name,
               young_person_device.opened_at, young_person_device.until_at,
               young_person_device.closed_at
          FROM young_person_device
          JOIN staff ON staff.id = young_person_device.opened_by
)sql";

Device read_young_device(db::Row const& row)
{
    return {.token_hash = row.get<std::string>("token_hash"),
            .setting = row.get<SettingId>("setting_id"),
            .opened_by = row.get<StaffId>("opened_by"),
            .opened_by_name = row.get<std::string>("opened_by_name"),
            .opened_at = row.get<sys_seconds>("opened_at"),
            .until_at = row.get<sys_seconds>("until_at"),
            .closed = !row.is_null("closed_at")};
}

}  // namespace

std::optional<Access> access_of(db::Reader& db, ChildId const& child, SettingId const& setting)
{
    constexpr db::Sql select = statement<access_columns + Literal{R"sql(
         WHERE young_person_access.child_id = :child
           AND young_person_access.setting_id = :setting
           AND young_person_access.ended_at IS NULL
    )sql"}>;
    return db.one(select, {{"child", child}, {"setting", setting}}, read_young_access);
}

std::optional<Access> access_by_name(db::Reader& db, SettingId const& setting,
                                     std::string_view sign_in_name)
{
    constexpr db::Sql select = statement<access_columns + Literal{R"sql(
         WHERE young_person_access.setting_id = :setting
           AND young_person_access.sign_in_name = :name
           AND young_person_access.ended_at IS NULL
    )sql"}>;
    return db.one(select, {{"setting", setting}, {"name", sign_in_name}}, read_young_access);
}

std::vector<Access> access_in(db::Reader& db, PlaceReach const& here)
{
    constexpr db::Sql select = within_reach<access_columns + Literal{R"sql(
          JOIN reach          ON reach.child_id = young_person_access.child_id
         WHERE young_person_access.setting_id = :setting
           AND young_person_access.ended_at IS NULL
         ORDER BY child.known_as, young_person_access.id
    )sql"}>;
    return db.all(select, {here.reach_bind(), {"setting", here.setting()}}, read_young_access);
}

void insert_access(db::Transaction& tx, Access const& access)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO young_person_access (id, child_id, setting_id, sign_in_name, way, secret_hash,
                                         given_by, given_at)
        VALUES (:id, :child, :setting, :sign_in_name, :way, :secret_hash, :given_by, :given_at)
    )sql"};
    tx.run(insert, {{"id", access.id},
                    {"child", access.child},
                    {"setting", access.setting},
                    {"sign_in_name", access.sign_in_name},
                    {"way", to_text(access.way)},
                    {"secret_hash", access.secret_hash},
                    {"given_by", access.given_by},
                    {"given_at", access.given_at}});
}

void end_access(db::Transaction& tx, AccessId const& id, StaffId const& by, sys_seconds at)
{
    constexpr db::Sql update{R"sql(
        UPDATE young_person_access
           SET ended_by = :by, ended_at = :at
         WHERE id = :id AND ended_at IS NULL
    )sql"};
    tx.run(update, {{"id", id}, {"by", by}, {"at", at}});
}

void set_failures(db::Transaction& tx, AccessId const& id, int failures,
                  std::optional<sys_seconds> locked_at)
{
    constexpr db::Sql update{R"sql(
        UPDATE young_person_access
           SET failures = :failures, locked_at = :locked_at
         WHERE id = :id
    )sql"};
    tx.run(update, {{"id", id}, {"failures", failures}, {"locked_at", locked_at}});
}

std::optional<Device> device(db::Reader& db, std::string_view token_hash)
{
    constexpr db::Sql select = statement<devices + Literal{R"sql(
         WHERE young_person_device.token_hash = :token_hash
    )sql"}>;
    return db.one(select, {{"token_hash", token_hash}}, read_young_device);
}

std::vector<Device> open_devices(db::Reader& db, SettingId const& setting, sys_seconds now)
{
    constexpr db::Sql select = statement<devices + Literal{R"sql(
         WHERE young_person_device.setting_id = :setting
           AND young_person_device.closed_at IS NULL AND young_person_device.until_at > :now
         ORDER BY young_person_device.opened_at DESC
    )sql"}>;
    return db.all(select, {{"setting", setting}, {"now", now}}, read_young_device);
}

void insert_device(db::Transaction& tx, Device const& device)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO young_person_device (token_hash, setting_id, opened_by, opened_at, until_at)
        VALUES (:token_hash, :setting, :opened_by, :opened_at, :until_at)
    )sql"};
    tx.run(insert, {{"token_hash", device.token_hash},
                    {"setting", device.setting},
                    {"opened_by", device.opened_by},
                    {"opened_at", device.opened_at},
                    {"until_at", device.until_at}});
}

void close_devices(db::Transaction& tx, SettingId const& setting, StaffId const& by,
                   sys_seconds at)
{
    constexpr db::Sql update{R"sql(
        UPDATE young_person_device
           SET closed_by = :by, closed_at = :at
         WHERE setting_id = :setting AND closed_at IS NULL
    )sql"};
    tx.run(update, {{"setting", setting}, {"by", by}, {"at", at}});
}

}  // namespace keywork::young_person
