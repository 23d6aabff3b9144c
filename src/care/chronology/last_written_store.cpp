#include "care/chronology/last_written.hpp"

namespace keywork::chronology {

std::map<std::string, sys_seconds> last_written_in(db::Reader& db, PlaceReach const& here)
{
    constexpr db::Sql select = within_reach<R"sql(
        SELECT reach.child_id,
               (SELECT chronology_entry.occurred_at
                  FROM chronology_entry
                 WHERE chronology_entry.child_id = reach.child_id
                   AND chronology_entry.level <= reach.level
                 ORDER BY chronology_entry.occurred_at DESC
                 LIMIT 1) AS written_at
          FROM reach
         ORDER BY reach.child_id
    )sql">;
    std::map<std::string, sys_seconds> written;
    db.each(select, {here.reach_bind()}, [&](db::Row const& row) {
        if (!row.is_null("written_at"))
            written[row.get<std::string>("child_id")] = row.get<sys_seconds>("written_at");
    });
    return written;
}

}  // namespace keywork::chronology
