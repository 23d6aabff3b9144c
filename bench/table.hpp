// The one table that the bench prints: what, target, measured, ratio, met or missed, and the
// processor time of it, which other programs on the machine do not lengthen.
#pragma once

#include "bench/timing.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork::bench {

enum class Verdict { met, missed, told };    // told: a figure without a target of its own

struct Line {
    std::string what;
    std::string target;
    std::string measured;
    std::optional<double> ratio;             // measured by target
    Verdict verdict = Verdict::told;
    std::optional<double> processor = {};    // milliseconds of processor time, where it is of use
};

/// A figure that must not be over, or under, its limit. `unit` as printed: "ms", "MB", "×", "/s".
Line at_most(std::string what, double measured, double limit, std::string_view unit);
Line at_least(std::string what, double measured, double limit, std::string_view unit);
/// The median of how long something took; its processor time beside it.
Line median_at_most(std::string what, Times const& times, double limit_milliseconds);
Line told(std::string what, double measured, std::string_view unit);

class Table {
public:
    /// Says at once what was measured, so that somebody who waits sees it go on.
    void add(Line line);
    void print() const;

private:
    std::vector<Line> lines_;
};

}  // namespace keywork::bench
