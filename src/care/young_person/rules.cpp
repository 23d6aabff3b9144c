#include "care/young_person/access.hpp"

#include "platform/html/components/picture.hpp"

#include <algorithm>

namespace keywork::young_person {
namespace {

bool is_picture(std::string const& code)
{
    auto const all = html::pictures();
    return std::ranges::find(all, code, &html::Picture::code) != all.end();
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// 111111, 123456 and 654321: the first that would be tried.
bool is_a_row(std::string_view pin)
{
    auto const steps_by = [&](int step) {
        for (std::size_t i = 1; i < pin.size(); ++i)
            if (pin[i] - pin[i - 1] != step) return false;
        return true;
    };
    return steps_by(0) || steps_by(1) || steps_by(-1);
}

/// 03022012 of a birthday holds 030212 and 022012.
bool is_birthday(std::string_view pin, local_days born_on)
{
    auto const text = keywork::to_text(born_on);   // 2012-02-03
    auto const day = text.substr(8, 2), month = text.substr(5, 2), year = text.substr(0, 4);
    return pin == day + month + year.substr(2) || pin == month + year ||
           pin == year.substr(2) + month + day;
}

}  // namespace

bool is_open(Device const& device, sys_seconds now)
{
    return !device.closed && now < device.until_at;
}

bool must_lock(int failures) { return failures >= locks_at; }

std::string secret_text(Way way, std::vector<std::string> const& pictures, std::string_view pin)
{
    if (way == Way::pin)
        return pin.size() == digits_in_pin ? "pin:" + std::string{pin} : std::string{};
    if (pictures.size() != pictures_in_secret) return {};
    std::string text = "pictures";
    for (auto const& picture : pictures) text += ":" + picture;
    return text;
}

std::optional<std::string> fault_of_secret(Way way, std::vector<std::string> const& pictures,
                                           std::string_view pin, local_days born_on)
{
    if (way == Way::pin) {
        if (pin.size() != digits_in_pin || !std::ranges::all_of(pin, is_digit))
            return "Enter six figures";
        if (is_a_row(pin)) return "Choose figures that are not all the same or in a row";
        if (is_birthday(pin, born_on)) return "Choose figures that are not their birthday";
        return std::nullopt;
    }
    if (pictures.size() != pictures_in_secret || !std::ranges::all_of(pictures, is_picture))
        return "Choose four pictures, one in each row";
    if (std::ranges::count(pictures, pictures.front()) == std::ssize(pictures))
        return "Choose pictures that are not all the same";
    return std::nullopt;
}

std::string_view to_text(Way way) { return way == Way::pin ? "pin" : "pictures"; }
Way way_from_text(std::string_view text) { return text == "pin" ? Way::pin : Way::pictures; }

}  // namespace keywork::young_person
