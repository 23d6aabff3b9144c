#include "care/record/handover/since.hpp"

#include "care/child/roster/store.hpp"
#include "care/record/accounts/store.hpp"
#include "care/record/handover/since_store.hpp"
#include "care/staff/store.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace keywork::record {
namespace {

constexpr int most_lines = 400;            // of a place, since one handover
constexpr std::size_t longest_line = 160;  // bytes of one line's words
constexpr std::size_t longest_answer = 900;  // the form takes 1,000 letters

/// What stands in the column for health, which is level 2: the rest of level 2 is not told.
bool tells_of_health(std::string_view kind)
{
    return kind == "health" || kind.starts_with("medic") || kind.starts_with("accident") ||
           kind.starts_with("prn");
}

std::string cut(std::string words, std::size_t most)
{
    std::ranges::replace(words, '\n', ' ');
    if (words.size() <= most) return words;
    auto const space = words.rfind(' ', most);
    words.resize(space == std::string::npos ? 0 : space);
    return words + " …";
}

void add_line(std::string& answer, std::string const& line)
{
    if (answer.size() + line.size() + 2 > longest_answer) return;
    bool const ends = line.ends_with('.') || line.ends_with('!') || line.ends_with('?');
    answer += (answer.empty() ? "" : " ") + line + (ends ? "" : ".");
}

std::string line_of(chronology::Entry const& entry)
{
    auto const words = entry.words.empty() || entry.words == entry.title
                           ? entry.title
                           : entry.title + ": " + entry.words;
    return fmt::format("{}: {}", time_in_words(entry.occurred_at), cut(words, longest_line));
}

/// What one child's row starts with, by the columns of forms/daily_life/handover.toml.
struct RowWords {
    std::string how_they_are;
    std::string health;
    std::string risk_changes;
    std::string appointments;
    std::string family_time;
};

void add_entry(RowWords& row, ChildSince const& child, chronology::Entry const& entry)
{
    if (entry.level >= Level::l3)
        add_line(row.risk_changes, fmt::format("See the lead about {}.", child.known_as));
    else if (tells_of_health(entry.kind) && !child.keeps_back(entry))
        add_line(row.health, line_of(entry));
    else if (entry.level == Level::l2 || child.keeps_back(entry))
        add_line(row.risk_changes,
                 fmt::format("Read the record of {} in {}’s timeline.",
                             time_in_words(entry.occurred_at), child.known_as));
    else
        add_line(row.how_they_are, line_of(entry));
}

/// What of it may stand in the handover: that it was told, and whether somebody has seen it.
std::string line_of(notice::Told const& told)
{
    auto const seen = told.seen_by
                          ? fmt::format("{} has seen it", *told.seen_by)
                          : std::string{"nobody has said that they have seen it"};
    return fmt::format("{} told the shift leader at {}; {}", told.told_by_name,
                       time_in_words(told.told_at), seen);
}

void add_planned(RowWords& row, day_plan::Entry const& entry, local_days today)
{
    auto const when = entry.day == today ? std::string{} : "Tomorrow ";
    auto const at = entry.at ? time_in_words(*entry.at) + ": " : std::string{};
    auto const line = when + at + entry.words;
    if (entry.kind == day_plan::Kind::family_time)
        add_line(row.family_time, line);
    else
        add_line(row.appointments, line);
}

RowWords words_of(ChildSince const& child, local_days today)
{
    RowWords row;
    bool told_of_lead = false;
    for (chronology::Entry const& entry : child.lines) {
        if (entry.level >= Level::l3 && std::exchange(told_of_lead, true)) continue;
        add_entry(row, child, entry);
    }
    for (day_plan::Entry const& entry : child.planned) add_planned(row, entry, today);
    return row;
}

void set_if(form::Typed& typed, std::string const& field, std::string words)
{
    if (!words.empty()) typed.set(field, std::move(words));
}

std::string upper(std::string_view name)
{
    std::string text{name};
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return text;
}

/// Which shift hands over to which, and who comes on: the latest that began, and the next to begin.
void add_shifts(db::Reader& db, SettingId const& setting, sys_seconds now, form::Typed& typed)
{
    constexpr hours ahead{14};
    std::optional<Shift> from;
    std::optional<Shift> to;
    auto const all = staff::shifts_between(db, setting, now, now + ahead);
    for (OnShift const& one : all) {
        if (one.shift.part == ShiftPart::on_call) continue;
        if (one.shift.starts_at <= now) from = one.shift;
        else if (!to) to = one.shift;
    }
    if (from) typed.set("from_shift", upper(to_text(from->name)));
    if (!to) return;
    typed.set("to_shift", upper(to_text(to->name)));
    std::erase_if(typed.fields, [](auto const& field) { return field.first == "staff_in"; });
    for (OnShift const& one : all)
        if (one.shift.name == to->name && one.shift.starts_at == to->starts_at)
            typed.fields.emplace_back("staff_in", one.staff.id.text());
}

void add_children(SinceHandover const& since, local_days today, form::Typed& typed)
{
    for (std::size_t row = 1;; ++row) {
        auto const field = [&](std::string_view column) {
            return fmt::format("each_child.{}.{}", row, column);
        };
        auto const id = typed.value(field("child"));
        if (id.empty()) return;
        auto const found = std::ranges::find_if(since.children, [&](ChildSince const& one) {
            return one.child.text() == id;
        });
        if (found == since.children.end()) continue;
        auto words = words_of(*found, today);
        for (notice::Told const& told : since.told)
            if (told.child == found->child) add_line(words.risk_changes, line_of(told));
        set_if(typed, field("how_they_are"), std::move(words.how_they_are));
        set_if(typed, field("health"), std::move(words.health));
        set_if(typed, field("risk_changes"), std::move(words.risk_changes));
        set_if(typed, field("appointments"), std::move(words.appointments));
        set_if(typed, field("family_time"), std::move(words.family_time));
    }
}

}  // namespace

std::string unfinished_in_words(Unfinished const& one)
{
    if (one.author_name)
        return fmt::format("{} has not sent a daily log for {}.", *one.author_name, one.known_as);
    return fmt::format("Nobody has written a daily log for {}.", one.known_as);
}

std::vector<Unfinished> unfinished_logs(db::Reader& db, PlaceReach const& here,
                                        sys_seconds since)
{
    auto const begun = open_logs(db, here, since);
    auto const sent = with_log(db, here, since);
    std::vector<Unfinished> all;
    std::vector<Unfinished> without;
    for (auto const& one : child::present_in(db, here)) {
        bool any = std::ranges::find(sent, one.face.id) != sent.end();
        for (OpenLog const& log : begun)
            if (log.child == one.face.id) {
                all.push_back({one.face.known_as, log.author_name});
                any = true;
            }
        if (!any && one.level >= 1) without.push_back({one.face.known_as, std::nullopt});
    }
    all.insert(all.end(), without.begin(), without.end());
    return all;
}

SinceHandover since_handover(db::Reader& db, Actor const& actor, SettingId const& setting)
{
    auto const here = reach_in(db, scope_of(actor), setting);
    auto const last = last_handover(db, setting, actor.now - handover_looked_for);
    auto const from = last ? last->occurred_at : actor.now - told_without_handover;
    SinceHandover since{.from = from,
                        .last_by = last ? std::optional{last->author_name} : std::nullopt,
                        .children = {},
                        .of_house = {},
                        .unfinished = {},
                        .told = notice::told_since(db, scope_of(actor), setting, from)};
    for (auto const& one : child::present_in(db, here))
        since.children.push_back(
            {one.face.id, full_name(one.face), one.face.known_as, {}, {}});
    auto const child_of = [&](ChildId const& id) {
        return std::ranges::find(since.children, id, &ChildSince::child);
    };
    auto lines = chronology::recent(db, here, since.from, most_lines);
    std::ranges::reverse(lines);
    for (auto& line : lines)
        if (auto const child = child_of(line.entry.child); child != since.children.end())
            child->lines.push_back(std::move(line.entry));
    auto const owed = account_owed_in(db, setting);
    for (ChildSince& child : since.children) child.account_owed = owed;
    for (int step = 0; step <= 1; ++step)
        for (auto& entry : day_plan::of_day(db, here, actor.today + days{step})) {
            if (entry.at && *entry.at < actor.now) continue;
            if (!entry.child) {
                since.of_house.push_back(std::move(entry));
                continue;
            }
            if (auto const child = child_of(*entry.child); child != since.children.end())
                child->planned.push_back(std::move(entry));
        }
    since.unfinished = unfinished_logs(db, here, since.from);
    return since;
}

form::Typed first_words(db::Reader& db, Actor const& actor, form::Form const& form,
                        WrittenOn const& on, form::Known const& known)
{
    auto typed = form::first_typed(form, known);
    if (form.kind != "handover" || on.child) return typed;
    if (known.words.profile == "home") add_shifts(db, on.setting, actor.now, typed);
    add_children(since_handover(db, actor, on.setting), actor.today, typed);
    return typed;
}

}  // namespace keywork::record
