// A person around a child: who they are, and what they may. Each permission is separate; none is
// inferred from another (forms.md, H1).
#pragma once

#include "care/ids.hpp"
#include "platform/time/time.hpp"

#include <optional>
#include <string>

namespace keywork {

struct ContactDetails {
    std::string name;
    std::string relationship;                   // code set contact-relationship
    std::optional<std::string> phone;
    std::optional<std::string> email;
    std::optional<std::string> address;         // shown from level 2
    std::optional<std::string> organisation;
    bool parental_responsibility = false;
    bool may_be_phoned = false;
    bool told_of_absence = false;
    bool receives_reports = false;
    bool may_collect = false;
    bool lives_with = false;
    bool must_not_know_address = false;
    std::optional<std::string> restriction;     // "Supervised only; no calls"
    int position = 0;                           // whom to ring first: 0 before 1
    bool operator==(ContactDetails const&) const = default;
};

struct ContactPerson {
    ContactId id;
    ContactDetails details;
    local_days from_on;
    std::optional<local_days> until_on;         // none: still one of the child's people
    std::optional<ImportId> import;
    bool operator==(ContactPerson const&) const = default;
};

}  // namespace keywork
