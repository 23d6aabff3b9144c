// A home, school or service of the organisation, and the places outside it that children go to.
#pragma once

#include "care/ids.hpp"
#include "platform/time/time.hpp"

#include <optional>
#include <string>

namespace keywork {

struct Organisation {
    std::string id;
    std::string name;
    bool operator==(Organisation const&) const = default;
};

struct Setting {
    SettingId id;
    std::string name;
    std::string profile;                       // home, pru, vs, special, ap
    std::optional<SettingId> satellite_of;     // none: not a satellite
    std::optional<std::string> urn;            // Ofsted or GIAS number
    std::optional<std::string> authority;      // host local authority
    std::optional<std::string> phone;
    std::optional<std::string> on_call_name;
    std::optional<std::string> on_call_phone;
    std::optional<std::string> term_dates;     // the area in law/term-dates.csv
    std::optional<std::string> address;
    std::optional<local_days> opened_on;
    std::optional<local_days> closed_on;       // none: open
    bool operator==(Setting const&) const = default;
};

/// A school, college or provider outside Keywork, as GIAS lists it.
struct Establishment {
    std::string urn;
    std::string name;
    std::optional<std::string> kind;
    std::optional<std::string> phase;
    std::optional<std::string> status;
    std::optional<std::string> authority;
    std::optional<std::string> postcode;
    std::optional<local_days> opened_on;
    std::optional<local_days> closed_on;
    std::optional<ImportId> import;
    bool operator==(Establishment const&) const = default;
};

}  // namespace keywork
