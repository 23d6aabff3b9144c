#include "features/home_life/medicine_round/medicine_round.hpp"

#include "platform/text/text.hpp"

#include <algorithm>

namespace keywork::medicine_round {
namespace {

constexpr hours a_day{24};

RoundOfChild* child_in(RoundPage& page, ChildId const& id)
{
    auto const found = std::ranges::find(
        page.children, id, [](RoundOfChild const& one) { return one.face.id; });
    return found == page.children.end() ? nullptr : &*found;
}

AsNeeded as_needed(RoundPage const& page, Regimen const& regimen, Line const& line)
{
    AsNeeded shown{.regimen = &regimen, .line = &line};
    std::vector<sys_seconds> taken;
    for (Dose const& dose : page.place.doses) {
        if (dose.medicine != regimen.medicine.id || !is_taken(dose.outcome)) continue;
        taken.push_back(dose.given_at);
        if (dose.given_at > page.now - a_day) ++shown.in_24_hours;
        if (!shown.last_at || dose.given_at > *shown.last_at) shown.last_at = dose.given_at;
    }
    for (auto const& broken : medicine::broken_limits(line, taken, page.now))
        shown.allowed_from = std::max(shown.allowed_from.value_or(broken.allowed_from),
                                      broken.allowed_from);
    return shown;
}

void add_as_needed(RoundPage& page)
{
    for (Regimen const& regimen : page.place.regimens) {
        auto const* line = medicine::line_at(regimen, page.now);
        auto* child = child_in(page, regimen.medicine.child);
        if (child && line && line->as_needed())
            child->as_needed.push_back(as_needed(page, regimen, *line));
    }
    for (Dose const& dose : page.place.doses) {
        auto* child = child_in(page, dose.child);
        bool const unsaid = !dose.due_at && is_taken(dose.outcome) && !dose.effect;
        if (child && unsaid && dose.given_at > page.now - a_day) child->to_ask.push_back(dose);
    }
}

}  // namespace

Window window_of_day(local_days today) { return {start_of(today), start_of(today + days{1})}; }

std::optional<Window> window_of_shift(std::vector<ShiftHours> const& shifts,
                                      std::string_view name, sys_seconds now)
{
    auto const shift = std::ranges::find(shifts, name, &ShiftHours::name);
    if (shift == shifts.end()) return std::nullopt;
    auto const of_day = [&](local_days day) {
        auto const last = shift->ends <= shift->starts ? day + days{1} : day;
        return Window{from_london(local_seconds{day} + shift->starts),
                      from_london(local_seconds{last} + shift->ends)};
    };
    auto const yesterdays = of_day(london_day(now) - days{1});
    return now < yesterdays.until ? yesterdays : of_day(london_day(now));
}

void arrange(RoundPage& page, std::vector<ChildFace> const& faces, Window const& window)
{
    for (ChildFace const& face : faces) {
        auto const has = [&](Regimen const& one) { return one.medicine.child == face.id; };
        if (std::ranges::any_of(page.place.regimens, has))
            page.children.push_back({.face = face, .allergies = {}, .open = {}, .as_needed = {},
                                     .to_ask = {}});
    }
    // Whatever nobody recorded in the last day stays on the page, of an earlier shift as well.
    auto const from = std::min(window.from, page.now - medicine::longest_ago);
    for (Slot& slot : medicine::slots_between(page.place.regimens, page.place.doses, from,
                                              window.until, page.now)) {
        auto* child = child_in(page, slot.regimen->medicine.child);
        if (!child) continue;
        bool const open = slot.state == DueState::late || slot.state == DueState::now;
        if (open && slot.due_at >= page.now - medicine::longest_ago)
            child->open.push_back(std::move(slot));
        else if (slot.due_at >= window.from)
            (slot.state == DueState::later ? page.later : page.settled)
                .push_back(std::move(slot));
    }
    add_as_needed(page);
    std::ranges::stable_partition(page.children,
                                  [](RoundOfChild const& one) { return !one.open.empty(); });
}

std::optional<sys_seconds> read_given_at(std::string_view typed, sys_seconds now)
{
    if (is_blank(typed) || trimmed(typed) == "now") return now;
    auto const local = london_time(now);
    auto const today = std::chrono::floor<days>(local);
    auto const time =
        read_time(trimmed(typed), std::chrono::duration_cast<minutes>(local - today));
    if (!time) return std::nullopt;
    auto const of_today = from_london(today + *time);
    // At ten past midnight, 11:50pm is the evening before.
    return of_today <= now ? of_today : from_london(today - days{1} + *time);
}

}  // namespace keywork::medicine_round
