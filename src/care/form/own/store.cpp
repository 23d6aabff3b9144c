#include "care/form/own/own.hpp"

namespace keywork::form {
namespace {

OwnVersion read_version(db::Row const& row)
{
    return {.id = row.get<OwnFormId>("id"),
            .kind = row.get<std::string>("kind"),
            .version = static_cast<int>(row.get<std::int64_t>("version")),
            .area = row.get<std::string>("area"),
            .text = row.get<std::string>("text"),
            .live_by = row.get<StaffId>("live_by"),
            .live_by_name = row.get<std::string>("full_name"),
            .live_at = row.get<sys_seconds>("live_at")};
}

OwnDraft read_draft(db::Row const& row)
{
    return {.kind = row.get<std::string>("kind"),
            .area = row.get<std::string>("area"),
            .text = row.get<std::string>("text"),
            .turn = row.get<std::int64_t>("turn"),
            .changed_by = row.get<StaffId>("changed_by"),
            .changed_by_name = row.get<std::string>("full_name"),
            .changed_at = row.get<sys_seconds>("changed_at")};
}

}  // namespace

void insert_version(db::Transaction& db, OwnVersion const& version)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO own_form (id, kind, version, area, text, live_by, live_at)
        VALUES (:id, :kind, :version, :area, :text, :live_by, :live_at)
    )sql"};
    db.run(insert, {{"id", version.id},
                    {"kind", version.kind},
                    {"version", std::int64_t{version.version}},
                    {"area", version.area},
                    {"text", version.text},
                    {"live_by", version.live_by},
                    {"live_at", version.live_at}});
}

std::vector<OwnVersion> own_versions(db::Reader& db)
{
    constexpr db::Sql select{R"sql(
        SELECT own_form.*, staff.full_name
          FROM own_form
          JOIN staff ON staff.id = own_form.live_by
         ORDER BY own_form.kind, own_form.version
    )sql"};
    return db.all(select, {}, read_version);
}

bool store_draft(db::Transaction& db, OwnDraft const& draft)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO own_form_draft (kind, area, text, turn, changed_by, changed_at)
        VALUES (:kind, :area, :text, 1, :changed_by, :changed_at)
            ON CONFLICT (kind) DO NOTHING
    )sql"};
    constexpr db::Sql update{R"sql(
        UPDATE own_form_draft
           SET area = :area, text = :text, turn = turn + 1, changed_by = :changed_by,
               changed_at = :changed_at
         WHERE kind = :kind AND turn = :turn
    )sql"};
    if (draft.turn == 0)
        return db.run(insert, {{"kind", draft.kind},
                               {"area", draft.area},
                               {"text", draft.text},
                               {"changed_by", draft.changed_by},
                               {"changed_at", draft.changed_at}}) == 1;
    return db.run(update, {{"kind", draft.kind},
                           {"area", draft.area},
                           {"text", draft.text},
                           {"turn", draft.turn},
                           {"changed_by", draft.changed_by},
                           {"changed_at", draft.changed_at}}) == 1;
}

std::optional<OwnDraft> own_draft(db::Reader& db, std::string_view kind)
{
    constexpr db::Sql select{R"sql(
        SELECT own_form_draft.*, staff.full_name
          FROM own_form_draft
          JOIN staff ON staff.id = own_form_draft.changed_by
         WHERE own_form_draft.kind = :kind
    )sql"};
    return db.one(select, {{"kind", kind}}, read_draft);
}

std::vector<OwnDraft> own_drafts(db::Reader& db)
{
    constexpr db::Sql select{R"sql(
        SELECT own_form_draft.*, staff.full_name
          FROM own_form_draft
          JOIN staff ON staff.id = own_form_draft.changed_by
         ORDER BY own_form_draft.kind
    )sql"};
    return db.all(select, {}, read_draft);
}

void delete_draft(db::Transaction& db, std::string_view kind)
{
    constexpr db::Sql remove{R"sql(
        DELETE FROM own_form_draft
         WHERE kind = :kind
    )sql"};
    db.run(remove, {{"kind", kind}});
}

void insert_offer(db::Transaction& db, OwnOffer const& offer)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO own_form_offer (id, kind, offered, decided_by, decided_at)
        VALUES (:id, :kind, :offered, :decided_by, :decided_at)
    )sql"};
    db.run(insert, {{"id", offer.id},
                    {"kind", offer.kind},
                    {"offered", offer.offered},
                    {"decided_by", offer.decided_by},
                    {"decided_at", offer.decided_at}});
}

std::vector<std::string> retired_kinds(db::Reader& db)
{
    constexpr db::Sql select{R"sql(
        SELECT latest.kind
          FROM own_form_offer AS latest
         WHERE latest.offered = 0
           AND NOT EXISTS (SELECT 1
                             FROM own_form_offer AS later
                            WHERE later.kind = latest.kind
                              AND (later.decided_at, later.id) > (latest.decided_at, latest.id))
         ORDER BY latest.kind
    )sql"};
    return db.all(select, {}, [](db::Row const& row) { return row.get<std::string>("kind"); });
}

}  // namespace keywork::form
