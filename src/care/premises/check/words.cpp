#include "care/premises/check/check.hpp"

#include "platform/text/text.hpp"

#include <fmt/core.h>

#include <charconv>

namespace keywork::premises {
namespace {

constexpr int furthest_tenths = 1'500;     // ±150 °C: beyond it, somebody mistyped
constexpr seconds longest_clearing{3'600};

std::optional<int> whole_number(std::string_view text)
{
    int number = 0;
    auto const read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || read.ec != std::errc{} || read.ptr != text.data() + text.size())
        return std::nullopt;
    return number;
}

std::string number_in_words(int tenths)
{
    auto const size = tenths < 0 ? -tenths : tenths;
    auto words = fmt::format("{}{}", tenths < 0 ? "−" : "", size / 10);
    if (size % 10 != 0) words += fmt::format(".{}", size % 10);
    return words;
}

std::string number_typed(int tenths)
{
    auto const size = tenths < 0 ? -tenths : tenths;
    auto words = fmt::format("{}{}", tenths < 0 ? "-" : "", size / 10);
    if (size % 10 != 0) words += fmt::format(".{}", size % 10);
    return words;
}

/// The text without its unit, which may be left out.
std::string_view without_unit(std::string_view text)
{
    text = trimmed(text);
    for (std::string_view const unit : {"°C", "°", "C", "c"})
        if (text.ends_with(unit)) return trimmed(text.substr(0, text.size() - unit.size()));
    return text;
}

/// "0 to 5", "at least 50", "at most 44" after the comma.
std::optional<Line> with_limits(std::string_view words, std::string_view limits)
{
    Line line{.words = std::string{trimmed(words)}, .lowest_tenths = {}, .highest_tenths = {}};
    limits = without_unit(limits);
    if (limits.starts_with("at least ")) {
        line.lowest_tenths = read_tenths(limits.substr(9));
    } else if (limits.starts_with("at most ")) {
        line.highest_tenths = read_tenths(limits.substr(8));
    } else if (auto const to = limits.find(" to "); to != std::string_view::npos) {
        line.lowest_tenths = read_tenths(limits.substr(0, to));
        line.highest_tenths = read_tenths(limits.substr(to + 4));
        if (!line.lowest_tenths || !line.highest_tenths ||
            *line.lowest_tenths > *line.highest_tenths)
            return std::nullopt;
    }
    if (!line.is_measured() || line.words.empty()) return std::nullopt;
    return line;
}

}  // namespace

std::string in_words(Often const& often)
{
    switch (often.unit) {
    case Unit::shift: return "Each shift";
    case Unit::days:
        if (often.every == 1) return "Every day";
        if (often.every == 7) return "Every week";
        if (often.every % 7 == 0) return fmt::format("Every {} weeks", often.every / 7);
        return fmt::format("Every {} days", often.every);
    case Unit::months:
        if (often.every == 1) return "Every month";
        if (often.every == 12) return "Every year";
        return fmt::format("Every {} months", often.every);
    }
    return "";
}

std::string degrees_in_words(int tenths) { return number_in_words(tenths) + " °C"; }

std::string limits_in_words(Line const& line)
{
    if (line.lowest_tenths && line.highest_tenths)
        return fmt::format("{} to {}", number_in_words(*line.lowest_tenths),
                           degrees_in_words(*line.highest_tenths));
    if (line.lowest_tenths) return "at least " + degrees_in_words(*line.lowest_tenths);
    if (line.highest_tenths) return "at most " + degrees_in_words(*line.highest_tenths);
    return "";
}

std::optional<int> read_tenths(std::string_view typed)
{
    auto text = without_unit(typed);
    bool minus = false;
    for (std::string_view const sign : {"-", "−", "–"})
        if (!minus && text.starts_with(sign)) {
            minus = true;
            text.remove_prefix(sign.size());
        }
    auto const point = text.find('.');
    auto const whole = whole_number(text.substr(0, point));
    if (!whole || *whole < 0 || *whole > furthest_tenths / 10) return std::nullopt;
    int tenths = *whole * 10;
    if (point != std::string_view::npos) {
        auto const decimal = text.substr(point + 1);
        if (decimal.size() != 1 || decimal[0] < '0' || decimal[0] > '9') return std::nullopt;
        tenths += decimal[0] - '0';
    }
    if (tenths > furthest_tenths) return std::nullopt;
    return minus ? -tenths : tenths;
}

Line read_line(std::string_view typed)
{
    typed = trimmed(typed);
    auto const comma = typed.rfind(',');
    if (comma != std::string_view::npos)
        if (auto const line = with_limits(typed.substr(0, comma), typed.substr(comma + 1)))
            return *line;
    return {std::string{typed}, std::nullopt, std::nullopt};
}

std::string to_typed(Line const& line)
{
    if (line.lowest_tenths && line.highest_tenths)
        return fmt::format("{}, {} to {}", line.words, number_typed(*line.lowest_tenths),
                           number_typed(*line.highest_tenths));
    if (line.lowest_tenths)
        return fmt::format("{}, at least {}", line.words, number_typed(*line.lowest_tenths));
    if (line.highest_tenths)
        return fmt::format("{}, at most {}", line.words, number_typed(*line.highest_tenths));
    return line.words;
}

std::optional<seconds> read_length(std::string_view typed)
{
    auto const text = trimmed(typed);
    auto const first = text.find_first_not_of("0123456789");
    auto const whole = whole_number(text.substr(0, first));
    if (!whole || *whole > 60) return std::nullopt;
    seconds length = minutes{*whole};
    if (first != std::string_view::npos) {
        auto rest = trimmed(text.substr(first));
        for (std::string_view const word : {":", "minutes", "minute", "min", "m"})
            if (rest.starts_with(word)) {
                rest = trimmed(rest.substr(word.size()));
                break;
            }
        auto const end = rest.find_first_not_of("0123456789");
        auto const unit = end == std::string_view::npos ? std::string_view{}
                                                        : trimmed(rest.substr(end));
        if (!unit.empty() && unit != "seconds" && unit != "sec" && unit != "s")
            return std::nullopt;
        auto const more = rest.empty() ? std::optional{0} : whole_number(rest.substr(0, end));
        if (!more || *more > 59) return std::nullopt;
        length += seconds{*more};
    }
    if (length <= seconds{0} || length > longest_clearing) return std::nullopt;
    return length;
}

}  // namespace keywork::premises
