#include "platform/allowance/allowances.hpp"

#include <gtest/gtest.h>

namespace keywork {
namespace {

sys_seconds at(seconds later) { return *instant_from_text("2026-11-24T16:35:00Z") + later; }

void take(Allowances& allowances, std::string const& key, int times, sys_seconds now)
{
    for (int taken = 0; taken < times; ++taken)
        EXPECT_EQ(allowances.wait_or_take(key, now), std::nullopt) << key << " " << taken;
}

TEST(Allowances, give_the_last_time_and_not_one_more)
{
    Allowances allowances{{.most = 3, .within = minutes{10}}};
    take(allowances, "ruth", 3, at(seconds{0}));
    EXPECT_EQ(allowances.wait_or_take("ruth", at(seconds{0})), minutes{10});
    EXPECT_EQ(allowances.wait_or_take("ruth", at(minutes{4})), minutes{6});
}

TEST(Allowances, begin_anew_when_the_while_has_passed_and_not_a_second_before)
{
    Allowances allowances{{.most = 2, .within = minutes{10}}};
    take(allowances, "ruth", 1, at(seconds{0}));
    take(allowances, "ruth", 1, at(minutes{9}));
    EXPECT_EQ(allowances.wait_or_take("ruth", at(minutes{10} - seconds{1})), seconds{1});
    take(allowances, "ruth", 2, at(minutes{10}));
    EXPECT_EQ(allowances.wait_or_take("ruth", at(minutes{10})), minutes{10});
}

TEST(Allowances, are_each_persons_own)
{
    Allowances allowances{{.most = 1, .within = minutes{10}}};
    take(allowances, "ruth", 1, at(seconds{0}));
    take(allowances, "marcus", 1, at(seconds{0}));
    EXPECT_TRUE(allowances.wait_or_take("ruth", at(seconds{1})).has_value());
}

TEST(Allowances, do_not_make_anybody_wait_longer_for_asking_again)
{
    Allowances allowances{{.most = 1, .within = minutes{10}}};
    take(allowances, "ruth", 1, at(seconds{0}));
    for (int asked = 1; asked < 10; ++asked)
        EXPECT_TRUE(allowances.wait_or_take("ruth", at(minutes{asked})).has_value());
    take(allowances, "ruth", 1, at(minutes{10}));
}

TEST(Allowances, begin_anew_when_the_clock_was_put_back)
{
    Allowances allowances{{.most = 1, .within = minutes{10}}};
    take(allowances, "ruth", 1, at(hours{1}));
    take(allowances, "ruth", 1, at(seconds{0}));
}

TEST(Allowances, remember_so_many_and_forget_whose_while_ends_first)
{
    Allowances allowances{{.most = 1, .within = minutes{10}, .keys = 2}};
    take(allowances, "ruth", 1, at(seconds{0}));
    take(allowances, "marcus", 1, at(seconds{1}));
    EXPECT_TRUE(allowances.wait_or_take("ruth", at(seconds{2})).has_value());   // both remembered
    take(allowances, "priya", 1, at(seconds{3}));
    EXPECT_TRUE(allowances.wait_or_take("marcus", at(seconds{4})).has_value());
    take(allowances, "ruth", 1, at(seconds{5}));                                // forgotten
}

}  // namespace
}  // namespace keywork
