// A calendar as other programs read it: iCalendar, RFC 5545. Writing only.
#pragma once

#include "platform/time/time.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace keywork::ical {

/// One line of a calendar. `uid` stays the same for the same thing, so that a reader moves it
/// rather than adding another.
struct Event {
    std::string uid;
    std::variant<local_days, sys_seconds> at;   // a whole London day, or an instant
    std::string summary;
    std::string url;                            // absolute; ASCII
};

/// The feed as text: CRLF, escaped, folded at 75 octets, instants in UTC.
///
/// name   what the reader calls the calendar
/// made   when the feed was made: its DTSTAMP
std::string feed(std::string_view name, std::vector<Event> const& events, sys_seconds made);

/// A value of type TEXT: backslash, semicolon, comma and line ends escaped, other control
/// characters left out (RFC 5545, 3.3.11).
std::string escaped(std::string_view text);

/// One content line with its CRLF, folded so that no line is over 75 octets and none begins inside
/// a character (RFC 5545, 3.1).
std::string folded(std::string_view line);

}  // namespace keywork::ical
