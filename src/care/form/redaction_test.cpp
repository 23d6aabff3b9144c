#include "care/form/redaction.hpp"

#include <gtest/gtest.h>

namespace keywork::form {
namespace {

OtherChild tyler() { return {"Tyler", "Brandreth", "Tyler James Brandreth"}; }

std::string shown(std::string_view text, std::vector<OtherChild> const& others)
{
    return without_other_children(text, tyler(), others);
}

std::vector<OtherChild> amara() { return {{"Amara", "Okafor", "Amara Ngozi Okafor"}}; }

struct Shown {
    std::string_view text;
    std::string_view shown;
};

TEST(Redaction, replaces_a_name_in_every_way_it_is_written)
{
    for (Shown const& each : {
             Shown{"You ran to Amara.", "You ran to another young person."},
             Shown{"You ran to AMARA and amara.",
                  "You ran to another young person and another young person."},
             Shown{"Amara laughed.", "Another young person laughed."},
             Shown{"You took Amara's book.", "You took another young person’s book."},
             Shown{"You took Amara’s book.", "You took another young person’s book."},
             Shown{"You and Amara Okafor ran.", "You and another young person ran."},
             Shown{"You and Amara O ran.", "You and another young person ran."},
             Shown{"You and Amara Ngozi Okafor’s mum.", "You and another young person’s mum."},
             Shown{"The Okafor family, Ngozi too.",
                  "The another young person family, another young person too."},
             Shown{"“Amara-Okafor”", "“another young person”"},
             Shown{"You hit (Amara), then Amara, then Amara!",
                  "You hit (another young person), then another young person, then another young "
                  "person!"},
         })
        EXPECT_EQ(shown(each.text, amara()), each.shown);
}

TEST(Redaction, leaves_words_that_only_hold_a_name)
{
    for (std::string_view const text : {"Amarant seeds", "You said camara", "okaforth", ""})
        EXPECT_EQ(shown(text, amara()), text);
    EXPECT_EQ(shown("Amara", {}), "Amara");
}

TEST(Redaction, knows_names_with_and_without_their_accents)
{
    std::vector<OtherChild> const others{{"Zoë", "Łukasz", "Zoë Łukasz"},
                                         {"Siân", "Ŵyn", "Siân Ŵyn"}};
    EXPECT_EQ(shown("to Zoe, to ZOË, to Zoe\u0308", others),
              "to another young person, to another young person, to another young person");
    EXPECT_EQ(shown("to Lukasz and Sian Wyn", others),
              "to another young person and another young person");
    EXPECT_EQ(shown("to Zo\u200Be", others), "to another young person");
}

TEST(Redaction, knows_names_with_an_apostrophe_or_a_hyphen)
{
    std::vector<OtherChild> const others{{"D’Arcy", "O'Brien", "D’Arcy O'Brien"},
                                         {"Mary-Kate", "Smith-Jones", "Mary-Kate Smith-Jones"}};
    EXPECT_EQ(shown("with D'Arcy O’Brien’s dog and obrien", others),
              "with another young person’s dog and another young person");
    EXPECT_EQ(shown("with Mary-Kate Smith-Jones and Mary", others),
              "with another young person and another young person");
}

TEST(Redaction, makes_james_possessive)
{
    std::vector<OtherChild> const others{{"Thomas", "Reeve", "Thomas Reeve"}};
    EXPECT_EQ(shown("It was Thomas’ turn, then Thomas's.", others),
              "It was another young person’s turn, then another young person’s.");
}

TEST(Redaction, leaves_the_childs_own_names_but_not_a_brothers_first_name)
{
    std::vector<OtherChild> const brother{{"Kai", "Brandreth", "Kai James Brandreth"}};
    EXPECT_EQ(shown("Tyler Brandreth and Kai Brandreth, James too", brother),
              "Tyler Brandreth and another young person, James too");
}

TEST(Redaction, takes_everyday_words_for_names_only_with_a_capital)
{
    std::vector<OtherChild> const others{{"Will", "Li", "William Li"},
                                         {"Grace", "Hope", "Grace Hope"}};
    EXPECT_EQ(shown("You will go with Will, and Will will wait. li", others),
              "You will go with another young person, and another young person will wait. li");
    EXPECT_EQ(shown("with grace and hope, said Grace Hope", others),
              "with grace and hope, said another young person");
    EXPECT_EQ(shown("with William and Li", others),
              "with another young person and another young person");
}

TEST(Redaction, does_not_take_the_small_words_of_a_name)
{
    std::vector<OtherChild> const others{{"Luca", "de la Cruz", "Luca de la Cruz"}};
    EXPECT_EQ(shown("the end of de la Rue; Luca de la Cruz ran", others),
              "the end of de la Rue; another young person ran");
}

TEST(Redaction, keeps_two_children_apart_and_all_else_to_the_letter)
{
    auto others = amara();
    others.push_back({"Ben", "Osei", "Benjamin Osei"});
    EXPECT_EQ(shown("Amara and Ben. 👍 <b>\n\tok", others),
              "Another young person and another young person. 👍 <b>\n\tok");
    EXPECT_EQ(other_young_people(1), "Another young person");
    EXPECT_EQ(other_young_people(2), "2 other young people");
}

TEST(Redaction, leaves_bytes_that_are_not_utf8_where_they_are)
{
    EXPECT_EQ(shown("\xFF\xFE to Amara \xC3", amara()), "\xFF\xFE to another young person \xC3");
}

}  // namespace
}  // namespace keywork::form
