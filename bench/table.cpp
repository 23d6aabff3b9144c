#include "bench/table.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstdio>

namespace keywork::bench {
namespace {

std::string in_unit(double figure, std::string_view unit)
{
    auto const digits = figure >= 100 ? 0 : figure >= 10 ? 1 : 2;
    return fmt::format("{:.{}f} {}", figure, digits, unit);
}

std::string_view in_words(Verdict verdict)
{
    switch (verdict) {
    case Verdict::met: return "met";
    case Verdict::missed: return "MISSED";
    case Verdict::told: return "";
    }
    return "";
}

std::size_t columns(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

std::string padded(std::string text, std::size_t width)
{
    auto const has = columns(text);
    if (has < width) text.append(width - has, ' ');
    return text;
}

std::string in_a_row(Line const& line)
{
    return padded(line.what, 62) + padded(line.target, 14) + padded(line.measured, 14) +
           padded(line.ratio ? fmt::format("{:.2f}", *line.ratio) : "", 8) +
           padded(std::string{in_words(line.verdict)}, 8) +
           (line.processor ? in_unit(*line.processor, "ms") : "");
}

}  // namespace

Line at_most(std::string what, double measured, double limit, std::string_view unit)
{
    return {std::move(what), "≤ " + in_unit(limit, unit), in_unit(measured, unit),
            measured / limit, measured <= limit ? Verdict::met : Verdict::missed};
}

Line at_least(std::string what, double measured, double limit, std::string_view unit)
{
    return {std::move(what), "≥ " + in_unit(limit, unit), in_unit(measured, unit),
            measured / limit, measured >= limit ? Verdict::met : Verdict::missed};
}

Line median_at_most(std::string what, Times const& times, double limit_milliseconds)
{
    auto line = at_most(std::move(what) + ", p50", times.p50(), limit_milliseconds, "ms");
    line.processor = times.processor();
    return line;
}

Line told(std::string what, double measured, std::string_view unit)
{
    return {std::move(what), "", in_unit(measured, unit), std::nullopt, Verdict::told};
}

void Table::add(Line line)
{
    fmt::print(stderr, "{}\n", in_a_row(line));
    lines_.push_back(std::move(line));
}

void Table::print() const
{
    fmt::print("{}\n", padded("what", 62) + padded("target", 14) + padded("measured", 14) +
                           padded("ratio", 16) + "processor");
    for (Line const& line : lines_) fmt::print("{}\n", in_a_row(line));
    auto const missed = std::ranges::count(lines_, Verdict::missed, &Line::verdict);
    fmt::print("{} missed\n", missed);
}

}  // namespace keywork::bench
