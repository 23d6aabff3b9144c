// What a fault of the machine tells: a reference, and nothing else (security model, section 7, rule
// 19). The log has its kind under the same reference, and no word of a statement or a record.
#include "app/testing/test_program.hpp"
#include "care/testing/house.hpp"

#include <gtest/gtest.h>

namespace keywork::app {
namespace {

TEST(FaultPage, holds_a_reference_and_nothing_of_the_fault)
{
    app::testing::TestProgram program{"sqlite_memory", keywork::testing::house_now()};
    auto const house = keywork::testing::make_house(program.database());
    auto const ruth = program.browser_of(house.ruth);
    ASSERT_EQ(program.get(ruth, "/tasks").status, 200);
    program.database().write([](db::Transaction& tx) {
        tx.run("ALTER TABLE action RENAME TO put_away", {});
        return db::Database::Finish::commit;
    });
    auto const fault = program.get(ruth, "/tasks");
    EXPECT_EQ(fault.status, 500);
    EXPECT_TRUE(app::testing::holds(fault, "give this reference"));
    for (auto const* word : {"SELECT", "action.", "no such", "sqlite", "put_away", "Ruth", "Amara"})
        EXPECT_FALSE(app::testing::holds(fault, word)) << word;
    EXPECT_EQ(app::testing::header(fault, "Cache-Control"), "no-store");
}

}  // namespace
}  // namespace keywork::app
