#include "care/access/decide.hpp"

#include <gtest/gtest.h>

namespace keywork {
namespace {

using namespace std::chrono_literals;
using std::chrono::November;
using std::chrono::October;

constexpr local_days the_day{2026y / November / 24};

Link a_stay(Role role, Column column)
{
    return {.kind = Link::Kind::stay, .role = role, .column = column, .oversees = false,
            .from_on = the_day - days{100}, .until_on = std::nullopt};
}

Relationship first_way(Link const& link)
{
    auto const stands = standing(std::span{&link, 1}, the_day);
    EXPECT_EQ(stands.ways.size(), 1u);
    return stands.ways.at(0).relationship;
}

std::size_t ways(Link const& link) { return standing(std::span{&link, 1}, the_day).ways.size(); }

TEST(Standing, is_team_on_the_last_day_of_the_link_and_past_the_day_after)
{
    Link link = a_stay(Role::care, Column::home);
    link.until_on = the_day;
    EXPECT_EQ(first_way(link), Relationship::team);
    link.until_on = the_day - days{1};
    EXPECT_EQ(first_way(link), Relationship::past);
}

TEST(Standing, is_past_for_28_days_and_nothing_on_the_29th)
{
    Link link = a_stay(Role::lead, Column::home);
    link.until_on = the_day - days{28};
    EXPECT_EQ(first_way(link), Relationship::past);
    link.until_on = the_day - days{29};
    EXPECT_EQ(ways(link), 0u);
}

TEST(Standing, starts_on_the_first_day_of_the_link_and_not_before)
{
    Link link = a_stay(Role::care, Column::home);
    link.from_on = the_day;
    EXPECT_EQ(first_way(link), Relationship::team);
    link.from_on = the_day + days{1};
    EXPECT_EQ(ways(link), 0u);
}

TEST(Standing, has_no_past_for_somebody_who_only_oversaw)
{
    Link link = a_stay(Role::oversight, Column::home);
    link.oversees = true;
    EXPECT_EQ(first_way(link), Relationship::over);
    link.until_on = the_day - days{1};
    EXPECT_EQ(ways(link), 0u);
}

TEST(Standing, lets_being_kept_away_beat_every_other_link)
{
    Link away = a_stay(Role::care, Column::home);
    away.kind = Link::Kind::kept_away;
    std::vector<Link> const links{a_stay(Role::lead, Column::home), away};
    EXPECT_TRUE(standing(links, the_day).kept_away);
}

TEST(Standing, forgets_being_kept_away_when_it_has_ended)
{
    Link away = a_stay(Role::care, Column::home);
    away.kind = Link::Kind::kept_away;
    away.until_on = the_day - days{1};
    std::vector<Link> const links{a_stay(Role::lead, Column::home), away};
    EXPECT_FALSE(standing(links, the_day).kept_away);
    EXPECT_EQ(standing(links, the_day).ways.size(), 1u);
}

TEST(Standing, puts_the_way_that_reads_furthest_first)
{
    Link key = a_stay(Role::care, Column::school);
    key.kind = Link::Kind::allocation;
    std::vector<Link> const links{a_stay(Role::care, Column::school), key};
    auto const stands = standing(links, the_day);
    ASSERT_EQ(stands.ways.size(), 2u);
    EXPECT_EQ(stands.ways[0].relationship, Relationship::key);
    EXPECT_EQ(stands.ways[0].rule.reads, Level::l2);
    EXPECT_EQ(stands.ways[1].rule.reads, Level::l1);
}

TEST(Roles, of_the_operator_reach_no_child_at_all)
{
    EXPECT_FALSE(has_function(Role::sysadmin, Function::see_child));
    EXPECT_TRUE(has_function(Role::dpo, Function::see_child));   // in an opened case
    EXPECT_FALSE(has_function(Role::dpo, Function::see_children));
    EXPECT_EQ(ways(a_stay(Role::sysadmin, Column::home)), 0u);
    EXPECT_EQ(ways(a_stay(Role::dpo, Column::home)), 0u);
}

TEST(Assurance, shows_safeguarding_only_after_a_fresh_password)
{
    EXPECT_EQ(most_shown(Assurance::a2r), Level::l2);
    EXPECT_EQ(most_shown(Assurance::a2), Level::l2);
    EXPECT_EQ(most_shown(Assurance::a3), Level::l4);
}

}  // namespace
}  // namespace keywork
