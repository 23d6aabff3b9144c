// A deadline in the words of the screen (design guide, section 11).
#pragma once

#include "care/clock/clock.hpp"

#include <string>
#include <string_view>

namespace keywork::clock {

/// The level as law/clocks.csv writes it, and back.
std::string_view to_text(LawLevel level);
std::optional<LawLevel> law_level_from_text(std::string_view text);

/// "Law", "Statutory guidance", "Our own target": what kind of rule a page shows it to be. Law
/// whose figure is ours is "Law, our own time".
std::string_view kind_in_words(LawClock const& clock);

/// The same with a full stop, to stand before the law line; empty where that line says itself that
/// the limit is ours.
std::string kind_before_law(LawClock const& clock);

/// The line of law of one duty: the clock's own, or the organisation's rule with Keywork's default.
std::string law_line(LawClock const& clock, Facts const& facts);

/// What a late one is: "overdue" for law alone; "past the guidance", "past our own target".
std::string_view late_in_words(LawClock const& clock);

/// A tag: "Met", "Due soon", "Overdue", "Past our target", "Running", "Does not apply", "Exempted".
std::string_view standing_in_words(Standing standing, LawClock const& clock);

/// "1 day 3 hours left", "4 days left", "due today", "2 days overdue"; for a figure of ours "2 days
/// past our own target".
std::string time_left_in_words(LawClock const& clock, Due const& due, sys_seconds now);

/// "Wed 7:40pm" for an instant, "Sat 28 Nov" for a day; the year is added when it is far away.
std::string due_in_words(Due const& due, sys_seconds now);

/// A sentence where the date rests on days that nobody has entered; else empty.
std::string_view surety_in_words(Due const& due);

}  // namespace keywork::clock
