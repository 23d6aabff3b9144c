// An organisation's own figures: only for local policy, within limits, from a day on.
#include "care/clock/figures/figure.hpp"

#include "care/clock/late.hpp"
#include "care/clock/store.hpp"
#include "care/clock/words.hpp"
#include "care/testing/house.hpp"
#include "care/testing/law_folder.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork::clock {
namespace {

Law const& figure_law()
{
    static Law const law = testing::the_law();
    return law;
}

LawClock const& clock_of(std::string_view id)
{
    auto const* found = figure_law().clocks.find(id);
    expects(found != nullptr);
    return *found;
}

std::string figure(std::string_view id, TypedFigure const& typed)
{
    auto const read = read_figure(clock_of(id), typed);
    if (refused_as<Invalid>(read)) return "invalid";
    if (refused_as<Conflict>(read)) return "not ours";
    return *read;
}

TEST(OwnFigures, are_never_for_anything_but_local_policy)
{
    for (LawClock const& clock : figure_law().clocks.all()) {
        bool const is_local = clock.level == LawLevel::local_policy;
        EXPECT_EQ(is_ours_to_set(clock), is_local) << clock.id;
        if (is_local) continue;
        EXPECT_FALSE(figure_of(clock)) << clock.id;
        EXPECT_TRUE(refused_as<Conflict>(read_figure(clock, {.number = "5"}))) << clock.id;
        Facts facts{.started_at = testing::house_now(), .event_at = testing::house_now(),
                    .born_on = testing::day(2012, 2, 3)};
        auto const before = due(clock, facts, figure_law().calendars);
        facts.own_due = DueRule::parse("WD99");
        EXPECT_EQ(due(clock, facts, figure_law().calendars), before) << clock.id;
        EXPECT_EQ(law_line(clock, facts), clock.law_line) << clock.id;
    }
}

TEST(OwnFigures, of_every_figure_there_is_read_back_and_are_never_a_breach_of_law)
{
    int with_a_figure = 0;
    for (LawClock const& clock : figure_law().clocks.all()) {
        if (!figure_of(clock)) continue;
        ++with_a_figure;
        auto const code =
            read_figure(clock, {.number = "5", .window = "30", .time = "10:30am"}).value();
        EXPECT_NE(figure_in_words(DueRule::parse(code).value()), "no figure") << clock.id;
        EXPECT_FALSE(is_breach_of_law(clock)) << clock.id;
        EXPECT_EQ(late_in_words(clock), "past our own target") << clock.id;
    }
    EXPECT_GE(with_a_figure, 25);
}

TEST(OwnFigures, keep_the_unit_of_the_clock_and_its_limits)
{
    EXPECT_EQ(figure("PEP-COMPLETE", {.number = "5"}), "WD5");
    EXPECT_EQ(figure("PEP-PREMEET", {.number = " 15 "}), "WD15-BEFORE");
    EXPECT_EQ(figure("PLAN-KWREPORT", {.number = "15"}), "WD15-NEXTMONTH");
    EXPECT_EQ(figure("PLAN-KWREPORT", {.number = "16"}), "invalid");
    EXPECT_EQ(figure("PLAN-KWREPORT", {.number = "0"}), "invalid");
    EXPECT_EQ(figure("PEP-COMPLETE", {.number = "0"}), "WD0");
    EXPECT_EQ(figure("PEP-COMPLETE", {.number = "100"}), "WD100");
    EXPECT_EQ(figure("PEP-COMPLETE", {.number = "101"}), "invalid");
    EXPECT_EQ(figure("PEP-COMPLETE", {.number = "-1"}), "invalid");
    EXPECT_EQ(figure("PEP-COMPLETE", {.number = "5 days"}), "invalid");
    EXPECT_EQ(figure("PEP-COMPLETE", {.number = ""}), "invalid");
    EXPECT_EQ(figure("HS-LONE", {.number = "0"}), "invalid");
    EXPECT_EQ(figure("HS-LONE", {.number = "1"}), "MIN1");
    EXPECT_EQ(figure("HS-LONE", {.number = "240"}), "MIN240");
    EXPECT_EQ(figure("HS-LONE", {.number = "241"}), "invalid");
    EXPECT_EQ(figure("PEP-CONTACT", {.number = "5"}), "not ours");   // every half term
    EXPECT_EQ(figure("HS-CHECK", {.number = "5"}), "not ours");      // by a schedule
}

TEST(OwnFigures, of_counts_and_times_of_day_have_limits_too)
{
    EXPECT_EQ(figure("MISS-PATTERN", {.number = "3", .window = "30"}), "COUNT3-CD30");
    EXPECT_EQ(figure("MISS-PATTERN", {.number = "2", .window = "7"}), "COUNT2-CD7");
    EXPECT_EQ(figure("MISS-PATTERN", {.number = "1", .window = "7"}), "invalid");
    EXPECT_EQ(figure("MISS-PATTERN", {.number = "20", .window = "366"}), "COUNT20-CD366");
    EXPECT_EQ(figure("MISS-PATTERN", {.number = "21", .window = "366"}), "invalid");
    EXPECT_EQ(figure("MISS-PATTERN", {.number = "3", .window = "6"}), "invalid");
    EXPECT_EQ(figure("MISS-PATTERN", {.number = "3", .window = "367"}), "invalid");
    EXPECT_EQ(figure("AP-DAILY", {.time = "9:05am"}), "CD0-0905");
    EXPECT_EQ(figure("AP-DAILY", {.time = "14:00"}), "CD0-1400");
    EXPECT_EQ(figure("AP-DAILY", {.time = "now"}), "invalid");
    EXPECT_EQ(figure("AP-DAILY", {.time = "later"}), "invalid");
}

TEST(OwnFigures, read_as_the_organisations_rule_beside_keyworks)
{
    auto const line = [](std::string_view id, std::string_view code) {
        return own_rule_in_words(clock_of(id), DueRule::parse(code).value());
    };
    EXPECT_EQ(line("PEP-COMPLETE", "WD5"),
              "Your organisation’s rule: 5 working days (Keywork’s default 10)");
    EXPECT_EQ(line("PEP-COMPLETE", "WD1"),
              "Your organisation’s rule: 1 working day (Keywork’s default 10)");
    EXPECT_EQ(line("PEP-PREMEET", "WD15-BEFORE"),
              "Your organisation’s rule: 15 working days before (Keywork’s default 10)");
    EXPECT_EQ(line("SG-TRIAGE", "CD1"),
              "Your organisation’s rule: 1 day (Keywork’s default the same day)");
    EXPECT_EQ(line("MISS-PATTERN", "COUNT3-CD30"),
              "Your organisation’s rule: 3 times in 30 days (Keywork’s default 3 times in 90 "
              "days)");
    EXPECT_EQ(line("AP-DAILY", "CD0-1030"),
              "Your organisation’s rule: 10:30am on the day (Keywork’s default 10am on the day)");
    EXPECT_EQ(line("PLAN-KWREPORT", "WD3-NEXTMONTH"),
              "Your organisation’s rule: 3rd working day of the next month (Keywork’s default 5th "
              "working day of the next month)");
}

using testing::house_now;
using testing::house_today;
using testing::read;

class OwnFigureStore : public db::testing::StoreTest {
protected:
    void set(std::string id, std::optional<std::string> code, local_days from_on)
    {
        empty().write([&](db::Transaction& tx) {
            insert_figure(tx, {.id = FigureId{std::move(id)}, .clock = "PEP-COMPLETE",
                               .due_code = std::move(code), .from_on = from_on,
                               .reason = "Policy 7", .set_by = StaffId{"samira"},
                               .set_by_name = {}, .set_at = house_now()});
            return db::Database::Finish::commit;
        });
    }
    /// Starts one and gives the London day it is due on, in Kiln Lane.
    local_days due_day(sys_seconds started_at)
    {
        DutyId const id{"duty-" + std::to_string(++number_)};
        empty().write([&](db::Transaction& tx) {
            insert_duty(tx, id, {.clock = "PEP-COMPLETE", .child = ChildId{"tyler"},
                                 .setting = SettingId{"kiln-lane"}, .started_at = started_at});
            return db::Database::Finish::commit;
        });
        auto const scope = scope_of(testing::actor_of(empty(), StaffId{"samira"}));
        auto const duty =
            read(empty(), [&](db::Reader& db) { return find(db, scope, id).value(); });
        return due(clock_of("PEP-COMPLETE"), duty.facts, figure_law().calendars)->on.value();
    }
    std::vector<DueDuty> late(sys_seconds now)
    {
        auto const scope = scope_of(testing::actor_of(empty(), StaffId{"samira"}));
        return read(empty(), [&](db::Reader& db) {
            return late_in_setting(db, scope, SettingId{"kiln-lane"},
                                   {figure_law().clocks, figure_law().calendars, now});
        });
    }

private:
    int number_ = 0;
};
INSTANTIATE_TEST_SUITE_P(OnBoth, OwnFigureStore, db::testing::on_both(), db::testing::name_of);

TEST_P(OwnFigureStore, reads_back_who_set_what_newest_first)
{
    testing::make_house(migrated());
    set("f1", "WD5", house_today());
    set("f2", std::nullopt, house_today() + days{7});
    auto const figures =
        read(empty(), [](db::Reader& db) { return figures_of(db, "PEP-COMPLETE"); });
    ASSERT_EQ(figures.size(), 2U);
    EXPECT_EQ(figures[0].id, FigureId{"f2"});
    EXPECT_FALSE(figures[0].due_code);
    EXPECT_EQ(figures[1].due_code, "WD5");
    EXPECT_EQ(figures[1].from_on, house_today());
    EXPECT_EQ(figures[1].reason, "Policy 7");
    EXPECT_EQ(figures[1].set_by, StaffId{"samira"});
    EXPECT_FALSE(figures[1].set_by_name.empty());
    EXPECT_EQ(figures[1].set_at, house_now());
    EXPECT_EQ(in_force(figures, house_today() - days{1}), nullptr);
    EXPECT_EQ(in_force(figures, house_today()), &figures[1]);
    EXPECT_EQ(in_force(figures, house_today() + days{6}), &figures[1]);
    EXPECT_EQ(in_force(figures, house_today() + days{7}), nullptr);
    EXPECT_TRUE(read(empty(), [](db::Reader& db) { return figures_of(db, "PEP-QA"); }).empty());
}

TEST_P(OwnFigureStore, counts_each_duty_by_the_figure_of_the_day_it_started)
{
    testing::make_house(migrated());
    set("f1", "WD5", testing::day(2026, 11, 9));     // a Monday
    set("f2", std::nullopt, testing::day(2026, 11, 16));
    auto const midnight = start_of(testing::day(2026, 11, 9));
    EXPECT_EQ(due_day(midnight - seconds{1}), testing::day(2026, 11, 20));  // 10 from Sunday
    EXPECT_EQ(due_day(midnight), testing::day(2026, 11, 16));               // 5 from Monday
    EXPECT_EQ(due_day(start_of(testing::day(2026, 11, 16)) - seconds{1}),
              testing::day(2026, 11, 20));                                  // 5 from Sunday
    EXPECT_EQ(due_day(start_of(testing::day(2026, 11, 16))), testing::day(2026, 11, 30));
}

TEST_P(OwnFigureStore, lets_the_later_word_of_one_day_hold)
{
    testing::make_house(migrated());
    set("f1", "WD5", testing::day(2026, 11, 9));
    set("f2", "WD2", testing::day(2026, 11, 9));
    EXPECT_EQ(due_day(start_of(testing::day(2026, 11, 9))), testing::day(2026, 11, 11));
}

TEST_P(OwnFigureStore, counts_as_late_what_is_late_by_its_own_figure)
{
    testing::make_house(migrated());
    set("f1", "WD2", testing::day(2026, 11, 9));
    set("f2", "WD20", testing::day(2026, 11, 10));
    due_day(start_of(testing::day(2026, 11, 9)));    // by the 11th
    due_day(start_of(testing::day(2026, 11, 10)));   // by 8 December
    EXPECT_TRUE(late(end_of(testing::day(2026, 11, 11))).empty());
    EXPECT_EQ(late(end_of(testing::day(2026, 11, 11)) + seconds{1}).size(), 1U);
    EXPECT_EQ(late(end_of(testing::day(2026, 12, 8))).size(), 1U);
    EXPECT_EQ(late(end_of(testing::day(2026, 12, 8)) + seconds{1}).size(), 2U);
}

TEST_P(OwnFigureStore, gives_the_rules_of_a_day_for_pages_that_say_what_would_start)
{
    testing::make_house(migrated());
    set("f1", "WD5", house_today());
    set("f2", "WD2", house_today() + days{1});
    auto const rules = [&](local_days day) {
        return read(empty(), [&](db::Reader& db) {
            return rules_in_force(db, figure_law().clocks, day);
        });
    };
    EXPECT_TRUE(rules(house_today() - days{1}).empty());
    EXPECT_EQ(rules(house_today()).at("PEP-COMPLETE"), DueRule::parse("WD5"));
    EXPECT_EQ(rules(house_today() + days{1}).at("PEP-COMPLETE"), DueRule::parse("WD2"));
}

}  // namespace
}  // namespace keywork::clock
