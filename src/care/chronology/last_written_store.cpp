#include "care/chronology/last_written.hpp"

namespace keywork::chronology {

std::map<std::string, sys_seconds> last_written_in(db::Reader& db, Scope const& scope,
                                                   SettingId const& setting)
{
    constexpr db::Sql select = scoped<R"sql(
        SELECT reach.child_id,
               (SELECT chronology_entry.occurred_at
                  FROM chronology_entry
                 WHERE chronology_entry.child_id = reach.child_id
                   AND chronology_entry.level <= reach.level
                 ORDER BY chronology_entry.occurred_at DESC
                 LIMIT 1) AS written_at
          FROM reach
          JOIN stay ON stay.child_id = reach.child_id
         WHERE stay.setting_id = :setting
           AND stay.from_on <= :today AND (stay.until_on IS NULL OR stay.until_on >= :today)
         ORDER BY reach.child_id
    )sql">;
    std::map<std::string, sys_seconds> written;
    db.each(select,
            {scope.actor_bind(), scope.today_bind(), scope.past_bind(),
             scope.most_bind(), scope.own_bind(),
             {"setting", setting}},
            [&](db::Row const& row) {
                if (!row.is_null("written_at"))
                    written[row.get<std::string>("child_id")] =
                        row.get<sys_seconds>("written_at");
            });
    return written;
}

}  // namespace keywork::chronology
