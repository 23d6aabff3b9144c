#include "features/children/details/details.hpp"

#include "care/testing/house.hpp"

#include <gtest/gtest.h>

namespace keywork::details {
namespace {

local_days const today = testing::day(2026, 11, 24);

template <class Checked>
std::vector<std::string> fields_of(Outcome<Checked> const& outcome)
{
    std::vector<std::string> fields;
    if (auto const* invalid = refused_as<Invalid>(outcome))
        for (Problem const& problem : invalid->problems) fields.push_back(problem.field);
    return fields;
}

TEST(FaceSheet, is_taken_with_names_and_a_date_of_birth)
{
    auto const read = checked(testing::a_child("amara", "Amara", "Okafor"), "3/2/2012", today);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->face.born_on, testing::day(2012, 2, 3));
}

TEST(FaceSheet, tells_every_problem_at_once)
{
    auto child = testing::a_child("amara", " ", "Okafor");
    child.face.legal_name = "";
    child.upn = "A1";
    EXPECT_EQ(fields_of(checked(child, "31/2/2012", today)),
              (std::vector<std::string>{"known_as", "legal_name", "born_on", "upn"}));
}

TEST(FaceSheet, takes_a_birth_today_and_none_tomorrow)
{
    auto const child = testing::a_child("amara", "Amara", "Okafor");
    EXPECT_TRUE(checked(child, "24/11/2026", today));
    EXPECT_EQ(fields_of(checked(child, "25/11/2026", today)), std::vector<std::string>{"born_on"});
}

TEST(FaceSheet, takes_somebody_of_25_and_asks_about_26)
{
    auto const child = testing::a_child("amara", "Amara", "Okafor");
    EXPECT_TRUE(checked(child, "25/11/2000", today));
    EXPECT_EQ(fields_of(checked(child, "24/11/2000", today)), std::vector<std::string>{"born_on"});
}

TEST(NewAlert, needs_what_it_is_and_what_to_do)
{
    Alert alert{.kind = AlertKind::allergy, .subject = "Nut allergy", .what_to_do = "EpiPen",
                .danger = Danger::stop, .level = Level::l0, .from_on = today, .until_on = {}};
    EXPECT_TRUE(checked(alert));
    alert.what_to_do = " ";
    alert.subject = "";
    auto const refused = checked(alert);
    auto const* invalid = refused_as<Invalid>(refused);
    ASSERT_TRUE(invalid);
    EXPECT_EQ(invalid->problems.size(), 2u);
}

TEST(NewAlert, is_short_enough_for_the_top_of_every_page)
{
    Alert alert{.kind = AlertKind::allergy, .subject = std::string(80, 'x'),
                .what_to_do = std::string(300, 'x'), .danger = Danger::stop,
                .level = Level::l0, .from_on = today, .until_on = {}};
    EXPECT_TRUE(checked(alert));
    alert.subject += 'x';
    EXPECT_EQ(fields_of(checked(alert)), std::vector<std::string>{"subject"});
    alert.subject.pop_back();
    alert.what_to_do += 'x';
    EXPECT_EQ(fields_of(checked(alert)), std::vector<std::string>{"what_to_do"});
}

}  // namespace
}  // namespace keywork::details
