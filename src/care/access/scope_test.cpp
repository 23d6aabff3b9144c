// The two forms of section 2 say the same: decide() one child at a time, Scope as SQL for lists.
#include "care/access/decide.hpp"
#include "care/access/place_reach.hpp"
#include "platform/db/testing/store_test.hpp"
#include "platform/random/random.hpp"

#include <fmt/core.h>

#include <array>
#include <map>
#include <set>

namespace keywork {
namespace {

using namespace std::chrono_literals;
using AccessScope = db::testing::StoreTest;
INSTANTIATE_TEST_SUITE_P(OnBoth, AccessScope, db::testing::on_both(), db::testing::name_of);

constexpr local_days today{2026y / std::chrono::November / 24};

/// A made world: settings, staff with roles, children with stays, allocations, kept-aways, whose
/// dates lie around today so that every edge is met.
class World {
public:
    World(db::Transaction& tx, Random& random) : tx_{tx}, random_{random} {}

    void make(int settings, int staff, int children)
    {
        for (int i = 0; i < settings; ++i) setting(i);
        for (int i = 0; i < children; ++i) child(i, settings);
        for (int i = 0; i < staff; ++i) person(i, settings, children);
    }

    /// Every other person works in more places than a few.
    void give_more_roles(int staff, int settings)
    {
        for (int i = 0; i < staff; i += 2)
            for (int n = 2; n < 5; ++n) role(fmt::format("r{}-{}", i, n), i, settings);
    }

private:
    local_days around_today() { return today + days{random_.between(-60, 5)}; }
    local_days end_around_today()
    {
        constexpr auto edges = std::to_array<int>({-29, -28, -1, 0, 1, 30});
        return today + days{edges[random_.below(edges.size())]};
    }

    void setting(int i)
    {
        constexpr auto profiles = std::to_array<std::string_view>({"home", "pru", "vs"});
        tx_.run("INSERT INTO setting (id, name, profile) VALUES (:id, :name, :profile)",
                {{"id", fmt::format("s{}", i)}, {"name", fmt::format("Setting {}", i)},
                 {"profile", profiles[random_.below(profiles.size())]}});
    }

    void child(int i, int settings)
    {
        tx_.run("INSERT INTO child (id, known_as, family_name, legal_name, born_on, created_at)"
                " VALUES (:id, 'A', 'B', 'A B', '2012-02-03', '2026-01-01T00:00:00Z')",
                {{"id", fmt::format("c{}", i)}});
        for (int n = 0; n < 2; ++n) stay(fmt::format("y{}-{}", i, n), i, settings);
    }

    void stay(std::string const& id, int child, int settings)
    {
        auto from = around_today();
        std::optional<local_days> until = end_around_today();
        if (random_.below(2) == 0 || *until < from) until.reset();
        tx_.run("INSERT INTO stay (id, child_id, setting_id, kind, from_on, until_on)"
                " VALUES (:id, :child, :setting, 'lives', :from, :until)",
                {{"id", id}, {"child", fmt::format("c{}", child)},
                 {"setting", fmt::format("s{}", random_.between(0, settings - 1))},
                 {"from", from}, {"until", until}});
    }

    void person(int i, int settings, int children)
    {
        tx_.run("INSERT INTO staff (id, sign_in_name, full_name, job_title, created_at)"
                " VALUES (:id, :id, 'C', 'D', '2026-01-01T00:00:00Z')",
                {{"id", fmt::format("u{}", i)}});
        for (int n = 0; n < 2; ++n) role(fmt::format("r{}-{}", i, n), i, settings);
        link("INSERT INTO allocation (id, child_id, staff_id, part, from_on, until_on, made_at)"
             " VALUES (:id, :child, :staff, 'key_worker', :from, :until, '2026-01-01T00:00:00Z')",
             fmt::format("a{}", i), i, children);
        if (random_.below(2) == 0)
            link("INSERT INTO kept_away (id, child_id, staff_id, reason, from_on, until_on,"
                 " made_at) VALUES (:id, :child, :staff, 'x', :from, :until,"
                 " '2026-01-01T00:00:00Z')",
                 fmt::format("k{}", i), i, children);
    }

    void role(std::string const& id, int staff, int settings)
    {
        constexpr auto roles = std::to_array<std::string_view>(
            {"care", "senior", "lead", "oversight", "specialist", "office", "dpo", "sysadmin"});
        auto const from = around_today();
        auto const until = std::max(from, end_around_today());
        tx_.run("INSERT INTO staff_role (id, staff_id, setting_id, role, reach, from_on, until_on,"
                " made_at) VALUES (:id, :staff, :setting, :role, :reach, :from, :until,"
                " '2026-01-01T00:00:00Z')",
                {{"id", id}, {"staff", fmt::format("u{}", staff)},
                 {"setting", fmt::format("s{}", random_.between(0, settings - 1))},
                 {"role", roles[random_.below(roles.size())]},
                 {"reach", random_.below(4) == 0 ? "oversees" : "works"},
                 {"from", from}, {"until", until}});
    }

    void link(db::Sql insert, std::string const& id, int staff, int children)
    {
        std::optional<local_days> until = end_around_today();
        if (random_.below(2) == 0) until.reset();
        auto const child = fmt::format("c{}", random_.between(0, children - 1));
        tx_.run(insert, {{"id", id}, {"child", child},
                         {"staff", fmt::format("u{}", staff)}, {"from", around_today()},
                         {"until", until}});
    }

    db::Transaction& tx_;
    Random& random_;
};

std::vector<HeldRole> roles_today(db::Reader& db, StaffId const& staff)
{
    return db.all("SELECT setting_id, role, reach FROM staff_role WHERE staff_id = :staff"
                  " AND from_on <= :today AND until_on >= :today",
                  {{"staff", staff}, {"today", today}}, [](db::Row const& row) {
                      return HeldRole{.setting = row.get<SettingId>("setting_id"),
                                      .setting_name = "", .profile = "home",
                                      .role = *role_from_text(row.get<std::string>("role")),
                                      .oversees = row.get<std::string>("reach") == "oversees"};
                  });
}

std::map<std::string, int> reach_of(db::Reader& db, Scope const& scope)
{
    constexpr db::Sql select = scoped<"SELECT child_id, level FROM reach ORDER BY child_id">;
    std::map<std::string, int> reached;
    db.each(select, {scope.actor_bind(), scope.today_bind(), scope.past_bind(),
                     scope.most_bind(), scope.own_bind()},
            [&](db::Row const& row) {
                reached[row.get<std::string>("child_id")] = row.get<int>("level");
            });
    return reached;
}

/// The same from the children's side.
std::map<std::string, int> reach_among_all(db::Reader& db, Scope const& scope)
{
    constexpr db::Sql select =
        scoped_among<"SELECT id AS child_id FROM child",
                     "SELECT child_id, level FROM reach ORDER BY child_id">;
    std::map<std::string, int> reached;
    db.each(select, {scope.actor_bind(), scope.today_bind(), scope.past_bind(),
                     scope.most_bind(), scope.own_bind()},
            [&](db::Row const& row) {
                reached[row.get<std::string>("child_id")] = row.get<int>("level");
            });
    return reached;
}

/// The same as one page of a place has it: worked out once, then bound to a list.
std::map<std::string, int> reach_bound(db::Reader& db, PlaceReach const& here)
{
    constexpr db::Sql select = within_reach<"SELECT child_id, level FROM reach ORDER BY child_id">;
    std::map<std::string, int> reached;
    db.each(select, {here.reach_bind()}, [&](db::Row const& row) {
        reached[row.get<std::string>("child_id")] = row.get<int>("level");
    });
    return reached;
}

std::vector<std::string> there_today(db::Reader& db, SettingId const& setting)
{
    return db.all("SELECT child_id FROM stay WHERE setting_id = :setting AND from_on <= :today"
                  " AND (until_on IS NULL OR until_on >= :today)",
                  {{"setting", setting}, {"today", today}},
                  [](db::Row const& row) { return row.get<std::string>("child_id"); });
}

std::set<std::string> ever_allocated(db::Reader& db, StaffId const& staff)
{
    auto const rows = db.all("SELECT child_id FROM allocation WHERE staff_id = :staff",
                             {{"staff", staff}},
                             [](db::Row const& row) { return row.get<std::string>("child_id"); });
    return {rows.begin(), rows.end()};
}

TEST_P(AccessScope, of_own_children_reaches_no_other_child_and_no_higher)
{
    auto random = Random::seeded(std::uint64_t{7});
    migrated().write([&](db::Transaction& tx) {
        World{tx, random}.make(6, 60, 40);
        return db::Database::Finish::commit;
    });
    std::size_t own_count = 0;
    empty().read([&](db::Reader& db) {
        for (int i = 0; i < 60; ++i) {
            Actor actor{.staff = StaffId{fmt::format("u{}", i)}, .assurance = Assurance::a3,
                        .today = today};
            auto const own_scope = scope_of(actor).only_own();
            auto const all = reach_of(db, scope_of(actor));
            auto const own = reach_of(db, own_scope);
            auto const allocated = ever_allocated(db, actor.staff);
            EXPECT_EQ(own, reach_among_all(db, own_scope));
            own_count += own.size();
            for (auto const& [child, level] : own) {
                ASSERT_TRUE(all.contains(child));
                EXPECT_LE(level, all.at(child));
                EXPECT_TRUE(allocated.contains(child));
            }
        }
    });
    EXPECT_GT(own_count, 0U);
}

TEST_P(AccessScope, reaches_the_children_and_levels_that_decide_permits)
{
    auto random = Random::seeded(std::uint64_t{20261124});
    constexpr int staff = 60;
    constexpr int children = 40;
    migrated().write([&](db::Transaction& tx) {
        World{tx, random}.make(6, staff, children);
        return db::Database::Finish::commit;
    });
    int permitted_count = 0;
    empty().read([&](db::Reader& db) {
        for (int i = 0; i < staff; ++i) {
            Actor actor{.staff = StaffId{fmt::format("u{}", i)}, .assurance = Assurance::a3,
                        .today = today};
            actor.roles = roles_today(db, actor.staff);
            if (!actor.may(Function::see_child)) continue;  // no route leads to a list
            auto const reached = reach_of(db, scope_of(actor));
            ASSERT_EQ(reached, reach_among_all(db, scope_of(actor)));
            for (int c = 0; c < children; ++c) {
                auto const id = fmt::format("c{}", c);
                auto const permitted =
                    decide(db, actor, Function::see_child, Level::l0, ChildId{id});
                bool const listed = permitted && !permitted->own_entries_only();
                ASSERT_EQ(listed, reached.contains(id)) << "staff u" << i << " child " << id;
                if (listed) {
                    ++permitted_count;
                    ASSERT_EQ(number(permitted->reads_to()), reached.at(id));
                }
            }
        }
    });
    EXPECT_GT(permitted_count, 100);  // the world is not empty
}

TEST_P(AccessScope, of_a_place_is_what_is_reached_of_the_children_who_are_there)
{
    auto random = Random::seeded(std::uint64_t{11});
    migrated().write([&](db::Transaction& tx) {
        World world{tx, random};
        world.make(6, 60, 40);
        world.give_more_roles(60, 6);
        return db::Database::Finish::commit;
    });
    std::size_t count = 0;
    empty().read([&](db::Reader& db) {
        for (int i = 0; i < 60; ++i) {
            Actor const actor{.staff = StaffId{fmt::format("u{}", i)}, .assurance = Assurance::a3,
                              .today = today};
            auto const all = reach_of(db, scope_of(actor));
            for (int s = 0; s < 6; ++s) {
                SettingId const setting{fmt::format("s{}", s)};
                std::map<std::string, int> expected;
                for (auto const& child : there_today(db, setting))
                    if (all.contains(child)) expected[child] = all.at(child);
                auto const here = reach_in(db, scope_of(actor), setting);
                ASSERT_EQ(reach_bound(db, here), expected);
                ASSERT_EQ(here.size(), expected.size());
                count += here.size();
            }
        }
    });
    EXPECT_GT(count, 100U);
}

TEST_P(AccessScope, of_a_place_narrows_to_children_that_are_in_it_and_to_nobody_else)
{
    PlaceReach const here{{}, SettingId{"s0"}, {{ChildId{"b"}, 2}, {ChildId{"a"}, 1}}};
    auto const some = here.only({ChildId{"b"}, ChildId{"c"}, ChildId{"b"}});
    auto const nobody = here.only({ChildId{"c"}});
    migrated().read([&](db::Reader& db) {
        EXPECT_EQ(reach_bound(db, here), (std::map<std::string, int>{{"a", 1}, {"b", 2}}));
        EXPECT_EQ(reach_bound(db, some), (std::map<std::string, int>{{"b", 2}}));
        EXPECT_TRUE(reach_bound(db, nobody).empty());
    });
}

TEST_P(AccessScope, has_the_same_table_in_sql_as_in_the_program)
{
    migrated().read([](db::Reader& db) {
        auto const number_or = [](db::Row const& row, std::string_view column) {
            return row.get<std::optional<int>>(column).value_or(-1);
        };
        auto const expected = [](std::optional<Level> level) {
            return level ? number(*level) : -1;
        };
        std::size_t rows = 0;
        db.each("SELECT role, relationship, profile_column, reads, writes, signs FROM access_rule",
                {}, [&](db::Row const& row) {
                    ++rows;
                    auto const found = std::ranges::find_if(access_rules(), [&](auto const& rule) {
                        return to_text(rule.role) == row.text("role") &&
                               to_text(rule.relationship) == row.text("relationship") &&
                               to_text(rule.column) == row.text("profile_column");
                    });
                    ASSERT_NE(found, access_rules().end()) << row.text("role");
                    EXPECT_EQ(number_or(row, "reads"), expected(found->reads));
                    EXPECT_EQ(number_or(row, "writes"), expected(found->writes));
                    EXPECT_EQ(number_or(row, "signs"), expected(found->signs));
                });
        EXPECT_EQ(rows, access_rules().size());
    });
}

}  // namespace
}  // namespace keywork
