// A dose that two people sign on one device: who the second may be, how often they may try, and a
// form that is sent twice.
#include "app/testing/test_program.hpp"
#include "care/staff/store.hpp"
#include "care/testing/house.hpp"

#include <gtest/gtest.h>

namespace keywork::app {
namespace {

using app::testing::Browser;
using app::testing::holds;
using app::testing::TestProgram;

constexpr auto own_password = "kettle toast umbrella";

class SecondPerson : public ::testing::TestWithParam<std::string> {
protected:
    void SetUp() override
    {
        if (auto const why = db::testing::why_not(GetParam()); !why.empty()) GTEST_SKIP() << why;
        program = std::make_unique<TestProgram>(GetParam(), keywork::testing::house_now());
        house = keywork::testing::make_house(program->database());
        ruth = program->browser_of(house.ruth);
        priya = program->browser_of(house.priya);
        auto const hash = program->services().passwords.hash(own_password);
        program->database().write([&](db::Transaction& tx) {
            for (StaffId const& one : {house.marcus, house.priya, house.joel})
                staff::set_password(tx, one, hash, staff::MustChange::no, program->now());
            return db::Database::Finish::commit;
        });
        add_a_controlled_medicine();
    }

    void add_a_controlled_medicine()
    {
        auto const added = program->post(
            ruth, "/children/amara/medicine/new",
            {{"name", "Methylphenidate"}, {"form", "tablet"}, {"controlled", "yes"},
             {"dose", "1"}, {"given", "times"}, {"times", "4:40pm"}, {"weekdays", "1234567"},
             {"route", "mouth"}, {"prescriber", "Dr Vos"}, {"consent_by", "Northmere"},
             {"here_now", "30"}, {"form_key", "of-the-medicine"}});
        ASSERT_EQ(added.status, 303);
        auto const round = program->get(priya, "/medicine").body;
        auto const link = round.find("/dose?due=");
        ASSERT_NE(link, std::string::npos);
        auto const start = round.rfind("/children/", link);
        path = round.substr(start, link + 5 - start);
    }

    http::Response give(std::string name, std::string tried, std::string key = "of-the-dose")
    {
        return program->post(priya, path,
                             {{"due_at", "2026-11-24T16:40:00Z"}, {"outcome", "given"},
                              {"amount", "1"}, {"witness_name", name},
                              {"witness_password", tried}, {"form_key", key}});
    }

    std::int64_t number(db::Sql sql)
    {
        return keywork::testing::read(program->database(),
                                      [&](db::Reader& db) { return db.number(sql, {}); });
    }
    std::int64_t doses() { return number("SELECT COUNT(*) AS number FROM medicine_dose"); }

    std::unique_ptr<TestProgram> program;
    keywork::testing::House house;
    Browser ruth, priya;
    std::string path;
};
INSTANTIATE_TEST_SUITE_P(OnBoth, SecondPerson, ::testing::ValuesIn(db::testing::databases()),
                         [](auto const& one) { return one.param; });

TEST_P(SecondPerson, signs_with_their_own_password_and_a_form_sent_twice_is_one_dose)
{
    auto const given = give(" Marcus ", own_password);
    ASSERT_EQ(given.status, 303);
    EXPECT_TRUE(holds(program->get(priya, testing::header(given, "Location")), "Marcus Bell"));
    EXPECT_EQ(testing::header(give("marcus", own_password), "Location"),
              testing::header(given, "Location"));
    EXPECT_EQ(doses(), 1);
    EXPECT_EQ(give("marcus", own_password, "another-form").status, 409);
    EXPECT_EQ(doses(), 1);
    EXPECT_EQ(number("SELECT COUNT(*) AS number FROM audit_entry"
                     " WHERE action = 'auth.ok' AND target LIKE 'witness:%'"), 3);
}

TEST_P(SecondPerson, is_somebody_else_who_works_there_today)
{
    EXPECT_TRUE(holds(give("priya", own_password), "The witness is a second person, not you"));
    EXPECT_TRUE(holds(give("joel", own_password), "The second person must work here today"));
    EXPECT_TRUE(holds(give("nobody", own_password), "do not match"));
    EXPECT_TRUE(holds(give("", own_password), "enters their own sign-in name"));
    EXPECT_TRUE(holds(give("marcus", ""), "enters their own password"));
    EXPECT_EQ(doses(), 0);
    auto const page = give("marcus", "not the password").body;
    EXPECT_EQ(page.find("not the password"), std::string::npos);   // it never comes back
    program->database().write([&](db::Transaction& tx) {
        staff::switch_off(tx, house.marcus, program->now());
        return db::Database::Finish::commit;
    });
    EXPECT_TRUE(holds(give("marcus", own_password), "do not match"));
    EXPECT_EQ(doses(), 0);
}

TEST_P(SecondPerson, may_try_ten_times)
{
    for (int tried = 0; tried < 9; ++tried) EXPECT_EQ(give("marcus", "wrong").status, 422);
    EXPECT_EQ(give("marcus", own_password).status, 303);
}

TEST_P(SecondPerson, waits_after_ten_wrong_tries)
{
    for (int tried = 0; tried < 10; ++tried) EXPECT_EQ(give("marcus", "wrong").status, 422);
    EXPECT_TRUE(holds(give("marcus", own_password), "Too many tries"));
    EXPECT_EQ(doses(), 0);
    EXPECT_EQ(number("SELECT COUNT(*) AS number FROM audit_entry WHERE action = 'auth.fail'"),
              10);
}

}  // namespace
}  // namespace keywork::app
