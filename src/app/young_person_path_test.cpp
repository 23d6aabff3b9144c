// A young person's own session from the sign-in that staff give to what they say, through HTTP.
#include "app/testing/test_program.hpp"
#include "care/testing/house.hpp"
#include "care/young_person/session.hpp"

#include <gtest/gtest.h>

namespace keywork::app {
namespace {

using app::testing::Browser;
using app::testing::header;
using app::testing::hidden;
using app::testing::holds;
using app::testing::TestProgram;

http::Pairs const pictures{{"picture1", "sun"}, {"picture2", "cat"}, {"picture3", "cup"},
                           {"picture4", "sun"}};

http::Pairs with(http::Pairs fields, http::Pairs const& more)
{
    fields.insert(fields.end(), more.begin(), more.end());
    return fields;
}

class YoungPersonPath : public ::testing::TestWithParam<std::string> {
protected:
    void SetUp() override
    {
        if (auto const why = db::testing::why_not(GetParam()); !why.empty()) GTEST_SKIP() << why;
        program = std::make_unique<TestProgram>(GetParam(), keywork::testing::house_now());
        house = keywork::testing::make_house(program->database());
        marcus = program->browser_of(house.marcus);
        priya = program->browser_of(house.priya);
        ruth = program->browser_of(house.ruth);
    }
    void give_a_sign_in()
    {
        ASSERT_EQ(program->post(marcus, "/children/amara/own-sign-in",
                                with({{"sign_in_name", "Amara"}, {"way", "pictures"}}, pictures))
                      .status,
                  303);
    }
    void open_a_device()
    {
        auto const opened = program->post(program->browser_of(house.marcus),
                                          "/young-people/device", {{"hours", "2"}});
        ASSERT_EQ(opened.status, 303);
        device = cookie_in(opened, "__Host-keywork-device=");
        ASSERT_FALSE(device.empty());
    }
    static std::string cookie_in(http::Response const& response, std::string const& name)
    {
        for (auto const& [key, value] : response.headers)
            if (key == "Set-Cookie" && value.starts_with(name))
                return value.substr(name.size(), value.find(';') - name.size());
        return "";
    }
    http::Response ask(http::Method method, std::string const& path, http::Pairs fields = {}) const
    {
        http::Request request;
        request.method = method;
        request.path = path;
        request.address = "127.0.0.1";
        request.headers = {{"host", "keywork.test"}, {"sec-fetch-site", "same-origin"}};
        if (!device.empty()) request.cookies.emplace_back("__Host-keywork-device", device);
        if (!young.empty()) request.cookies.emplace_back("__Host-keywork-young", young);
        request.form.fields = std::move(fields);
        return program->answer(request);
    }
    http::Response see(std::string const& path) const { return ask(http::Method::GET, path); }
    http::Response send(std::string const& path, http::Pairs fields) const
    {
        auto const page = see(path);
        fields.emplace_back("form_token", hidden(page, "form_token"));
        fields.emplace_back("form_key", hidden(page, "form_key"));
        return ask(http::Method::POST, path, std::move(fields));
    }
    http::Response try_in(std::string const& name, http::Pairs const& secret)
    {
        return ask(http::Method::POST, "/hello", with({{"sign_in_name", name}}, secret));
    }
    void sign_in()
    {
        give_a_sign_in();
        open_a_device();
        auto const in = try_in(" amara ", pictures);
        ASSERT_EQ(in.status, 303);
        young = cookie_in(in, "__Host-keywork-young=");
        ASSERT_FALSE(young.empty());
    }

    std::unique_ptr<TestProgram> program;
    keywork::testing::House house;
    Browser marcus, priya, ruth;
    std::string device, young;
};
INSTANTIATE_TEST_SUITE_P(OnBoth, YoungPersonPath, ::testing::ValuesIn(db::testing::databases()),
                         [](auto const& one) { return one.param; });

TEST_P(YoungPersonPath, has_no_sign_in_page_on_a_device_that_nobody_opened)
{
    give_a_sign_in();
    EXPECT_EQ(see("/hello").status, 404);
    EXPECT_EQ(try_in("amara", pictures).status, 404);
    EXPECT_EQ(header(see("/me"), "Location"), "/hello");
}

TEST_P(YoungPersonPath, is_given_by_seniors_and_leads_only)
{
    EXPECT_EQ(program->get(priya, "/children/amara/own-sign-in").status, 404);
    EXPECT_EQ(program->post(priya, "/young-people/device", {{"hours", "2"}}).status, 404);
    EXPECT_EQ(program->post(marcus, "/young-people/device", {{"hours", "24"}}).status, 422);
}

TEST_P(YoungPersonPath, ends_the_session_of_who_hands_the_device_over)
{
    auto const before = program->browser_of(house.ruth);
    EXPECT_EQ(program->post(before, "/young-people/device", {{"hours", "8"}}).status, 303);
    EXPECT_EQ(program->get(before, "/account").status, 303);
}

TEST_P(YoungPersonPath, lets_in_by_the_pictures_in_their_order_only)
{
    sign_in();
    EXPECT_TRUE(holds(see("/me"), "Hello Amara"));
    http::Pairs const other{{"picture1", "cat"}, {"picture2", "sun"}, {"picture3", "cup"},
                            {"picture4", "sun"}};
    young.clear();
    EXPECT_EQ(try_in("amara", other).status, 422);
    EXPECT_EQ(try_in("tyler", pictures).status, 422);
}

TEST_P(YoungPersonPath, locks_at_the_fifth_wrong_secret_until_staff_give_another)
{
    give_a_sign_in();
    open_a_device();
    for (int i = 0; i < 5; ++i) EXPECT_EQ(try_in("amara", {{"pin", "1"}}).status, 422);
    EXPECT_EQ(try_in("amara", pictures).status, 422);
    EXPECT_TRUE(holds(program->get(marcus, "/young-people"), "Locked"));
    give_a_sign_in();
    EXPECT_EQ(try_in("amara", pictures).status, 303);
}

TEST_P(YoungPersonPath, ends_with_the_sign_in_at_the_next_request)
{
    sign_in();
    EXPECT_EQ(program->post(marcus, "/children/amara/own-sign-in/end", {}).status, 303);
    EXPECT_EQ(header(see("/me"), "Location"), "/hello");
}

TEST_P(YoungPersonPath, tells_the_adults_here_at_once_that_they_feel_unsafe)
{
    sign_in();
    EXPECT_EQ(send("/me/unsafe", {{"words", "There is a fight."}}).status, 422);
    auto const sent = send("/me/unsafe", {{"who", "anybody"}, {"words", "There is a fight."}});
    EXPECT_EQ(header(sent, "Location"), "/me/sent?what=unsafe");
    EXPECT_TRUE(holds(see("/me/sent"), "Sent"));
    EXPECT_TRUE(holds(see("/me/unsafe"), "0800 1111"));
    auto const today = program->get(priya, "/");
    EXPECT_TRUE(holds(today, "Amara feels unsafe"));
    EXPECT_TRUE(holds(program->get(priya, "/tasks"), "Go to them now"));
    EXPECT_TRUE(holds(program->get(priya, "/children/amara/voices"), "There is a fight."));
}

TEST_P(YoungPersonPath, tells_the_lead_alone_where_that_is_chosen)
{
    sign_in();
    ASSERT_EQ(send("/me/unsafe", {{"who", "lead"}, {"words", "It is about an adult."}}).status,
              303);
    for (auto const* path : {"/", "/tasks", "/voices", "/children/amara/voices"}) {
        EXPECT_FALSE(holds(program->get(priya, path), "It is about an adult.")) << path;
        EXPECT_FALSE(holds(program->get(priya, path), "feels unsafe")) << path;
    }
    EXPECT_TRUE(holds(program->get(ruth, "/"), "Amara feels unsafe"));
    EXPECT_TRUE(holds(program->get(ruth, "/voices"), "It is about an adult."));
    auto const stale = program->browser_of(house.ruth, minutes{11});
    EXPECT_TRUE(holds(program->get(stale, "/"), "A young person asks for you alone"));
    EXPECT_FALSE(holds(program->get(stale, "/"), "Amara feels unsafe"));
    EXPECT_TRUE(holds(see("/me/said"), "It is about an adult."));
}

TEST_P(YoungPersonPath, carries_words_that_were_sent_as_the_session_ran_out)
{
    sign_in();
    auto const page = see("/me/say");
    program->database().write([&](db::Transaction& tx) {
        tx.run("UPDATE young_person_session SET seen_at = :at",
               {{"at", keywork::testing::house_now() - minutes{6}}});
        return db::Database::Finish::commit;
    });
    http::Pairs fields{{"words", "Can we have pizza?"}, {"asks", "yes"},
                       {"form_key", hidden(page, "form_key")}};
    EXPECT_EQ(header(ask(http::Method::POST, "/me/say", fields), "Location"), "/hello");
    fields.emplace_back("form_token", hidden(page, "form_token"));
    EXPECT_EQ(header(ask(http::Method::POST, "/me/say", fields), "Location"), "/hello?kept=yes");
    EXPECT_TRUE(holds(program->get(marcus, "/voices"), "Can we have pizza?"));
}

TEST_P(YoungPersonPath, refuses_what_another_site_sends)
{
    sign_in();
    EXPECT_EQ(ask(http::Method::POST, "/me/say", {{"words", "x"}, {"asks", "yes"}}).status, 409);
    EXPECT_FALSE(holds(program->get(marcus, "/voices"), "“x”"));
}

TEST_P(YoungPersonPath, leaves_with_a_button)
{
    sign_in();
    auto const token = hidden(see("/me"), "form_token");
    auto const out = ask(http::Method::POST, "/me/sign-out", {{"form_token", token}});
    EXPECT_EQ(header(out, "Location"), "/hello?out=yes");
    EXPECT_EQ(header(see("/me"), "Location"), "/hello");
}

}  // namespace
}  // namespace keywork::app
