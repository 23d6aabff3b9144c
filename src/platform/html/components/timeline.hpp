// A child's story, newest first, by day.
#pragma once

#include "platform/html/components/status.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace keywork::html {

/// What still has to be done about an entry, inside it.
struct OpenAction {
    std::string words;       // "ask Amara what she wants to happen next"
    std::string link_words;  // "Write what she says"
    Path to;
};

struct TimelineEntry {
    Icon icon = Icon::log;
    Tone tone = Tone::plain;  // of the icon and of the tag
    std::string title;
    std::optional<Path> to = {};
    std::string kind;        // the tag: "Good moment"
    std::string words = {};  // line breaks are kept
    std::string time;        // "3:55pm"; empty: of the whole day
    std::string datetime;    // 2026-11-24T15:55
    std::string by;          // "Joel Adeyemi", "from Holt Bridge Academy"
    std::optional<OpenAction> open = {};
    Markup more = {};  // corrections; "recorded the next day"
};

struct TimelineDay {
    std::string heading;  // "Today, Tuesday 24 November"
    std::vector<TimelineEntry> entries;
};

/// Days are h3, entries h4: stands below an h2.
Markup timeline(std::span<TimelineDay const> days);

}  // namespace keywork::html
