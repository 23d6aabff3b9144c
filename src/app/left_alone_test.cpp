// What a browser is told about pages that are left alone, left by signing out, or come back from
// the Back button (security model, section 7, rules 2, 5, 6 and 9).
#include "app/testing/test_program.hpp"
#include "care/session/session.hpp"
#include "care/session/store.hpp"
#include "care/staff/store.hpp"
#include "care/testing/house.hpp"

#include <gtest/gtest.h>

namespace keywork::app {
namespace {

using app::testing::Browser;
using app::testing::header;
using app::testing::holds;
using app::testing::TestProgram;

class LeftAlone : public ::testing::Test {
protected:
    http::Response signing_in(std::string const& device)
    {
        auto const hash = program_.services().passwords.hash("kettle toast umbrella");
        program_.database().write([&](db::Transaction& tx) {
            staff::set_password(tx, house_.ruth, hash, staff::MustChange::no, program_.now());
            return db::Database::Finish::commit;
        });
        http::Request request;
        request.method = http::Method::POST;
        request.path = "/sign-in";
        request.address = "127.0.0.1";
        request.headers = {{"host", "keywork.test"}, {"sec-fetch-site", "same-origin"}};
        request.form.fields = {{"sign_in_name", "ruth"}, {"password", "kettle toast umbrella"},
                               {"device", device}};
        return program_.answer(request);
    }
    Browser browser_in(http::Response const& signed_in)
    {
        auto const cookie = header(signed_in, "Set-Cookie");
        auto const start = cookie.find('=') + 1;
        return {.token = cookie.substr(start, cookie.find(';') - start), .form_secret = {}};
    }

    TestProgram program_{"sqlite_memory", keywork::testing::house_now()};
    keywork::testing::House house_ = keywork::testing::make_house(program_.database());
};

TEST_F(LeftAlone, a_page_asks_for_the_password_after_15_minutes_and_after_5_on_a_shared_device)
{
    auto const own = program_.get(browser_in(signing_in("personal")), "/children");
    EXPECT_EQ(header(own, "Refresh"), "900; url=/sign-in?next=%2Fchildren");
    auto const shared = program_.get(browser_in(signing_in("shared")), "/children");
    EXPECT_EQ(header(shared, "Refresh"), "300; url=/sign-in?next=%2Fchildren");
}

TEST_F(LeftAlone, every_page_behind_sign_in_is_stored_nowhere_and_guarded_when_it_comes_back)
{
    auto const ruth = program_.browser_of(house_.ruth);
    for (auto const* path : {"/", "/children", "/children/amara", "/no-such-page"}) {
        auto const page = program_.get(ruth, path);
        EXPECT_EQ(header(page, "Cache-Control"), "no-store") << path;
        EXPECT_TRUE(holds(page, "data-guarded")) << path;
    }
    EXPECT_FALSE(holds(program_.get({}, "/help"), "data-guarded"));
}

TEST_F(LeftAlone, the_signed_out_page_empties_what_the_browser_keeps)
{
    EXPECT_TRUE(holds(program_.get({}, "/signed-out"), "href=\"/signed-out.css\""));
    auto const sheet = program_.get({}, "/signed-out.css");
    EXPECT_EQ(header(sheet, "Clear-Site-Data"), "\"cache\"");
    EXPECT_EQ(header(sheet, "Cache-Control"), "no-store");
}

TEST_F(LeftAlone, a_session_is_a_cookie_that_no_script_no_other_site_and_no_plain_line_sees)
{
    auto const first = signing_in("personal"), second = signing_in("personal");
    auto const cookie = header(first, "Set-Cookie");
    EXPECT_TRUE(cookie.starts_with("__Host-keywork=")) << cookie;
    for (auto const* part : {"; Path=/", "; HttpOnly", "; SameSite=Lax", "; Secure"})
        EXPECT_NE(cookie.find(part), std::string::npos) << cookie;
    EXPECT_EQ(cookie.find("Domain"), std::string::npos);
    EXPECT_NE(browser_in(first).token, browser_in(second).token);
    EXPECT_GE(browser_in(first).token.size(), 43U);   // 256 bits
}

}  // namespace
}  // namespace keywork::app
