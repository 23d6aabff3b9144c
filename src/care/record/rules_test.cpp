#include "care/record/rules.hpp"

#include <gtest/gtest.h>

namespace keywork::record {
namespace {

Record a_record(Level level)
{
    return {.id = {}, .kind = "incident", .form_version = 1, .setting = {},
            .author = StaffId{"author"}, .occurred_at = {}, .ended_at = {}, .recorded_at = {},
            .level = level, .significant = false, .answers = {}, .form_key = {}, .body_hash = {},
            .opened_from = {}};
}

Sight a_sight(std::string staff, int level, int own_level = 3, int named = 0)
{
    return {.child = ChildId{"child"}, .actor = StaffId{std::move(staff)}, .level = level,
            .own_level = own_level, .named = named};
}

TEST(SeeingARecord, goes_up_to_the_readers_level_and_no_further)
{
    EXPECT_EQ(sees(a_record(Level::l2), a_sight("other", 2), Level::l2, Named::no), Sees::all);
    EXPECT_EQ(sees(a_record(Level::l3), a_sight("other", 2), Level::l2, Named::no),
              Sees::nothing);
}

TEST(SeeingARecord, waits_for_the_password_where_only_that_is_missing)
{
    EXPECT_EQ(sees(a_record(Level::l3), a_sight("other", 2), Level::l3, Named::no),
              Sees::after_password);
}

TEST(SeeingARecord, shows_an_author_their_own_words_above_their_level)
{
    EXPECT_EQ(sees(a_record(Level::l3), a_sight("author", 2), Level::l2, Named::no),
              Sees::own_words);
    EXPECT_EQ(sees(a_record(Level::l3), a_sight("author", 2, 2), Level::l2, Named::no),
              Sees::nothing);   // on a shared device
}

TEST(SeeingARecord, shows_own_entries_only_to_who_worked_here_before)
{
    EXPECT_EQ(sees(a_record(Level::l1), a_sight("author", -1), Level::l0, Named::no),
              Sees::own_words);
    EXPECT_EQ(sees(a_record(Level::l0), a_sight("other", -1), Level::l0, Named::no),
              Sees::nothing);
}

TEST(SeeingARecord, of_level_four_is_for_those_it_names)
{
    EXPECT_EQ(sees(a_record(Level::l4), a_sight("author", 3), Level::l3, Named::no),
              Sees::nothing);
    EXPECT_EQ(sees(a_record(Level::l4), a_sight("other", 3, 3, 1), Level::l3, Named::yes),
              Sees::all);
    EXPECT_EQ(sees(a_record(Level::l4), a_sight("other", 2, 3, 0), Level::l3, Named::yes),
              Sees::after_password);
}

TEST(ALateEntry, is_marked_from_one_second_over_a_day)
{
    sys_seconds const at{hours{1000}};

    EXPECT_EQ(late_words(at, at + hours{24}), "");
    EXPECT_EQ(late_words(at, at + hours{24} + seconds{1}), "written 1 day later");
    EXPECT_EQ(late_words(at, at + days{3} + minutes{5}), "written 3 days later");
}

}  // namespace
}  // namespace keywork::record
