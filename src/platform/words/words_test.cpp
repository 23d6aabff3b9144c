#include "platform/words/words.hpp"

#include "platform/random/random.hpp"
#include "platform/testing/mutations.hpp"
#include "platform/words/utf8.hpp"

#include <gtest/gtest.h>

#include <utility>

namespace keywork::words {
namespace {

TEST(APlainName, is_in_lower_case_without_accents)
{
    EXPECT_EQ(plain("Zo\xc3\xab"), "zoe");
    EXPECT_EQ(plain("ZOE\xcc\x88"), "zoe") << "with the accent as a character of its own";
    EXPECT_EQ(plain("\xc5\x81ukasz Wi\xc5\x9bniewski"), "lukasz wisniewski");
    EXPECT_EQ(plain("S\xc3\xb8ren \xc3\x86rsk\xc3\xb8v"), "soren aerskov");
    EXPECT_EQ(plain("Stra\xc3\x9f" "er"), "strasser");
    EXPECT_EQ(plain("\xc3\x9e\xc3\xb3r"), "thor");
    EXPECT_EQ(plain("Nguy\xe1\xbb\x85n"), "nguyen");
    EXPECT_EQ(plain("Ion \xc8\x98tef"), "ion stef");
}

TEST(APlainName, has_single_spaces_and_no_apostrophes)
{
    EXPECT_EQ(plain("  Mary  Jane "), "mary jane");
    EXPECT_EQ(plain("Anne-Marie"), "anne marie");
    EXPECT_EQ(plain("Anne\xe2\x80\x93Marie"), "anne marie");
    EXPECT_EQ(plain("O'Brien"), "obrien");
    EXPECT_EQ(plain("O\xe2\x80\x99" "Brien"), "obrien");
    EXPECT_EQ(plain("St. John (Jack)"), "st john jack");
    EXPECT_EQ(plain("a\xc2\xa0" "b\xe2\x80\x8b"), "a b");
    EXPECT_EQ(plain(""), "");
    EXPECT_EQ(plain(" -'. "), "");
}

TEST(APlainName, keeps_the_letters_of_other_scripts)
{
    EXPECT_EQ(plain("\xd0\x9e\xd0\xbb\xd1\x8f"), "\xd0\xbe\xd0\xbb\xd1\x8f");
    EXPECT_EQ(plain("\xd9\x85\xd8\xad\xd9\x85\xd8\xaf"), "\xd9\x85\xd8\xad\xd9\x85\xd8\xaf");
}

TEST(APlainName, is_made_of_any_bytes_and_stays_as_it_is_when_made_again)
{
    auto random = Random::seeded(20261124);
    for (int i = 0; i < 5'000; ++i) {
        auto const name = plain(testing::mutated("Zo\xc3\xab O\xe2\x80\x99" "Brien-\xc5\x81uk",
                                                 " -'\xc3\xe2\x80\xf0", random));
        ASSERT_TRUE(is_utf8(name));
        ASSERT_EQ(plain(name), name);
    }
}

TEST(Words, of_a_name_are_split_at_spaces)
{
    EXPECT_EQ(words_of("mary jane"), (std::vector<std::string>{"mary", "jane"}));
    EXPECT_EQ(words_of(" mary  jane "), (std::vector<std::string>{"mary", "jane"}));
    EXPECT_TRUE(words_of("").empty());
}

TEST(NamesThatSoundAlike, have_one_key)
{
    using Pair = std::pair<char const*, char const*>;
    for (auto const& [one, other] : std::vector<Pair>{
             {"stephen", "steven"},     {"catherine", "kathryn"},  {"catherine", "katharine"},
             {"philip", "filip"},       {"geoffrey", "jeffrey"},   {"shaun", "shawn"},
             {"sean", "shaun"},         {"jon", "john"},           {"leigh", "lee"},
             {"nicola", "nikola"},      {"reece", "rhys"},         {"lewis", "louis"},
             {"clare", "claire"},       {"mohammed", "muhammad"},  {"mohammed", "mohamed"},
             {"ahmed", "ahmad"},        {"aisha", "ayesha"},       {"hassan", "hasan"},
             {"hussein", "hussain"},    {"callaghan", "callahan"}, {"graham", "graeme"},
             {"zachary", "zackary"},    {"michael", "mikael"},     {"nicholas", "nikolas"},
             {"christopher", "kristofer"}, {"chloe", "khloe"},     {"sophia", "sofia"},
             {"phoebe", "febe"},        {"alex", "aleks"},         {"xander", "zander"},
             {"suzanne", "susan"},      {"isaac", "izak"},         {"aaron", "erin"},
             {"bridget", "brijit"},     {"marjorie", "margery"},   {"priscilla", "prisila"},
             {"vaughan", "von"},        {"wright", "right"},       {"knight", "night"},
             {"whitney", "witney"},     {"theresa", "teresa"},     {"anthony", "antony"},
             {"siobhan", "shevaun"},    {"niamh", "neve"},         {"aoife", "eefa"},
             {"caoimhe", "keeva"},      {"eoin", "owen"},          {"euan", "ewan"},
             {"oisin", "osheen"},       {"roisin", "rosheen"},     {"aodhan", "aidan"},
             {"aidan", "aiden"},        {"dafydd", "david"},       {"meabh", "maeve"},
             {"mcdonald", "macdonald"}, {"mcintyre", "mackintyre"}, {"schmidt", "schmitt"},
             {"singh", "sing"},         {"yvonne", "ivonne"},
             {"yousef", "yusuf"},       {"caitlin", "katelyn"},    {"thompson", "tompson"},
             {"mitchell", "michel"},    {"lamb", "lam"},           {"rebecca", "rebeka"}})
        EXPECT_EQ(sound_key(one), sound_key(other)) << one << " and " << other;
}

TEST(NamesThatSoundOtherwise, have_other_keys)
{
    using Pair = std::pair<char const*, char const*>;
    for (auto const& [one, other] : std::vector<Pair>{
             {"charlie", "carly"},  {"rachel", "rakel"},   {"megan", "morgan"},
             {"gemma", "emma"},     {"harry", "ari"},      {"jack", "jess"},
             {"lily", "millie"},    {"olivia", "oliver"},  {"ruby", "rubin"},
             {"michelle", "nicole"}, {"will", "bill"},     {"kian", "sian"},
             {"gwen", "ken"},       {"max", "mac"},        {"cian", "sean"}})
        EXPECT_NE(sound_key(one), sound_key(other)) << one << " and " << other;
}

TEST(ASoundKey, is_short_and_of_capitals)
{
    EXPECT_EQ(sound_key("stephen"), "STFN");
    EXPECT_EQ(sound_key("amara"), "AMR");
    EXPECT_EQ(sound_key("george"), "JRJ");
    EXPECT_EQ(sound_key("hannah"), "HN");
    EXPECT_EQ(sound_key("maggie"), "MK");
    EXPECT_EQ(sound_key(""), "");
    EXPECT_EQ(sound_key("a"), "A");
    EXPECT_EQ(sound_key("h"), "");
}

TEST(ASoundKey, of_a_word_with_other_letters_is_the_word)
{
    EXPECT_EQ(sound_key("\xd0\xbe\xd0\xbb\xd1\x8f"), "\xd0\xbe\xd0\xbb\xd1\x8f");
    EXPECT_EQ(sound_key("b2"), "b2");
}

TEST(Edits, are_counted_one_for_each_slip)
{
    EXPECT_EQ(edits_between("amara", "amara", 0), 0U);
    EXPECT_EQ(edits_between("amara", "amarah", 2), 1U);
    EXPECT_EQ(edits_between("amara", "amra", 2), 1U);
    EXPECT_EQ(edits_between("amara", "amera", 2), 1U);
    EXPECT_EQ(edits_between("amara", "aamra", 2), 1U) << "swapped neighbours are one slip";
    EXPECT_EQ(edits_between("", "abc", 3), 3U);
    EXPECT_EQ(edits_between("abc", "", 3), 3U);
    EXPECT_EQ(edits_between("", "", 0), 0U);
    EXPECT_EQ(edits_between("kitten", "sitting", 9), 3U);
    EXPECT_EQ(edits_between("ca", "abc", 9), 3U) << "no part is edited twice";
}

TEST(Edits, are_none_over_the_bound)
{
    EXPECT_EQ(edits_between("kitten", "sitting", 3), 3U);
    EXPECT_EQ(edits_between("kitten", "sitting", 2), std::nullopt);
    EXPECT_EQ(edits_between("abc", "abcdef", 3), 3U);
    EXPECT_EQ(edits_between("abc", "abcdef", 2), std::nullopt);
    EXPECT_EQ(edits_between("ab", "ba", 0), std::nullopt);
    EXPECT_EQ(edits_between("ab", "ba", 1), 1U);
}

TEST(Edits, are_the_same_both_ways)
{
    auto random = Random::seeded(20261124);
    for (int i = 0; i < 2'000; ++i) {
        auto const other = testing::mutated("amara", "amar", random).substr(0, 12);
        for (std::size_t most = 0; most < 6; ++most) {
            auto const there = edits_between("amara", other, most);
            ASSERT_EQ(there, edits_between(other, "amara", most));
            auto const unbounded = edits_between("amara", other, 100);
            ASSERT_EQ(there.has_value(), *unbounded <= most);
        }
    }
}

TEST(Trigrams, are_of_each_word_with_its_ends)
{
    EXPECT_EQ(trigrams("ann"), (std::vector<std::string>{"  a", " an", "ann", "nn "}));
    EXPECT_EQ(trigrams("jo jo"), trigrams("jo"));
    EXPECT_TRUE(trigrams("").empty());
}

TEST(Likeness, is_the_share_of_trigrams_that_both_have)
{
    EXPECT_DOUBLE_EQ(likeness(trigrams("amara"), trigrams("amara")), 1.0);
    EXPECT_DOUBLE_EQ(likeness(trigrams("ann"), trigrams("anna")), 3.0 / 6.0);
    EXPECT_DOUBLE_EQ(likeness(trigrams("ann"), trigrams("bob")), 0.0);
    EXPECT_DOUBLE_EQ(likeness({}, {}), 0.0);
    EXPECT_GT(likeness(trigrams("jane mary"), trigrams("mary jane")), 0.99);
}

}  // namespace
}  // namespace keywork::words
