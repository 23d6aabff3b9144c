#include "platform/http/response_text.hpp"

#include "platform/expects.hpp"

#include <gtest/gtest.h>

namespace keywork::http {
namespace {

constexpr std::chrono::sys_seconds now{std::chrono::seconds{784111777}};
constexpr Delivery kept{.method = Method::GET, .after = After::keep_open};

TEST(ResponseText, is_written_in_one_piece)
{
    EXPECT_EQ(response_text(plain(200, "Hello"), kept, now),
              "HTTP/1.1 200 OK\r\n"
              "Content-Type: text/plain; charset=utf-8\r\n"
              "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n"
              "Connection: keep-alive\r\n"
              "Content-Length: 5\r\n"
              "\r\n"
              "Hello");
}

TEST(ResponseText, tells_the_length_of_what_HEAD_does_not_send)
{
    auto const text = response_text(plain(200, "Hello"),
                                    {.method = Method::HEAD, .after = After::close}, now);

    EXPECT_NE(text.find("\r\nContent-Length: 5\r\n"), text.npos);
    EXPECT_NE(text.find("\r\nConnection: close\r\n"), text.npos);
    EXPECT_TRUE(text.ends_with("\r\n\r\n"));
}

TEST(ResponseText, has_neither_body_nor_length_where_none_may_be)
{
    for (int const status : {204, 304}) {
        auto const text = response_text(plain(status, "Hello"), kept, now);
        EXPECT_EQ(text.find("Content-Length"), text.npos) << status;
        EXPECT_TRUE(text.ends_with("\r\n\r\n")) << status;
    }
}

TEST(ResponseText, redirects_by_303)
{
    auto const text = response_text(redirect("/children/7f3a"), kept, now);

    EXPECT_TRUE(text.starts_with("HTTP/1.1 303 See Other\r\nLocation: /children/7f3a\r\n"));
}

TEST(ResponseText, cannot_be_split_by_a_header)
{
    for (Pairs::value_type const& header :
         {std::pair<std::string, std::string>{"Location", "/a\r\nSet-Cookie: x=1"},
          {"Location", "/a\nb"}, {"Location", std::string(1, '\0')}, {"Location", "\x7f"},
          {"A b", "c"}, {"A:", "c"}, {"", "c"}, {"content-length", "9"},
          {"Transfer-Encoding", "chunked"}, {"Connection", "close"}, {"Date", "today"}})
        EXPECT_THROW(response_text({.status = 200, .headers = {header}, .body = {}}, kept, now),
                     BrokenInvariant) << header.first << ": " << header.second;
    Response const harmless{.status = 200, .headers = {{"A", "b\tc é"}}, .body = {}};
    EXPECT_NO_THROW(response_text(harmless, kept, now));
}

TEST(ResponseText, has_a_status_that_ends_a_request)
{
    for (int const status : {100, 199, 600, 0, -1})
        EXPECT_THROW(response_text({.status = status, .headers = {}, .body = {}}, kept, now),
                     BrokenInvariant) << status;
    for (int const status : {200, 599})
        EXPECT_NO_THROW(response_text({.status = status, .headers = {}, .body = {}}, kept, now));
}

TEST(ErrorText, is_a_plain_page_where_the_page_itself_fails)
{
    ErrorPage const failing = [](int) -> Response { throw BrokenInvariant{"page"}; };
    ErrorPage const split = [](int) { return redirect("/\r\n"); };

    for (ErrorPage const& page : {failing, split}) {
        auto const text = error_text(page, 413, kept, now);
        EXPECT_TRUE(text.starts_with("HTTP/1.1 413 Content Too Large\r\n"));
        EXPECT_TRUE(text.ends_with("\r\n\r\nContent Too Large"));
    }
}

TEST(ErrorText, says_which_methods_there_are)
{
    auto const text = error_text([](int status) { return plain(status, "No"); }, 405, kept, now);

    EXPECT_NE(text.find("\r\nAllow: GET, HEAD, POST\r\n"), text.npos);
}

TEST(HttpDate, pads_every_number)
{
    EXPECT_EQ(http_date(std::chrono::sys_seconds{}), "Thu, 01 Jan 1970 00:00:00 GMT");
}

}  // namespace
}  // namespace keywork::http
