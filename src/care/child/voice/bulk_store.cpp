#include "care/child/voice/bulk.hpp"

namespace keywork::child {

std::map<std::string, std::string> what_helps_in(db::Reader& db, Scope const& scope,
                                                 SettingId const& setting)
{
    constexpr db::Sql select = scoped<R"sql(
        SELECT how_to_help_me.child_id, how_to_help_me.helps
          FROM reach
          JOIN stay           ON stay.child_id = reach.child_id
          JOIN how_to_help_me ON how_to_help_me.child_id = reach.child_id
         WHERE reach.level >= 1 AND stay.setting_id = :setting
           AND stay.from_on <= :today AND (stay.until_on IS NULL OR stay.until_on >= :today)
           AND how_to_help_me.version =
               (SELECT MAX(newest.version) FROM how_to_help_me newest
                 WHERE newest.child_id = reach.child_id)
         ORDER BY how_to_help_me.child_id
    )sql">;
    std::map<std::string, std::string> helps;
    db.each(select,
            {scope.actor_bind(), scope.today_bind(), scope.past_bind(),
             scope.most_bind(), scope.own_bind(),
             {"setting", setting}},
            [&](db::Row const& row) {
                helps[row.get<std::string>("child_id")] = row.get<std::string>("helps");
            });
    return helps;
}

}  // namespace keywork::child
