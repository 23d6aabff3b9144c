#include "app/demo/large/large.hpp"

#include "care/action/action.hpp"
#include "care/action/late.hpp"
#include "care/clock/late.hpp"
#include "care/form/answers.hpp"
#include "care/staff/store.hpp"
#include "care/testing/law_folder.hpp"
#include "platform/db/testing/store_test.hpp"
#include "platform/db/word_search.hpp"

#include <set>

namespace keywork::app::large {
namespace {

constexpr std::int64_t children = 60;
constexpr std::int64_t entries = 3001;   // no multiple of the children

class Large : public db::testing::StoreTest {
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        if (IsSkipped()) return;
        loaded_.emplace(load(keywork::testing::source_tree().string()));
    }
    Counts make_in(db::Database& database, std::uint64_t seed)
    {
        return make(database, *loaded_,
                    {.children = children, .entries = entries, .seed = seed,
                     .now = *instant_from_text("2026-11-24T16:35:00Z")},
                    [](std::int64_t) {});
    }
    std::int64_t count(db::Sql sql)
    {
        std::int64_t counted = 0;
        empty().read([&](db::Reader& db) { counted = db.number(sql, {}); });
        return counted;
    }
    static std::string export_of(db::Database& database)
    {
        std::string text;
        database.read([&](db::Reader& db) {
            db.each("SELECT child_id, occurred_at, words FROM chronology_entry ORDER BY entry", {},
                    [&](db::Row const& row) {
                        text.append(row.text("child_id")).append(row.text("occurred_at"));
                        text.append(row.text("words"));
                    });
        });
        return text;
    }

    std::optional<Loaded> loaded_;
};
INSTANTIATE_TEST_SUITE_P(OnBoth, Large, db::testing::on_both(), db::testing::name_of);

TEST_P(Large, makes_exactly_as_many_as_were_asked_for)
{
    auto const counts = make_in(migrated(), 1);

    EXPECT_EQ(counts.children, children);
    EXPECT_EQ(counts.entries, entries);
    EXPECT_EQ(count("SELECT COUNT(*) AS n FROM child"), children);
    EXPECT_EQ(count("SELECT COUNT(*) AS n FROM chronology_entry"), entries);
    EXPECT_EQ(count("SELECT COUNT(*) AS n FROM word_entry"), entries);
    EXPECT_EQ(count("SELECT COUNT(*) AS n FROM record"), counts.records);
    EXPECT_GT(counts.records, entries / entries_a_record / 2);
    EXPECT_LT(counts.records, entries / entries_a_record * 2);
    EXPECT_EQ(count("SELECT COUNT(DISTINCT profile) AS n FROM setting"), 5);
    EXPECT_EQ(count("SELECT COUNT(*) AS n FROM child WHERE NOT EXISTS (SELECT 1 FROM stay WHERE "
                    "stay.child_id = child.id)"), 0);
}

TEST_P(Large, keeps_a_childs_entries_together_oldest_first)
{
    make_in(migrated(), 1);

    EXPECT_EQ(count("SELECT COUNT(*) AS n FROM chronology_entry AS later JOIN chronology_entry AS "
                    "earlier ON earlier.entry = later.entry - 1 WHERE earlier.child_id <> "
                    "later.child_id"), children - 1);
    EXPECT_EQ(count("SELECT COUNT(*) AS n FROM chronology_entry AS later JOIN chronology_entry AS "
                    "earlier ON earlier.entry = later.entry - 1 WHERE earlier.child_id = "
                    "later.child_id AND earlier.occurred_at > later.occurred_at"), 0);
    EXPECT_EQ(count("SELECT COUNT(*) AS n FROM chronology_entry WHERE occurred_at > "
                    "'2026-11-24T16:35:00Z'"), 0);
}

TEST_P(Large, keeps_records_that_can_be_read_on_their_form)
{
    make_in(migrated(), 1);

    std::int64_t read = 0;
    empty().read([&](db::Reader& db) {
        db.each("SELECT kind, form_version, answers FROM record", {}, [&](db::Row const& row) {
            auto const* form = loaded_->forms.find(row.text("kind"), row.get<int>("form_version"));
            ASSERT_NE(form, nullptr);
            auto const answers = form::answers_from_json(*form, row.text("answers"));
            ASSERT_TRUE(answers.has_value());
            EXPECT_TRUE(answers->has("occurred_at"));
            ++read;
        });
    });
    EXPECT_GT(read, 0);
}

TEST_P(Large, finds_entries_by_their_words)
{
    make_in(migrated(), 1);

    std::vector<std::string> all;
    std::vector<std::int64_t> found;
    empty().read([&](db::Reader& db) {
        all = db.all("SELECT id FROM child ORDER BY id", {},
                     [](db::Row const& row) { return row.get<std::string>("id"); });
        found = db::word_search::newest(db, {.typed = "pasta", .owners = all, .most = 200});
    });
    EXPECT_EQ(std::ssize(found), std::min<std::int64_t>(
        200, count("SELECT COUNT(*) AS n FROM chronology_entry WHERE words LIKE '%pasta%'")));
}

/// Somebody who leads a place of the large organisation.
Actor leader(db::Reader& db, std::string_view sign_in_name)
{
    Actor actor;
    actor.now = *instant_from_text("2026-11-24T16:35:00Z");
    actor.today = london_day(actor.now);
    actor.staff = staff::find_by_sign_in_name(db, sign_in_name).value().id;
    actor.roles = staff::roles_on(db, actor.staff, actor.today);
    actor.place = actor.roles.at(0).setting;
    return actor;
}

TEST_P(Large, counts_as_late_what_is_late_on_the_whole_list)
{
    make_in(migrated(), 1);
    auto const& law = loaded_->law;

    std::size_t late_in_all = 0;
    empty().read([&](db::Reader& db) {
        for (auto const* name : {"home-1.lead", "vs-1.lead", "special-1.lead", "pru-1.lead"}) {
            auto actor = leader(db, name);
            actor.now += days{40};   // time has passed, and much is late
            auto const scope = scope_of(actor);
            auto whole = clock::worked_out(clock::in_setting(db, scope, actor.place), law.clocks,
                                           law.calendars, actor.now);
            std::erase_if(whole, [&](clock::DueDuty const& one) {
                return clock::time_left(one, actor.now) != clock::TimeLeft::late;
            });
            auto const late = clock::late_in_setting(db, scope, actor.place,
                                                     {law.clocks, law.calendars, actor.now});
            EXPECT_EQ(late.size(), whole.size()) << name;
            late_in_all += late.size();
            auto const tasks = action::in_setting(db, scope, actor.place, actor.now);
            EXPECT_EQ(action::count_late(db, scope, actor.place, actor.now),
                      std::ranges::count_if(tasks, [&](action::Action const& one) {
                          return one.due_at && *one.due_at < actor.now;
                      })) << name;
        }
    });
    EXPECT_GT(late_in_all, 10U);
}

std::set<std::string> ids_of(std::vector<clock::DueDuty> const& duties)
{
    std::set<std::string> ids;
    for (clock::DueDuty const& one : duties) ids.insert(one.duty.id.text());
    return ids;
}

TEST_P(Large, counts_as_due_soon_what_is_late_or_due_by_then_on_the_whole_list)
{
    make_in(migrated(), 1);
    auto const& law = loaded_->law;

    std::size_t later = 0;
    empty().read([&](db::Reader& db) {
        for (auto const* name : {"home-1.lead", "vs-1.lead", "special-1.lead", "ap-1.lead"}) {
            auto const actor = leader(db, name);
            auto const scope = scope_of(actor);
            auto whole = clock::worked_out(clock::in_setting(db, scope, actor.place), law.clocks,
                                           law.calendars, actor.now);
            auto const of_children =
                clock::open_of(db, reach_in(db, scope, actor.place));
            EXPECT_EQ(of_children.size(), whole.size()) << name;   // nobody has left these places
            std::erase_if(whole, [&](clock::DueDuty const& one) {
                return one.standing != clock::Standing::overdue &&
                       (!one.due || one.due->at > actor.now + days{14});
            });
            later += of_children.size() - whole.size();
            EXPECT_EQ(ids_of(clock::due_in_setting(db, scope, actor.place,
                                                   {law.clocks, law.calendars, actor.now},
                                                   days{14})),
                      ids_of(whole)) << name;
        }
    });
    EXPECT_GT(later, 10U);
}

TEST_P(Large, is_the_same_for_the_same_seed_only)
{
    make_in(migrated(), 1);
    db::testing::FreshDatabase again{GetParam()};
    again->migrate();
    make_in(*again, 1);
    db::testing::FreshDatabase other{GetParam()};
    other->migrate();
    make_in(*other, 2);

    EXPECT_EQ(export_of(*again), export_of(empty()));
    EXPECT_NE(export_of(*other), export_of(empty()));
}

}  // namespace
}  // namespace keywork::app::large
