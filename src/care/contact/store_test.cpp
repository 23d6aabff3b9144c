#include "care/contact/store.hpp"

#include "care/contact/operations.hpp"
#include "care/testing/house.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork {
namespace {

using testing::actor_of;
using testing::change;
using testing::permitted;
using testing::read;

using ContactStore = db::testing::StoreTest;
INSTANTIATE_TEST_SUITE_P(OnBoth, ContactStore, db::testing::on_both(), db::testing::name_of);

ContactDetails gran()
{
    return {.name                    = "Grace Okafor",
            .relationship            = "REL",
            .phone                   = "01632 960118",
            .email                   = "grace@example.org",
            .address                 = "2 Mill Row",
            .organisation            = "Northmere Choir",
            .parental_responsibility = true,
            .may_be_phoned           = true,
            .told_of_absence         = true,
            .receives_reports        = true,
            .may_collect             = true,
            .lives_with              = true,
            .must_not_know_address   = true,
            .restriction             = "Supervised only",
            .position                = 3};
}

TEST_P(ContactStore, reads_back_every_column)
{
    auto const house = testing::make_house(migrated());
    ContactPerson const saved{.id       = ContactId{"gran"},
                              .details  = gran(),
                              .from_on  = testing::house_today() - days{30},
                              .until_on = testing::house_today(),
                              .import   = ImportId{"i1"}};
    empty().write([&](db::Transaction& db) {
        contact::insert(db, house.amara, saved);
        return db::Database::Finish::commit;
    });
    auto const priya = permitted(empty(), actor_of(empty(), house.priya), house.amara);
    read(empty(), [&](db::Reader& db) {
        auto const today = testing::house_today();
        ASSERT_EQ(contact::contacts_on(db, priya, today).size(), 1u);
        EXPECT_EQ(contact::contacts_on(db, priya, today).front(), saved);
        EXPECT_TRUE(contact::contacts_on(db, priya, today + days{1}).empty());
        EXPECT_EQ(contact::past_contacts(db, priya, today + days{1}).size(), 1u);
    });
}

TEST_P(ContactStore, keeps_each_permission_apart)
{
    auto const house = testing::make_house(migrated());
    auto details = gran();
    details.parental_responsibility = details.may_be_phoned = details.told_of_absence = false;
    details.receives_reports = details.lives_with = details.must_not_know_address = false;
    empty().write([&](db::Transaction& db) {
        contact::insert(db, house.amara,
                        {.id = ContactId{"g"}, .details = details,
                         .from_on = testing::house_today(), .until_on = {}, .import = {}});
        return db::Database::Finish::commit;
    });
    auto const priya = permitted(empty(), actor_of(empty(), house.priya), house.amara);
    EXPECT_EQ(read(empty(), [&](db::Reader& db) {
                  return contact::find(db, priya, ContactId{"g"}).value().details;
              }),
              details);
}

TEST_P(ContactStore, keeps_the_earlier_details_of_somebody_who_is_changed)
{
    auto const house = testing::make_house(migrated());
    auto const marcus = actor_of(empty(), house.marcus);
    auto const amara = permitted(empty(), marcus, house.amara);
    auto const added = change(
        empty(), marcus, [&](Transaction& tx) { return contact::add(tx, amara, gran()); });
    ASSERT_TRUE(added);
    auto changed = gran();
    changed.phone = "01632 960119";
    auto const now = change(empty(), marcus, [&](Transaction& tx) {
        return contact::change(tx, amara, *added, changed);
    });
    ASSERT_TRUE(now);
    EXPECT_NE(*now, *added);
    read(empty(), [&](db::Reader& db) {
        auto const today = testing::house_today();
        auto const current = contact::contacts_on(db, amara, today);
        ASSERT_EQ(current.size(), 1u);
        EXPECT_EQ(current.front().details, changed);
        ASSERT_EQ(contact::past_contacts(db, amara, today).size(), 1u);
        EXPECT_EQ(contact::past_contacts(db, amara, today).front().details, gran());
    });
    EXPECT_TRUE(refused_as<NotFound>(change(empty(), marcus, [&](Transaction& tx) {
        return contact::change(tx, amara, *added, changed);  // that row has ended
    })));
}

TEST_P(ContactStore, carries_over_an_address_that_its_author_does_not_see)
{
    auto const house = testing::make_house(migrated());
    auto const marcus = actor_of(empty(), house.marcus);
    auto const tyler = permitted(empty(), marcus, house.tyler);
    auto const added = change(
        empty(), marcus, [&](Transaction& tx) { return contact::add(tx, tyler, gran()); });
    ASSERT_TRUE(added);
    auto const joel = actor_of(empty(), house.joel);  // reads to level 1
    auto const of_joel = permitted(empty(), joel, house.tyler);
    auto seen = read(empty(), [&](db::Reader& db) {
                    return contact::find(db, of_joel, *added).value();
                }).details;
    EXPECT_FALSE(seen.address);
    seen.phone = "01632 960120";
    auto const now = change(empty(), joel, [&](Transaction& tx) {
        return contact::change(tx, of_joel, *added, seen);
    });
    ASSERT_TRUE(now);
    EXPECT_EQ(read(empty(), [&](db::Reader& db) {
                  return contact::find(db, tyler, *now).value().details.address;
              }),
              "2 Mill Row");
}

TEST_P(ContactStore, ends_only_the_childs_own_people)
{
    auto const house = testing::make_house(migrated());
    auto const marcus = actor_of(empty(), house.marcus);
    auto const amara = permitted(empty(), marcus, house.amara);
    auto const tyler = permitted(empty(), marcus, house.tyler);
    auto const added = change(
        empty(), marcus, [&](Transaction& tx) { return contact::add(tx, amara, gran()); });
    ASSERT_TRUE(added);
    auto const finish = [&](Permitted<ChildId> const& child) {
        return change(empty(), marcus, [&](Transaction& tx) {
            return contact::finish(tx, child, *added, testing::house_today() - days{1});
        });
    };
    EXPECT_TRUE(refused_as<NotFound>(finish(tyler)));
    EXPECT_TRUE(finish(amara));
}

}  // namespace
}  // namespace keywork
