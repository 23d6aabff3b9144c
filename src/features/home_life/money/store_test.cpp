#include "features/home_life/money/operations.hpp"
#include "features/home_life/money/store.hpp"

#include "care/chronology/chronology.hpp"
#include "care/testing/house.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork::money {
namespace {

class MoneyBook : public db::testing::StoreTest {
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        if (!IsSkipped()) house = testing::make_house(migrated());
    }
    template <class Change>
    auto as(StaffId const& staff, Change&& with)
    {
        return testing::change(empty(), testing::actor_of(empty(), staff), with);
    }
    template <class Change>
    auto with_tyler(StaffId const& staff, Change&& with)
    {
        auto const child = testing::permitted(empty(), testing::actor_of(empty(), staff),
                                              house.tyler, Function::handle_money);
        return as(staff, [&](Transaction& tx) { return with(tx, child); });
    }
    NewLine a_line(Move move, Pence amount) const
    {
        return {.ledger = {.setting = house.larch_house, .child = std::nullopt,
                           .purse = Purse::petty},
                .move = move, .amount = amount, .what = "Bus", .who = "Priya",
                .happened_on = testing::house_today(), .receipt = {}, .no_receipt = "Lost",
                .agreed = std::nullopt, .agreed_why = {}, .witness = std::nullopt,
                .form_key = std::to_string(++keys)};
    }
    NewLine of_tyler(Move move, Pence amount, Purse purse = Purse::pocket) const
    {
        auto line = a_line(move, amount);
        line.ledger.child = house.tyler;
        line.ledger.purse = purse;
        line.agreed = Agreed::no;
        line.agreed_why = "Asleep";
        return line;
    }
    auto kept(StaffId const& by, NewLine const& line)
    {
        return as(by, [&](Transaction& tx) { return keep_petty(tx, line); });
    }
    auto kept_of_tyler(StaffId const& by, NewLine const& line)
    {
        return with_tyler(by, [&](Transaction& tx, Permitted<ChildId> const& child) {
            return keep_of_child(tx, child, line);
        });
    }
    std::vector<Line> petty()
    {
        return testing::read(empty(), [&](db::Reader& db) {
            return petty_lines(db, house.larch_house, testing::day(2026, 11, 1));
        });
    }
    template <class Read>
    auto read_tyler(StaffId const& reader, Read&& with)
    {
        auto const child = testing::permitted(empty(), testing::actor_of(empty(), reader),
                                              house.tyler);
        return testing::read(empty(), [&](db::Reader& db) { return with(db, child); });
    }
    std::vector<Line> tylers()
    {
        return read_tyler(house.priya, [&](db::Reader& db, auto const& child) {
            return lines_of(db, child, house.larch_house, 20);
        });
    }

    testing::House house;
    mutable int keys = 0;
};
INSTANTIATE_TEST_SUITE_P(OnBoth, MoneyBook, db::testing::on_both(), db::testing::name_of);

TEST_P(MoneyBook, reads_back_every_part_of_a_childs_line)
{
    auto line = of_tyler(Move::in, {5'000}, Purse::savings);
    line.receipt = "%PDF-1.7";
    line.witness = house.marcus;
    line.happened_on = testing::house_today() - days{1};
    ASSERT_TRUE(kept_of_tyler(house.priya, line));
    auto const all = tylers();
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0], (Line{.id = all[0].id, .number = 1, .purse = Purse::savings,
                            .move = Move::in, .change = {5'000}, .balance = {5'000},
                            .what = "Bus", .who = "Priya", .happened_on = line.happened_on,
                            .receipt = all[0].receipt, .no_receipt = "Lost",
                            .agreed = Agreed::no, .agreed_why = "Asleep", .counters = {},
                            .countered_by = {}, .by = "Priya Nair", .witness = "Marcus Bell",
                            .at = testing::house_now()}));
    EXPECT_TRUE(all[0].receipt);
}

TEST_P(MoneyBook, works_the_balance_out_and_keeps_it_above_nothing)
{
    ASSERT_TRUE(kept(house.priya, a_line(Move::in, {1'000})));
    ASSERT_TRUE(kept(house.priya, a_line(Move::out, {400})));
    EXPECT_TRUE(refused_as<Invalid>(kept(house.priya, a_line(Move::out, {601}))));
    ASSERT_TRUE(kept(house.priya, a_line(Move::out, {600})));
    auto count = a_line(Move::count, {25});
    count.what = "";
    EXPECT_TRUE(refused_as<Invalid>(kept(house.priya, count)));
    count.what = "Behind the drawer";
    ASSERT_TRUE(kept(house.priya, count));
    auto const all = petty();
    ASSERT_EQ(all.size(), 4u);
    EXPECT_EQ(all[0].balance, Pence{25});
    EXPECT_EQ(all[1].balance, Pence{0});
    EXPECT_EQ(all[2].balance, Pence{600});
    EXPECT_EQ(all[3].number, 1);
}

TEST_P(MoneyBook, keeps_a_form_that_was_sent_twice_once)
{
    auto const line = a_line(Move::in, {100});
    ASSERT_TRUE(kept(house.priya, line));
    ASSERT_TRUE(kept(house.priya, line));
    EXPECT_EQ(petty().size(), 1u);
}

TEST_P(MoneyBook, takes_a_wrong_line_back_by_another_and_once)
{
    ASSERT_TRUE(kept(house.priya, a_line(Move::in, {1'000})));
    ASSERT_TRUE(kept(house.priya, a_line(Move::out, {400})));
    auto const take_back = [&](Line const& line, std::string why) {
        return as(house.priya, [&](Transaction& tx) {
            return counter_petty(tx, house.larch_house,
                                 {.line = line.id, .why = why,
                                  .form_key = std::to_string(++keys)});
        });
    };
    auto const out = petty().at(0);
    auto const in = petty().at(1);
    EXPECT_TRUE(refused_as<Conflict>(take_back(in, "Less than nothing")));
    EXPECT_TRUE(refused_as<Invalid>(take_back(out, " ")));
    ASSERT_TRUE(take_back(out, "It was 4.40"));
    auto const all = petty();
    EXPECT_EQ(all[0].counters, 2);
    EXPECT_EQ(all[0].balance, Pence{1'000});
    EXPECT_EQ(all[1].countered_by, 3);
    EXPECT_TRUE(refused_as<Conflict>(take_back(all[1], "Again")));
    EXPECT_TRUE(refused_as<Conflict>(take_back(all[0], "The other way")));
    EXPECT_THROW(empty().write([&](db::Transaction& tx) {
        tx.run("UPDATE money_line SET change_pence = 1", {});
        return db::Database::Finish::commit;
    }), std::exception);
}

TEST_P(MoneyBook, tells_a_childs_line_in_their_own_story)
{
    ASSERT_TRUE(kept_of_tyler(house.priya, of_tyler(Move::in, {900})));
    ASSERT_TRUE(kept_of_tyler(house.priya, of_tyler(Move::out, {450})));
    auto const actor = testing::actor_of(empty(), house.priya);
    auto const child = testing::permitted(empty(), actor, house.tyler);
    auto const story = testing::read(empty(), [&](db::Reader& db) {
        return chronology::newest(db, sight_of(actor, child), {}, std::nullopt, 5);
    });
    ASSERT_EQ(story.size(), 2u);
    EXPECT_EQ(story[0].kind, "money");
    EXPECT_EQ(story[0].level, Level::l1);
    EXPECT_EQ(story[0].title, "Pocket money: £4.50 out");
}

TEST_P(MoneyBook, is_for_those_who_handle_money_there_and_reach_the_child)
{
    EXPECT_TRUE(refused_as<NotFound>(kept(house.joel, a_line(Move::in, {100}))));
    ASSERT_TRUE(kept_of_tyler(house.priya, of_tyler(Move::in, {900})));
    ASSERT_TRUE(with_tyler(house.priya, [&](Transaction& tx, auto const& child) {
        return keep_valuable(tx, child, {.setting = house.larch_house, .what = "A ring",
                                         .kept_where = "Safe", .form_key = "ring"});
    }));
    auto const kept_by = [&](StaffId const& reader, SettingId const& setting) {
        return testing::read(empty(), [&](db::Reader& db) {
            return kept_in(db, reach_in(db, scope_of(testing::actor_of(empty(), reader)),
                                        setting));
        });
    };
    auto const all = kept_by(house.priya, house.larch_house);
    ASSERT_EQ(all.size(), 2u);   // Amara and Tyler
    EXPECT_EQ(all[1].face.known_as, "Tyler");
    EXPECT_EQ(all[1].pocket, Pence{900});
    EXPECT_EQ(all[1].savings, Pence{});
    EXPECT_EQ(all[1].valuables, 1);
    auto const at_school = kept_by(house.joel, house.kiln_lane);
    ASSERT_EQ(at_school.size(), 2u);   // Noah and Tyler
    EXPECT_EQ(at_school[1].pocket, Pence{});
    EXPECT_TRUE(refused_as<NotFound>(kept_of_tyler(house.joel, of_tyler(Move::in, {100}))));
}

TEST_P(MoneyBook, gives_a_valuable_back_once)
{
    ASSERT_TRUE(with_tyler(house.priya, [&](Transaction& tx, auto const& child) {
        return keep_valuable(tx, child, {.setting = house.larch_house, .what = "A ring",
                                         .kept_where = "Safe", .form_key = "ring"});
    }));
    auto const all = [&] {
        return read_tyler(house.priya, [](db::Reader& db, auto const& child) {
            return valuables_of(db, child);
        });
    };
    auto const id = all().at(0).id;
    auto const back = [&](std::string to_whom) {
        return with_tyler(house.marcus, [&](Transaction& tx, auto const& child) {
            return give_back(tx, child, id, to_whom);
        });
    };
    EXPECT_TRUE(refused_as<Invalid>(back("")));
    ASSERT_TRUE(back("Tyler"));
    EXPECT_TRUE(refused_as<Conflict>(back("Tyler")));
    EXPECT_EQ(all().at(0), (Valuable{.id = id, .what = "A ring", .kept_where = "Safe",
                                     .by = "Priya Nair", .at = testing::house_now(),
                                     .to_whom = "Tyler", .returned_by = "Marcus Bell",
                                     .returned_at = testing::house_now()}));
}

TEST_P(MoneyBook, has_the_figure_that_a_manager_set_last)
{
    auto const set = [&](StaffId const& by, Pence figure) {
        return as(by, [&](Transaction& tx) {
            return set_figure(tx, house.larch_house, figure);
        });
    };
    auto const figure = [&] {
        return testing::read(empty(), [&](db::Reader& db) {
            return figure_of(db, house.larch_house);
        });
    };
    EXPECT_EQ(figure(), usual_figure);
    EXPECT_TRUE(refused_as<NotFound>(set(house.marcus, {500})));
    ASSERT_TRUE(set(house.ruth, {500}));
    ASSERT_TRUE(set(house.ruth, {700}));
    EXPECT_EQ(figure(), Pence{700});
    EXPECT_TRUE(refused_as<Invalid>(kept(house.priya, a_line(Move::in, {701}))));
    EXPECT_TRUE(kept(house.priya, a_line(Move::in, {700})));
}

}  // namespace
}  // namespace keywork::money
