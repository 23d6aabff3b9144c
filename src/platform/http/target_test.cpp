#include "platform/http/cookies.hpp"
#include "platform/http/target.hpp"

#include <gtest/gtest.h>

namespace keywork::http {
namespace {

TEST(RequestTarget, decodes_the_path_once_and_the_query)
{
    auto const target = read_target("/children/7f3a/caf%C3%A9%252e+x?q=a+b&page=2", 10);

    ASSERT_TRUE(target);
    EXPECT_EQ(target->path, "/children/7f3a/café%2e+x");
    EXPECT_EQ(target->query, (Pairs{{"q", "a b"}, {"page", "2"}}));
    EXPECT_EQ(target->authority, "");
}

TEST(RequestTarget, may_be_absolute)
{
    auto const target = read_target("HTTP://home.example:8443/a?b=c", 10);
    ASSERT_TRUE(target);
    EXPECT_EQ(target->authority, "home.example:8443");
    EXPECT_EQ(target->path, "/a");
    EXPECT_EQ(target->query, (Pairs{{"b", "c"}}));

    EXPECT_EQ(read_target("https://home.example", 10)->path, "/");
    EXPECT_EQ(read_target("http:///a", 10).error().status, 400);
}

TEST(RequestTarget, takes_dots_and_a_slash_at_the_end_that_mean_nothing)
{
    for (auto const* text : {"/", "/a/", "/a.b/..c/d..", "/...", "/a?next=../b%2F.."})
        EXPECT_TRUE(read_target(text, 10)) << text;
}

TEST(RequestTarget, is_refused_where_it_could_be_read_in_two_ways)
{
    for (auto const* text :
         {"", "a", "*", "home.example:443", "/a/../b", "/..", "/a/..", "/./a", "/a/.", "/%2e%2e/a",
          "/a/.%2E", "/a%2fb", "/a%2Fb", "/a\\b", "/a%5cb", "/a%00", "/a%0d%0ab", "/a%7f", "/a%",
          "/a%4", "/a%zz", "//a", "/a//b", "/%ff", "/a#b", "/a\x80", "/a b", "/?a=%",
          "ftp://home.example/a", "/a%c0%af"}) {
        auto const target = read_target(text, 10);
        ASSERT_FALSE(target) << text;
        EXPECT_EQ(target.error().status, 400) << text;
    }
}

TEST(RequestTarget, takes_as_many_query_values_as_allowed_and_not_one_more)
{
    EXPECT_TRUE(read_target("/?a=1&b=2", 2));
    EXPECT_FALSE(read_target("/?a=1&b=2&c=3", 2));
}

TEST(PathPatterns, match_segment_by_segment)
{
    std::vector<std::string> const patterns = {"/imports", "/children/{child}/documents"};

    for (auto const* path : {"/imports", "/children/7f3a/documents"})
        EXPECT_TRUE(matches_any(path, patterns)) << path;
    for (auto const* path : {"/", "/import", "/imports/1", "/children/7f3a", "/children//documents",
                             "/children/7f3a/documents/1", "/staff/7f3a/documents"})
        EXPECT_FALSE(matches_any(path, patterns)) << path;
    EXPECT_FALSE(matches_any("/imports", {}));
}

TEST(Cookies, are_read_in_the_order_they_came)
{
    EXPECT_EQ(read_cookies("__Host-s=abc=; theme=\"dark\";a=", 10),
              (Pairs{{"__Host-s", "abc="}, {"theme", "dark"}, {"a", ""}}));
    EXPECT_EQ(read_cookies("", 10), Pairs{});
}

TEST(Cookies, of_others_that_are_malformed_lock_nobody_out)
{
    EXPECT_EQ(read_cookies("=x; a b=1; j={\"k\":1}; c=1,2; d=\"; e=\\; f; ok=1;;", 10),
              (Pairs{{"ok", "1"}}));
}

TEST(Cookies, beyond_the_limit_are_not_read)
{
    EXPECT_EQ(read_cookies("a=1; b=2", 2).size(), 2u);
    EXPECT_EQ(read_cookies("a=1; b=2; c=3", 2), (Pairs{{"a", "1"}, {"b", "2"}}));
}

}  // namespace
}  // namespace keywork::http
