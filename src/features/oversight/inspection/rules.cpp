#include "features/oversight/inspection/pack.hpp"

#include "platform/csv/csv.hpp"

#include <fmt/core.h>

#include <array>

namespace keywork::inspection {
namespace {

void add_row(std::string& out, std::array<std::string, 5> const& cells)
{
    csv::append_row(out, cells);
}

std::string state_of(LogLine const& line)
{
    std::string state = line.waits ? "Waits for a signature" : "Signed, or none needed";
    if (line.actions_open > 0)
        state += fmt::format("; {} to do, {} late", line.actions_open, line.actions_late);
    return state;
}

}  // namespace

std::int64_t days_without_log(LogDays const& days, local_days until)
{
    std::int64_t missing = 0;
    for (auto day = days.since; day <= until; day += std::chrono::days{1})
        if (!days.written.contains(day)) ++missing;
    return missing;
}

std::string References::of(LogLine const& line)
{
    if (line.of_house) return "The home";
    auto const [known, is_new] = known_.try_emplace(line.child_key, known_.size() + 1);
    return fmt::format("Child {}", known->second);
}

int months_from_text(std::string_view text)
{
    constexpr int usual = 6;
    for (int const months : months_choices)
        if (text == std::to_string(months)) return months;
    return usual;
}

local_days months_before(local_days today, int months)
{
    std::chrono::year_month_day const date{today};
    auto const month = date.year() / date.month() - std::chrono::months{months};
    auto const day = month / date.day();
    return local_days{day.ok() ? day : std::chrono::year_month_day{month / std::chrono::last}};
}

std::string file_of(PackPage const& page)
{
    std::string out{csv::byte_order_mark};
    References references;
    add_row(out, {"Part", "Source", "Date", "About", "State or number"});
    for (PartShown const& part : page.shown) {
        std::string const heading{part.part.heading};
        std::string const source{part.part.source};
        add_row(out, {heading, source, "", "All in the time",
                      fmt::format("{}, of them {} not signed yet", part.count.records,
                                  part.count.unsigned_yet)});
        for (LogLine const& line : part.lines)
            add_row(out, {heading, source, to_text(london_day(line.at)), references.of(line),
                          state_of(line)});
    }
    for (standards::Standard const& one : standards::all_standards()) {
        std::int64_t records = 0;
        for (standards::Count const& count : page.standards)
            if (count.standard == one.code) records = count.records;
        add_row(out, {"Quality standard: " + std::string{one.words}, std::string{one.source}, "",
                      "", fmt::format("{}", records)});
    }
    for (Gap const& gap : page.gaps)
        add_row(out, {"Not complete", "", "", gap.what, fmt::format("{}", gap.count)});
    return out;
}

}  // namespace keywork::inspection
