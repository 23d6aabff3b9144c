// What statements have in common that count the records of a place within the reader's reach: of
// children there, of those who have left (without a name), and of the house.
#pragma once

#include "care/access/place_reach.hpp"

namespace keywork::record {

/// After SELECT, in within_reach<…>: `record`, with `reach` and `child` empty where the child is
/// out of reach or the record is of the house.
constexpr Literal from_records_in_place = R"sql(
          FROM record
          LEFT JOIN record_child ON record_child.record_id = record.id
                                AND record_child.position = 0
          LEFT JOIN reach ON reach.child_id = record_child.child_id
          LEFT JOIN child ON child.id = reach.child_id
)sql";

/// Conditions, the first of them included. Binds: setting, from, until, actor, today. Records of
/// staff files, for named people only, and of a child the reader is kept away from are not there.
/// A child out of reach, and the house, are read to level 2.
constexpr Literal where_in_place = R"sql(
         WHERE record.setting_id = :setting
           AND record.occurred_at >= :from AND record.occurred_at < :until
           AND record.level < 4 AND record.level <= COALESCE(reach.level, 2)
           AND NOT EXISTS (SELECT 1 FROM record_about
                            WHERE record_about.record_id = record.id)
           AND NOT EXISTS (SELECT 1
                             FROM record_child AS about
                             JOIN kept_away ON kept_away.child_id = about.child_id
                            WHERE about.record_id = record.id
                              AND kept_away.staff_id = :actor AND kept_away.from_on <= :today
                              AND (kept_away.until_on IS NULL OR kept_away.until_on >= :today))
)sql";

}  // namespace keywork::record
