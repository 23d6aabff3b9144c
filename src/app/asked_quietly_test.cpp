// A page that stays open asks for news: that keeps nobody signed in, and fills no audit log.
#include "app/testing/test_program.hpp"
#include "care/testing/house.hpp"

#include <gtest/gtest.h>

namespace keywork::app {
namespace {

using app::testing::Browser;
using app::testing::TestProgram;

class AskedQuietly : public ::testing::TestWithParam<std::string> {
protected:
    void SetUp() override
    {
        if (auto const why = db::testing::why_not(GetParam()); !why.empty()) GTEST_SKIP() << why;
        program = std::make_unique<TestProgram>(GetParam(), keywork::testing::house_now());
        house = keywork::testing::make_house(program->database());
        ruth = program->browser_of(house.ruth);
        run("UPDATE session SET seen_at = :at", program->now() - minutes{3});
    }
    void run(db::Sql const& sql, sys_seconds at)
    {
        program->database().write([&](db::Transaction& tx) {
            tx.run(sql, {{"at", at}});
            return db::Database::Finish::commit;
        });
    }
    std::int64_t number(db::Sql const& sql, db::Binds binds = {})
    {
        std::int64_t found = 0;
        program->database().read([&](db::Reader& db) { found = db.number(sql, binds); });
        return found;
    }
    std::int64_t looks() { return number("SELECT COUNT(*) AS number FROM audit_entry"); }
    std::int64_t seen_now()
    {
        return number("SELECT COUNT(*) AS number FROM session WHERE seen_at = :at",
                      {{"at", program->now()}});
    }

    std::unique_ptr<TestProgram> program;
    keywork::testing::House house;
    Browser ruth;
    std::string const asked = "/call-outs/asked?mark=-";
};
INSTANTIATE_TEST_SUITE_P(OnBoth, AskedQuietly, ::testing::ValuesIn(db::testing::databases()),
                         [](auto const& one) { return one.param; });

TEST_P(AskedQuietly, says_that_a_call_out_started_and_nothing_else)
{
    EXPECT_EQ(program->get(ruth, asked).body, "");
    run("INSERT INTO call_out (id, setting_id, child_id, place, needs, words, form_key,"
        " called_by, called_at) VALUES ('0call', 'larch-house', 'tyler', 'Hall',"
        " 'another_adult', '', 'key', 'priya', :at)",
        program->now());

    auto const answer = program->get(ruth, asked);
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body, "started");
    EXPECT_EQ(program->get(ruth, "/call-outs/asked?mark=" + to_text(program->now())).body, "");
}

TEST_P(AskedQuietly, keeps_no_session_alive_and_is_no_look)
{
    auto const before = looks();
    EXPECT_EQ(program->get(ruth, asked).status, 200);
    EXPECT_EQ(looks(), before);
    EXPECT_EQ(seen_now(), 0);

    EXPECT_EQ(program->get(ruth, "/call-outs").status, 200);   // a hand
    EXPECT_EQ(looks(), before + 1);
    EXPECT_EQ(seen_now(), 1);
}

TEST_P(AskedQuietly, is_answered_by_the_way_to_sign_in_once_the_session_has_run_out)
{
    run("UPDATE session SET seen_at = :at", program->now() - hours{1});

    EXPECT_EQ(program->get(ruth, asked).status, 303);
}

}  // namespace
}  // namespace keywork::app
