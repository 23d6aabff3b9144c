#include "features/administration/cases/operations.hpp"

#include "care/access/decide.hpp"
#include "care/staff/store.hpp"
#include "care/testing/house.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork::cases {
namespace {

using keywork::testing::actor_of;
using keywork::testing::change;
using keywork::testing::house_now;
using keywork::testing::house_today;
using keywork::testing::House;
using keywork::testing::read;

TEST(NewCaseRead, wants_a_name_a_date_of_birth_and_twenty_letters_of_reason)
{
    auto const today = house_today();
    EXPECT_TRUE(read_case({"Amara Reed", "3/2/2012", std::string(20, 'x')}, today));
    auto const nothing = read_case({" ", "", std::string(19, 'x')}, today);
    ASSERT_TRUE(refused_as<Invalid>(nothing));
    EXPECT_EQ(refused_as<Invalid>(nothing)->problems.size(), 3u);
    EXPECT_TRUE(read_case({"A", "3/2/2012", std::string(2000, 'x')}, today));
    EXPECT_FALSE(read_case({"A", "3/2/2012", std::string(2001, 'x')}, today));
}

TEST(CaseName, is_the_whole_of_one_of_their_names)
{
    ChildFace const face{.id = ChildId{"amara"}, .known_as = "Amara", .family_name = "Reed",
                         .legal_name = "Amara Jane Reed", .pronouns = std::nullopt,
                         .born_on = house_today()};
    EXPECT_TRUE(is_name_of(face, " amara  REED "));
    EXPECT_TRUE(is_name_of(face, "Amara Jane Reed"));
    EXPECT_FALSE(is_name_of(face, "Amara"));
    EXPECT_FALSE(is_name_of(face, "Reed"));
    EXPECT_FALSE(is_name_of(face, ""));
}

class Cases : public db::testing::StoreTest {
protected:
    /// Dana answers for data protection at Larch House.
    void make()
    {
        house = keywork::testing::make_house(migrated());
        empty().write([&](db::Transaction& tx) {
            staff::insert_role(tx, {.id = StaffRoleId{"role-dana"}, .staff = house.dana,
                                    .setting = house.larch_house, .role = Role::dpo,
                                    .reach = Reach::oversees, .from_on = house_today(),
                                    .until_on = house_today() + days{90},
                                    .made_by = std::nullopt, .made_at = house_now()});
            return db::Database::Finish::commit;
        });
    }
    Actor dana(Assurance assurance = Assurance::a3)
    {
        return actor_of(empty(), house.dana, assurance);
    }
    Outcome<OpenedCase> open(Actor const& actor, std::string const& named)
    {
        return change(empty(), actor, [&](Transaction& tx) {
            return open_case(tx, {.name    = named,
                                  .born_on = keywork::testing::day(2012, 2, 3),
                                  .reason  = "Her mother asks to see the whole file"});
        });
    }
    Outcome<Permitted<ChildId>> decided(Actor const& actor, ChildId const& child,
                                        Function function = Function::see_child)
    {
        return read(empty(), [&](db::Reader& db) {
            return decide(db, actor, function, Level::l0, child);
        });
    }

    House house = {};
    std::string name = "Amara Okafor";
};
INSTANTIATE_TEST_SUITE_P(OnBoth, Cases, db::testing::on_both(), db::testing::name_of);

TEST_P(Cases, open_one_child_to_read_and_no_other)
{
    make();
    EXPECT_TRUE(refused_as<NotFound>(decided(dana(), house.amara)));
    auto const opened = open(dana(), name);
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->child, house.amara);
    EXPECT_EQ(read(empty(), [&](db::Reader& db) {
                  return access::open_cases(db, house.dana, house_today());
              }),
              (std::vector<OpenedCase>{*opened}));

    auto const amara = decided(dana(), house.amara);
    ASSERT_TRUE(amara);
    EXPECT_EQ(amara->reads_to(), Level::l3);
    EXPECT_FALSE(amara->writes_to());
    EXPECT_FALSE(amara->signs_to());
    EXPECT_EQ(amara->basis(), "case:" + opened->id.text());
    EXPECT_TRUE(refused_as<NotFound>(decided(dana(), house.tyler)));
    EXPECT_TRUE(refused_as<NotFound>(decided(dana(), house.amara, Function::write_record)));
    EXPECT_TRUE(refused_as<NeedsPasswordAgain>(decided(dana(Assurance::a2), house.amara)));
}

TEST_P(Cases, end_after_thirty_days_or_when_they_are_ended)
{
    make();
    auto const opened = open(dana(), name);
    ASSERT_TRUE(opened);
    auto later = dana();
    later.today = house_today() + days{29};
    EXPECT_TRUE(decided(later, house.amara));
    later.today += days{1};
    EXPECT_FALSE(decided(later, house.amara));

    EXPECT_TRUE(refused_as<NotFound>(
        change(empty(), actor_of(empty(), house.ruth),
               [&](Transaction& tx) { return end_case(tx, opened->id); })));
    EXPECT_TRUE(change(empty(), dana(),
                       [&](Transaction& tx) { return end_case(tx, opened->id); }));
    EXPECT_TRUE(refused_as<NotFound>(decided(dana(), house.amara)));
}

TEST_P(Cases, are_for_officers_with_a_fresh_password_and_children_of_their_places)
{
    make();
    EXPECT_TRUE(refused_as<NeedsPasswordAgain>(open(dana(Assurance::a2), name)));
    EXPECT_TRUE(refused_as<NotFound>(
        open(actor_of(empty(), house.ruth, Assurance::a3), name)));
    EXPECT_TRUE(refused_as<Invalid>(open(dana(), "Nobody Known")));
    EXPECT_TRUE(refused_as<Invalid>(open(dana(), "Noah Ferris")));   // at Kiln Lane only
}

TEST_P(Cases, open_nothing_to_somebody_who_is_kept_away)
{
    make();
    empty().write([&](db::Transaction& tx) {
        tx.run("INSERT INTO kept_away (id, child_id, staff_id, reason, from_on, made_at) VALUES"
               " ('k', 'amara', 'dana', 'Her aunt', '2026-11-24', '2026-11-24T10:00:00Z')", {});
        return db::Database::Finish::commit;
    });
    EXPECT_TRUE(refused_as<Invalid>(open(dana(), name)));
    EXPECT_TRUE(read(empty(), [&](db::Reader& db) {
                    return access::open_cases(db, house.dana, house_today());
                }).empty());
}

}  // namespace
}  // namespace keywork::cases
