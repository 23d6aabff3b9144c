// Dates and times as people type them, read leniently and never guessed.
#include "platform/time/time.hpp"

#include "platform/text/text.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace keywork {
namespace {

namespace chrono = std::chrono;

/// Longer than any date or time that can be read.
constexpr std::size_t longest_typed = 60;

/// Years that a form can mean; a slip such as 0206 or 20226 is not one.
constexpr int earliest_year = 1900;
constexpr int latest_year = 2199;

/// A run of digits or of letters, in lower case.
struct Token {
    std::string text;
    bool is_number;
    char before;  // what separates it from the token before: a space, / - . : or 0 for nothing
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

/// One separator may stand between two tokens, with spaces around it; a comma counts as a space.
/// None if there is anything else.
std::optional<std::vector<Token>> tokens_of(std::string_view typed)
{
    if (typed.size() > longest_typed) return std::nullopt;
    std::vector<Token> tokens;
    char separator = '\0';
    for (std::size_t i = 0; i < typed.size();) {
        char const c = lower_case(typed[i]);
        if (c == ' ' || c == '\t' || c == ',' || c == '\r' || c == '\n') {
            if (separator == '\0') separator = ' ';
            ++i;
        } else if (c == '/' || c == '-' || c == '.' || c == ':') {
            if (tokens.empty() || (separator != '\0' && separator != ' ')) return std::nullopt;
            separator = c;
            ++i;
        } else if (is_digit(c) || is_letter(c)) {
            auto const same_kind = is_digit(c) ? is_digit : is_letter;
            Token token{.text = {}, .is_number = is_digit(c), .before = separator};
            while (i < typed.size() && same_kind(lower_case(typed[i])))
                token.text += lower_case(typed[i++]);
            tokens.push_back(std::move(token));
            separator = '\0';
        } else {
            return std::nullopt;
        }
    }
    if (separator != '\0' && separator != ' ' && separator != '.') return std::nullopt;
    return tokens;
}

/// The number of a token of at most four digits, else none.
std::optional<int> number_of(Token const& token)
{
    if (!token.is_number || token.text.size() > 4) return std::nullopt;
    int number = 0;
    for (char const c : token.text) number = number * 10 + (c - '0');
    return number;
}

constexpr std::array<std::string_view, 12> months_typed{
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};
constexpr std::array<std::string_view, 7> weekdays_typed{
    "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"};

/// The place of the one name that starts with `text`, of which three letters are enough.
template <std::size_t N>
std::optional<unsigned> place_of(std::string_view text,
                                 std::array<std::string_view, N> const& names)
{
    if (text.size() < 3) return std::nullopt;
    auto const found = std::ranges::find_if(
        names, [&](std::string_view name) { return name.starts_with(text); });
    if (found == names.end()) return std::nullopt;
    return static_cast<unsigned>(found - names.begin());
}

std::optional<chrono::month> month_of(Token const& token)
{
    if (token.is_number) {
        auto const number = number_of(token);
        if (!number || token.text.size() > 2) return std::nullopt;
        return chrono::month{static_cast<unsigned>(*number)};
    }
    auto const place = place_of(token.text, months_typed);
    if (!place) return std::nullopt;
    return chrono::month{*place + 1};
}

std::optional<local_days> valid(int year, chrono::month month, chrono::day day)
{
    chrono::year_month_day const date{chrono::year{year}, month, day};
    if (!date.ok() || year < earliest_year || year > latest_year) return std::nullopt;
    return local_days{date};
}

/// The date of a two-digit year: the latest that is not more than 20 years after `today`.
std::optional<local_days> in_nearest_century(int two_digits, chrono::month month, chrono::day day,
                                             local_days today)
{
    chrono::year_month_day const now{today};
    chrono::year_month_day latest{now.year() + chrono::years{20}, now.month(), now.day()};
    if (!latest.ok()) latest = latest.year() / latest.month() / chrono::last;  // 29 February
    int const this_century = static_cast<int>(now.year()) / 100 * 100;
    for (int const century : {this_century + 100, this_century, this_century - 100}) {
        auto const date = valid(century + two_digits, month, day);
        if (date && *date <= local_days{latest}) return date;
    }
    return std::nullopt;
}

/// The day from its three parts; none when they are not a date.
std::optional<local_days> day_of(Token const& day, Token const& month, Token const& year,
                                 local_days today)
{
    auto const day_number = number_of(day);
    auto const month_found = month_of(month);
    auto const year_number = number_of(year);
    if (!day_number || day.text.size() > 2 || !month_found || !year_number) return std::nullopt;
    chrono::day const in_month{static_cast<unsigned>(*day_number)};
    if (year.text.size() == 4) return valid(*year_number, *month_found, in_month);
    if (year.text.size() == 2)
        return in_nearest_century(*year_number, *month_found, in_month, today);
    return std::nullopt;
}

bool is_ordinal(Token const& token)
{
    return token.before == '\0' &&
           (token.text == "st" || token.text == "nd" || token.text == "rd" || token.text == "th");
}

/// Takes off " 00:00:00" or " 00:00", which programs write after a date that has no time.
void drop_midnight(std::vector<Token>& tokens)
{
    auto const is_zero = [&](std::size_t from_end, char before) {
        if (tokens.size() < from_end + 3) return false;
        auto const& token = tokens[tokens.size() - from_end];
        return token.text == "00" && token.before == before;
    };
    if (is_zero(1, ':') && is_zero(2, ':') && is_zero(3, ' ')) tokens.resize(tokens.size() - 3);
    else if (is_zero(1, ':') && is_zero(2, ' ')) tokens.resize(tokens.size() - 2);
}

/// In a date all separators are the same, except that ordinals follow their number directly.
bool separated_as_a_date(std::vector<Token> const& tokens)
{
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        char const separator = tokens[i].before;
        bool const beside_letters = !tokens[i].is_number || !tokens[i - 1].is_number;
        if (separator == ':' || (separator == '\0' && !beside_letters)) return false;
        if (i > 1 && !beside_letters && separator != tokens[i - 1].before) return false;
    }
    return true;
}

/// Minutes since midnight; none unless the hour and half of the day go together.
std::optional<minutes> time_of(int hour, int minute, std::string_view half)
{
    if (minute > 59 || hour > 23) return std::nullopt;
    if (half == "am") {
        if (hour < 1 || hour > 12) return std::nullopt;
        hour %= 12;
    } else if (half == "pm") {
        if (hour < 1) return std::nullopt;
        if (hour < 12) hour += 12;
    }
    return hours{hour} + minutes{minute};
}

/// Takes "am", "a.m.", "pm" or "p.m." off the end; empty if there is none.
std::string take_half(std::vector<Token>& tokens)
{
    if (!tokens.empty() && (tokens.back().text == "am" || tokens.back().text == "pm")) {
        auto half = tokens.back().text;
        bool const joined_well = tokens.back().before == '\0' || tokens.back().before == ' ';
        tokens.pop_back();
        return joined_well ? half : std::string{"?"};
    }
    if (tokens.size() > 2 && tokens.back().text == "m" && tokens.back().before == '.') {
        auto const letter = tokens[tokens.size() - 2].text;
        if (letter == "a" || letter == "p") {
            tokens.resize(tokens.size() - 2);
            return letter + "m";
        }
    }
    return {};
}

std::optional<minutes> time_in_a_word(std::vector<Token> const& tokens, minutes now)
{
    if (tokens.size() == 1) {
        if (tokens[0].text == "now") return now;
        if (tokens[0].text == "noon" || tokens[0].text == "midday") return hours{12};
        if (tokens[0].text == "midnight") return minutes{0};
    }
    if (tokens.size() == 2 && tokens[0].text == "12" && tokens[1].text == "noon") return hours{12};
    if (tokens.size() == 2 && tokens[0].text == "12" && tokens[1].text == "midnight")
        return minutes{0};
    return std::nullopt;
}

}  // namespace

std::optional<local_days> read_day(std::string_view typed, local_days today)
{
    auto read = tokens_of(typed);
    if (!read) return std::nullopt;
    auto& tokens = *read;
    if (tokens.size() == 1) {
        if (tokens[0].text == "today") return today;
        if (tokens[0].text == "yesterday") return today - days{1};
        if (tokens[0].text == "tomorrow") return today + days{1};
    }
    drop_midnight(tokens);
    if (!separated_as_a_date(tokens)) return std::nullopt;
    std::optional<unsigned> weekday;
    if (tokens.size() > 3 && !tokens[0].is_number) {
        weekday = place_of(tokens[0].text, weekdays_typed);
        if (!weekday) return std::nullopt;
        tokens.erase(tokens.begin());
    }
    auto const ordinal = std::ranges::find_if(tokens, is_ordinal);
    if (ordinal != tokens.end() && ordinal != tokens.begin()) tokens.erase(ordinal);
    if (tokens.size() != 3) return std::nullopt;

    bool const year_first = tokens[0].is_number && tokens[0].text.size() == 4;
    bool const month_first = !tokens[0].is_number;
    auto const day = year_first    ? day_of(tokens[2], tokens[1], tokens[0], today)
                     : month_first ? day_of(tokens[1], tokens[0], tokens[2], today)
                                   : day_of(tokens[0], tokens[1], tokens[2], today);
    if (day && weekday && chrono::weekday{*day} != chrono::weekday{*weekday}) return std::nullopt;
    return day;
}

std::optional<minutes> read_time(std::string_view typed, minutes now)
{
    auto read = tokens_of(typed);
    if (!read) return std::nullopt;
    auto& tokens = *read;
    if (auto const word = time_in_a_word(tokens, now)) return word;

    auto const half = take_half(tokens);
    if (half == "?" || tokens.empty()) return std::nullopt;
    auto const hour = number_of(tokens[0]);
    if (!hour) return std::nullopt;
    if (tokens.size() == 1) {
        if (tokens[0].text.size() == 4) return time_of(*hour / 100, *hour % 100, half);
        if (tokens[0].text.size() > 2 || half.empty()) return std::nullopt;
        return time_of(*hour, 0, half);
    }
    auto const minute = number_of(tokens[1]);
    bool const two_parts =
        tokens.size() == 2 && (tokens[1].before == ':' || tokens[1].before == '.');
    bool const with_seconds = tokens.size() == 3 && tokens[1].before == ':' &&
                              tokens[2].before == ':' && number_of(tokens[2]) &&
                              tokens[2].text.size() == 2 && *number_of(tokens[2]) < 60;
    if (!minute || tokens[1].text.size() != 2 || (!two_parts && !with_seconds))
        return std::nullopt;
    // Without am or pm it is the 24-hour clock, which writes two digits: 7:40 may mean either half.
    bool const one_digit = tokens[0].text.size() == 1 && *hour != 0;
    if (tokens[0].text.size() > 2 || (half.empty() && one_digit)) return std::nullopt;
    return time_of(*hour, *minute, half);
}

}  // namespace keywork
