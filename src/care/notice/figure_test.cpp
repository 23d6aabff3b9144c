#include "care/notice/notice.hpp"

#include "care/testing/house.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork::notice {
namespace {

using namespace keywork::testing;

class NoticeFigures : public db::testing::StoreTest {
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        if (!IsSkipped()) house = make_house(migrated());
    }
    Figures now_in_force()
    {
        return read(empty(), [](db::Reader& db) { return figures(db); });
    }
    TypedFigures as_they_are()
    {
        TypedFigures typed;
        auto const all = now_in_force();
        for (FigureKind const& kind : figure_kinds())
            typed[std::string{kind.name}] = std::to_string(all.of(kind.figure).count());
        return typed;
    }
    Outcome<> set_as(StaffId const& staff, TypedFigures const& typed, std::string const& reason,
                     int later = 1)
    {
        auto actor = actor_of(empty(), staff, Assurance::a3);
        actor.now += seconds{later};
        return change(empty(), actor,
                      [&](Transaction& tx) { return set_figures(tx, typed, reason); });
    }
    House house;
};
INSTANTIATE_TEST_SUITE_P(OnBoth, NoticeFigures, db::testing::on_both(), db::testing::name_of);

TEST_P(NoticeFigures, are_keyworks_own_until_a_manager_sets_them)
{
    EXPECT_EQ(now_in_force().of(Figure::law_to_lead), hours{24});
    auto typed = as_they_are();
    typed["law_to_lead"] = "12";
    ASSERT_TRUE(set_as(house.ruth, typed, "Agreed with the responsible individual"));
    EXPECT_EQ(now_in_force().of(Figure::law_to_lead), hours{12});
    EXPECT_EQ(now_in_force().of(Figure::duty_ahead), hours{48});
    auto const set = read(empty(), [](db::Reader& db) { return figures_set(db); });
    ASSERT_EQ(set.size(), figure_kinds().size() + 1);
    EXPECT_EQ(set.front().figure, Figure::law_to_lead);
    EXPECT_EQ(set.front().after, hours{12});
    EXPECT_EQ(set.front().reason, "Agreed with the responsible individual");
    EXPECT_TRUE(set.front().set_by.has_value());
    EXPECT_EQ(set.front().set_at, house_now() + seconds{1});
    EXPECT_FALSE(set.back().set_by.has_value());
}

TEST_P(NoticeFigures, are_whole_hours_up_to_90_days_with_a_reason)
{
    for (auto const* wrong : {"-1", "2161", "1.5", "a day", ""}) {
        auto typed = as_they_are();
        typed["task_ahead"] = wrong;
        EXPECT_TRUE(refused_as<Invalid>(set_as(house.ruth, typed, "Why"))) << wrong;
    }
    auto typed = as_they_are();
    typed["task_ahead"] = "2160";
    EXPECT_TRUE(refused_as<Invalid>(set_as(house.ruth, typed, " ")));
    EXPECT_TRUE(set_as(house.ruth, typed, "Why", 1));
    typed["task_ahead"] = "0";
    EXPECT_TRUE(set_as(house.ruth, typed, "Why", 2));
    EXPECT_EQ(now_in_force().of(Figure::task_ahead), hours{0});
}

TEST_P(NoticeFigures, are_a_managers_to_set_and_not_set_twice_to_the_same)
{
    auto typed = as_they_are();
    EXPECT_TRUE(refused_as<Conflict>(set_as(house.ruth, typed, "Why")));
    typed["task_ahead"] = "5";
    EXPECT_TRUE(refused_as<NotFound>(set_as(house.marcus, typed, "Why")));
}

TEST_P(NoticeFigures, go_with_who_is_a_senior_and_who_set_a_late_task)
{
    auto const at_larch = read(empty(), [&](db::Reader& db) {
        return seniors_in(db, house.larch_house, house_today());
    });
    auto const at_kiln = read(empty(), [&](db::Reader& db) {
        return seniors_in(db, house.kiln_lane, house_today());
    });
    EXPECT_EQ(at_larch, Seniors::some);
    EXPECT_EQ(at_kiln, Seniors::none);
    auto const priya = actor_of(empty(), house.priya);
    auto const add_due = [&](sys_seconds due_at) {
        return change(empty(), priya, [&](Transaction& tx) {
            return action::add(tx, {.setting = house.larch_house, .child = std::nullopt,
                                    .record = std::nullopt, .what = "Ring the dentist",
                                    .note = {}, .level = Level::l1,
                                    .assigned_to = house.marcus, .due_at = due_at});
        });
    };
    auto const late = add_due(house_now() - seconds{1}).value();
    ASSERT_TRUE(add_due(house_now()));
    auto const made_by = [&](StaffId const& staff) {
        return read(empty(), [&](db::Reader& db) {
            return late_made_by(db, staff, house.larch_house, house_now());
        });
    };
    EXPECT_EQ(made_by(house.priya), std::set<ActionId>{late});
    EXPECT_TRUE(made_by(house.marcus).empty());
}

}  // namespace
}  // namespace keywork::notice
