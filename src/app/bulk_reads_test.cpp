// How much one account reads in bulk, on both sides of the limit (security model, section 7, rule
// 11): what is over it is refused, kept in the audit and given back, and goes on when its while is
// over.
#include "app/testing/test_program.hpp"
#include "care/session/session.hpp"
#include "care/testing/house.hpp"

#include <gtest/gtest.h>

namespace keywork::app {
namespace {

using app::testing::Browser;
using app::testing::header;
using app::testing::holds;
using app::testing::TestProgram;

constexpr std::string_view a_print = "/children/amara/timeline/print";

class BulkReads : public ::testing::TestWithParam<std::string> {
protected:
    void SetUp() override
    {
        if (auto const why = db::testing::why_not(GetParam()); !why.empty()) GTEST_SKIP() << why;
        program = std::make_unique<TestProgram>(GetParam(), keywork::testing::house_now());
        house = keywork::testing::make_house(program->database());
        ruth = program->browser_of(house.ruth);
        priya = program->browser_of(house.priya);
    }

    /// A request that arrives `later`; every one of them is counted by the same allowances.
    http::Response ask(Browser const& browser, http::Method method, std::string_view path,
                       http::Pairs fields = {}, seconds later = seconds{0})
    {
        http::Request request;
        request.method = method;
        request.path = path;
        request.address = "127.0.0.1";
        request.headers = {{"host", "keywork.test"}, {"sec-fetch-site", "same-origin"}};
        request.cookies = {{"__Host-keywork", browser.token}};
        request.form.fields = std::move(fields);
        if (method == http::Method::POST)
            request.form.fields.emplace_back("form_token",
                                             session::form_token(browser.form_secret));
        Services services = program->services();
        services.clock = Clock::standing_at(program->now() + later);
        return Dispatch{services, three_in_ten_minutes}.answer(request);
    }
    int print(Browser const& browser, seconds later = seconds{0})
    {
        return ask(browser, http::Method::GET, a_print, {}, later).status;
    }
    http::Response find(Browser const& browser, std::string const& words)
    {
        return ask(browser, http::Method::POST, "/find", {{"q", words}});
    }
    std::int64_t entries(db::Sql sql)
    {
        return keywork::testing::read(program->database(),
                                      [&](db::Reader& db) { return db.number(sql, {}); });
    }

    std::unique_ptr<TestProgram> program;
    keywork::testing::House house;
    Browser ruth, priya;
    Allowances three_in_ten_minutes{{.most = 3, .within = minutes{10}}};
};
INSTANTIATE_TEST_SUITE_P(OnBoth, BulkReads, ::testing::ValuesIn(db::testing::databases()),
                         [](auto const& one) { return one.param; });

TEST_P(BulkReads, are_refused_over_the_limit_and_not_at_it)
{
    for (int asked = 0; asked < 3; ++asked) EXPECT_EQ(print(ruth), 200);
    auto const refused = ask(ruth, http::Method::GET, a_print, {}, minutes{4});
    EXPECT_EQ(refused.status, 429);
    EXPECT_EQ(header(refused, "Retry-After"), "360");
    EXPECT_TRUE(holds(refused, "It goes on in 6 minutes"));
    EXPECT_FALSE(holds(refused, "Amara"));
    EXPECT_EQ(header(refused, "Cache-Control"), "no-store");
}

TEST_P(BulkReads, go_on_when_the_while_is_over_and_not_a_second_before)
{
    for (int asked = 0; asked < 3; ++asked) EXPECT_EQ(print(ruth, minutes{asked}), 200);
    EXPECT_EQ(print(ruth, minutes{10} - seconds{1}), 429);
    EXPECT_EQ(print(ruth, minutes{10}), 200);
}

TEST_P(BulkReads, are_counted_by_account_whatever_the_browser_and_the_route)
{
    EXPECT_EQ(print(ruth), 200);
    EXPECT_EQ(find(ruth, "Amara").status, 200);
    EXPECT_EQ(print(program->browser_of(house.ruth)), 200);
    EXPECT_EQ(print(ruth), 429);
    EXPECT_EQ(print(program->browser_of(house.ruth)), 429);
    EXPECT_EQ(print(priya), 200);   // from the same address
}

TEST_P(BulkReads, leave_everything_else_as_it_is)
{
    for (int asked = 0; asked < 4; ++asked) print(ruth);
    for (auto const* path : {"/", "/children", "/children/amara", "/children/amara/timeline"})
        EXPECT_EQ(ask(ruth, http::Method::GET, path).status, 200) << path;
}

TEST_P(BulkReads, count_only_what_is_allowed_so_that_what_is_not_there_stays_so)
{
    for (int asked = 0; asked < 5; ++asked)
        for (std::string const child : {"noah", "nobody"})
            EXPECT_EQ(ask(ruth, http::Method::GET, "/children/" + child + "/timeline/print").status,
                      404)
                << child;
    EXPECT_EQ(print(ruth), 200);
}

TEST_P(BulkReads, over_the_limit_give_back_what_was_typed)
{
    for (int asked = 0; asked < 3; ++asked) EXPECT_EQ(find(ruth, "Amara").status, 200);
    auto const refused = find(ruth, "how Amara slept");
    EXPECT_EQ(refused.status, 429);
    EXPECT_TRUE(holds(refused, "What to find"));
    EXPECT_TRUE(holds(refused, "how Amara slept"));
    EXPECT_TRUE(holds(refused, "Send again"));
    EXPECT_TRUE(holds(refused, "action=\"/find\""));
}

TEST_P(BulkReads, over_the_limit_stand_in_the_audit_as_refused)
{
    for (int asked = 0; asked < 5; ++asked) print(ruth);
    EXPECT_EQ(entries("SELECT COUNT(*) AS number FROM audit_entry WHERE action = 'export.read'"
                      " AND actor = 'u:ruth' AND subject = 'c:amara' AND result = 'allow'"),
              3);
    EXPECT_EQ(entries("SELECT COUNT(*) AS number FROM audit_entry WHERE action = 'export.read'"
                      " AND actor = 'u:ruth' AND subject = 'c:amara' AND result = 'deny'"),
              2);
}

TEST(BulkReadsOfTheProgram, are_two_hundred_in_ten_minutes)
{
    TestProgram program{"sqlite_memory", keywork::testing::house_now()};
    auto const house = keywork::testing::make_house(program.database());
    auto const ruth = program.browser_of(house.ruth);
    for (int asked = 0; asked < 200; ++asked)
        ASSERT_EQ(program.get(ruth, std::string{a_print}).status, 200) << asked;
    auto const refused = program.get(ruth, std::string{a_print});
    EXPECT_EQ(refused.status, 429);
    EXPECT_EQ(header(refused, "Retry-After"), "600");
}

}  // namespace
}  // namespace keywork::app
