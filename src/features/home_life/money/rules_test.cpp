#include "features/home_life/money/money.hpp"

#include "care/testing/house.hpp"

#include <gtest/gtest.h>

namespace keywork::money {
namespace {

Pence const ten_pounds{1'000};

NewLine money_out(bool of_child = false)
{
    NewLine line{.ledger = {.setting = SettingId{"larch-house"}, .child = {},
                            .purse = Purse::petty},
                 .move = Move::out, .amount = {450}, .what = "Bus", .who = "Priya",
                 .happened_on = testing::house_today(), .receipt = {},
                 .no_receipt = "Lost", .agreed = {}, .agreed_why = {}, .witness = {},
                 .form_key = "key"};
    if (of_child) {
        line.ledger.child = ChildId{"tyler"};
        line.ledger.purse = Purse::pocket;
        line.agreed = Agreed::signed_for;
    }
    return line;
}

std::string refused_field(NewLine const& line, Pence balance = ten_pounds)
{
    auto const checked = check(line, balance, usual_figure, testing::house_today());
    auto const* invalid = refused_as<Invalid>(checked);
    return invalid ? invalid->problems.at(0).field : "";
}

TEST(Pounds, are_read_to_the_penny_and_never_guessed)
{
    EXPECT_EQ(read_pence("4.50"), Pence{450});
    EXPECT_EQ(read_pence(" £1,204.05 "), Pence{120'405});
    EXPECT_EQ(read_pence("4"), Pence{400});
    EXPECT_EQ(read_pence("0"), Pence{0});
    EXPECT_EQ(read_pence("10000.00"), Pence{1'000'000});
    for (auto const* wrong : {"", "4.5", "4.505", "-4", ".50", "four", "10000.01", "1e3", "£"})
        EXPECT_FALSE(read_pence(wrong)) << wrong;
    EXPECT_EQ(in_words(Pence{120'405}), "£1,204.05");
    EXPECT_EQ(in_words(Pence{-5}), "−£0.05");
    EXPECT_EQ(in_words(Pence{100'000'000}), "£1,000,000.00");
}

TEST(MoneyLine, takes_out_all_there_is_and_not_a_penny_more)
{
    auto line = money_out();
    line.amount = ten_pounds;
    EXPECT_EQ(refused_field(line), "");
    line.amount = {1'001};
    EXPECT_EQ(refused_field(line), "amount");
    line.move = Move::in;
    EXPECT_EQ(refused_field(line), "");
}

TEST(MoneyLine, is_of_at_least_a_penny)
{
    auto line = money_out();
    line.amount = {1};
    EXPECT_EQ(refused_field(line), "");
    line.amount = {0};
    EXPECT_EQ(refused_field(line), "amount");
}

TEST(MoneyLine, needs_a_second_person_above_the_figure)
{
    auto line = money_out();
    line.amount = usual_figure;
    EXPECT_EQ(refused_field(line, {9'999}), "");
    line.amount = {usual_figure.count + 1};
    EXPECT_EQ(refused_field(line, {9'999}), "witness_name");
    line.witness = StaffId{"marcus"};
    EXPECT_EQ(refused_field(line, {9'999}), "");
}

TEST(MoneyLine, that_goes_out_has_a_receipt_or_says_why_not)
{
    auto line = money_out();
    line.no_receipt = "";
    EXPECT_EQ(refused_field(line), "no_receipt");
    line.receipt = "%PDF-";
    EXPECT_EQ(refused_field(line), "");
    line.receipt = "";
    line.move = Move::in;
    EXPECT_EQ(refused_field(line), "");
}

TEST(MoneyLine, of_a_child_says_whether_they_agreed_or_why_not)
{
    auto line = money_out(true);
    EXPECT_EQ(refused_field(line), "");
    line.agreed = std::nullopt;
    EXPECT_EQ(refused_field(line), "agreed");
    line.agreed = Agreed::no;
    EXPECT_EQ(refused_field(line), "agreed_why");
    line.agreed_why = "He was asleep";
    EXPECT_EQ(refused_field(line), "");
}

TEST(MoneyLine, is_of_the_last_31_days)
{
    auto line = money_out();
    line.happened_on = testing::house_today() - days{31};
    EXPECT_EQ(refused_field(line), "");
    line.happened_on -= days{1};
    EXPECT_EQ(refused_field(line), "happened_on");
    line.happened_on = testing::house_today() + days{1};
    EXPECT_EQ(refused_field(line), "happened_on");
}

TEST(MoneyCount, says_what_is_known_of_a_difference)
{
    auto line = money_out();
    line.move = Move::count;
    line.amount = ten_pounds;
    line.what = "";
    EXPECT_EQ(refused_field(line), "");
    EXPECT_EQ(change_of(line, ten_pounds), Pence{});
    line.amount = {999};
    EXPECT_EQ(refused_field(line), "what");
    EXPECT_EQ(change_of(line, ten_pounds), Pence{-1});
    line.what = "Nobody knows";
    EXPECT_EQ(refused_field(line), "");
    line.amount = {0};
    EXPECT_EQ(refused_field(line), "");
}

TEST(MoneyTyped, is_read_with_its_purse_and_a_day_that_may_be_left_out)
{
    TypedLine typed{.purse = "savings", .move = "in", .amount = "4.50", .what = " Gift ",
                    .who = "Gran", .happened_on = "", .no_receipt = "", .agreed = "agreed",
                    .agreed_why = "", .witness_name = "", .form_key = "key"};
    Ledger const ledger{.setting = SettingId{"larch-house"}, .child = ChildId{"tyler"},
                        .purse = Purse::pocket};
    auto const read = read_line(typed, ledger, testing::house_today()).value();
    EXPECT_EQ(read.ledger.purse, Purse::savings);
    EXPECT_EQ(read.happened_on, testing::house_today());
    EXPECT_EQ(read.what, "Gift");
    typed = {.purse = "petty", .move = "counter", .amount = "x", .what = {}, .who = {},
             .happened_on = "whenever", .no_receipt = {}, .agreed = {}, .agreed_why = {},
             .witness_name = {}, .form_key = {}};
    auto const refused = read_line(typed, ledger, testing::house_today());
    ASSERT_TRUE(refused_as<Invalid>(refused));
    EXPECT_EQ(refused_as<Invalid>(refused)->problems.size(), 4u);
}

}  // namespace
}  // namespace keywork::money
