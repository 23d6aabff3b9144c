// Who may do what: the words of the security model (sections 1 to 3), and its table.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace keywork {

/// How sensitive a record or field is. "Level L1" here is "tier T1" in the domain reference.
enum class Level : std::uint8_t {
    l0,  // keep-safe essentials: name, allergies, emergency contact
    l1,  // everyday
    l2,  // sensitive: health, family, incident, restraint
    l3,  // safeguarding
    l4,  // named people only
};

enum class Role : std::uint8_t {
    care, senior, lead, oversight, specialist, office, dpo, sysadmin, inspector
};

/// What somebody is to a child, worked out from dated links at each request, never stored.
enum class Relationship : std::uint8_t {
    key,   // allocated worker
    team,  // works now in a setting the child is in now
    past,  // was key or team, ended at most 28 days ago
    over,  // oversees a setting the child is in now
};

/// How long a link that has ended still counts as `past` (security model, section 1).
inline constexpr std::chrono::days past_lasts{28};

/// What kind of day the setting has: the table of section 2 has two columns for `team`.
enum class Column : std::uint8_t { home, school };

/// How sure the program is of who is there.
enum class Assurance : std::uint8_t {
    a1,   // password only, second factor owed (kept for the change that brings second factors)
    a2r,  // resumed on a shared device; never passes level 2
    a2,   // signed in
    a3,   // the secret was given again within the last ten minutes
};

/// What a route does. A role has a list of these; the first "no" ends the decision.
enum class Function : std::uint8_t {
    see_today, see_children, see_child, find_child, search_words,
    write_record, raise_concern, sign_record, read_handover,
    see_duties, exempt_duty, see_actions, do_action,
    see_shift, plan_shift, see_medicine, give_medicine, manage_medicine, handle_money,
    see_staff_file, write_staff_file, see_analysis, answer_voice, young_person_access,
    manage_forms, manage_words, manage_notices,
    manage_child, manage_contacts, manage_documents, manage_allocations,
    manage_accounts, manage_roles, keep_away, manage_setting, import_data, see_audit, own_account,
};

/// One row of the table: what a role reads, writes and signs up to, by relationship.
struct AccessRule {
    Role role;
    Relationship relationship;
    Column column;
    std::optional<Level> reads;   // none: own entries only
    std::optional<Level> writes;
    std::optional<Level> signs;
};

/// Section 2 of the security model. The same rows stand in the table access_rule, where the Scope
/// reads them; a test holds the two together.
std::span<AccessRule const> access_rules();

/// The row for one case; none means nothing at all.
std::optional<AccessRule> access_rule(Role role, Relationship relationship, Column column);

/// Whether a role has a function at all.
bool has_function(Role role, Function function);

std::string_view to_text(Role role);            // care, senior, …
std::optional<Role> role_from_text(std::string_view text);
std::string_view in_words(Role role);           // "Support worker or TA", …
std::string_view to_text(Relationship relationship);
std::string_view to_text(Column column);
int number(Level level);
Level level_from_number(std::int64_t number);   // expects 0 to 4

}  // namespace keywork
