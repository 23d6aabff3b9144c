#include "features/home_life/medicine_round/views.hpp"

#include "care/child/page/page.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/duties.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/people.hpp"
#include "platform/html/components/status.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::medicine_round {
namespace {

using html::Markup;
using html::path;

ChildFace const* face_of(RoundPage const& page, ChildId const& id)
{
    for (RoundOfChild const& one : page.children)
        if (one.face.id == id) return &one.face;
    return nullptr;
}

html::Path dose_path(Medicine const& medicine)
{
    return path("/children/{}/medicine/{}/dose", medicine.child, medicine.id);
}

html::Path dose_path(Slot const& slot)
{
    return dose_path(slot.regimen->medicine).with_query("due", to_text(slot.due_at));
}

Markup tags_of(Medicine const& medicine, Line const& line)
{
    Markup tags;
    if (medicine.controlled)
        tags += html::tag("Two people", html::Tone::warn, html::Icon::family);
    if (line.self_administers) tags += html::tag("Takes it themselves");
    return tags;
}

/// "Melatonin 2 mg", then how much and how, quieter.
Markup what(Medicine const& medicine, Line const& line)
{
    auto how = medicine::amount_words(medicine, line.dose);
    if (!line.instructions.empty()) how += ", " + line.instructions;
    return html::format("<b>{}</b> {}<br><small>{}</small>", medicine::title(medicine),
                        tags_of(medicine, line), how);
}

html::Task open_task(Slot const& slot, RoundPage const& page, ChildFace const& face)
{
    auto const& medicine = slot.regimen->medicine;
    auto const spoken = medicine::title(medicine) + " for " + short_name(face) + ", due " +
                        medicine::when_words(slot.due_at, page.now);
    bool const late = slot.state == DueState::late;
    auto const tag = late ? html::tag("Not recorded", html::Tone::stop) : Markup{};
    auto const words =
        html::format("{} {}", what(medicine, *slot.line), tag);
    return {.time = medicine::when_words(slot.due_at, page.now),
            .datetime = to_text(slot.due_at),
            .words = words,
            .action = page.may_give
                          ? html::link_button(dose_path(slot), {.words = "Record",
                                                                .small = true,
                                                                .spoken_after = spoken})
                          : Markup{}};
}

html::Task needed_task(AsNeeded const& one, RoundPage const& page, ChildFace const& face)
{
    auto const& medicine = one.regimen->medicine;
    auto state = std::string{"None in 24 hours"};
    if (one.last_at) {
        state = "Last given " + medicine::when_words(*one.last_at, page.now);
        if (one.line->most_in_24_hours)
            state += fmt::format(", {} of {} in 24 hours", one.in_24_hours,
                                 *one.line->most_in_24_hours);
    }
    auto const wait =
        one.allowed_from
            ? html::tag("Not before " + medicine::when_words(*one.allowed_from, page.now),
                        html::Tone::warn)
            : Markup{};
    return {.time = "If needed",
            .datetime = {},
            .words = html::format("<b>{}</b> {} {}<br><small>{}, for {}. {}</small>",
                                  medicine::title(medicine), tags_of(medicine, *one.line), wait,
                                  medicine::amount_words(medicine, one.line->dose),
                                  one.line->as_needed_for, state),
            .action = page.may_give
                          ? html::link_button(
                                dose_path(medicine),
                                {.words = "Give",
                                 .look = html::Look::secondary,
                                 .small = true,
                                 .spoken_after =
                                     medicine::title(medicine) + " to " + short_name(face)})
                          : Markup{}};
}

html::Task effect_task(Dose const& dose, RoundPage const& page, ChildFace const& face)
{
    auto const regimen = std::ranges::find(page.place.regimens, dose.medicine,
                                           [](Regimen const& one) { return one.medicine.id; });
    auto const name = regimen == page.place.regimens.end() ? std::string{"The medicine"}
                                                           : medicine::title(regimen->medicine);
    return {.time = time_in_words(dose.given_at),
            .datetime = to_text(dose.given_at),
            .words = html::format("<b>{}</b> was given for {}", name, dose.reason),
            .action = html::link_button(path("/children/{}/doses/{}", face.id, dose.id),
                                        {.words = "Say how it worked",
                                         .look = html::Look::secondary,
                                         .small = true,
                                         .spoken_after = name + ", " + short_name(face)})};
}

Markup child_card(RoundOfChild const& child, RoundPage const& page)
{
    std::vector<html::Task> rows;
    for (Slot const& slot : child.open) rows.push_back(open_task(slot, page, child.face));
    for (Dose const& dose : child.to_ask) rows.push_back(effect_task(dose, page, child.face));
    for (AsNeeded const& one : child.as_needed)
        rows.push_back(needed_task(one, page, child.face));
    if (rows.empty()) return {};
    Markup allergies;
    for (Alert const& one : child.allergies)
        allergies += html::tag(one.subject, html::Tone::stop, html::Icon::alert);
    return html::card({.id = "child-" + child.face.id.text(),
                       .heading = short_name(child.face),
                       .aside = html::link(path("/children/{}/medicine", child.face.id),
                                           "All medicines", " of " + short_name(child.face))},
                      html::format("{}{}", allergies.text().empty() ? Markup{}
                                                                    : html::row_of(allergies),
                                   html::tasks(rows)));
}

html::Task quiet_task(Slot const& slot, RoundPage const& page, ChildFace const& face)
{
    auto const& medicine = slot.regimen->medicine;
    auto const who = short_name(face) + ": " + medicine::title(medicine) + ", " +
                     medicine::amount_words(medicine, slot.line->dose);
    if (slot.entries.empty())
        return {.time = medicine::when_words(slot.due_at, page.now),
                .datetime = to_text(slot.due_at),
                .words = html::text(who), .action = {}};
    Dose const& last = slot.entries.back();
    bool const done = slot.state == DueState::done;
    auto const by = fmt::format("{} at {}", last.giver_name, time_in_words(last.given_at));
    auto action = html::tag(medicine::in_words(last.outcome),
                            done ? html::Tone::good : html::Tone::warn);
    if (!done && page.may_give && slot.due_at >= page.now - medicine::longest_ago)
        action += html::link(dose_path(slot), "Offer again",
                             " " + medicine::title(medicine) + " to " + short_name(face));
    return {.time = time_in_words(slot.due_at),
            .datetime = to_text(slot.due_at),
            .words = html::format(R"(<a href="{}">{}</a> <small>{}</small> {})",
                                  path("/children/{}/doses/{}", face.id, last.id), who, by,
                                  medicine::is_written_late(last)
                                      ? html::tag("Written down later", html::Tone::warn)
                                      : Markup{}),
            .action = action,
            .done = done};
}

Markup quiet_card(std::string const& id, std::string const& heading,
                  std::vector<Slot> const& slots, RoundPage const& page)
{
    std::vector<html::Task> rows;
    for (Slot const& slot : slots)
        if (auto const* face = face_of(page, slot.regimen->medicine.child))
            rows.push_back(quiet_task(slot, page, *face));
    if (rows.empty()) return {};
    return html::card({.id = id, .heading = heading}, html::tasks(rows));
}

Markup shift_links(RoundPage const& page)
{
    if (page.shifts.empty()) return {};
    std::vector<html::Chip> chips{
        {.words = "All day", .to = path("/medicine"), .current = page.shift.empty()}};
    for (ShiftHours const& shift : page.shifts)
        chips.push_back({.words = sentence_case(shift.title),
                         .to = path("/medicine").with_query("shift", shift.name),
                         .current = page.shift == shift.name});
    return html::chips(chips, "Which shift");
}

std::string summary(RoundPage const& page)
{
    int late = 0;
    int now = 0;
    for (RoundOfChild const& child : page.children)
        for (Slot const& slot : child.open) ++(slot.state == DueState::late ? late : now);
    auto words = page.place_name + ". ";
    if (late > 0) words += fmt::format("{} not recorded. ", late);
    words += now == 0 ? "Nothing is due now." : fmt::format("{} due now.", now);
    if (late + now == 0 && !page.later.empty())
        words += " Next: " + medicine::when_words(page.later.front().due_at, page.now) + ".";
    return words;
}

Markup check_note(RoundPage const& page)
{
    if (!page.check_due) return {};
    return html::note({.title = "The weekly check is due.",
                       .words = "Look at what was not recorded and at what is in the cupboard.",
                       .tone = html::Tone::warn,
                       .icon = html::Icon::clock,
                       .more = html::link_button(path("/medicine/check"),
                                                 {.words = "Check the medicines",
                                                  .look = html::Look::secondary})});
}

}  // namespace

Markup round_page(RoundPage const& page)
{
    Markup buttons;
    if (page.may_give)
        buttons = html::link_button(path("/medicine/stock"),
                                    {.words = "Cupboard", .look = html::Look::secondary});
    auto const head = html::page_head("Medicine", summary(page), buttons);
    if (page.place.regimens.empty())
        return head + html::empty_words("No medicine is kept for anybody here. A senior or "
                                        "manager adds one on the child’s page, under Medicine.");
    Markup cards;
    for (RoundOfChild const& child : page.children) cards += child_card(child, page);
    cards += quiet_card("later", "Later", page.later, page);
    cards += quiet_card("done", "Recorded", page.settled, page);
    return head + html::stack(html::format("{}{}{}", shift_links(page), check_note(page), cards));
}

}  // namespace keywork::medicine_round
