#include "platform/toml/toml.hpp"

#include <gtest/gtest.h>

namespace keywork::toml {
namespace {

constexpr std::string_view example = R"(kind = "good-moment"
version = 2
ratio = 0.5
quick = true
since = 2026-04-01

[wording]
zebra = "first in the file"
apple = "second in the file"

[[question]]
name = "what"
tags = ["a", "b"]

[[question]]
name = "who"
row = [ {name = "x"}, {name = "y"} ]
)";

TEST(Toml, gives_each_value_as_its_own_type_only)
{
    auto const file = read(example, "good-moment.toml");
    ASSERT_TRUE(file);

    EXPECT_EQ(file->find("kind")->text(), "good-moment");
    EXPECT_EQ(file->find("kind")->whole(), std::nullopt);
    EXPECT_EQ(file->find("version")->whole(), 2);
    EXPECT_EQ(file->find("version")->real(), 2.0);
    EXPECT_EQ(file->find("ratio")->real(), 0.5);
    EXPECT_EQ(file->find("ratio")->whole(), std::nullopt);
    EXPECT_EQ(file->find("quick")->yes_no(), true);
    EXPECT_EQ(file->find("since")->date(),
              local_days{std::chrono::year{2026} / std::chrono::April / 1});
    EXPECT_EQ(file->find("missing"), nullptr);
    EXPECT_EQ(file->find("kind")->find("anything"), nullptr);
    EXPECT_TRUE(file->find("kind")->list().empty());
    EXPECT_TRUE(file->find("kind")->entries().empty());
}

TEST(Toml, knows_the_line_of_every_value)
{
    auto const file = read(example, "good-moment.toml");
    ASSERT_TRUE(file);
    auto const questions = file->find("question")->list();

    EXPECT_EQ(file->find("kind")->line(), 1);
    EXPECT_EQ(file->find("since")->line(), 5);
    ASSERT_EQ(questions.size(), 2U);
    EXPECT_EQ(questions[0].line(), 11);
    EXPECT_EQ(questions[0].find("tags")->line(), 13);
    EXPECT_EQ(questions[1].find("row")->list()[1].find("name")->line(), 17);
}

TEST(Toml, keeps_keys_in_the_order_of_the_file)
{
    auto const file = read(example, "good-moment.toml");
    ASSERT_TRUE(file);
    auto const wording = file->find("wording")->entries();
    ASSERT_EQ(wording.size(), 2U);
    EXPECT_EQ(wording[0].key, "zebra");
    EXPECT_EQ(wording[1].key, "apple");
}

TEST(Toml, names_file_line_and_reason_of_a_fault)
{
    auto const file = read("kind = \"x\"\nversion = = 2\n", "forms/x.toml");
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().file, "forms/x.toml");
    EXPECT_EQ(file.error().line, 2);
    EXPECT_FALSE(file.error().what.empty());
}

TEST(Toml, names_the_line_where_a_bracket_stands_for_a_value)
{
    for (char const* const text : {"a = 1\nlist = [1, }\nb = 2\n", "a = 1\nlist = [1, }",
                                   "a = 1\nb = [\n}\n]\n"}) {
        auto const read = toml::read(text, "a.toml");
        ASSERT_FALSE(read.has_value()) << text;
        EXPECT_GE(read.error().line, 2) << text;
        EXPECT_LE(read.error().line, 3) << text;
    }
}

TEST(Toml, refuses_letters_with_accents_in_a_key_without_quotation_marks)
{
    EXPECT_FALSE(toml::read("f\xc3\xaete = 1\n", "a.toml").has_value());
    EXPECT_TRUE(toml::read("\"f\xc3\xaete\" = 1\n", "a.toml").has_value());
}

TEST(Toml, refuses_the_same_key_twice)
{
    auto const file = read("a = 1\na = 2\n", "x.toml");
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().line, 2);
}

TEST(Toml, refuses_types_that_no_file_uses)
{
    auto const file = read("a = 1\nb = 07:30:00\n", "x.toml");
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().line, 2);
}

TEST(Toml, keeps_every_letter_of_a_text)
{
    auto const file = read("a = \"\"\"\nŵ 👍 \\\"x\\\" \u202Eabc\n\"\"\"", "x.toml");
    ASSERT_TRUE(file);
    EXPECT_EQ(file->find("a")->text(), "ŵ 👍 \"x\" \u202Eabc\n");
}

TEST(Toml, says_when_a_file_cannot_be_opened)
{
    auto const file = read_file("no-such-folder/x.toml");
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error(), (Fault{"no-such-folder/x.toml", 0, "the file cannot be opened"}));
}

}  // namespace
}  // namespace keywork::toml
