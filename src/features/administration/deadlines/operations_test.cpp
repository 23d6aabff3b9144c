#include "features/administration/deadlines/operations.hpp"

#include "care/testing/house.hpp"
#include "care/testing/law_folder.hpp"
#include "platform/db/testing/store_test.hpp"
#include "platform/text/written.hpp"

namespace keywork::deadlines {
namespace {

using keywork::testing::actor_of;
using keywork::testing::house_today;
using keywork::testing::make_house;

Law const& own_law()
{
    static Law const law = keywork::testing::the_law();
    return law;
}
clock::LawClock const& law_clock(std::string_view id) { return *own_law().clocks.find(id); }

TypedRule five_days()
{
    return {.which = "own", .figure = {.number = "5"}, .from_on = "today",
            .reason = "Policy of the partnership"};
}

Outcome<NewRule> read(TypedRule const& typed)
{
    return read_rule(law_clock("SG-WRITTEN"), typed, house_today());
}

TEST(OwnRule, is_read_with_its_day_and_reason)
{
    auto const rule = read(five_days());
    ASSERT_TRUE(rule);
    EXPECT_EQ(rule->due_code, "H5");
    EXPECT_EQ(rule->from_on, house_today());
    EXPECT_EQ(rule->reason, "Policy of the partnership");
    auto back = five_days();
    back.which = "default";
    EXPECT_FALSE(read(back)->due_code);
}

TEST(OwnRule, begins_today_or_later_and_within_366_days)
{
    auto const from = [](local_days day) {
        auto typed = five_days();
        typed.from_on = to_text(day);
        return read(typed).has_value();
    };
    EXPECT_FALSE(from(house_today() - days{1}));
    EXPECT_TRUE(from(house_today()));
    EXPECT_TRUE(from(house_today() + days{366}));
    EXPECT_FALSE(from(house_today() + days{367}));
}

TEST(OwnRule, says_everything_that_is_missing_at_once)
{
    auto const nothing = read({.which = "own", .figure = {}, .from_on = "", .reason = " "});
    auto const* invalid = refused_as<Invalid>(nothing);
    ASSERT_TRUE(invalid);
    ASSERT_EQ(invalid->problems.size(), 3U);
    EXPECT_EQ(invalid->problems[0].field, "number");
    EXPECT_EQ(invalid->problems[1].field, "from_on");
    EXPECT_EQ(invalid->problems[2].field, "reason");
    auto chosen = five_days();
    chosen.which = "";
    EXPECT_TRUE(refused_as<Invalid>(read(chosen)));
    auto longest = five_days();
    longest.reason = std::string(longest_reason, 'a');
    EXPECT_TRUE(read(longest));
    longest.reason += "a";
    EXPECT_FALSE(read(longest));
}

class OwnRules : public db::testing::StoreTest {
protected:
    Outcome<clock::FigureId> set(StaffId const& by, std::string_view id, NewRule const& rule,
                                 seconds passed = seconds{0})
    {
        auto actor = actor_of(empty(), by);
        actor.now += passed;
        return keywork::testing::change(empty(), actor, [&](Transaction& tx) {
            return set_rule(tx, own_law().clocks, id, rule);
        });
    }
    NewRule rule() const { return {"H5", house_today(), "Policy"}; }
    std::vector<clock::OwnFigure> figures()
    {
        return keywork::testing::read(
            empty(), [](db::Reader& db) { return clock::all_figures(db); });
    }
    keywork::testing::House house = {};
};
INSTANTIATE_TEST_SUITE_P(OnBoth, OwnRules, db::testing::on_both(), db::testing::name_of);

TEST_P(OwnRules, are_kept_with_an_entry_in_the_audit)
{
    house = make_house(migrated());
    ASSERT_TRUE(set(house.ruth, "SG-WRITTEN", rule()));
    ASSERT_TRUE(set(house.ruth, "SG-WRITTEN", {std::nullopt, house_today(), "Back"},
                    seconds{1}));
    ASSERT_EQ(figures().size(), 2U);
    EXPECT_EQ(figures()[1].due_code, "H5");
    EXPECT_EQ(figures()[1].set_by, house.ruth);
    std::vector<std::string> targets;
    keywork::testing::read(empty(), [&](db::Reader& db) {
        db.each("SELECT target FROM audit_entry WHERE action = 'config.set' ORDER BY seq", {},
                [&](db::Row const& row) { targets.emplace_back(row.text("target")); });
    });
    EXPECT_EQ(targets, (std::vector<std::string>{"clock:SG-WRITTEN H5",
                                                 "clock:SG-WRITTEN default"}));
}

TEST_P(OwnRules, are_refused_for_law_guidance_and_what_has_gone)
{
    house = make_house(migrated());
    for (auto const* id : {"HOME-R35-SIGN", "HOME-R33-SUPERVISION", "MISS-PREVENTION",
                           "PLAN-BSP"})
        EXPECT_TRUE(refused_as<Conflict>(set(house.ruth, id, rule()))) << id;
    auto yesterday = rule();
    yesterday.from_on -= days{1};
    EXPECT_TRUE(refused_as<Conflict>(set(house.ruth, "SG-WRITTEN", yesterday)));
    EXPECT_TRUE(figures().empty());
}

TEST_P(OwnRules, are_set_by_a_manager_of_a_setting_where_the_deadline_applies)
{
    house = make_house(migrated());
    NewRule const days_of_ours{"WD5", house_today(), "Policy"};
    EXPECT_TRUE(refused_as<NotFound>(set(house.marcus, "SG-WRITTEN", rule())));
    EXPECT_TRUE(refused_as<NotFound>(set(house.dana, "SG-WRITTEN", rule())));
    EXPECT_TRUE(refused_as<NotFound>(set(house.ruth, "PEP-COMPLETE", days_of_ours)));
    EXPECT_TRUE(refused_as<NotFound>(set(house.ruth, "NO-SUCH", rule())));
    EXPECT_TRUE(set(house.samira, "PLAN-INTEGRATED", {"W4", house_today(), "Policy"}));
    EXPECT_TRUE(figures().size() == 1U);
}

}  // namespace
}  // namespace keywork::deadlines
