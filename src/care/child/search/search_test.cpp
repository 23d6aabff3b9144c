#include "care/child/search/search.hpp"

#include "care/child/search/keys.hpp"
#include "care/child/search/match.hpp"
#include "care/child/stay/store.hpp"
#include "care/child/store.hpp"
#include "care/testing/house.hpp"
#include "platform/db/testing/store_test.hpp"

#include <fmt/core.h>


namespace keywork {
namespace {

using testing::actor_of;
using testing::read;

class ChildSearch : public db::testing::StoreTest {
protected:
    using Names = std::vector<std::string>;

    void add(testing::House const& house, ChildDetails const& details)
    {
        empty().write([&](db::Transaction& db) {
            child::insert(db, details, testing::house_now());
            child::insert_stay(db, {.id = StayId{"s" + details.face.id.text()},
                                    .child = details.face.id, .setting = house.larch_house,
                                    .kind = "lives", .enrolment_status = {}, .group_name = {},
                                    .from_on = testing::day(2026, 9, 1), .until_on = {},
                                    .import = {}});
            return db::Database::Finish::commit;
        });
    }

    /// Four hundred more in Larch House, so that its staff have many children in reach.
    void fill(testing::House const& house)
    {
        empty().write([&](db::Transaction& db) {
            for (int i = 0; i < 400; ++i) {
                auto const id = fmt::format("more-{}", i);
                child::insert(db, testing::a_child(id, "Quinn", fmt::format("Quill{}", i)),
                              testing::house_now());
                child::insert_stay(db, {.id = StayId{"s" + id}, .child = ChildId{id},
                                        .setting = house.larch_house, .kind = "lives",
                                        .enrolment_status = {}, .group_name = {},
                                        .from_on = testing::day(2026, 9, 1), .until_on = {},
                                        .import = {}});
            }
            return db::Database::Finish::commit;
        });
    }

    Names found(StaffId const& staff, std::string_view typed)
    {
        auto const scope = scope_of(actor_of(empty(), staff));
        return read(empty(), [&](db::Reader& db) {
            Names names;
            for (child::FoundChild const& one : child::find_children(db, scope, typed))
                names.push_back(full_name(one.face));
            return names;
        });
    }
};
INSTANTIATE_TEST_SUITE_P(OnBoth, ChildSearch, db::testing::on_both(), db::testing::name_of);

TEST_P(ChildSearch, finds_a_name_as_it_is_by_its_beginning_and_in_any_order)
{
    auto const house = testing::make_house(migrated());
    EXPECT_EQ(found(house.priya, "Amara"), Names{"Amara Okafor"});
    EXPECT_EQ(found(house.priya, "okafor amara"), Names{"Amara Okafor"});
    EXPECT_EQ(found(house.priya, "am"), Names{"Amara Okafor"});
    EXPECT_EQ(found(house.priya, "AMARA O"), Names{"Amara Okafor"});
    EXPECT_EQ(found(house.priya, "amara brandreth"), Names{});
    EXPECT_EQ(found(house.priya, "a"), Names{});  // a letter alone is not a name
    EXPECT_EQ(found(house.priya, ""), Names{});
    EXPECT_EQ(found(house.priya, " ,. "), Names{});
}

TEST_P(ChildSearch, finds_a_name_that_is_misspelt_or_only_heard)
{
    auto const house = testing::make_house(migrated());
    auto siobhan = testing::a_child("siobhan", "Siobhán", "O’Neill");
    siobhan.former_names = "Siobhán Kavanagh";
    add(house, siobhan);
    EXPECT_EQ(found(house.priya, "Shivaun"), Names{"Siobhán O’Neill"});
    EXPECT_EQ(found(house.priya, "oneil"), Names{"Siobhán O’Neill"});
    EXPECT_EQ(found(house.priya, "kavanah"), Names{"Siobhán O’Neill"});
    EXPECT_EQ(found(house.priya, "Tlyer"), Names{"Tyler Brandreth"});
    EXPECT_EQ(found(house.priya, "Brandert"), Names{"Tyler Brandreth"});
    EXPECT_EQ(found(house.priya, "Okafro"), Names{"Amara Okafor"});
    EXPECT_EQ(found(house.priya, "Xqzwv"), Names{});
}

TEST_P(ChildSearch, puts_the_name_as_typed_before_one_that_only_sounds_like_it)
{
    auto const house = testing::make_house(migrated());
    add(house, testing::a_child("jon", "Jon", "Smyth"));
    add(house, testing::a_child("john", "John", "Smith"));
    add(house, testing::a_child("johnny", "Johnathan", "Smith"));
    auto const names = found(house.priya, "John Smith");
    ASSERT_EQ(names.size(), 3u);
    EXPECT_EQ(names[0], "John Smith");
    EXPECT_EQ(names[1], "Johnathan Smith");
    EXPECT_EQ(names[2], "Jon Smyth");
}

TEST_P(ChildSearch, finds_the_same_among_many_as_among_few)
{
    auto const house = testing::make_house(migrated());
    add(house, testing::a_child("jon", "Jon", "Smyth"));
    std::vector<std::string> const typed{"Amara", "okafor amara", "am",    "AMARA O", "Tlyer",
                                         "Okafro", "John Smith",  "Xqzwv", "Noah",    "a"};
    std::vector<Names> among_few;
    for (std::string const& words : typed) among_few.push_back(found(house.priya, words));
    fill(house);
    for (std::size_t i = 0; i < typed.size(); ++i)
        EXPECT_EQ(found(house.priya, typed[i]), among_few[i]) << typed[i];
    EXPECT_EQ(found(house.priya, "Quinn").size(), 20u);
    EXPECT_EQ(found(house.joel, "Quinn"), Names{});
    EXPECT_EQ(found(house.joel, "Quill7"), Names{});
}

TEST_P(ChildSearch, never_finds_a_child_out_of_scope)
{
    auto const house = testing::make_house(migrated());
    EXPECT_EQ(found(house.priya, "Noah Ferris"), Names{});
    EXPECT_EQ(found(house.priya, "Fer"), Names{});
    EXPECT_EQ(found(house.joel, "Noah"), Names{"Noah Ferris"});
    EXPECT_EQ(found(house.joel, "Amara"), Names{});
    EXPECT_EQ(found(house.joel, "Tyler"), Names{"Tyler Brandreth"});
    EXPECT_EQ(found(house.dana, "Tyler"), Names{});
}

TEST_P(ChildSearch, finds_a_child_by_the_new_name_once_it_has_changed)
{
    auto const house = testing::make_house(migrated());
    empty().write([&](db::Transaction& db) {
        child::update(db, testing::a_child("amara", "Nkechi", "Obi"));
        return db::Database::Finish::commit;
    });
    EXPECT_EQ(found(house.priya, "Nkechi"), Names{"Nkechi Obi"});
    EXPECT_EQ(found(house.priya, "Amara"), Names{});
}

TEST(NameMatch, takes_more_wrong_letters_in_a_longer_word)
{
    EXPECT_EQ(child::most_edits(3), 0u);
    EXPECT_EQ(child::most_edits(4), 1u);
    EXPECT_EQ(child::most_edits(6), 1u);
    EXPECT_EQ(child::most_edits(7), 2u);
}

TEST(NameMatch, wants_every_word_that_was_typed)
{
    std::vector<std::string> const name{"amara", "okafor"};
    EXPECT_EQ(child::match({"amara"}, name)->by, child::FoundChild::By::name);
    EXPECT_EQ(child::match({"amarra"}, name)->by, child::FoundChild::By::sound);
    EXPECT_EQ(child::match({"amara", "okafxr"}, name)->by, child::FoundChild::By::likeness);
    EXPECT_FALSE(child::match({"amara", "smith"}, name));
    EXPECT_LT(child::match({"amara"}, name)->distance, child::match({"ama"}, name)->distance);
    EXPECT_LT(child::match({"ama"}, name)->distance, child::match({"amarra"}, name)->distance);
}

}  // namespace
}  // namespace keywork
