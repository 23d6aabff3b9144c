#include "features/exchange/people_lists/store.hpp"

#include "platform/words/words.hpp"

namespace keywork::people_lists {
namespace {

using Text = std::optional<std::string>;

void read_children(db::Reader& db, Scope const& scope, Known& known)
{
    constexpr db::Sql select = scoped<R"sql(
        SELECT child.id, child.known_as, child.family_name, child.legal_name, child.pronouns,
               child.born_on, child.former_names, child.died_on, child.sex, child.ethnicity,
               child.first_language, child.religion, child.communication, child.upn,
               child.import_id
          FROM reach
          JOIN child ON child.id = reach.child_id
         ORDER BY child.id
    )sql">;
    db.each(select,
            {scope.actor_bind(), scope.today_bind(), scope.past_bind(),
             scope.most_bind(), scope.own_bind()},
            [&](db::Row const& row) {
                ChildDetails child;
                child.face = {.id = row.get<ChildId>("id"),
                              .known_as = row.get<std::string>("known_as"),
                              .family_name = row.get<std::string>("family_name"),
                              .legal_name = row.get<std::string>("legal_name"),
                              .pronouns = row.get<Text>("pronouns"),
                              .born_on = row.get<local_days>("born_on")};
                child.former_names = row.get<Text>("former_names");
                child.died_on = row.get<std::optional<local_days>>("died_on");
                child.sex = row.get<Text>("sex");
                child.ethnicity = row.get<Text>("ethnicity");
                child.first_language = row.get<Text>("first_language");
                child.religion = row.get<Text>("religion");
                child.communication = row.get<Text>("communication");
                child.upn = row.get<Text>("upn");
                child.import = row.get<std::optional<ImportId>>("import_id");
                auto const id = child.face.id;
                known.children.emplace(id, KnownChild{std::move(child), {}});
            });
}

/// Whose it is if the child is in sight; else an unset id.
ChildId in_sight(Known const& known, ChildId const& child)
{
    return known.children.contains(child) ? child : ChildId{};
}

void read_numbers(db::Reader& db, std::string const& agency, Known& known)
{
    constexpr db::Sql numbers{R"sql(
        SELECT value, child_id
          FROM child_identifier
         WHERE kind = :kind
         ORDER BY value
    )sql"};
    constexpr db::Sql upns{R"sql(SELECT upn, id FROM child WHERE upn IS NOT NULL ORDER BY upn)sql"};
    db.each(numbers, {{"kind", identifier_kind(agency)}}, [&](db::Row const& row) {
        known.by_number.emplace(row.get<std::string>("value"),
                                in_sight(known, row.get<ChildId>("child_id")));
    });
    db.each(upns, {}, [&](db::Row const& row) {
        known.by_upn.emplace(row.get<std::string>("upn"), in_sight(known, row.get<ChildId>("id")));
    });
}

void read_contacts(db::Reader& db, Known& known)
{
    constexpr db::Sql select{R"sql(
        SELECT name
          FROM contact
         WHERE child_id = :child
         ORDER BY name
    )sql"};
    for (auto& [id, child] : known.children)
        db.each(select, {{"child", id}}, [&](db::Row const& row) {
            child.contacts.insert(words::plain(row.text("name")));
        });
}

void read_sign_in_names(db::Reader& db, Known& known)
{
    constexpr db::Sql select{R"sql(SELECT sign_in_name FROM staff ORDER BY sign_in_name)sql"};
    db.each(select, {}, [&](db::Row const& row) {
        known.sign_in_names.insert(row.get<std::string>("sign_in_name"));
    });
}

}  // namespace

std::string identifier_kind(std::string_view agency)
{
    auto const plain = words::plain(agency);
    return plain.empty() ? "local" : "local:" + plain;
}

Known known_of(db::Reader& db, Scope const& scope, std::string const& agency)
{
    Known known;
    read_children(db, scope, known);
    read_numbers(db, agency, known);
    read_contacts(db, known);
    read_sign_in_names(db, known);
    return known;
}

void note_name_keys(db::Reader& db, ChildId const& child, imports::ChangeNotes& notes)
{
    constexpr db::Sql select{R"sql(
        SELECT kind, key
          FROM child_name_key
         WHERE child_id = :child
         ORDER BY kind, key
    )sql"};
    std::vector<std::string> keys;
    db.each(select, {{"child", child}}, [&](db::Row const& row) {
        keys.push_back(row.get<std::string>("kind") + "/" + child.text() + "/" +
                       row.get<std::string>("key"));
    });
    for (std::string& key : keys)
        notes.before({imports::KeptTable::child_name_key, std::move(key)});
}

}  // namespace keywork::people_lists
