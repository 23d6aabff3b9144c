#include "care/staff/staff.hpp"

#include "platform/expects.hpp"

#include <algorithm>
#include <array>

namespace keywork {
namespace {

template <class Choice, std::size_t N>
std::optional<Choice> choice_of(std::array<Choice, N> const& choices, std::string_view text)
{
    for (Choice const choice : choices)
        if (to_text(choice) == text) return choice;
    return std::nullopt;
}

}  // namespace

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

AccountState state_of(StaffAccount const& account, sys_seconds now)
{
    if (account.off_at) return AccountState::switched_off;
    auto const last_sign_of_life =
        std::max({account.created_at, account.last_seen_at.value_or(account.created_at),
                  account.on_since.value_or(account.created_at)});
    if (last_sign_of_life + unused_off_after <= now) return AccountState::off_unused;
    return last_sign_of_life + unused_listed_after <= now ? AccountState::unused
                                                          : AccountState::on;
}

bool is_off(StaffAccount const& account, sys_seconds now)
{
    auto const state = state_of(account, now);
    return state == AccountState::switched_off || state == AccountState::off_unused;
}

}  // namespace keywork
