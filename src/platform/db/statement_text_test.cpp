#include "platform/db/statement_text.hpp"

#include "platform/db/error.hpp"

#include <gtest/gtest.h>

namespace keywork::db {
namespace {

using Names = std::vector<std::string>;

TEST(StatementText, numbers_parameters_for_each_database)
{
    auto const sql = "SELECT a FROM t WHERE b = :first AND c < :second_2";

    EXPECT_EQ(number_parameters(sql, Dialect::sqlite).text,
              "SELECT a FROM t WHERE b = ?1 AND c < ?2");
    EXPECT_EQ(number_parameters(sql, Dialect::postgresql).text,
              "SELECT a FROM t WHERE b = $1 AND c < $2");
    EXPECT_EQ(number_parameters(sql, Dialect::sqlite).names, (Names{"first", "second_2"}));
}

TEST(StatementText, gives_a_name_that_comes_again_the_same_number)
{
    auto const numbered = number_parameters(":a, :b, :a", Dialect::postgresql);

    EXPECT_EQ(numbered.text, "$1, $2, $1");
    EXPECT_EQ(numbered.names, (Names{"a", "b"}));
}

TEST(StatementText, leaves_casts_quotes_and_comments_alone)
{
    auto const sql = "SELECT ':no', 'it''s :no', \":no\", x::text, :yes::text -- :no 'open\n"
                     "/* :no ' */ , ':no', :last";

    auto const numbered = number_parameters(sql, Dialect::postgresql);

    EXPECT_EQ(numbered.text, "SELECT ':no', 'it''s :no', \":no\", x::text, $1::text -- :no 'open\n"
                             "/* :no ' */ , ':no', $2");
    EXPECT_EQ(numbered.names, (Names{"yes", "last"}));
}

TEST(StatementText, stops_at_the_end_of_an_open_quote)
{
    EXPECT_EQ(number_parameters("SELECT 'open :no", Dialect::sqlite).text, "SELECT 'open :no");
    EXPECT_EQ(number_parameters("SELECT a -- :no", Dialect::sqlite).names, Names{});
    EXPECT_EQ(number_parameters("a : b :", Dialect::sqlite).text, "a : b :");
}

TEST(SchemaText, keeps_the_sections_of_its_own_database_and_the_line_numbers)
{
    auto const schema = "one\n-- only sqlite\ntwo\n-- end\n"
                        "-- only postgresql\nthree\n-- end\nfour\n";

    EXPECT_EQ(only_for(Dialect::sqlite, schema), "one\n\ntwo\n\n\n\n\nfour\n");
    EXPECT_EQ(only_for(Dialect::postgresql, schema), "one\n\n\n\n\nthree\n\nfour\n");
}

TEST(SchemaText, refuses_sections_that_cannot_be_read)
{
    EXPECT_THROW(only_for(Dialect::sqlite, "-- only oracle\n-- end\n"), Error);
    EXPECT_THROW(only_for(Dialect::sqlite, "-- only sqlite\n"), Error);
    EXPECT_THROW(only_for(Dialect::sqlite, "-- end\n"), Error);
    EXPECT_THROW(only_for(Dialect::sqlite, "-- only sqlite\n-- only sqlite\n-- end\n"), Error);
}

}  // namespace
}  // namespace keywork::db
