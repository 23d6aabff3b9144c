#include "platform/toml/toml.hpp"

#include <gtest/gtest.h>

namespace keywork::toml {
namespace {

std::string again(std::string_view text)
{
    auto const read_once = read(text, "a.toml");
    EXPECT_TRUE(read_once.has_value()) << text;
    return read_once ? written(*read_once) : "";
}

TEST(WrittenToml, is_one_text_for_what_is_the_same)
{
    EXPECT_EQ(again("a=1\nb = \"x\" # why\nc = [ 1,\n 2 ]\n"), "a = 1\nb = \"x\"\nc = [1, 2]\n");
    EXPECT_EQ(again("d = 2026-11-24\nyes = true\nr = 2.0\n"),
              "d = 2026-11-24\nyes = true\nr = 2.0\n");
    EXPECT_EQ(again("t = {b = {c = 1}}\n"), "t = {b = {c = 1}}\n");
}

TEST(WrittenToml, puts_lists_of_tables_below_what_is_one_value)
{
    EXPECT_EQ(again("[[step]]\nquestion = [{name = \"a\"}]\ntitle = \"T\"\n"),
              "\n[[step]]\ntitle = \"T\"\n\n[[step.question]]\nname = \"a\"\n");
}

TEST(WrittenToml, reads_back_as_the_same_text_whatever_it_holds)
{
    for (std::string const text :
         {"plain", "“quotes” \" and \\ back", "two\nlines\ttab\r", "\x01\x1f\x7f", "😀 مرحبا",
          "", "ends in \\"}) {
        Value const table{1, Value::Table{{"key with space", Value{1, text}}}};
        auto const back = read(written(table), "a.toml");
        ASSERT_TRUE(back.has_value()) << text;
        EXPECT_EQ(back->find("key with space")->text(), text);
    }
}

TEST(WrittenToml, of_what_was_written_is_the_same)
{
    auto const once = again("a = [[1], []]\nb = [{x = 1}, {y = [{z = 2}]}]\n");
    EXPECT_EQ(again(once), once);
}

}  // namespace
}  // namespace keywork::toml
