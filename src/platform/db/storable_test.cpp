#include "platform/db/storable.hpp"

#include <gtest/gtest.h>

namespace keywork::db {
namespace {

using std::literals::operator""sv;

TEST(Storable, is_all_text_that_people_write)
{
    EXPECT_TRUE(is_storable(""));
    EXPECT_TRUE(is_storable("Zoë said “fine” 🙂\r\n\t\x01\x7f"));
    EXPECT_TRUE(is_storable("\u0080\u07ff\u0800\ud7ff\ue000\uffff\U00010000\U0010ffff"));
}

TEST(Storable, is_not_a_zero_character)
{
    EXPECT_FALSE(is_storable("before\0after"sv));
}

TEST(Storable, is_nothing_that_is_not_utf_8)
{
    EXPECT_FALSE(is_storable("\x80"));              // continues nothing
    EXPECT_FALSE(is_storable("\xc3"));              // cut off
    EXPECT_FALSE(is_storable("\xc3("));
    EXPECT_FALSE(is_storable("\xe2\x82"));
    EXPECT_FALSE(is_storable("\xc1\xbf"));          // overlong
    EXPECT_FALSE(is_storable("\xe0\x9f\xbf"));
    EXPECT_FALSE(is_storable("\xf0\x8f\xbf\xbf"));
    EXPECT_FALSE(is_storable("\xed\xa0\x80"));      // a surrogate
    EXPECT_FALSE(is_storable("\xf4\x90\x80\x80"));  // above U+10FFFF
    EXPECT_FALSE(is_storable("\xff"));
}

}  // namespace
}  // namespace keywork::db
