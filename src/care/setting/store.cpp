#include "care/setting/store.hpp"

namespace keywork::setting {
namespace {

Setting setting_from(db::Row const& row)
{
    return {.id            = row.get<SettingId>("id"),
            .name          = row.get<std::string>("name"),
            .profile       = row.get<std::string>("profile"),
            .satellite_of  = row.get<std::optional<SettingId>>("satellite_of"),
            .urn           = row.get<std::optional<std::string>>("urn"),
            .authority     = row.get<std::optional<std::string>>("authority"),
            .phone         = row.get<std::optional<std::string>>("phone"),
            .on_call_name  = row.get<std::optional<std::string>>("on_call_name"),
            .on_call_phone = row.get<std::optional<std::string>>("on_call_phone"),
            .term_dates    = row.get<std::optional<std::string>>("term_dates"),
            .address       = row.get<std::optional<std::string>>("address"),
            .opened_on     = row.get<std::optional<local_days>>("opened_on"),
            .closed_on     = row.get<std::optional<local_days>>("closed_on")};
}

Establishment establishment_from(db::Row const& row)
{
    return {.urn       = row.get<std::string>("urn"),
            .name      = row.get<std::string>("name"),
            .kind      = row.get<std::optional<std::string>>("kind"),
            .phase     = row.get<std::optional<std::string>>("phase"),
            .status    = row.get<std::optional<std::string>>("status"),
            .authority = row.get<std::optional<std::string>>("authority"),
            .postcode  = row.get<std::optional<std::string>>("postcode"),
            .opened_on = row.get<std::optional<local_days>>("opened_on"),
            .closed_on = row.get<std::optional<local_days>>("closed_on"),
            .import    = row.get<std::optional<ImportId>>("import_id")};
}

}  // namespace

std::optional<Organisation> organisation(db::Reader& db)
{
    constexpr db::Sql select{R"sql(
        SELECT id, name
          FROM organisation
    )sql"};
    return db.one(select, {}, [](db::Row const& row) {
        return Organisation{row.get<std::string>("id"), row.get<std::string>("name")};
    });
}

void insert_organisation(db::Transaction& db, Organisation const& organisation, sys_seconds now)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO organisation (id, name, created_at)
        VALUES (:id, :name, :now)
    )sql"};
    db.run(insert, {{"id", organisation.id}, {"name", organisation.name}, {"now", now}});
}

std::optional<Setting> find(db::Reader& db, SettingId const& id)
{
    constexpr db::Sql select{R"sql(
        SELECT id, name, profile, satellite_of, urn, authority, phone, on_call_name,
               on_call_phone, term_dates, address, opened_on, closed_on
          FROM setting
         WHERE id = :id
    )sql"};
    return db.one(select, {{"id", id}}, setting_from);
}

std::vector<Setting> all(db::Reader& db)
{
    constexpr db::Sql select{R"sql(
        SELECT id, name, profile, satellite_of, urn, authority, phone, on_call_name,
               on_call_phone, term_dates, address, opened_on, closed_on
          FROM setting
         ORDER BY CASE WHEN closed_on IS NULL THEN 0 ELSE 1 END, name, id
    )sql"};
    return db.all(select, {}, setting_from);
}

void insert(db::Transaction& db, Setting const& setting)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO setting (id, name, profile, satellite_of, urn, authority, phone, on_call_name,
                             on_call_phone, term_dates, address, opened_on, closed_on)
        VALUES (:id, :name, :profile, :satellite_of, :urn, :authority, :phone, :on_call_name,
                :on_call_phone, :term_dates, :address, :opened_on, :closed_on)
    )sql"};
    db.run(insert, {{"id", setting.id},
                    {"name", setting.name},
                    {"profile", setting.profile},
                    {"satellite_of", setting.satellite_of},
                    {"urn", setting.urn},
                    {"authority", setting.authority},
                    {"phone", setting.phone},
                    {"on_call_name", setting.on_call_name},
                    {"on_call_phone", setting.on_call_phone},
                    {"term_dates", setting.term_dates},
                    {"address", setting.address},
                    {"opened_on", setting.opened_on},
                    {"closed_on", setting.closed_on}});
}

void update(db::Transaction& db, Setting const& setting)
{
    constexpr db::Sql update{R"sql(
        UPDATE setting
           SET name = :name, satellite_of = :satellite_of, urn = :urn, authority = :authority,
               phone = :phone, on_call_name = :on_call_name, on_call_phone = :on_call_phone,
               term_dates = :term_dates, address = :address, opened_on = :opened_on,
               closed_on = :closed_on
         WHERE id = :id
    )sql"};
    db.run(update, {{"id", setting.id},
                    {"name", setting.name},
                    {"satellite_of", setting.satellite_of},
                    {"urn", setting.urn},
                    {"authority", setting.authority},
                    {"phone", setting.phone},
                    {"on_call_name", setting.on_call_name},
                    {"on_call_phone", setting.on_call_phone},
                    {"term_dates", setting.term_dates},
                    {"address", setting.address},
                    {"opened_on", setting.opened_on},
                    {"closed_on", setting.closed_on}});
}

std::optional<Establishment> find_establishment(db::Reader& db, std::string_view urn)
{
    constexpr db::Sql select{R"sql(
        SELECT urn, name, kind, phase, status, authority, postcode, opened_on, closed_on, import_id
          FROM establishment
         WHERE urn = :urn
    )sql"};
    return db.one(select, {{"urn", urn}}, establishment_from);
}

std::vector<Establishment> establishments_named(db::Reader& db, std::string_view typed, int most)
{
    // A range instead of LIKE: its case differs between the two databases, and it would not use
    // the index. U+FFFF sorts after every name.
    constexpr db::Sql select{R"sql(
        SELECT urn, name, kind, phase, status, authority, postcode, opened_on, closed_on, import_id
          FROM establishment
         WHERE name >= :typed AND name < :typed_end
         ORDER BY name, urn
         LIMIT :most
    )sql"};
    std::string const end = std::string{typed} + "\xEF\xBF\xBF";
    return db.all(select, {{"typed", typed}, {"typed_end", end}, {"most", most}},
                  establishment_from);
}

void save_establishment(db::Transaction& db, Establishment const& establishment)
{
    constexpr db::Sql upsert{R"sql(
        INSERT INTO establishment (urn, name, kind, phase, status, authority, postcode, opened_on,
                                   closed_on, import_id)
        VALUES (:urn, :name, :kind, :phase, :status, :authority, :postcode, :opened_on,
                :closed_on, :import)
            ON CONFLICT (urn) DO UPDATE
           SET name = excluded.name, kind = excluded.kind, phase = excluded.phase,
               status = excluded.status, authority = excluded.authority,
               postcode = excluded.postcode, opened_on = excluded.opened_on,
               closed_on = excluded.closed_on, import_id = excluded.import_id
    )sql"};
    db.run(upsert, {{"urn", establishment.urn},
                    {"name", establishment.name},
                    {"kind", establishment.kind},
                    {"phase", establishment.phase},
                    {"status", establishment.status},
                    {"authority", establishment.authority},
                    {"postcode", establishment.postcode},
                    {"opened_on", establishment.opened_on},
                    {"closed_on", establishment.closed_on},
                    {"import", establishment.import}});
}

}  // namespace keywork::setting
