// Where a child lives, which setting has them, and whose roll they are on.
#pragma once

#include "care/access/access.hpp"
#include "care/ids.hpp"
#include "platform/time/time.hpp"

#include <optional>
#include <string>

namespace keywork {

/// One of a setting's children: lives there, on its roll, or on its caseload.
struct Stay {
    StayId id;
    ChildId child;
    SettingId setting;
    std::string kind;                              // lives, enrolled, caseload
    std::optional<std::string> enrolment_status;   // code set enrolment-status
    std::optional<std::string> group_name;
    local_days from_on;
    std::optional<local_days> until_on;
    std::optional<ImportId> import;
    bool operator==(Stay const&) const = default;
};

/// An episode of care. `address` and the postcodes are for those who read to its level.
struct Placement {
    std::string id;
    local_days from_on;
    std::optional<local_days> until_on;
    std::optional<std::string> legal_status;
    std::optional<std::string> need_category;
    std::optional<std::string> placement_type;
    std::optional<std::string> provider;
    std::optional<std::string> reason_new;
    std::optional<std::string> reason_ceased;
    std::optional<std::string> reason_changed;
    std::optional<std::string> home_postcode;
    std::optional<std::string> placement_postcode;
    std::optional<double> distance_miles;          // none: a postcode is not known
    std::optional<std::string> urn;
    std::optional<std::string> address;
    Level address_level = Level::l1;
    std::optional<ImportId> import;
    bool operator==(Placement const&) const = default;
};

struct SchoolPlace {
    std::string id;
    std::optional<std::string> urn;
    std::string school_name;
    std::optional<std::string> status;             // code set enrolment-status
    local_days from_on;
    std::optional<local_days> until_on;
    std::optional<ImportId> import;
    bool operator==(SchoolPlace const&) const = default;
};

}  // namespace keywork
