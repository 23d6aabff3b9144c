#include "care/child/store.hpp"

#include "care/child/operations.hpp"
#include "care/child/roster/store.hpp"
#include "care/child/upn.hpp"
#include "care/testing/house.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork {
namespace {

using testing::actor_of;
using testing::change;
using testing::day;
using testing::permitted;
using testing::read;

using ChildStore = db::testing::StoreTest;
INSTANTIATE_TEST_SUITE_P(OnBoth, ChildStore, db::testing::on_both(), db::testing::name_of);

ChildDetails everything_about_amara()
{
    auto details = testing::a_child("amara", "Amara", "Okafor");
    details.face.legal_name = "Amarachi Ngozi Okafor";
    details.face.pronouns = "She, her";
    details.former_names = "Amarachi Obi";
    details.sex = "F";
    details.ethnicity = "BAFR";
    details.first_language = "English";
    details.religion = "Christian";
    details.communication = "Likes things written down";
    details.upn = "H801200001001";
    return details;
}

TEST_P(ChildStore, reads_back_every_column_of_the_face_sheet)
{
    auto const house = testing::make_house(migrated());
    auto const saved = everything_about_amara();
    empty().write([&](db::Transaction& db) {
        child::update(db, saved);
        child::set_home_postcode(db, house.amara, "NM4 7QT");
        return db::Database::Finish::commit;
    });
    auto const priya = permitted(empty(), actor_of(empty(), house.priya), house.amara);
    auto expected = saved;
    expected.home_postcode = "NM4 7QT";
    EXPECT_EQ(read(empty(), [&](db::Reader& db) { return child::details(db, priya); }), expected);
    EXPECT_EQ(read(empty(), [&](db::Reader& db) { return child::face(db, priya); }),
              expected.face);
}

TEST_P(ChildStore, leaves_the_home_postcode_out_below_level_2)
{
    auto const house = testing::make_house(migrated());
    empty().write([&](db::Transaction& db) {
        child::set_home_postcode(db, house.tyler, "NM4 7QT");
        return db::Database::Finish::commit;
    });
    // Joel works in a school, which reads to level 1; Priya in the home, which reads to level 2.
    auto const joel = permitted(empty(), actor_of(empty(), house.joel), house.tyler);
    auto const priya = permitted(empty(), actor_of(empty(), house.priya), house.tyler);
    read(empty(), [&](db::Reader& db) {
        EXPECT_FALSE(child::details(db, joel).home_postcode);
        EXPECT_EQ(child::details(db, priya).home_postcode, "NM4 7QT");
    });
}

TEST_P(ChildStore, keeps_one_child_to_a_number_of_another_body)
{
    auto const house = testing::make_house(migrated());
    empty().write([&](db::Transaction& db) {
        child::insert_identifier(db, house.amara, {"ssda903", "4471"}, ImportId{"i1"});
        child::insert_identifier(db, house.tyler, {"ssda903", "4471"});
        return db::Database::Finish::commit;
    });
    read(empty(), [&](db::Reader& db) {
        EXPECT_EQ(child::child_with_identifier(db, {"ssda903", "4471"}), house.amara);
        EXPECT_FALSE(child::child_with_identifier(db, {"nhs", "4471"}));
    });
}

TEST_P(ChildStore, adds_a_child_to_a_setting_where_the_actor_may)
{
    auto const house = testing::make_house(migrated());
    auto const add = [&](StaffId const& who, SettingId const& where) {
        return change(empty(), actor_of(empty(), who), [&](Transaction& tx) {
            return child::create(tx, {.details    = testing::a_child("", "Jodie", "Maher"),
                                      .setting    = where,
                                      .stay_kind  = "lives",
                                      .group_name = std::nullopt,
                                      .from_on    = testing::house_today()});
        });
    };
    EXPECT_TRUE(refused_as<NotFound>(add(house.priya, house.larch_house)));  // care does not
    EXPECT_TRUE(refused_as<NotFound>(add(house.ruth, house.kiln_lane)));     // not hers
    auto const added = add(house.ruth, house.larch_house);
    ASSERT_TRUE(added);
    auto const ruth = permitted(empty(), actor_of(empty(), house.ruth), *added);
    auto const face = read(empty(), [&](db::Reader& db) { return child::face(db, ruth); });
    EXPECT_EQ(face.known_as, "Jodie");
}

TEST_P(ChildStore, refuses_a_upn_that_is_another_childs)
{
    auto const house = testing::make_house(migrated());
    empty().write([&](db::Transaction& db) {
        auto tyler = testing::a_child("tyler", "Tyler", "Brandreth");
        tyler.upn = "H801200001001";
        child::update(db, tyler);
        return db::Database::Finish::commit;
    });
    auto const ruth = actor_of(empty(), house.ruth);
    auto const amara = permitted(empty(), ruth, house.amara, Function::manage_child);
    auto const changed = change(empty(), ruth, [&](Transaction& tx) {
        return child::change_details(tx, amara, everything_about_amara());
    });
    auto const* invalid = refused_as<Invalid>(changed);
    ASSERT_TRUE(invalid);
    EXPECT_EQ(invalid->problems.front().field, "upn");
}

TEST_P(ChildStore, keeps_a_name_that_is_no_longer_used_among_the_former_ones)
{
    auto const house = testing::make_house(migrated());
    auto const ruth = actor_of(empty(), house.ruth);
    auto const amara = permitted(empty(), ruth, house.amara, Function::manage_child);
    auto renamed = testing::a_child("amara", "Amara", "Obi");
    EXPECT_TRUE(change(empty(), ruth, [&](Transaction& tx) {
        return child::change_details(tx, amara, renamed);
    }));
    auto const now = read(empty(), [&](db::Reader& db) { return child::details(db, amara); });
    EXPECT_EQ(now.face.legal_name, "Amara Obi");
    EXPECT_EQ(now.former_names, "Amara Okafor");
}

TEST_P(ChildStore, does_not_change_the_face_sheet_for_somebody_who_reads_only)
{
    auto const house = testing::make_house(migrated());
    auto const priya = actor_of(empty(), house.priya);
    auto const amara = permitted(empty(), priya, house.amara);
    auto const changed = change(empty(), priya, [&](Transaction& tx) {
        return child::change_details(tx, amara, everything_about_amara());
    });
    EXPECT_FALSE(changed);
    auto const now = read(empty(), [&](db::Reader& db) { return child::details(db, amara); });
    EXPECT_EQ(now.face.legal_name, "Amara Okafor");
}

TEST(Upn, is_taken_when_its_check_letter_fits)
{
    EXPECT_EQ(read_upn("h801 200001 001").value(), "H801200001001");
    EXPECT_FALSE(read_upn("A801200001001"));
    EXPECT_FALSE(read_upn("H80120000100"));
    EXPECT_FALSE(read_upn("H8012000010011"));
    EXPECT_FALSE(read_upn("H80120000A001"));
    EXPECT_FALSE(read_upn(""));
}

}  // namespace
}  // namespace keywork
