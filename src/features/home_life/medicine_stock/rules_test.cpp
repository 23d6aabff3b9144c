#include "features/home_life/medicine_stock/medicine_stock.hpp"

#include <gtest/gtest.h>

namespace keywork::medicine_stock {
namespace {

sys_seconds at(std::string_view utc) { return instant_from_text(utc).value(); }
sys_seconds now() { return at("2026-11-24T16:35:00Z"); }

Regimen a_regimen()
{
    medicine::Line line{.from_at = at("2026-11-01T00:00:00Z"), .until_on = std::nullopt,
                        .prescribed_on = std::nullopt, .prescriber = {}, .dose = {200},
                        .times = {hours{8}, hours{20}}, .as_needed_for = {},
                        .most_in_24_hours = std::nullopt, .least_gap = std::nullopt,
                        .instructions = {}, .storage = {}, .consent_by = {},
                        .consent_on = std::nullopt, .why = {}, .made_by_name = {},
                        .made_at = {}};
    return {.medicine = {.id = medicine::MedicineId{"m"}, .child = {}, .setting = {},
                         .name = "Melatonin", .strength = {}, .made_by_name = {},
                         .made_at = {}},
            .lines = {line},
            .stopped = std::nullopt};
}

TEST(DaysLeft, are_whole_days_at_the_doses_prescribed)
{
    auto regimen = a_regimen();                                  // four a day
    EXPECT_EQ(days_left(regimen, Quantity{2800}, now()), 7);
    EXPECT_EQ(days_left(regimen, Quantity{2799}, now()), 6);
    EXPECT_EQ(days_left(regimen, Quantity{-100}, now()), 0);
    regimen.lines[0].weekdays = "12345";
    EXPECT_EQ(days_left(regimen, Quantity{2000}, now()), 7);     // a school week
    regimen.lines[0].times.clear();
    EXPECT_EQ(days_left(regimen, Quantity{2800}, now()), std::nullopt);
}

StockPage typed(std::string move, std::string quantity)
{
    return {.face = {}, .regimen = a_regimen(), .lines = {}, .balance = {}, .move = move,
            .quantity = quantity, .expires_on = {}, .to_whom = {}, .explanation = {},
            .witness_name = {}, .form_key = "k", .problems = {}, .now = now()};
}

TEST(StockForm, counts_nothing_but_takes_in_something)
{
    EXPECT_EQ(read_stock(typed("count", "0")).value().quantity, Quantity{0});
    EXPECT_TRUE(refused_as<Invalid>(read_stock(typed("in", "0"))));
    EXPECT_EQ(read_stock(typed("in", "0.5")).value().quantity, Quantity{50});
    EXPECT_TRUE(refused_as<Invalid>(read_stock(typed("dose", "1"))));
    EXPECT_TRUE(refused_as<Invalid>(read_stock(typed("", "1"))));
}

TEST(WeeklyCheck, reaches_back_to_the_one_before_and_two_weeks_at_most)
{
    EXPECT_EQ(check_from({}, now()), now() - days{7});
    medicine::Check before{.id = {}, .from_at = {}, .checked_at = now() - days{10}, .words = {},
                           .by_name = {}};
    EXPECT_EQ(check_from({before}, now()), now() - days{10});
    before.checked_at = now() - days{15};
    EXPECT_EQ(check_from({before}, now()), now() - days{14});
}

TEST(WeeklyCheck, lists_doses_that_nobody_recorded_an_hour_after_they_were_due)
{
    medicine::PlaceDoses const place{{a_regimen()}, {}};
    auto const from = at("2026-11-24T00:00:00Z");
    EXPECT_EQ(missed_since(place, from, at("2026-11-24T09:00:00Z")).size(), 0u);
    EXPECT_EQ(missed_since(place, from, at("2026-11-24T09:00:01Z")).size(), 1u);
}

}  // namespace
}  // namespace keywork::medicine_stock
