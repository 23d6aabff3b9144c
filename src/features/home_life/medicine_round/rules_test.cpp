#include "features/home_life/medicine_round/medicine_round.hpp"

#include <gtest/gtest.h>

namespace keywork::medicine_round {
namespace {

sys_seconds at(std::string_view utc) { return instant_from_text(utc).value(); }

std::vector<ShiftHours> shifts()
{
    return {{"late", "late shift", hours{14}, hours{22}},
            {"night", "night shift", hours{21} + minutes{45}, hours{7} + minutes{15}}};
}

ChildFace a_face(std::string id)
{
    return {.id = ChildId{id}, .known_as = id, .family_name = "Reed", .legal_name = id,
            .pronouns = std::nullopt, .born_on = {}};
}

Regimen a_regimen(std::string id, std::string child, std::vector<minutes> times)
{
    Line line{.from_at = at("2026-11-01T00:00:00Z"), .until_on = std::nullopt,
              .prescribed_on = std::nullopt, .prescriber = {}, .dose = {100},
              .times = std::move(times), .as_needed_for = {}, .most_in_24_hours = std::nullopt,
              .least_gap = hours{4}, .instructions = {}, .storage = {}, .consent_by = {},
              .consent_on = std::nullopt, .why = {}, .made_by_name = {}, .made_at = {}};
    return {.medicine = {.id = medicine::MedicineId{id}, .child = ChildId{child}, .setting = {},
                         .name = id, .strength = {}, .made_by_name = {}, .made_at = {}},
            .lines = {line},
            .stopped = std::nullopt};
}

Dose given(std::string medicine, std::string child, std::string_view when,
           std::optional<sys_seconds> due)
{
    return {.id = {}, .medicine = medicine::MedicineId{medicine}, .child = ChildId{child},
            .due_at = due, .outcome = DoseOutcome::given, .given_at = at(when),
            .recorded_at = at(when), .amount = {100}, .reason = {}, .advice = {}, .giver = {},
            .giver_name = {}, .witness = std::nullopt, .witness_name = std::nullopt,
            .effect = std::nullopt};
}

TEST(ShiftWindow, is_the_one_that_is_on_even_after_midnight)
{
    auto const window = [&](std::string_view name, std::string_view now) {
        return window_of_shift(shifts(), name, at(now)).value();
    };
    EXPECT_EQ(window("late", "2026-11-24T16:35:00Z").from, at("2026-11-24T14:00:00Z"));
    EXPECT_EQ(window("night", "2026-11-25T07:14:59Z").from, at("2026-11-24T21:45:00Z"));
    EXPECT_EQ(window("night", "2026-11-25T07:15:00Z").from, at("2026-11-25T21:45:00Z"));
    EXPECT_EQ(window("night", "2026-11-25T07:15:00Z").until, at("2026-11-26T07:15:00Z"));
    EXPECT_FALSE(window_of_shift(shifts(), "early", at("2026-11-24T16:35:00Z")));
}

TEST(Round, puts_who_has_something_open_first_and_the_rest_where_it_belongs)
{
    RoundPage page{.place_name = {}, .shifts = {}, .shift = {},
                   .place = {{a_regimen("melatonin", "amara", {hours{8}, hours{20}}),
                              a_regimen("sertraline", "tyler", {hours{17}}),
                              a_regimen("paracetamol", "amara", {}),
                              a_regimen("elsewhere", "noah", {hours{17}})},
                             {given("melatonin", "amara", "2026-11-23T20:02:00Z",
                                    at("2026-11-23T20:00:00Z")),
                              given("melatonin", "amara", "2026-11-24T08:02:00Z",
                                    at("2026-11-24T08:00:00Z")),
                              given("paracetamol", "amara", "2026-11-24T14:00:00Z",
                                    std::nullopt)}},
                   .children = {}, .later = {}, .settled = {},
                   .now = at("2026-11-24T16:35:00Z")};
    arrange(page, {a_face("amara"), a_face("tyler")}, window_of_day(london_day(page.now)));
    ASSERT_EQ(page.children.size(), 2u);
    EXPECT_EQ(page.children[0].face.id, ChildId{"tyler"});
    ASSERT_EQ(page.children[0].open.size(), 2u);   // yesterday's was never recorded
    EXPECT_EQ(page.children[0].open[0].state, DueState::late);
    EXPECT_EQ(page.children[0].open[1].state, DueState::now);
    EXPECT_TRUE(page.children[1].open.empty());
    ASSERT_EQ(page.later.size(), 1u);
    EXPECT_EQ(page.later[0].due_at, at("2026-11-24T20:00:00Z"));
    ASSERT_EQ(page.settled.size(), 1u);
    ASSERT_EQ(page.children[1].as_needed.size(), 1u);
    EXPECT_EQ(page.children[1].as_needed[0].allowed_from, at("2026-11-24T18:00:00Z"));
    EXPECT_EQ(page.children[1].as_needed[0].in_24_hours, 1);
    EXPECT_EQ(page.children[1].to_ask.size(), 1u);
}

TEST(GivenAt, is_now_unless_a_time_is_typed_and_never_ahead)
{
    auto const now = at("2026-11-24T00:10:00Z");
    EXPECT_EQ(read_given_at("", now), now);
    EXPECT_EQ(read_given_at("now", now), now);
    EXPECT_EQ(read_given_at("00:05", now), at("2026-11-24T00:05:00Z"));
    EXPECT_EQ(read_given_at("00:10", now), at("2026-11-24T00:10:00Z"));
    EXPECT_EQ(read_given_at("00:11", now), at("2026-11-23T00:11:00Z"));
    EXPECT_EQ(read_given_at("11:50pm", now), at("2026-11-23T23:50:00Z"));
    EXPECT_FALSE(read_given_at("after tea", now));
}

}  // namespace
}  // namespace keywork::medicine_round
