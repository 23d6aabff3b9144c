#include "care/child/store.hpp"

#include "care/child/search/keys.hpp"
#include "platform/expects.hpp"

namespace keywork::child {
namespace {

ChildFace face_from(db::Row const& row)
{
    return {.id          = row.get<ChildId>("id"),
            .known_as    = row.get<std::string>("known_as"),
            .family_name = row.get<std::string>("family_name"),
            .legal_name  = row.get<std::string>("legal_name"),
            .pronouns    = row.get<std::optional<std::string>>("pronouns"),
            .born_on     = row.get<local_days>("born_on")};
}

void save_keys(db::Transaction& db, ChildDetails const& details)
{
    constexpr db::Sql remove{R"sql(DELETE FROM child_name_key WHERE child_id = :child)sql"};
    constexpr db::Sql insert{R"sql(
        INSERT INTO child_name_key (child_id, kind, key)
        VALUES (:child, :kind, :key)
            ON CONFLICT DO NOTHING
    )sql"};
    db.run(remove, {{"child", details.face.id}});
    for (NameKey const& key : name_keys(details))
        db.run(insert, {{"child", details.face.id}, {"kind", to_text(key.kind)}, {"key", key.key}});
}

std::optional<ChildId> id_from(db::Reader& db, db::Sql select, db::Binds binds)
{
    return db.one(select, binds, [](db::Row const& row) { return row.get<ChildId>("child_id"); });
}

}  // namespace

ChildFace face(db::Reader& db, Permitted<ChildId> const& child)
{
    constexpr db::Sql select{R"sql(
        SELECT id, known_as, family_name, legal_name, pronouns, born_on
          FROM child
         WHERE id = :child
    )sql"};
    auto const found = db.one(select, {{"child", *child}}, face_from);
    expects(found.has_value());  // a child that was permitted is there
    return *found;
}

ChildDetails details(db::Reader& db, Permitted<ChildId> const& child)
{
    constexpr db::Sql select{R"sql(
        SELECT id, known_as, family_name, legal_name, pronouns, born_on, former_names, died_on, sex,
               ethnicity, first_language, religion, communication, upn, import_id,
               CASE WHEN :level >= 2 THEN home_postcode END AS home_postcode
          FROM child
         WHERE id = :child
    )sql"};
    auto const found = db.one(
        select, {{"child", *child}, {"level", number(child.reads_to())}}, [](db::Row const& row) {
            return ChildDetails{
                .face           = face_from(row),
                .former_names   = row.get<std::optional<std::string>>("former_names"),
                .died_on        = row.get<std::optional<local_days>>("died_on"),
                .sex            = row.get<std::optional<std::string>>("sex"),
                .ethnicity      = row.get<std::optional<std::string>>("ethnicity"),
                .first_language = row.get<std::optional<std::string>>("first_language"),
                .religion       = row.get<std::optional<std::string>>("religion"),
                .communication  = row.get<std::optional<std::string>>("communication"),
                .upn            = row.get<std::optional<std::string>>("upn"),
                .home_postcode  = row.get<std::optional<std::string>>("home_postcode"),
                .import         = row.get<std::optional<ImportId>>("import_id")};
        });
    expects(found.has_value());
    return *found;
}

std::vector<ChildIdentifier> identifiers(db::Reader& db, Permitted<ChildId> const& child)
{
    constexpr db::Sql select{R"sql(
        SELECT kind, value
          FROM child_identifier
         WHERE child_id = :child
         ORDER BY kind, value
    )sql"};
    return db.all(select, {{"child", *child}}, [](db::Row const& row) {
        return ChildIdentifier{row.get<std::string>("kind"), row.get<std::string>("value")};
    });
}

std::optional<ChildId> child_with_identifier(db::Reader& db, ChildIdentifier const& identifier)
{
    constexpr db::Sql select{R"sql(
        SELECT child_id
          FROM child_identifier
         WHERE kind = :kind AND value = :value
    )sql"};
    return id_from(db, select, {{"kind", identifier.kind}, {"value", identifier.value}});
}

std::optional<ChildId> child_with_upn(db::Reader& db, std::string_view upn)
{
    constexpr db::Sql select{R"sql(SELECT id AS child_id FROM child WHERE upn = :upn)sql"};
    return id_from(db, select, {{"upn", upn}});
}

void insert(db::Transaction& db, ChildDetails const& details, sys_seconds now)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO child (id, known_as, family_name, legal_name, former_names, pronouns, born_on,
                           died_on, sex, ethnicity, first_language, religion, communication, upn,
                           home_postcode, created_at, import_id)
        VALUES (:id, :known_as, :family_name, :legal_name, :former_names, :pronouns, :born_on,
                :died_on, :sex, :ethnicity, :first_language, :religion, :communication, :upn,
                :home_postcode, :now, :import)
    )sql"};
    db.run(insert, {{"id", details.face.id},
                    {"known_as", details.face.known_as},
                    {"family_name", details.face.family_name},
                    {"legal_name", details.face.legal_name},
                    {"former_names", details.former_names},
                    {"pronouns", details.face.pronouns},
                    {"born_on", details.face.born_on},
                    {"died_on", details.died_on},
                    {"sex", details.sex},
                    {"ethnicity", details.ethnicity},
                    {"first_language", details.first_language},
                    {"religion", details.religion},
                    {"communication", details.communication},
                    {"upn", details.upn},
                    {"home_postcode", details.home_postcode},
                    {"now", now},
                    {"import", details.import}});
    save_keys(db, details);
}

void update(db::Transaction& db, ChildDetails const& details)
{
    constexpr db::Sql update{R"sql(
        UPDATE child
           SET known_as = :known_as, family_name = :family_name, legal_name = :legal_name,
               former_names = :former_names, pronouns = :pronouns, born_on = :born_on,
               died_on = :died_on, sex = :sex, ethnicity = :ethnicity,
               first_language = :first_language, religion = :religion,
               communication = :communication, upn = :upn
         WHERE id = :id
    )sql"};
    db.run(update, {{"id", details.face.id},
                    {"known_as", details.face.known_as},
                    {"family_name", details.face.family_name},
                    {"legal_name", details.face.legal_name},
                    {"former_names", details.former_names},
                    {"pronouns", details.face.pronouns},
                    {"born_on", details.face.born_on},
                    {"died_on", details.died_on},
                    {"sex", details.sex},
                    {"ethnicity", details.ethnicity},
                    {"first_language", details.first_language},
                    {"religion", details.religion},
                    {"communication", details.communication},
                    {"upn", details.upn}});
    save_keys(db, details);
}

void set_home_postcode(db::Transaction& db, ChildId const& child,
                       std::optional<std::string> const& postcode)
{
    constexpr db::Sql update{R"sql(
        UPDATE child
           SET home_postcode = :postcode
         WHERE id = :child
    )sql"};
    db.run(update, {{"child", child}, {"postcode", postcode}});
}

void insert_identifier(db::Transaction& db, ChildId const& child,
                       ChildIdentifier const& identifier, std::optional<ImportId> const& import)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO child_identifier (kind, value, child_id, import_id)
        VALUES (:kind, :value, :child, :import)
            ON CONFLICT DO NOTHING
    )sql"};
    db.run(insert, {{"kind", identifier.kind},
                    {"value", identifier.value},
                    {"child", child},
                    {"import", import}});
}

}  // namespace keywork::child
