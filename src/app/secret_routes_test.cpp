// Every route that checks a secret refuses the right one after so many wrong ones (security model,
// section 7, rule 11). A route declared with Limiter::secret has a way to be tried here.
#include "app/testing/test_program.hpp"
#include "care/session/session.hpp"
#include "care/session/store.hpp"
#include "care/staff/store.hpp"
#include "care/testing/house.hpp"

#include <fmt/core.h>
#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <set>

namespace keywork::app {
namespace {

using app::testing::Browser;
using app::testing::header;
using app::testing::holds;
using app::testing::TestProgram;

enum class Secret : std::uint8_t { right, wrong };

std::string const everybodys_password = "kettle toast umbrella";

std::string password(Secret secret)
{
    return secret == Secret::right ? everybodys_password : "not the password";
}

/// How a route is tried, what says that the secret was taken, and what says that one has to wait.
struct Way {
    std::function<http::Response(Secret)> attempt;
    int taken = 303;
    std::string wait = "Too many tries";
    int wrong_ones = 10;
};

class SecretRoutes : public ::testing::Test {
protected:
    void SetUp() override
    {
        hash_ = program_.services().passwords.hash(everybodys_password);
        give_passwords();
        add_a_controlled_medicine();
        add_a_sign_in_of_amara();
    }

    /// Nobody has tried anything yet.
    void give_passwords()
    {
        program_.database().write([&](db::Transaction& tx) {
            for (StaffId const& one : {house_.ruth, house_.marcus, house_.priya})
                staff::set_password(tx, one, hash_, staff::MustChange::no, program_.now());
            tx.run("DELETE FROM sign_in_failure", {});
            return db::Database::Finish::commit;
        });
    }

    void add_a_controlled_medicine()
    {
        ASSERT_EQ(program_.post(program_.browser_of(house_.ruth), "/children/amara/medicine/new",
                                {{"name", "Methylphenidate"}, {"form", "tablet"},
                                 {"controlled", "yes"}, {"dose", "1"}, {"given", "times"},
                                 {"times", "4:40pm"}, {"weekdays", "1234567"}, {"route", "mouth"},
                                 {"prescriber", "Dr Vos"}, {"consent_by", "Northmere"},
                                 {"here_now", "30"}, {"form_key", "of-the-medicine"}})
                      .status,
                  303);
        auto const round = program_.get(program_.browser_of(house_.priya), "/medicine").body;
        auto const link = round.find("/dose?due=");
        ASSERT_NE(link, std::string::npos);
        auto const start = round.rfind("/children/", link);
        medicine_ = round.substr(start, link - start);
    }

    void add_a_sign_in_of_amara()
    {
        auto const marcus = program_.browser_of(house_.marcus);
        auto fields = pictures("cat");
        fields.emplace_back("sign_in_name", "Amara");
        fields.emplace_back("way", "pictures");
        ASSERT_EQ(program_.post(marcus, "/children/amara/own-sign-in", fields).status, 303);
        auto const opened = program_.post(marcus, "/young-people/device", {{"hours", "2"}});
        for (auto const& [key, value] : opened.headers)
            if (key == "Set-Cookie" && value.starts_with("__Host-keywork-device="))
                device_ = value.substr(22, value.find(';') - 22);
        ASSERT_FALSE(device_.empty());
    }

    static http::Pairs pictures(std::string const& second)
    {
        return {{"picture1", "sun"}, {"picture2", second}, {"picture3", "cup"},
                {"picture4", "sun"}};
    }

    http::Response post_as(http::Pairs cookies, std::string const& path, http::Pairs fields) const
    {
        http::Request request;
        request.method = http::Method::POST;
        request.path = path;
        request.address = "127.0.0.1";
        request.headers = {{"host", "keywork.test"}, {"sec-fetch-site", "same-origin"}};
        request.cookies = std::move(cookies);
        request.form.fields = std::move(fields);
        return program_.answer(request);
    }

    http::Response with_witness(std::string const& path, Secret secret, http::Pairs fields)
    {
        fields.emplace_back("witness_name", "marcus");
        fields.emplace_back("witness_password", password(secret));
        fields.emplace_back("form_key", fmt::format("of-form-{}", ++forms_));
        return program_.post(program_.browser_of(house_.priya), path, std::move(fields));
    }

    http::Response sign_in(Secret secret) const
    {
        return post_as({}, "/sign-in",
                       {{"sign_in_name", "ruth"}, {"password", password(secret)}});
    }

    http::Response say_hello(Secret secret) const
    {
        auto fields = pictures(secret == Secret::right ? "cat" : "cup");
        fields.emplace_back("sign_in_name", "amara");
        return post_as({{"__Host-keywork-device", device_}}, "/hello", std::move(fields));
    }

    http::Response change_password(Secret secret)
    {
        return program_.post(program_.browser_of(house_.ruth), "/account/password",
                             {{"old_password", password(secret)},
                              {"new_password", "lantern biscuit harbour"}});
    }

    http::Response add_document(Secret secret)
    {
        auto const ruth = program_.browser_of(house_.ruth, minutes{11});
        http::Request request;
        request.method = http::Method::POST;
        request.path = "/children/amara/documents";
        request.address = "127.0.0.1";
        request.headers = {{"host", "keywork.test"}, {"sec-fetch-site", "same-origin"}};
        request.cookies = {{"__Host-keywork", ruth.token}};
        request.form.fields = {{"title", "Notes of a meeting"}, {"level", "3"},
                               {"password", password(secret)},
                               {"form_token", session::form_token(ruth.form_secret)}};
        request.form.files = {{.field = "file", .name = "notes.txt", .type = "text/plain",
                               .bytes = "What was said at the strategy meeting"}};
        return program_.answer(request);
    }

    http::Response read_calendar(Secret secret)
    {
        if (secret == Secret::wrong) return program_.get({}, "/calendar/nobodys.ics");
        auto const made =
            program_.post(program_.browser_of(house_.ruth), "/account/calendar", {}).body;
        auto const start = made.find("/calendar/", made.find("http"));
        return program_.get({}, made.substr(start, made.find(".ics", start) + 4 - start));
    }

    std::map<std::string, Way, std::less<>> ways()
    {
        auto const password_again = [this](Secret secret) {
            return program_.post(program_.browser_of(house_.ruth, minutes{11}), "/password-again",
                                 {{"password", password(secret)}});
        };
        auto const dose = [this](Secret secret) {
            return with_witness(medicine_ + "/dose", secret,
                                {{"due_at", "2026-11-24T16:40:00Z"}, {"outcome", "given"},
                                 {"amount", "1"}});
        };
        auto const stock = [this](Secret secret) {
            return with_witness(medicine_ + "/stock", secret,
                                {{"move", "in"}, {"quantity", "28"}});
        };
        auto const petty_cash = [this](Secret secret) {
            return with_witness("/money/new", secret,
                                {{"move", "in"}, {"amount", "20"}, {"what", "Float"},
                                 {"who", "Ruth"}, {"happened_on", "today"}});
        };
        auto const pocket_money = [this](Secret secret) {
            return with_witness("/children/amara/money", secret,
                                {{"purse", "pocket"}, {"move", "in"}, {"amount", "5"},
                                 {"what", "Pocket money"}, {"who", "Ruth"},
                                 {"happened_on", "today"}, {"agreed", "agreed"}});
        };
        return {
            {"/sign-in", {[this](Secret s) { return sign_in(s); }}},
            {"/hello", {[this](Secret s) { return say_hello(s); }, 303, "tried too often"}},
            {"/password-again", {password_again}},
            {"/account/password", {[this](Secret s) { return change_password(s); }}},
            {"/children/{child}/documents", {[this](Secret s) { return add_document(s); }}},
            {"/children/{child}/medicine/{medicine}/dose", {dose}},
            {"/children/{child}/medicine/{medicine}/stock", {stock}},
            {"/money/new", {petty_cash}},
            {"/children/{child}/money", {pocket_money}},
            {"/calendar/{feed}",
             {[this](Secret s) { return read_calendar(s); }, 200, "There is nothing here", 50}},
        };
    }

    /// So many wrong ones: one by the route, and the same again as often as it was kept.
    void try_wrong_ones(Way const& way, std::string const& route)
    {
        auto const refused = way.attempt(Secret::wrong);
        EXPECT_NE(refused.status, way.taken) << route;
        EXPECT_EQ(header(refused, "Set-Cookie"), "") << route;
        program_.database().write([&](db::Transaction& tx) {
            auto const kept = tx.all("SELECT DISTINCT tried_hash FROM sign_in_failure"
                                     " ORDER BY tried_hash", {}, [](db::Row const& row) {
                                         return row.get<std::string>("tried_hash");
                                     });
            EXPECT_FALSE(kept.empty()) << route << " keeps no wrong try";
            for (auto const& hash : kept)
                for (int again = 2; again < way.wrong_ones; ++again)
                    session::store_failure(tx, hash, program_.now());
            return db::Database::Finish::commit;
        });
    }

    TestProgram program_{"sqlite_memory", keywork::testing::house_now()};
    keywork::testing::House house_ = keywork::testing::make_house(program_.database());
    std::string hash_, medicine_, device_;
    int forms_ = 0;
};

TEST_F(SecretRoutes, refuse_the_right_secret_after_so_many_wrong_ones_and_not_after_one_less)
{
    for (auto const& [route, way] : ways()) {
        give_passwords();
        try_wrong_ones(way, route);   // nine
        auto const in_time = way.attempt(Secret::right);
        EXPECT_EQ(in_time.status, way.taken) << route << in_time.body;

        give_passwords();
        try_wrong_ones(way, route);
        way.attempt(Secret::wrong);   // the tenth
        auto const too_late = way.attempt(Secret::right);
        EXPECT_NE(too_late.status, way.taken) << route;
        EXPECT_TRUE(holds(too_late, way.wait)) << route << too_late.body;
        EXPECT_EQ(header(too_late, "Set-Cookie"), "") << route;
    }
}

TEST_F(SecretRoutes, are_all_tried_here)
{
    std::set<std::string, std::less<>> declared, tried;
    for (Feature const& feature : program_.features().all)
        for (Route const& route : feature.routes)
            if (route.policy.limiter == Limiter::secret) declared.emplace(route.pattern);
    for (auto const& [route, way] : ways()) tried.insert(route);
    EXPECT_EQ(tried, declared);
}

}  // namespace
}  // namespace keywork::app
