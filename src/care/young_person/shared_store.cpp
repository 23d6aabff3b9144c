#include "care/young_person/shared_store.hpp"

#include "care/access/scope.hpp"

namespace keywork::young_person {
namespace {

constexpr Literal shared_select = R"sql(
        SELECT shared_text.id, shared_text.record_id, shared_text.is_plan, shared_text.title,
               shared_text.words, staff.full_name AS shared_by_name, shared_text.shared_at
          FROM shared_text
          JOIN record       ON record.id = shared_text.record_id
          JOIN record_child ON record_child.record_id = shared_text.record_id
                           AND record_child.child_id = shared_text.child_id
          JOIN staff        ON staff.id = shared_text.shared_by
         WHERE shared_text.child_id = :child AND shared_text.ended_at IS NULL
           AND record.level <= :most
)sql";

Shared read_shared(db::Row const& row)
{
    return {.id = row.get<SharedId>("id"),
            .record = row.get<RecordId>("record_id"),
            .is_plan = row.get<bool>("is_plan"),
            .title = row.get<std::string>("title"),
            .words = row.get<std::string>("words"),
            .shared_by_name = row.get<std::string>("shared_by_name"),
            .shared_at = row.get<sys_seconds>("shared_at")};
}

}  // namespace

std::vector<Shared> shared_with(db::Reader& db, Permitted<ChildId> const& child)
{
    constexpr db::Sql select = statement<shared_select + Literal{R"sql(
         ORDER BY shared_text.shared_at DESC, shared_text.id DESC
    )sql"}>;
    return db.all(select, {{"child", *child}, {"most", number(most_shared)}}, read_shared);
}

Outcome<Shared> shared_text(db::Reader& db, Permitted<ChildId> const& child, SharedId const& id)
{
    constexpr db::Sql select = statement<shared_select + Literal{R"sql(
           AND shared_text.id = :id
    )sql"}>;
    auto found = db.one(select, {{"child", *child}, {"most", number(most_shared)}, {"id", id}},
                        read_shared);
    if (!found) return refuse(NotFound{});
    return std::move(*found);
}

std::optional<SharedBefore> shared_with_key(db::Reader& db, std::string_view form_key)
{
    constexpr db::Sql select{
        "SELECT id, child_id, words FROM shared_text WHERE form_key = :form_key"};
    return db.one(select, {{"form_key", form_key}}, [](db::Row const& row) {
        return SharedBefore{.id = row.get<SharedId>("id"),
                            .child = row.get<ChildId>("child_id"),
                            .words = row.get<std::string>("words")};
    });
}

void insert_shared(db::Transaction& tx, NewShared const& added)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO shared_text (id, child_id, record_id, is_plan, title, words, shared_by,
                                 shared_at, form_key)
        VALUES (:id, :child, :record, :is_plan, :title, :words, :by, :shared_at, :form_key)
    )sql"};
    tx.run(insert, {{"id", added.shared.id},
                    {"child", added.child},
                    {"record", added.shared.record},
                    {"is_plan", added.shared.is_plan},
                    {"title", added.shared.title},
                    {"words", added.shared.words},
                    {"by", added.by},
                    {"shared_at", added.shared.shared_at},
                    {"form_key", added.form_key}});
}

bool end_shared(db::Transaction& tx, ChildId const& child, SharedId const& id, StaffId const& by,
                sys_seconds at)
{
    constexpr db::Sql update{R"sql(
        UPDATE shared_text
           SET ended_by = :by, ended_at = :at
         WHERE id = :id AND child_id = :child AND ended_at IS NULL
    )sql"};
    return tx.run(update, {{"by", by}, {"at", at}, {"id", id}, {"child", child}}) == 1;
}

std::optional<StaffId> who_gave(db::Reader& db, ChildId const& child, SettingId const& setting)
{
    constexpr db::Sql select{R"sql(
        SELECT given_by
          FROM young_person_access
         WHERE child_id = :child AND setting_id = :setting
         ORDER BY given_at DESC, id DESC
         LIMIT 1
    )sql"};
    return db.one(select, {{"child", child}, {"setting", setting}},
                  [](db::Row const& row) { return row.get<StaffId>("given_by"); });
}

}  // namespace keywork::young_person
