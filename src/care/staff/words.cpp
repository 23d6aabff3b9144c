#include "care/staff/staff.hpp"

#include "platform/expects.hpp"

#include <array>
#include <cctype>

namespace keywork {
namespace {

/// The first character of a word in UTF-8, in upper case where it is ASCII.
std::string first_letter(std::string_view word)
{
    auto const first = static_cast<unsigned char>(word.front());
    if (first < 0x80) return std::string(1, static_cast<char>(std::toupper(first)));
    std::size_t const length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    return std::string{word.substr(0, length)};
}

template <class Choice, std::size_t N>
std::optional<Choice> choice_of(std::array<Choice, N> const& choices, std::string_view text)
{
    for (Choice const choice : choices)
        if (to_text(choice) == text) return choice;
    return std::nullopt;
}

}  // namespace

std::string initials(std::string_view full_name)
{
    auto const from = full_name.find_first_not_of(' ');
    if (from == std::string_view::npos) return "?";
    auto const until = full_name.find_last_not_of(' ');
    std::string_view const name = full_name.substr(from, until - from + 1);
    std::string letters = first_letter(name);
    if (auto const space = name.rfind(' '); space != std::string_view::npos)
        letters += first_letter(name.substr(space + 1));
    return letters;
}

Tint tint_of(std::string_view id)
{
    // FNV-1a: even over ids that differ in their last characters only.
    std::uint32_t hash = 2166136261u;
    for (char const c : id) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    return static_cast<Tint>((hash >> 16) % 4);
}

std::string_view to_text(Tint tint)
{
    switch (tint) {
    case Tint::heather:  return "h";
    case Tint::marigold: return "m";
    case Tint::sky:      return "s";
    case Tint::teal:     return "t";
    }
    expects(false);
    return {};
}

std::string_view to_text(Reach reach)
{
    switch (reach) {
    case Reach::works:    return "works";
    case Reach::oversees: return "oversees";
    }
    expects(false);
    return {};
}

std::string_view to_text(ShiftName name)
{
    switch (name) {
    case ShiftName::early: return "early";
    case ShiftName::late:  return "late";
    case ShiftName::night: return "night";
    case ShiftName::day:   return "day";
    }
    expects(false);
    return {};
}

std::string_view to_text(ShiftPart part)
{
    switch (part) {
    case ShiftPart::shift_lead: return "shift_lead";
    case ShiftPart::worker:     return "worker";
    case ShiftPart::sleep_in:   return "sleep_in";
    case ShiftPart::on_call:    return "on_call";
    }
    expects(false);
    return {};
}

std::optional<Reach> reach_from_text(std::string_view text)
{
    return choice_of(std::array{Reach::works, Reach::oversees}, text);
}

std::optional<ShiftName> shift_name_from_text(std::string_view text)
{
    return choice_of(
        std::array{ShiftName::early, ShiftName::late, ShiftName::night, ShiftName::day}, text);
}

std::optional<ShiftPart> shift_part_from_text(std::string_view text)
{
    return choice_of(std::array{ShiftPart::shift_lead, ShiftPart::worker, ShiftPart::sleep_in,
                                ShiftPart::on_call},
                     text);
}

std::string in_words(ShiftPart part)
{
    switch (part) {
    case ShiftPart::shift_lead: return "shift lead";
    case ShiftPart::worker:     return "worker";
    case ShiftPart::sleep_in:   return "sleep-in";
    case ShiftPart::on_call:    return "on call";
    }
    expects(false);
    return {};
}

}  // namespace keywork
