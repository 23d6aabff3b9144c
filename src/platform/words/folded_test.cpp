#include "platform/words/folded.hpp"

#include <gtest/gtest.h>

namespace keywork::words {
namespace {

using Words = std::vector<std::string>;

TEST(FoldedWords, lose_case_and_accents)
{
    EXPECT_EQ(folded_words("Zoë RAN École Łukasz Ngữ"),
              (Words{"zoe", "ran", "ecole", "lukasz", "ngu"}));
    EXPECT_EQ(folded_words("Zoe\u0308"), Words{"zoe"});  // the accent as a character of its own
    EXPECT_EQ(folded_words("Straße Ærø Þór"), (Words{"strasse", "aero", "thor"}));
    EXPECT_EQ(folded_words("ΑΘΗΝΑ Ёлка МОСКВА"), (Words{"αθηνα", "ёлка", "москва"}));
    EXPECT_EQ(folded_words("أحمد 北京"), (Words{"أحمد", "北京"}));
}

TEST(FoldedWords, end_at_all_that_is_no_letter_or_digit)
{
    EXPECT_EQ(folded_words("key-work, 1:1 (9pm)…“calm”—then 🙂ran\n"),
              (Words{"key", "work", "1", "1", "9pm", "calm", "then", "ran"}));
    EXPECT_EQ(folded_words(""), Words{});
    EXPECT_EQ(folded_words(" \t“”🙂"), Words{});
    EXPECT_EQ(folded_words("a\xff" "b"), (Words{"a", "b"}));  // not UTF-8
}

TEST(FoldedWords, are_joined_by_an_apostrophe_and_lose_a_possessive_s)
{
    EXPECT_EQ(folded_words("O'Brien O’Brien"), (Words{"obrien", "obrien"}));
    EXPECT_EQ(folded_words("Zoë's James’s don't"), (Words{"zoe", "james", "dont"}));
    EXPECT_EQ(folded_words("'s 'quoted' bus"), (Words{"s", "quoted", "bus"}));
}

TEST(FoldedWords, are_cut_after_sixty_four_bytes)
{
    EXPECT_EQ(folded_words(std::string(64, 'a')), Words{std::string(64, 'a')});
    EXPECT_EQ(folded_words(std::string(65, 'a')), Words{std::string(64, 'a')});
}

}  // namespace
}  // namespace keywork::words
