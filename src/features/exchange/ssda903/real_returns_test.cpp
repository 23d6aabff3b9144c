// The returns that others made, read where they lie: counted, and linked over two years.
#include "care/testing/law_folder.hpp"
#include "features/exchange/ssda903/import.hpp"
#include "features/exchange/ssda903/tables.hpp"
#include "features/exchange/ssda903/testing/authority.hpp"
#include "platform/db/testing/fresh_database.hpp"

#include <gtest/gtest.h>

namespace keywork::ssda903 {
namespace {

using testing::Authority;

class RealReturns : public ::testing::Test {
protected:
    void SetUp() override
    {
        auto const reference = keywork::testing::reference_folder();
        if (!reference) GTEST_SKIP() << "KEYWORK_SHARED is not set: no returns to read";
        folder_ = *reference / "data" / "ssda903";
        database_->migrate();
        authority_.emplace(*database_);
    }

    Authority& authority() { return *authority_; }
    std::vector<ImportFile> files(std::string const& place)
    {
        return read_path((folder_ / place).string()).value();
    }
    std::vector<std::vector<ImportFile>> years(std::string const& place)
    {
        return by_year(files(place));
    }

private:
    std::filesystem::path folder_;
    db::testing::FreshDatabase database_{"sqlite_memory"};
    std::optional<Authority> authority_;
};

TEST_F(RealReturns, brings_in_2675_children_of_one_year)
{
    auto const saved = authority().save(files("quality-lac-fake"));
    ASSERT_TRUE(saved.has_value());

    EXPECT_EQ(saved->year_ending, local_days{std::chrono::year{2018} / 3 / 31});
    EXPECT_EQ(authority().number("SELECT COUNT(*) FROM child"), 2675);
    EXPECT_EQ(authority().number("SELECT COUNT(*) FROM placement"), 5050);
}

}  // namespace
}  // namespace keywork::ssda903
