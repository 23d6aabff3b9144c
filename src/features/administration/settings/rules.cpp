#include "features/administration/settings/settings.hpp"

#include "platform/text/text.hpp"
#include "platform/text/written.hpp"

#include <algorithm>
#include <array>

namespace keywork::settings {
namespace {

using namespace std::chrono_literals;

std::optional<std::string> if_any(std::string_view typed)
{
    auto const words = trimmed(typed);
    if (words.empty()) return std::nullopt;
    return std::string{words};
}

/// Digits, spaces and what people write between them; 5 digits or more.
bool is_phone(std::string_view typed)
{
    auto const is_digit = [](char c) { return c >= '0' && c <= '9'; };
    auto const may_stand = [&](char c) {
        return is_digit(c) || c == ' ' || c == '+' || c == '(' || c == ')' || c == '-';
    };
    return std::ranges::all_of(typed, may_stand) && std::ranges::count_if(typed, is_digit) >= 5 &&
           typed.size() <= 30;
}

}  // namespace

TypedSetting typed_from(Setting const& setting)
{
    return {.name          = setting.name,
            .profile       = setting.profile,
            .phone         = setting.phone.value_or(""),
            .on_call_name  = setting.on_call_name.value_or(""),
            .on_call_phone = setting.on_call_phone.value_or(""),
            .term_dates    = setting.term_dates.value_or(""),
            .address       = setting.address.value_or(""),
            .urn           = setting.urn.value_or(""),
            .authority     = setting.authority.value_or("")};
}

Outcome<Setting> read_setting(TypedSetting const& typed, Setting setting,
                              std::vector<std::string> const& areas)
{
    std::vector<Problem> problems;
    auto const check_phone = [&](std::string const& field,
                                 std::optional<std::string> const& phone) {
        if (phone && !is_phone(*phone))
            problems.push_back({field, "Enter a telephone number, like 01632 960118."});
    };
    setting.name = trimmed(typed.name);
    setting.phone = if_any(typed.phone);
    setting.on_call_name = if_any(typed.on_call_name);
    setting.on_call_phone = if_any(typed.on_call_phone);
    setting.term_dates = if_any(typed.term_dates);
    setting.address = if_any(typed.address);
    setting.urn = if_any(typed.urn);
    setting.authority = if_any(typed.authority);
    check_written(problems, "name", setting.name, longest_name, "Enter its name.");
    check_phone("phone", setting.phone);
    check_written(problems, "on_call_name", setting.on_call_name.value_or(""), longest_name);
    check_phone("on_call_phone", setting.on_call_phone);
    if (setting.term_dates && std::ranges::find(areas, *setting.term_dates) == areas.end())
        problems.push_back({"term_dates", "Choose one of the areas whose terms are known."});
    check_written(problems, "address", setting.address.value_or(""), longest_line);
    check_written(problems, "urn", setting.urn.value_or(""), longest_urn);
    check_written(problems, "authority", setting.authority.value_or(""), longest_name);
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    return setting;
}

bool is_profile(std::string_view code)
{
    constexpr auto codes =
        std::to_array<std::string_view>({"home", "pru", "vs", "special", "ap"});
    return std::ranges::find(codes, code) != codes.end();
}

std::vector<SettingId> managed_settings(Actor const& actor)
{
    std::vector<SettingId> settings;
    for (HeldRole const& held : actor.roles)
        if (has_function(held.role, Function::manage_setting) &&
            std::ranges::find(settings, held.setting) == settings.end())
            settings.push_back(held.setting);
    return settings;
}

Outcome<local_days> read_last_day(std::string_view typed, local_days today)
{
    auto const day = read_day(trimmed(typed), today);
    if (!day)
        return refuse(Invalid{{{"closes_on", "Enter the last day, like 31 August 2027."}}});
    if (*day < today) return refuse(Invalid{{{"closes_on", "Enter today or a later day."}}});
    return *day;
}

local_days managers_last_day(local_days today)
{
    auto const year = std::chrono::year_month_day{today}.year();
    auto const this_year = local_days{year / std::chrono::August / 31};
    if (today < this_year) return this_year;
    return local_days{(year + std::chrono::years{1}) / std::chrono::August / 31};
}

}  // namespace keywork::settings
