// Every kind of file that is not as it should be: told by row and heading, nothing half taken.
#include "features/exchange/ssda903/return.hpp"
#include "features/exchange/ssda903/problems.hpp"
#include "features/exchange/ssda903/tables.hpp"
#include "care/testing/law_folder.hpp"
#include "platform/zip/zip.hpp"

#include <gtest/gtest.h>

namespace keywork::ssda903 {
namespace {

constexpr local_days today{std::chrono::year{2026} / 11 / 22};
constexpr char const* header_row = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n";
constexpr char const* episode_row =
    "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,"
    "URN\n";

class BadReturns : public ::testing::Test {
protected:
    Return read(std::vector<ImportFile> const& files)
    {
        return read_return(source(files).value(), codes_, {today, std::nullopt});
    }
    /// A header of child 101 and the episode rows given.
    Return with_episodes(std::string const& rows)
    {
        return read({{"h.csv", std::string{header_row} + "101,2,03/02/2012,WBRI,,,\n"},
                     {"e.csv", episode_row + rows}});
    }
    std::vector<std::string> problems(Return const& made)
    {
        std::vector<std::string> words;
        for (Fault const& fault : made.faults)
            words.push_back(in_words(problem_of(fault, made, codes_)));
        return words;
    }
    static std::string refusal(std::vector<ImportFile> const& files)
    {
        auto const read = source(files);
        auto const* invalid = refused_as<Invalid>(read);
        return invalid ? invalid->problems.front().message : "taken";
    }

private:
    static Outcome<Source> source(std::vector<ImportFile> const& files)
    {
        return source_of(TRY(read_files(files)));
    }

    Law law_ = keywork::testing::the_law();
    Codes codes_{law_.code_sets};
};

TEST_F(BadReturns, are_known_by_their_headings_and_not_by_their_names)
{
    auto const made = read({{"first.csv", std::string{header_row} + "7,1,01/02/2010,WBRI,,,\n"},
                            {"second.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\n"
                                           "7,01/02/2010,03/04/2026,PN1\n"}});
    ASSERT_EQ(made.source.tables.size(), 2U);
    EXPECT_EQ(made.source.tables[1].kind, TableKind::reviews);
    EXPECT_EQ(made.children[0].reviews.size(), 1U);
}

TEST_F(BadReturns, hold_dates_written_in_several_ways_in_one_file)
{
    auto const made = with_episodes("101,25/01/2022,S,C1,N1,U4,PR1,26/04/22,X1,,,,\n"
                                    "101,2022-04-26,P,C1,N1,U4,PR1,1/5/2022,E4A,,,,\n");
    ASSERT_EQ(made.children[0].episodes.size(), 2U);
    EXPECT_EQ(to_text(*made.children[0].episodes[0].until_on), "2022-04-26");
    EXPECT_EQ(to_text(made.children[0].episodes[1].from_on), "2022-04-26");
    EXPECT_EQ(to_text(*made.children[0].episodes[1].until_on), "2022-05-01");
    EXPECT_TRUE(made.faults.empty());
}

TEST_F(BadReturns, say_the_row_heading_and_remedy_of_a_date_that_is_none)
{
    auto const made = with_episodes("101,31/02/2022,S,C1,N1,U4,PR1,,X1,,,,\n");
    EXPECT_EQ(problems(made),
              (std::vector<std::string>{
                  "Row 2, DECOM: “31/02/2022”. Put a date like 26/04/2022."}));
    EXPECT_EQ(made.fates[1][0], RowFate::wrong);
    EXPECT_TRUE(made.children[0].episodes.empty());
}

TEST_F(BadReturns, count_rows_as_the_spreadsheet_does_where_some_are_empty)
{
    auto const made = with_episodes("\n\n101,soon,S,C1,N1,U4,PR1,,X1,,,,\n");
    EXPECT_EQ(problems(made)[0].substr(0, 12), "Row 4, DECOM");
}

TEST_F(BadReturns, end_no_episode_before_it_began_but_may_on_the_day)
{
    auto const made = with_episodes("101,10/03/2022,S,C1,N1,U4,PR1,09/03/2022,E4A,,,,\n"
                                    "101,10/03/2022,S,C1,N1,U4,PR1,10/03/2022,E4A,,,,\n");
    EXPECT_EQ(made.fates[1], (std::vector{RowFate::wrong, RowFate::fresh}));
    EXPECT_EQ(problems(made)[0], "Row 2, DEC: “09/03/2022”. Put a date on or after the start.");
}

TEST_F(BadReturns, take_today_and_not_tomorrow)
{
    auto const made = with_episodes("101,22/11/2026,S,C1,N1,U4,PR1,,,,,,\n"
                                    "101,23/11/2026,P,C1,N1,U4,PR1,,,,,,\n");
    EXPECT_EQ(made.fates[1], (std::vector{RowFate::fresh, RowFate::wrong}));
}

TEST_F(BadReturns, keep_an_unknown_code_as_printed_and_say_which_there_are)
{
    auto const made = with_episodes("101,10/03/2022,*DUMMY*,C1,N1,U4,PR1,,,,,,\n");
    EXPECT_EQ(made.children[0].episodes[0].reason_new, "*DUMMY*");
    EXPECT_EQ(problems(made)[0], "Row 2, RNE: “*DUMMY*”. This code is kept as it stands. The "
                                 "return's codes are B, L, P, S, T or U.");
    EXPECT_EQ(made.fates[1][0], RowFate::fresh);
}

TEST_F(BadReturns, doubt_a_code_that_was_not_in_use_on_the_day)
{
    auto const last_day = with_episodes("101,10/03/2022,S,C1,N1,H5,PR1,31/03/2025,E4A,,,,\n");
    EXPECT_TRUE(last_day.faults.empty());
    auto const day_after = with_episodes("101,10/03/2022,S,C1,N1,H5,PR1,01/04/2025,E4A,,,,\n");
    EXPECT_EQ(problems(day_after)[0].substr(0, 19), "Row 2, PLACE: “H5");
}

TEST_F(BadReturns, leave_out_a_postcode_that_is_none_and_put_the_space_into_others)
{
    auto const made = with_episodes("101,10/03/2022,S,C1,N1,U4,PR1,,,,2TR,b437aw,\n");
    EXPECT_EQ(made.children[0].episodes[0].home_postcode, "");
    EXPECT_EQ(made.children[0].episodes[0].placement_postcode, "B43 7AW");
    EXPECT_EQ(problems(made),
              (std::vector<std::string>{"Row 2, HOME_POST: “2TR”. This is no postcode and was left "
                                        "out: the distance is not known."}));
}

TEST_F(BadReturns, pass_over_a_row_that_comes_again)
{
    auto const made = with_episodes("101,10/03/2022,S,C1,N1,U4,PR1,,,,,,\n"
                                    "101,10/03/2022,S,C1,N1,U4,PR1,,,,,,\n");
    EXPECT_EQ(made.fates[1], (std::vector{RowFate::fresh, RowFate::duplicate}));
    EXPECT_EQ(made.children[0].episodes.size(), 1U);
}

TEST_F(BadReturns, end_an_open_episode_that_another_follows)
{
    auto const made = with_episodes("101,10/03/2022,S,C1,N1,U4,PR1,,,,,,\n"
                                    "101,10/05/2022,P,C1,N1,U4,PR1,,,,,,\n");
    EXPECT_EQ(to_text(*made.children[0].episodes[0].until_on), "2022-05-10");
    EXPECT_FALSE(made.children[0].episodes[1].until_on.has_value());
    EXPECT_EQ(made.faults[0].what, Wrong::not_ended);
}

TEST_F(BadReturns, keep_the_first_header_row_of_a_child_and_call_the_others_wrong)
{
    auto const made = read({{"h.csv", std::string{header_row} + "9,1,11/07/2015,WBRI,,,\n"
                                                                "9,1,21/03/2012,WBRI,,,\n"}});
    EXPECT_EQ(made.fates[0], (std::vector{RowFate::fresh, RowFate::wrong}));
    EXPECT_EQ(to_text(made.children[0].born_on), "2015-07-11");
}

TEST_F(BadReturns, begin_with_a_byte_order_mark_or_hold_nothing_at_all)
{
    auto const made = read({{"h.csv", "\xef\xbb\xbf" + std::string{header_row} +
                                          "9,1,11/07/2015,WBRI,,,\r\n"},
                            {"ad1.csv", "\n"}});
    EXPECT_EQ(made.children.size(), 1U);
    EXPECT_EQ(made.source.notes,
              (std::vector<std::string>{"ad1.csv is empty and was passed over."}));
}

TEST_F(BadReturns, have_columns_and_files_that_nobody_knows)
{
    auto const made = read({{"h.csv", "TEST_COLUMN,CHILD,SEX,DOB,ETHNIC,UPN\n"
                                      "x,9,1,11/07/2015,WBRI,\n"},
                            {"issues.csv", "rule,table\n1,Episodes\n"}});
    EXPECT_EQ(made.children.size(), 1U);
    EXPECT_EQ(made.source.notes,
              (std::vector<std::string>{
                  "h.csv: the column “TEST_COLUMN” is not part of this table and was passed over.",
                  "issues.csv was passed over: its headings are not those of an SSDA903 table."}));
}

TEST_F(BadReturns, are_refused_without_a_header_with_two_of_a_kind_or_with_nothing)
{
    EXPECT_TRUE(refusal({{"e.csv", std::string{episode_row} + "1,2,3,4,5,6,7,8,9,10,11,12,13\n"}})
                    .starts_with("The header table is not there"));
    EXPECT_TRUE(refusal({{"a.csv", header_row}, {"b.csv", header_row}})
                    .starts_with("b.csv: a.csv holds the same table (Header)"));
    EXPECT_TRUE(refusal({{"empty.csv", ""}}).starts_with("None of the files holds a table"));
}

TEST_F(BadReturns, are_refused_as_xml_that_is_broken_another_or_with_a_doctype)
{
    EXPECT_NE(refusal({{"r.xml", "<EXPSSDA903><CHILD></EXPSSDA903>"}}), "taken");
    EXPECT_NE(refusal({{"r.xml", "<!DOCTYPE x [<!ENTITY a 'b'>]><EXPSSDA903/>"}}), "taken");
    EXPECT_EQ(refusal({{"r.xml", "<CTFile/>"}}),
              "r.xml: this is a CTFile document. An SSDA903 return begins with EXPSSDA903.");
    EXPECT_EQ(refusal({{"r.xml", "<EXPSSDA903/>"}}), "r.xml: there is no CHILD in it.");
}

TEST_F(BadReturns, say_the_same_as_xml_as_they_do_as_csv)
{
    auto const made = read({{"r.xml", R"(<?xml version="1.0"?><EXPSSDA903><CHILD><HEADER>
        <CHILDID>9</CHILDID><UPN>A123456789012</UPN><SEX>1</SEX><DOB>11/07/2015</DOB>
        <ETHNIC>WBRI</ETHNIC><UASC>1</UASC><DUC>11/07/2033</DUC>
        <AREVIEW><REVIEW>01/03/2025</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>
        <OC2><SDQ_SCORE>17</SDQ_SCORE></OC2></HEADER>
        <EPISODE><DECOM>06/02/2025</DECOM><RNE>S</RNE><LS>C1</LS><CIN>N1</CIN><PL>U4</PL></EPISODE>
        </CHILD></EXPSSDA903>)"}});
    ASSERT_EQ(made.children.size(), 1U);
    auto const& child = made.children[0];
    EXPECT_EQ(child.upn, "A123456789012");
    EXPECT_EQ(child.reviews.size(), 1U);
    EXPECT_EQ(child.year.sdq_score, 17);
    EXPECT_EQ(child.dated.size(), 1U);
    EXPECT_EQ(child.episodes[0].place, "U4");
    EXPECT_TRUE(made.faults.empty());
}

TEST_F(BadReturns, come_in_a_zip_that_is_sound_and_not_in_one_that_is_not)
{
    std::vector<zip::Entry> const entries{{"2026/header.csv", header_row}};
    auto const bytes = zip::write(entries, sys_seconds{});
    auto const opened = read_files({{"r.zip", bytes}});
    ASSERT_TRUE(opened.has_value());
    EXPECT_EQ(opened->front().file, "2026/header.csv");
    EXPECT_FALSE(read_files({{"r.zip", bytes.substr(0, bytes.size() / 2)}}).has_value());
}

TEST_F(BadReturns, as_xml_come_without_other_files)
{
    constexpr char const* document = "<EXPSSDA903><CHILD><HEADER/></CHILD></EXPSSDA903>";
    EXPECT_TRUE(read_files({{"a.xml", document}, {"b.xml", document}}).has_value());
    EXPECT_EQ(refusal({{"a.xml", document}, {"header.csv", header_row}}),
              "a.xml: An XML return comes alone, without other files.");
    EXPECT_EQ(refusal({{"a.xml", document}, {"b.xml", document}}).substr(0, 54),
              "b.xml (Header): a.xml (Header) holds the same table (H");
}

TEST_F(BadReturns, of_two_years_are_told_apart_by_the_year_in_their_names)
{
    auto const years_of = [](std::vector<ImportFile> files) {
        return by_year(read_files(std::move(files)).value());
    };
    auto const years = years_of({{"2018-header.csv", header_row}, {"2017-header.csv", header_row},
                                 {"2017-episodes.csv", episode_row}});
    ASSERT_EQ(years.size(), 2U);
    EXPECT_EQ(years[0].size(), 2U);
    EXPECT_EQ(years[1][0].file, "2018-header.csv");
    // A year in one name alone does not make two returns of one.
    EXPECT_EQ(years_of({{"header.csv", header_row}, {"DoLo_2025.csv", "CHILD\n"}}).size(), 1U);
}

TEST_F(BadReturns, are_given_back_with_their_problems_beside_each_row)
{
    auto const made = with_episodes("101,soon,S,C1,N1,U4,PR1,,X1,,,,\n");
    Law const law = keywork::testing::the_law();
    auto const files = with_problems(made, Codes{law.code_sets});
    ASSERT_EQ(files.size(), 2U);
    EXPECT_NE(files[1].bytes.find("URN,Problems\r\n"), std::string::npos);
    EXPECT_NE(files[1].bytes.find("DECOM: “soon”. Put a date like 26/04/2022."), std::string::npos);
}

}  // namespace
}  // namespace keywork::ssda903
