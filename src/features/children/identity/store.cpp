#include "features/children/identity/store.hpp"

#include "platform/expects.hpp"

namespace keywork::identity {

std::vector<Said> said_by(db::Reader& db, Permitted<ChildId> const& child)
{
    constexpr db::Sql select{R"sql(
        SELECT identity_words.part, identity_words.words, identity_words.adults_do,
               identity_words.method, identity_words.given_on, staff.full_name
          FROM identity_words
          JOIN staff ON staff.id = identity_words.made_by
         WHERE identity_words.child_id = :child AND identity_words.level <= :level
         ORDER BY identity_words.given_on DESC, identity_words.made_at DESC,
                  identity_words.id DESC
    )sql"};
    if (child.own_entries_only()) return {};
    return db.all(select, {{"child", *child}, {"level", number(child.reads_to())}},
                  [](db::Row const& row) {
                      auto const part = part_from_text(row.get<std::string>("part"));
                      expects(part.has_value());
                      return Said{.part = *part,
                                  .words = row.get<std::string>("words"),
                                  .adults_do = row.get<std::string>("adults_do"),
                                  .method = row.get<std::string>("method"),
                                  .given_on = row.get<local_days>("given_on"),
                                  .made_by_name = row.get<std::string>("full_name")};
                  });
}

void insert(db::Transaction& db, std::string const& id, ChildId const& child, Said const& said,
            StaffId const& by, sys_seconds at)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO identity_words (id, child_id, part, words, adults_do, method, given_on, level,
                                    made_by, made_at)
        VALUES (:id, :child, :part, :words, :adults_do, :method, :given_on, :level, :by, :at)
    )sql"};
    db.run(insert, {{"id", id},
                    {"child", child},
                    {"part", to_text(said.part)},
                    {"words", said.words},
                    {"adults_do", said.adults_do},
                    {"method", said.method},
                    {"given_on", said.given_on},
                    {"level", number(level_of(said.part))},
                    {"by", by},
                    {"at", at}});
}

}  // namespace keywork::identity
