#include "features/administration/word_list/operations.hpp"

#include "care/testing/house.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork::word_list {
namespace {

using keywork::testing::actor_of;
using keywork::testing::make_house;
using writing_help::Listed;
using writing_help::OwnWord;
using writing_help::Says;
using writing_help::WordList;

TypedWord typed_word() { return {"bouncing", "blame", "It blames", "what you saw"}; }

TEST(TypedWord, is_read_with_all_that_is_said_of_it)
{
    EXPECT_EQ(read_word(typed_word()).value(),
              (Listed{"bouncing", Says::blame, "It blames", "what you saw"}));
    auto fine = typed_word();
    fine.says = "fine";
    fine.reason = fine.plainer = "";
    EXPECT_TRUE(read_word(fine));
}

TEST(TypedWord, says_everything_that_is_missing_at_once)
{
    auto const nothing = read_word({"...", "", "", ""});
    auto const* invalid = refused_as<Invalid>(nothing);
    ASSERT_TRUE(invalid);
    EXPECT_EQ(invalid->problems.size(), 2U);
    auto const bare = read_word({"bouncing", "blame", " ", ""});
    ASSERT_TRUE(refused_as<Invalid>(bare));
    EXPECT_EQ(refused_as<Invalid>(bare)->problems.size(), 2U);
}

TEST(TypedWord, is_at_most_80_letters_long)
{
    auto typed = typed_word();
    typed.words = std::string(80, 'a');
    EXPECT_TRUE(read_word(typed));
    typed.words += "a";
    EXPECT_FALSE(read_word(typed));
}

TEST(TypedWord, has_an_address_of_its_own)
{
    EXPECT_EQ(address_of("Non-Compliant"), "non-compliant");
    EXPECT_EQ(key_in_address("non-compliant"), writing_help::key_of("Non  compliant"));
}

class OwnWords : public db::testing::StoreTest {
protected:
    void set(Listed const& listed, bool is_on, seconds passed)
    {
        auto actor = actor_of(empty(), keywork::testing::House{}.ruth);
        actor.now += passed;
        auto const done = keywork::testing::change(
            empty(), actor, [&](Transaction& tx) -> Outcome<writing_help::OwnWordId> {
                return set_word(tx, listed, is_on);
            });
        EXPECT_TRUE(done);
    }
    std::vector<OwnWord> own()
    {
        return keywork::testing::read(
            empty(), [](db::Reader& db) { return writing_help::own_words(db); });
    }
};
INSTANTIATE_TEST_SUITE_P(OnBoth, OwnWords, db::testing::on_both(), db::testing::name_of);

TEST_P(OwnWords, stand_over_those_of_the_file_and_keep_their_history)
{
    make_house(migrated());
    WordList const file{{{"kicked off", Says::blame, "It blames", "what you saw"},
                         {"refused", Says::blame, "It blames", "was asked"}}};
    set({"Kicked-off", Says::jargon, "Ours", "our words"}, true, seconds{0});
    set({"refused", Says::blame, "It blames", "was asked"}, false, seconds{1});
    set({"bouncing", Says::opinion, "New", "what you saw"}, true, seconds{2});
    ASSERT_EQ(own().size(), 3U);
    EXPECT_EQ(own()[0].listed.words, "bouncing");
    EXPECT_EQ(own()[0].set_by_name, "Ruth Callan");
    auto const list = writing_help::with_own(file, own());
    ASSERT_EQ(list.all().size(), 2U);
    EXPECT_EQ(list.all()[1], (Listed{"Kicked-off", Says::jargon, "Ours", "our words"}));

    set({"refused", Says::blame, "Again", "was asked"}, true, seconds{3});
    EXPECT_EQ(writing_help::with_own(file, own()).all().size(), 3U);
    auto const history = keywork::testing::read(empty(), [](db::Reader& db) {
        return writing_help::settings_of_word(db, "refused");
    });
    ASSERT_EQ(history.size(), 2U);
    EXPECT_TRUE(history[0].is_on);
    EXPECT_EQ(history[0].listed.reason, "Again");
    EXPECT_FALSE(history[1].is_on);
}

TEST_P(OwnWords, are_shown_with_those_of_the_file_once_each)
{
    make_house(migrated());
    WordList const file{{{"kicked off", Says::blame, "It blames", "what you saw"}}};
    set({"Kicked off", Says::blame, "It blames", "what you saw"}, false, seconds{0});
    auto const all = all_shown(file, own());
    ASSERT_EQ(all.size(), 1U);
    EXPECT_FALSE(all[0].is_on);
    EXPECT_TRUE(shown_for(all, "kicked off"));
    EXPECT_FALSE(shown_for(all, "kicked"));
}

}  // namespace
}  // namespace keywork::word_list
