#include "platform/csv/csv.hpp"
#include "platform/csv/formula.hpp"
#include "platform/expects.hpp"
#include "platform/testing/mutations.hpp"

#include <gtest/gtest.h>

namespace keywork::csv {
namespace {

Table table_of(std::string text)
{
    auto outcome = read_table(std::move(text));
    expects(outcome.has_value());
    return std::move(*outcome);
}

std::string written(std::vector<std::string> const& cells)
{
    std::string out;
    append_row(out, cells);
    return out;
}

TEST(ATable, has_headings_and_rows_with_their_numbers)
{
    auto const table = table_of("\n CHILD , DOB\n1,7/9/2012\n,\n\n2,8/9/2012\n");
    EXPECT_EQ(table.headings, (std::vector<std::string>{"CHILD", "DOB"}));
    EXPECT_EQ(table.heading_row, 2U);
    ASSERT_EQ(table.rows.size(), 2U);
    EXPECT_EQ(table.rows[0].number, 3U);
    EXPECT_EQ(table.rows[1].number, 6U);
    EXPECT_EQ(table.rows[1].cells[1], "8/9/2012");
    EXPECT_TRUE(table.problems.empty());
}

TEST(ATable, finds_a_column_by_its_heading_whatever_the_case)
{
    auto const table = table_of("Child,DOB\n");
    EXPECT_EQ(table.column("CHILD"), 0U);
    EXPECT_EQ(table.column("dob"), 1U);
    EXPECT_EQ(table.column("UPN"), std::nullopt);
}

TEST(ATable, fills_up_short_rows_and_leaves_out_long_ones_and_says_so)
{
    auto const table = table_of("a,b,c\n1,2\n1,2,3\n1,2,3,4\n1,2,3,,\n");
    ASSERT_EQ(table.rows.size(), 3U);
    EXPECT_EQ(table.rows[0].cells, (std::vector<std::string>{"1", "2", ""}));
    EXPECT_EQ(table.rows[2].number, 5U);
    ASSERT_EQ(table.problems.size(), 2U);
    EXPECT_EQ(table.problems[0].row, 2U);
    EXPECT_EQ(table.problems[0].message,
              "This row has 2 cells and there are 3 headings. Its last cells are taken as empty.");
    EXPECT_EQ(table.problems[1].row, 4U);
    EXPECT_EQ(table.problems[1].message,
              "This row has 4 cells and there are 3 headings. Put quotation marks around a text "
              "that has commas in it.");
    EXPECT_EQ(table.problems[0].then, RowProblem::Then::row_taken);
    EXPECT_EQ(table.problems[1].then, RowProblem::Then::row_left_out);
}

TEST(ATable, says_when_a_heading_comes_twice_and_passes_over_empty_ones)
{
    auto const table = table_of(",a,A,,\n0,1,2,,\n");
    EXPECT_EQ(table.headings, (std::vector<std::string>{"", "a", "A"}));
    ASSERT_EQ(table.problems.size(), 1U);
    EXPECT_EQ(table.problems[0].row, 1U);
    EXPECT_EQ(table.rows.size(), 1U);
}

TEST(ATable, of_an_empty_file_has_no_headings)
{
    for (auto const* const text : {"", "\n", ",,,\n"}) {
        auto const table = table_of(text);
        EXPECT_TRUE(table.headings.empty());
        EXPECT_TRUE(table.rows.empty());
        EXPECT_TRUE(table.problems.empty());
    }
}

TEST(ATable, is_refused_as_a_whole_when_it_cannot_be_read)
{
    EXPECT_FALSE(read_table("a,b\n\"c"));
    EXPECT_FALSE(read_table("PK\x03\x04"));
}

TEST(AWrittenRow, quotes_what_needs_it)
{
    EXPECT_EQ(written({"a", "", "b c"}), "a,,b c\r\n");
    EXPECT_EQ(written({"a,b", "say \"no\"", "two\nlines", "cr\r"}),
              "\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",\"cr\r\"\r\n");
    EXPECT_EQ(written({}), "\r\n");
}

TEST(AWrittenRow, sets_an_apostrophe_before_what_could_be_a_formula)
{
    for (auto const* const cell : {"=1+1", "+44 7700", "-", "-asthma", "@home", "=", "+1-1",
                                   "-1.", "-.5", "- 5", "\xef\xbc\x9d" "1", "\xef\xbc\x8b" "1",
                                   "\xef\xbc\x8d" "1", "\xef\xbc\xa0" "x"})
        EXPECT_EQ(written({cell}), "'" + std::string{cell} + "\r\n");
    EXPECT_EQ(written({"\t=1"}), "\"'\t=1\"\r\n");
    EXPECT_EQ(written({"\r=1"}), "\"'\r=1\"\r\n");
    EXPECT_EQ(written({"=HYPERLINK(\"x\",1)"}), "\"'=HYPERLINK(\"\"x\"\",1)\"\r\n");
    std::string const after_nul{"\0=1", 3};
    EXPECT_EQ(written({after_nul}), "'" + after_nul + "\r\n");
}

TEST(AWrittenRow, leaves_plain_numbers_and_plain_words_alone)
{
    for (auto const* const cell : {"-5", "+3", "-12.50", "0", "12.5", "a=b", "a-b", "'quoted'",
                                   "Zo\xc3\xab", "\xef\xbc\x81"})
        EXPECT_EQ(written({cell}), std::string{cell} + "\r\n");
}

TEST(AWrittenTable, is_read_back_as_it_was)
{
    std::vector<std::string> const cells{"=1", "-5", "a,\"b\"\r\nc", "'-x", "\ttab", "\xef\xbc\x9d",
                                         "Zo\xc3\xab", ""};
    std::string out{byte_order_mark};
    append_row(out, std::vector<std::string>{"a", "b", "c", "d", "e", "f", "g", "h"});
    append_row(out, cells);
    auto const table = table_of(out);
    ASSERT_EQ(table.rows.size(), 1U);
    auto expected = cells;
    expected[3] = "-x";  // an apostrophe of the person's own before a sign is taken for ours
    EXPECT_EQ(table.rows[0].cells, expected);
    EXPECT_EQ(table.headings[0], "a");
}

TEST(AWrittenTable, of_any_text_is_read_back_and_holds_no_formula)
{
    auto random = Random::seeded(20261124);
    for (int i = 0; i < 3'000; ++i) {
        std::vector<std::string> cells;
        for (int c = 0; c < 3; ++c)
            cells.push_back(testing::mutated("words, \"more\"", "=+-@\t\r\n,;\"'", random));
        for (auto& cell : cells) std::erase(cell, '\0');
        std::string out = "a,b,c\r\n";
        append_row(out, cells);
        auto reader = Reader::over(out);
        ASSERT_TRUE(reader);
        if (reader->encoding() != Encoding::utf8) continue;
        Row row;
        ASSERT_TRUE(*reader->next(row));
        ASSERT_TRUE(*reader->next(row));
        ASSERT_EQ(row.cells.size(), 3U);
        for (std::size_t c = 0; c < 3; ++c) {
            ASSERT_FALSE(could_be_formula(row.cells[c]));
            ASSERT_TRUE(row.cells[c] == cells[c] || row.cells[c] == "'" + cells[c]);
        }
    }
}

}  // namespace
}  // namespace keywork::csv
