#include "platform/http/static_files.hpp"

#include "platform/expects.hpp"
#include "platform/http/compression.hpp"
#include "platform/http/text.hpp"

#include <fmt/core.h>
#include <openssl/sha.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <vector>

namespace keywork::http {
namespace {

namespace fs = std::filesystem;

struct Type {
    std::string_view extension;
    std::string_view content_type;
};
constexpr auto types = std::to_array<Type>({
    {".css", "text/css; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".json", "application/json"},
    {".woff2", "font/woff2"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".ico", "image/x-icon"},
    {".webmanifest", "application/manifest+json"},
    {".txt", "text/plain; charset=utf-8"},
});

std::string contents_of(fs::path const& file)
{
    std::ifstream stream{file, std::ios::binary};
    if (!stream) throw std::runtime_error{"Cannot read " + file.string()};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

/// Half of a SHA-256 is more than enough to tell two builds apart.
std::string tag_of(std::string_view bytes)
{
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest;
    SHA256(reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size(), digest.data());
    std::string tag = "\"";
    for (std::size_t i = 0; i < digest.size() / 2; ++i) tag += fmt::format("{:02x}", digest[i]);
    return tag + '"';
}

/// esbuild writes eight capitals and digits; others write eight or more hexadecimal digits, which
/// are told from a word by holding a number.
bool is_hash(std::string_view text)
{
    auto const is_number = [](char c) { return c >= '0' && c <= '9'; };
    auto const is_capital = [&](char c) { return is_number(c) || (c >= 'A' && c <= 'Z'); };
    auto const is_hexadecimal = [&](char c) { return is_number(c) || (c >= 'a' && c <= 'f'); };
    if (text.size() == 8 && std::ranges::all_of(text, is_capital)) return true;
    return text.size() >= 8 && std::ranges::all_of(text, is_hexadecimal) &&
           std::ranges::any_of(text, is_number);
}

/// "css/main-4ZKQ7M2B.css" without its hash: "css/main.css". The same name if it has none.
std::string without_hash(std::string const& name)
{
    auto const slash = name.find_last_of('/');
    auto const dot = name.find_last_of('.');
    auto const mark = name.find_last_of("-.", dot - 1);
    bool const has_mark = mark != name.npos && (slash == name.npos || mark > slash);
    if (!has_mark || !is_hash(std::string_view{name}.substr(mark + 1, dot - mark - 1)))
        return name;
    return name.substr(0, mark) + name.substr(dot);
}

std::string_view type_of(fs::path const& file)
{
    auto const found = std::ranges::find(types, file.extension().string(), &Type::extension);
    if (found == types.end())
        throw std::runtime_error{"No content type is known for " + file.string()};
    return found->content_type;
}

bool is_compressed(fs::path const& file)
{
    return file.extension() == ".br" || file.extension() == ".gz";
}

/// Whether If-None-Match names the tag; a weak one counts, as RFC 9110, section 13.1.2 says.
bool names_tag(std::string_view header, std::string_view tag)
{
    return trimmed(header) == "*" || header.find(tag) != header.npos;
}

}  // namespace

StaticFiles::StaticFiles(fs::path const& folder, std::string prefix)
{
    expects(prefix.starts_with('/') && prefix.ends_with('/'));
    std::vector<fs::path> compressed;
    for (fs::directory_entry const& found : fs::recursive_directory_iterator{folder}) {
        if (!found.is_regular_file()) continue;
        if (is_compressed(found.path())) {
            compressed.push_back(found.path());
            continue;
        }
        auto const name = found.path().lexically_relative(folder).generic_string();
        auto const type = type_of(found.path());
        auto const plain_name = without_hash(name);
        auto bytes = contents_of(found.path());
        auto tag = tag_of(bytes);
        auto const caching =
            plain_name == name ? "no-cache" : "public, max-age=31536000, immutable";
        entries_[prefix + name] = {.type = std::string{type},
                                   .caching = caching,
                                   .original = {std::move(bytes), std::move(tag)},
                                   .brotli = std::nullopt,
                                   .gzip = std::nullopt};
        by_name_[plain_name] = prefix + name;
    }
    for (fs::path const& file : compressed) {
        auto const original = fs::path{file}.replace_extension();
        auto const entry =
            entries_.find(prefix + original.lexically_relative(folder).generic_string());
        if (entry == entries_.end())
            throw std::runtime_error{file.string() + " stands without its original"};
        auto bytes = contents_of(file);
        auto tag = tag_of(bytes);
        auto& variant = file.extension() == ".br" ? entry->second.brotli : entry->second.gzip;
        variant = Variant{std::move(bytes), std::move(tag)};
    }
}

std::optional<Response> StaticFiles::answer(Request const& request) const
{
    auto const found = entries_.find(request.path);
    if (found == entries_.end() || request.method == Method::POST) return std::nullopt;
    Entry const& entry = found->second;
    Response response;
    Variant const* chosen = &entry.original;
    auto const accepted = request.header("accept-encoding").value_or("");
    if (entry.brotli && accepts_coding(accepted, "br")) {
        chosen = &*entry.brotli;
        response.headers.emplace_back("Content-Encoding", "br");
    } else if (entry.gzip && accepts_coding(accepted, "gzip")) {
        chosen = &*entry.gzip;
        response.headers.emplace_back("Content-Encoding", "gzip");
    }
    if (entry.brotli || entry.gzip) response.headers.emplace_back("Vary", "Accept-Encoding");
    response.headers.emplace_back("Content-Type", entry.type);
    response.headers.emplace_back("Cache-Control", entry.caching);
    response.headers.emplace_back("ETag", chosen->tag);
    if (names_tag(request.header("if-none-match").value_or(""), chosen->tag))
        response.status = 304;
    else
        response.body = chosen->bytes;
    return response;
}

std::optional<std::string> StaticFiles::path_of(std::string_view name_without_hash) const
{
    auto const found = by_name_.find(std::string{name_without_hash});
    if (found == by_name_.end()) return std::nullopt;
    return found->second;
}

}  // namespace keywork::http
