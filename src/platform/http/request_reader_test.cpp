#include "platform/http/request_reader.hpp"

#include "platform/http/hostile_requests.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <random>

namespace keywork::http {
namespace {

struct Outcome {
    int status = 0;  // 200: complete; 0: more is wanted
    Request request;
    After after = After::close;
    std::size_t used = 0;
};

/// What becomes of `text` when it comes `piece` bytes at a time.
Outcome read(std::string_view text, Limits const& limits, std::size_t piece)
{
    RequestReader reader{limits};
    Outcome outcome;
    std::string waiting;
    while (!text.empty()) {
        waiting += text.substr(0, piece);
        text.remove_prefix(std::min(piece, text.size()));
        while (!waiting.empty()) {
            Step const step = reader.put(waiting);
            EXPECT_LE(step.used, waiting.size());
            waiting.erase(0, step.used);
            outcome.used += step.used;
            if (step.progress == Progress::complete) {
                outcome.status = 200;
                outcome.after = reader.after();
                outcome.request = reader.take();
                return outcome;
            }
            if (step.progress == Progress::refused) {
                outcome.status = reader.status();
                return outcome;
            }
            if (step.used == 0) break;
        }
    }
    return outcome;
}

Outcome read(std::string_view text, Limits const& limits = {})
{
    return read(text, limits, text.size());
}

std::string const host = "Host: home.example\r\n";

TEST(RequestReader, reads_a_page_request)
{
    auto const outcome = read("GET /a%20b?c=d HTTP/1.1\r\n" + host +
                              "Cookie: s=1; t=2\r\nX-One:  two \r\n\r\n");

    ASSERT_EQ(outcome.status, 200);
    EXPECT_EQ(outcome.request.method, Method::GET);
    EXPECT_EQ(outcome.request.path, "/a b");
    EXPECT_EQ(outcome.request.query_value("c"), "d");
    EXPECT_EQ(outcome.request.cookie("t"), "2");
    EXPECT_EQ(outcome.request.header("x-one"), "two");
    EXPECT_EQ(outcome.request.header("host"), "home.example");
    EXPECT_EQ(outcome.after, After::keep_open);
}

TEST(RequestReader, reads_the_same_however_the_bytes_are_cut)
{
    std::string const texts[] = {
        "\r\nPOST /a HTTP/1.1\r\n" + host + "Content-Length: 5\r\n\r\nhello",
        "POST /a HTTP/1.1\r\n" + host + "Transfer-Encoding: Chunked\r\n\r\n"
        "3;ext=\"a;b\"\r\nhel\r\n02\r\nlo\r\n0\r\nX-Trailer: ignored\r\n\r\n"};
    for (std::string const& text : texts)
        for (std::size_t piece = 1; piece <= text.size(); ++piece) {
            auto const outcome = read(text + "GET /next", {}, piece);
            ASSERT_EQ(outcome.status, 200) << piece;
            EXPECT_EQ(outcome.request.body, "hello") << piece;
            EXPECT_EQ(outcome.used, text.size()) << piece;
            EXPECT_EQ(outcome.request.header("x-trailer"), std::nullopt);
        }
}

TEST(RequestReader, reads_a_chunked_body_of_nothing_that_drips)
{
    std::string const text =
        "POST /a HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n";
    for (std::size_t piece = 1; piece <= text.size(); ++piece) {
        auto const outcome = read(text, {}, piece);
        EXPECT_EQ(outcome.status, 200) << piece;
        EXPECT_EQ(outcome.used, text.size()) << piece;
    }
}

TEST(RequestReader, reads_absolute_targets_and_old_requests)
{
    auto const absolute =
        read("GET http://HOME.example/a HTTP/1.1\r\n" + host + "\r\n");
    EXPECT_EQ(absolute.status, 200);
    EXPECT_EQ(absolute.request.path, "/a");
    EXPECT_EQ(read("GET / HTTP/1.0\r\n\r\n").after, After::close);
    EXPECT_EQ(read("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n").after, After::keep_open);
    EXPECT_EQ(read("GET / HTTP/1.1\r\n" + host + "Connection: x, close\r\n\r\n").after,
              After::close);
    EXPECT_EQ(read("GET / HTTP/1.1\r\nHost: [::1]:8080\r\nContent-Length: 0\r\n\r\n").status, 200);
}

TEST(RequestReader, refuses_hostile_requests_however_they_are_cut)
{
    for (auto const& hostile : testing::hostile_requests())
        for (std::size_t const piece : {std::size_t{1}, std::size_t{7}, hostile.text.size()})
            EXPECT_EQ(read(hostile.text, {}, piece).status, hostile.status)
                << piece << ": " << hostile.text;
}

TEST(RequestReader, takes_a_head_to_the_last_byte_of_its_limit)
{
    std::string const start = "GET / HTTP/1.1\r\n" + host + "A: ";
    Limits limits;
    limits.header_bytes = 200;
    std::string const fits = start + std::string(200 - start.size() - 4, 'x') + "\r\n\r\n";
    ASSERT_EQ(fits.size(), 200u);
    for (std::size_t const piece : {1u, 1000u}) {
        EXPECT_EQ(read(fits, limits, piece).status, 200);
        EXPECT_EQ(read(start + std::string(200 - start.size() - 3, 'x') + "\r\n\r\n", limits, piece)
                      .status,
                  431);
    }
}

TEST(RequestReader, takes_an_address_of_half_the_head_and_no_longer)
{
    Limits limits;
    limits.header_bytes = 200;
    auto const status_for = [&](std::size_t length) {
        return read("GET /" + std::string(length - 1, 'a') + " HTTP/1.1\r\n" + host + "\r\n",
                    limits).status;
    };
    EXPECT_EQ(status_for(100), 200);
    EXPECT_EQ(status_for(101), 414);
    EXPECT_EQ(status_for(300), 414);
}

TEST(RequestReader, takes_as_many_headers_as_allowed_and_not_one_more)
{
    Limits limits;
    limits.headers = 3;
    std::string const text = "GET / HTTP/1.1\r\n" + host + "A: 1\r\nB: 2\r\n";
    EXPECT_EQ(read(text + "\r\n", limits).status, 200);
    EXPECT_EQ(read(text + "C: 3\r\n\r\n", limits).status, 431);
}

TEST(RequestReader, takes_a_body_to_the_last_byte_of_its_limit)
{
    Limits limits;
    limits.body_bytes = 10;
    auto const declared = [&](int bytes) {
        return read("POST / HTTP/1.1\r\n" + host + "Content-Length: " + std::to_string(bytes) +
                        "\r\n\r\n" + std::string(static_cast<std::size_t>(bytes), 'x'),
                    limits).status;
    };
    EXPECT_EQ(declared(10), 200);
    EXPECT_EQ(declared(11), 413);
    std::string const chunked =
        "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n";
    EXPECT_EQ(read(chunked + "5\r\nworld\r\n0\r\n\r\n", limits).status, 200);
    EXPECT_EQ(read(chunked + "6\r\nworld!\r\n0\r\n\r\n", limits).status, 413);
}

TEST(RequestReader, refuses_too_long_a_body_before_it_comes)
{
    Limits limits;
    limits.body_bytes = 10;
    auto const head = "POST / HTTP/1.1\r\n" + host + "Content-Length: 11\r\n\r\n";
    EXPECT_EQ(read(head, limits).status, 413);
}

TEST(RequestReader, takes_uploads_only_as_multipart_and_only_where_they_may_go)
{
    Limits limits;
    limits.body_bytes = 10;
    limits.upload_bytes = 20;
    limits.upload_paths = {"/children/{child}/documents"};
    auto const status_for = [&](std::string const& path, std::string const& type, int bytes) {
        return read("POST " + path + " HTTP/1.1\r\n" + host + "Content-Type: " + type +
                        "\r\nContent-Length: " + std::to_string(bytes) + "\r\n\r\n" +
                        std::string(static_cast<std::size_t>(bytes), 'x'),
                    limits).status;
    };
    EXPECT_EQ(status_for("/children/7f3a/documents", "multipart/form-data; boundary=X", 20), 200);
    EXPECT_EQ(status_for("/children/7f3a/documents", "multipart/form-data; boundary=X", 21), 413);
    EXPECT_EQ(status_for("/children/7f3a/documents", "text/plain", 11), 413);
    EXPECT_EQ(status_for("/children/7f3a", "multipart/form-data; boundary=X", 11), 413);
}

TEST(RequestReader, knows_who_waits_to_be_told_to_go_on)
{
    Limits const limits;
    auto const expects_continue = [&](std::string const& text) {
        RequestReader reader{limits};
        EXPECT_EQ(reader.put(text).progress, Progress::head_is_read);
        return reader.expects_continue();
    };
    EXPECT_TRUE(expects_continue("POST / HTTP/1.1\r\n" + host +
                                 "Expect: 100-Continue\r\nContent-Length: 1\r\n\r\n"));
    EXPECT_FALSE(expects_continue("POST / HTTP/1.0\r\nExpect: 100-continue\r\n"
                                  "Content-Length: 1\r\n\r\n"));
    EXPECT_FALSE(expects_continue("POST / HTTP/1.1\r\n" + host + "Content-Length: 1\r\n\r\n"));
}

/// Turns, drops, doubles and swaps bytes of `text`, the same way for the same seed.
std::string mutated(std::string text, std::mt19937& random)
{
    constexpr std::string_view favourites{"\r\n\0 \t:;,%/\\0f\xff\"=", 17};
    auto const below = [&](std::size_t limit) { return random() % limit; };
    for (std::size_t change = below(4); change-- > 0 && text.size() > 2;) {
        auto const at = below(text.size());
        switch (below(5)) {
        case 0: text[at] = static_cast<char>(random()); break;
        case 1: text[at] = favourites[below(favourites.size())]; break;
        case 2: text.erase(at, 1 + below(5)); break;
        case 3: text.insert(at, 1, favourites[below(favourites.size())]); break;
        case 4: text.insert(at, text.substr(below(text.size()), below(40))); break;
        }
    }
    return text;
}

TEST(RequestReader, reads_or_refuses_thousands_of_mutated_requests_alike_however_they_are_cut)
{
    std::vector<std::string> seeds = {
        "POST /a?b=c HTTP/1.1\r\n" + host + "Content-Length: 5\r\nCookie: a=b\r\n\r\nhello",
        "POST /a HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n"
        "3;x=\"y\"\r\nhel\r\n2\r\nlo\r\n0\r\nT: u\r\n\r\n",
        "POST /a HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "GET http://home.example/%41 HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n"};
    for (auto const& hostile : testing::hostile_requests()) seeds.push_back(hostile.text);
    Limits limits;
    limits.body_bytes = 100;
    std::mt19937 random{20260302};
    int read_well = 0;
    for (int round = 0; round < 6000; ++round) {
        auto const text = mutated(seeds[static_cast<std::size_t>(round) % seeds.size()], random);
        if (text.empty()) continue;
        auto const whole = read(text, limits);
        auto const dripped = read(text, limits, 1);
        auto const cut = read(text, limits, 1 + random() % 9);

        ASSERT_EQ(dripped.status, whole.status) << text;
        ASSERT_EQ(cut.status, whole.status) << text;
        ASSERT_EQ(dripped.request.body, whole.request.body) << text;
        ASSERT_TRUE(whole.status == 0 || whole.status == 200 ||
                    (whole.status >= 400 && whole.status < 500)) << whole.status << text;
        if (whole.status == 200) {
            ++read_well;
            ASSERT_TRUE(whole.request.path.starts_with('/'));
            ASSERT_LE(whole.request.body.size(), limits.body_bytes);
        }
    }
    EXPECT_GT(read_well, 200);
}

}  // namespace
}  // namespace keywork::http
