// A colleague's supervision looks as if it were not there, whatever the page.
#include "world_staff.hpp"

#include <fmt/core.h>
#include <gtest/gtest.h>

namespace keywork::matrix {
namespace {

TEST(StaffFileMatrix, answers_a_colleagues_supervision_with_not_found_and_its_worker_with_it)
{
    app::testing::TestProgram program{"sqlite_memory", now()};
    auto const world = make_world(program);
    std::string const record = "/staff-files/0worker/records/0staffrecord";
    for (Case const& actor : world.cases) {
        auto const browser = program.browser_of(actor.staff);
        for (auto const* last : {"", "/print", "/add", "/sign", "/done"}) {
            if (leads_the_home(actor)) continue;
            EXPECT_EQ(program.get(browser, record + last).status, 404)
                << actor.name() << " at " << last;
        }
    }
    auto const lead = program.browser_of(world.of(Role::lead, Stands::team_home).staff);
    auto const own = program.browser_of(StaffId{"0worker"});
    for (auto const& browser : {lead, own}) {
        EXPECT_EQ(program.get(browser, record).status, 200);
        EXPECT_NE(program.get(browser, record).body.find(staff_canary), std::string::npos);
    }
    EXPECT_EQ(program.get(own, record + "/sign").status, 200);
    EXPECT_EQ(program.get(own, "/staff-files/0worker/records/0nothingthere").status, 404);
}

}  // namespace
}  // namespace keywork::matrix
