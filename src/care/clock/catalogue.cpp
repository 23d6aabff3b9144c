// law/clocks.csv, read into Clocks.
#include "care/clock/clock.hpp"
#include "care/clock/rules.hpp"
#include "care/clock/words.hpp"
#include "platform/csv/fact_file.hpp"
#include "platform/expects.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <set>

namespace keywork {
namespace {

using clock::Asks;
using clock::DueRule;
using clock::LawClock;
using clock::LawLevel;
using clock::NoFixedTime;
using clock::StartCounts;
using clock::TimeFrom;
using clock::law_level_from_text;
using csv::FactFile;
using csv::Row;

constexpr std::size_t longest_title = 60;
constexpr auto settings = std::to_array<std::string_view>(
    {"home", "pru", "vs", "special", "ap", "all"});
constexpr auto asks_words = std::to_array<std::pair<std::string_view, Asks>>({
    {"act", Asks::act}, {"keep", Asks::keep}, {"allow", Asks::allow},
    {"stay_under", Asks::stay_under}, {"notice", Asks::notice}});

std::vector<std::string> read_settings(FactFile& file, Row const& row)
{
    std::vector<std::string> found;
    std::string_view left = file.needed(row, "settings");
    while (!left.empty()) {
        auto const end = left.find(';');
        auto const each = left.substr(0, end);
        if (std::ranges::find(settings, each) == settings.end())
            file.problem(row, fmt::format("“{}” is not a setting. Use home, pru, vs, special, ap "
                                          "or all, with ; between them.", each));
        found.emplace_back(each);
        left.remove_prefix(end == std::string_view::npos ? left.size() : end + 1);
    }
    return found;
}

DueRule read_due(FactFile& file, Row const& row)
{
    auto const& code = file.needed(row, "due");
    if (auto rule = DueRule::parse(code)) return *std::move(rule);
    file.problem(row, fmt::format("“{}” is not a way to count. Use one of those in law/README.md, "
                                  "such as H24, CD5, WD10 or SD15.", code));
    return {{NoFixedTime{}}};
}

LawLevel read_level(FactFile& file, Row const& row)
{
    auto const& text = file.cell(row, "level");
    if (auto const level = law_level_from_text(text)) return *level;
    file.problem(row, fmt::format("“{}” is not a level. Use statutory, statutory guidance, "
                                  "guidance, statutory return, scheme rule or local policy.",
                                  text));
    return LawLevel::statutory;
}

Asks read_asks(FactFile& file, Row const& row)
{
    auto const& text = file.cell(row, "asks");
    for (auto const& [word, asks] : asks_words)
        if (word == text) return asks;
    file.problem(row, fmt::format("“{}” under “asks” is not known. Use act, keep, allow, "
                                  "stay_under or notice.", text));
    return Asks::act;
}

/// True for `yes`, false for `no`; a problem for anything else.
bool is_first(FactFile& file, Row const& row, std::string_view heading, std::string_view yes,
              std::string_view no)
{
    auto const& text = file.cell(row, heading);
    if (text != yes && text != no)
        file.problem(row, fmt::format("“{}” under “{}” is not known. Use {} or {}.", text, heading,
                                      yes, no));
    return text == yes;
}

LawClock read_row(FactFile& file, Row const& row)
{
    LawClock clock{
        .id = file.needed(row, "id"),
        .settings = read_settings(file, row),
        .short_title = file.needed(row, "short"),
        .starts_when = file.needed(row, "starts_when"),
        .duty = file.needed(row, "duty"),
        .due_words = file.needed(row, "due_words"),
        .due_code = file.cell(row, "due"),
        .due = read_due(file, row),
        .level = read_level(file, row),
        .time_from = is_first(file, row, "time_from", "ours", "source") ? TimeFrom::ours
                                                                        : TimeFrom::source,
        .asks = read_asks(file, row),
        .start_counts = is_first(file, row, "start_counts", "yes", "no") ? StartCounts::yes
                                                                         : StartCounts::no,
        .responsible = file.needed(row, "responsible"),
        .source = file.needed(row, "source"),
        .confidence = file.needed(row, "confidence"),
        .checked_against = file.cell(row, "checked_against"),
        .law_line = file.needed(row, "law_line"),
        .reading = file.cell(row, "reading"),
        .note = file.cell(row, "note"),
    };
    if (clock.short_title.size() > longest_title)
        file.problem(row, fmt::format("The short title has {} letters. Use at most {}.",
                                      clock.short_title.size(), longest_title));
    if (clock.level == LawLevel::local_policy && clock.time_from == TimeFrom::source)
        file.problem(row, "The time of a local policy is our own. Put ours under “time_from”.");
    return clock;
}

}  // namespace

Clocks::Clocks(std::vector<LawClock> rows) : rows_{std::move(rows)}
{
    for (std::size_t i = 0; i < rows_.size(); ++i) expects(by_id_.emplace(rows_[i].id, i).second);
}

LawClock const* Clocks::find(std::string_view id) const
{
    auto const found = by_id_.find(id);
    return found == by_id_.end() ? nullptr : &rows_[found->second];
}

std::vector<LawClock const*> Clocks::of_profile(std::string_view profile) const
{
    std::vector<LawClock const*> found;
    for (LawClock const& clock : rows_)
        if (applies_in(clock, profile)) found.push_back(&clock);
    return found;
}

Outcome<Clocks> read_clocks(std::string_view text)
{
    constexpr auto columns = std::to_array<std::string_view>(
        {"id", "settings", "short", "starts_when", "duty", "due_words", "due", "level", "time_from",
         "asks", "start_counts", "responsible", "source", "confidence", "checked_against",
         "law_line", "reading", "note"});
    FactFile file{"law/clocks.csv", text, columns};
    std::vector<LawClock> rows;
    std::set<std::string> ids;
    for (Row const& row : file.rows()) {
        rows.push_back(read_row(file, row));
        if (!ids.insert(rows.back().id).second)
            file.problem(row, fmt::format("The id {} stands in the file twice. Take one out.",
                                          rows.back().id));
    }
    if (!file.problems().empty()) return refuse(Invalid{file.problems()});
    return Clocks{std::move(rows)};
}

}  // namespace keywork
