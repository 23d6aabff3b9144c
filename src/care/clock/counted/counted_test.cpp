// Running totals: fed by records and imports, worked out for today, shown whole or not at all.
#include "care/clock/counted/counted.hpp"

#include "care/clock/duty.hpp"
#include "care/record/sending/sending.hpp"
#include "care/record/testing/rules.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork::clock {
namespace {

using keywork::testing::a_form;
using keywork::testing::actor_of;
using keywork::testing::House;
using keywork::testing::house_now;
using keywork::testing::house_today;
using keywork::testing::permitted;

RunningTotal total_rule(std::string_view code)
{
    return std::get<RunningTotal>(DueRule::parse(code).value().ways.front());
}

TEST(TotalInWords, says_how_many_of_how_many_and_when)
{
    EXPECT_EQ(total_in_words(total_rule("SUM-SD45"), {24, 90}),
              "12 of 45 school days this school year");
    EXPECT_EQ(total_in_words(total_rule("SUM-SD45"), {25, 90}),
              "12.5 of 45 school days this school year");
    EXPECT_EQ(total_in_words(total_rule("SUM-10-W10"), {7, 10}),
              "7 of 10 sessions in 10 school weeks");
    EXPECT_EQ(total_in_words(total_rule("COUNT3-CD90"), {2, 3}), "2 of 3 times in 90 days");
}

TEST(AmountOf, is_in_half_days_or_whole_times_and_never_less_than_what_happened)
{
    EXPECT_EQ(amount_of(total_rule("SUM-SD45"), 250), 5);    // two and a half days
    EXPECT_EQ(amount_of(total_rule("SUM-SD45"), 50), 1);
    EXPECT_EQ(amount_of(total_rule("SUM-SD45"), 10), 1);
    EXPECT_EQ(amount_of(total_rule("SUM-SD45"), 51), 2);
    EXPECT_EQ(amount_of(total_rule("SUM-SD45"), 0), std::nullopt);
    EXPECT_EQ(amount_of(total_rule("COUNT3-CD90"), 100), 1);
    EXPECT_EQ(amount_of(total_rule("COUNT3-CD90"), 101), 2);
    EXPECT_EQ(amount_of(total_rule("COUNT3-CD90"), -100), std::nullopt);
}

class Totals : public db::testing::StoreTest {
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        if (IsSkipped()) return;
        house = testing::make_house(migrated());
        ruth = actor_of(empty(), house.ruth);
    }
    /// Sends a record of somebody away on a day.
    void away(Actor author, std::string kind, local_days on, std::string days_away = "")
    {
        auto form = a_form("away", house.tyler, ++sent_,
                           {{"kind_of", std::move(kind)}, {"days", std::move(days_away)}});
        form.typed.set("occurred_at.which", to_text(on));
        author.now += minutes{sent_};
        auto const sent = testing::change(empty(), author, [&](Transaction& tx) {
            return record::send(tx, rules.book(), form);
        });
        ASSERT_TRUE(sent);
    }
    void missing(local_days on) { away(ruth, "MISSING", on); }
    /// An import says it: the home knows of it as everybody does.
    void imported(std::string clock, local_days on, int amount, Level level)
    {
        empty().write([&](db::Transaction& tx) {
            insert_count(tx, {.clock = std::move(clock), .child = house.tyler, .on = on,
                              .amount = amount, .level = level, .record = std::nullopt,
                              .import = ImportId{"import-1"}});
            return db::Database::Finish::commit;
        });
    }
    TotalsBy by(sys_seconds now) const { return {rules.law.clocks, rules.law.calendars, now}; }
    std::vector<std::string> shown(Actor const& actor, sys_seconds now = house_now())
    {
        auto const sight = sight_of(actor, permitted(empty(), actor, house.tyler));
        return in_words_of(testing::read(empty(), [&](db::Reader& db) {
            return totals_of_child(db, sight, by(now));
        }));
    }
    std::vector<std::string> shown_at(Actor const& actor, SettingId const& setting,
                                      std::string_view profile)
    {
        return in_words_of(testing::read(empty(), [&](db::Reader& db) {
            return totals_in_setting(db, scope_of(actor), setting, profile, by(house_now()));
        }));
    }
    static std::vector<std::string> in_words_of(std::vector<ChildTotal> const& totals)
    {
        std::vector<std::string> words;
        for (ChildTotal const& one : totals) {
            auto const tag = std::string{standing_in_words(one)};
            words.push_back(total_in_words(one.rule, one.total) + (tag.empty() ? "" : ": " + tag));
        }
        return words;
    }
    std::vector<Duty> patterns()
    {
        auto const sight = sight_of(ruth, permitted(empty(), ruth, house.tyler));
        auto duties =
            testing::read(empty(), [&](db::Reader& db) { return open_of_child(db, sight); });
        std::erase_if(duties, [](Duty const& duty) { return duty.clock != "MISS-PATTERN"; });
        return duties;
    }

    testing::Rules rules;
    House house = {};
    Actor ruth;

private:
    int sent_ = 0;
};
INSTANTIATE_TEST_SUITE_P(OnBoth, Totals, db::testing::on_both(), db::testing::name_of);

using Words = std::vector<std::string>;

TEST_P(Totals, are_fed_by_the_forms_that_add_to_them)
{
    EXPECT_EQ(shown(ruth), Words{});
    missing(house_today() - days{2});
    EXPECT_EQ(shown(ruth), Words{"1 of 3 times in 90 days"});
    missing(house_today() - days{1});
    EXPECT_EQ(shown(ruth), Words{"2 of 3 times in 90 days: Near"});
    away(ruth, "SUSPENDED", house_today(), "2.5");
    EXPECT_EQ(shown(ruth), (Words{"2.5 of 45 school days this school year",
                                  "2 of 3 times in 90 days: Near"}));
}

TEST_P(Totals, are_not_fed_by_what_does_not_count_or_has_no_number)
{
    away(ruth, "CANCELLED", house_today(), "5");
    away(ruth, "SUSPENDED", house_today(), "");
    EXPECT_EQ(shown(ruth), Words{});
    EXPECT_TRUE(patterns().empty());
}

TEST_P(Totals, are_counted_once_however_often_the_form_is_sent)
{
    auto form = a_form("away", house.tyler, 77, {{"kind_of", "MISSING"}});
    for (int times = 0; times < 2; ++times)
        empty().write([&](db::Transaction& opened) {
            auto random = Random::real();
            Transaction tx{opened, ruth, random};
            EXPECT_TRUE(record::send(tx, rules.book(), form));
            return db::Database::Finish::commit;
        });
    EXPECT_EQ(shown(ruth), Words{"1 of 3 times in 90 days"});
}

TEST_P(Totals, start_the_duty_when_the_number_is_reached_and_not_before)
{
    missing(house_today() - days{92});
    missing(house_today() - days{90});
    missing(house_today() - days{1});
    EXPECT_TRUE(patterns().empty());      // the first was 91 days before the third
    missing(house_today());
    ASSERT_EQ(patterns().size(), 1U);
    auto const& pattern = *rules.law.clocks.find("MISS-PATTERN");
    auto const duty = patterns().front();
    EXPECT_EQ(due(pattern, duty.facts, rules.law.calendars)->on, house_today());
    EXPECT_EQ(duty.level, Level::l2);
    EXPECT_EQ(duty.setting, house.larch_house);
    missing(house_today());
    EXPECT_EQ(patterns().size(), 1U);     // it is open already
}

TEST_P(Totals, count_an_import_and_start_nothing_by_it)
{
    imported("MISS-PATTERN", house_today() - days{30}, 1, Level::l2);
    imported("MISS-PATTERN", house_today() - days{29}, 1, Level::l2);
    imported("MISS-PATTERN", house_today() - days{28}, 1, Level::l2);
    EXPECT_EQ(shown(ruth), Words{"3 of 3 times in 90 days: Reached"});
    EXPECT_TRUE(patterns().empty());
    missing(house_today());
    EXPECT_EQ(patterns().size(), 1U);
}

TEST_P(Totals, follow_the_organisations_own_number)
{
    empty().write([&](db::Transaction& tx) {
        insert_figure(tx, {.id = FigureId{"f"}, .clock = "MISS-PATTERN",
                           .due_code = "COUNT2-CD30", .from_on = house_today() - days{1},
                           .reason = "Policy", .set_by = house.ruth, .set_by_name = {},
                           .set_at = house_now()});
        return db::Database::Finish::commit;
    });
    missing(house_today() - days{40});
    missing(house_today() - days{5});
    EXPECT_TRUE(patterns().empty());
    EXPECT_EQ(shown(ruth), Words{"1 of 2 times in 30 days"});
    missing(house_today());
    EXPECT_EQ(shown(ruth), Words{"2 of 2 times in 30 days: Reached"});
    EXPECT_EQ(patterns().size(), 1U);
}

TEST_P(Totals, of_a_limit_may_be_equalled_and_are_over_it_after_that)
{
    imported("EXC-45", testing::day(2026, 8, 31), 90, Level::l1);   // the school year before
    imported("EXC-45", testing::day(2026, 9, 1), 59, Level::l1);
    EXPECT_EQ(shown(ruth), Words{"29.5 of 45 school days this school year"});
    imported("EXC-45", testing::day(2026, 9, 2), 1, Level::l1);
    EXPECT_EQ(shown(ruth), Words{"30 of 45 school days this school year: Near the limit"});
    imported("EXC-45", testing::day(2026, 9, 3), 30, Level::l1);
    EXPECT_EQ(shown(ruth), Words{"45 of 45 school days this school year: Near the limit"});
    imported("EXC-45", testing::day(2026, 9, 4), 1, Level::l1);
    EXPECT_EQ(shown(ruth), Words{"45.5 of 45 school days this school year: Over the limit"});
}

TEST_P(Totals, are_shown_whole_or_not_at_all)
{
    auto const priya = actor_of(empty(), house.priya);   // care in a home: up to level 2
    imported("EXC-45", house_today(), 4, Level::l2);
    EXPECT_EQ(shown(priya), Words{"2 of 45 school days this school year"});
    imported("EXC-45", house_today(), 4, Level::l3);
    EXPECT_EQ(shown(priya), Words{});
    auto const sure = actor_of(empty(), house.ruth, Assurance::a3);
    EXPECT_EQ(shown(sure), Words{"4 of 45 school days this school year"});
    EXPECT_EQ(shown(ruth), Words{});                     // level 3 asks for the password again
}

TEST_P(Totals, of_a_setting_are_of_its_children_in_scope_on_its_own_clocks)
{
    imported("MISS-PATTERN", house_today(), 1, Level::l1);
    imported("EXC-45", house_today(), 4, Level::l1);
    auto const samira = actor_of(empty(), house.samira);
    EXPECT_EQ(shown_at(ruth, house.larch_house, "home"), Words{"1 of 3 times in 90 days"});
    EXPECT_EQ(shown_at(samira, house.kiln_lane, "pru"),
              Words{"2 of 45 school days this school year"});
    auto const dana = actor_of(empty(), house.dana);
    EXPECT_EQ(shown_at(actor_of(empty(), house.dana), house.kiln_lane, "pru"), Words{});
    imported("EXC-45", house_today(), 4, Level::l3);
    EXPECT_EQ(shown_at(samira, house.kiln_lane, "pru"), Words{});
}

}  // namespace
}  // namespace keywork::clock
