#include "care/medicine/dose.hpp"
#include "care/testing/house.hpp"

#include <gtest/gtest.h>

namespace keywork::medicine {
namespace {

using keywork::testing::day;

sys_seconds at(std::string_view utc) { return instant_from_text(utc).value(); }

Line a_line(std::vector<minutes> times = {hours{8}, hours{20}})
{
    Line line{.from_at = at("2026-11-20T00:00:00Z"), .until_on = std::nullopt,
              .prescribed_on = std::nullopt, .prescriber = "Dr Mensah", .dose = {100},
              .times = std::move(times), .as_needed_for = {}, .most_in_24_hours = std::nullopt,
              .least_gap = std::nullopt, .instructions = {}, .storage = {}, .consent_by = {},
              .consent_on = std::nullopt, .why = {}, .made_by_name = {}, .made_at = {}};
    if (line.times.empty()) line.as_needed_for = "pain";
    return line;
}

Regimen a_regimen(std::vector<Line> lines)
{
    return {.medicine = {.id = MedicineId{"m"}, .child = {}, .setting = {}, .name = "Melatonin",
                         .strength = "2 mg", .made_by_name = {}, .made_at = {}},
            .lines = std::move(lines),
            .stopped = std::nullopt};
}

Dose a_dose(DoseOutcome outcome, std::string_view due)
{
    return {.id = {}, .medicine = MedicineId{"m"}, .child = {}, .due_at = at(due),
            .outcome = outcome, .given_at = at(due), .recorded_at = at(due), .amount = {100},
            .reason = {}, .advice = {}, .giver = {}, .giver_name = {}, .witness = std::nullopt,
            .witness_name = std::nullopt, .effect = std::nullopt};
}

TEST(DoseDue, is_now_from_an_hour_before_until_an_hour_after_and_then_late)
{
    auto const due = at("2026-11-24T20:00:00Z");
    auto const state = [&](std::string_view now) { return state_of(due, {}, at(now)); };
    EXPECT_EQ(state("2026-11-24T18:59:59Z"), DueState::later);
    EXPECT_EQ(state("2026-11-24T19:00:00Z"), DueState::now);
    EXPECT_EQ(state("2026-11-24T21:00:00Z"), DueState::now);
    EXPECT_EQ(state("2026-11-24T21:00:01Z"), DueState::late);
}

TEST(DoseDue, stays_open_after_it_was_dropped_and_is_settled_by_a_refusal)
{
    auto const due = at("2026-11-24T20:00:00Z");
    auto const now = at("2026-11-24T20:10:00Z");
    std::vector<Dose> entries{a_dose(DoseOutcome::spoilt, "2026-11-24T20:00:00Z")};
    EXPECT_EQ(state_of(due, entries, now), DueState::now);
    entries.push_back(a_dose(DoseOutcome::refused, "2026-11-24T20:00:00Z"));
    EXPECT_EQ(state_of(due, entries, now), DueState::not_given);
    entries.push_back(a_dose(DoseOutcome::given, "2026-11-24T20:00:00Z"));
    EXPECT_EQ(state_of(due, entries, now), DueState::done);
}

TEST(Slots, follow_the_line_that_holds_at_each_time)
{
    auto second = a_line({hours{9}, hours{21}});
    second.version = 2;
    second.from_at = at("2026-11-24T12:00:00Z");
    std::vector<Regimen> const regimens{a_regimen({a_line(), second})};
    auto const slots = slots_between(regimens, {}, at("2026-11-24T00:00:00Z"),
                                     at("2026-11-25T00:00:00Z"), at("2026-11-24T12:00:00Z"));
    ASSERT_EQ(slots.size(), 2u);
    EXPECT_EQ(slots[0].due_at, at("2026-11-24T08:00:00Z"));
    EXPECT_EQ(slots[0].line->version, 1);
    EXPECT_EQ(slots[1].due_at, at("2026-11-24T21:00:00Z"));
    EXPECT_EQ(slots[1].line->version, 2);
}

TEST(Slots, end_with_the_last_day_of_a_course_and_with_a_stop)
{
    auto course = a_line({hours{8}});
    course.until_on = day(2026, 11, 24);
    auto const count = [&](Regimen const& regimen) {
        std::vector<Regimen> const all{regimen};
        return slots_between(all, {}, at("2026-11-24T00:00:00Z"), at("2026-11-26T00:00:00Z"),
                             at("2026-11-24T12:00:00Z"))
            .size();
    };
    EXPECT_EQ(count(a_regimen({course})), 1u);
    auto stopped = a_regimen({a_line({hours{8}, hours{20}})});
    EXPECT_EQ(count(stopped), 4u);
    stopped.stopped = Stop{at("2026-11-24T08:00:00Z"), "Reviewed", "Ruth"};
    EXPECT_EQ(count(stopped), 0u);
    stopped.stopped->stopped_at = at("2026-11-24T08:00:01Z");
    EXPECT_EQ(count(stopped), 1u);
}

TEST(Slots, keep_london_time_when_the_clocks_change)
{
    auto line = a_line({hours{8}});
    line.from_at = at("2026-10-01T00:00:00Z");
    std::vector<Regimen> const regimens{a_regimen({line})};
    auto const slots = slots_between(regimens, {}, at("2026-10-24T00:00:00Z"),
                                     at("2026-10-26T00:00:00Z"), at("2026-10-24T00:00:00Z"));
    ASSERT_EQ(slots.size(), 2u);
    EXPECT_EQ(slots[0].due_at, at("2026-10-24T07:00:00Z"));   // summer time
    EXPECT_EQ(slots[1].due_at, at("2026-10-25T08:00:00Z"));
}

TEST(Slots, fall_on_the_days_of_the_week_that_were_prescribed)
{
    auto line = a_line({hours{8}});
    line.weekdays = "12345";
    std::vector<Regimen> const regimens{a_regimen({line})};
    auto const slots = slots_between(regimens, {}, at("2026-11-27T00:00:00Z"),
                                     at("2026-12-01T00:00:00Z"), at("2026-11-27T00:00:00Z"));
    ASSERT_EQ(slots.size(), 2u);                              // not on the weekend between
    EXPECT_EQ(slots[0].due_at, at("2026-11-27T08:00:00Z"));   // Friday
    EXPECT_EQ(slots[1].due_at, at("2026-11-30T08:00:00Z"));
}

TEST(Gap, is_broken_a_second_before_it_has_passed_and_kept_after)
{
    auto line = a_line({});
    line.least_gap = hours{4};
    std::vector<sys_seconds> const taken{at("2026-11-24T12:00:00Z")};
    auto const broken = broken_limits(line, taken, at("2026-11-24T15:59:59Z"));
    ASSERT_EQ(broken.size(), 1u);
    EXPECT_EQ(broken[0].allowed_from, at("2026-11-24T16:00:00Z"));
    EXPECT_TRUE(broken_limits(line, taken, at("2026-11-24T16:00:00Z")).empty());
    // Written down later, before a dose that is known already.
    EXPECT_EQ(broken_limits(line, taken, at("2026-11-24T08:00:01Z")).size(), 1u);
    EXPECT_TRUE(broken_limits(line, taken, at("2026-11-24T08:00:00Z")).empty());
}

TEST(MostInADay, counts_the_24_hours_before)
{
    auto line = a_line({});
    line.most_in_24_hours = 2;
    std::vector<sys_seconds> const taken{at("2026-11-23T16:00:00Z"), at("2026-11-24T08:00:00Z")};
    auto const broken = broken_limits(line, taken, at("2026-11-24T15:59:59Z"));
    ASSERT_EQ(broken.size(), 1u);
    EXPECT_EQ(broken[0].which, BrokenLimit::Which::most);
    EXPECT_EQ(broken[0].count, 2);
    EXPECT_EQ(broken[0].allowed_from, at("2026-11-24T16:00:00Z"));
    EXPECT_TRUE(broken_limits(line, taken, at("2026-11-24T16:00:00Z")).empty());
}

TEST(BrokenLimit, says_when_the_next_can_be_given)
{
    auto line = a_line({});
    line.least_gap = hours{4};
    std::vector<sys_seconds> const taken{at("2026-11-24T14:00:00Z")};
    auto const now = at("2026-11-24T16:00:00Z");
    EXPECT_EQ(in_words(broken_limits(line, taken, now).at(0), line, now),
              "The last dose was given 2pm. The next can be given from 6pm: doses are 4 hours "
              "apart.");
}

TEST(WrittenLate, is_more_than_a_quarter_of_an_hour_after_it_was_given)
{
    auto dose = a_dose(DoseOutcome::given, "2026-11-24T20:00:00Z");
    dose.recorded_at = dose.given_at + minutes{15};
    EXPECT_FALSE(is_written_late(dose));
    dose.recorded_at += seconds{1};
    EXPECT_TRUE(is_written_late(dose));
}

TEST(Witness, is_needed_where_a_controlled_medicine_leaves_the_cupboard)
{
    auto medicine = a_regimen({}).medicine;
    EXPECT_FALSE(needs_witness(medicine, DoseOutcome::given));
    medicine.controlled = true;
    EXPECT_TRUE(needs_witness(medicine, DoseOutcome::given));
    EXPECT_TRUE(needs_witness(medicine, DoseOutcome::spoilt));
    EXPECT_FALSE(needs_witness(medicine, DoseOutcome::refused));
}

TEST(QuantityRead, takes_halves_and_two_decimals_and_no_more)
{
    EXPECT_EQ(read_quantity("1"), Quantity{100});
    EXPECT_EQ(read_quantity(" 2.5 "), Quantity{250});
    EXPECT_EQ(read_quantity("0.25"), Quantity{25});
    EXPECT_EQ(read_quantity("½"), Quantity{50});
    EXPECT_EQ(read_quantity("1½"), Quantity{150});
    EXPECT_EQ(read_quantity("9999"), Quantity{999'900});
    for (auto const* wrong : {"", "0", "10000", "1.234", "1.", "-1", "one", "1 tablet",
                              "99999999999999999999"})
        EXPECT_EQ(read_quantity(wrong), std::nullopt) << wrong;
    EXPECT_EQ(read_count("0"), Quantity{0});
    EXPECT_EQ(in_words(Quantity{250}), "2.5");
    EXPECT_EQ(in_words(Quantity{25}), "0.25");
    EXPECT_EQ(in_words(Quantity{-200}), "−2");
}

TEST(TimesRead, come_in_order_and_each_once)
{
    auto const expected = std::vector<minutes>{hours{8}, hours{12} + minutes{30}, hours{20}};
    EXPECT_EQ(read_times("20:00, 8am, 12:30 and 8pm"), expected);
    EXPECT_EQ(times_from_text(to_text(expected)), expected);
    EXPECT_EQ(times_words(expected), "8am, 12:30pm and 8pm");
    EXPECT_EQ(read_times("8am, bedtime"), std::nullopt);
    EXPECT_EQ(read_times(""), std::vector<minutes>{});
}

TEST(MedicineWords, say_how_it_is_given)
{
    auto const regimen = a_regimen({a_line()});
    EXPECT_EQ(title(regimen.medicine), "Melatonin 2 mg");
    EXPECT_EQ(how_words(regimen.medicine, regimen.lines[0]), "1 tablet at 8am and 8pm");
    auto needed = a_line({});
    needed.dose = {200};
    needed.most_in_24_hours = 4;
    needed.least_gap = hours{4};
    EXPECT_EQ(how_words(regimen.medicine, needed),
              "2 tablets as needed for pain, at most 4 in 24 hours, 4 hours apart");
}

}  // namespace
}  // namespace keywork::medicine
