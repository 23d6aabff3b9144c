#include "platform/mail/mail.hpp"

#include "platform/expects.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace keywork::mail {
namespace {

constexpr std::size_t longest_address = 254;   // RFC 5321, 4.5.3.1.3

bool is_plain_in_address(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view{".-_+'&"}.find(c) != std::string_view::npos;
}

bool is_one_line(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7F; });
}

/// "Tue, 24 Nov 2026 16:35:00 +0000"
std::string date_header(sys_seconds at)
{
    constexpr std::array<std::string_view, 7> weekdays{"Sun", "Mon", "Tue", "Wed",
                                                       "Thu", "Fri", "Sat"};
    constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    auto const day = std::chrono::floor<days>(at);
    std::chrono::year_month_day const date{day};
    auto const weekday = std::chrono::weekday{day}.c_encoding();
    return fmt::format("{}, {} {} {} {} +0000", weekdays.at(weekday),
                       static_cast<unsigned>(date.day()),
                       months.at(static_cast<unsigned>(date.month()) - 1),
                       static_cast<int>(date.year()), keywork::to_text(at).substr(11, 8));
}

std::string with_crlf(std::string_view text)
{
    std::string out;
    for (char const c : text) {
        if (c == '\n') out += '\r';
        out += c;
    }
    return out;
}

}  // namespace

std::string_view to_text(Security security)
{
    switch (security) {
    case Security::tls: return "tls";
    case Security::starttls: return "starttls";
    case Security::none: return "none";
    }
    return "";
}

std::optional<Security> security_from_text(std::string_view text)
{
    for (auto const one : {Security::tls, Security::starttls, Security::none})
        if (to_text(one) == text) return one;
    return std::nullopt;
}

bool is_address(std::string_view text)
{
    auto const at = text.find('@');
    if (text.size() > longest_address || at == std::string_view::npos) return false;
    auto const name = text.substr(0, at);
    auto const host = text.substr(at + 1);
    return !name.empty() && std::ranges::all_of(name, is_plain_in_address) &&
           !name.starts_with('-') && host.size() >= 3 && host.find('.') != std::string_view::npos &&
           !host.starts_with('.') && !host.ends_with('.') &&
           std::ranges::all_of(host, [](char c) { return is_plain_in_address(c) && c != '\''; });
}

bool is_this_machine(std::string_view host)
{
    return host == "localhost" || host == "127.0.0.1" || host == "::1";
}

std::string wire_text(Message const& message, std::string_view sender)
{
    expects(is_one_line(message.id) && is_one_line(message.to) && is_one_line(message.subject) &&
            is_one_line(message.unsubscribe) && is_one_line(sender));
    auto const domain = sender.substr(sender.find('@') + 1);
    std::string headers = fmt::format("Date: {}\nFrom: Keywork <{}>\nTo: <{}>\nSubject: {}\n"
                                      "Message-ID: <{}@{}>\n",
                                      date_header(message.made_at), sender, message.to,
                                      message.subject, message.id, domain);
    if (!message.unsubscribe.empty())
        headers += fmt::format("List-Unsubscribe: <{}>\n", message.unsubscribe);
    headers += "Auto-Submitted: auto-generated\nMIME-Version: 1.0\n"
               "Content-Type: text/plain; charset=us-ascii\nContent-Transfer-Encoding: 7bit\n\n";
    return with_crlf(headers + message.text);
}

}  // namespace keywork::mail
