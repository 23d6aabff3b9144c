#include "platform/http/compression.hpp"

#include "platform/expects.hpp"
#include "platform/http/text.hpp"

#include <zlib.h>

#include <algorithm>

namespace keywork::http {
namespace {

constexpr std::size_t one_packet = 1400;       // bytes: less takes as long as this
constexpr int gzip_window = 15 + 16;           // zlib: the largest window, as gzip
constexpr int memory_level = 8;
constexpr int level = 3;                       // a third of the time of 6, a tenth more bytes

std::string_view sent_header(Pairs const& headers, std::string_view name)
{
    auto const found = std::ranges::find_if(
        headers, [&](auto const& header) { return same_ignoring_case(header.first, name); });
    return found == headers.end() ? std::string_view{} : std::string_view{found->second};
}

bool is_asked_by_ours(Request const& request)
{
    auto const site = request.header("sec-fetch-site").value_or("");
    return site == "same-origin" || site == "none";
}

std::string gzipped(std::string_view text)
{
    z_stream stream{};
    expects(deflateInit2(&stream, level, Z_DEFLATED, gzip_window, memory_level,
                         Z_DEFAULT_STRATEGY) == Z_OK);
    std::string packed(deflateBound(&stream, text.size()), '\0');
    // zlib reads through this pointer only; its declaration is older than const.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    int const ended = deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    expects(ended == Z_STREAM_END);
    return packed;
}

}  // namespace

bool accepts_coding(std::string_view accept_encoding, std::string_view coding)
{
    while (!accept_encoding.empty()) {
        auto const piece = accept_encoding.substr(0, accept_encoding.find(','));
        accept_encoding.remove_prefix(std::min(accept_encoding.size(), piece.size() + 1));
        auto const name = trimmed(piece.substr(0, piece.find(';')));
        if (!same_ignoring_case(name, coding)) continue;
        auto const weight = piece.find("q=");
        return weight == piece.npos ||
               piece.find_first_of("123456789", weight) != piece.npos;
    }
    return false;
}

void compress(Request const& request, Response& response)
{
    if (response.body.size() <= one_packet ||
        !sent_header(response.headers, "Content-Type").starts_with("text/html"))
        return;
    response.headers.emplace_back("Vary", "Accept-Encoding, Sec-Fetch-Site");
    if (!accepts_coding(request.header("accept-encoding").value_or(""), "gzip") ||
        !is_asked_by_ours(request))
        return;
    response.body = gzipped(response.body);
    response.headers.emplace_back("Content-Encoding", "gzip");
}

}  // namespace keywork::http
