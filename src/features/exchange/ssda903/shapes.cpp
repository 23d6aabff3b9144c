#include "features/exchange/ssda903/ssda903.hpp"

#include "platform/expects.hpp"
#include "platform/text/text.hpp"

namespace keywork::ssda903 {
namespace {

using enum Field;

constexpr std::array<std::string_view, field_count> headings{
    "CHILD", "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB",
    "DECOM", "RNE", "LS", "CIN", "PLACE", "PLACE_PROVIDER", "DEC", "REC", "REASON_PLACE_CHANGE",
    "HOME_POST", "PL_POST", "URN",
    "REVIEW", "REVIEW_CODE",
    "SDQ_SCORE", "SDQ_REASON", "CONVICTED", "HEALTH_CHECK", "IMMUNISATIONS", "TEETH_CHECK",
    "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE", "INTERVENTION_RECEIVED", "INTERVENTION_OFFERED",
    "IN_TOUCH", "ACTIV", "ACCOM",
    "DUC",
    "MISSING", "MIS_START", "MIS_END",
    "DATE_PLACED", "DATE_PLACED_CEASED", "REASON_PLACED_CEASED",
    "PREV_PERM", "LA_PERM", "DATE_PERM",
    "DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR",
    "SW_ID", "SW_DECOM", "SW_DEC", "SW_REASON",
    "DOLO_START", "DOLO_END",
};

constexpr Field header_fields[] = {child, sex, dob, ethnic, upn, mother, mc_dob};
constexpr Field header_tells[] = {sex, ethnic};
constexpr Field episode_fields[] = {child, decom, rne, ls, cin, place, place_provider, dec, rec,
                                    reason_place_change, home_post, pl_post, urn};
constexpr Field episode_tells[] = {decom, rne};
constexpr Field review_fields[] = {child, dob, review, review_code};
constexpr Field review_tells[] = {review};
constexpr Field oc2_fields[] = {child, dob, sdq_score, sdq_reason, convicted, health_check,
                                immunisations, teeth_check, health_assessment, substance_misuse,
                                intervention_received, intervention_offered};
constexpr Field oc2_tells[] = {sdq_score};
constexpr Field oc3_fields[] = {child, dob, in_touch, activ, accom};
constexpr Field oc3_tells[] = {in_touch};
constexpr Field uasc_fields[] = {child, sex, dob, duc};
constexpr Field uasc_tells[] = {duc};
constexpr Field missing_fields[] = {child, dob, missing, mis_start, mis_end};
constexpr Field missing_tells[] = {mis_start};
constexpr Field placed_fields[] = {child, dob, date_placed, date_placed_ceased,
                                   reason_placed_ceased};
constexpr Field placed_tells[] = {date_placed};
constexpr Field permanence_fields[] = {child, dob, prev_perm, la_perm, date_perm};
constexpr Field permanence_tells[] = {prev_perm};
constexpr Field ad1_fields[] = {child, dob, date_int, date_match, foster_care, nb_adoptr,
                                sex_adoptr, ls_adoptr};
constexpr Field ad1_tells[] = {date_match};
constexpr Field social_worker_fields[] = {child, dob, sw_id, sw_decom, sw_dec, sw_reason};
constexpr Field social_worker_tells[] = {sw_id};
constexpr Field liberty_fields[] = {child, dob, dolo_start, dolo_end};
constexpr Field liberty_tells[] = {dolo_start};

constexpr Shape all_shapes[] = {
    {TableKind::header, "Header", "HEADER", header_fields, header_tells},
    {TableKind::episodes, "Episodes", "EPISODE", episode_fields, episode_tells},
    {TableKind::reviews, "Reviews", "AREVIEW", review_fields, review_tells},
    {TableKind::oc2, "Outcomes (OC2)", "OC2", oc2_fields, oc2_tells},
    {TableKind::oc3, "Care leavers (OC3)", "", oc3_fields, oc3_tells},
    {TableKind::uasc, "Unaccompanied asylum-seeking children", "", uasc_fields, uasc_tells},
    {TableKind::missing, "Missing episodes", "AMISSING", missing_fields, missing_tells},
    {TableKind::placed_for_adoption, "Placed for adoption", "AD_PLACED", placed_fields,
     placed_tells},
    {TableKind::previous_permanence, "Previous permanence", "PERMANENCE", permanence_fields,
     permanence_tells},
    {TableKind::ad1, "Adoption (AD1)", "", ad1_fields, ad1_tells},
    {TableKind::social_workers, "Social worker episodes", "SWEPISODE", social_worker_fields,
     social_worker_tells},
    {TableKind::deprivation_of_liberty, "Deprivation of liberty", "", liberty_fields,
     liberty_tells},
};

}  // namespace

std::string_view heading_of(Field field)
{
    return headings[static_cast<std::size_t>(field)];
}

std::span<Shape const> shapes()
{
    return all_shapes;
}

Shape const& shape_of(TableKind kind)
{
    auto const& shape = all_shapes[static_cast<std::size_t>(kind)];
    expects(shape.kind == kind);
    return shape;
}

std::string_view SourceTable::cell(std::size_t row, Field field) const
{
    auto const at = column[static_cast<std::size_t>(field)];
    if (at < 0) return {};
    return trimmed(table.rows[row].cells[static_cast<std::size_t>(at)]);
}

}  // namespace keywork::ssda903
