#include "features/exchange/ssda903/row_reading.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::ssda903 {
namespace {

// Adoption is for named people only; other ways out of care that came before are safeguarding.
// Source: security model, section 1.
constexpr int level_of_adoption = 4;
constexpr int level_of_permanence = 3;

constexpr std::string_view none_known = "Z1";
constexpr std::string_view was_adopted = "P1";

std::string text_of(Cells const& cells, Field field)
{
    return std::string{cells.text(field)};
}

std::optional<std::string> code_or_none(Cells& cells, Field field)
{
    auto code = cells.code(field);
    if (code.empty()) return std::nullopt;
    return code;
}

std::string_view words_of_permanence(std::string_view code)
{
    if (code == "P1") return "Adopted before";
    if (code == "P2") return "Under a special guardianship order before";
    if (code == "P3") return "Under a residence or child arrangements order before, until 18";
    if (code == "P4") return "Under a residence or child arrangements order before";
    return "Had another permanent arrangement before";
}

}  // namespace

void add_episode(Cells& cells, ReturnChild& child)
{
    auto const from_on = cells.past_day(Field::decom, Need::must_be_there);
    auto const until_on = cells.past_day(Field::dec, Need::may_be_empty);
    if (!from_on) return;
    if (until_on && *until_on < *from_on) cells.stop(Field::dec, Wrong::ends_before_start);
    if (cells.is_stopped()) return;
    if (child.header && *from_on < child.born_on) cells.warn(Field::decom, Wrong::before_birth);
    Episode episode{.row = cells.ref(),
                    .from_on = *from_on,
                    .until_on = until_on,
                    .reason_new = cells.code(Field::rne),
                    .legal_status = cells.code(Field::ls),
                    .need = cells.code(Field::cin),
                    .place = cells.code(Field::place, until_on.value_or(*from_on)),
                    .provider = cells.code(Field::place_provider),
                    .reason_ceased = cells.code(Field::rec, until_on),
                    .reason_changed = cells.code(Field::reason_place_change),
                    .home_postcode = cells.postcode(Field::home_post),
                    .placement_postcode = cells.postcode(Field::pl_post),
                    .urn = text_of(cells, Field::urn)};
    bool const ends_care = !episode.reason_ceased.empty() && episode.reason_ceased != "X1";
    if (ends_care && !until_on) cells.warn(Field::rec, Wrong::open_with_reason);
    child.episodes.push_back(std::move(episode));
}

void add_review(Cells& cells, ReturnChild& child)
{
    auto const held_on = cells.past_day(Field::review, Need::must_be_there);
    if (!held_on) return;
    child.reviews.push_back(
        {cells.ref(), {.held_on = *held_on, .participation = code_or_none(cells,
                                                                          Field::review_code)}});
}

void add_oc2(Cells& cells, ReturnChild& child)
{
    LookedAfterYear& year = child.year;
    year.sdq_score = cells.sdq_score();
    year.sdq_reason = code_or_none(cells, Field::sdq_reason);
    year.convicted = cells.yes_or_no(Field::convicted);
    year.health_check = cells.yes_or_no(Field::health_check);
    year.immunisations = cells.yes_or_no(Field::immunisations);
    year.teeth_check = cells.yes_or_no(Field::teeth_check);
    year.health_assessment = cells.yes_or_no(Field::health_assessment);
    year.substance_misuse = cells.yes_or_no(Field::substance_misuse);
    year.intervention_received = cells.yes_or_no(Field::intervention_received);
    year.intervention_offered = cells.yes_or_no(Field::intervention_offered);
    child.year_rows.push_back(cells.ref());
}

void add_oc3(Cells& cells, ReturnChild& child)
{
    child.year.in_touch = code_or_none(cells, Field::in_touch);
    child.year.activity = code_or_none(cells, Field::activ);
    child.year.accommodation = code_or_none(cells, Field::accom);
    child.year_rows.push_back(cells.ref());
}

void add_uasc(Cells& cells, ReturnChild& child)
{
    auto const until_on = cells.day(Field::duc, Need::may_be_empty);
    child.dated.push_back({.row = cells.ref(),
                           .what = DatedRow::What::uasc,
                           .code = "uasc",
                           .words = "Unaccompanied asylum-seeking child",
                           .from_on = std::nullopt,
                           .until_on = until_on});
}

void add_missing(Cells& cells, ReturnChild& child)
{
    auto const from_on = cells.past_day(Field::mis_start, Need::must_be_there);
    auto const until_on = cells.past_day(Field::mis_end, Need::may_be_empty);
    if (!from_on) return;
    if (until_on && *until_on < *from_on) cells.stop(Field::mis_end, Wrong::ends_before_start);
    if (cells.is_stopped()) return;
    child.missing.push_back(
        {cells.ref(), cells.code(Field::missing, std::nullopt), *from_on, until_on});
}

void add_placed_for_adoption(Cells& cells, ReturnChild& child)
{
    auto const placed_on = cells.past_day(Field::date_placed, Need::must_be_there);
    auto const ceased_on = cells.past_day(Field::date_placed_ceased, Need::may_be_empty);
    if (!placed_on) return;
    auto const reason = cells.code(Field::reason_placed_ceased);
    child.story.push_back({cells.ref(), "adoption", *placed_on, level_of_adoption,
                           "Decision to place for adoption",
                           ceased_on ? fmt::format("No longer planned since {}{}{}.",
                                                   in_words(*ceased_on),
                                                   reason.empty() ? "" : ": reason ", reason)
                                     : std::string{"The plan is adoption."}});
}

void add_previous_permanence(Cells& cells, ReturnChild& child, Codes const& codes)
{
    auto const code = code_or_none(cells, Field::prev_perm);
    child.year.previous_permanence = code;
    if (auto const authority = text_of(cells, Field::la_perm); !authority.empty())
        child.year.permanence_authority = authority;
    if (auto const on = text_of(cells, Field::date_perm); !on.empty())
        child.year.permanence_on = on;
    child.year_rows.push_back(cells.ref());
    if (!code || *code == none_known ||
        codes.standing(Field::prev_perm, *code, std::nullopt) != CodeStanding::known)
        return;
    // The date may lack its day or month, written zz/03/2015: then the day of birth stands in the
    // story, before all else, and the words have the date as printed.
    auto const& printed = child.year.permanence_on;
    auto const on = printed ? read_return_day(*printed, child.born_on) : std::nullopt;
    bool const adopted = *code == was_adopted;
    child.story.push_back(
        {cells.ref(), adopted ? "adoption" : "permanence", on.value_or(child.born_on),
         adopted ? level_of_adoption : level_of_permanence, "Before coming into care",
         fmt::format("{}{}.", words_of_permanence(*code), printed ? ", " + *printed : "")});
}

void add_ad1(Cells& cells, ReturnChild& child)
{
    auto const decided_on = cells.past_day(Field::date_int, Need::may_be_empty);
    auto const matched_on = cells.past_day(Field::date_match, Need::may_be_empty);
    if (!decided_on && !matched_on) {
        cells.stop(Field::date_match, Wrong::empty);
        return;
    }
    auto const foster_care = cells.yes_or_no(Field::foster_care);
    auto const sexes = cells.code(Field::sex_adoptr);
    auto const status = cells.code(Field::ls_adoptr);
    child.story.push_back(
        {cells.ref(), "adoption", matched_on ? *matched_on : *decided_on, level_of_adoption,
         "Matched with adopters",
         fmt::format("{}Adopters: {}, sex {}, status {}.",
                     foster_care == true ? "By the foster carers. " : "",
                     text_of(cells, Field::nb_adoptr), sexes, status)});
}

void add_social_worker(Cells& cells, ReturnChild& child)
{
    auto const worker = cells.needed(Field::sw_id);
    auto const from_on = cells.past_day(Field::sw_decom, Need::must_be_there);
    auto const until_on = cells.past_day(Field::sw_dec, Need::may_be_empty);
    if (!worker || !from_on) return;
    if (until_on && *until_on < *from_on) cells.stop(Field::sw_dec, Wrong::ends_before_start);
    if (cells.is_stopped()) return;
    child.dated.push_back({.row = cells.ref(),
                           .what = DatedRow::What::social_worker,
                           .code = *worker,
                           .words = cells.code(Field::sw_reason),
                           .from_on = from_on,
                           .until_on = until_on});
}

void add_deprivation_of_liberty(Cells& cells, ReturnChild& child)
{
    auto const from_on = cells.past_day(Field::dolo_start, Need::must_be_there);
    auto const until_on = cells.day(Field::dolo_end, Need::may_be_empty);
    if (!from_on) return;
    if (until_on && *until_on < *from_on) cells.stop(Field::dolo_end, Wrong::ends_before_start);
    if (cells.is_stopped()) return;
    child.dated.push_back({.row = cells.ref(),
                           .what = DatedRow::What::deprivation_of_liberty,
                           .code = "deprivation_of_liberty",
                           .words = "Deprivation of liberty order",
                           .from_on = from_on,
                           .until_on = until_on});
}

}  // namespace keywork::ssda903
