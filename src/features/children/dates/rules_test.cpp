#include "features/children/dates/date_list.hpp"

#include <gtest/gtest.h>

namespace keywork::date_list {
namespace {

DatesPage typed()
{
    DatesPage page;
    page.today = local_days{std::chrono::year{2026} / 11 / 24};
    page.levels = {Level::l1, Level::l2};
    page.words = "The day he moved in";
    page.kind = "move";
    page.on = "30/11/2023";
    page.yearly = "yes";
    page.prompt_days = "7";
    page.level = "1";
    return page;
}

std::string field_refused(DatesPage const& page)
{
    auto const read = read_date(page);
    auto const* invalid = refused_as<Invalid>(read);
    return invalid && invalid->problems.size() == 1 ? invalid->problems.front().field : "";
}

TEST(TypedDates, are_read_as_they_are_typed)
{
    auto const read = read_date(typed());
    ASSERT_TRUE(read);
    EXPECT_EQ(read->kind, dates::Kind::move);
    EXPECT_EQ(to_text(read->on), "2023-11-30");
    EXPECT_TRUE(read->yearly);
    EXPECT_EQ(read->prompt_days, 7);
    EXPECT_EQ(read->level, Level::l1);
}

TEST(TypedDates, of_one_day_alone_are_still_to_come)
{
    auto once = typed();
    once.yearly = "no";
    EXPECT_EQ(field_refused(once), "yearly");
    once.on = "24/11/2026";
    EXPECT_TRUE(read_date(once));
    once.on = "23/11/2026";
    EXPECT_EQ(field_refused(once), "yearly");
}

TEST(TypedDates, name_the_field_that_cannot_be_read)
{
    auto page = typed();
    page.kind = "party";
    EXPECT_EQ(field_refused(page), "kind");
    page = typed();
    page.on = "some day";
    EXPECT_EQ(field_refused(page), "on");
    page = typed();
    page.prompt_days = "a week";
    EXPECT_EQ(field_refused(page), "prompt_days");
    page = typed();
    page.level = "3";
    EXPECT_EQ(field_refused(page), "level");
}

}  // namespace
}  // namespace keywork::date_list
