// What leaves for somebody who is not signed in: their calendar, and the counts of the digest.
#include "app/testing/test_program.hpp"
#include "care/action/action.hpp"
#include "care/clock/duty.hpp"
#include "care/notice/away/away.hpp"
#include "care/staff/store.hpp"
#include "care/testing/house.hpp"

#include <gtest/gtest.h>

namespace keywork::app {
namespace {

using keywork::testing::house_now;

class Away : public ::testing::TestWithParam<std::string> {
protected:
    void SetUp() override
    {
        if (auto const why = db::testing::why_not(GetParam()); !why.empty()) GTEST_SKIP() << why;
        program = std::make_unique<testing::TestProgram>(GetParam(), house_now());
        house = keywork::testing::make_house(program->database());
        ruth = program->browser_of(house.ruth);
    }
    void duty(StaffId const& by, sys_seconds started_at)
    {
        auto const actor = keywork::testing::actor_of(program->database(), by);
        auto const done = keywork::testing::change(
            program->database(), actor, [&](Transaction& tx) -> Outcome<> {
                clock::start(tx, program->services().clocks,
                             {.clock = "HOME-R35-SIGN", .child = house.tyler,
                              .setting = house.larch_house, .started_at = started_at});
                tx.audit({.verb = audit::Verb::record_create});
                return {};
            });
        ASSERT_TRUE(done);
    }
    void task(StaffId const& whose, sys_seconds due_at)
    {
        auto const actor = keywork::testing::actor_of(program->database(), house.ruth);
        ASSERT_TRUE(keywork::testing::change(program->database(), actor, [&](Transaction& tx) {
            return action::add(tx, {.setting = house.larch_house, .child = house.tyler,
                                    .record = std::nullopt, .what = "Look at Tyler’s arm",
                                    .note = {}, .level = Level::l1, .assigned_to = whose,
                                    .due_at = due_at});
        }));
    }
    void switch_off(StaffId const& staff)
    {
        program->database().write([&](db::Transaction& tx) {
            staff::switch_off(tx, staff, house_now());
            return db::Database::Finish::commit;
        });
    }
    /// As a calendar program asks: no cookie, no session.
    http::Response read_by_calendar(std::string const& path, std::string address = "192.0.2.7")
    {
        http::Request request;
        request.path = path;
        request.headers = {{"host", "keywork.test"}};
        request.address = std::move(address);
        return program->answer(request);
    }
    std::string new_address()
    {
        auto const made = program->post(ruth, "/account/calendar", {});
        EXPECT_EQ(made.status, 200);
        auto const at = made.body.find("/calendar/");
        return made.body.substr(at, made.body.find('"', at) - at);
    }
    notice::Counts counts(StaffId const& staff)
    {
        auto const& services = program->services();
        return keywork::testing::read(program->database(), [&](db::Reader& db) {
            return notice::counts_of(db, {services.clocks, services.calendars, services.profiles},
                                     *notice::actor_away(db, staff, house_now()));
        });
    }

    std::unique_ptr<testing::TestProgram> program;
    keywork::testing::House house;
    testing::Browser ruth;
};
INSTANTIATE_TEST_SUITE_P(OnBoth, Away, ::testing::ValuesIn(db::testing::databases()),
                         [](auto const& one) { return one.param; });

TEST_P(Away, a_calendar_says_when_and_names_nobody)
{
    duty(house.priya, house_now() - hours{100});
    task(house.ruth, house_now() + hours{2});
    auto const path = new_address();
    ASSERT_TRUE(path.ends_with(".ics"));
    auto const shown = read_by_calendar(path);
    EXPECT_EQ(shown.status, 200);
    EXPECT_EQ(testing::header(shown, "Content-Type"), "text/calendar; charset=utf-8");
    EXPECT_TRUE(testing::holds(shown, "SUMMARY:A deadline of law is due (see Keywork)\r\n"));
    EXPECT_TRUE(testing::holds(shown, "SUMMARY:A task is due (see Keywork)\r\n"));
    EXPECT_TRUE(testing::holds(shown, "DTSTART:20261124T183500Z\r\n"));
    EXPECT_TRUE(testing::holds(shown, "URL:https://keywork.test/due/"));
    for (auto const* never : {"Tyler", "Brandreth", "TB", "arm", "Larch", "Ruth", "signs"})
        EXPECT_FALSE(testing::holds(shown, never)) << never;
}

TEST_P(Away, a_calendar_that_was_ended_or_never_was_or_is_of_a_closed_account_looks_the_same)
{
    auto const first = new_address();
    auto const second = new_address();
    EXPECT_EQ(read_by_calendar(second).status, 200);
    auto const unknown = read_by_calendar("/calendar/" + std::string(43, 'a') + ".ics");
    EXPECT_EQ(unknown.status, 404);
    auto const same = [&](std::string const& path) {
        auto const shown = read_by_calendar(path);
        return shown.status == 404 && shown.body.size() == unknown.body.size();
    };
    EXPECT_TRUE(same(first));                              // a new one ends the one before
    EXPECT_TRUE(same(second.substr(0, second.size() - 4)));   // without .ics
    switch_off(house.ruth);
    EXPECT_TRUE(same(second));
}

TEST_P(Away, a_calendar_ends_when_its_owner_says_so)
{
    auto const path = new_address();
    EXPECT_EQ(program->post(ruth, "/account/calendar/end", {}).status, 303);
    EXPECT_EQ(read_by_calendar(path).status, 404);
    EXPECT_EQ(program->post(ruth, "/account/calendar/end", {}).status, 404);
}

TEST_P(Away, an_address_is_made_with_a_fresh_password_alone)
{
    auto const stale = program->browser_of(house.ruth, minutes{11});
    auto const refused = program->post(stale, "/account/calendar", {});
    EXPECT_FALSE(testing::holds(refused, "/calendar/"));
    EXPECT_TRUE(testing::holds(program->get(ruth, "/account/notices"), "You have no address."));
}

TEST_P(Away, guesses_are_counted_by_address_and_stop_at_50)
{
    auto const path = new_address();
    for (int tries = 0; tries < 49; ++tries) read_by_calendar("/calendar/guess.ics");
    EXPECT_EQ(read_by_calendar(path).status, 200);
    read_by_calendar("/calendar/guess.ics");
    EXPECT_EQ(read_by_calendar(path).status, 404);
    EXPECT_EQ(read_by_calendar(path, "192.0.2.8").status, 200);
}

TEST_P(Away, reading_is_kept_in_the_audit_in_its_owners_name)
{
    task(house.ruth, house_now() + hours{2});
    auto const path = new_address();
    read_by_calendar(path);
    read_by_calendar(path);
    std::int64_t looks = 0;
    program->database().read([&](db::Reader& db) {
        looks = db.number("SELECT COUNT(*) FROM audit_entry WHERE basis = 'calendar'"
                          " AND actor = 'u:ruth' AND action = 'list.read'", {});
    });
    EXPECT_EQ(looks, 2);
    EXPECT_TRUE(testing::holds(program->get(ruth, "/account/notices"), "Last read by a calendar"));
}

TEST_P(Away, counts_are_of_what_came_to_somebody_and_of_what_is_near)
{
    EXPECT_EQ(counts(house.ruth).all(), 0);
    duty(house.priya, house_now() - hours{73});   // due in 48 hours: 25 late
    duty(house.priya, house_now() - hours{71});   // 23 late: not a lead's yet
    duty(house.priya, house_now() - hours{1});
    task(house.ruth, house_now() - hours{1});
    task(house.ruth, house_now() + hours{23});
    task(house.priya, house_now() - hours{5});    // back with Ruth, who set it
    notice::Counts const expected{.escalated = 2, .own_late_tasks = 1, .own_near_tasks = 1,
                                  .near_deadlines = 1, .to_see = 0};
    EXPECT_EQ(counts(house.ruth), expected);
    EXPECT_EQ(counts(house.marcus).escalated, 2);
    EXPECT_EQ(counts(house.samira).all(), 0);
}

TEST_P(Away, nothing_is_told_to_somebody_whose_account_is_off_or_who_has_no_role)
{
    auto const is_there = [&](StaffId const& staff) {
        return keywork::testing::read(program->database(), [&](db::Reader& db) {
            return notice::actor_away(db, staff, house_now()).has_value();
        });
    };
    EXPECT_TRUE(is_there(house.ruth));
    EXPECT_FALSE(is_there(house.dana));
    switch_off(house.ruth);
    EXPECT_FALSE(is_there(house.ruth));
}

}  // namespace
}  // namespace keywork::app
