#include "platform/ical/ical.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::ical {
namespace {

constexpr std::size_t most_octets = 75;
constexpr auto shown_for = minutes{15};   // an instant has no length, and readers draw none

/// 20261124T163500Z from 2026-11-24T16:35:00Z
std::string compact(std::string text)
{
    std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
    return text;
}

std::string when(Event const& event)
{
    if (auto const* day = std::get_if<local_days>(&event.at))
        return folded("DTSTART;VALUE=DATE:" + compact(to_text(*day)));
    return folded("DTSTART:" + compact(to_text(std::get<sys_seconds>(event.at)))) +
           folded(fmt::format("DURATION:PT{}M", shown_for.count()));
}

std::string text_of(Event const& event, std::string const& stamp)
{
    return folded("BEGIN:VEVENT") + folded("UID:" + event.uid) + folded("DTSTAMP:" + stamp) +
           when(event) + folded("SUMMARY:" + escaped(event.summary)) +
           folded("URL:" + event.url) + folded("DESCRIPTION:" + escaped(event.url)) +
           folded("CLASS:PRIVATE") + folded("TRANSP:TRANSPARENT") + folded("END:VEVENT");
}

/// A calendar has at least one component (RFC 5545, 3.6): this one stands in every feed, so that
/// one without events is a calendar too.
std::string utc()
{
    return folded("BEGIN:VTIMEZONE") + folded("TZID:Etc/UTC") + folded("BEGIN:STANDARD") +
           folded("DTSTART:19700101T000000") + folded("TZOFFSETFROM:+0000") +
           folded("TZOFFSETTO:+0000") + folded("END:STANDARD") + folded("END:VTIMEZONE");
}

bool is_inside_a_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

}  // namespace

std::string escaped(std::string_view text)
{
    std::string out;
    for (char const c : text) {
        if (c == '\\' || c == ';' || c == ',') out += '\\';
        if (c == '\n') out += "\\n";
        else if (static_cast<unsigned char>(c) >= 0x20U && c != 0x7F) out += c;
    }
    return out;
}

std::string folded(std::string_view line)
{
    std::string out;
    std::size_t most = most_octets;
    while (line.size() > most) {
        auto cut = most;
        while (cut > 0 && is_inside_a_character(line[cut])) --cut;
        if (cut == 0) cut = most;   // no UTF-8: cut anyway
        out += line.substr(0, cut);
        out += "\r\n ";
        line.remove_prefix(cut);
        most = most_octets - 1;     // the space counts
    }
    out += line;
    return out + "\r\n";
}

std::string feed(std::string_view name, std::vector<Event> const& events, sys_seconds made)
{
    auto const stamp = compact(to_text(made));
    std::string out = folded("BEGIN:VCALENDAR") + folded("VERSION:2.0") +
                      folded("PRODID:-//Keywork//Keywork//EN") + folded("CALSCALE:GREGORIAN") +
                      folded("METHOD:PUBLISH") +
                      folded("X-WR-CALNAME:" + escaped(name)) +
                      folded("REFRESH-INTERVAL;VALUE=DURATION:PT1H") +
                      folded("X-PUBLISHED-TTL:PT1H") + utc();
    for (Event const& event : events) out += text_of(event, stamp);
    return out + folded("END:VCALENDAR");
}

}  // namespace keywork::ical
