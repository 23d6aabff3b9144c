// law/ as it stands in this source tree.
#include "care/law/law.hpp"
#include "care/clock/rules.hpp"
#include "care/clock/words.hpp"
#include "care/testing/law_folder.hpp"
#include "platform/csv/csv.hpp"
#include "platform/files/files.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace keywork {
namespace {

using clock::LawClock;

Law const& law()
{
    static Law const read = testing::the_law();
    return read;
}

local_days day(std::string_view text) { return day_from_text(text).value(); }

csv::Table table(std::filesystem::path const& file)
{
    return csv::read_table(files::read_whole(file.string(), 1024 * 1024)).value();
}

std::string cell(csv::Table const& table, csv::Row const& row, std::string_view heading)
{
    auto const column = table.column(heading);
    return column ? row.cells.at(*column) : std::string{};
}

TEST(Law, holds_every_deadline_with_its_line_and_title)
{
    EXPECT_EQ(law().clocks.all().size(), 179U);
    auto const* sign = law().clocks.find("HOME-R35-SIGN");
    ASSERT_NE(sign, nullptr);
    EXPECT_EQ(sign->law_line,
              "Within 48 hours. Children's Homes (England) Regulations 2015, reg 35(3)(b)");
    EXPECT_EQ(sign->level, clock::LawLevel::statutory);
    EXPECT_EQ(law().clocks.find("HOME-R35"), nullptr);
}

TEST(Law, never_calls_a_figure_of_ours_a_breach)
{
    EXPECT_TRUE(is_breach_of_law(*law().clocks.find("HOME-R35-SIGN")));
    EXPECT_FALSE(is_breach_of_law(*law().clocks.find("HOME-R40-SERIOUS")));  // "without delay"
    EXPECT_FALSE(is_breach_of_law(*law().clocks.find("HOME-R33-SUPERVISION")));
    for (LawClock const& clock : law().clocks.all()) {
        bool const says_ours = clock.law_line.find("ur own") != std::string::npos ||
                               clock.law_line.find("we aim") != std::string::npos;
        EXPECT_EQ(says_ours, clock.time_from == clock::TimeFrom::ours) << clock.id;
    }
}

TEST(Law, gives_each_kind_of_setting_its_clocks)
{
    auto const has = [](std::string_view profile, std::string_view id) {
        auto const clocks = law().clocks.of_profile(profile);
        return std::ranges::any_of(clocks, [&](LawClock const* each) { return each->id == id; });
    };
    EXPECT_TRUE(has("home", "HOME-R35-SIGN"));
    EXPECT_FALSE(has("pru", "HOME-R35-SIGN"));
    EXPECT_TRUE(has("pru", "RI-PARENT"));
    for (auto const* profile : {"home", "pru", "vs", "special", "ap"})
        EXPECT_TRUE(has(profile, "SG-REPORT")) << profile;
}

TEST(Law, gives_every_duty_a_date_or_the_reason_why_there_is_none)
{
    clock::Facts bare{};
    bare.started_at = instant_from_text("2026-03-02T10:00:00Z").value();
    auto whole = bare;
    whole.event_at = instant_from_text("2026-05-06T10:00:00Z");
    whole.born_on = day("2012-02-29");
    whole.died_on = day("2026-03-01");
    whole.last_entry_on = day("2026-03-01");
    whole.term_dates = "Kent";
    std::vector<std::string> undated;
    for (LawClock const& clock : law().clocks.all()) {
        auto const without = due(clock, bare, law().calendars);
        EXPECT_TRUE(without || !why_no_date(clock, bare).empty()) << clock.id;
        auto const with = due(clock, whole, law().calendars);
        if (!with) {
            undated.push_back(clock.id);
            continue;
        }
        EXPECT_EQ(with->surety, Surety::known) << clock.id;
    }
    EXPECT_EQ(undated, (std::vector<std::string>{"EXC-GOV-UPTO5", "EXC-45"}));
}

TEST(Law, carries_every_row_of_the_reference_with_its_code_level_and_confidence)
{
    auto const reference = testing::reference_folder();
    if (!reference) GTEST_SKIP() << "no reference folder: set KEYWORK_SHARED to compare with it";
    auto const rows = table(*reference / "domain" / "statutory-clocks.csv");
    EXPECT_EQ(rows.rows.size(), law().clocks.all().size());
    for (csv::Row const& row : rows.rows) {
        auto const id = cell(rows, row, "id");
        auto const* found = law().clocks.find(id);
        ASSERT_NE(found, nullptr) << id;
        EXPECT_EQ(found->due_code, cell(rows, row, "due_code")) << id;
        EXPECT_EQ(to_text(found->level), cell(rows, row, "level")) << id;
        EXPECT_EQ(found->confidence, cell(rows, row, "confidence")) << id;
        EXPECT_EQ(found->settings.size(),
                  1U + static_cast<std::size_t>(
                           std::ranges::count(cell(rows, row, "settings"), ';'))) << id;
    }
}

TEST(Law, carries_every_code_of_the_reference)
{
    auto const reference = testing::reference_folder();
    if (!reference) GTEST_SKIP() << "no reference folder: set KEYWORK_SHARED to compare with it";
    auto const folder = *reference / "domain" / "code-sets";
    auto const index = table(folder / "INDEX.csv");
    EXPECT_LE(index.rows.size(), law().code_sets.all().size());   // ours may have more: helplines
    for (csv::Row const& row : index.rows) {
        auto const file = cell(index, row, "file");
        auto const* set = law().code_sets.find(file.substr(0, file.size() - 4));
        ASSERT_NE(set, nullptr) << file;
        auto const codes = table(folder / file);
        for (csv::Row const& each : codes.rows) {
            auto const code = cell(codes, each, "code");
            if (code.empty()) {  // the bands of a score have no codes there
                EXPECT_EQ(file, "sdq-bands.csv");
                continue;
            }
            auto const* found = set->find(cell(codes, each, "scale"), code);
            ASSERT_NE(found, nullptr) << file << " " << code;
            EXPECT_EQ(found->status, cell(codes, each, "status")) << file << " " << code;
            EXPECT_EQ(found->confidence, cell(codes, each, "confidence")) << file << " " << code;
        }
    }
}

TEST(Law, carries_every_term_of_the_reference)
{
    auto const reference = testing::reference_folder();
    if (!reference) GTEST_SKIP() << "no reference folder: set KEYWORK_SHARED to compare with it";
    auto const terms = table(*reference / "data" / "calendars" / "term_dates.csv");
    for (csv::Row const& row : terms.rows) {
        if (cell(terms, row, "kind") != "term") continue;
        auto const& school = law().calendars.school(cell(terms, row, "area"));
        auto const term = school.term_of(day(cell(terms, row, "first_day")));
        ASSERT_TRUE(term.has_value());
        EXPECT_EQ(term->span.last_on, day(cell(terms, row, "last_day")));
        EXPECT_TRUE(term->holiday.has_value());
    }
}

TEST(BankHolidays, are_those_that_the_rules_give_but_for_five_years_of_occasions)
{
    // Jubilees of 2012 and 2022, VE Day in 2020, a funeral in 2022, a coronation in 2023.
    std::vector<std::string> different;
    for (auto on = day("2012-01-01"); on <= day("2028-12-31"); on += days{1}) {
        auto const reckoned = reckoned_bank_holidays(std::chrono::year_month_day{on}.year());
        bool const by_rule = std::ranges::find(reckoned, on) != reckoned.end();
        if (by_rule != law().calendars.working.is_bank_holiday(on))
            different.push_back(to_text(on));
    }
    EXPECT_EQ(different,
              (std::vector<std::string>{"2012-05-28", "2012-06-04", "2012-06-05", "2020-05-04",
                                        "2020-05-08", "2022-05-30", "2022-06-02", "2022-06-03",
                                        "2022-09-19", "2023-05-08"}));
}

TEST(BankHolidays, are_published_to_the_end_of_2028_and_reckoned_after)
{
    auto const& working = law().calendars.working;
    EXPECT_EQ(working.surety_of(day("2028-12-31")), Surety::known);
    EXPECT_EQ(working.surety_of(day("2029-01-01")), Surety::reckoned);
    EXPECT_EQ(working.after(day("2028-12-29"), 1),
              (CountedDay{day("2029-01-02"), Surety::reckoned}));
    EXPECT_EQ(working.surety_of(day("2012-01-01")), Surety::known);
    EXPECT_EQ(working.surety_of(day("2011-12-31")), Surety::reckoned);
}

TEST(CodeSets, are_dated_where_codes_changed)
{
    auto const* placements = law().code_sets.find("ssda903-placement-type");
    ASSERT_NE(placements, nullptr);
    auto const valid = [](CodeSet const& set, std::string_view code, std::string_view on) {
        return set.find(code)->valid_on(day(on));
    };
    EXPECT_TRUE(valid(*placements, "H5", "2025-03-31"));
    EXPECT_FALSE(valid(*placements, "H5", "2025-04-01"));
    EXPECT_FALSE(valid(*placements, "Z11", "2025-03-31"));
    EXPECT_TRUE(valid(*placements, "Z11", "2025-04-01"));
    EXPECT_FALSE(valid(*placements, "K3", "2024-03-31"));
    EXPECT_TRUE(valid(*placements, "K3", "2024-04-01"));
    EXPECT_TRUE(valid(*placements, "K2", "1999-01-01"));

    auto const* marks = law().code_sets.find("attendance-codes");
    EXPECT_FALSE(valid(*marks, "C2", "2024-08-18"));
    EXPECT_TRUE(valid(*marks, "C2", "2024-08-19"));
    EXPECT_TRUE(valid(*marks, "\\", "2020-01-06"));
    auto const* withdrawn = law().code_sets.find("attendance-codes-withdrawn");
    EXPECT_TRUE(valid(*withdrawn, "H", "2024-08-18"));
    EXPECT_FALSE(valid(*withdrawn, "H", "2024-08-19"));

    auto const* reasons = law().code_sets.find("suspension-reason");
    EXPECT_TRUE(valid(*reasons, "OT", "2020-08-31"));
    EXPECT_FALSE(valid(*reasons, "OT", "2020-09-01"));
    EXPECT_FALSE(valid(*reasons, "OW", "2020-08-31"));
    EXPECT_TRUE(valid(*reasons, "OW", "2020-09-01"));
    EXPECT_TRUE(valid(*reasons, "PP", "2016-01-01"));
}

TEST(CodeSets, name_only_clocks_that_there_are)
{
    for (Code const& code : law().code_sets.find("training-type")->codes())
        if (auto const id = code.column("clock_id"); !id.empty()) {
            EXPECT_NE(law().clocks.find(id), nullptr) << id;
        }
}

}  // namespace
}  // namespace keywork
