#include "care/chronology/story.hpp"

#include "care/form/form.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace keywork::chronology {
namespace {

/// Tones of kinds of record, and words of kinds of fact that imports bring.
struct Look {
    std::string_view kind;
    std::string_view words;   // empty: the form's title
    html::Icon icon;
    html::Tone tone;
};
constexpr std::array<Look, 27> looks{{
    {"good-moment", "", html::Icon::star, html::Tone::good},
    {"incident", "", html::Icon::alert, html::Tone::stop},
    {"restrictive-intervention", "", html::Icon::hand, html::Tone::stop},
    {"safeguarding-concern", "", html::Icon::shield, html::Tone::stop},
    {"key-work", "", html::Icon::chat, html::Tone::voice},
    {"observation", "", html::Icon::eye, html::Tone::plain},
    {"daily-log", "", html::Icon::log, html::Tone::plain},
    {"handover", "", html::Icon::chat, html::Tone::brand},
    {"home-visit", "", html::Icon::door, html::Tone::info},
    {"contact-log", "", html::Icon::phone, html::Tone::info},
    {"call-out", "Call-out", html::Icon::alert, html::Tone::warn},
    {"session", "Session", html::Icon::book, html::Tone::plain},
    {"voice", "What they said", html::Icon::chat, html::Tone::voice},
    {"placement", "Where they live", html::Icon::home, html::Tone::brand},
    {"legal_status", "Legal status", html::Icon::law, html::Tone::brand},
    {"review", "Care review", html::Icon::law, html::Tone::brand},
    {"missing", "Missing", html::Icon::door, html::Tone::stop},
    {"medicine", "Medicine", html::Icon::pill, html::Tone::info},
    {"money", "Money", html::Icon::log, html::Tone::plain},
    {"health", "Health", html::Icon::cross, html::Tone::info},
    {"sdq", "Health", html::Icon::cross, html::Tone::info},
    {"education", "Education", html::Icon::book, html::Tone::brand},
    {"social_worker", "Social worker", html::Icon::person, html::Tone::brand},
    {"adoption", "Adoption", html::Icon::family, html::Tone::brand},
    {"permanence", "Permanence", html::Icon::family, html::Tone::brand},
    {"uasc", "Arrival", html::Icon::info, html::Tone::brand},
    {"care_leaver", "Care leaver", html::Icon::person, html::Tone::brand},
}};

/// "missing-episode" → "Missing episode": a kind that nobody has given words to.
std::string words_of_unknown(std::string_view kind)
{
    std::string words{kind};
    for (char& c : words)
        if (c == '-' || c == '_') c = ' ';
    if (!words.empty() && words[0] >= 'a' && words[0] <= 'z')
        words[0] = static_cast<char>(words[0] - 'a' + 'A');
    return words;
}

/// The first thing that the record put on the list and nobody has done.
std::optional<html::OpenAction> still_to_do(RecordId const& record,
                                            std::vector<action::Action> const& actions)
{
    for (action::Action const& one : actions)
        if (one.record == record && !one.closed_at)
            return html::OpenAction{.words = one.what, .link_words = "Say that it is done",
                                    .to = html::path("/tasks/{}", one.id)};
    return std::nullopt;
}

html::TimelineEntry line(Entry const& entry, Reading const& reading, bool is_the_oldest)
{
    auto const look = look_of(entry.kind, reading.forms, reading.profile);
    bool const whole_day = is_of_a_day(entry);
    html::TimelineEntry shown{
        .icon     = look.icon,
        .tone     = look.tone,
        .title    = entry.title,
        .kind     = entry.title == look.words ? "" : look.words,
        .words    = entry.words == entry.title ? "" : entry.words,
        .time     = whole_day ? "" : time_in_words(entry.occurred_at),
        .datetime = whole_day ? to_text(london_day(entry.occurred_at))
                              : to_text(entry.occurred_at),
        .by       = written_by(entry)};
    if (!entry.record) return shown;
    shown.to = html::path("/children/{}/records/{}", entry.child, *entry.record);
    // What was added later stands above with the same record: said once, by the record itself.
    if (is_the_oldest) shown.open = still_to_do(*entry.record, reading.actions);
    return shown;
}

}  // namespace

bool is_of_a_day(Entry const& entry)
{
    auto const local = london_time(entry.occurred_at);
    return !entry.record && local == std::chrono::floor<days>(local);
}

std::string written_by(Entry const& entry)
{
    auto const late =
        is_of_a_day(entry) ? std::string{} : lateness(entry.occurred_at, entry.recorded_at);
    return late.empty() ? entry.by_whom : entry.by_whom + ", " + late;
}

KindLook look_of(std::string_view kind, Forms const& forms, std::string_view profile)
{
    KindLook found{.words = words_of_unknown(kind)};
    for (Look const& look : looks)
        if (look.kind == kind) {
            found.icon = look.icon;
            found.tone = look.tone;
            if (!look.words.empty()) found.words = look.words;
        }
    if (form::Form const* form = forms.find(kind)) {
        found.words = form->short_title.empty() ? form->title.in(profile)
                                                : form->short_title.in(profile);
        if (auto const icon = html::icon_named(form->icon)) found.icon = *icon;
    }
    return found;
}

std::vector<html::TimelineDay> by_day(std::span<Entry const> entries, Reading const& reading)
{
    std::vector<html::TimelineDay> days;
    std::optional<local_days> last;
    for (std::size_t at = 0; at < entries.size(); ++at) {
        Entry const& entry = entries[at];
        auto const older = entries.subspan(at + 1);
        bool const is_the_oldest =
            std::ranges::find(older, entry.record, &Entry::record) == older.end();
        auto const day = london_day(entry.occurred_at);
        if (day != last) days.push_back({day_heading(day, reading.today), {}});
        last = day;
        days.back().entries.push_back(line(entry, reading, is_the_oldest));
    }
    return days;
}

std::string day_heading(local_days day, local_days today)
{
    std::chrono::year_month_day const date{day};
    auto words = in_words_with_weekday(day);
    if (date.year() == std::chrono::year_month_day{today}.year())
        words = words.substr(0, words.rfind(' '));  // the year is this one
    if (day == today) return "Today, " + words;
    if (day == today - days{1}) return "Yesterday, " + words;
    return words;
}

std::string lateness(sys_seconds occurred_at, sys_seconds recorded_at)
{
    auto const late = (london_day(recorded_at) - london_day(occurred_at)).count();
    if (late <= 0) return {};
    return late == 1 ? "recorded the next day" : fmt::format("recorded {} days later", late);
}

}  // namespace keywork::chronology
