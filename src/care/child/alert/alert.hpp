// What keeps a child safe: shown on every page about them.
#pragma once

#include "care/access/access.hpp"
#include "care/ids.hpp"
#include "platform/time/time.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace keywork {

enum class AlertKind : std::uint8_t { allergy, medical, medication, family, missing, risk, other };
enum class Danger : std::uint8_t { stop, warn, info };

struct Alert {
    AlertId id;
    AlertKind kind;
    std::string subject;                           // Nut allergy
    std::string what_to_do;                        // EpiPen in the office
    Danger danger;
    Level level;
    local_days from_on;
    std::optional<local_days> until_on;
    bool operator==(Alert const&) const = default;
};
std::string_view to_text(AlertKind kind);
std::optional<AlertKind> alert_kind_from_text(std::string_view text);
std::string_view in_words(AlertKind kind);
std::string_view to_text(Danger danger);
std::optional<Danger> danger_from_text(std::string_view text);
std::string_view in_words(Danger danger);

}  // namespace keywork
