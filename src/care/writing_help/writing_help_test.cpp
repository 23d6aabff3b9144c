#include "care/writing_help/writing_help.hpp"

#include "care/testing/law_folder.hpp"
#include "platform/files/files.hpp"
#include "platform/time/monotonic.hpp"

#include <gtest/gtest.h>



namespace keywork::writing_help {
namespace {

WordList const& the_list()
{
    static WordList const list =
        read_word_list(files::read_whole(
                           (keywork::testing::source_tree() / "law/writing-words.csv").string(),
                           1024 * 1024))
            .value();
    return list;
}

People const& the_people()
{
    static std::vector<form::OtherChild> const others{{"Amara", "Okafor", "Amara Ngozi Okafor"},
                                                      {"Will", "Hope", "William Hope"}};
    static std::vector<std::string> const adults{"Priya Nair", "Joel Adeyemi"};
    static People const people{{"Tyler", "Brandreth", "Tyler James Brandreth"}, others, adults};
    return people;
}

std::vector<Mark> marks_in(std::string_view text, Question const& question = {})
{
    return marks(text, question, the_people(), the_list());
}

struct Marked {
    std::string_view text;
    Kind kind;
    std::string_view found;
};

TEST(WritingHelp, marks_each_kind_of_word_where_it_stands)
{
    for (Marked const& each : {
             Marked{"Then you kicked off again.", Kind::blame, "kicked off"},
             Marked{"You KICKED-OFF.", Kind::blame, "KICKED-OFF"},
             Marked{"You refused to engage.", Kind::blame, "refused to engage"},
             Marked{"You refused.", Kind::blame, "refused"},
             Marked{"You were non compliant", Kind::blame, "non compliant"},
             Marked{"You were noncompliant", Kind::blame, "noncompliant"},
             Marked{"Clearly you were tired.", Kind::opinion, "Clearly"},
             Marked{"You were being manipulative.", Kind::opinion, "being manipulative"},
             Marked{"It was attention-seeking.", Kind::opinion, "attention-seeking"},
             Marked{"The LAC review", Kind::jargon, "LAC"},
             Marked{"You had contact with Mum.", Kind::jargon, "contact"},
             Marked{"Your placement is good.", Kind::jargon, "placement"},
             Marked{"After the restraint you cried.", Kind::jargon, "restraint"},
             Marked{"You and Amara laughed.", Kind::other_child, "Amara"},
             Marked{"Amara Okafor’s bag", Kind::other_child, "Amara Okafor’s"},
             Marked{"You sat with Will.", Kind::other_child, "Will"},
             Marked{"You sat with JA then.", Kind::initials, "JA"},
             Marked{"You sat with J.A. then.", Kind::initials, "J.A."},
             Marked{"You sat with J. A. then.", Kind::initials, "J. A."},
             Marked{"You sat with P then.", Kind::initials, "P"},
             Marked{"You sat with P’s cards.", Kind::initials, "P’s"},
         }) {
        auto const found = marks_in(each.text);
        ASSERT_EQ(found.size(), 1U) << each.text;
        EXPECT_EQ(found[0].kind, each.kind) << each.text;
        EXPECT_EQ(found[0].found, each.found) << each.text;
        EXPECT_EQ(each.text.substr(found[0].from, found[0].to - found[0].from), each.found);
        EXPECT_FALSE(found[0].reason.empty()) << each.text;
        EXPECT_FALSE(found[0].plainer.empty()) << each.text;
    }
}

TEST(WritingHelp, says_whom_initials_stand_for_when_there_is_one_person)
{
    EXPECT_EQ(marks_in("with JA")[0].plainer, "Joel Adeyemi");
    EXPECT_EQ(marks_in("with TB")[0].plainer, "Tyler");
    EXPECT_EQ(marks_in("with AO")[0].plainer, "another young person");
    EXPECT_EQ(marks_in("with QZ")[0].plainer, "the name, or the words in full");
}

TEST(WritingHelp, marks_nothing_in_words_that_are_as_they_should_be)
{
    for (std::string_view const text : {
             "", " ", "You made toast and told Joel about school.",
             "You said “I kicked off because Amara refused”.",
             "You said \"I hate contact\".",
             "You said ‘I don’t want contact’ and sat down.",
             "You said 'I don't want contact' and sat down.",
             "You said «contact».",
             "You put your contact lens in.", "You made eye contact.", "The match kicked off.",
             "You took the work placement.", "You were lying down.",
             "kickedoff", "unclearly", "prerefused", "contactless", "a lac of milk",
             "You will come with hope.", "You may go, and mark it.",
             "On TV in the UK you saw the BBC.", "A&E, a PS5, a T-shirt and an X-ray",
             "I think that I am happy.", "A plan", "Vitamin P and plan W", "year W",
             "HE WAS SO VERY SAD AND HE RAN", "Q sat there.", "Tyler Brandreth", "TYLER",
         })
        EXPECT_TRUE(marks_in(text).empty())
            << text << ": " << marks_in(text)[0].found;
}

TEST(WritingHelp, takes_a_quotation_that_is_never_closed_for_none)
{
    EXPECT_EQ(marks_in("You said “I kicked off").size(), 1U);
    EXPECT_EQ(marks_in("You said “I kicked off.\n\nThen ” you slept.").size(), 1U);
    EXPECT_EQ(marks_in("The boys' team refused").size(), 1U);
    EXPECT_EQ(marks_in("“a” kicked off “b” refused “c”").size(), 2U);
}

TEST(WritingHelp, leaves_the_childs_own_words_alone_but_for_another_childs_name)
{
    EXPECT_TRUE(marks_in("I kicked off at contact, JA clearly lied", {.own_words = true}).empty());
    auto const found = marks_in("Amara kicked off", {.own_words = true});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, Kind::other_child);
}

TEST(WritingHelp, asks_for_a_time_and_a_place_only_where_they_are_needed_and_not_said)
{
    Question const both{.when_needed = true, .where_needed = true};
    auto const missing = marks_in("You cried and then you laughed.", both);
    ASSERT_EQ(missing.size(), 2U);
    EXPECT_EQ(missing[0].kind, Kind::no_time);
    EXPECT_EQ(missing[1].kind, Kind::no_place);
    EXPECT_TRUE(marks_in("You cried and then you laughed.").empty());
    for (std::string_view const when : {"at 7:40pm", "at 19.40", "at 7 pm", "at 7pm", "at 1940",
                                        "at 7 o’clock", "after tea", "at bedtime"})
        EXPECT_TRUE(marks_in("You cried " + std::string{when}, {.when_needed = true}).empty())
            << when;
    for (std::string_view const no : {"at 5 others", "for 3 minutes", "at 9999", "7:4"})
        EXPECT_EQ(marks_in("You cried " + std::string{no}, {.when_needed = true}).size(), 1U) << no;
    EXPECT_TRUE(marks_in("You cried in the kitchen", {.where_needed = true}).empty());
    EXPECT_TRUE(marks_in("You were upstairs", {.where_needed = true}).empty());
}

TEST(WritingHelp, reads_any_text_there_is)
{
    for (std::string_view const text :
         {"😀😀 you kicked off 😀", "مرحبا kicked off \u202eيا", "\x01\x02 kicked off \x7f",
          "<b>kicked off</b>", "kicked\u00a0off kicked off"})
        EXPECT_EQ(marks_in(text).size(), 1U) << text;
    EXPECT_TRUE(marks_in("\xff\xfe\x80 \xc3").empty());
}

// Far under the five milliseconds of a release, so that an unoptimised build with sanitizers keeps
// it too; what is tested is that no text takes time that grows with its square.
TEST(WritingHelp, takes_no_more_than_a_moment_for_ten_thousand_characters)
{
    for (std::string_view const part : {"‘a ", "'a ", "\"", "JA kicked off ", "Amara Okafor ",
                                        "A. B. ", "12 ", "😀 you ", "“"}) {
        std::string text;
        while (text.size() < 10'000) text += part;
        auto const from = monotonic_now();
        auto const found = marks_in(text, {.when_needed = true, .where_needed = true});
        auto const took = monotonic_now() - from;
        EXPECT_LT(took, std::chrono::milliseconds{400}) << part;
        EXPECT_LE(found.size(), 10'000U);
    }
}

TEST(WordListFile, says_every_fault_with_its_line)
{
    auto const read = read_word_list("words,says,reason,plainer\n"
                                     "sad,blame,,\n"
                                     "...,fine,,\n"
                                     "Sad,fine,,\n"
                                     "mad,shouting,Why,What\n");
    auto const* invalid = refused_as<Invalid>(read);
    ASSERT_TRUE(invalid);
    std::vector<std::string> where;
    for (Problem const& problem : invalid->problems) where.push_back(problem.field);
    EXPECT_EQ(where, (std::vector<std::string>{"law/writing-words.csv:2", "law/writing-words.csv:3",
                                               "law/writing-words.csv:4",
                                               "law/writing-words.csv:5"}));
}

TEST(WordListFile, finds_capitals_in_capitals_only)
{
    EXPECT_EQ(marks_in("The LAC review").size(), 1U);
    EXPECT_TRUE(marks_in("The lac review").empty());
}

}  // namespace
}  // namespace keywork::writing_help
