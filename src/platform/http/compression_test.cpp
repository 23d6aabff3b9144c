#include "platform/http/compression.hpp"

#include <gtest/gtest.h>
#include <zlib.h>

namespace keywork::http {
namespace {

/// As a browser that goes from page to page asks.
Request asking(std::string site = "same-origin", std::string accepted = "gzip, deflate, br")
{
    Request request;
    request.headers = {{"sec-fetch-site", std::move(site)},
                       {"accept-encoding", std::move(accepted)}};
    return request;
}

Response page(std::size_t bytes, std::string type = "text/html; charset=utf-8")
{
    Response response;
    response.headers = {{"Content-Type", std::move(type)}};
    while (response.body.size() < bytes) response.body += "<li>" + std::to_string(bytes) + "</li>";
    response.body.resize(bytes);
    return response;
}

std::string coding_of(Response const& response)
{
    for (auto const& [name, value] : response.headers)
        if (name == "Content-Encoding") return value;
    return "none";
}

std::string unpacked(std::string packed)
{
    constexpr int gzip_window = 15 + 16;
    z_stream stream{};
    EXPECT_EQ(inflateInit2(&stream, gzip_window), Z_OK);
    std::string text(1'000'000, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(text.data());
    stream.avail_out = static_cast<uInt>(text.size());
    EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
    text.resize(stream.total_out);
    inflateEnd(&stream);
    return text;
}

std::string coding_for(Request const& request, Response response)
{
    compress(request, response);
    return coding_of(response);
}

TEST(Compression, makes_a_page_smaller_and_keeps_every_byte)
{
    auto const whole = page(30'000);
    auto sent = whole;

    compress(asking(), sent);

    EXPECT_EQ(coding_of(sent), "gzip");
    EXPECT_LT(sent.body.size(), whole.body.size() / 10);
    EXPECT_EQ(unpacked(sent.body), whole.body);
}

TEST(Compression, is_for_requests_of_our_own_pages_and_of_people_only)
{
    EXPECT_EQ(coding_for(asking("same-origin"), page(30'000)), "gzip");
    EXPECT_EQ(coding_for(asking("none"), page(30'000)), "gzip");
    EXPECT_EQ(coding_for(asking("cross-site"), page(30'000)), "none");
    EXPECT_EQ(coding_for(asking("same-site"), page(30'000)), "none");
    EXPECT_EQ(coding_for(Request{}, page(30'000)), "none");
}

TEST(Compression, is_for_browsers_that_take_it)
{
    EXPECT_EQ(coding_for(asking("same-origin", "gzip;q=0.5"), page(30'000)), "gzip");
    EXPECT_EQ(coding_for(asking("same-origin", "br, gzip;q=0"), page(30'000)), "none");
    EXPECT_EQ(coding_for(asking("same-origin", ""), page(30'000)), "none");
}

TEST(Compression, leaves_alone_what_fits_one_packet_and_what_is_no_page)
{
    EXPECT_EQ(coding_for(asking(), page(1400)), "none");
    EXPECT_EQ(coding_for(asking(), page(1401)), "gzip");
    EXPECT_EQ(coding_for(asking(), page(30'000, "image/png")), "none");
    EXPECT_EQ(coding_for(asking(), page(30'000, "text/csv")), "none");
}

}  // namespace
}  // namespace keywork::http
