#include "care/child/voice/bulk.hpp"

namespace keywork::child {

std::map<std::string, std::string> what_helps_in(db::Reader& db, PlaceReach const& here)
{
    constexpr db::Sql select = within_reach<R"sql(
        SELECT how_to_help_me.child_id, how_to_help_me.helps
          FROM reach
         CROSS JOIN how_to_help_me
         WHERE how_to_help_me.child_id = reach.child_id AND reach.level >= 1
           AND how_to_help_me.version =
               (SELECT MAX(newest.version) FROM how_to_help_me newest
                 WHERE newest.child_id = reach.child_id)
         ORDER BY how_to_help_me.child_id
    )sql">;
    std::map<std::string, std::string> helps;
    db.each(select, {here.reach_bind()}, [&](db::Row const& row) {
        helps[row.get<std::string>("child_id")] = row.get<std::string>("helps");
    });
    return helps;
}

}  // namespace keywork::child
