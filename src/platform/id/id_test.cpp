#include "platform/id/id.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <type_traits>

namespace keywork {
namespace {

using ChildId = Id<struct Child>;
using SettingId = Id<struct Setting>;
using std::chrono::milliseconds;
using Instant = std::chrono::sys_time<milliseconds>;

template <class A, class B>
concept ComparableWith = requires(A const& a, B const& b) { a == b; };
static_assert(ComparableWith<ChildId, ChildId>);
static_assert(!ComparableWith<ChildId, SettingId>, "an id compares with its own kind only");

TEST(AnId, is_1_to_40_lower_case_letters_digits_and_hyphens)
{
    EXPECT_FALSE(is_id_text(""));
    EXPECT_TRUE(is_id_text("a"));
    EXPECT_TRUE(is_id_text("az09-"));
    EXPECT_TRUE(is_id_text(std::string(40, 'a')));
    EXPECT_FALSE(is_id_text(std::string(41, 'a')));
    for (auto const* const text : {"A", "a b", "a/b", "../a", "a_b", "\xc3\xa9", "a\n", "a'"})
        EXPECT_FALSE(is_id_text(text)) << text;
}

TEST(AnId, that_cannot_be_one_is_not_found)
{
    auto const parsed = ChildId::parse("../../etc");
    EXPECT_NE(refused_as<NotFound>(parsed), nullptr);
    EXPECT_EQ(ChildId::parse("7f3a")->text(), "7f3a");
}

TEST(AnId, is_unset_until_it_has_a_text)
{
    EXPECT_FALSE(ChildId{}.is_set());
    EXPECT_TRUE(ChildId{"7f3a"}.is_set());
}

TEST(NewIds, are_twenty_characters_that_an_id_may_have)
{
    auto const text = new_id_text(Instant{milliseconds{1'790'000'000'123}}, ~0ULL);
    EXPECT_EQ(text.size(), 20U);
    EXPECT_TRUE(is_id_text(text));
}

TEST(NewIds, sort_by_the_time_they_were_made)
{
    Instant const now{milliseconds{1'790'000'000'123}};
    EXPECT_LT(new_id_text(now, ~0ULL), new_id_text(now + milliseconds{1}, 0));
    EXPECT_LT(new_id_text(now, 1), new_id_text(now, 2));
}

TEST(NewIds, use_fifty_random_bits_and_no_more)
{
    Instant const now{milliseconds{1}};
    EXPECT_NE(new_id_text(now, 1ULL << 49), new_id_text(now, 0));
    EXPECT_EQ(new_id_text(now, 1ULL << 50), new_id_text(now, 0));
}

}  // namespace
}  // namespace keywork
