// A child: names and the facts that do not change with time. What does change stands in the folders
// beside this file, as rows with a first and a last day, both included.
#pragma once

#include "care/ids.hpp"
#include "platform/time/time.hpp"

#include <optional>
#include <string>

namespace keywork {

/// What every page about a child shows (level 0).
struct ChildFace {
    ChildId id;
    std::string known_as;                    // the first name they use
    std::string family_name;                 // as used with known_as; may be empty
    std::string legal_name;                  // whole
    std::optional<std::string> pronouns;     // none: not asked yet
    local_days born_on;
    bool operator==(ChildFace const&) const = default;
};

std::string full_name(ChildFace const& child);    // Amara Okafor
std::string short_name(ChildFace const& child);   // Amara O: on shared screens
/// In whole years. Somebody born on 29 February is a year older on 1 March in a common year.
int age_on(local_days born_on, local_days day);
/// Care leavers are known until they are 25: a birthday that makes somebody this old is a slip.
inline constexpr int too_old_to_be_known = 26;

/// The face sheet (forms.md, H1), as far as it does not change with time.
struct ChildDetails {
    ChildFace face;
    std::optional<std::string> former_names;
    std::optional<local_days> died_on;
    std::optional<std::string> sex;              // code as its source prints it
    std::optional<std::string> ethnicity;        // code set ethnicity
    std::optional<std::string> first_language;
    std::optional<std::string> religion;
    std::optional<std::string> communication;
    std::optional<std::string> upn;
    std::optional<std::string> home_postcode;    // level 2
    std::optional<ImportId> import;
    bool operator==(ChildDetails const&) const = default;
};

/// A number or name by which another body knows the child: ssda903, nhs, uln, cms, local.
struct ChildIdentifier {
    std::string kind;
    std::string value;
    bool operator==(ChildIdentifier const&) const = default;
};

}  // namespace keywork
