#include "features/home_life/checks/checks.hpp"

#include "platform/text/text.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>

namespace keywork::checks {
namespace {

std::vector<std::string> lines_of(std::string_view text)
{
    std::vector<std::string> lines;
    while (!text.empty()) {
        auto const end = text.find('\n');
        auto const line = trimmed(text.substr(0, end));
        if (!line.empty()) lines.emplace_back(line);
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    }
    return lines;
}

premises::Found read_found(std::vector<Problem>& problems, Line const& line,
                           TypedLine const& typed, std::size_t at)
{
    premises::Found found{.passed = typed.found == "pass", .reading_tenths = std::nullopt,
                          .wrong = std::string{trimmed(typed.wrong)},
                          .made_safe = std::string{trimmed(typed.made_safe)}};
    if (line.is_measured()) {
        found.reading_tenths = premises::read_tenths(typed.found);
        if (!found.reading_tenths)
            problems.push_back({fmt::format("line.{}", at), "Enter the degrees, like 4.5"});
    } else if (typed.found != "pass" && typed.found != "fail") {
        problems.push_back({fmt::format("line.{}", at), "Choose how you found it"});
    }
    return found;
}

std::optional<premises::Drill> read_drill(std::vector<Problem>& problems, CheckPage const& typed)
{
    if (!premises::is_drill(typed.check)) return std::nullopt;
    auto const to_clear = premises::read_length(typed.to_clear);
    if (!to_clear)
        problems.push_back({"to_clear", "Enter minutes and seconds, like 2:30"});
    return premises::Drill{.who = std::string{trimmed(typed.who)},
                           .to_clear = to_clear.value_or(seconds{0}),
                           .at_night = typed.at_night == "yes",
                           .problems = std::string{trimmed(typed.problems_found)},
                           .what_was_done = std::string{trimmed(typed.what_was_done)}};
}

std::optional<int> whole(std::string_view typed)
{
    typed = trimmed(typed);
    int number = 0;
    auto const read = std::from_chars(typed.data(), typed.data() + typed.size(), number);
    if (read.ec != std::errc{} || read.ptr != typed.data() + typed.size()) return std::nullopt;
    return number;
}

/// Weeks are seven days each: the rule knows no weeks.
Outcome<premises::Often> read_often(PlanPage const& typed, premises::Often usual)
{
    if (typed.unit.empty() && is_blank(typed.every)) return usual;
    bool const weeks = typed.unit == "weeks";
    auto const unit = weeks ? std::optional{premises::Unit::days}
                            : premises::unit_from_text(typed.unit);
    if (!unit) return refuse(Invalid{{{"unit", "Choose how often"}}});
    if (*unit == premises::Unit::shift) return premises::Often{*unit, 1};
    auto const every = is_blank(typed.every) ? std::optional{1} : whole(typed.every);
    if (!every || *every < 1 || *every > 365)
        return refuse(Invalid{{{"every", "Enter a number from 1 to 365"}}});
    return premises::Often{*unit, weeks ? *every * 7 : *every};
}

}  // namespace

Outcome<premises::NewDone> read_done(CheckPage const& typed, SettingId const& setting)
{
    std::vector<Problem> problems;
    auto const done_at = last_time(typed.done_at, typed.now);
    if (!done_at) problems.push_back({"done_at", "Enter a time, like now or 8:30am"});
    premises::NewDone wanted{.setting = setting, .check = typed.check.id,
                             .done_at = done_at.value_or(typed.now), .found = {},
                             .note = std::string{trimmed(typed.note)}, .drill = std::nullopt,
                             .form_key = typed.form_key};
    for (std::size_t at = 0; at < typed.check.lines.size(); ++at)
        wanted.found.push_back(
            read_found(problems, typed.check.lines[at], typed.lines[at], at));
    wanted.drill = read_drill(problems, typed);
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    return wanted;
}

Outcome<Planned> read_rule(PlanPage const& typed, SettingId const& setting, local_days today)
{
    auto const code = std::ranges::find(typed.codes, typed.code,
                                        &std::pair<std::string, std::string>::first);
    bool const known = code != typed.codes.end();
    auto const usual = premises::usual_for(known ? typed.code : std::string{});
    auto const often = TRY(read_often(typed, usual.often));
    auto const words = is_blank(typed.words) && known ? code->second
                                                      : std::string{trimmed(typed.words)};
    Planned rule{.id = {}, .setting = setting, .code = known ? typed.code : std::string{},
                 .words = words, .often = often, .from_on = today, .until_on = std::nullopt,
                 .lines = {}};
    for (std::string const& line : lines_of(typed.lines))
        rule.lines.push_back(premises::read_line(line));
    if (rule.lines.empty()) rule.lines = usual.lines;
    if (rule.lines.empty() && !words.empty())
        rule.lines.push_back({words, std::nullopt, std::nullopt});
    return rule;
}

bool is_offered(std::string_view settings, std::string_view profile)
{
    if (settings == "all") return true;
    while (!settings.empty()) {
        auto const end = settings.find(';');
        if (settings.substr(0, end) == profile) return true;
        settings = end == std::string_view::npos ? std::string_view{} : settings.substr(end + 1);
    }
    return false;
}

std::optional<sys_seconds> last_time(std::string_view typed, sys_seconds now)
{
    auto const local = london_time(now);
    auto const today = std::chrono::floor<days>(local);
    auto const time = read_time(trimmed(typed),
                                std::chrono::duration_cast<minutes>(local - today));
    if (!time) return std::nullopt;
    auto const at = from_london(today + *time);
    return at <= now ? at : from_london(today - days{1} + *time);
}

std::string found_in_words(Done const& done)
{
    std::string wrong;
    std::string readings;
    int failed = 0;
    for (premises::Result const& one : done.results) {
        auto const reading = one.reading_tenths
                                 ? " " + premises::degrees_in_words(*one.reading_tenths)
                                 : std::string{};
        if (one.reading_tenths) readings += (readings.empty() ? "" : ", ") + one.words + reading;
        if (one.passed) continue;
        ++failed;
        wrong += (wrong.empty() ? "" : ", ") + one.words + reading;
    }
    if (failed > 0)
        return fmt::format("{} of {} not right: {}", failed, done.results.size(), wrong);
    return readings.empty() ? "All right" : "All right: " + readings;
}

}  // namespace keywork::checks
