#include "features/administration/staff_accounts/staff_accounts.hpp"

#include <gtest/gtest.h>

namespace keywork::staff_accounts {
namespace {

using namespace std::chrono_literals;
using std::chrono::August;
using std::chrono::November;

constexpr local_days today{2026y / November / 24};
SettingId const larch{"larch-house"}, kiln{"kiln-lane"};

Actor actor_with(Role role, SettingId const& setting = larch)
{
    return {.staff = StaffId{"ruth"},
            .roles = {{.setting = setting, .setting_name = "Larch House", .profile = "home",
                       .role = role, .oversees = false}},
            .place = setting,
            .now = sys_seconds{1'795'000'000s},
            .today = today};
}

StaffRole a_role(Role role, SettingId const& setting = larch, local_days until_on = today)
{
    return {.id = StaffRoleId{"r1"}, .staff = StaffId{"priya"}, .setting = setting, .role = role,
            .from_on = today - days{10}, .until_on = until_on, .made_by = {}, .made_at = {}};
}

TEST(LastDay, is_31_August_next_or_the_seventh_day_for_agency_staff)
{
    EXPECT_EQ(usual_last_day(today, Hired::by_us), local_days{2027y / August / 31});
    EXPECT_EQ(usual_last_day(local_days{2026y / August / 30}, Hired::by_us),
              local_days{2026y / August / 31});
    EXPECT_EQ(usual_last_day(local_days{2026y / August / 31}, Hired::by_us),
              local_days{2027y / August / 31});
    EXPECT_EQ(usual_last_day(today, Hired::through_agency), today + days{6});
}

TEST(NewRoleRead, takes_the_usual_last_day_when_none_is_typed)
{
    TypedRole typed{.setting = "larch-house", .role = "care"};
    EXPECT_EQ(read_role(typed, today)->until_on, local_days{2027y / August / 31});
    typed.agency = true;
    EXPECT_EQ(read_role(typed, today)->until_on, today + days{6});
    typed.until = "1 December 2026";
    EXPECT_EQ(read_role(typed, today)->until_on, local_days{2026y / std::chrono::December / 1});
}

TEST(NewRoleRead, starts_today_or_later_and_ends_no_earlier_than_it_starts)
{
    TypedRole typed{.setting = "larch-house", .role = "care", .from = "24 November 2026",
                    .until = "24 November 2026"};
    EXPECT_TRUE(read_role(typed, today));
    typed.until = "23 November 2026";
    EXPECT_TRUE(refused_as<Invalid>(read_role(typed, today)));
    typed = {.setting = "larch-house", .role = "care", .from = "23 November 2026"};
    EXPECT_TRUE(refused_as<Invalid>(read_role(typed, today)));
}

TEST(NewRoleRead, says_everything_that_is_missing_at_once)
{
    auto const read = read_role({.setting = "", .role = "king", .reach = "", .from = "soon",
                                 .until = "later"}, today);
    ASSERT_TRUE(refused_as<Invalid>(read));
    EXPECT_EQ(refused_as<Invalid>(read)->problems.size(), 5u);
}

TEST(GivingRoles, stops_at_ones_own_and_at_the_places_one_manages)
{
    auto const lead = actor_with(Role::lead);
    EXPECT_TRUE(may_give(lead, larch, Role::lead));
    EXPECT_TRUE(may_give(lead, larch, Role::care));
    EXPECT_FALSE(may_give(lead, larch, Role::oversight));
    EXPECT_FALSE(may_give(lead, larch, Role::sysadmin));
    EXPECT_FALSE(may_give(lead, kiln, Role::care));
    EXPECT_FALSE(may_give(actor_with(Role::senior), larch, Role::care));
    EXPECT_FALSE(may_give(actor_with(Role::sysadmin), larch, Role::care));
}

TEST(RolesOfTwoPeople, are_asked_for_where_one_manages_roles_and_never_simply_given)
{
    for (Role const role : {Role::oversight, Role::dpo, Role::sysadmin, Role::inspector}) {
        EXPECT_FALSE(may_give(actor_with(Role::lead), larch, role));
        EXPECT_FALSE(may_give(actor_with(Role::oversight), larch, role));
        EXPECT_TRUE(may_ask(actor_with(Role::lead), larch, role));
        EXPECT_TRUE(may_ask(actor_with(Role::oversight), larch, role));
        EXPECT_FALSE(may_ask(actor_with(Role::lead), kiln, role));
        EXPECT_FALSE(may_ask(actor_with(Role::sysadmin), larch, role));
        EXPECT_FALSE(may_ask(actor_with(Role::dpo), larch, role));
    }
    EXPECT_FALSE(may_ask(actor_with(Role::lead), larch, Role::lead));
    EXPECT_TRUE(may_give(actor_with(Role::oversight), larch, Role::lead));
}

TEST(RolesOfTwoPeople, are_agreed_to_by_neither_who_asked_nor_who_gets_them)
{
    auto const lead = actor_with(Role::lead);   // ruth
    RoleRequest asked{.id = RoleRequestId{"q"}, .staff = StaffId{"priya"}, .staff_name = {},
                      .role = {.setting = larch, .role = Role::dpo, .reach = Reach::oversees,
                               .from_on = today, .until_on = today},
                      .asked_by = StaffId{"dana"}, .asked_by_name = {}, .asked_at = {}};
    EXPECT_TRUE(may_agree(lead, asked));
    asked.asked_by = StaffId{"ruth"};
    EXPECT_TRUE(refused_as<NotAllowed>(may_agree(lead, asked)));
    asked.asked_by = StaffId{"dana"};
    asked.staff = StaffId{"ruth"};
    EXPECT_TRUE(refused_as<NotAllowed>(may_agree(lead, asked)));
    EXPECT_TRUE(refused_as<NotFound>(may_agree(actor_with(Role::lead, kiln), asked)));
    EXPECT_TRUE(refused_as<NotFound>(may_agree(actor_with(Role::sysadmin), asked)));
}

TEST(RolesOfTwoPeople, are_ended_by_one_who_oversees_and_a_visit_by_a_manager)
{
    EXPECT_TRUE(may_end(actor_with(Role::lead), larch, Role::inspector));
    EXPECT_FALSE(may_end(actor_with(Role::lead), larch, Role::oversight));
    EXPECT_FALSE(may_end(actor_with(Role::lead), larch, Role::dpo));
    EXPECT_TRUE(may_end(actor_with(Role::oversight), larch, Role::dpo));
    EXPECT_FALSE(may_end(actor_with(Role::oversight), kiln, Role::dpo));
    EXPECT_FALSE(may_end(actor_with(Role::sysadmin), larch, Role::care));
}

TEST(NewRoleRead, lets_a_visit_last_seven_days_unless_said_and_thirty_at_most)
{
    TypedRole typed{.setting = "larch-house", .role = "inspector"};
    EXPECT_EQ(read_role(typed, today)->until_on, today + days{6});
    typed.until = "23 December 2026";   // the thirtieth day
    EXPECT_TRUE(read_role(typed, today));
    typed.until = "24 December 2026";
    EXPECT_TRUE(refused_as<Invalid>(read_role(typed, today)));
}

TEST(ChangingAnAccount, is_never_for_ones_own)
{
    EXPECT_TRUE(refused_as<NotAllowed>(may_change(actor_with(Role::lead), StaffId{"ruth"}, {})));
    EXPECT_TRUE(may_change(actor_with(Role::lead), StaffId{"priya"}, {}));
}

TEST(ChangingAnAccount, is_not_for_a_role_above_or_a_place_beyond)
{
    auto const lead = actor_with(Role::lead);
    auto const may = [&](Actor const& actor, StaffRole const& role) {
        return may_change(actor, StaffId{"priya"}, std::span{&role, 1}).has_value();
    };
    EXPECT_TRUE(may(lead, a_role(Role::lead)));
    EXPECT_FALSE(may(lead, a_role(Role::oversight)));
    EXPECT_FALSE(may(lead, a_role(Role::care, kiln)));
    EXPECT_TRUE(may(lead, a_role(Role::care, kiln, today - days{1})));
    EXPECT_TRUE(may(actor_with(Role::sysadmin), a_role(Role::oversight)));
    EXPECT_FALSE(may(actor_with(Role::sysadmin), a_role(Role::care, kiln)));
}

TEST(Accounts, are_in_sight_where_one_manages_and_where_they_have_no_role)
{
    auto const lead = actor_with(Role::lead);
    std::vector<StaffRole> const here{a_role(Role::care, larch, today - days{400})};
    std::vector<StaffRole> const elsewhere{a_role(Role::care, kiln)};
    EXPECT_TRUE(is_in_sight(lead, here));
    EXPECT_FALSE(is_in_sight(lead, elsewhere));
    EXPECT_TRUE(is_in_sight(lead, {}));
}

TEST(Ending, is_now_or_on_a_day_before_it_ends_anyway)
{
    auto const role = a_role(Role::care, larch, today + days{10});
    EXPECT_EQ(*read_end("now", "", role, today), today - days{1});
    EXPECT_EQ(*read_end("day", "24 November 2026", role, today), today);
    EXPECT_FALSE(read_end("day", "23 November 2026", role, today));
    EXPECT_TRUE(read_end("day", "3 December 2026", role, today));
    EXPECT_FALSE(read_end("day", "4 December 2026", role, today));
    EXPECT_FALSE(read_end("", "", role, today));
}

TEST(NewAccountRead, trims_and_lowers_the_sign_in_name)
{
    EXPECT_EQ(read_account({" Priya Nair ", "Support worker", " Priya.Nair "}),
              (NewAccount{"Priya Nair", "Support worker", "priya.nair"}));
    EXPECT_FALSE(read_account({"Priya Nair", "Support worker", "pn"}));
    EXPECT_TRUE(read_account({"Priya Nair", "Support worker", "pri"}));
    EXPECT_FALSE(read_account({"Priya Nair", "Support worker", "priya nair"}));
    EXPECT_TRUE(read_account({std::string(100, 'a'), "Support worker", "pri"}));
    EXPECT_FALSE(read_account({std::string(101, 'a'), "Support worker", "pri"}));
}

TEST(StartingPassword, is_four_groups_of_four_without_letters_that_look_alike)
{
    EXPECT_EQ(one_time_password(std::string(16, '\0')), "0000-0000-0000-0000");
    EXPECT_EQ(one_time_password(std::string(16, '\xFF')), "zzzz-zzzz-zzzz-zzzz");
}

Actor manager_of(std::string const& name, Role role, std::string const& setting)
{
    Actor actor;
    actor.staff = StaffId{name};
    actor.roles = {{SettingId{setting}, "Larch House", "home", role, false}};
    actor.today = local_days{std::chrono::year{2026} / 11 / 24};
    return actor;
}

TEST(LastManager, is_the_only_one_left_who_gives_roles)
{
    std::vector<Actor> managers{manager_of("ruth", Role::lead, "larch-house")};
    EXPECT_TRUE(is_last_manager(managers, StaffId{"ruth"}));
    EXPECT_FALSE(is_last_manager(managers, StaffId{"priya"}));
    managers.push_back(manager_of("sam", Role::sysadmin, "larch-house"));   // gives no roles
    EXPECT_TRUE(is_last_manager(managers, StaffId{"ruth"}));
    managers.push_back(manager_of("ines", Role::oversight, "kiln-lane"));
    EXPECT_FALSE(is_last_manager(managers, StaffId{"ruth"}));
    EXPECT_FALSE(is_last_manager({}, StaffId{"ruth"}));
}

TEST(SecondPerson, manages_roles_there_and_neither_asks_nor_gets)
{
    StaffId const ruth{"ruth"};
    StaffId const dana{"dana"};
    SettingId const house{"larch-house"};
    std::vector<Actor> managers{manager_of("ruth", Role::lead, "larch-house"),
                                manager_of("samira", Role::lead, "kiln-lane"),
                                manager_of("dana", Role::lead, "larch-house")};
    EXPECT_FALSE(somebody_may_agree(managers, house, ruth, dana));
    EXPECT_TRUE(somebody_may_agree(managers, house, ruth, StaffId{"priya"}));
    EXPECT_FALSE(somebody_may_agree(managers, SettingId{"fern-house"}, ruth, StaffId{"priya"}));
}

}  // namespace
}  // namespace keywork::staff_accounts
