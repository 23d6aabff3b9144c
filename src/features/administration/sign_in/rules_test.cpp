#include "features/administration/sign_in/sign_in.hpp"

#include <gtest/gtest.h>

namespace keywork::sign_in {
namespace {

bool is_good(std::string_view password)
{
    return !fault_of_password(password, "priya.nair", "Priya Nair").has_value();
}

TEST(NewPassword, has_12_characters_or_more)
{
    EXPECT_FALSE(is_good("three small"));   // 11
    EXPECT_TRUE(is_good("three smalls"));   // 12
}

TEST(NewPassword, has_128_characters_or_fewer)
{
    std::string long_one;
    while (long_one.size() < 128) long_one += "kettle and toast ";
    EXPECT_TRUE(is_good(long_one.substr(0, 128)));
    EXPECT_FALSE(is_good(long_one.substr(0, 128) + "x"));
}

TEST(NewPassword, counts_characters_and_not_bytes)
{
    EXPECT_FALSE(is_good("ŵŷŵŷŵŷŵŷŵŷŵ"));    // 11 characters, 22 bytes
    EXPECT_TRUE(is_good("ŵŷŵŷ tân cân"));     // 12 characters
}

TEST(NewPassword, is_not_one_that_would_be_tried_first)
{
    EXPECT_FALSE(is_good("Password123!"));
    EXPECT_FALSE(is_good("LiverpoolFC2026"));
    EXPECT_FALSE(is_good("aaaaaaaaaaaa"));
    EXPECT_FALSE(is_good("012345678901234567890"));
}

TEST(NewPassword, is_not_made_from_their_own_name)
{
    EXPECT_FALSE(is_good("PriyaNair2026"));
    EXPECT_FALSE(is_good("priya.nair.01"));
    EXPECT_TRUE(is_good("priya nair likes toast"));
}

TEST(SignInName, is_kept_trimmed_and_in_lower_case)
{
    EXPECT_EQ(kept_name("  Priya.Nair "), "priya.nair");
}

TEST(Next, stays_on_this_site)
{
    EXPECT_EQ(safe_next("/children/0abc?tab=plans"), "/children/0abc?tab=plans");
    EXPECT_EQ(safe_next("//elsewhere.example/"), "/");
    EXPECT_EQ(safe_next("https://elsewhere.example/"), "/");
    EXPECT_EQ(safe_next("/\\elsewhere.example"), "/");
    EXPECT_EQ(safe_next("/a\r\nSet-Cookie:x"), "/");
    EXPECT_EQ(safe_next("/sign-in"), "/");
    EXPECT_EQ(safe_next(""), "/");
}

}  // namespace
}  // namespace keywork::sign_in
