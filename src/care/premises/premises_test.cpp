#include "care/premises/check/check.hpp"
#include "care/premises/defect/defect.hpp"
#include "care/premises/look_page.hpp"

#include "care/action/action.hpp"
#include "care/testing/house.hpp"
#include "platform/db/testing/store_test.hpp"

#include <algorithm>

namespace keywork::premises {
namespace {

class PremisesStore : public db::testing::StoreTest {
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        if (!IsSkipped()) house = testing::make_house(migrated());
    }
    template <class Change>
    auto as(StaffId const& staff, Change&& with)
    {
        return testing::change(empty(), testing::actor_of(empty(), staff), with);
    }
    Planned a_check() const
    {
        return {.id = {}, .setting = house.larch_house, .code = "FRIDGE", .words = "Fridges",
                .often = {Unit::days, 1}, .from_on = testing::house_today(), .until_on = {},
                .lines = {{"Fridge", 0, 50}, {"Door closes", {}, {}}}};
    }
    auto added(StaffId const& by, Planned const& check)
    {
        return as(by, [&](Transaction& tx) { return add_check(tx, check); });
    }
    NewDone done(CheckId const& check, int reading) const
    {
        return {.setting = house.larch_house, .check = check,
                .done_at = testing::house_now() - minutes{5},
                .found = {{.passed = true, .reading_tenths = reading, .wrong = {},
                           .made_safe = {}},
                          {.passed = true, .reading_tenths = {}, .wrong = {}, .made_safe = {}}},
                .note = "Wiped it", .drill = {}, .form_key = "key"};
    }
    auto recorded(NewDone const& wanted)
    {
        return as(house.priya, [&](Transaction& tx) { return record_check(tx, wanted); });
    }
    NewDefect a_hazard(std::string key = "hazard") const
    {
        return {.setting = house.larch_house, .what = "Loose banister", .place = "Stairs",
                .risk = Risk::high, .found_by = {}, .made_safe = "Taped off", .photo = {},
                .form_key = std::move(key)};
    }
    auto reported(StaffId const& by, NewDefect const& wanted)
    {
        return as(by, [&](Transaction& tx) { return report(tx, wanted); });
    }
    std::vector<Defect> hazards()
    {
        return testing::read(empty(), [&](db::Reader& db) {
            return defects_in(db, house.larch_house);
        });
    }
    NewStep a_step(StepKind kind, std::string words = "Words") const
    {
        return {.setting = house.larch_house, .defect = {}, .kind = kind,
                .words = std::move(words), .owner = {}, .due_on = {}, .photo = {}};
    }
    auto stepped(StaffId const& by, NewStep step)
    {
        step.defect = hazards().at(0).id;
        return as(by, [&](Transaction& tx) { return take_step(tx, step); });
    }
    std::vector<action::Action> on_list()
    {
        return testing::read(empty(), [&](db::Reader& db) {
            return action::in_setting(db, scope_of(testing::actor_of(empty(), house.priya)),
                                      house.larch_house, testing::house_now() + days{1});
        });
    }

    testing::House house;
};
INSTANTIATE_TEST_SUITE_P(OnBoth, PremisesStore, db::testing::on_both(), db::testing::name_of);

TEST_P(PremisesStore, reads_back_a_rule_with_its_lines_and_ends_it)
{
    EXPECT_TRUE(refused_as<NotFound>(added(house.priya, a_check())));
    auto check = a_check();
    check.until_on = testing::day(2027, 1, 1);
    check.id = added(house.marcus, check).value();
    auto const found = [&] {
        return testing::read(empty(), [&](db::Reader& db) {
            return checks_of(db, house.larch_house, {}, testing::house_now());
        });
    };
    ASSERT_EQ(found().size(), 1u);
    EXPECT_EQ(found()[0].check, check);
    EXPECT_FALSE(found()[0].last);
    ASSERT_TRUE(as(house.marcus, [&](Transaction& tx) {
        return end_check(tx, house.larch_house, check.id);
    }));
    EXPECT_TRUE(found().empty());
    EXPECT_TRUE(refused_as<NotFound>(recorded(done(check.id, 40))));
}

TEST_P(PremisesStore, wants_a_rule_with_one_to_365_days_and_something_to_look_at)
{
    auto check = a_check();
    check.often.every = 365;
    EXPECT_TRUE(added(house.marcus, check));
    check.often.every = 366;
    EXPECT_TRUE(refused_as<Invalid>(added(house.marcus, check)));
    check.often.every = 0;
    EXPECT_TRUE(refused_as<Invalid>(added(house.marcus, check)));
    check.often.every = 1;
    check.lines.clear();
    EXPECT_TRUE(refused_as<Invalid>(added(house.marcus, check)));
}

TEST_P(PremisesStore, keeps_a_check_once_and_says_when_it_was_done_last)
{
    auto const check = added(house.marcus, a_check()).value();
    ASSERT_TRUE(recorded(done(check, 50)));
    ASSERT_TRUE(recorded(done(check, 50)));
    auto const all = testing::read(empty(), [&](db::Reader& db) { return done_of(db, check, 9); });
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].by, "Priya Nair");
    EXPECT_EQ(all[0].note, "Wiped it");
    EXPECT_EQ(all[0].recorded_at, testing::house_now());
    EXPECT_EQ(all[0].results,
              (std::vector<Result>{{"Fridge", true, 50}, {"Door closes", true, {}}}));
    auto const due = testing::read(empty(), [&](db::Reader& db) {
        return checks_of(db, house.larch_house, {}, testing::house_now());
    });
    EXPECT_EQ(due.at(0).last, (Last{testing::house_now() - minutes{5}, "Priya Nair", true}));
    EXPECT_EQ(due.at(0).due_at, end_of(testing::house_today() + days{1}));
    EXPECT_TRUE(hazards().empty());
    auto const month = testing::read(empty(), [&](db::Reader& db) {
        return done_between(db, house.larch_house, testing::house_now() - minutes{5},
                            testing::house_now());
    });
    EXPECT_EQ(month, all);
}

TEST_P(PremisesStore, makes_a_hazard_of_a_reading_beside_its_limits)
{
    auto const check = added(house.marcus, a_check()).value();
    auto warm = done(check, 51);
    EXPECT_TRUE(refused_as<Invalid>(recorded(warm)));
    warm.found[0].wrong = "Too warm";
    warm.found[0].made_safe = "Milk thrown away";
    ASSERT_TRUE(recorded(warm));
    auto const all = hazards();
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].what, "Too warm (5.1 °C)");
    EXPECT_EQ(all[0].place, "Fridge");
    EXPECT_EQ(all[0].found_by, "Fridges");
    EXPECT_TRUE(is_made_safe(all[0]));
}

TEST_P(PremisesStore, takes_a_check_of_the_last_seven_days)
{
    auto const check = added(house.marcus, a_check()).value();
    auto late = done(check, 40);
    late.done_at = testing::house_now() - days{7} - seconds{1};
    EXPECT_TRUE(refused_as<Invalid>(recorded(late)));
    late.done_at += seconds{1};
    EXPECT_TRUE(recorded(late));
    late.done_at = testing::house_now() + seconds{1};
    EXPECT_TRUE(refused_as<Invalid>(recorded(late)));
}

TEST_P(PremisesStore, keeps_of_a_fire_drill_who_how_long_what_went_wrong_and_what_was_done)
{
    auto check = a_check();
    check.code = "FIRE-DRILL";
    check.lines = {{"Everybody out", {}, {}}};
    auto const id = added(house.marcus, check).value();
    auto drill = done(id, 40);
    drill.found = {{.passed = true, .reading_tenths = {}, .wrong = {}, .made_safe = {}}};
    drill.drill = Drill{.who = "Everybody in the house", .to_clear = seconds{150},
                        .at_night = true, .problems = " ", .what_was_done = "Nothing needed"};
    EXPECT_TRUE(refused_as<Invalid>(recorded(drill)));
    drill.drill->problems = "The back door stuck";
    ASSERT_TRUE(recorded(drill));
    auto const all = testing::read(empty(), [&](db::Reader& db) { return done_of(db, id, 1); });
    EXPECT_EQ(all.at(0).drill, drill.drill);
}

TEST_P(PremisesStore, puts_a_hazard_on_the_list_of_actions_whoever_reports_it)
{
    EXPECT_TRUE(refused_as<NotFound>(reported(house.joel, a_hazard())));
    ASSERT_TRUE(reported(house.priya, a_hazard()));
    ASSERT_TRUE(reported(house.priya, a_hazard()));
    auto const all = hazards();
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].reported_by, "Priya Nair");
    EXPECT_EQ(all[0].risk, Risk::high);
    EXPECT_EQ(all[0].task.due_at, end_of(testing::house_today() + days{1}));
    auto const list = on_list();
    ASSERT_EQ(list.size(), 1u);
    EXPECT_EQ(list[0].what, "Put right: Loose banister, Stairs");
    EXPECT_EQ(list[0].due_at, all[0].task.due_at);
}

TEST_P(PremisesStore, keeps_a_photograph_without_what_the_camera_wrote)
{
    auto broken = a_hazard();
    broken.photo = "not a picture";
    EXPECT_TRUE(refused_as<Invalid>(reported(house.priya, broken)));
    auto shown = a_hazard();
    shown.photo = "%PDF-1.7 a leaflet";
    ASSERT_TRUE(reported(house.priya, shown));
    auto const photo = hazards().at(0).photo;
    ASSERT_TRUE(photo);
    auto const file = testing::read(empty(), [&](db::Reader& db) { return file_of(db, *photo); });
    EXPECT_EQ(file->file_type, "pdf");
    EXPECT_EQ(file->content, shown.photo);
}

TEST_P(PremisesStore, follows_a_hazard_to_its_end)
{
    ASSERT_TRUE(reported(house.priya, a_hazard()));
    auto give = a_step(StepKind::given, "");
    give.owner = house.marcus;
    give.due_on = testing::house_today() - days{1};
    EXPECT_TRUE(refused_as<Invalid>(stepped(house.ruth, give)));
    give.due_on = testing::house_today();
    EXPECT_TRUE(refused_as<NotFound>(stepped(house.priya, give)));
    ASSERT_TRUE(stepped(house.ruth, give));
    EXPECT_EQ(hazards().at(0).task.owner, "Marcus Bell");
    EXPECT_EQ(on_list().at(0).assigned_to, house.marcus);
    EXPECT_TRUE(refused_as<Conflict>(stepped(house.ruth, a_step(StepKind::sound))));
    EXPECT_TRUE(refused_as<Invalid>(stepped(house.marcus, a_step(StepKind::fixed, " "))));
    ASSERT_TRUE(stepped(house.marcus, a_step(StepKind::fixed, "Weir Joinery fitted two bolts")));
    EXPECT_EQ(standing(hazards().at(0)), Standing::waiting);
    EXPECT_TRUE(on_list().empty());
    EXPECT_TRUE(refused_as<NotFound>(stepped(house.priya, a_step(StepKind::sound))));
    ASSERT_TRUE(stepped(house.ruth, a_step(StepKind::not_sound, "It still moves")));
    EXPECT_EQ(standing(hazards().at(0)), Standing::open);
    EXPECT_EQ(on_list().size(), 1u);
    ASSERT_TRUE(stepped(house.marcus, a_step(StepKind::fixed, "A third bolt")));
    ASSERT_TRUE(stepped(house.ruth, a_step(StepKind::sound, "")));
    EXPECT_EQ(standing(hazards().at(0)), Standing::closed);
    EXPECT_TRUE(refused_as<Conflict>(stepped(house.marcus, a_step(StepKind::fixed))));
    EXPECT_EQ(hazards().at(0).steps.size(), 6u);
}

TEST_P(PremisesStore, takes_a_tick_on_the_list_for_put_right_and_a_reason_for_still_open)
{
    ASSERT_TRUE(reported(house.priya, a_hazard()));
    ASSERT_TRUE(as(house.priya, [&](Transaction& tx) {
        return action::mark_not_done(tx, on_list().at(0).id, "No bolt in the shop");
    }));
    EXPECT_EQ(standing(hazards().at(0)), Standing::open);
    auto give = a_step(StepKind::given, "");
    give.due_on = testing::house_today();
    ASSERT_TRUE(stepped(house.ruth, give));
    ASSERT_TRUE(as(house.priya, [&](Transaction& tx) {
        return action::mark_done(tx, on_list().at(0).id);
    }));
    EXPECT_EQ(standing(hazards().at(0)), Standing::waiting);
}

TEST(Month, begins_on_its_first_day_and_ends_before_the_next)
{
    EXPECT_EQ(month_of(testing::day(2026, 12, 31)), testing::day(2026, 12, 1));
    EXPECT_EQ(month_of(testing::day(2026, 12, 1)), testing::day(2026, 12, 1));
    EXPECT_EQ(month_after(testing::day(2026, 12, 1)), testing::day(2027, 1, 1));
}

TEST(TheMonthOfABook, is_this_one_where_the_one_asked_for_is_to_come_or_unreadable)
{
    auto const today = testing::day(2026, 11, 24);
    auto const november = testing::day(2026, 11, 1);
    EXPECT_EQ(month_asked("2026-10-31", today), testing::day(2026, 10, 1));
    EXPECT_EQ(month_asked("2026-11-24", today), november);
    EXPECT_EQ(month_asked("2026-12-01", today), november);
    EXPECT_EQ(month_asked("soon", today), november);
    EXPECT_EQ(month_asked("", today), november);
}

TEST_P(PremisesStore, lets_a_manager_alone_look_through_a_month_that_has_begun)
{
    auto const look = [&](StaffId const& by, local_days month) {
        return as(by, [&](Transaction& tx) {
            return look_through(tx, {.setting = house.larch_house, .book = Book::checks,
                                     .month = month, .words = "All done", .form_key = "look"});
        });
    };
    auto const november = testing::day(2026, 11, 1);
    EXPECT_TRUE(refused_as<NotFound>(look(house.marcus, november)));
    EXPECT_TRUE(refused_as<Conflict>(look(house.ruth, month_after(november))));
    ASSERT_TRUE(look(house.ruth, november));
    ASSERT_TRUE(look(house.ruth, november));   // the same form, sent twice
    auto const read = [&](Book book) {
        return testing::read(empty(), [&](db::Reader& db) {
            return looks_of(db, house.larch_house, book, november);
        });
    };
    EXPECT_EQ(read(Book::checks),
              (std::vector<Look>{{"All done", "Ruth Callan", testing::house_now()}}));
    EXPECT_TRUE(read(Book::money).empty());
}

}  // namespace
}  // namespace keywork::premises
