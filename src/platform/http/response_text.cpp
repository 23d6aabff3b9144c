#include "platform/http/response_text.hpp"

#include "platform/expects.hpp"
#include "platform/http/text.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace keywork::http {
namespace {

constexpr auto servers_own_headers = std::to_array<std::string_view>(
    {"content-length", "transfer-encoding", "connection", "keep-alive", "date"});

std::string_view reason(int status)
{
    switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 202: return "Accepted";
    case 204: return "No Content";
    case 206: return "Partial Content";
    case 301: return "Moved Permanently";
    case 302: return "Found";
    case 303: return "See Other";
    case 304: return "Not Modified";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 410: return "Gone";
    case 413: return "Content Too Large";
    case 414: return "URI Too Long";
    case 415: return "Unsupported Media Type";
    case 417: return "Expectation Failed";
    case 422: return "Unprocessable Content";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 503: return "Service Unavailable";
    default: return "Status";
    }
}

/// A tab is the only control character a value may hold (RFC 9110, section 5.5).
bool is_header_value(std::string_view value)
{
    return std::ranges::none_of(value, [](char c) {
        return (c >= '\0' && c < ' ' && c != '\t') || c == '\x7f';
    });
}

void append_header(std::string& text, std::string_view name, std::string_view value)
{
    text.append(name).append(": ").append(value).append("\r\n");
}

}  // namespace

std::string http_date(std::chrono::sys_seconds instant)
{
    constexpr auto weekdays =
        std::to_array<std::string_view>({"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"});
    constexpr auto months = std::to_array<std::string_view>(
        {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"});
    auto const day = std::chrono::floor<std::chrono::days>(instant);
    std::chrono::year_month_day const date{day};
    std::chrono::hh_mm_ss const time{instant - day};
    return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT",
                       weekdays[std::chrono::weekday{day}.c_encoding()],
                       static_cast<unsigned>(date.day()),
                       months[static_cast<unsigned>(date.month()) - 1],
                       static_cast<int>(date.year()), time.hours().count(),
                       time.minutes().count(), time.seconds().count());
}

std::string response_text(Response const& response, Delivery delivery,
                          std::chrono::sys_seconds now)
{
    expects(response.status >= 200 && response.status <= 599);
    std::string text = fmt::format("HTTP/1.1 {} {}\r\n", response.status, reason(response.status));
    for (auto const& [name, value] : response.headers) {
        expects(is_token(name) && is_header_value(value));
        expects(std::ranges::find(servers_own_headers, lower_case(name)) ==
                servers_own_headers.end());
        append_header(text, name, value);
    }
    append_header(text, "Date", http_date(now));
    // HTTP/1.0 needs to be told that the connection stays; HTTP/1.1 takes it for granted.
    append_header(text, "Connection", delivery.after == After::close ? "close" : "keep-alive");
    bool const never_has_body = response.status == 204 || response.status == 304;
    if (!never_has_body)
        append_header(text, "Content-Length", std::to_string(response.body.size()));
    text += "\r\n";
    if (!never_has_body && delivery.method != Method::HEAD) text += response.body;
    return text;
}

std::string error_text(ErrorPage const& error_page, int status, Delivery delivery,
                       std::chrono::sys_seconds now)
{
    auto const with_allow = [&](Response response) {
        response.status = status;
        if (status == 405) response.headers.emplace_back("Allow", "GET, HEAD, POST");
        return response_text(response, delivery, now);
    };
    try {
        return with_allow(error_page(status));
    } catch (...) {  // the page that apologises is at fault too: say the least that is true
        return with_allow(plain(status, reason(status)));
    }
}

}  // namespace keywork::http
