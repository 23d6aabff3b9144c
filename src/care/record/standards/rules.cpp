#include "care/record/standards/standards.hpp"

#include <algorithm>
#include <array>

namespace keywork::standards {
namespace {

constexpr auto standards_in_order = std::to_array<Standard>({
    {"R6", "Quality and purpose of care", "reg 6"},
    {"R7", "Views, wishes and feelings", "reg 7"},
    {"R8", "Education", "reg 8"},
    {"R9", "Enjoyment and achievement", "reg 9"},
    {"R10", "Health and wellbeing", "reg 10"},
    {"R11", "Positive relationships", "reg 11"},
    {"R12", "Protection of children", "reg 12"},
    {"R13", "Leadership and management", "reg 13"},
    {"R14", "Care planning", "reg 14"},
});

/// The codes of the daily log's own question, one for each of ours.
constexpr auto codes_in_log = std::to_array<std::string_view>(
    {"QUALITY", "VIEWS", "EDUCATION", "ENJOYMENT", "HEALTH", "RELATIONSHIPS", "PROTECTION",
     "LEADERSHIP", "PLANNING"});
static_assert(codes_in_log.size() == standards_in_order.size());

}  // namespace

std::span<Standard const> all_standards() { return standards_in_order; }

Standard const* find(std::string_view code)
{
    auto const found = std::ranges::find(standards_in_order, code, &Standard::code);
    return found == standards_in_order.end() ? nullptr : &*found;
}

std::vector<std::string> said_in(form::Answers const& answers)
{
    std::vector<std::string> said;
    auto const* chosen = answers.as<form::Chosen>("quality_standards");
    if (!chosen) return said;
    for (std::size_t at = 0; at < codes_in_log.size(); ++at) {
        bool const is_said = std::ranges::any_of(chosen->codes, [&](std::string const& code) {
            return code == codes_in_log[at] || code == standards_in_order[at].code;
        });
        if (is_said) said.emplace_back(standards_in_order[at].code);
    }
    return said;
}

}  // namespace keywork::standards
