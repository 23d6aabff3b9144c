// What a hold's record says stays out of every other list, too, for who owes an account of it.
#include "care/action/action.hpp"
#include "care/action/store.hpp"
#include "care/chronology/chronology.hpp"
#include "care/record/accounts/store.hpp"
#include "care/record/handover/since.hpp"
#include "care/record/known.hpp"
#include "care/record/standards/store.hpp"
#include "care/record/store.hpp"
#include "care/record/testing/rules.hpp"
#include "care/voice/store.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork::record {
namespace {

using namespace keywork::testing;

/// Tyler was held half an hour ago; Priya wrote it, Marcus owes his account, Ruth took no part.
class KeptBack : public db::testing::StoreTest {
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        if (IsSkipped()) return;
        house = make_house(migrated());
        marcus = actor_of(empty(), house.marcus);
        ruth = actor_of(empty(), house.ruth);
    }
    void a_hold(Level level)
    {
        auto const at = house_now() - std::chrono::minutes{30};
        empty().write([&](db::Transaction& tx) {
            insert_record(tx, {.id = hold, .kind = "hold", .form_version = 1,
                               .setting = house.larch_house, .author = house.priya,
                               .occurred_at = at, .ended_at = {}, .recorded_at = at,
                               .level = level, .significant = true, .answers = "{}",
                               .form_key = "key", .body_hash = "x", .opened_from = {}});
            insert_child(tx, hold, house.tyler, 0);
            chronology::append(tx, {.child = house.tyler, .occurred_at = at, .kind = "hold",
                                    .level = level, .title = "Hold", .words = "A knife",
                                    .by_whom = "Priya", .author = house.priya,
                                    .setting = house.larch_house, .record = hold,
                                    .recorded_at = at, .import_id = {}});
            insert_account(tx, {.id = account, .record = hold, .staff = house.marcus, .who = {},
                                .action = {}, .addition = {}, .why_none = {}, .settled_by = {},
                                .settled_at = {}},
                           at);
            return db::Database::Finish::commit;
        });
    }
    void settle()
    {
        empty().write([&](db::Transaction& tx) {
            settle_account(tx, account, {.staff = house.ruth, .at = house_now(),
                                         .addition = std::nullopt, .why_none = "Has left"});
            return db::Database::Finish::commit;
        });
    }
    void said(std::optional<RecordId> const& record, std::string const& id,
              std::string const& words)
    {
        empty().write([&](db::Transaction& tx) {
            voices::insert_said(tx, {.id = voices::SaidId{id}, .child = house.tyler,
                                     .setting = house.larch_house, .record = record,
                                     .shared = std::nullopt, .came = voices::Came::noted,
                                     .words = words, .method = "SPOKEN",
                                     .said_on = house_today(), .asks = true, .level = Level::l1,
                                     .heard_by = std::nullopt, .heard_by_name = {},
                                     .assigned_to = std::nullopt, .assigned_name = {},
                                     .action = std::nullopt, .made_by = house.priya,
                                     .made_at = house_now(), .form_key = id, .known_as = {},
                                     .steps = {}});
            return db::Database::Finish::commit;
        });
    }
    /// What the ledger says of an entry, by each of its four doors; all say the same.
    std::string ledger_says(Actor const& actor, std::string const& id)
    {
        auto const allowed = permitted(empty(), actor, house.tyler);
        return testing::read(empty(), [&](db::Reader& db) {
            auto const here = reach_in(db, scope_of(actor), house.larch_house);
            auto found = voices::find(db, allowed, voices::SaidId{id});
            expects(found.has_value());
            auto const shown = voices::as_shown_to(db, actor.staff, std::move(*found)).words;
            for (auto const& list : {voices::of_child(db, sight_of(actor, allowed)),
                                     voices::in_place(db, here, house_now()),
                                     voices::to_hear_in(db, here)})
                for (auto const& one : list)
                    EXPECT_TRUE(one.id.text() != id || one.words == shown) << one.words;
            return shown;
        });
    }
    std::string handed_over(Actor const& actor)
    {
        return testing::read(empty(), [&](db::Reader& db) {
            WrittenOn const on{house.larch_house, std::nullopt};
            auto const& form = *rules.forms.find("handover");
            auto const known = known_for(db, rules.profiles, actor, on, nullptr,
                                         lists_to_start(form));
            std::string all;
            for (auto const& [field, words] : first_words(db, actor, form, on, known).fields)
                all += words + "\n";
            return all;
        });
    }

    Rules rules;
    House house;
    Actor marcus, ruth;
    RecordId const hold{"0hold"};
    OwnAccountId const account{"0account"};
};
INSTANTIATE_TEST_SUITE_P(OnBoth, KeptBack, db::testing::on_both(), db::testing::name_of);

TEST_P(KeptBack, what_the_child_said_of_it_until_the_account_is_in)
{
    a_hold(Level::l2);
    said(hold, "0of", "I was not going to use it.");
    said(std::nullopt, "0apart", "Football, please.");

    EXPECT_EQ(ledger_says(marcus, "0of"), account_first_words);
    EXPECT_EQ(ledger_says(marcus, "0apart"), "Football, please.");
    EXPECT_EQ(ledger_says(ruth, "0of"), "I was not going to use it.");
    settle();
    EXPECT_EQ(ledger_says(marcus, "0of"), "I was not going to use it.");
}

TEST_P(KeptBack, its_line_among_what_shows_a_quality_standard)
{
    a_hold(Level::l2);
    auto const line = [&](Actor const& actor) {
        return testing::read(empty(), [&](db::Reader& db) {
            auto const shown = standards::records_in(
                db, reach_in(db, scope_of(actor), house.larch_house),
                {house_today(), house_today()}, "R11", 10);
            expects(shown.size() == 1);
            return shown[0].line;
        });
    };
    empty().write([&](db::Transaction& tx) {
        standards::insert(tx, standards::RecordStandardId{"0tag"}, hold,
                          {.standard = "R11", .tagged_at = house_now()}, house.ruth);
        return db::Database::Finish::commit;
    });

    EXPECT_EQ(line(marcus), "");
    EXPECT_EQ(line(ruth), "A knife");
    settle();
    EXPECT_EQ(line(marcus), "A knife");
}

TEST_P(KeptBack, what_is_to_be_done_after_it_unless_it_is_theirs_to_do)
{
    a_hold(Level::l1);
    auto const to_do = [&](std::string const& id, std::optional<StaffId> const& who) {
        empty().write([&](db::Transaction& tx) {
            action::insert_action(tx, ActionId{id},
                                  {.setting = house.larch_house, .child = house.tyler,
                                   .record = hold, .what = "Lock up the knives", .note = "All",
                                   .level = Level::l1, .assigned_to = who, .due_at = {}},
                                  house.priya, house_now());
            return db::Database::Finish::commit;
        });
    };
    to_do("0anybody", std::nullopt);
    to_do("0marcus", house.marcus);
    auto const says = [&](Actor const& actor, std::string const& id) {
        auto const allowed = permitted(empty(), actor, house.tyler);
        return testing::read(empty(), [&](db::Reader& db) {
            auto const one = action::find(db, scope_of(actor), ActionId{id});
            expects(one.has_value());
            for (auto const& list : {action::in_setting(db, scope_of(actor), house.larch_house,
                                                        house_now()),
                                     action::of_child(db, sight_of(actor, allowed))})
                for (action::Action const& other : list)
                    EXPECT_TRUE(other.id.text() != id || other.what == one->what) << other.what;
            return one->what;
        });
    };

    EXPECT_EQ(says(marcus, "0anybody"), action::words_kept_back);
    EXPECT_EQ(says(marcus, "0marcus"), "Lock up the knives");
    EXPECT_EQ(says(ruth, "0anybody"), "Lock up the knives");
    settle();
    EXPECT_EQ(says(marcus, "0anybody"), "Lock up the knives");
}

TEST_P(KeptBack, its_words_from_a_handover_that_everybody_reads)
{
    a_hold(Level::l1);

    EXPECT_EQ(handed_over(ruth).find("knife"), std::string::npos);
    EXPECT_NE(handed_over(ruth).find("Read the record of 4:05pm in Tyler’s timeline."),
              std::string::npos);
    EXPECT_EQ(handed_over(marcus).find("knife"), std::string::npos);
    settle();
    EXPECT_NE(handed_over(ruth).find("4:05pm: Hold: A knife."), std::string::npos);
}

}  // namespace
}  // namespace keywork::record
