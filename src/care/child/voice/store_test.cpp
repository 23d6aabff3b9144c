#include "care/child/voice/store.hpp"

#include "care/child/voice/operations.hpp"
#include "care/testing/house.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork {
namespace {

using testing::actor_of;
using testing::change;
using testing::permitted;
using testing::read;

using VoiceStore = db::testing::StoreTest;
INSTANTIATE_TEST_SUITE_P(OnBoth, VoiceStore, db::testing::on_both(), db::testing::name_of);

TEST_P(VoiceStore, shows_the_newest_words_and_keeps_the_earlier_ones)
{
    auto const house = testing::make_house(migrated());
    AboutMe const first{.words          = "I like dogs.",
                        .method         = "SPOKEN",
                        .helped_by      = house.priya,
                        .helped_by_name = "Priya Nair",
                        .given_on       = testing::house_today() - days{200},
                        .made_at        = testing::house_now() - hours{24 * 200}};
    empty().write([&](db::Transaction& db) {
        child::insert_about_me(db, "v1", house.amara, first, house.priya);
        return db::Database::Finish::commit;
    });
    auto const priya = actor_of(empty(), house.priya);
    auto const amara = permitted(empty(), priya, house.amara);
    EXPECT_EQ(read(empty(), [&](db::Reader& db) { return child::about_me(db, amara); }), first);
    EXPECT_TRUE(change(empty(), priya, [&](Transaction& tx) {
        return child::write_about_me(tx, amara, {.words          = "I love dogs.",
                                                 .method         = "WRITTEN",
                                                 .helped_by      = std::nullopt,
                                                 .helped_by_name = std::nullopt,
                                                 .given_on       = testing::house_today(),
                                                 .made_at        = {}});
    }));
    read(empty(), [&](db::Reader& db) {
        EXPECT_EQ(child::about_me(db, amara)->words, "I love dogs.");
        EXPECT_EQ(child::about_me_versions(db, amara).size(), 2u);
        EXPECT_EQ(child::about_me_versions(db, amara).back(), first);
    });
}

TEST_P(VoiceStore, refuses_a_version_that_was_written_over_an_older_page)
{
    auto const house = testing::make_house(migrated());
    auto const priya = actor_of(empty(), house.priya);
    auto const amara = permitted(empty(), priya, house.amara);
    auto const write = [&](std::string helps, int based_on) {
        return change(empty(), priya, [&](Transaction& tx) {
            return child::write_how_to_help_me(tx, amara,
                                               {.version      = 0,
                                                .helps        = helps,
                                                .is_hard      = "Shouting",
                                                .too_much     = "One adult",
                                                .made_by_name = std::nullopt,
                                                .made_at      = {}},
                                               based_on);
        });
    };
    EXPECT_TRUE(write("A brew", 0));
    EXPECT_TRUE(refused_as<Conflict>(write("Quiet", 0)));
    EXPECT_TRUE(write("A brew and quiet", 1));
    read(empty(), [&](db::Reader& db) {
        auto const help = child::how_to_help_me(db, amara);
        ASSERT_TRUE(help);
        EXPECT_EQ(help->version, 2);
        EXPECT_EQ(help->helps, "A brew and quiet");
        EXPECT_EQ(help->is_hard, "Shouting");
        EXPECT_EQ(help->too_much, "One adult");
        EXPECT_EQ(help->made_by_name, "Priya Nair");
        EXPECT_EQ(child::how_to_help_me_versions(db, amara).size(), 2u);
    });
}

TEST(HelpList, is_a_line_an_item_without_empty_lines_and_marks)
{
    EXPECT_EQ(items("A brew\r\n\n  - Ten minutes alone \n* Quiet"),
              (std::vector<std::string>{"A brew", "Ten minutes alone", "Quiet"}));
    EXPECT_TRUE(items("").empty());
    EXPECT_TRUE(items(" \n-\n").empty());
}

}  // namespace
}  // namespace keywork
