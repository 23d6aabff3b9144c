#include "platform/db/sqlite/statement.hpp"

#include <gtest/gtest.h>
#include <sqlite3.h>

namespace keywork::db::sqlite {
namespace {

class StatementCacheTest : public ::testing::Test {
protected:
    StatementCacheTest()
    {
        sqlite3* connection = nullptr;
        sqlite3_open(":memory:", &connection);
        connection_.reset(connection);
    }
    std::unique_ptr<sqlite3, decltype(&sqlite3_close_v2)> connection_{nullptr, &sqlite3_close_v2};
};

TEST_F(StatementCacheTest, prepares_the_same_text_once)
{
    StatementCache cache{connection_.get()};
    std::string const same{"SELECT :number AS number"};  // at another address than the next
    auto const& first = cache.prepared("SELECT :number AS number");

    EXPECT_EQ(&cache.prepared(same), &first);
    EXPECT_EQ(cache.size(), 1U);
    cache.prepared("SELECT :other AS number");
    EXPECT_EQ(cache.size(), 2U);
}

TEST_F(StatementCacheTest, is_not_misled_by_another_text_at_the_same_place)
{
    StatementCache cache{connection_.get()};
    std::string text{"SELECT 1 AS number"};
    auto const& first = cache.prepared(text);
    text[7] = '2';
    auto const& second = cache.prepared(text);

    EXPECT_NE(&first, &second);
    EXPECT_EQ(&cache.prepared("SELECT 1 AS number"), &first);
    EXPECT_EQ(&cache.prepared(text), &second);
}

TEST_F(StatementCacheTest, gives_a_statement_back_fit_for_the_next_run)
{
    StatementCache cache{connection_.get()};
    constexpr auto sql = "SELECT :number AS number UNION ALL SELECT 9";
    for (std::int64_t number = 1; number < 4; ++number) {
        Bind const bind{"number", number};
        sqlite::Run run{cache, sql, {&bind, 1}};
        ASSERT_TRUE(run.step());  // and is left with a row unread
        EXPECT_EQ(run.row().get<std::int64_t>("number"), number);
    }
    EXPECT_EQ(cache.size(), 1U);
}

TEST_F(StatementCacheTest, keeps_no_statement_that_cannot_be_prepared)
{
    StatementCache cache{connection_.get()};

    EXPECT_THROW(cache.prepared("SELECT FROM"), Error);
    EXPECT_EQ(cache.size(), 0U);
}

}  // namespace
}  // namespace keywork::db::sqlite
