#include "features/exchange/places/store.hpp"

namespace keywork::places {
namespace {

using imports::KeptTable;

void read_establishments(db::Reader& db, Known& known)
{
    constexpr db::Sql select{R"sql(
        SELECT urn, name, kind, phase, status, authority, postcode, opened_on, closed_on
          FROM establishment
         ORDER BY urn
    )sql"};
    using Text = std::optional<std::string>;
    using Day = std::optional<local_days>;
    db.each(select, {}, [&](db::Row const& row) {
        Establishment one{.urn = row.get<std::string>("urn"),
                          .name = row.get<std::string>("name"),
                          .kind = row.get<Text>("kind"),
                          .phase = row.get<Text>("phase"),
                          .status = row.get<Text>("status"),
                          .authority = row.get<Text>("authority"),
                          .postcode = row.get<Text>("postcode"),
                          .opened_on = row.get<Day>("opened_on"),
                          .closed_on = row.get<Day>("closed_on")};
        auto urn = one.urn;
        known.establishments.emplace_hint(known.establishments.end(), std::move(urn),
                                          std::move(one));
    });
}

void read_links(db::Reader& db, Known& known)
{
    constexpr db::Sql select{R"sql(
        SELECT urn, linked_urn, kind, name, from_on
          FROM establishment_link
         ORDER BY urn, linked_urn, kind
    )sql"};
    db.each(select, {}, [&](db::Row const& row) {
        Link link{.urn = row.get<std::string>("urn"),
                  .linked_urn = row.get<std::string>("linked_urn"),
                  .kind = row.get<std::string>("kind"),
                  .name = row.get<std::string>("name"),
                  .from_on = row.get<std::optional<local_days>>("from_on")};
        known.links.emplace(link.key(), link);
    });
}

void read_postcodes(db::Reader& db, Known& known)
{
    constexpr db::Sql select{R"sql(
        SELECT postcode, easting, northing
          FROM postcode
         ORDER BY postcode
    )sql"};
    db.each(select, {}, [&](db::Row const& row) {
        known.postcodes.emplace_hint(known.postcodes.end(), row.get<std::string>("postcode"),
                                     GridPlace{row.integer("easting"), row.integer("northing")});
    });
}

void save(db::Transaction& db, Establishment const& one, ImportId const& import)
{
    constexpr db::Sql upsert{R"sql(
        INSERT INTO establishment (urn, name, kind, phase, status, authority, postcode, opened_on,
                                   closed_on, import_id)
        VALUES (:urn, :name, :kind, :phase, :status, :authority, :postcode, :opened_on, :closed_on,
                :import)
            ON CONFLICT (urn) DO UPDATE
           SET name = excluded.name, kind = excluded.kind, phase = excluded.phase,
               status = excluded.status, authority = excluded.authority,
               postcode = excluded.postcode, opened_on = excluded.opened_on,
               closed_on = excluded.closed_on
    )sql"};
    db.run(upsert, {{"urn", one.urn},
                    {"name", one.name},
                    {"kind", one.kind},
                    {"phase", one.phase},
                    {"status", one.status},
                    {"authority", one.authority},
                    {"postcode", one.postcode},
                    {"opened_on", one.opened_on},
                    {"closed_on", one.closed_on},
                    {"import", import}});
}

void save(db::Transaction& db, Link const& link, ImportId const& import)
{
    constexpr db::Sql upsert{R"sql(
        INSERT INTO establishment_link (urn, linked_urn, kind, name, from_on, import_id)
        VALUES (:urn, :linked_urn, :kind, :name, :from_on, :import)
            ON CONFLICT (urn, linked_urn, kind) DO UPDATE
           SET name = excluded.name, from_on = excluded.from_on
    )sql"};
    db.run(upsert, {{"urn", link.urn}, {"linked_urn", link.linked_urn}, {"kind", link.kind},
                    {"name", link.name}, {"from_on", link.from_on}, {"import", import}});
}

void save(db::Transaction& db, KnownPostcode const& one, ImportId const& import)
{
    constexpr db::Sql upsert{R"sql(
        INSERT INTO postcode (postcode, easting, northing, import_id)
        VALUES (:postcode, :easting, :northing, :import)
            ON CONFLICT (postcode) DO UPDATE
           SET easting = excluded.easting, northing = excluded.northing
    )sql"};
    db.run(upsert, {{"postcode", one.postcode}, {"easting", one.place.easting},
                    {"northing", one.place.northing}, {"import", import}});
}

template <class Row, class KeyOf>
void write_rows(db::Transaction& db, Rows<Row> const& rows, ImportId const& import,
                imports::ChangeNotes& notes, KeptTable table, KeyOf key_of)
{
    for (Row const& row : rows.added) save(db, row, import);
    for (Row const& row : rows.changed) {
        notes.before({table, key_of(row)});
        save(db, row, import);
    }
}

}  // namespace

Known known_of(db::Reader& db, ImportKind kind)
{
    Known known;
    if (kind == ImportKind::establishments) read_establishments(db, known);
    if (kind == ImportKind::establishment_links) read_links(db, known);
    if (kind == ImportKind::postcodes) read_postcodes(db, known);
    return known;
}

void write(db::Transaction& db, Check const& check, ImportId const& import,
           imports::ChangeNotes& notes)
{
    write_rows(db, check.establishments, import, notes, KeptTable::establishment,
               [](Establishment const& one) { return one.urn; });
    write_rows(db, check.links, import, notes, KeptTable::establishment_link,
               [](Link const& link) { return link.key(); });
    write_rows(db, check.postcodes, import, notes, KeptTable::postcode,
               [](KnownPostcode const& one) { return one.postcode; });
}

}  // namespace keywork::places
