#include "platform/words/utf8.hpp"

#include <gtest/gtest.h>

namespace keywork::words {
namespace {

TEST(Utf8, is_told_from_other_bytes_at_both_ends_of_each_length)
{
    for (auto const* const text :
         {"", "plain", "\x7f", "\xc2\x80", "\xdf\xbf", "\xe0\xa0\x80", "\xed\x9f\xbf",
          "\xee\x80\x80", "\xef\xbf\xbf", "\xf0\x90\x80\x80", "\xf4\x8f\xbf\xbf",
          "long enough for eight at a time, then Zo\xc3\xab"})
        EXPECT_TRUE(is_utf8(text)) << text;
    for (auto const* const text :
         {"\x80", "\xbf", "\xc0\x80", "\xc1\xbf", "\xc2", "\xc2 ", "\xe0\x9f\xbf", "\xed\xa0\x80",
          "\xed\xbf\xbf", "\xe2\x82", "\xf0\x8f\xbf\xbf", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80",
          "\xff", "long enough for eight at a time, then Zo\xeb"})
        EXPECT_FALSE(is_utf8(text)) << text;
}

TEST(Utf8, is_written_as_it_is_read)
{
    for (char32_t const code_point : {0x0U, 0x7fU, 0x80U, 0x7ffU, 0x800U, 0xd7ffU, 0xe000U,
                                      0xffffU, 0x10000U, 0x10ffffU}) {
        std::string text;
        append(text, code_point);
        std::size_t at = 0;
        EXPECT_EQ(next_code_point(text, at), code_point);
        EXPECT_EQ(at, text.size());
    }
}

TEST(BadBytes, are_replaced_and_the_rest_is_kept)
{
    EXPECT_EQ(with_bad_bytes_replaced("Zo\xc3\xab"), "Zo\xc3\xab");
    EXPECT_EQ(with_bad_bytes_replaced("Zo\xeb said"), "Zo\xef\xbf\xbd said");
    EXPECT_EQ(with_bad_bytes_replaced("\xe2\x82"), "\xef\xbf\xbd\xef\xbf\xbd");
    EXPECT_TRUE(is_utf8(with_bad_bytes_replaced("\xf0\x9f\x98 \xed\xa0\x80 \xff")));
}

TEST(Windows1252, becomes_utf8)
{
    EXPECT_EQ(from_windows_1252("Zo\xeb"), "Zo\xc3\xab");
    EXPECT_EQ(from_windows_1252("\x80 \x93quoted\x94 \x96 it\x92s"),
              "\xe2\x82\xac \xe2\x80\x9cquoted\xe2\x80\x9d \xe2\x80\x93 it\xe2\x80\x99s");
    EXPECT_EQ(from_windows_1252("\x9f\xa0\xff"), "\xc5\xb8\xc2\xa0\xc3\xbf");
    EXPECT_EQ(from_windows_1252("\x81"), "\xef\xbf\xbd");
}

}  // namespace
}  // namespace keywork::words
