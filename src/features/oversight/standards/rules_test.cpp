#include "features/oversight/standards/on_page.hpp"
#include "features/oversight/standards/standards_page.hpp"

#include <gtest/gtest.h>

namespace keywork::standards_page {
namespace {

local_days day_of(int year, unsigned month, unsigned day)
{
    return local_days{std::chrono::year{year} / std::chrono::month{month} /
                      std::chrono::day{day}};
}

TEST(StandardsPeriod, is_one_of_the_choices_or_that_of_a_review)
{
    EXPECT_EQ(months_from_text("12"), 12);
    EXPECT_EQ(months_from_text("2"), 6);
    EXPECT_EQ(months_from_text(""), 6);
}

TEST(StandardsPeriod, begins_on_the_last_day_of_a_shorter_month)
{
    EXPECT_EQ(months_before(day_of(2026, 11, 24), 6), day_of(2026, 5, 24));
    EXPECT_EQ(months_before(day_of(2026, 8, 31), 6), day_of(2026, 2, 28));
    EXPECT_EQ(months_before(day_of(2026, 1, 15), 1), day_of(2025, 12, 15));
}

TEST(StandardsOnPage, are_the_nine_in_the_same_words)
{
    auto const all = standards::all_standards();
    ASSERT_EQ(all.size(), std::size(standard_choices));
    for (std::size_t at = 0; at < all.size(); ++at) {
        EXPECT_EQ(all[at].code, standard_choices[at].code);
        EXPECT_EQ(all[at].words, standard_choices[at].words);
    }
}

}  // namespace
}  // namespace keywork::standards_page
