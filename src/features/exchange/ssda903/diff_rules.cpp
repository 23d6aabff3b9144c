#include "features/exchange/ssda903/diff_rules.hpp"

#include "features/exchange/ssda903/spans.hpp"

#include <algorithm>

namespace keywork::ssda903 {
namespace {

ChildStatus status(StatusOf what, Span const& span, ImportId const& import)
{
    return {.what = what, .code = span.code, .from_on = span.from_on, .until_on = span.until_on,
            .import = import};
}

StatusOf status_of(DatedRow::What what)
{
    return what == DatedRow::What::social_worker ? StatusOf::social_worker : StatusOf::flag;
}

bool follows_from_episodes(StatusOf what)
{
    return what == StatusOf::care_status || what == StatusOf::legal_status;
}

bool overlap(Stay const& one, Stay const& other)
{
    return (!one.until_on || other.from_on <= *one.until_on) &&
           (!other.until_on || one.from_on <= *other.until_on);
}

template <class T>
void take(std::optional<T>& into, std::optional<T> const& newer)
{
    if (newer) into = newer;
}

}  // namespace

std::vector<ChildStatus> wanted_statuses(std::span<Placement const> episodes,
                                         std::span<DatedRow const> dated, local_days year_ending,
                                         ImportId const& import)
{
    std::vector<ChildStatus> wanted;
    for (Span const& span : periods_of_care(episodes, ShortBreaks::left_out))
        wanted.push_back(status(StatusOf::care_status, span, import));
    for (Span const& span : legal_statuses(episodes))
        wanted.push_back(status(StatusOf::legal_status, span, import));
    auto const care_began =
        episodes.empty() ? year_ending - days{364} : episodes.front().from_on;
    for (DatedRow const& row : dated) {
        ChildStatus made = status(status_of(row.what),
                                  {row.code, row.from_on.value_or(care_began), row.until_on},
                                  import);
        if (!row.words.empty()) made.words = row.words;
        if (made.until_on && *made.until_on < made.from_on) made.from_on = *made.until_on;
        wanted.push_back(std::move(made));
    }
    return wanted;
}

void compare_statuses(ChildId const& child, std::vector<ChildStatus> wanted,
                      std::vector<ChildStatus> const& known, Writes<ChildStatus>& writes)
{
    auto const same_key = [](ChildStatus const& one, ChildStatus const& other) {
        if (one.what != other.what) return false;
        if (one.what == StatusOf::flag && one.code == "uasc") return other.code == one.code;
        if (!follows_from_episodes(one.what) && one.code != other.code) return false;
        return one.from_on == other.from_on;
    };
    compare(child, std::move(wanted), known, writes, same_key,
            [](ChildStatus const& one, ChildStatus const& other) { return one == other; },
            [](ChildStatus const& status) { return follows_from_episodes(status.what); });
}

std::vector<Stay> wanted_stays(ChildId const& child, std::span<Placement const> episodes,
                               std::vector<Stay> const& known, Stay const& like)
{
    std::vector<Stay> wanted;
    for (Span const& period : periods_of_care(episodes, ShortBreaks::counted)) {
        Stay stay = like;
        stay.child = child;
        stay.from_on = period.from_on;
        stay.until_on = period.until_on;
        bool const by_hand = std::ranges::any_of(known, [&](Stay const& other) {
            return !other.import && overlap(stay, other);
        });
        if (!by_hand) wanted.push_back(std::move(stay));
    }
    return wanted;
}

void compare_stays(ChildId const& child, std::vector<Stay> wanted, std::vector<Stay> const& known,
                   Writes<Stay>& writes)
{
    auto const same_key = [](Stay const& one, Stay const& other) {
        return other.import && one.from_on == other.from_on;
    };
    auto const equal = [](Stay const& one, Stay const& other) {
        return one.until_on == other.until_on;
    };
    compare(child, std::move(wanted), known, writes, same_key, equal,
            [](Stay const& stay) { return stay.import.has_value(); });
}

bool same_episode(Placement const& one, Placement const& other)
{
    Placement alike = one;
    alike.id = other.id;
    alike.import = other.import;
    alike.address = other.address;
    alike.address_level = other.address_level;
    return alike == other;
}

LookedAfterYear overlaid(LookedAfterYear year, LookedAfterYear const& newer)
{
    take(year.sdq_score, newer.sdq_score);
    take(year.sdq_reason, newer.sdq_reason);
    take(year.convicted, newer.convicted);
    take(year.health_check, newer.health_check);
    take(year.immunisations, newer.immunisations);
    take(year.teeth_check, newer.teeth_check);
    take(year.health_assessment, newer.health_assessment);
    take(year.substance_misuse, newer.substance_misuse);
    take(year.intervention_received, newer.intervention_received);
    take(year.intervention_offered, newer.intervention_offered);
    take(year.is_mother, newer.is_mother);
    take(year.own_child_born_on, newer.own_child_born_on);
    take(year.in_touch, newer.in_touch);
    take(year.activity, newer.activity);
    take(year.accommodation, newer.accommodation);
    take(year.previous_permanence, newer.previous_permanence);
    take(year.permanence_authority, newer.permanence_authority);
    take(year.permanence_on, newer.permanence_on);
    return year;
}

LookedAfterYear part_of(LookedAfterYear const& year, TableKind kind)
{
    LookedAfterYear part{.year_ending = year.year_ending};
    if (kind == TableKind::oc3) {
        part.in_touch = year.in_touch;
        part.activity = year.activity;
        part.accommodation = year.accommodation;
    } else if (kind == TableKind::previous_permanence) {
        part.previous_permanence = year.previous_permanence;
        part.permanence_authority = year.permanence_authority;
        part.permanence_on = year.permanence_on;
    } else if (kind == TableKind::oc2) {
        part = year;
        part.is_mother.reset();
        part.own_child_born_on.reset();
        part.in_touch.reset();
        part.activity.reset();
        part.accommodation.reset();
        part.previous_permanence.reset();
        part.permanence_authority.reset();
        part.permanence_on.reset();
    }
    return part;
}

}  // namespace keywork::ssda903
