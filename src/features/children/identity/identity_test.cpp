#include "features/children/identity/operations.hpp"
#include "features/children/identity/store.hpp"

#include "care/testing/house.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork::identity {
namespace {

IdentityPage typed()
{
    IdentityPage page;
    page.parts = {Part::culture, Part::food};
    page.ways = {{"SPOKEN", "Spoken"}};
    page.part = "food";
    page.words = "Jollof on Sundays";
    page.method = "SPOKEN";
    page.given_on = "today";
    return page;
}

std::string refused_field(IdentityPage const& page)
{
    auto const read = read_said(page, testing::house_today());
    auto const* invalid = refused_as<Invalid>(read);
    return invalid && invalid->problems.size() == 1 ? invalid->problems.front().field : "";
}

TEST(Identity, is_read_as_it_is_typed)
{
    auto const read = read_said(typed(), testing::house_today());
    ASSERT_TRUE(read);
    EXPECT_EQ(read->part, Part::food);
    EXPECT_EQ(read->given_on, testing::house_today());
    auto page = typed();
    page.part = "gender";   // not theirs to write
    EXPECT_EQ(refused_field(page), "part");
    page = typed();
    page.words = " ";
    EXPECT_EQ(refused_field(page), "words");
    page = typed();
    page.method = "SUNG";
    EXPECT_EQ(refused_field(page), "method");
    page = typed();
    page.given_on = "24/11/2026";
    EXPECT_TRUE(read_said(page, testing::house_today()));
    page.given_on = "25/11/2026";
    EXPECT_EQ(refused_field(page), "given_on");
}

class IdentityStore : public db::testing::StoreTest {};
INSTANTIATE_TEST_SUITE_P(OnBoth, IdentityStore, db::testing::on_both(), db::testing::name_of);

TEST_P(IdentityStore, shows_the_newest_of_each_part_and_keeps_what_was_said_before)
{
    auto const house = testing::make_house(migrated());
    auto const priya = testing::actor_of(empty(), house.priya);
    auto const tyler = testing::permitted(empty(), priya, house.tyler);
    auto const write_part = [&](Part part, std::string words, days ago) {
        Said const said{.part = part, .words = std::move(words), .adults_do = "Cook it with me",
                        .method = "SPOKEN", .given_on = testing::house_today() - ago,
                        .made_by_name = {}};
        return testing::change(empty(), priya,
                               [&](Transaction& tx) { return write(tx, tyler, said); });
    };
    ASSERT_TRUE(write_part(Part::food, "Stew", days{3}));
    ASSERT_TRUE(write_part(Part::food, "No more stew", days{0}));
    ASSERT_TRUE(write_part(Part::gender, "I am a boy", days{1}));
    auto const seen = [&](StaffId const& staff) {
        auto const child =
            testing::permitted(empty(), testing::actor_of(empty(), staff), house.tyler);
        return testing::read(empty(), [&](db::Reader& db) { return said_by(db, child); });
    };
    auto const all = seen(house.priya);
    ASSERT_EQ(all.size(), 3u);
    EXPECT_EQ(all[0], (Said{.part = Part::food, .words = "No more stew",
                            .adults_do = "Cook it with me", .method = "SPOKEN",
                            .given_on = testing::house_today(), .made_by_name = "Priya Nair"}));
    auto const newest = newest_of_each(all);
    ASSERT_EQ(newest.size(), 2u);
    EXPECT_EQ(newest[0].words, "No more stew");
    EXPECT_EQ(newest[1].part, Part::gender);
    // Care in a unit reads up to level 1: gender stays the child's to tell.
    EXPECT_EQ(seen(house.joel).size(), 2u);
}

}  // namespace
}  // namespace keywork::identity
