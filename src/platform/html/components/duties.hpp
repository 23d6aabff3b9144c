// What must be done: deadlines with their law, tasks, and what the law asks for in a record.
#pragma once

#include "platform/html/components/status.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace keywork::html {

/// One deadline. Overdue is stop, due soon is warn, far off is good.
struct Deadline {
    std::string left;  // "1 day 3 hours left"
    Tone tone = Tone::good;
    std::string when;      // "Wed 7:40pm"
    std::string datetime;  // 2026-11-25T19:40, London
    std::string what;      // "Tyler: manager talks to Priya and signs"
    Path to;
    std::string who = {};  // "With Ruth Callan, registered manager"
    std::optional<int> percent_gone = {};
    std::string duty;    // "Within 48 hours."
    std::string source;  // "Children's Homes (England) Regulations 2015, …"
};
Markup deadlines(std::span<Deadline const> all);

/// One task of a shift. `action` is a button, a link, or the tag "Done".
struct Task {
    std::string time;      // "5:30pm"
    std::string datetime;  // 17:30
    Markup words;
    Markup action;
    bool done = false;
};
Markup tasks(std::span<Task const> all);

/// What the law asks for in a record, done or to do.
struct Need {
    std::string words;
    bool done = false;
};
Markup needs(std::span<Need const> all);

}  // namespace keywork::html
