// The spine, without a browser: a record from its first page to its signature, its correction and
// the stranger who is told nothing. The kinds are those that ship.
#include "app/testing/test_program.hpp"
#include "care/record/drafts/store.hpp"
#include "care/testing/house.hpp"

#include <gtest/gtest.h>

namespace keywork::app {
namespace {

using testing::header;
using testing::hidden;
using testing::holds;

using app::testing::Browser;
using app::testing::TestProgram;

class RecordPath : public ::testing::TestWithParam<std::string> {
protected:
    void SetUp() override
    {
        if (auto const why = db::testing::why_not(GetParam()); !why.empty()) GTEST_SKIP() << why;
        program = std::make_unique<TestProgram>(GetParam(), keywork::testing::house_now());
        house = keywork::testing::make_house(program->database());
        priya = program->browser_of(house.priya);
        ruth = program->browser_of(house.ruth);
        joel = program->browser_of(house.joel);
    }

    /// What the page carries besides the answers.
    http::Pairs frame(http::Response const& page) const
    {
        http::Pairs fields;
        for (auto const name :
             {"form_key", "page_key", "page_turn", "version", "draft", "step", "asked"})
            fields.emplace_back(name, hidden(page, name));
        return fields;
    }
    http::Response follow(Browser const& browser, http::Response const& answer) const
    {
        EXPECT_EQ(answer.status, 303) << answer.body.substr(0, 2000);
        return program->get(browser, header(answer, "Location"));
    }
    /// Writes a concern as far as its check page, and gives that page's address.
    std::string checked_concern()
    {
        auto const form = program->get(priya, new_concern);
        auto fields = frame(form);
        for (auto const& [name, value] : concern) fields.emplace_back(name, value);
        fields.emplace_back("go", "on");
        auto answer = program->post(priya, new_concern, fields);
        EXPECT_EQ(answer.status, 303) << answer.body.substr(0, 3000);
        return header(answer, "Location");
    }

    std::unique_ptr<TestProgram> program;
    keywork::testing::House house;
    Browser priya, ruth, joel;
    std::string const new_concern = "/children/amara/records/new/safeguarding-concern";
    http::Pairs const concern{{"immediate_danger", "no"},
                              {"occurred_at.which", "today"},
                              {"occurred_at.time", "4:20pm"},
                              {"what_seen_or_heard", "You said you did not want to go home."},
                              {"childs_own_words", "\"I am not going\""},
                              {"child_knows", "YES"}};
};
INSTANTIATE_TEST_SUITE_P(OnBoth, RecordPath, ::testing::ValuesIn(db::testing::databases()),
                         [](auto const& one) { return one.param; });

TEST_P(RecordPath, offers_the_kinds_that_may_be_written_on_a_child)
{
    auto const page = program->get(priya, "/children/amara/records/new");

    EXPECT_EQ(page.status, 200);
    EXPECT_TRUE(holds(page, "/children/amara/records/new/daily-log"));
    EXPECT_EQ(program->get(joel, "/children/amara/records/new").status, 404);
}

TEST_P(RecordPath, keeps_a_draft_from_the_first_autosave_and_finds_it_again)
{
    auto const form = program->get(priya, new_concern);
    ASSERT_EQ(form.status, 200);
    auto fields = frame(form);
    fields.emplace_back("what_seen_or_heard", "You said");
    auto const saved = program->post(priya, new_concern, fields);

    ASSERT_EQ(saved.status, 303);
    auto const again = follow(priya, saved);
    EXPECT_EQ(again.status, 200);
    EXPECT_TRUE(holds(again, "You said"));
    EXPECT_TRUE(holds(again, "Saved 4:35pm"));
    EXPECT_TRUE(holds(program->get(priya, "/children/amara/records/new"), "Go on with"));
    EXPECT_TRUE(holds(program->get(priya, "/drafts"), "Safeguarding concern"));
    EXPECT_EQ(program->get(ruth, header(saved, "Location")).status, 404);
}

TEST_P(RecordPath, shows_every_problem_and_keeps_every_answer)
{
    auto const form = program->get(priya, new_concern);
    auto fields = frame(form);
    fields.emplace_back("what_seen_or_heard", "Only this");
    fields.emplace_back("go", "on");
    auto const page = program->post(priya, new_concern, fields);

    EXPECT_EQ(page.status, 422);
    EXPECT_TRUE(holds(page, "There is a problem"));
    EXPECT_TRUE(holds(page, "Only this"));
}

TEST_P(RecordPath, sends_what_was_checked_and_hides_a_concern_from_those_below_its_level)
{
    auto const check = checked_concern();
    auto const page = program->get(priya, check);
    ASSERT_EQ(page.status, 200);
    EXPECT_TRUE(holds(page, "You said you did not want to go home."));
    auto fields = frame(page);
    fields.emplace_back("go", "send");
    auto const sent = program->post(priya, check, fields);
    ASSERT_EQ(sent.status, 303) << sent.body.substr(0, 3000);
    EXPECT_EQ(header(program->post(priya, check, fields), "Location"), header(sent, "Location"));
    EXPECT_EQ(program->get(priya, header(sent, "Location")).status, 200);

    auto const record = header(sent, "Location").substr(
        0, header(sent, "Location").size() - std::string{"/done"}.size());
    auto const own = program->get(priya, record);
    EXPECT_EQ(own.status, 200);
    EXPECT_TRUE(holds(own, "Received, being dealt with"));
    EXPECT_TRUE(holds(program->get(ruth, record), "You said you did not want to go home."));
    EXPECT_EQ(program->get(ruth, record + "/print").status, 200);
    auto const marcus = program->browser_of(house.marcus);
    EXPECT_EQ(program->get(marcus, record).status, 404);
    EXPECT_EQ(program->get(joel, record).status, 404);
    auto const old = program->browser_of(house.ruth, minutes{11});
    EXPECT_FALSE(holds(program->get(old, record), "did not want to go home"));

    auto const add = program->get(priya, record + "/add?kind=correction");
    ASSERT_EQ(add.status, 200);
    auto const added = program->post(priya, record + "/add",
                                     {{"form_key", hidden(add, "form_key")},
                                      {"kind", "correction"},
                                      {"words", "It was at 4:10pm."},
                                      {"reason", "I looked at the clock again."}});
    EXPECT_TRUE(holds(follow(priya, added), "It was at 4:10pm."));
}

TEST_P(RecordPath, keeps_both_texts_when_two_pages_of_one_draft_are_saved)
{
    auto const form = program->get(priya, new_concern);
    auto first = frame(form);
    first.emplace_back("what_seen_or_heard", "One");
    auto const draft = header(program->post(priya, new_concern, first), "Location");
    auto const left = program->get(priya, draft);
    auto const right = program->get(priya, draft);
    auto const save = [&](http::Response const& page, std::string const& words) {
        auto fields = frame(page);
        fields.emplace_back("what_seen_or_heard", words);
        return program->post(priya, draft, fields);
    };
    EXPECT_EQ(header(save(left, "Left"), "Location"), draft);
    auto const conflict = save(right, "Right");

    EXPECT_TRUE(header(conflict, "Location").starts_with("/drafts/kept/"));
    auto const kept = follow(priya, conflict);
    EXPECT_TRUE(holds(kept, "One") && holds(kept, "Left") && holds(kept, "Right"));
    auto const stands = program->post(priya, header(conflict, "Location"), {{"choice", "mine"}});
    EXPECT_TRUE(holds(follow(priya, stands), "Right"));
}

TEST_P(RecordPath, keeps_the_words_of_somebody_who_may_not_write_there_any_more)
{
    auto const form = program->get(priya, new_concern);
    auto fields = frame(form);
    fields.emplace_back("what_seen_or_heard", "Nobody may lose this");
    auto const refused =
        program->post(joel, new_concern, fields);   // never reached the child: as if removed

    EXPECT_EQ(refused.status, 404);
    EXPECT_TRUE(holds(program->get(joel, "/drafts"), "Words that were kept for you"));
}

TEST_P(RecordPath, puts_a_task_on_the_list_and_closes_it)
{
    auto const added = program->post(priya, "/tasks/new",
                                     {{"what", "Ring the dentist"}, {"child", "amara"}});
    auto const list = follow(priya, added);
    EXPECT_TRUE(holds(list, "Ring the dentist"));
    auto const at = list.body.find("/tasks/0");
    ASSERT_NE(at, std::string::npos);
    auto const task = list.body.substr(at, list.body.find('"', at) - at);
    EXPECT_EQ(program->post(priya, task, {{"closing", "not_done"}, {"why", ""}}).status, 422);
    EXPECT_EQ(program->post(joel, task, {{"closing", "done"}}).status, 404);
    EXPECT_TRUE(holds(follow(priya, program->post(priya, task, {{"closing", "done"}})),
                      "Since yesterday"));
}

}  // namespace
}  // namespace keywork::app
