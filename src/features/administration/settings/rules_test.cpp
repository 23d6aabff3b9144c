#include "features/administration/settings/settings.hpp"

#include <gtest/gtest.h>

namespace keywork::settings {
namespace {

using namespace std::chrono_literals;

constexpr local_days today{2026y / std::chrono::November / 24};
std::vector<std::string> const areas{"Kent"};

Setting larch()
{
    return {.id = SettingId{"larch"}, .name = "Larch House", .profile = "home",
            .opened_on = local_days{2020y / std::chrono::May / 1}};
}

bool is_good(TypedSetting const& typed)
{
    return read_setting(typed, larch(), areas).has_value();
}

TEST(SettingRead, comes_back_as_it_was_typed_and_keeps_the_rest)
{
    Setting whole = larch();
    whole.phone = "01632 960118";
    whole.on_call_name = "Ruth Callan";
    whole.on_call_phone = "01632 960119";
    whole.term_dates = "Kent";
    whole.address = "1 Larch Way";
    whole.urn = "SC012345";
    whole.authority = "Northmere";
    EXPECT_EQ(*read_setting(typed_from(whole), larch(), areas), whole);
    EXPECT_EQ(*read_setting({.name = " Larch House "}, whole, areas), larch());
}

TEST(SettingRead, wants_a_name_of_100_letters_or_fewer)
{
    EXPECT_FALSE(is_good({.name = " "}));
    EXPECT_TRUE(is_good({.name = std::string(100, 'a')}));
    EXPECT_FALSE(is_good({.name = std::string(101, 'a')}));
}

TEST(SettingRead, wants_telephone_numbers_and_areas_that_are_known)
{
    EXPECT_TRUE(is_good({.name = "L", .phone = "+44 (0)1632 960118"}));
    EXPECT_TRUE(is_good({.name = "L", .phone = "12345"}));
    EXPECT_FALSE(is_good({.name = "L", .phone = "1234"}));
    EXPECT_FALSE(is_good({.name = "L", .on_call_phone = "ask Ruth"}));
    EXPECT_FALSE(is_good({.name = "L", .term_dates = "Atlantis"}));
}

TEST(LastDay, is_today_or_later)
{
    EXPECT_TRUE(read_last_day("24 November 2026", today));
    EXPECT_FALSE(read_last_day("23 November 2026", today));
    EXPECT_FALSE(read_last_day("soon", today));
}

TEST(ManagersRole, ends_on_31_August_next)
{
    EXPECT_EQ(managers_last_day(today), local_days{2027y / std::chrono::August / 31});
    EXPECT_EQ(managers_last_day(local_days{2027y / std::chrono::August / 30}),
              local_days{2027y / std::chrono::August / 31});
    EXPECT_EQ(managers_last_day(local_days{2027y / std::chrono::August / 31}),
              local_days{2028y / std::chrono::August / 31});
}

}  // namespace
}  // namespace keywork::settings
