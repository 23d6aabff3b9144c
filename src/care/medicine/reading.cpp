// What is typed of a medicine: quantities and times of day, both ways.
#include "care/medicine/medicine.hpp"

#include "platform/text/text.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::medicine {
namespace {

constexpr std::int64_t largest = 9'999 * 100;   // hundredths: more than a cupboard holds

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Up to two decimals; "½", "¼" and "¾" alone or after a whole number.
std::optional<std::int64_t> read_hundredths(std::string_view typed)
{
    typed = trimmed(typed);
    std::int64_t hundredths = 0;
    bool any = false;
    while (!typed.empty() && is_digit(typed.front())) {
        hundredths = hundredths * 10 + (typed.front() - '0');
        if (hundredths > largest) return std::nullopt;
        typed.remove_prefix(1);
        any = true;
    }
    hundredths *= 100;
    for (auto const& [sign, worth] : {std::pair<std::string_view, int>{"½", 50}, {"¼", 25},
                                      {"¾", 75}})
        if (typed == sign) return hundredths + worth;
    if (!any) return std::nullopt;
    if (typed.empty()) return hundredths;
    if (typed.front() != '.' || typed.size() < 2 || typed.size() > 3) return std::nullopt;
    int worth = 10;
    for (char const c : typed.substr(1)) {
        if (!is_digit(c)) return std::nullopt;
        hundredths += (c - '0') * worth;
        worth /= 10;
    }
    return hundredths;
}

std::vector<std::string_view> parts_of(std::string_view typed)
{
    std::vector<std::string_view> parts;
    while (!typed.empty()) {
        auto const end = typed.find_first_of(",;\n");
        auto part = trimmed(typed.substr(0, end));
        if (part.starts_with("and ")) part = trimmed(part.substr(4));
        for (auto at = part.find(" and "); at != std::string_view::npos; at = part.find(" and ")) {
            parts.push_back(trimmed(part.substr(0, at)));
            part = trimmed(part.substr(at + 5));
        }
        if (!part.empty()) parts.push_back(part);
        typed.remove_prefix(end == std::string_view::npos ? typed.size() : end + 1);
    }
    return parts;
}

}  // namespace

std::optional<Quantity> read_count(std::string_view typed)
{
    auto const hundredths = read_hundredths(typed);
    if (!hundredths || *hundredths > largest) return std::nullopt;
    return Quantity{*hundredths};
}

std::optional<Quantity> read_quantity(std::string_view typed)
{
    auto const count = read_count(typed);
    if (!count || count->hundredths == 0) return std::nullopt;
    return count;
}

std::string in_words(Quantity quantity)
{
    auto const size = quantity.hundredths < 0 ? -quantity.hundredths : quantity.hundredths;
    auto words = fmt::format("{}{}", quantity.hundredths < 0 ? "−" : "", size / 100);
    if (size % 100 == 0) return words;
    words += fmt::format(".{:02}", size % 100);
    if (words.ends_with('0')) words.pop_back();
    return words;
}

std::optional<std::vector<minutes>> read_times(std::string_view typed)
{
    std::vector<minutes> times;
    for (std::string_view const part : parts_of(typed)) {
        if (part == "now") return std::nullopt;   // a time of every day, not of this one
        auto const time = read_time(part, minutes{0});
        if (!time) return std::nullopt;
        times.push_back(*time);
    }
    std::ranges::sort(times);
    auto const twice = std::ranges::unique(times);
    times.erase(twice.begin(), twice.end());
    return times;
}

std::string to_text(std::span<minutes const> times)
{
    std::string text;
    for (minutes const time : times)
        text += fmt::format("{}{:02}:{:02}", text.empty() ? "" : " ", time.count() / 60,
                            time.count() % 60);
    return text;
}

std::vector<minutes> times_from_text(std::string_view text)
{
    std::vector<minutes> times;
    for (; text.size() >= 5; text.remove_prefix(std::min<std::size_t>(6, text.size())))
        times.push_back(hours{(text[0] - '0') * 10 + (text[1] - '0')} +
                        minutes{(text[3] - '0') * 10 + (text[4] - '0')});
    return times;
}

std::string clock_words(minutes since_midnight)
{
    // A winter's day, whose London times are those of UTC: only the time of day is said.
    return time_in_words(from_london(day_from_text("2026-01-15").value() + since_midnight));
}

std::string when_words(sys_seconds at, sys_seconds now)
{
    return london_day(at) == london_day(now) ? time_in_words(at) : in_near_words(at, now);
}

std::string times_words(std::span<minutes const> times)
{
    std::string words;
    for (std::size_t at = 0; at < times.size(); ++at) {
        if (at > 0) words += at + 1 == times.size() ? " and " : ", ";
        words += clock_words(times[at]);
    }
    return words;
}

}  // namespace keywork::medicine
