// Section 2 of the security model as a table, and which functions each role has.
#include "care/access/access.hpp"

#include "platform/expects.hpp"

#include <algorithm>
#include <array>

namespace keywork {
namespace {

using enum Relationship;
constexpr auto l1 = Level::l1;
constexpr auto l2 = Level::l2;
constexpr auto l3 = Level::l3;
constexpr auto nothing = std::nullopt;
constexpr auto own_entries = std::nullopt;
constexpr auto home = Column::home;
constexpr auto school = Column::school;

constexpr AccessRule rules[] = {
    {Role::care, key, home, l2, l2, nothing},
    {Role::care, key, school, l2, l2, nothing},
    {Role::care, team, home, l2, l2, nothing},
    {Role::care, team, school, l1, l1, nothing},
    {Role::care, past, home, own_entries, nothing, nothing},
    {Role::care, past, school, own_entries, nothing, nothing},
    {Role::senior, key, home, l2, l2, l2},
    {Role::senior, key, school, l2, l2, l2},
    {Role::senior, team, home, l2, l2, l2},
    {Role::senior, team, school, l2, l2, l2},
    {Role::senior, past, home, own_entries, nothing, nothing},
    {Role::senior, past, school, own_entries, nothing, nothing},
    {Role::lead, key, home, l3, l3, l3},
    {Role::lead, key, school, l3, l3, l3},
    {Role::lead, team, home, l3, l3, l3},
    {Role::lead, team, school, l3, l3, l3},
    {Role::lead, past, home, l1, nothing, nothing},
    {Role::lead, past, school, l1, nothing, nothing},
    {Role::lead, over, home, l3, nothing, l3},
    {Role::lead, over, school, l3, nothing, l3},
    {Role::oversight, key, home, l3, nothing, nothing},
    {Role::oversight, key, school, l3, nothing, nothing},
    {Role::oversight, team, home, l3, nothing, nothing},
    {Role::oversight, team, school, l3, nothing, nothing},
    {Role::oversight, over, home, l3, nothing, l3},
    {Role::oversight, over, school, l3, nothing, l3},
    {Role::specialist, key, home, l2, l2, nothing},
    {Role::specialist, key, school, l2, l2, nothing},
    {Role::specialist, team, home, l1, l1, nothing},
    {Role::specialist, team, school, l1, l1, nothing},
    {Role::specialist, past, home, own_entries, nothing, nothing},
    {Role::specialist, past, school, own_entries, nothing, nothing},
    {Role::office, key, home, l1, l1, nothing},
    {Role::office, key, school, l1, l1, nothing},
    {Role::office, team, home, l1, l1, nothing},
    {Role::office, team, school, l1, l1, nothing},
};

constexpr bool is_one_of(Role role, std::initializer_list<Role> roles)
{
    return std::ranges::find(roles, role) != roles.end();
}

struct RoleName {
    Role role;
    std::string_view text;
    std::string_view words;
};

constexpr RoleName names[] = {
    {Role::care, "care", "Support worker or teaching assistant"},
    {Role::senior, "senior", "Senior or shift leader"},
    {Role::lead, "lead", "Manager, head or safeguarding lead"},
    {Role::oversight, "oversight", "Responsible individual, trust lead or virtual head"},
    {Role::specialist, "specialist", "Nurse or therapist"},
    {Role::office, "office", "Office"},
    {Role::dpo, "dpo", "Data protection officer"},
    {Role::sysadmin, "sysadmin", "System administrator"},
    {Role::inspector, "inspector", "Visitor or inspector"},
};

}  // namespace

std::span<AccessRule const> access_rules() { return rules; }

std::optional<AccessRule> access_rule(Role role, Relationship relationship, Column column)
{
    auto const found = std::ranges::find_if(rules, [&](AccessRule const& rule) {
        return rule.role == role && rule.relationship == relationship && rule.column == column;
    });
    if (found == std::end(rules)) return std::nullopt;
    return *found;
}

bool has_function(Role role, Function function)
{
    using enum Role;
    using enum Function;
    switch (function) {
    case own_account:
        return true;
    case see_today: case see_children: case find_child:
        return is_one_of(role, {care, senior, lead, oversight, specialist, office});
    case see_child:   // dpo: in an opened case only
        return is_one_of(role, {care, senior, lead, oversight, specialist, office, dpo});
    case search_words: case see_duties: case see_actions:
        return is_one_of(role, {care, senior, lead, oversight, specialist});
    case write_record: case do_action: case give_medicine:
        return is_one_of(role, {care, senior, lead, specialist});
    case see_shift:
        return is_one_of(role, {care, senior, lead, oversight, specialist, office});
    case see_medicine:
        return is_one_of(role, {care, senior, lead, oversight, specialist});
    case manage_medicine:
        return is_one_of(role, {senior, lead, specialist});
    case handle_money:
        return is_one_of(role, {care, senior, lead, office});
    case answer_voice: case see_staff_file:   // a staff file: of those it names, and its own worker
        return is_one_of(role, {care, senior, lead, oversight, specialist, office});
    case plan_shift: case young_person_access:
        return is_one_of(role, {senior, lead});
    case write_staff_file:   // each kind says whose it is: oversight appraises a head, HR checks
        return is_one_of(role, {senior, lead, oversight, office});
    case see_analysis:
        return is_one_of(role, {senior, lead, oversight});
    case manage_forms: case manage_words: case manage_notices:
        return is_one_of(role, {lead});
    case raise_concern:
        return is_one_of(role, {care, senior, lead, oversight, specialist, office});
    case sign_record:
        return is_one_of(role, {senior, lead, oversight});
    case read_handover:
        return is_one_of(role, {care, senior, lead, oversight});
    case manage_contacts:
        return is_one_of(role, {care, senior, lead, office});
    case manage_documents:
        return is_one_of(role, {care, senior, lead, specialist, office});
    case manage_child:
        return is_one_of(role, {senior, lead, office});
    case exempt_duty: case manage_allocations: case keep_away: case manage_setting:
        return is_one_of(role, {lead});
    case manage_roles:
        return is_one_of(role, {lead, oversight});
    case manage_accounts:
        return is_one_of(role, {lead, oversight, sysadmin});
    case import_data:
        return is_one_of(role, {lead, office});
    case see_audit:
        return is_one_of(role, {lead, oversight, dpo});
    }
    return false;
}

std::string_view to_text(Role role)
{
    auto const found = std::ranges::find(names, role, &RoleName::role);
    expects(found != std::end(names));
    return found->text;
}

std::optional<Role> role_from_text(std::string_view text)
{
    auto const found = std::ranges::find(names, text, &RoleName::text);
    if (found == std::end(names)) return std::nullopt;
    return found->role;
}

std::string_view in_words(Role role)
{
    auto const found = std::ranges::find(names, role, &RoleName::role);
    expects(found != std::end(names));
    return found->words;
}

std::string_view to_text(Relationship relationship)
{
    switch (relationship) {
    case Relationship::key: return "key";
    case Relationship::team: return "team";
    case Relationship::past: return "past";
    case Relationship::over: return "over";
    }
    return "";
}

std::string_view to_text(Column column)
{
    return column == Column::home ? "home" : "school";
}

int number(Level level) { return static_cast<int>(level); }

Level level_from_number(std::int64_t number)
{
    expects(number >= 0 && number <= 4);
    return static_cast<Level>(number);
}

}  // namespace keywork
