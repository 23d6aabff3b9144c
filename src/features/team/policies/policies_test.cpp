#include "features/team/policies/operations.hpp"
#include "features/team/policies/store.hpp"

#include "care/testing/house.hpp"
#include "platform/db/testing/store_test.hpp"
#include "platform/text/written.hpp"

namespace keywork::policies {
namespace {

TEST(Policies, are_for_everybody_or_for_their_roles)
{
    Policy policy;
    EXPECT_TRUE(is_for(policy, Role::care));
    EXPECT_EQ(roles_in_words(policy.roles), "Everybody");
    policy.roles = roles_from_text("care senior");
    EXPECT_EQ(roles_to_text(policy.roles), "care senior");
    EXPECT_TRUE(is_for(policy, Role::senior));
    EXPECT_FALSE(is_for(policy, Role::lead));
}

TEST(Policies, have_text_or_a_file_and_a_name_for_each_version)
{
    NewVersion typed{.label = "One", .changed = {}, .words = "Ring at once.", .file = {}};
    EXPECT_TRUE(problems_of(typed).empty());
    typed.words.clear();
    EXPECT_EQ(problems_of(typed).size(), 1u);
    typed.file = "A file";
    EXPECT_TRUE(problems_of(typed).empty());
    typed.label = std::string(longest_line, 'a');
    EXPECT_TRUE(problems_of(typed).empty());
    typed.label += "a";
    EXPECT_EQ(problems_of(typed).size(), 1u);
}

class PolicyStore : public db::testing::StoreTest {};
INSTANTIATE_TEST_SUITE_P(OnBoth, PolicyStore, db::testing::on_both(), db::testing::name_of);

TEST_P(PolicyStore, issues_a_draft_that_was_commented_on_and_puts_it_on_the_lists_of_its_readers)
{
    auto const house = testing::make_house(migrated());
    auto const as = [&](StaffId const& staff, auto&& with) {
        return testing::change(empty(), testing::actor_of(empty(), staff), with);
    };
    Policy const policy{.id = {}, .setting = house.larch_house, .title = "Missing",
                        .roles = {Role::care, Role::senior}};
    NewVersion const first{.label = "One", .changed = "All of it", .words = "Ring at once.",
                           .file = "As a file"};
    EXPECT_TRUE(refused_as<NotFound>(as(house.priya, [&](Transaction& tx) {
        return start(tx, house.larch_house, policy, first);
    })));
    auto const id = as(house.ruth, [&](Transaction& tx) {
                        return start(tx, house.larch_house, policy, first);
                    }).value();
    ASSERT_TRUE(as(house.priya, [&](Transaction& tx) {
        return comment(tx, house.larch_house, id, "Ring whom?");
    }));
    EXPECT_TRUE(refused_as<Conflict>(as(house.ruth, [&](Transaction& tx) {
        return add_version(tx, house.larch_house, id, first);
    })));
    ASSERT_TRUE(as(house.ruth,
                   [&](Transaction& tx) { return issue(tx, house.larch_house, id); }));
    EXPECT_TRUE(refused_as<NotFound>(
        as(house.ruth, [&](Transaction& tx) { return issue(tx, house.larch_house, id); })));
    EXPECT_TRUE(refused_as<NotFound>(as(house.joel, [&](Transaction& tx) {
        return comment(tx, house.kiln_lane, id, "From elsewhere");
    })));
    EXPECT_EQ(as(house.ruth, [&](Transaction& tx) { return remind(tx, house.larch_house, id); }),
              0);   // Marcus and Priya have it on their lists since it was issued
    testing::read(empty(), [&](db::Reader& db) {
        auto const found = find(db, house.larch_house, id);
        ASSERT_TRUE(found);
        EXPECT_EQ(found->policy.roles, policy.roles);
        ASSERT_EQ(found->versions.size(), 1u);
        auto const& version = found->versions[0];
        EXPECT_EQ(version.words, "Ring at once.");
        EXPECT_EQ(version.changed, "All of it");
        EXPECT_EQ(version.file_type, "txt");
        EXPECT_EQ(version.issued_by, house.ruth);
        EXPECT_EQ(content_of(db, version.id), "As a file");
        EXPECT_EQ(issued(found->versions), &version);
        EXPECT_TRUE(open_reminder(db, version.id, house.priya));
        EXPECT_FALSE(open_reminder(db, version.id, house.ruth));
        EXPECT_FALSE(find(db, house.kiln_lane, id));
        auto const readers =
            readers_here(db, house.larch_house, *found, testing::house_today());
        ASSERT_EQ(readers.size(), 2u);
        EXPECT_FALSE(readers[0].read);
    });
}

TEST_P(PolicyStore, takes_an_earlier_version_off_the_lists_when_the_next_one_is_issued)
{
    auto const house = testing::make_house(migrated());
    auto ruth = testing::actor_of(empty(), house.ruth);
    auto const as_ruth = [&](auto&& with) { return testing::change(empty(), ruth, with); };
    NewVersion version{.label = "One", .changed = {}, .words = "Ring at once.", .file = {}};
    auto const id = as_ruth([&](Transaction& tx) {
                        return start(tx, house.larch_house,
                                     {.id = {}, .setting = house.larch_house,
                                      .title = "Missing", .roles = {}},
                                     version);
                    }).value();
    ASSERT_TRUE(as_ruth([&](Transaction& tx) { return issue(tx, house.larch_house, id); }));
    version.label = "Two";
    ruth.now += hours{1};   // versions of one instant have no order
    ASSERT_TRUE(as_ruth(
        [&](Transaction& tx) { return add_version(tx, house.larch_house, id, version); }));
    auto const first = testing::read(empty(), [&](db::Reader& db) {
        return issued(versions_of(db, id))->id;
    });
    testing::read(empty(), [&](db::Reader& db) {
        EXPECT_TRUE(open_reminder(db, first, house.priya));
    });
    ASSERT_TRUE(as_ruth([&](Transaction& tx) { return issue(tx, house.larch_house, id); }));
    testing::read(empty(), [&](db::Reader& db) {
        auto const versions = versions_of(db, id);
        for (Version const& one : versions)
            EXPECT_EQ(open_reminder(db, one.id, house.priya).has_value(), one.label == "Two");
    });
}

}  // namespace
}  // namespace keywork::policies
