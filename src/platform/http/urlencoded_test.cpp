#include "platform/http/message.hpp"

#include <gtest/gtest.h>

namespace keywork::http {
namespace {

TEST(Urlencoded, reads_fields_in_the_order_they_came)
{
    auto const pairs = read_urlencoded("b=2&a=1&b=three+words%21", 10);

    EXPECT_EQ(pairs, (Pairs{{"b", "2"}, {"a", "1"}, {"b", "three words!"}}));
}

TEST(Urlencoded, takes_missing_values_and_stray_ampersands_as_browsers_send_them)
{
    EXPECT_EQ(read_urlencoded("", 10), Pairs{});
    EXPECT_EQ(read_urlencoded("&a&&b=&=c&", 10), (Pairs{{"a", ""}, {"b", ""}, {"", "c"}}));
    EXPECT_EQ(read_urlencoded("a=b=c", 10), (Pairs{{"a", "b=c"}}));
}

TEST(Urlencoded, takes_as_many_fields_as_allowed_and_not_one_more)
{
    EXPECT_TRUE(read_urlencoded("a=1&b=2", 2));
    EXPECT_FALSE(read_urlencoded("a=1&b=2&c=3", 2));
}

TEST(Urlencoded, refuses_what_cannot_be_decoded_or_kept)
{
    for (auto const* text : {"a=%", "a=%4", "a=%4g", "a=%g4", "%zz=1", "a=%00", "a=%ff", "a=%c0%80",
                             "a=%ed%a0%80", "a=%f4%90%80%80", "a=%e2%82", "a=%f0%8f%80%80"})
        EXPECT_FALSE(read_urlencoded(text, 10)) << text;
    EXPECT_FALSE(read_urlencoded(std::string_view{"a=\0b", 4}, 10));
}

TEST(Urlencoded, reads_every_kind_of_character)
{
    EXPECT_EQ(read_urlencoded("a=Zo%C3%AB+%E2%82%AC+%F0%9F%98%80+%f4%8f%bf%bf", 10),
              (Pairs{{"a", "Zoë € 😀 \U0010FFFF"}}));
}

TEST(Urlencoded, reads_back_what_was_encoded)
{
    std::string const text = "a/b?c=d&e f+g%\u00e9~-._";

    EXPECT_EQ(percent_encoded(text), "a%2Fb%3Fc%3Dd%26e%20f%2Bg%25%C3%A9~-._");
    EXPECT_EQ(read_urlencoded("x=" + percent_encoded(text), 1), (Pairs{{"x", text}}));
}

TEST(Form, gives_the_first_value_or_all_of_them_by_name)
{
    Form const form{.fields = {{"a", "1"}, {"b", "2"}, {"a", "3"}}, .files = {}};

    EXPECT_EQ(form.value("a"), "1");
    EXPECT_EQ(form.value("c"), std::nullopt);
    EXPECT_EQ(form.values("a"), (std::vector<std::string>{"1", "3"}));
    EXPECT_EQ(form.value_or("b", "9"), "2");
    EXPECT_EQ(form.value_or("c", "9"), "9");
    EXPECT_EQ(form.value_or("c"), "");
}

}  // namespace
}  // namespace keywork::http
