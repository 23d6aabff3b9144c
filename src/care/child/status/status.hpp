// A value of a child's that holds between two dates: care status, order, needs, flags.
#pragma once

#include "care/access/access.hpp"
#include "care/ids.hpp"
#include "platform/time/time.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace keywork {

enum class StatusOf : std::uint8_t {
    care_status, legal_status, sen_provision, sen_need, year_group, placing_authority,
    social_worker, flag
};

struct ChildStatus {
    std::string id;
    StatusOf what;
    std::string code;                     // of the code set; for names: the name itself
    std::optional<std::string> words;     // a note beside the code
    local_days from_on;
    std::optional<local_days> until_on;
    std::optional<ImportId> import;
    bool operator==(ChildStatus const&) const = default;
};

/// Whether a child may have several at a time (needs, flags); else a new one ends the one before.
bool may_have_several(StatusOf what);
/// The level of a status: a child protection plan is shown to fewer people than a year group.
Level level_of(StatusOf what, std::string_view code);
/// The code set in law/ that its codes are of; none: free words.
std::optional<std::string_view> code_set_of(StatusOf what);
/// The flags of the face sheet: ehc_plan, child_protection_plan, pupil_premium, …
struct Flag {
    std::string_view code;
    std::string_view words;
    Level level;
};
std::span<Flag const> flags();
std::string_view to_text(StatusOf what);
std::optional<StatusOf> status_of_from_text(std::string_view text);
std::string_view in_words(StatusOf what);      // "Care status"

}  // namespace keywork
