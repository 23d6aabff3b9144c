// The young person as an actor over every route: nothing but what is shared with them.
#include "targets.hpp"

#include "care/session/session.hpp"

#include <gtest/gtest.h>

namespace keywork::matrix {
namespace {

using app::testing::TestProgram;

/// A request of the young person, or of a member of staff who has their cookie as well.
http::Response as_young_person(TestProgram const& program, http::Method method,
                               std::string const& path, http::Pairs fields = {})
{
    http::Request request;
    request.method = method;
    request.path = path;
    request.address = "127.0.0.1";
    request.cookies = {{"__Host-keywork-young", std::string{young_token}},
                       {"__Host-keywork-device", std::string{young_device}}};
    request.headers = {{"host", "keywork.test"}, {"sec-fetch-site", "same-origin"}};
    request.form.fields = std::move(fields);
    request.form.fields.emplace_back("form_token", session::form_token(young_form_secret));
    return program.answer(request);
}

class YoungPerson : public ::testing::Test {
protected:
    void SetUp() override
    {
        program_ = std::make_unique<TestProgram>("sqlite_memory", now());
        world_ = make_world(*program_);
    }

    std::unique_ptr<TestProgram> program_;
    World world_;
};

TEST_F(YoungPerson, shows_a_young_person_nothing_but_what_is_shared_with_them)
{
    auto const absent =
        same_but_for_chance(as_young_person(*program_, http::Method::GET, "/no/such/page"));
    EXPECT_EQ(absent.substr(0, 3), "404");
    for (auto const kind : {Policy::Kind::staff, Policy::Kind::open})
        for (Target const& target : targets(*program_, world_, http::Method::GET, kind))
            EXPECT_EQ(same_but_for_chance(
                          as_young_person(*program_, http::Method::GET, target.path)),
                      absent)
                << target.path;
    int shown = 0;
    for (Target const& target :
         targets(*program_, world_, http::Method::GET, Policy::Kind::young_person)) {
        auto const page = as_young_person(*program_, http::Method::GET, target.path);
        EXPECT_LT(page.status, 500) << target.path;
        EXPECT_FALSE(highest_canary(page.body).has_value()) << target.path;
        EXPECT_EQ(page.body.find(name_canary), std::string::npos) << target.path;
        EXPECT_EQ(page.body.find(young_canary), std::string::npos) << target.path;
        shown += page.body.find(shared_canary) != std::string::npos ? 1 : 0;
    }
    EXPECT_EQ(shown, 3);   // the list, the plans and the text itself
}

TEST_F(YoungPerson, lets_a_young_person_change_nothing_but_what_they_say)
{
    auto const before = content_counts(program_->database());
    http::Pairs const fields{{"child", "0canarychild"}, {"words", "x"}, {"why", "test"},
                             {"go", "send"}, {"hours", "2"}, {"form_key", "young"}};
    for (auto const kind : {Policy::Kind::staff, Policy::Kind::open})
        for (Target const& target : targets(*program_, world_, http::Method::POST, kind))
            EXPECT_EQ(
                as_young_person(*program_, http::Method::POST, target.path, fields).status, 404)
                << target.path;
    for (auto const* path : {"/me/shared/0sharedback", "/me/shared/0sharedraised"})
        EXPECT_EQ(as_young_person(*program_, http::Method::POST, path, fields).status, 404)
            << path;
    EXPECT_EQ(content_counts(program_->database()), before);
    EXPECT_EQ(as_young_person(*program_, http::Method::POST, "/me/shared/0shared", fields).status,
              303);
    auto const after = content_counts(program_->database());
    EXPECT_EQ(after.at("addition"), before.at("addition") + 1);
    EXPECT_EQ(after.at("said"), before.at("said") + 1);
}

TEST_F(YoungPerson, shows_no_member_of_staff_a_page_of_a_young_person)
{
    for (Case const& actor : world_.cases) {
        auto const browser = program_->browser_of(actor.staff);
        for (auto const method : {http::Method::GET, http::Method::POST})
            for (Target const& target :
                 targets(*program_, world_, method, Policy::Kind::young_person)) {
                auto const response = method == http::Method::GET
                                          ? program_->get(browser, target.path)
                                          : program_->post(browser, target.path, {{"words", "x"}});
                EXPECT_EQ(response.status, 404) << actor.name() << " at " << target.path;
            }
    }
}

}  // namespace
}  // namespace keywork::matrix
