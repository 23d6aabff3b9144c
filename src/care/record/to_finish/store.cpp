#include "care/record/to_finish/store.hpp"

namespace keywork::record {

void insert_to_finish(db::Transaction& tx, DraftId const& draft, ActionId const& action)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO draft_to_finish (draft_id, action_id)
        VALUES (:draft, :action)
    )sql"};
    tx.run(insert, {{"draft", draft}, {"action", action}});
}

std::optional<ActionId> line_of_draft(db::Reader& db, DraftId const& draft)
{
    constexpr db::Sql select{R"sql(
        SELECT action_id
          FROM draft_to_finish
         WHERE draft_id = :draft
    )sql"};
    return db.one(select, {{"draft", draft}},
                  [](db::Row const& row) { return row.get<ActionId>("action_id"); });
}

}  // namespace keywork::record
