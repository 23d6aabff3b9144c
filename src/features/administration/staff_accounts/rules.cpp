#include "features/administration/staff_accounts/staff_accounts.hpp"

#include "platform/expects.hpp"
#include "platform/text/text.hpp"
#include "platform/text/written.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace keywork::staff_accounts {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t shortest_sign_in_name = 3;
constexpr std::size_t longest_sign_in_name = 60;

bool is_sign_in_name(std::string_view name)
{
    if (name.size() < shortest_sign_in_name || name.size() > longest_sign_in_name) return false;
    return std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
               c == '_' || c == '@';
    });
}

/// How high a role stands when accounts and roles are changed.
int rank(Role role)
{
    switch (role) {
    case Role::care: case Role::office: case Role::specialist: case Role::inspector: return 1;
    case Role::senior: return 2;
    case Role::lead: return 3;
    case Role::oversight: case Role::dpo: case Role::sysadmin: return 4;
    }
    expects(false);
    return 0;
}

constexpr auto in_order = std::to_array<Role>({Role::care, Role::senior, Role::lead,
                                               Role::specialist, Role::office, Role::oversight,
                                               Role::dpo, Role::sysadmin, Role::inspector});

Refusal not_allowed(std::string why) { return NotAllowed{std::move(why)}; }

bool holds_from(StaffRole const& role, local_days today)
{
    return role.until_on >= today && role.until_on >= role.from_on;
}

int highest_rank_in(Actor const& actor, SettingId const& setting)
{
    int highest = 0;
    for (HeldRole const& held : actor.roles)
        if (held.setting == setting && has_function(held.role, Function::manage_accounts))
            highest = std::max(highest, rank(held.role));
    return highest;
}

}  // namespace

Outcome<NewAccount> read_account(TypedAccount const& typed)
{
    NewAccount const read{.full_name    = std::string{trimmed(typed.full_name)},
                          .job_title    = std::string{trimmed(typed.job_title)},
                          .sign_in_name = lower_case(trimmed(typed.sign_in_name))};
    std::vector<Problem> problems;
    check_written(problems, "full_name", read.full_name, longest_name, "Enter their full name.");
    check_written(problems, "job_title", read.job_title, longest_name,
                  "Enter their job title, like support worker.");
    if (!is_sign_in_name(read.sign_in_name))
        problems.push_back({"sign_in_name",
                            "Use 3 to 60 letters, digits, dots and hyphens, without spaces, like "
                            "priya.nair"});
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    return read;
}

Outcome<NewRole> read_role(TypedRole const& typed, local_days today)
{
    std::vector<Problem> problems;
    auto const setting = SettingId::parse(typed.setting);
    if (!setting) problems.push_back({"setting", "Choose the place."});
    auto const role = role_from_text(typed.role);
    if (!role) problems.push_back({"role", "Choose the role."});
    auto const reach = reach_from_text(typed.reach);
    if (!reach) problems.push_back({"reach", "Choose whether they work there or oversee it."});
    auto const from_on = read_day(trimmed(typed.from), today);
    if (!from_on)
        problems.push_back({"from", "Enter the first day, like 1 September 2026 or today."});
    else if (*from_on < today)
        problems.push_back({"from", "Enter today or a later day."});
    auto const until = trimmed(typed.until);
    auto until_on = read_day(until, today);
    if (until.empty() && from_on)
        until_on =
            usual_last_day(*from_on, typed.agency || role == Role::inspector
                                         ? Hired::through_agency
                                         : Hired::by_us);
    if (!until.empty() && !until_on)
        problems.push_back({"until", "Enter the last day, like 31 August 2027."});
    else if (from_on && until_on && *until_on < *from_on)
        problems.push_back({"until", "Enter a last day that is not before the first."});
    bool const visits = role == Role::inspector && from_on && until_on;
    if (visits && *until_on >= *from_on + visit_lasts_at_most)
        problems.push_back({"until", fmt::format("A visit lasts {} days at most. Enter an earlier "
                                                 "day.", visit_lasts_at_most.count())});
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    return NewRole{.setting  = *setting,
                   .role     = *role,
                   .reach    = *reach,
                   .from_on  = *from_on,
                   .until_on = *until_on};
}

local_days usual_last_day(local_days from_on, Hired hired)
{
    if (hired == Hired::through_agency) return from_on + agency_lasts - days{1};
    auto const year = std::chrono::year_month_day{from_on}.year();
    auto const this_year = local_days{year / std::chrono::August / 31};
    if (from_on < this_year) return this_year;
    return local_days{(year + std::chrono::years{1}) / std::chrono::August / 31};
}

Outcome<local_days> read_end(std::string_view when, std::string_view until, StaffRole const& role,
                             local_days today)
{
    if (when == "now") return today - days{1};
    auto const until_on = read_day(trimmed(until), today);
    if (when != "day" || !until_on)
        return refuse(Invalid{{{"until", "Choose now, or enter the last day."}}});
    if (*until_on < today)
        return refuse(Invalid{{{"until", "Enter today or a later day, or choose now."}}});
    if (*until_on >= role.until_on)
        return refuse(Invalid{{{"until", "Enter a day before " + in_words(role.until_on) +
                                             ": it ends then anyway. For longer, give the role "
                                             "again."}}});
    return *until_on;
}

std::vector<SettingId> managed_settings(Actor const& actor)
{
    std::vector<SettingId> settings;
    for (HeldRole const& held : actor.roles)
        if (has_function(held.role, Function::manage_accounts) &&
            std::ranges::find(settings, held.setting) == settings.end())
            settings.push_back(held.setting);
    return settings;
}

bool needs_two_people(Role role)
{
    return role == Role::oversight || role == Role::dpo || role == Role::sysadmin ||
           role == Role::inspector;
}

bool may_ask(Actor const& actor, SettingId const& setting, Role role)
{
    return needs_two_people(role) && actor.may_in(Function::manage_roles, setting);
}

Outcome<> may_agree(Actor const& actor, RoleRequest const& request)
{
    if (!may_ask(actor, request.role.setting, request.role.role)) return refuse(NotFound{});
    if (actor.staff == request.asked_by)
        return refuse(not_allowed("This role needs two people: another manager agrees to what you "
                                  "asked for."));
    if (actor.staff == request.staff)
        return refuse(not_allowed("Nobody agrees to a role of their own. Ask another manager."));
    return {};
}

bool may_end(Actor const& actor, SettingId const& setting, Role role)
{
    if (may_give(actor, setting, role)) return true;
    if (!may_ask(actor, setting, role)) return false;
    return role == Role::inspector ||
           std::ranges::any_of(actor.roles, [&](HeldRole const& held) {
               return held.setting == setting && held.role == Role::oversight;
           });
}

bool may_give(Actor const& actor, SettingId const& setting, Role role)
{
    if (needs_two_people(role)) return false;
    return std::ranges::any_of(actor.roles, [&](HeldRole const& held) {
        return held.setting == setting && has_function(held.role, Function::manage_roles) &&
               rank(role) <= rank(held.role);
    });
}

std::vector<Role> roles_to_give(Actor const& actor)
{
    std::vector<Role> roles;
    for (Role const role : in_order)
        if (std::ranges::any_of(actor.roles, [&](HeldRole const& held) {
                return may_give(actor, held.setting, role) ||
                       may_ask(actor, held.setting, role);
            }))
            roles.push_back(role);
    return roles;
}

bool is_in_sight(Actor const& actor, std::span<StaffRole const> roles)
{
    return roles.empty() || std::ranges::any_of(roles, [&](StaffRole const& role) {
        return actor.may_in(Function::manage_accounts, role.setting);
    });
}

Outcome<> may_change(Actor const& actor, StaffId const& staff, std::span<StaffRole const> roles)
{
    if (actor.staff == staff)
        return refuse(not_allowed("You cannot change your own account or roles here. Ask another "
                                  "manager."));
    for (StaffRole const& role : roles) {
        if (!holds_from(role, actor.today)) continue;
        if (!actor.may_in(Function::manage_accounts, role.setting))
            return refuse(not_allowed("They also work at a place that you do not manage. Ask "
                                      "somebody who manages both, or your system administrator."));
        if (rank(role.role) > highest_rank_in(actor, role.setting))
            return refuse(not_allowed("They hold a role above yours. Ask your system "
                                      "administrator."));
    }
    return {};
}

bool somebody_may_change(std::span<Actor const> managers, StaffId const& staff,
                         std::span<StaffRole const> roles)
{
    return std::ranges::any_of(managers, [&](Actor const& actor) {
        return is_in_sight(actor, roles) && may_change(actor, staff, roles).has_value();
    });
}

bool is_last_manager(std::span<Actor const> managers, StaffId const& staff)
{
    auto const gives_roles = [](Actor const& actor) { return actor.may(Function::manage_roles); };
    return std::ranges::count_if(managers, gives_roles) == 1 &&
           std::ranges::find_if(managers, gives_roles)->staff == staff;
}

bool somebody_may_agree(std::span<Actor const> managers, SettingId const& setting,
                        StaffId const& asks, StaffId const& staff)
{
    return std::ranges::any_of(managers, [&](Actor const& actor) {
        return actor.staff != asks && actor.staff != staff &&
               actor.may_in(Function::manage_roles, setting);
    });
}

std::string one_time_password(std::string_view random)
{
    // Crockford's base 32: no i, l, o or u.
    constexpr std::string_view letters = "0123456789abcdefghjkmnpqrstvwxyz";
    expects(random.size() == 16);
    std::string password;
    for (std::size_t at = 0; at < random.size(); ++at) {
        if (at > 0 && at % 4 == 0) password += '-';
        password += letters[static_cast<unsigned char>(random[at]) % letters.size()];
    }
    return password;
}

}  // namespace keywork::staff_accounts
