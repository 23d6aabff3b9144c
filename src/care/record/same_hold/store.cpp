#include "care/record/same_hold/store.hpp"

#include "platform/expects.hpp"

namespace keywork::record {

std::vector<SentNear> sent_between(db::Reader& db, ChildId const& child, std::string const& kind,
                                   sys_seconds from, sys_seconds until)
{
    constexpr db::Sql select{R"sql(
        SELECT record.id, record.author_id, staff.full_name, record.occurred_at
          FROM record_child
          JOIN record ON record.id = record_child.record_id
          JOIN staff  ON staff.id = record.author_id
         WHERE record_child.child_id = :child AND record.kind = :kind
           AND record.occurred_at >= :from AND record.occurred_at <= :until
         ORDER BY record.occurred_at, record.id
    )sql"};
    return db.all(select, {{"child", child}, {"kind", kind}, {"from", from}, {"until", until}},
                  [](db::Row const& row) {
                      return SentNear{.record = row.get<RecordId>("id"),
                                      .author = row.get<StaffId>("author_id"),
                                      .author_name = row.get<std::string>("full_name"),
                                      .occurred_at = row.get<sys_seconds>("occurred_at")};
                  });
}

std::vector<BegunDraft> begun_by_others(db::Reader& db, ChildId const& child,
                                        std::string const& kind, StaffId const& actor)
{
    constexpr db::Sql select{R"sql(
        SELECT draft.form_version, draft.author_id, staff.full_name, draft.answers, draft.saved_at
          FROM draft
          JOIN staff ON staff.id = draft.author_id
         WHERE draft.child_id = :child AND draft.kind = :kind AND draft.sent_as IS NULL
           AND draft.author_id <> :actor
         ORDER BY draft.started_at, draft.id
    )sql"};
    return db.all(select, {{"child", child}, {"kind", kind}, {"actor", actor}},
                  [](db::Row const& row) {
                      auto typed = form::typed_from_json(row.get<std::string>("answers"));
                      expects(typed.has_value());
                      return BegunDraft{.form_version = row.get<int>("form_version"),
                                        .author = row.get<StaffId>("author_id"),
                                        .author_name = row.get<std::string>("full_name"),
                                        .typed = std::move(*typed),
                                        .saved_at = row.get<sys_seconds>("saved_at")};
                  });
}

}  // namespace keywork::record
