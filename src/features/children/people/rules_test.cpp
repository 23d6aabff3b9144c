#include "features/children/people/people.hpp"

#include <gtest/gtest.h>

namespace keywork::people {
namespace {

std::vector<Relationship> const relationships{{"PAM", "Mother"}, {"SWR", "Social worker"}};

ContactDetails joy()
{
    ContactDetails details;
    details.name = "Joy Okafor";
    details.relationship = "PAM";
    return details;
}

std::vector<std::string> fields_of(Outcome<ContactDetails> const& outcome)
{
    std::vector<std::string> fields;
    if (auto const* invalid = refused_as<Invalid>(outcome))
        for (Problem const& problem : invalid->problems) fields.push_back(problem.field);
    return fields;
}

TEST(Contact, is_taken_with_a_name_and_a_known_relationship)
{
    EXPECT_TRUE(checked(joy(), relationships));
    auto nobody = joy();
    nobody.name = "  ";
    nobody.relationship = "XXX";
    EXPECT_EQ(fields_of(checked(nobody, relationships)),
              (std::vector<std::string>{"name", "relationship"}));
}

TEST(Contact, who_may_be_phoned_needs_a_number)
{
    auto details = joy();
    details.may_be_phoned = true;
    details.phone = " ";
    EXPECT_EQ(fields_of(checked(details, relationships)), std::vector<std::string>{"phone"});
    details.phone = "01632 960120";
    EXPECT_TRUE(checked(details, relationships));
}

TEST(Contact, keeps_nothing_where_nothing_was_typed)
{
    auto details = joy();
    details.email = "";
    details.restriction = " ";
    auto const read = checked(details, relationships);
    ASSERT_TRUE(read);
    EXPECT_FALSE(read->email);
    EXPECT_FALSE(read->restriction);
}

TEST(Contact, needs_an_at_sign_in_an_email_address)
{
    auto details = joy();
    details.email = "joy.example.org";
    EXPECT_EQ(fields_of(checked(details, relationships)), std::vector<std::string>{"email"});
}

TEST(Contact, takes_a_name_of_500_letters_and_no_more)
{
    auto details = joy();
    details.name = std::string(500, 'a');
    EXPECT_TRUE(checked(details, relationships));
    details.name += 'a';
    EXPECT_FALSE(checked(details, relationships));
}

}  // namespace
}  // namespace keywork::people
