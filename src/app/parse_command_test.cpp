// What people send is read by another process of this very program, and reads the same there.
#include "app/parse_command.hpp"
#include "app/testing/test_program.hpp"
#include "care/import/list_reading.hpp"
#include "care/testing/house.hpp"
#include "care/testing/law_folder.hpp"
#include "care/session/session.hpp"
#include "features/exchange/ssda903/import.hpp"
#include "features/exchange/ssda903/tables.hpp"
#include "platform/zip/zip.hpp"

#include <gtest/gtest.h>

namespace keywork::app {
namespace {

using app::testing::Browser;
using app::testing::TestProgram;
using testing::holds;

using Files = std::vector<ImportFile>;

constexpr char const* header_table = "CHILD,SEX,DOB,ETHNIC\n101,2,03/02/2012,WBRI\n";

/// Everything of an outcome in one text.
std::string told(Outcome<std::vector<sandbox::ReadTable>> const& read)
{
    std::string all;
    if (auto const* invalid = refused_as<Invalid>(read))
        for (Problem const& problem : invalid->problems)
            all += problem.field + " refused: " + problem.message + "\n";
    if (!read) return all;
    for (auto const& [file, table] : *read) {
        all += file + ", row " + std::to_string(table.heading_row) + table.delimiter +
               (table.encoding == csv::Encoding::utf8 ? "utf8" : "windows");
        for (auto const& heading : table.headings) all += "|" + heading;
        for (csv::Row const& row : table.rows) {
            all += "\n" + std::to_string(row.number);
            for (auto const& cell : row.cells) all += "|" + cell;
        }
        for (csv::RowProblem const& problem : table.problems)
            all += "\n" + std::to_string(problem.row) +
                   (problem.then == csv::RowProblem::Then::row_taken ? "! " : "!! ") +
                   problem.message;
        all += "\n";
    }
    return all;
}

class ParseCommand : public ::testing::Test {
protected:
    /// Reads in the other process, and expects what reading here gives.
    std::string read(sandbox::Parser const& parser, Files const& files)
    {
        auto there = told(parsers_.read(parser, files));
        EXPECT_EQ(there, told(parser.read(files)));
        return there;
    }

private:
    log::Log log_{[](std::string_view) {}, Clock::standing_at(sys_seconds{}), log::Level::error};
    sandbox::Parsers parsers_{KEYWORK_PROGRAM, log_};
};

TEST_F(ParseCommand, reads_lists_as_they_are_read_here)
{
    EXPECT_EQ(read(imports::list_parser, {{"Zoë.csv", "\n Id ;Name\n1;\"A \"\"b\"\"\nc\"\n2\n"}}),
              "Zoë.csv, row 2;utf8|Id|Name\n3|1|A \"b\"\nc\n4|2|\n"
              "4! This row has 1 cells and there are 2 headings. Its last cells are taken as "
              "empty.\n");
    EXPECT_EQ(read(imports::list_parser, {{"old.csv", "Id,Name\n1,Zo\xeb\n"}}),
              "old.csv, row 1,windows|Id|Name\n2|1|Zoë\n");
    EXPECT_EQ(read(imports::list_parser, {{"empty.csv", ""}}), "empty.csv, row 0,utf8\n");
}

TEST_F(ParseCommand, refuses_lists_as_they_are_refused_here)
{
    EXPECT_TRUE(read(imports::list_parser, {{"a.csv", "Id\n\"never closed"}})
                    .starts_with(" refused: Row 2: a quotation mark"));
    EXPECT_TRUE(read(imports::list_parser, {{"a.csv", std::string(299, ',') + "x\n"}})
                    .starts_with("a.csv, row 1"));
    EXPECT_TRUE(read(imports::list_parser, {{"a.csv", std::string(300, ',') + "x\n"}})
                    .starts_with(" refused: "));
}

TEST_F(ParseCommand, reads_returns_as_they_are_read_here)
{
    // Names that are not of the zip's own alphabet need the C library's locale, which is a file.
    std::vector<zip::Entry> const entries{{"Jahr/Zoë €.csv", header_table},
                                          {"b.csv", "CHILD,DUC\n1,\n"}};
    auto const packed = zip::write(entries, sys_seconds{});
    EXPECT_TRUE(read(ssda903::return_parser, {{"r.zip", packed}}).starts_with("Jahr/Zoë €.csv"));
    auto old_name = packed;
    for (auto at = old_name.find("Zo\xc3\xab"); at != old_name.npos;
         at = old_name.find("Zo\xc3\xab", at))
        old_name.replace(at, 4, "Zo\xeb\xeb");
    EXPECT_NE(read(ssda903::return_parser, {{"r.zip", old_name}}).find("|101|"),
              std::string::npos);
    EXPECT_TRUE(read(ssda903::return_parser,
                     {{"r.xml", "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><EXPSSDA903><CHILD>"
                                "<HEADER><CHILDID>Zo\xeb</CHILDID></HEADER></CHILD></EXPSSDA903>"}})
                    .find("|Zoë|") != std::string::npos);
}

TEST_F(ParseCommand, refuses_returns_as_they_are_refused_here)
{
    auto const packed = zip::write(std::vector<zip::Entry>{{"h.csv", header_table}}, sys_seconds{});
    for (std::string const& wrong :
         {packed.substr(0, packed.size() / 2), std::string{"<!DOCTYPE a [<!ENTITY b \"c\">]><a/>"},
          std::string{"<EXPSSDA903>"}, std::string{"<other/>"}, std::string(3, '\0')})
        EXPECT_NE(read(ssda903::return_parser, {{"r", wrong}}).find("refused"), std::string::npos)
            << wrong;
}

TEST_F(ParseCommand, reads_the_returns_that_others_made)
{
    auto const shared = keywork::testing::reference_folder();
    if (!shared) GTEST_SKIP() << "KEYWORK_SHARED is not set: no returns to read";
    auto const folder = *shared / "data/ssda903";
    for (char const* const place :
         {"quality-lac-fake", "multi-year", "synth-2024/ssda903_2024.xml"}) {
        auto const files = ssda903::read_path((folder / place).string()).value();
        EXPECT_GT(read(ssda903::return_parser, files).size(), 100'000U) << place;
    }
}

TEST_F(ParseCommand, knows_no_other_parser)
{
    EXPECT_EQ(parse("another"), 2);
}

class Uploads : public ::testing::TestWithParam<std::string> {
protected:
    void start(std::string const& parsing)
    {
        program_.emplace("sqlite_memory", keywork::testing::house_now(), parsing);
        auto const house = keywork::testing::make_house(program_->database());
        ruth_ = program_->browser_of(house.ruth);
    }
    http::Response upload(std::string const& path, std::string const& bytes)
    {
        http::Request request;
        request.method = http::Method::POST;
        request.path = path;
        request.address = "127.0.0.1";
        request.headers = {{"host", "keywork.test"}, {"sec-fetch-site", "same-origin"}};
        request.cookies = {{"__Host-keywork", ruth_.token}};
        request.form.fields = {{"form_token", session::form_token(ruth_.form_secret)}};
        request.form.files = {{.field = "files", .name = "a.csv", .type = "text/csv",
                               .bytes = bytes}};
        return program_->answer(request);
    }

private:
    std::optional<TestProgram> program_;
    Browser ruth_;
};
INSTANTIATE_TEST_SUITE_P(OfEveryKind, Uploads,
                         ::testing::Values("/imports/people", "/imports/places"),
                         [](auto const& one) { return one.param.substr(9); });

TEST_P(Uploads, are_taken_when_they_can_be_read)
{
    start(KEYWORK_PROGRAM);
    EXPECT_EQ(upload(GetParam(), "URN,EstablishmentName\n900001,Kiln Lane\n").status, 303);
}

TEST_P(Uploads, are_refused_in_words_when_what_reads_them_ends_without_an_answer)
{
    start("/bin/false");
    auto const page = upload(GetParam(), "URN,EstablishmentName\n900001,Kiln Lane\n");
    EXPECT_EQ(page.status, 422);
    EXPECT_TRUE(holds(page, "This could not be read: something in it is not as such a file"));
}

}  // namespace
}  // namespace keywork::app
