// Wrong files: each fault is told by file and line, with what to put instead.
#include "care/law/law.hpp"

#include <gtest/gtest.h>

namespace keywork {
namespace {

constexpr std::string_view clock_headings =
    "id,settings,short,starts_when,duty,due_words,due,level,time_from,asks,start_counts,"
    "responsible,source,confidence,checked_against,law_line,reading,note\n";

std::string clock_row(std::string_view id, std::string_view settings, std::string_view due,
                      std::string_view level, std::string_view time_from)
{
    std::string row;
    for (std::string_view const each :
         {id, settings, std::string_view{"Sign it"}, std::string_view{"A hold"},
          std::string_view{"Sign"}, std::string_view{"2 days"}, due, level, time_from,
          std::string_view{"act"}, std::string_view{"no"}, std::string_view{"Manager"},
          std::string_view{"reg 35"}, std::string_view{"verified"}, std::string_view{""},
          std::string_view{"Within 2 days. Reg 35"}, std::string_view{""}, std::string_view{""}})
        row += std::string{each} + ",";
    row.back() = '\n';
    return row;
}

template <class T>
std::vector<Problem> problems(Outcome<T> const& outcome)
{
    auto const* invalid = refused_as<Invalid>(outcome);
    return invalid ? invalid->problems : std::vector<Problem>{};
}

TEST(ReadingClocks, takes_a_right_row)
{
    auto const clocks = read_clocks(std::string{clock_headings} +
                                    clock_row("A-1", "home;vs", "H48", "statutory", "source"));
    ASSERT_TRUE(clocks.has_value());
    EXPECT_EQ(clocks->find("A-1")->settings, (std::vector<std::string>{"home", "vs"}));
}

TEST(ReadingClocks, tells_each_fault_by_its_line)
{
    auto const found = problems(read_clocks(
        std::string{clock_headings} + clock_row("A-1", "home", "H48", "statutory", "source") +
        clock_row("A-1", "home", "H48", "statutory", "source") +
        clock_row("A-2", "house", "X9", "law", "them") +
        clock_row("A-3", "home", "CD5", "local policy", "source")));
    ASSERT_EQ(found.size(), 6U);
    EXPECT_EQ(found[0], (Problem{"law/clocks.csv:3",
                                 "The id A-1 stands in the file twice. Take one out."}));
    EXPECT_EQ(found[1].field, "law/clocks.csv:4");
    EXPECT_EQ(found[1].message, "“house” is not a setting. Use home, pru, vs, special, ap or all, "
                                "with ; between them.");
    EXPECT_EQ(found[2].message, "“X9” is not a way to count. Use one of those in law/README.md, "
                                "such as H24, CD5, WD10 or SD15.");
    EXPECT_TRUE(found[3].message.starts_with("“law” is not a level."));
    EXPECT_EQ(found[4].message, "“them” under “time_from” is not known. Use ours or source.");
    EXPECT_EQ(found[5], (Problem{"law/clocks.csv:5", "The time of a local policy is our own. Put "
                                                     "ours under “time_from”."}));
}

constexpr std::string_view no_terms = "area,school_year,kind,name,from_on,until_on,source\n";
constexpr std::string_view no_holidays = "held_on,name,source\n";

TEST(ReadingTerms, tells_each_fault_by_its_line)
{
    auto const found = problems(read_calendars(
        no_holidays, std::string{no_terms} +
                         "X,2025/26,term,autumn,2025-09-03,2025-12-19,s\n"
                         "X,2025/26,term,spring,2025-12-19,2026-03-27,s\n"
                         "X,2025/26,half_term,autumn,2025-12-20,2025-12-28,s\n"
                         "X,2025/26,inset,autumn,2025-09-03,2025-09-03,s\n"
                         "X,2025/26,closed,autumn,2025-09-03,2025-09-02,s\n"));
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].field, "law/term-dates.csv:3");
    EXPECT_EQ(found[1].message, "“inset” is not a kind. Use term, half_term or closed.");
    EXPECT_EQ(found[2].field, "law/term-dates.csv:6");
}

TEST(ReadingTerms, wants_a_half_term_within_a_term)
{
    auto const found = problems(read_calendars(
        no_holidays, std::string{no_terms} +
                         "X,2025/26,term,autumn,2025-09-03,2025-12-19,s\n"
                         "X,2025/26,half_term,autumn,2025-12-15,2025-12-19,s\n"
                         "Y,2025/26,half_term,autumn,2025-10-27,2025-10-31,s\n"));
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].field, "law/term-dates.csv:3");
    EXPECT_EQ(found[1].field, "law/term-dates.csv:4");
}

TEST(ReadingBankHolidays, wants_every_year_between_the_first_and_the_last)
{
    auto const with = [](std::string_view rows) {
        return problems(read_calendars(std::string{no_holidays} + std::string{rows}, no_terms));
    };
    EXPECT_TRUE(with("2025-01-01,New Year's Day,s\n2026-01-01,New Year's Day,s\n").empty());
    auto const gap = with("2025-01-01,New Year's Day,s\n2027-01-01,New Year's Day,s\n");
    ASSERT_EQ(gap.size(), 1U);
    EXPECT_EQ(gap[0].field, "law/bank-holidays.csv:3");
    EXPECT_EQ(with("2025-01-0,New Year's Day,s\n").size(), 1U);
}

TEST(ReadingCodeSets, tells_each_fault_by_its_file_and_line)
{
    std::vector<CodeSetText> const files{
        {"colour", "code,words,valid_from,valid_until,status,source,confidence\n"
                   "R,Red,2025-01-01,2024-12-31,official,s,n/a\n"
                   "R,Rot,,,official,s,n/a\n"
                   "G,,,,ours,s,n/a\n"},
        {"shape", "code,words,status,source,confidence\nC,Circle,official,s,n/a\n"}};
    auto const found = problems(
        read_code_sets("set,title,codes,status,dated\ncolour,Colours,4,official,yes\n"
                       "size,Sizes,1,official,no\n", files));
    std::vector<std::string> fields;
    for (Problem const& each : found) fields.push_back(each.field);
    EXPECT_EQ(fields, (std::vector<std::string>{
                          "law/code-sets/colour.csv:2", "law/code-sets/colour.csv:3",
                          "law/code-sets/colour.csv:4", "law/code-sets/colour.csv:4",
                          "law/code-sets/shape.csv", "law/code-sets/INDEX.csv:2",
                          "law/code-sets/INDEX.csv:3"}));
}

TEST(CodeSet, finds_codes_by_scale_and_keeps_unknown_ones_as_they_are)
{
    std::vector<CodeSetText> const files{
        {"grades", "code,words,scale,status,source,confidence\nA,Best,one,official,s,n/a\n"
                   "A,Absent,two,official,s,n/a\n"}};
    auto const sets =
        read_code_sets("set,title,codes,status,dated\ngrades,Grades,2,official,no\n", files);
    ASSERT_TRUE(sets.has_value());
    auto const* grades = sets->find("grades");
    EXPECT_EQ(grades->find("two", "A")->words, "Absent");
    EXPECT_EQ(grades->words_of("A"), "Best");
    EXPECT_EQ(grades->words_of("Z"), "Z");
    EXPECT_EQ(grades->find("three", "A"), nullptr);
    EXPECT_EQ(grades->offered_on(day_from_text("2026-01-01").value()).size(), 2U);
    EXPECT_EQ(sets->find("none"), nullptr);
}

}  // namespace
}  // namespace keywork
