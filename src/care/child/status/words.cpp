#include "care/child/status/status.hpp"

#include "platform/expects.hpp"

#include <array>

namespace keywork {
namespace {

struct StatusWords {
    StatusOf what;
    std::string_view text;
    std::string_view words;
    std::string_view code_set;  // empty: free words
};

constexpr std::array<StatusWords, 8> all_statuses{{
    {StatusOf::care_status, "care_status", "Care status", "care-status"},
    {StatusOf::legal_status, "legal_status", "Legal status", "ssda903-legal-status"},
    {StatusOf::sen_provision, "sen_provision", "SEN provision", "sen-provision"},
    {StatusOf::sen_need, "sen_need", "SEN need", "sen-need-types"},
    {StatusOf::year_group, "year_group", "Taught in year group", "nc-year-groups"},
    {StatusOf::placing_authority, "placing_authority", "Placing authority", ""},
    {StatusOf::social_worker, "social_worker", "Social worker", ""},
    {StatusOf::flag, "flag", "Also", ""},
}};

// The flags of the face sheet (forms.md, H1). A child protection plan is shown to the named team
// only (glossary: "restricted view").
constexpr std::array<Flag, 6> all_flags{{
    {"ehc_plan", "EHC plan", Level::l1},
    {"child_protection_plan", "Child protection plan", Level::l2},
    {"pupil_premium", "Pupil premium", Level::l1},
    {"young_carer", "Young carer", Level::l1},
    {"kinship_care", "Kinship care", Level::l1},
    {"uasc", "Unaccompanied asylum-seeking child", Level::l2},
}};

StatusWords const& row_of(StatusOf what)
{
    for (StatusWords const& row : all_statuses)
        if (row.what == what) return row;
    expects(false);
    return all_statuses.front();
}

}  // namespace

bool may_have_several(StatusOf what)
{
    return what == StatusOf::sen_need || what == StatusOf::flag;
}

Level level_of(StatusOf what, std::string_view code)
{
    if (what != StatusOf::flag) return Level::l1;
    for (Flag const& flag : all_flags)
        if (flag.code == code) return flag.level;
    return Level::l2;  // a flag that came in by an import and is not known here
}

std::optional<std::string_view> code_set_of(StatusOf what)
{
    auto const name = row_of(what).code_set;
    if (name.empty()) return std::nullopt;
    return name;
}

std::span<Flag const> flags()
{
    return all_flags;
}

std::string_view to_text(StatusOf what)
{
    return row_of(what).text;
}

std::optional<StatusOf> status_of_from_text(std::string_view text)
{
    for (StatusWords const& row : all_statuses)
        if (row.text == text) return row.what;
    return std::nullopt;
}

std::string_view in_words(StatusOf what)
{
    return row_of(what).words;
}

}  // namespace keywork
