#include "platform/html/components/chart.hpp"

#include "platform/expects.hpp"
#include "platform/html/components/tone.hpp"

#include <algorithm>
#include <cmath>

namespace keywork::html {

namespace {

/// One decimal at most: "12.3", "12".
std::string number(double value)
{
    auto const tenths = std::lround(value * 10);
    std::string text = std::to_string(std::labs(tenths) / 10);
    if (tenths % 10 != 0) text += "." + std::to_string(std::labs(tenths) % 10);
    return tenths < 0 ? "-" + text : text;
}

std::string percent(double value)
{
    return number(value) + "%";
}

/// From the scale of the values to pixels: `least` at the bottom, `most` at the top.
struct Scale {
    double least, most, top, bottom;
    double operator()(double value) const
    {
        auto const inside = std::clamp(value, least, most);
        return bottom - (bottom - top) * (inside - least) / (most - least);
    }
};

constexpr double height = 108;  // pixels of a wide chart
constexpr double baseline = height - 22;

Markup goal_line(Series const& series, double right, double at, double words_at)
{
    if (!series.goal) return {};
    return format(R"(<line class="goal" x1="0" x2="{}" y1="{}" y2="{}"/><text x="{}" y="{}"
        dx="4">goal {}{}</text>)",
                  percent(right), number(at), number(at), percent(right + 1.5), number(words_at),
                  number(*series.goal), series.unit);
}

Markup axis(Series const& series, double right)
{
    return format(R"(<line class="axis" x1="0" x2="{}" y1="{}" y2="{}"/><text x="0" y="{}">{}
        </text><text x="{}" y="{}" text-anchor="end">{}</text>)",
                  percent(right), number(baseline), number(baseline), number(height - 5),
                  series.from, percent(right), number(height - 5), series.to);
}

Markup wide_chart(Series const& series, Markup const& inside)
{
    return format(R"(<svg class="kw-chart" width="100%" height="{}" role="img" aria-label="{}">{}
        </svg>)",
                  number(height), series.label, inside);
}

void expect_a_line(Series const& series)
{
    expects(series.values.size() >= 2 && series.most > series.least);
}

}  // namespace

Markup meter(int percent_gone, Tone tone)
{
    return format(R"(<svg class="kw-meter" width="100%" height="6" aria-hidden="true"><rect
        class="track" width="100%" height="6" rx="3"/><rect class="fill--{}" width="{}%"
        height="6" rx="3"/></svg>)",
                  to_text(tone), std::clamp(percent_gone, 0, 100));
}

Markup split(std::span<Part const> parts)
{
    constexpr double gap = 0.6;  // percent between two parts
    double from = 0;
    Markup drawn;
    for (Part const& part : parts) {
        drawn += format(R"(<rect class="fill--{}" x="{}" width="{}" height="8" rx="2"/>)",
                        to_text(part.tone), percent(from), percent(part.percent));
        from += part.percent + gap;
    }
    return format(R"(<svg class="kw-meter" width="100%" height="8" aria-hidden="true"><rect
        class="track" width="100%" height="8" rx="4"/>{}</svg>)",
                  drawn);
}

Markup spark(Series const& series)
{
    expect_a_line(series);
    constexpr double width = 104;
    Scale const y{series.least, series.most, 3, 27};
    auto const step = (width - 8) / static_cast<double>(series.values.size() - 1);
    std::string points;
    for (std::size_t at = 0; at < series.values.size(); ++at) {
        if (at > 0) points += ' ';
        points += number(3 + static_cast<double>(at) * step) + "," + number(y(series.values[at]));
    }
    auto const last = series.values.back();
    bool const low = series.goal && last < *series.goal;
    auto const compared = series.goal
                              ? format(R"(<line class="ref" x1="0" x2="104" y1="{}" y2="{}"/>)",
                                       number(y(*series.goal)), number(y(*series.goal)))
                              : Markup{};
    return format(R"(<svg class="kw-chart" width="104" height="30" viewBox="0 0 104 30" role="img"
        aria-label="{}">{}<polyline class="line{}" points="{}"/><circle class="dot{}" cx="99"
        cy="{}" r="3.5"/></svg>)",
                  series.label, compared, low ? " line--low" : "", points, low ? " dot--low" : "",
                  number(y(last)));
}

Markup bars(Series const& series)
{
    expect_a_line(series);
    constexpr double right = 82;  // percent; the goal's words stand beyond
    Scale const y{series.least, series.most, 18, baseline};
    auto const width = right / static_cast<double>(series.values.size());
    Markup drawn;
    for (std::size_t at = 0; at < series.values.size(); ++at) {
        auto const value = series.values[at];
        bool const off = series.goal && value < *series.goal;
        drawn +=
            format(R"(<rect class="bar{}" x="{}" y="{}" width="{}" height="{}" rx="2"/>)",
                   off ? " bar--off" : "", percent(static_cast<double>(at) * width + width * 0.14),
                   number(std::min(y(value), baseline - 2)), percent(width * 0.72),
                   number(std::max(2.0, baseline - y(value))));
    }
    auto const last = series.values.back();
    auto const goal_at = series.goal ? y(*series.goal) : 0;
    drawn += goal_line(series, right, goal_at, goal_at + 4) + axis(series, right);
    drawn += format(R"(<text class="v" x="{}" y="{}" text-anchor="middle">{}{}</text>)",
                    percent(right - width / 2), number(y(last) - 5), number(last), series.unit);
    return wide_chart(series, drawn);
}

Markup trend(Series const& series)
{
    expect_a_line(series);
    constexpr double right = 78;
    Scale const y{series.least, series.most, 16, baseline};
    auto const step = 100 / static_cast<double>(series.values.size() - 1);
    std::string points;
    for (std::size_t at = 0; at < series.values.size(); ++at)
        points += number(static_cast<double>(at) * step) + "," + number(y(series.values[at])) + " ";
    auto const last = series.values.back();
    auto const end = y(last);
    auto const goal_at = series.goal ? y(*series.goal) : 0;
    bool const near = series.goal && std::abs(goal_at - end) < 16;
    auto drawn = format(R"(<svg width="{}" height="{}" viewBox="0 0 100 {}"
        preserveAspectRatio="none"><polygon class="area" points="0,{} {}100,{}"/><polyline
        class="line" vector-effect="non-scaling-stroke" points="{}"/></svg>)",
                        percent(right), number(height), number(height), number(baseline), points,
                        number(baseline), points);
    drawn += goal_line(series, right, goal_at, goal_at + (near ? -1 : 4));
    drawn += format(R"(<circle class="dot" cx="{}" cy="{}" r="4.5"/><text class="v" x="{}" y="{}"
        dx="4">{}{}</text>)",
                    percent(right), number(end), percent(right + 1.5),
                    number(end + (near ? 16 : 5)), number(last), series.unit);
    return wide_chart(series, drawn + axis(series, right));
}

}  // namespace keywork::html
