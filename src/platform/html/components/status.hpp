// Words of status: tags, ratings, alerts, notes, the law. Colour never speaks alone.
#pragma once

#include "platform/html/components/icon.hpp"
#include "platform/html/html.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace keywork::html {

/// What a colour says. Red means act now or never do this; at most one red thing in a card.
enum class Tone : std::uint8_t { plain, stop, warn, good, info, brand, voice };

/// A status word, 1 to 4 words; never a link.
Markup tag(std::string_view words, Tone tone = Tone::plain, std::optional<Icon> icon = {});

/// Shape and word: a green circle, an amber triangle, a red square.
enum class Rating : std::uint8_t { green, amber, red };
Markup rating(Rating rating, std::string_view words);

/// One alert about a child: icon, bold subject, what to do; links to the plan where there is one.
struct Alert {
    std::string subject;  // "Nut allergy."
    std::string words;    // "EpiPen in the office and in her bag"
    Tone tone = Tone::warn;
    Icon icon = Icon::alert;
    std::optional<Path> to = {};
};
/// At most four, the most dangerous first; empty: nothing.
Markup alerts(std::span<Alert const> all);

/// A message about the whole page.
struct Note {
    std::string title;
    std::string words = {};
    Tone tone = Tone::info;
    Icon icon = Icon::info;
    Markup more = {};  // a link or a button
};
Markup note(Note const& note);

/// The plain duty, then its source. Both come from law/, never from a view.
Markup law_line(std::string_view duty, std::string_view source);

}  // namespace keywork::html
