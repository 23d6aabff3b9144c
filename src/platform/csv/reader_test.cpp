#include "platform/csv/csv.hpp"
#include "platform/expects.hpp"
#include "platform/files/files.hpp"
#include "platform/testing/mutations.hpp"
#include "platform/testing/temporary_folder.hpp"

#include <gtest/gtest.h>

namespace keywork::csv {
namespace {

using keywork::testing::TemporaryFolder;

/// "1:a|b 2:c|d", or the first problem.
std::string drained(Outcome<Reader> reader)
{
    if (!reader) return refused_as<Invalid>(reader)->problems.at(0).message;
    std::string text;
    for (Row row;;) {
        auto const more = reader->next(row);
        if (!more) return text + refused_as<Invalid>(more)->problems.at(0).message;
        if (!*more) return text;
        text += text.empty() ? "" : " ";
        text += std::to_string(row.number) + ":";
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            text += (i == 0 ? "" : "|") + row.cells[i];
    }
}

std::string rows_of(std::string text, Limits const& limits = {})
{
    return drained(Reader::over(std::move(text), limits));
}

TEST(CsvRows, end_with_any_kind_of_line_end_or_none)
{
    for (auto const* const text : {"a,b\r\nc,d\r\n", "a,b\nc,d\n", "a,b\rc,d\r", "a,b\r\nc,d",
                                   "a,b\nc,d", "a,b\rc,d", "\"a\",b\r\nc,\"d\"",
                                   "\xef\xbb\xbf" "a,b\nc,d"})
        EXPECT_EQ(rows_of(text), "1:a|b 2:c|d") << text;
}

TEST(CsvRows, keep_their_empty_cells)
{
    EXPECT_EQ(rows_of(",a,,\n,,\n"), "1:|a|| 2:||");
    EXPECT_EQ(rows_of("a,"), "1:a|");
}

TEST(CsvRows, are_numbered_as_a_spreadsheet_shows_them)
{
    EXPECT_EQ(rows_of("a,b\n\n\nc,d\n"), "1:a|b 4:c|d");
    EXPECT_EQ(rows_of("\"two\nlines\",b\nc,d\n"), "1:two\nlines|b 2:c|d");
}

TEST(CsvRows, of_an_empty_file_are_none)
{
    for (auto const* const text : {"", "\n", "\r\n\r\n", "\xef\xbb\xbf", "\xef\xbb\xbf\n"})
        EXPECT_EQ(rows_of(text), "") << text;
}

TEST(QuotedCells, hold_delimiters_quotes_and_line_ends)
{
    EXPECT_EQ(rows_of(R"("a,b","say ""no""","")"), R"(1:a,b|say "no"|)");
    EXPECT_EQ(rows_of("\"a\r\nb\rc\nd\",e"), "1:a\r\nb\rc\nd|e");
    EXPECT_EQ(rows_of("\"\"\"\"\"\"\n"), "1:\"\"");
}

TEST(QuotedCells, that_are_written_loosely_are_read_as_spreadsheets_do)
{
    EXPECT_EQ(rows_of("\"a\"b,c"), "1:ab|c");
    EXPECT_EQ(rows_of("5\" pipe,c"), "1:5\" pipe|c");
    EXPECT_EQ(rows_of(" \"a\",c"), "1: \"a\"|c");
}

TEST(QuotedCells, that_are_never_closed_are_refused_with_their_row)
{
    EXPECT_EQ(rows_of("a,b\nc,\"d\ne,f\n"),
              "1:a|bRow 2: a quotation mark is opened and never closed. Close it, or take it out.");
    EXPECT_NE(rows_of("\"").find("Row 1"), std::string::npos);
    EXPECT_NE(rows_of("\"a\"\"").find("Row 1"), std::string::npos);
}

TEST(TheDelimiter, is_what_the_first_row_has_most_of)
{
    EXPECT_EQ(rows_of("a;b;c\n1,5;2;3"), "1:a|b|c 2:1,5|2|3");
    EXPECT_EQ(rows_of("a\tb\n1;2\t3"), "1:a|b 2:1;2|3");
    EXPECT_EQ(rows_of("\"a;b;c;d\",e\n"), "1:a;b;c;d|e");
    EXPECT_EQ(rows_of("\n\na;b\n"), "3:a|b");
    EXPECT_EQ(rows_of("a,b;c\n"), "1:a|b;c");
    EXPECT_EQ(rows_of("alone\nx;y\n"), "1:alone 2:x;y");
    EXPECT_EQ(Reader::over("a;b")->delimiter(), ';');
}

TEST(TheEncoding, is_utf8_or_else_read_as_windows_1252_and_said)
{
    auto const utf8 = Reader::over("Zo\xc3\xab,\xe2\x82\xac");
    EXPECT_EQ(utf8->encoding(), Encoding::utf8);
    auto const older = Reader::over("Zo\xeb,\x80");
    EXPECT_EQ(older->encoding(), Encoding::windows_1252);
    EXPECT_EQ(rows_of("Zo\xeb,\x80"), "1:Zo\xc3\xab|\xe2\x82\xac");
    EXPECT_EQ(Reader::over("cut off \xe2\x82")->encoding(), Encoding::windows_1252);
    EXPECT_EQ(Reader::over("Zo\xeb, then Zo\xc3\xab")->encoding(), Encoding::windows_1252);
}

TEST(WhatIsNotText, is_refused_with_what_to_do_instead)
{
    EXPECT_NE(rows_of("PK\x03\x04...").find("workbook or a zip"), std::string::npos);
    EXPECT_NE(rows_of("\xd0\xcf\x11\xe0...").find("workbook or a zip"), std::string::npos);
    EXPECT_NE(rows_of("%PDF-1.7").find("PDF"), std::string::npos);
    EXPECT_NE(rows_of(std::string{"\xff\xfe" "a\0", 4}).find("UTF-16"), std::string::npos);
    EXPECT_NE(rows_of(std::string{"a,\0b", 4}).find("not a text file"), std::string::npos);
}

TEST(CsvLimits, hold_on_both_sides)
{
    EXPECT_EQ(rows_of("a,b\n", {.bytes = 4}), "1:a|b");
    EXPECT_NE(rows_of("a,bc\n", {.bytes = 4}).find("larger than"), std::string::npos);
    EXPECT_EQ(rows_of("a\nb\n", {.rows = 2}), "1:a 2:b");
    EXPECT_NE(rows_of("a\nb\nc", {.rows = 2}).find("more than 2 rows"), std::string::npos);
    EXPECT_EQ(rows_of("a,b\n", {.cells = 2}), "1:a|b");
    EXPECT_NE(rows_of("a,b,c\n", {.cells = 2}).find("Row 1: there are more than 2 columns"),
              std::string::npos);
    EXPECT_EQ(rows_of("abc,\"def\"\n", {.cell_bytes = 3}), "1:abc|def");
    EXPECT_NE(rows_of("abcd\n", {.cell_bytes = 3}).find("Row 1: a cell is longer"),
              std::string::npos);
    EXPECT_NE(rows_of("\"ab\"\"d\"\n", {.cell_bytes = 3}).find("Row 1"), std::string::npos);
    EXPECT_NE(rows_of("\"ab\"cd\n", {.cell_bytes = 3}).find("Row 1"), std::string::npos);
}

TEST(AFile, is_read_piece_by_piece_as_it_is_from_memory)
{
    TemporaryFolder const folder;
    std::string text = "\xef\xbb\xbfName;Words\r\n";
    for (int i = 0; i < 30'000; ++i)
        text += "Zo\xc3\xab " + std::to_string(i) + ";\"said \"\"no\"\";\r\nthen " +
                std::string(static_cast<std::size_t>(i) % 50, 'x') + "\"\r\n";
    text += "last;" + std::string(60'000, 'y');
    files::write_whole(folder.file("a.csv"), text);

    auto const from_file = drained(Reader::open(folder.file("a.csv")));
    EXPECT_EQ(from_file, rows_of(text));
    EXPECT_TRUE(from_file.ends_with(std::string(60'000, 'y')));
    EXPECT_EQ(Reader::open(folder.file("a.csv"))->encoding(), Encoding::utf8);
}

TEST(AFile, is_told_to_be_windows_1252_wherever_the_byte_is)
{
    TemporaryFolder const folder;
    files::write_whole(folder.file("a.csv"), std::string(600'000, '\n') + "Zo\xeb");
    EXPECT_EQ(Reader::open(folder.file("a.csv"))->encoding(), Encoding::windows_1252);
    EXPECT_EQ(drained(Reader::open(folder.file("a.csv"))), "600001:Zo\xc3\xab");
    files::write_whole(folder.file("b.csv"), std::string(262'143, '\n') + "\xc3\xab");
    EXPECT_EQ(Reader::open(folder.file("b.csv"))->encoding(), Encoding::utf8);
    EXPECT_EQ(drained(Reader::open(folder.file("b.csv"))), "262144:\xc3\xab");
}

TEST(AFile, that_is_empty_or_missing_is_no_surprise)
{
    TemporaryFolder const folder;
    files::write_whole(folder.file("a.csv"), "");
    EXPECT_EQ(drained(Reader::open(folder.file("a.csv"))), "");
    EXPECT_THROW(drained(Reader::open(folder.file("none.csv"))), files::Missing);
    files::write_whole(folder.file("b.csv"), "a,b");
    EXPECT_EQ(drained(Reader::open(folder.file("b.csv"), {.bytes = 3})), "1:a|b");
    EXPECT_NE(drained(Reader::open(folder.file("b.csv"), {.bytes = 2})).find("larger than"),
              std::string::npos);
}

TEST(CsvRows, survive_every_mutation_from_memory_and_from_a_file_alike)
{
    constexpr std::string_view good =
        "CHILD,DOB,Words\r\n11,7/9/2012,\"said \"\"no\"\",\r\nthen left\"\r\n12,,Zo\xc3\xab\r\n";
    TemporaryFolder const folder;
    auto random = Random::seeded(20261124);
    for (int i = 0; i < 5'000; ++i) {
        auto const text = testing::mutated(good, ",;\t\"\r\n\xef\xbb\xbf'=\xeb", random);
        auto const rows = rows_of(text, {.rows = 8, .cells = 8, .cell_bytes = 200});
        if (i % 20 != 0) continue;
        files::write_whole(folder.file("a.csv"), text);
        ASSERT_EQ(rows, drained(Reader::open(folder.file("a.csv"),
                                             {.rows = 8, .cells = 8, .cell_bytes = 200})));
    }
}

}  // namespace
}  // namespace keywork::csv
