// Charts, drawn as SVG without script. The value is always in words beside them as well.
#pragma once

#include "platform/html/components/status.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace keywork::html {

/// How much of the time, or of the whole, has gone: 0 to 100. Hidden from assistive technology.
Markup meter(int percent, Tone tone);

/// Parts of a whole, in percent.
struct Part {
    double percent = 0;
    Tone tone = Tone::brand;
};
Markup split(std::span<Part const> parts);

/// Values over time with what they are compared with. `label` says the finding and the numbers.
struct Series {
    std::vector<double> values;  // four at least: fewer are words, not a line
    std::string label;
    double least = 0;  // the ends of the scale
    double most = 100;
    std::optional<double> goal = {};
    std::string unit = {};  // "%"
    std::string from = {};  // "5 Oct"
    std::string to = {};    // "this week"
};
Markup spark(Series const& series);  // small, in a table cell; goal is the dashed line
Markup bars(Series const& series);
Markup trend(Series const& series);

}  // namespace keywork::html
