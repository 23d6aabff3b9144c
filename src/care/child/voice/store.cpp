#include "care/child/voice/store.hpp"

namespace keywork::child {
namespace {

AboutMe about_me_from(db::Row const& row)
{
    return {.words          = row.get<std::string>("words"),
            .method         = row.get<std::string>("method"),
            .helped_by      = row.get<std::optional<StaffId>>("helped_by"),
            .helped_by_name = row.get<std::optional<std::string>>("full_name"),
            .given_on       = row.get<local_days>("given_on"),
            .made_at        = row.get<sys_seconds>("made_at")};
}

HowToHelpMe help_from(db::Row const& row)
{
    return {.version      = row.get<int>("version"),
            .helps        = row.get<std::string>("helps"),
            .is_hard      = row.get<std::string>("is_hard"),
            .too_much     = row.get<std::string>("too_much"),
            .made_by_name = row.get<std::optional<std::string>>("full_name"),
            .made_at      = row.get<sys_seconds>("made_at")};
}

}  // namespace

std::optional<AboutMe> about_me(db::Reader& db, Permitted<ChildId> const& child)
{
    constexpr db::Sql select{R"sql(
        SELECT about_me.words, about_me.method, about_me.helped_by, staff.full_name,
               about_me.given_on, about_me.made_at
          FROM about_me
          LEFT JOIN staff ON staff.id = about_me.helped_by
         WHERE about_me.child_id = :child
         ORDER BY about_me.made_at DESC, about_me.id DESC
         LIMIT 1
    )sql"};
    return db.one(select, {{"child", *child}}, about_me_from);
}

std::vector<AboutMe> about_me_versions(db::Reader& db, Permitted<ChildId> const& child)
{
    constexpr db::Sql select{R"sql(
        SELECT about_me.words, about_me.method, about_me.helped_by, staff.full_name,
               about_me.given_on, about_me.made_at
          FROM about_me
          LEFT JOIN staff ON staff.id = about_me.helped_by
         WHERE about_me.child_id = :child
         ORDER BY about_me.made_at DESC, about_me.id DESC
    )sql"};
    return db.all(select, {{"child", *child}}, about_me_from);
}

std::optional<HowToHelpMe> how_to_help_me(db::Reader& db, Permitted<ChildId> const& child)
{
    constexpr db::Sql select{R"sql(
        SELECT how_to_help_me.version, how_to_help_me.helps, how_to_help_me.is_hard,
               how_to_help_me.too_much, staff.full_name, how_to_help_me.made_at
          FROM how_to_help_me
          LEFT JOIN staff ON staff.id = how_to_help_me.made_by
         WHERE how_to_help_me.child_id = :child
         ORDER BY how_to_help_me.version DESC
         LIMIT 1
    )sql"};
    return db.one(select, {{"child", *child}}, help_from);
}

std::vector<HowToHelpMe> how_to_help_me_versions(db::Reader& db, Permitted<ChildId> const& child)
{
    constexpr db::Sql select{R"sql(
        SELECT how_to_help_me.version, how_to_help_me.helps, how_to_help_me.is_hard,
               how_to_help_me.too_much, staff.full_name, how_to_help_me.made_at
          FROM how_to_help_me
          LEFT JOIN staff ON staff.id = how_to_help_me.made_by
         WHERE how_to_help_me.child_id = :child
         ORDER BY how_to_help_me.version DESC
    )sql"};
    return db.all(select, {{"child", *child}}, help_from);
}

void insert_about_me(db::Transaction& db, std::string_view id, ChildId const& child,
                     AboutMe const& about_me, std::optional<StaffId> const& made_by)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO about_me (id, child_id, words, method, helped_by, given_on, made_by, made_at)
        VALUES (:id, :child, :words, :method, :helped_by, :given_on, :made_by, :made_at)
    )sql"};
    db.run(insert, {{"id", id},
                    {"child", child},
                    {"words", about_me.words},
                    {"method", about_me.method},
                    {"helped_by", about_me.helped_by},
                    {"given_on", about_me.given_on},
                    {"made_by", made_by},
                    {"made_at", about_me.made_at}});
}

void insert_how_to_help_me(db::Transaction& db, std::string_view id, ChildId const& child,
                           HowToHelpMe const& help, std::optional<StaffId> const& made_by)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO how_to_help_me (id, child_id, version, helps, is_hard, too_much, made_by,
                                    made_at)
        VALUES (:id, :child, :version, :helps, :is_hard, :too_much, :made_by, :made_at)
    )sql"};
    db.run(insert, {{"id", id},
                    {"child", child},
                    {"version", help.version},
                    {"helps", help.helps},
                    {"is_hard", help.is_hard},
                    {"too_much", help.too_much},
                    {"made_by", made_by},
                    {"made_at", help.made_at}});
}

}  // namespace keywork::child
