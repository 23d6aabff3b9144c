// Every kind that ships, through HTTP in every profile that offers it: filled in with generated
// answers and read back, and refused with its own words where one answer is missing or beyond a
// limit. What the reader of answers does with each single rule is in care/form/kinds_test.cpp.
#include "app/loaded.hpp"
#include "app/testing/test_program.hpp"
#include "care/access/decide.hpp"
#include "care/form/testing/generated.hpp"
#include "care/record/drafts/store.hpp"
#include "care/record/known.hpp"
#include "care/record/store.hpp"
#include "care/testing/house.hpp"
#include "care/testing/law_folder.hpp"
#include "platform/html/raw.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace keywork::app {
namespace {

using app::testing::Browser;
using app::testing::TestProgram;
using keywork::testing::Texts;
using testing::header;
using testing::hidden;
using testing::holds;

class EveryForm : public ::testing::TestWithParam<std::string> {
protected:
    /// Larch House becomes a place of the profile; Ruth leads it.
    void SetUp() override
    {
        program = std::make_unique<TestProgram>("sqlite_memory", keywork::testing::house_now());
        house = keywork::testing::make_house(program->database());
        program->database().write([&](db::Transaction& tx) {
            constexpr db::Sql update{"UPDATE setting SET profile = :profile WHERE id = :id"};
            tx.run(update, {{"profile", GetParam()}, {"id", house.larch_house}});
            return db::Database::Finish::commit;
        });
        ruth = program->browser_of(house.ruth);
        actor = keywork::testing::actor_of(program->database(), house.ruth, Assurance::a3);
    }

    /// Where a kind is written: on Amara's file, or for the house.
    std::string address_of(form::Form const& form) const
    {
        return form.children == form::Children::none
                   ? "/places/larch-house/records/new/" + form.kind
                   : "/children/amara/records/new/" + form.kind;
    }

    form::Known known_for(form::Form const& form)
    {
        bool const of_house = form.children == form::Children::none;
        auto& database = program->database();
        std::optional<Permitted<ChildId>> child;
        if (!of_house) child = keywork::testing::permitted(database, actor, house.amara);
        return keywork::testing::read(database, [&](db::Reader& db) {
            WrittenOn on{house.larch_house, std::nullopt};
            if (!of_house) on.child = house.amara;
            return record::known_for(db, loaded().profiles, actor, on, child ? &*child : nullptr,
                                     record::lists_to_show(form));
        });
    }

    /// Posts everything as one page and gives the address of the check page.
    std::string filled_in(form::Form const& form, form::Typed const& typed)
    {
        auto const page = program->get(ruth, address_of(form));
        std::string asked;   // every question stood on the page: nothing is filled in for them
        for (form::Question const* question : form::questions(form))
            asked += (asked.empty() ? "" : " ") + question->name;
        http::Pairs fields{{"form_key", hidden(page, "form_key")},
                           {"page_key", hidden(page, "page_key")},
                           {"version", "0"}, {"step", "0"}, {"asked", asked}, {"go", "stay"}};
        fields.insert(fields.end(), typed.fields.begin(), typed.fields.end());
        auto const saved = program->post(ruth, address_of(form), fields);
        EXPECT_EQ(saved.status, 303) << saved.body.substr(0, 1000);
        auto const to = header(saved, "Location");
        return to.substr(0, to.rfind('/')) + "/check";
    }

    http::Response sent(std::string const& check)
    {
        auto const page = program->get(ruth, check);
        EXPECT_EQ(page.status, 200) << check;
        return program->post(ruth, check,
                             {{"version", hidden(page, "version")}, {"go", "send"}});
    }

    std::optional<Record> record_at(std::string const& done)
    {
        auto const end = done.rfind('/');
        auto const start = done.rfind('/', end - 1) + 1;
        return keywork::testing::read(program->database(), [&](db::Reader& db) {
            return record::record(db, RecordId{done.substr(start, end - start)});
        });
    }

    /// Runs for every kind that Ruth writes there.
    template <class Check>
    void for_every_kind(Check check)
    {
        int kinds = 0;
        for (form::Form const* form : loaded().forms.offered_in(GetParam())) {
            if (program->get(ruth, address_of(*form)).status != 200) continue;
            ++kinds;
            SCOPED_TRACE(form->kind + " in " + GetParam());
            check(*form, known_for(*form));
        }
        EXPECT_GE(kinds, 15);
    }

    static Loaded const& loaded()
    {
        static Loaded const all = load(keywork::testing::source_tree().string());
        return all;
    }

    std::unique_ptr<TestProgram> program;
    keywork::testing::House house;
    Browser ruth;
    Actor actor;
};
INSTANTIATE_TEST_SUITE_P(InEvery, EveryForm,
                         ::testing::Values("home", "pru", "vs", "special", "ap"),
                         [](auto const& one) { return one.param; });

std::string as_on_page(std::string_view words)
{
    std::string text;
    html::append_escaped(text, words);
    return text;
}

/// Every text of one line that was answered, as a page shows it: without the spaces around it.
std::vector<std::string> texts_in(form::Answers const& answers)
{
    std::vector<std::string> texts;
    for (form::Answer const& answer : answers.all) {
        auto const* text = std::get_if<std::string>(&answer.value);
        if (!text || text->find_first_of("\n\t") != std::string::npos) continue;
        auto const from = text->find_first_not_of(' ');
        auto const until = text->find_last_not_of(' ');
        texts.push_back(text->substr(from, until + 1 - from));
    }
    return texts;
}

TEST_P(EveryForm, is_sent_with_hard_texts_and_read_back_the_same)
{
    for_every_kind([&](form::Form const& form, form::Known const& known) {
        auto const typed = keywork::testing::valid_answers(form, known, 11, Texts::hard);
        auto const reading = form::read_answers(form, typed, known);
        for (Problem const& problem : reading.problems)
            ADD_FAILURE() << problem.field << ": " << problem.message;
        auto const answer = sent(filled_in(form, typed));
        ASSERT_EQ(answer.status, 303) << answer.body.substr(0, 2000);
        auto const kept = record_at(header(answer, "Location"));
        ASSERT_TRUE(kept);
        EXPECT_EQ(kept->answers, form::to_json(reading.answers));

        auto const done = header(answer, "Location");
        auto const page = program->get(ruth, done.substr(0, done.rfind('/')));
        if (page.status == 404 && kept->level == Level::l4) return;   // it is about her
        ASSERT_EQ(page.status, 200);
        EXPECT_FALSE(holds(page, "<script>alert(1)"));
        for (std::string const& text : texts_in(reading.answers)) {
            EXPECT_TRUE(holds(page, as_on_page(text))) << text.substr(0, 60);
        }
    });
}

TEST_P(EveryForm, says_every_answer_that_is_missing_at_once)
{
    for_every_kind([&](form::Form const& form, form::Known const& known) {
        auto const reading = form::read_answers(form, {}, known);
        EXPECT_FALSE(reading.problems.empty());
        auto const answer = sent(filled_in(form, {}));
        ASSERT_EQ(answer.status, 422);
        for (Problem const& problem : reading.problems) {
            EXPECT_TRUE(holds(answer, as_on_page(problem.message))) << problem.message;
        }
    });
}

/// One required answer that nothing waits for is taken away: another one in each profile.
TEST_P(EveryForm, refuses_one_missing_answer_in_its_own_words_and_keeps_the_others)
{
    static constexpr std::string_view profiles = "home pru  vs   specialap";
    auto const turn = profiles.find(GetParam()) / 5;
    for_every_kind([&](form::Form const& form, form::Known const& known) {
        auto const typed = keywork::testing::valid_answers(form, known, 7);
        auto all = keywork::testing::broken_answers(form, typed, known);
        std::erase_if(all, [](keywork::testing::Broken const& one) {
            return !one.rule.starts_with("an answer to");
        });
        if (all.empty()) return;
        auto const& broken = all[turn * all.size() / 5];
        SCOPED_TRACE(broken.rule);
        auto const check = filled_in(form, broken.typed);
        auto const answer = sent(check);
        ASSERT_EQ(answer.status, 422);
        for (Problem const& problem : form::read_answers(form, broken.typed, known).problems) {
            EXPECT_TRUE(holds(answer, as_on_page(problem.message))) << problem.message;
        }
        auto const end = check.rfind('/');
        auto const start = check.rfind('/', end - 1) + 1;
        auto const kept = keywork::testing::read(program->database(), [&](db::Reader& db) {
            return record::draft_of(db, house.ruth, DraftId{check.substr(start, end - start)});
        });
        ASSERT_TRUE(kept);
        for (auto const& [field, value] : broken.typed.fields) {
            auto const values = kept->typed.values(field);
            EXPECT_TRUE(std::ranges::find(values, value) != values.end()) << field;
        }
    });
}

/// The answers with every number that is asked set to what `pick` says of its limits.
template <class Pick>
form::Typed with_numbers(form::Form const& form, form::Typed typed, form::Known const& known,
                         Pick pick)
{
    auto const answers = form::read_answers(form, typed, known).answers;
    for (form::Question const* question : form::questions(form)) {
        if (question->type != form::Type::number || !form::is_asked(*question, answers, known))
            continue;
        if (std::optional<std::int64_t> const value = pick(*question))
            typed.set(question->name, std::to_string(*value));
    }
    return typed;
}

TEST_P(EveryForm, takes_a_number_on_its_limit_and_refuses_the_one_beyond)
{
    for_every_kind([&](form::Form const& form, form::Known const& known) {
        auto const typed = keywork::testing::valid_answers(form, known, 5);
        auto const least = [](form::Question const& one) { return one.limits.least; };
        auto const most = [](form::Question const& one) { return one.limits.most; };
        auto const on_least = with_numbers(form, typed, known, least);
        if (on_least == typed && with_numbers(form, typed, known, most) == typed) return;
        auto const beyond = [&](auto limit, int step) {
            return with_numbers(form, typed, known, [&](form::Question const& one) {
                auto const value = limit(one);
                return value ? std::optional{*value + step} : std::nullopt;
            });
        };
        for (form::Typed const& wrong : {beyond(least, -1), beyond(most, 1)}) {
            auto const problems = form::read_answers(form, wrong, known).problems;
            EXPECT_FALSE(problems.empty());
            auto const answer = sent(filled_in(form, wrong));
            EXPECT_EQ(answer.status, 422);
            for (Problem const& problem : problems) {
                EXPECT_TRUE(holds(answer, as_on_page(problem.message))) << problem.message;
            }
        }
        for (form::Typed const& right : {on_least, with_numbers(form, typed, known, most)})
            EXPECT_EQ(sent(filled_in(form, right)).status, 303);
    });
}

}  // namespace
}  // namespace keywork::app
