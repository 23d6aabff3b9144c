#include "features/administration/settings/store.hpp"

namespace keywork::settings {
namespace {

Closure closure_from(db::Row const& row)
{
    return {.id            = row.get<ClosureId>("id"),
            .setting       = row.get<SettingId>("setting_id"),
            .closes_on     = row.get<local_days>("closes_on"),
            .asked_by      = row.get<StaffId>("asked_by"),
            .asked_by_name = row.get<std::string>("full_name"),
            .asked_at      = row.get<sys_seconds>("asked_at"),
            .agreed_by     = row.get<std::optional<StaffId>>("agreed_by"),
            .withdrawn_at  = row.get<std::optional<sys_seconds>>("withdrawn_at")};
}

}  // namespace

std::optional<Closure> waiting_closure(db::Reader& db, SettingId const& setting)
{
    constexpr db::Sql select{R"sql(
        SELECT setting_closure.id, setting_closure.setting_id, setting_closure.closes_on,
               setting_closure.asked_by, setting_closure.asked_at, setting_closure.agreed_by,
               setting_closure.withdrawn_at, staff.full_name
          FROM setting_closure
          JOIN staff ON staff.id = setting_closure.asked_by
         WHERE setting_closure.setting_id = :setting
           AND setting_closure.agreed_at IS NULL AND setting_closure.withdrawn_at IS NULL
    )sql"};
    return db.one(select, {{"setting", setting}}, closure_from);
}

std::optional<Closure> find_closure(db::Reader& db, ClosureId const& id)
{
    constexpr db::Sql select{R"sql(
        SELECT setting_closure.id, setting_closure.setting_id, setting_closure.closes_on,
               setting_closure.asked_by, setting_closure.asked_at, setting_closure.agreed_by,
               setting_closure.withdrawn_at, staff.full_name
          FROM setting_closure
          JOIN staff ON staff.id = setting_closure.asked_by
         WHERE setting_closure.id = :id
    )sql"};
    return db.one(select, {{"id", id}}, closure_from);
}

void insert_closure(db::Transaction& db, Closure const& closure)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO setting_closure (id, setting_id, closes_on, asked_by, asked_at)
        VALUES (:id, :setting, :closes_on, :asked_by, :asked_at)
    )sql"};
    db.run(insert, {{"id", closure.id},
                    {"setting", closure.setting},
                    {"closes_on", closure.closes_on},
                    {"asked_by", closure.asked_by},
                    {"asked_at", closure.asked_at}});
}

void store_agreed(db::Transaction& db, ClosureId const& id, StaffId const& by, sys_seconds at)
{
    constexpr db::Sql update{R"sql(
        UPDATE setting_closure SET agreed_by = :by, agreed_at = :at WHERE id = :id
    )sql"};
    db.run(update, {{"id", id}, {"by", by}, {"at", at}});
}

void store_withdrawn(db::Transaction& db, ClosureId const& id, sys_seconds at)
{
    constexpr db::Sql update{R"sql(
        UPDATE setting_closure SET withdrawn_at = :at WHERE id = :id
    )sql"};
    db.run(update, {{"id", id}, {"at", at}});
}

std::int64_t children_after(db::Reader& db, SettingId const& setting, local_days day)
{
    constexpr db::Sql count{R"sql(
        SELECT COUNT(DISTINCT child_id) AS number
          FROM stay
         WHERE setting_id = :setting AND (until_on IS NULL OR until_on > :day)
           AND (until_on IS NULL OR until_on >= from_on)
    )sql"};
    return db.number(count, {{"setting", setting}, {"day", day}});
}

}  // namespace keywork::settings
