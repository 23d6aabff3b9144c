// No typed word is lost (security model, section 6): whatever stands in the way of a form, what was
// typed comes back to whoever typed it, can be sent again, and goes to nobody else.
#include "app/testing/test_program.hpp"
#include "care/session/session.hpp"
#include "care/session/store.hpp"
#include "care/testing/house.hpp"

#include <gtest/gtest.h>

namespace keywork::app {
namespace {

using testing::header;
using testing::hidden;
using testing::holds;

using app::testing::Browser;
using app::testing::TestProgram;

constexpr std::string_view words = "My brother rings on Sunday & I \"wait\" for it";
constexpr std::string_view escaped = "My brother rings on Sunday &amp; I &quot;wait&quot; for it";

class GivenBackWords : public ::testing::TestWithParam<std::string> {
protected:
    void SetUp() override
    {
        if (auto const why = db::testing::why_not(GetParam()); !why.empty()) GTEST_SKIP() << why;
        program = std::make_unique<TestProgram>(GetParam(), keywork::testing::house_now());
        house = keywork::testing::make_house(program->database());
        priya = program->browser_of(house.priya);
        joel = program->browser_of(house.joel);
    }

    void run(db::Sql change, db::Binds arguments)
    {
        program->database().write([&](db::Transaction& tx) {
            tx.run(change, arguments);
            return db::Database::Finish::commit;
        });
    }
    void end_session_of(Browser const& browser)
    {
        program->database().write([&](db::Transaction& tx) {
            session::store_end(tx, session::token_hash(browser.token), program->now());
            return db::Database::Finish::commit;
        });
    }
    std::int64_t kept_about_me()
    {
        std::int64_t number = 0;
        program->database().read([&](db::Reader& db) {
            number = db.number("SELECT COUNT(*) AS number FROM about_me WHERE words = :w",
                               {{"w", words}});
        });
        return number;
    }
    http::Request posting(Browser const& browser, std::string const& path,
                          http::Pairs fields) const
    {
        http::Request request;
        request.method = http::Method::POST;
        request.path = path;
        request.address = "127.0.0.1";
        request.headers = {{"host", "keywork.test"}, {"sec-fetch-site", "same-origin"}};
        request.cookies = {{"__Host-keywork", browser.token}};
        request.form.fields = std::move(fields);
        return request;
    }
    http::Response post_typed(Browser const& browser) const
    {
        return program->post(browser, about_me, typed);
    }

    std::unique_ptr<TestProgram> program;
    keywork::testing::House house;
    Browser priya, joel;
    std::string const about_me = "/children/amara/about-me";
    http::Pairs const typed{{"words", std::string{words}},
                            {"method", "SPOKEN"},
                            {"given_on", "today"}};
};
INSTANTIATE_TEST_SUITE_P(OnBoth, GivenBackWords, ::testing::ValuesIn(db::testing::databases()),
                         [](auto const& one) { return one.param; });

TEST_P(GivenBackWords, wait_on_the_sign_in_page_when_the_session_has_ended_and_are_sent_after_it)
{
    end_session_of(priya);
    auto const refused = post_typed(priya);
    ASSERT_EQ(refused.status, 403);
    EXPECT_TRUE(holds(refused, escaped));
    EXPECT_TRUE(holds(refused, "name=\"carried.word.words\""));
    EXPECT_EQ(hidden(refused, "carried.word.method"), "SPOKEN");
    EXPECT_EQ(hidden(refused, "carried.to"), about_me);
    EXPECT_FALSE(holds(refused, "Amara"));
    EXPECT_EQ(header(refused, "Refresh"), "");

    http::Pairs signing_in{{"sign_in_name", "priya.nair"},
                           {"password", "not the password"},
                           {"carried.to", about_me},
                           {"carried.word.words", std::string{words}},
                           {"carried.word.method", "SPOKEN"},
                           {"carried.word.given_on", "today"}};
    auto const wrong = program->answer(posting({}, "/sign-in", signing_in));
    EXPECT_EQ(wrong.status, 422);
    EXPECT_TRUE(holds(wrong, escaped));
    EXPECT_FALSE(holds(wrong, "not the password"));

    auto const hash = program->services().passwords.hash("kettle toast umbrella");
    run("UPDATE staff SET password_hash = :hash, sign_in_name = 'priya.nair' WHERE id = :id",
        {{"hash", hash}, {"id", house.priya}});
    signing_in[1].second = "kettle toast umbrella";
    auto const in = program->answer(posting({}, "/sign-in", signing_in));
    ASSERT_EQ(in.status, 200) << in.body.substr(0, 2000);
    EXPECT_TRUE(holds(in, "Send what you wrote"));
    EXPECT_TRUE(holds(in, escaped));
    EXPECT_TRUE(holds(in, "action=\"" + about_me + "\""));
    EXPECT_EQ(kept_about_me(), 0);

    auto const cookie = header(in, "Set-Cookie");
    auto const from = cookie.find('=') + 1;
    Browser const now{.token = cookie.substr(from, cookie.find(';') - from), .form_secret = {}};
    auto fields = typed;
    fields.emplace_back("form_token", hidden(in, "form_token"));
    EXPECT_EQ(program->answer(posting(now, about_me, fields)).status, 303);
    EXPECT_EQ(kept_about_me(), 1);
}

TEST_P(GivenBackWords, come_back_with_a_fresh_token_when_the_form_is_of_an_earlier_session)
{
    auto fields = typed;
    fields.emplace_back("form_token", "of an earlier session");
    auto const refused = program->answer(posting(priya, about_me, fields));

    EXPECT_EQ(refused.status, 409);
    EXPECT_TRUE(holds(refused, escaped));
    EXPECT_EQ(header(refused, "Refresh"), "");
    EXPECT_EQ(hidden(refused, "form_token"), session::form_token(priya.form_secret));
    EXPECT_EQ(kept_about_me(), 0);
}

TEST_P(GivenBackWords, are_not_taken_from_another_site)
{
    auto request = posting(priya, about_me, typed);
    request.headers = {{"host", "keywork.test"}, {"sec-fetch-site", "cross-site"}};
    auto const refused = program->answer(request);
    EXPECT_EQ(refused.status, 409);
    EXPECT_FALSE(holds(refused, escaped));

    end_session_of(priya);
    auto const signed_out = program->answer(request);
    EXPECT_EQ(signed_out.status, 303);
    EXPECT_EQ(header(signed_out, "Location"), "/sign-in?next=%2F");
}

TEST_P(GivenBackWords, keep_nothing_for_a_form_that_another_site_sent)
{
    auto request = posting(priya, "/children/amara/records/new/good-moment",
                           {{"form_key", "0123456789abcdef0123456789abcdef"},
                            {"what", std::string{words}}});
    request.headers = {{"host", "keywork.test"}, {"sec-fetch-site", "cross-site"}};
    program->answer(request);

    EXPECT_FALSE(holds(program->get(priya, "/drafts"), "Words that were kept for you"));
}

TEST_P(GivenBackWords, are_kept_as_a_draft_where_there_are_drafts_and_it_is_said_why)
{
    http::Pairs const record{{"form_key", "0123456789abcdef0123456789abcdef"},
                             {"page_key", "0123456789abcdef0123456789abcde0"},
                             {"what", std::string{words}}};
    end_session_of(priya);
    auto const refused = program->post(priya, "/children/amara/records/new/good-moment", record);
    EXPECT_EQ(header(refused, "Location"), "/sign-in?next=%2F&kept=yes");

    auto const again = program->get(program->browser_of(house.priya), "/drafts");
    EXPECT_TRUE(holds(again, "You were signed out before they could be saved."));
}

TEST_P(GivenBackWords, come_back_when_the_child_is_out_of_reach_and_tell_nothing)
{
    auto const refused = post_typed(joel);
    EXPECT_EQ(refused.status, 404);
    EXPECT_TRUE(holds(refused, escaped));
    EXPECT_FALSE(holds(refused, "Amara"));
    EXPECT_EQ(program->post(joel, "/children/nobody/about-me", typed).status, 404);
    EXPECT_EQ(kept_about_me(), 0);
}

TEST_P(GivenBackWords, come_back_when_somebody_else_was_first)
{
    program->post(priya, "/tasks/new", {{"what", "Ring the dentist"}, {"child", "amara"}});
    auto const list = program->get(priya, "/tasks");
    auto const at = list.body.find("/tasks/0");
    ASSERT_NE(at, std::string::npos);
    auto const task = list.body.substr(at, list.body.find('"', at) - at);
    program->post(program->browser_of(house.ruth), task, {{"closing", "done"}});
    auto const refused = program->post(priya, task, {{"closing", "not_done"},
                                                     {"why", std::string{words}}});

    EXPECT_EQ(refused.status, 409) << refused.body.substr(0, 3000);
    EXPECT_TRUE(holds(refused, escaped));
    EXPECT_TRUE(holds(refused, "closed this already"));
    EXPECT_EQ(hidden(refused, "closing"), "not_done");
    EXPECT_TRUE(holds(refused, "action=\"" + task + "\""));
}

TEST_P(GivenBackWords, wait_for_the_password_when_it_has_to_be_given_again)
{
    auto const old = program->browser_of(house.ruth, minutes{11});
    auto const refused = program->post(old, "/staff/new", {{"full_name", "Somebody New"},
                                                           {"job_title", "Support worker"},
                                                           {"sign_in_name", "somebody.new"}});
    EXPECT_EQ(refused.status, 403);
    EXPECT_TRUE(holds(refused, "Give your password again"));
    EXPECT_TRUE(holds(refused, "Somebody New"));
    EXPECT_EQ(hidden(refused, "carried.to"), "/staff/new");
    EXPECT_EQ(hidden(refused, "carried.word.sign_in_name"), "somebody.new");
    EXPECT_EQ(hidden(refused, "form_token"), session::form_token(old.form_secret));
}

TEST_P(GivenBackWords, come_back_from_somebody_who_has_to_choose_a_password_first)
{
    run("UPDATE staff SET password_must_change = 1 WHERE id = :id", {{"id", house.priya}});
    auto const refused = post_typed(priya);
    EXPECT_EQ(refused.status, 403);
    EXPECT_TRUE(holds(refused, escaped));
    EXPECT_TRUE(holds(refused, "href=\"/account/password\""));
    EXPECT_EQ(program->post(priya, about_me, {}).status, 303);
}

TEST_P(GivenBackWords, never_hold_a_password_or_a_token)
{
    end_session_of(priya);
    auto const token = session::form_token(priya.form_secret);
    auto const refused =
        program->post(priya, "/account/password", {{"old_password", "an old secret"},
                                                   {"new_password", "a new secret"},
                                                   {"note", "Some words"}});
    EXPECT_TRUE(holds(refused, "Some words"));
    EXPECT_FALSE(holds(refused, "an old secret"));
    EXPECT_FALSE(holds(refused, "a new secret"));
    EXPECT_FALSE(holds(refused, token));
}

TEST_P(GivenBackWords, stand_by_the_labels_of_their_page_and_choices_in_its_words)
{
    end_session_of(priya);
    auto const about = post_typed(priya);
    for (auto const* said : {"The child’s words", "How did they give them?", "Spoken", "When?"})
        EXPECT_TRUE(holds(about, said)) << said;
    EXPECT_FALSE(holds(about, ">SPOKEN<"));
    EXPECT_FALSE(holds(about, ">Method<"));

    auto const record = program->answer(
        posting({}, "/children/amara/drafts/0123456789abcdefghij/0",
                {{"form_kind", "good-moment"}, {"type", "REPAIR"}, {"shared_with_child", "yes"},
                 {"occurred_at.time", "4pm"}, {"what", std::string{words}}}));
    for (auto const* said : {"What did the child do?", "What kind of good moment?",
                             "Put something right with somebody", "Have you told the child?",
                             "When? (time)"})
        EXPECT_TRUE(holds(record, said)) << said;
    EXPECT_TRUE(holds(record, escaped));
    EXPECT_FALSE(holds(record, ">REPAIR<"));
    EXPECT_FALSE(holds(record, "Amara"));
}

TEST_P(GivenBackWords, say_which_file_has_to_be_chosen_again)
{
    auto request = posting(priya, "/children/amara/documents",
                           {{"title", "Letter from the dentist"}, {"form_token", "old"}});
    request.form.files = {{.field = "file", .name = "letter.pdf", .type = "application/pdf",
                           .bytes = "%PDF-1.4 canary"}};
    auto const refused = program->answer(request);
    EXPECT_EQ(refused.status, 409);
    EXPECT_TRUE(holds(refused, "Choose again: letter.pdf"));
    EXPECT_TRUE(holds(refused, "multipart/form-data"));
    EXPECT_FALSE(holds(refused, "canary"));
}

TEST_P(GivenBackWords, do_not_answer_a_press_of_a_button_that_says_nothing)
{
    end_session_of(priya);
    EXPECT_EQ(program->post(priya, about_me, {}).status, 303);
    auto request = posting(priya, about_me, typed);
    request.headers.emplace_back("x-keywork-autosave", "1");
    EXPECT_EQ(program->answer(request).status, 303);
}

}  // namespace
}  // namespace keywork::app
