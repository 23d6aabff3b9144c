#include "features/children/timeline/timeline.hpp"

#include "care/testing/house.hpp"

#include <gtest/gtest.h>

namespace keywork::timeline {
namespace {

local_days const today = testing::day(2026, 11, 24);

TEST(TimelineFilter, reads_dates_as_people_type_them)
{
    auto const filter = filter_of({.words = "dog", .from = "1/9/2026", .until = "yesterday",
                                   .author = "priya", .kind = "incident"},
                                  today);
    ASSERT_TRUE(filter);
    EXPECT_EQ(filter->words, "dog");
    EXPECT_EQ(filter->kind, "incident");
    EXPECT_EQ(filter->from_on, testing::day(2026, 9, 1));
    EXPECT_EQ(filter->until_on, testing::day(2026, 11, 23));
    EXPECT_EQ(filter->author, StaffId{"priya"});
}

TEST(TimelineFilter, leaves_nothing_out_when_nothing_was_typed)
{
    auto const filter = filter_of({}, today);
    ASSERT_TRUE(filter);
    EXPECT_FALSE(filter->kind || filter->from_on || filter->until_on || filter->author);
}

TEST(TimelineFilter, tells_every_date_that_cannot_be_read)
{
    auto const refused = filter_of({.from = "32/9/2026", .until = "soon"}, today);
    auto const* invalid = refused_as<Invalid>(refused);
    ASSERT_TRUE(invalid);
    EXPECT_EQ(invalid->problems.size(), 2u);
}

TEST(TimelineFilter, refuses_an_end_before_its_start_and_takes_the_same_day)
{
    EXPECT_FALSE(filter_of({.from = "2/9/2026", .until = "1/9/2026"}, today));
    EXPECT_TRUE(filter_of({.from = "1/9/2026", .until = "1/9/2026"}, today));
}

TEST(TimelinePlace, is_read_back_from_an_address)
{
    chronology::Place const place{testing::house_now(), 1234};
    auto const back = place_from_text(to_text(place));
    ASSERT_TRUE(back);
    EXPECT_EQ(back->occurred_at, place.occurred_at);
    EXPECT_EQ(back->entry, place.entry);
    for (auto const* wrong : {"", "1234", "2026-11-24T16:35:00Z", "2026-11-24T16:35:00Z.",
                              "2026-11-24T16:35:00Z.12x", "x.12"})
        EXPECT_FALSE(place_from_text(wrong)) << wrong;
}

}  // namespace
}  // namespace keywork::timeline
