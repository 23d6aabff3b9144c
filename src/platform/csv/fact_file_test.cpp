#include "platform/csv/fact_file.hpp"

#include <gtest/gtest.h>

#include <array>

namespace keywork::csv {
namespace {

constexpr auto columns = std::to_array<std::string_view>({"code", "from"});

TEST(FactFile, gives_cells_by_heading_and_dates)
{
    FactFile file{"law/x.csv", "code,from\nA,2026-03-28\nB,\n", columns};
    ASSERT_EQ(file.rows().size(), 2U);
    EXPECT_EQ(file.needed(file.rows()[0], "code"), "A");
    EXPECT_EQ(file.day(file.rows()[0], "from"), day_from_text("2026-03-28"));
    EXPECT_EQ(file.day_or_none(file.rows()[1], "from"), std::nullopt);
    EXPECT_EQ(file.cell(file.rows()[0], "not there"), "");
    EXPECT_TRUE(file.problems().empty());
}

TEST(FactFile, tells_every_fault_by_its_line)
{
    FactFile file{"law/x.csv", "code,from\n,2026-02-30\nB,28/3/2026\n", columns};
    for (Row const& row : file.rows()) {
        file.needed(row, "code");
        file.day(row, "from");
    }
    EXPECT_EQ(file.problems(),
              (std::vector<Problem>{
                  {"law/x.csv:2", "The column “code” is empty. Every row needs one."},
                  {"law/x.csv:2",
                   "“2026-02-30” under “from” is not a date. Write it like 2026-03-28."},
                  {"law/x.csv:3",
                   "“28/3/2026” under “from” is not a date. Write it like 2026-03-28."}}));
}

TEST(FactFile, without_a_heading_has_no_rows_and_says_which_is_missing)
{
    FactFile const file{"law/x.csv", "code,until\nA,2026-03-28\n", columns};
    EXPECT_TRUE(file.rows().empty());
    EXPECT_EQ(file.problems(),
              (std::vector<Problem>{{"law/x.csv:1", "The column “from” is missing. Add it to the "
                                                    "first row."}}));
}

TEST(FactFile, with_a_row_of_the_wrong_length_is_at_fault)
{
    FactFile const file{"law/x.csv", "code,from\nA,2026-03-28,more\n", columns};
    ASSERT_EQ(file.problems().size(), 1U);
    EXPECT_EQ(file.problems()[0].field, "law/x.csv:2");
}

}  // namespace
}  // namespace keywork::csv
