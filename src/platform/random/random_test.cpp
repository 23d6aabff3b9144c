#include "platform/random/random.hpp"

#include "platform/expects.hpp"

#include <gtest/gtest.h>

#include <array>
#include <chrono>
#include <limits>
#include <set>

namespace keywork {
namespace {

TEST(SeededRandom, repeats_itself_for_the_same_seed)
{
    auto one = Random::seeded(7);
    auto same = Random::seeded(7);
    auto other = Random::seeded(8);
    auto const bytes = one.bytes(100);
    EXPECT_EQ(bytes, same.bytes(100));
    EXPECT_NE(bytes, other.bytes(100));
}

TEST(SeededRandom, gives_the_numbers_that_the_standard_fixes_for_ever)
{
    auto random = Random::seeded(5489);  // the standard's own check value is its 10,000th number
    for (int i = 0; i < 9999; ++i) random.bits();
    EXPECT_EQ(random.bits(), 9981545732273789042ULL);
}

TEST(RealRandom, does_not_repeat_itself)
{
    auto one = Random::real();
    auto other = Random::real();
    std::set<std::string> seen;
    for (int i = 0; i < 100; ++i) {
        seen.insert(one.bytes(16));
        seen.insert(other.bytes(16));
    }
    EXPECT_EQ(seen.size(), 200U);
}

TEST(Random, fills_exactly_as_many_bytes_as_asked)
{
    for (auto* const make : {+[] { return Random::real(); }, +[] { return Random::seeded(1); }}) {
        auto random = make();
        EXPECT_EQ(random.bytes(0), "");
        EXPECT_EQ(random.bytes(1).size(), 1U);
        std::array<unsigned char, 64> bytes{};
        random.fill(std::span{bytes}.subspan(8, 48));
        for (std::size_t i = 0; i < 8; ++i) {
            EXPECT_EQ(bytes[i], 0);
            EXPECT_EQ(bytes[63 - i], 0);
        }
    }
}

TEST(Random, stays_below_its_limit_and_reaches_everything_under_it)
{
    auto random = Random::seeded(3);
    std::array<int, 6> times{};
    for (int i = 0; i < 6000; ++i) ++times.at(random.below(6));
    for (int const count : times) {
        EXPECT_GT(count, 850);
        EXPECT_LT(count, 1150);
    }
    EXPECT_EQ(random.below(1), 0U);
    EXPECT_THROW(random.below(0), BrokenInvariant);
}

TEST(Random, takes_the_largest_limits)
{
    auto random = Random::seeded(3);
    constexpr auto most = std::numeric_limits<std::uint64_t>::max();
    for (int i = 0; i < 100; ++i) EXPECT_LT(random.below(most), most);
    constexpr auto half = (std::uint64_t{1} << 63) + 1;
    for (int i = 0; i < 100; ++i) EXPECT_LT(random.below(half), half);
}

TEST(Random, gives_numbers_between_two_both_included)
{
    auto random = Random::seeded(3);
    std::set<std::int64_t> seen;
    for (int i = 0; i < 200; ++i) seen.insert(random.between(-1, 2));
    EXPECT_EQ(seen, (std::set<std::int64_t>{-1, 0, 1, 2}));
    EXPECT_EQ(random.between(5, 5), 5);
    EXPECT_THROW(random.between(2, 1), BrokenInvariant);
    auto const any = random.between(std::numeric_limits<std::int64_t>::min(),
                                    std::numeric_limits<std::int64_t>::max());
    EXPECT_NE(any, random.between(std::numeric_limits<std::int64_t>::min(),
                                  std::numeric_limits<std::int64_t>::max()));
}

TEST(Random, makes_ids_of_a_time)
{
    using ChildId = Id<struct Child>;
    auto random = Random::real();
    sys_milliseconds const now{std::chrono::milliseconds{1'790'000'000'123}};
    auto const one = random.new_id<ChildId>(now);
    auto const other = random.new_id<ChildId>(now);
    EXPECT_NE(one, other);
    EXPECT_EQ(one.text().substr(0, 10), other.text().substr(0, 10));
    EXPECT_TRUE(is_id_text(one.text()));
}

}  // namespace
}  // namespace keywork
