#include "care/action/late.hpp"

namespace keywork::action {

std::int64_t count_late(db::Reader& db, Scope const& scope, SettingId const& setting,
                        sys_seconds now)
{
    constexpr db::Sql select = scoped_among<R"sql(
        SELECT DISTINCT action.child_id
          FROM action
         WHERE action.setting_id = :setting AND action.done_at IS NULL AND action.due_at < :now
    )sql", R"sql(
        SELECT COUNT(*)
          FROM action
          LEFT JOIN reach ON reach.child_id = action.child_id
         WHERE action.setting_id = :setting AND action.done_at IS NULL AND action.due_at < :now
           AND (reach.level >= action.level
                OR (action.child_id IS NULL AND action.level <= :most
                    AND EXISTS (SELECT 1 FROM staff_role
                                 WHERE staff_role.staff_id = :actor
                                   AND staff_role.setting_id = action.setting_id
                                   AND staff_role.from_on <= :today
                                   AND staff_role.until_on >= :today)))
    )sql">;
    return db.number(select, {scope.actor_bind(), scope.today_bind(), scope.past_bind(),
                              scope.most_bind(), scope.own_bind(),
                              {"setting", setting}, {"now", now}});
}

}  // namespace keywork::action
