#include "care/record/handover/since.hpp"

#include "care/record/known.hpp"
#include "care/testing/house.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork {
namespace {

class SinceHandoverTest : public db::testing::StoreTest {
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        if (!IsSkipped()) house = testing::make_house(migrated());
    }
    void run(db::Sql sql, db::Binds binds)
    {
        empty().write([&](db::Transaction& tx) {
            tx.run(sql, binds);
            return db::Database::Finish::commit;
        });
    }
    void told(ChildId const& child, seconds ago, Level level, std::string const& kind,
              std::string const& words)
    {
        empty().write([&](db::Transaction& tx) {
            chronology::append(tx, {.child = child, .occurred_at = now - ago, .kind = kind,
                                    .level = level, .significant = false, .title = "Entry",
                                    .words = words, .by_whom = "Joel", .author = house.priya,
                                    .setting = house.larch_house, .record = std::nullopt,
                                    .recorded_at = now - ago, .import_id = std::nullopt});
            return db::Database::Finish::commit;
        });
    }
    void handed_over(seconds ago, std::string const& id)
    {
        run("INSERT INTO record (id, kind, form_version, setting_id, author_id, occurred_at,"
            " recorded_at, level, answers, form_key, body_hash) VALUES (:id, 'handover', 1,"
            " :setting, :author, :at, :at, 1, '{}', :id, 'x')",
            {{"id", id}, {"setting", house.larch_house}, {"author", house.ruth},
             {"at", now - ago}});
    }
    void draft_of(ChildId const& child, std::string const& id, std::string const& kind)
    {
        run("INSERT INTO draft (id, form_key, kind, form_version, setting_id, child_id, author_id,"
            " answers, saved_from, started_at, saved_at) VALUES (:id, :id, :kind, 1, :setting,"
            " :child, :author, '{}', 'page', :at, :at)",
            {{"id", id}, {"kind", kind}, {"setting", house.larch_house}, {"child", child},
             {"author", house.priya}, {"at", now}});
    }
    record::SinceHandover since(Assurance assurance = Assurance::a2)
    {
        auto const actor = testing::actor_of(empty(), house.marcus, assurance);
        return testing::read(empty(), [&](db::Reader& db) {
            return record::since_handover(db, actor, house.larch_house);
        });
    }
    record::ChildSince tyler() { return since().children.at(1); }

    testing::House house;
    sys_seconds now = testing::house_now();
};
INSTANTIATE_TEST_SUITE_P(OnBoth, SinceHandoverTest, db::testing::on_both(),
                         db::testing::name_of);

TEST_P(SinceHandoverTest, begins_at_the_last_handover_or_twelve_hours_ago)
{
    EXPECT_EQ(since().from, now - hours{12});
    EXPECT_FALSE(since().last_by);
    handed_over(hours{48} + seconds{1}, "0old");
    EXPECT_EQ(since().from, now - hours{12});
    handed_over(hours{48}, "0older");
    EXPECT_EQ(since().from, now - hours{48});
    handed_over(hours{3}, "0new");
    EXPECT_EQ(since().from, now - hours{3});
    EXPECT_EQ(since().last_by, "Ruth Callan");
}

TEST_P(SinceHandoverTest, tells_what_was_written_since_oldest_first)
{
    handed_over(hours{3}, "0last");
    told(house.tyler, hours{3} + seconds{1}, Level::l1, "good-moment", "Before");
    told(house.tyler, hours{1}, Level::l1, "good-moment", "Second");
    told(house.tyler, hours{2}, Level::l1, "good-moment", "First");
    auto const lines = tyler().lines;
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_EQ(lines[0].words, "First");
    EXPECT_EQ(lines[1].words, "Second");
}

TEST_P(SinceHandoverTest, names_daily_logs_that_are_not_sent_and_children_who_have_none)
{
    draft_of(house.tyler, "0log", "daily-log");
    draft_of(house.amara, "0other", "incident");
    EXPECT_EQ(since().unfinished, (std::vector<record::Unfinished>{{"Tyler", "Priya Nair"},
                                                                  {"Amara", std::nullopt}}));
    EXPECT_EQ(record::unfinished_in_words(since().unfinished[0]),
              "Priya Nair has not sent a daily log for Tyler.");
}

TEST_P(SinceHandoverTest, takes_what_is_planned_from_now_until_the_end_of_tomorrow)
{
    auto const add = [&](days ahead, seconds later, std::string const& words) {
        auto const actor = testing::actor_of(empty(), house.marcus);
        testing::change(empty(), actor, [&](Transaction& tx) {
            return day_plan::add(tx, {.setting = house.larch_house, .child = house.tyler,
                                      .day = testing::house_today() + ahead,
                                      .at = now + ahead + later,
                                      .kind = day_plan::Kind::activity, .words = words,
                                      .with = std::nullopt});
        }).value();
    };
    add(days{0}, seconds{-1}, "Over");
    add(days{0}, seconds{0}, "Now");
    add(days{1}, seconds{0}, "Tomorrow");
    add(days{2}, seconds{0}, "Later");
    auto const planned = tyler().planned;
    ASSERT_EQ(planned.size(), 2u);
    EXPECT_EQ(planned[0].words, "Now");
    EXPECT_EQ(planned[1].words, "Tomorrow");
}

form::Form a_handover_form()
{
    form::Question child;
    child.name = "child";
    child.type = form::Type::child;
    form::Question rows;
    rows.name = "each_child";
    rows.type = form::Type::rows;
    rows.default_from = form::DefaultFrom::children_here;
    rows.row = {child};
    form::Form form;
    form.kind = "handover";
    form.steps = {{.title = {}, .questions = {rows}}};
    return form;
}

TEST_P(SinceHandoverTest, puts_words_of_level_one_in_the_handover_and_points_to_the_rest)
{
    handed_over(hours{3}, "0last");
    told(house.tyler, hours{2}, Level::l1, "good-moment", "Made soup");
    told(house.tyler, hours{2}, Level::l2, "incident", "Threw a cup");
    told(house.tyler, hours{2}, Level::l2, "medicine", "Had his tablet");
    told(house.tyler, hours{2}, Level::l3, "safeguarding-concern", "A secret");
    auto const actor = testing::actor_of(empty(), house.ruth, Assurance::a3);
    auto const form = a_handover_form();
    form::Known known;
    known.children_here = {{house.amara.text(), "Amara"}, {house.tyler.text(), "Tyler"}};
    auto const typed = testing::read(empty(), [&](db::Reader& db) {
        return record::first_words(db, actor, form, {house.larch_house, std::nullopt}, known);
    });
    EXPECT_EQ(typed.value("each_child.2.how_they_are"), "2:35pm: Entry: Made soup.");
    EXPECT_EQ(typed.value("each_child.2.health"), "2:35pm: Entry: Had his tablet.");
    EXPECT_EQ(typed.value("each_child.2.risk_changes"),
              "Read the record of 2:35pm in Tyler’s timeline. See the lead about Tyler.");
    EXPECT_EQ(typed.value("each_child.1.how_they_are"), "");
}

TEST_P(SinceHandoverTest, says_from_which_shift_to_which_and_who_comes_on)
{
    auto const shift = [&](std::string const& id, StaffId const& staff, std::string const& name,
                           seconds from, seconds until) {
        run("INSERT INTO shift (id, setting_id, staff_id, name, part, starts_at, ends_at)"
            " VALUES (:id, :setting, :staff, :name, 'worker', :from, :until)",
            {{"id", id}, {"setting", house.larch_house}, {"staff", staff}, {"name", name},
             {"from", now + from}, {"until", now + until}});
    };
    shift("0a", house.marcus, "early", hours{-8}, hours{1});
    shift("0b", house.marcus, "late", hours{-1}, hours{6});
    shift("0c", house.priya, "night", hours{5}, hours{14});
    shift("0d", house.ruth, "early", hours{13}, hours{20});
    auto const actor = testing::actor_of(empty(), house.marcus);
    auto const typed = testing::read(empty(), [&](db::Reader& db) {
        return record::first_words(db, actor, a_handover_form(),
                                   {house.larch_house, std::nullopt}, {});
    });
    EXPECT_EQ(typed.value("from_shift"), "LATE");
    EXPECT_EQ(typed.value("to_shift"), "NIGHT");
    EXPECT_EQ(typed.values("staff_in"), std::vector<std::string>{house.priya.text()});
}

}  // namespace
}  // namespace keywork
