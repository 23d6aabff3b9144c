#include "care/record/drafts/operations.hpp"
#include "care/record/drafts/store.hpp"
#include "care/record/handover/handover.hpp"
#include "care/record/testing/rules.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork::record {
namespace {

using namespace keywork::testing;
using std::chrono::minutes;

class Drafts : public db::testing::StoreTest {
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        if (IsSkipped()) return;
        house = make_house(migrated());
        priya = actor_of(empty(), house.priya);
        on = {house.larch_house, house.amara};
    }
    PostedPage a_page(std::string const& words, std::int64_t version, std::string const& page_key)
    {
        return {.form_key = form_key(5), .page_key = page_key, .version = version, .step = 0,
                .opened_from = std::nullopt, .fields = {{{"what_happened", words}}, {}}};
    }
    Outcome<Saved> save_it(PostedPage const& page, int after, Actor const* who = nullptr)
    {
        auto const actor = later(who ? *who : priya, minutes{after});
        return change(empty(), actor, [&](Transaction& tx) {
            return save(tx, *rules.forms.find("incident"), on, form::Known{}, page);
        });
    }
    std::vector<KeptWords> kept()
    {
        return testing::read(empty(), [&](db::Reader& db) {
            return kept_words_of(db, house.priya);
        });
    }

    Rules rules;
    House house;
    Actor priya;
    WrittenOn on;
};
INSTANTIATE_TEST_SUITE_P(OnBoth, Drafts, db::testing::on_both(), db::testing::name_of);

TEST_P(Drafts, read_back_as_they_were_saved)
{
    auto const saved = save_it(a_page("You threw", 0, "left"), 0);

    ASSERT_TRUE(saved);
    auto const found = testing::read(empty(), [&](db::Reader& db) {
        return draft_of(db, house.priya, saved->draft.id);
    });
    EXPECT_EQ(found, saved->draft);
    EXPECT_EQ(found->typed.value("what_happened"), "You threw");
    EXPECT_FALSE(testing::read(empty(), [&](db::Reader& db) {
        return draft_of(db, house.ruth, saved->draft.id);
    }));
}

TEST_P(Drafts, take_every_save_of_the_same_page_whatever_version_it_says)
{
    ASSERT_TRUE(save_it(a_page("You", 0, "left"), 0));
    auto const second = save_it(a_page("You threw", 0, "left"), 1);

    ASSERT_TRUE(second);
    EXPECT_FALSE(second->kept);
    EXPECT_EQ(second->draft.version, 2);
}

TEST_P(Drafts, keep_the_words_of_a_page_that_is_older_than_the_last_save)
{
    ASSERT_TRUE(save_it(a_page("You", 0, "first"), 0));
    ASSERT_TRUE(save_it(a_page("Left", 1, "left"), 1));
    auto const right = save_it(a_page("Right", 1, "right"), 2);

    ASSERT_TRUE(right);
    ASSERT_TRUE(right->kept);
    EXPECT_EQ(right->draft.typed.value("what_happened"), "Left");
    ASSERT_EQ(kept().size(), 1U);
    EXPECT_EQ(kept()[0].typed.value("what_happened"), "Right");
    EXPECT_EQ(kept()[0].base_version, 1);
    auto const base = testing::read(empty(), [&](db::Reader& db) {
        return earlier_answers(db, right->draft.id, 1);
    });
    EXPECT_EQ(base->value("what_happened"), "You");
}

TEST_P(Drafts, keep_one_text_of_a_page_that_goes_on_being_typed_on)
{
    ASSERT_TRUE(save_it(a_page("You", 0, "first"), 0));
    ASSERT_TRUE(save_it(a_page("Left", 1, "left"), 1));
    ASSERT_TRUE(save_it(a_page("Right", 1, "right"), 2));
    ASSERT_TRUE(save_it(a_page("Right again", 1, "right"), 3));
    ASSERT_TRUE(save_it(a_page("Other", 1, "other"), 4));

    ASSERT_EQ(kept().size(), 2U);
    EXPECT_EQ(kept()[0].typed.value("what_happened"), "Other");
    EXPECT_EQ(kept()[1].typed.value("what_happened"), "Right again");
    EXPECT_EQ(kept()[1].saved_from, "right");
}

TEST_P(Drafts, are_not_in_conflict_when_the_older_page_says_the_same)
{
    ASSERT_TRUE(save_it(a_page("You", 0, "first"), 0));
    ASSERT_TRUE(save_it(a_page("Same", 1, "left"), 1));
    auto const right = save_it(a_page("Same", 1, "right"), 2);

    ASSERT_TRUE(right);
    EXPECT_FALSE(right->kept);
}

TEST_P(Drafts, keep_their_version_when_a_page_that_was_left_comes_a_second_time)
{
    ASSERT_TRUE(save_it(a_page("You", 0, "first"), 0));
    ASSERT_TRUE(save_it(a_page("You threw", 1, "first"), 1));
    auto late = a_page("You threw", 1, "first");
    late.step = 3;
    auto const again = save_it(late, 2);

    ASSERT_TRUE(again);
    EXPECT_EQ(again->draft.version, 2);
    auto const found = testing::read(empty(), [&](db::Reader& db) {
        return draft_of(db, house.priya, again->draft.id);
    });
    EXPECT_EQ(found, again->draft);   // its step and time with it
    auto const next = save_it(a_page("You threw it", 2, "next"), 3);
    ASSERT_TRUE(next);
    EXPECT_FALSE(next->kept);
    EXPECT_EQ(next->draft.version, 3);
}

TEST_P(Drafts, take_the_last_save_of_a_page_whichever_comes_last)
{
    ASSERT_TRUE(save_it(a_page("You", 0, "left"), 0));
    auto first = a_page("You thr", 1, "left");
    auto second = a_page("You threw", 1, "left");
    first.turn = 1;
    second.turn = 2;
    ASSERT_TRUE(save_it(second, 1));
    auto const overtaken = save_it(first, 2);
    auto third = a_page("You threw it", 2, "left");
    third.turn = 2;
    auto const same_turn = save_it(third, 3);

    ASSERT_TRUE(overtaken);
    EXPECT_FALSE(overtaken->kept);
    EXPECT_EQ(overtaken->draft.typed.value("what_happened"), "You threw");
    EXPECT_EQ(overtaken->draft.version, 2);
    ASSERT_TRUE(same_turn);
    EXPECT_EQ(same_turn->draft.typed.value("what_happened"), "You threw it");
}

TEST_P(Drafts, take_no_words_apart_that_were_saved_since_the_page_was_opened)
{
    ASSERT_TRUE(save_it(a_page("You", 0, "first"), 0));
    ASSERT_TRUE(save_it(a_page("You threw", 1, "first"), 1));
    ASSERT_TRUE(save_it(a_page("You threw it", 2, "next"), 2));
    auto const late = save_it(a_page("You threw", 1, "first"), 3);
    auto const unchanged = save_it(a_page("You", 1, "other"), 4);

    ASSERT_TRUE(late);
    ASSERT_TRUE(unchanged);
    EXPECT_FALSE(late->kept);
    EXPECT_FALSE(unchanged->kept);
    EXPECT_EQ(unchanged->draft.typed.value("what_happened"), "You threw it");
    EXPECT_TRUE(kept().empty());
}

TEST_P(Drafts, are_never_saved_by_another_person_or_on_another_child)
{
    auto const ruth = actor_of(empty(), house.ruth);
    ASSERT_TRUE(save_it(a_page("You", 0, "first"), 0));

    EXPECT_TRUE(refused_as<NotFound>(save_it(a_page("Mine", 1, "first"), 1, &ruth)));
    on.child = house.tyler;
    EXPECT_TRUE(refused_as<NotFound>(save_it(a_page("Mine", 1, "first"), 1)));
}

TEST_P(Drafts, take_kept_words_back_when_their_author_says_so)
{
    ASSERT_TRUE(save_it(a_page("You", 0, "first"), 0));
    ASSERT_TRUE(save_it(a_page("Left", 1, "left"), 1));
    ASSERT_TRUE(save_it(a_page("Right", 1, "right"), 2));
    auto const words = kept().at(0);
    auto const draft = change(empty(), later(priya, minutes{3}), [&](Transaction& tx) {
        return use_kept_words(tx, *rules.forms.find("incident"), on, words);
    });

    ASSERT_TRUE(draft);
    EXPECT_EQ(draft->typed.value("what_happened"), "Right");
    EXPECT_TRUE(kept().empty());
}

TEST_P(Drafts, keep_words_without_a_draft_or_any_right_and_make_one_of_them_later)
{
    auto const id = change(empty(), priya, [&](Transaction& tx) -> Outcome<KeptWordsId> {
        return keep_words(tx, {.kind = "incident", .setting = on.setting, .child = on.child},
                          a_page("Signed out", 0, "p"), WhyKept::session_ended);
    });

    ASSERT_TRUE(id);
    ASSERT_EQ(kept().size(), 1U);
    EXPECT_EQ(kept()[0].why, WhyKept::session_ended);
    auto const words = kept()[0];
    auto const draft = change(empty(), later(priya, minutes{1}), [&](Transaction& tx) {
        return use_kept_words(tx, *rules.forms.find("incident"), on, words);
    });
    ASSERT_TRUE(draft);
    EXPECT_EQ(draft->typed.value("what_happened"), "Signed out");
    EXPECT_EQ(draft->form_key, form_key(5));
}

TEST_P(Drafts, of_a_child_out_of_reach_are_listed_without_the_name)
{
    ASSERT_TRUE(save_it(a_page("You", 0, "first"), 0));
    auto const lines = [&](Actor const& actor) {
        return testing::read(empty(),
                             [&](db::Reader& db) { return drafts_of(db, scope_of(actor)); });
    };
    ASSERT_EQ(lines(priya).size(), 1U);
    EXPECT_EQ(lines(priya)[0].known_as, "Amara");
    auto years_later = priya;
    years_later.today = priya.today + days{800};   // every role has ended
    ASSERT_EQ(lines(years_later).size(), 1U);
    EXPECT_FALSE(lines(years_later)[0].known_as);
}

TEST_P(Drafts, of_a_handover_become_a_record_that_the_others_say_they_have_read)
{
    auto const ruth = actor_of(empty(), house.ruth);
    auto const form = ToSend{.form_key = form_key(7), .kind = "handover", .form_version = 0,
                             .on = {house.larch_house, std::nullopt},
                             .typed = {{{"occurred_at.which", "today"},
                                        {"occurred_at.time", "4:20pm"},
                                        {"each_child.rows", "1"},
                                        {"each_child.1.child", "amara"},
                                        {"each_child.1.how_they_are", "Calm"}}},
                             .opened_from = std::nullopt};
    auto const sent = change(empty(), priya, [&](Transaction& tx) {
        return send(tx, rules.book(), form);
    });
    ASSERT_TRUE(sent);
    auto const unread = [&](Actor const& actor) {
        return testing::read(empty(), [&](db::Reader& db) {
            return unread_handovers(db, scope_of(actor), house.larch_house, "handover",
                                    house_now() - hours{24}).size();
        });
    };
    EXPECT_EQ(unread(priya), 0U);
    EXPECT_EQ(unread(ruth), 1U);
    auto const joel = actor_of(empty(), house.joel);
    auto const mark = [&](Actor const& actor) {
        return change(empty(), actor, [&](Transaction& tx) {
            return mark_read(tx, house.larch_house, sent->record);
        });
    };
    EXPECT_TRUE(refused_as<NotFound>(mark(joel)));
    ASSERT_TRUE(mark(ruth));
    ASSERT_TRUE(mark(later(ruth, minutes{1})));   // again: nothing changes
    EXPECT_EQ(unread(ruth), 0U);
    auto const readers = testing::read(empty(), [&](db::Reader& db) {
        return readers_of(db, sent->record);
    });
    ASSERT_EQ(readers.size(), 1U);
    EXPECT_EQ(readers[0].read_at, house_now());
}

}  // namespace
}  // namespace keywork::record
