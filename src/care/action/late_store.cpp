#include "care/action/late.hpp"

#include "care/action/store.hpp"

namespace keywork::action {

std::int64_t count_late(db::Reader& db, Scope const& scope, SettingId const& setting,
                        sys_seconds now)
{
    constexpr db::Sql select = scoped_among<R"sql(
        SELECT DISTINCT action.child_id
          FROM action
         WHERE action.setting_id = :setting AND action.done_at IS NULL AND action.due_at < :now
    )sql", Literal{R"sql(
        SELECT COUNT(*)
          FROM action
          LEFT JOIN reach ON reach.child_id = action.child_id
         WHERE action.setting_id = :setting AND action.done_at IS NULL AND action.due_at < :now
    )sql"} + and_action_in_reach>;
    return db.number(select, {scope.actor_bind(), scope.today_bind(), scope.past_bind(),
                              scope.most_bind(), scope.own_bind(),
                              {"setting", setting}, {"now", now}});
}

}  // namespace keywork::action
