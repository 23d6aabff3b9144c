#include "app/security_headers.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::app {
namespace {

std::string content_security_policy(std::string_view nonce)
{
    auto const scripts = nonce.empty() ? std::string{"'none'"} : fmt::format("'nonce-{}'", nonce);
    return fmt::format(
        "default-src 'none'; script-src {}; style-src 'self'; img-src 'self'; font-src 'self'; "
        "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; "
        "object-src 'none'; require-trusted-types-for 'script'",
        scripts);
}

bool has_header(http::Response const& response, std::string_view name)
{
    return std::ranges::any_of(response.headers,
                               [&](auto const& header) { return header.first == name; });
}

}  // namespace

void add_security_headers(http::Response& response, std::string_view nonce)
{
    auto& headers = response.headers;
    if (!has_header(response, "Content-Security-Policy"))
        headers.emplace_back("Content-Security-Policy", content_security_policy(nonce));
    if (!has_header(response, "X-Content-Type-Options"))
        headers.emplace_back("X-Content-Type-Options", "nosniff");
    headers.emplace_back("Referrer-Policy", "no-referrer");
    headers.emplace_back("Cross-Origin-Opener-Policy", "same-origin");
    headers.emplace_back("Cross-Origin-Resource-Policy", "same-origin");
    headers.emplace_back("Strict-Transport-Security", "max-age=31536000");
    headers.emplace_back("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    if (!has_header(response, "Cache-Control"))
        headers.emplace_back("Cache-Control", "no-store");
}

}  // namespace keywork::app
