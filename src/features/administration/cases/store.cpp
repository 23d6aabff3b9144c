#include "features/administration/cases/store.hpp"

namespace keywork::cases {

std::vector<ChildFace> children_born_on(db::Reader& db, StaffId const& officer,
                                        local_days born_on, local_days today)
{
    constexpr db::Sql select{R"sql(
        SELECT child.id, child.known_as, child.family_name, child.legal_name, child.born_on
          FROM child
         WHERE child.born_on = :born_on
           AND EXISTS (SELECT 1
                         FROM stay
                         JOIN staff_role ON staff_role.setting_id = stay.setting_id
                        WHERE stay.child_id = child.id
                          AND stay.from_on <= :today
                          AND staff_role.staff_id = :officer AND staff_role.role = 'dpo'
                          AND staff_role.from_on <= :today AND staff_role.until_on >= :today)
         ORDER BY child.id
    )sql"};
    return db.all(select, {{"born_on", born_on}, {"officer", officer}, {"today", today}},
                  [](db::Row const& row) {
                      return ChildFace{.id          = row.get<ChildId>("id"),
                                       .known_as    = row.get<std::string>("known_as"),
                                       .family_name = row.get<std::string>("family_name"),
                                       .legal_name  = row.get<std::string>("legal_name"),
                                       .pronouns    = std::nullopt,
                                       .born_on     = row.get<local_days>("born_on")};
                  });
}

}  // namespace keywork::cases
