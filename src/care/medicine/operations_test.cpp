#include "care/medicine/operations.hpp"

#include "care/chronology/chronology.hpp"
#include "care/medicine/stock_store.hpp"
#include "care/medicine/store.hpp"
#include "care/testing/house.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork::medicine {
namespace {

using keywork::testing::house_now;
using keywork::testing::house_today;

class Medicines : public db::testing::StoreTest {
protected:
    void make()
    {
        house = keywork::testing::make_house(migrated());
        ruth = keywork::testing::actor_of(empty(), house.ruth);
        priya = keywork::testing::actor_of(empty(), house.priya);
    }

    Permitted<ChildId> amara_for(Actor const& actor)
    {
        return keywork::testing::permitted(empty(), actor, house.amara);
    }

    /// Every column different from its default.
    NewMedicine a_medicine(std::vector<minutes> times)
    {
        NewMedicine made{
            .medicine = {.id = {}, .child = {}, .setting = house.larch_house,
                         .name = "Methylphenidate", .strength = "10 mg", .form = Form::capsule,
                         .controlled = false, .home_remedy = true, .made_by_name = "Ruth Callan",
                         .made_at = house_now()},
            .line = {.version = 1, .from_at = start_of(house_today()),
                     .until_on = house_today() + days{30}, .prescribed_on = house_today(),
                     .prescriber = "Dr Mensah", .dose = {150}, .times = std::move(times),
                     .weekdays = "12345", .as_needed_for = {}, .most_in_24_hours = 3,
                     .least_gap = hours{4},
                     .route = Route::feeding_tube, .instructions = "With food",
                     .storage = "Locked cupboard", .self_administers = true,
                     .consent_by = "Ngozi", .consent_on = house_today(), .why = {},
                     .made_by_name = "Ruth Callan", .made_at = house_now()},
            .here_now = Quantity{2800},
            .expires_on = house_today() + days{200},
            .form_key = "key-" + std::to_string(++keys)};
        if (made.line.times.empty()) made.line.as_needed_for = "pain";
        return made;
    }

    MedicineId added(NewMedicine const& wanted)
    {
        auto const id = keywork::testing::change(empty(), ruth, [&](Transaction& tx) {
            return add(tx, amara_for(ruth), wanted);
        });
        EXPECT_TRUE(id);
        return *id;
    }

    NewDose a_dose(MedicineId const& medicine, std::optional<sys_seconds> due)
    {
        return {.medicine = medicine, .due_at = due, .outcome = DoseOutcome::given,
                .given_at = house_now(), .amount = {150}, .reason = due ? "" : "Headache",
                .advice = {}, .witness = std::nullopt,
                .form_key = "key-" + std::to_string(++keys)};
    }

    Outcome<DoseId> record(NewDose const& wanted)
    {
        return keywork::testing::change(empty(), priya, [&](Transaction& tx) {
            return record_dose(tx, amara_for(priya), wanted);
        });
    }

    template <class Read>
    auto read(Read with)
    {
        return keywork::testing::read(empty(), with);
    }

    std::string field_of(Outcome<DoseId> const& outcome)
    {
        auto const* invalid = refused_as<Invalid>(outcome);
        return invalid && invalid->problems.size() == 1 ? invalid->problems[0].field : "";
    }

    std::int64_t left(MedicineId const& id)
    {
        return read([&](db::Reader& db) { return balance(db, id).hundredths; });
    }

    sys_seconds london(hours since_midnight)
    {
        return from_london(local_seconds{house_today()} + since_midnight);
    }

    keywork::testing::House house = {};
    Actor ruth, priya;
    int keys = 0;
};
INSTANTIATE_TEST_SUITE_P(OnBoth, Medicines, db::testing::on_both(), db::testing::name_of);

TEST_P(Medicines, are_read_back_as_they_were_prescribed)
{
    make();
    auto wanted = a_medicine({hours{8}, hours{17}});
    auto const id = added(wanted);
    wanted.medicine.id = id;
    wanted.medicine.child = house.amara;
    Regimen const expected{wanted.medicine, {wanted.line}, std::nullopt};
    EXPECT_EQ(read([&](db::Reader& db) { return *regimen(db, amara_for(priya), id); }), expected);
    auto const here = read([&](db::Reader& db) {
        return regimens_in(db, reach_in(db, scope_of(priya), house.larch_house), house_now());
    });
    EXPECT_EQ(here, std::vector<Regimen>{expected});
    EXPECT_EQ(added(wanted), id);   // sent twice is kept once
    EXPECT_EQ(left(id), 2800);
}

TEST_P(Medicines, are_added_by_those_who_manage_them_where_the_child_is)
{
    make();
    auto const add_as = [&](Actor const& actor, SettingId const& setting) {
        auto wanted = a_medicine({hours{8}});
        wanted.medicine.setting = setting;
        return keywork::testing::change(empty(), actor, [&](Transaction& tx) {
            return add(tx, amara_for(actor), wanted);
        });
    };
    EXPECT_TRUE(refused_as<NotFound>(add_as(priya, house.larch_house)));
    EXPECT_TRUE(refused_as<NotFound>(add_as(ruth, house.kiln_lane)));
    EXPECT_TRUE(add_as(ruth, house.larch_house));
}

TEST_P(Medicines, change_by_a_new_line_and_keep_the_old_one)
{
    make();
    auto const id = added(a_medicine({hours{8}}));
    auto line = a_medicine({hours{9}}).line;
    line.from_at = house_now();
    auto const change_with = [&](std::string why, int based_on, std::string key) {
        line.why = std::move(why);
        return keywork::testing::change(empty(), ruth, [&](Transaction& tx) {
            return change(tx, amara_for(ruth), {id, line, based_on, key});
        });
    };
    EXPECT_TRUE(refused_as<Invalid>(change_with(" ", 1, "c1")));
    EXPECT_TRUE(change_with("Dr Mensah rang", 1, "c1"));
    EXPECT_TRUE(change_with("Dr Mensah rang", 1, "c1"));   // the same form again
    EXPECT_TRUE(refused_as<Conflict>(change_with("Another", 1, "c2")));
    auto const stop_it = [&](std::string const& why) {
        return keywork::testing::change(empty(), ruth, [&](Transaction& tx) {
            return stop(tx, amara_for(ruth), id, why);
        });
    };
    EXPECT_TRUE(refused_as<Invalid>(stop_it("")));
    EXPECT_TRUE(stop_it("Reviewed"));
    EXPECT_TRUE(refused_as<Conflict>(stop_it("Something else")));
    EXPECT_TRUE(refused_as<Conflict>(change_with("Again", 2, "c3")));
    auto const now = read([&](db::Reader& db) { return *regimen(db, amara_for(ruth), id); });
    ASSERT_EQ(now.lines.size(), 2u);
    EXPECT_EQ(now.lines[0].times, std::vector<minutes>{hours{8}});
    EXPECT_EQ(now.lines[1].why, "Dr Mensah rang");
    EXPECT_EQ(now.stopped, (Stop{house_now(), "Reviewed", "Ruth Callan"}));
}

TEST_P(Medicines, keep_a_dose_take_it_from_the_stock_and_keep_it_once)
{
    make();
    auto const id = added(a_medicine({hours{17}}));
    auto const wanted = a_dose(id, london(hours{17}));
    auto const dose_id = record(wanted);
    ASSERT_TRUE(dose_id);
    EXPECT_EQ(record(wanted), dose_id);                    // the same form again
    auto other = wanted;
    other.reason = "Other words";
    EXPECT_TRUE(refused_as<Conflict>(record(other)));
    other.form_key = "another";
    EXPECT_TRUE(refused_as<Conflict>(record(other)));      // somebody else, the same dose
    EXPECT_EQ(left(id), 2650);
    auto const kept = read([&](db::Reader& db) { return *dose(db, amara_for(ruth), *dose_id); });
    EXPECT_EQ(kept.giver_name, "Priya Nair");
    EXPECT_EQ(kept.amount, Quantity{150});
    EXPECT_EQ(kept.due_at, london(hours{17}));
    EXPECT_EQ(kept.given_at, house_now());
    read([&](db::Reader& db) {
        auto const lines = stock_of(db, id, 10);
        ASSERT_EQ(lines.size(), 2u);
        EXPECT_EQ(lines[0].dose, *dose_id);
        EXPECT_EQ(lines[0].balance, Quantity{2650});
        EXPECT_EQ(lines[1].balance, Quantity{2800});
        EXPECT_EQ(balance_after(db, *dose_id), Quantity{2650});
    });
}

TEST_P(Medicines, are_given_from_an_hour_before_their_time)
{
    make();
    auto const id = added(a_medicine({hours{17}, hours{18}}));
    EXPECT_EQ(field_of(record(a_dose(id, london(hours{18})))), "given_at");   // it is 4:35pm
    EXPECT_TRUE(record(a_dose(id, london(hours{17}))));
    EXPECT_TRUE(refused_as<NotFound>(record(a_dose(id, london(hours{16})))));
}

TEST_P(Medicines, are_not_dated_back_by_more_than_a_day_nor_ahead)
{
    make();
    auto wanted = a_medicine({});
    wanted.line.from_at = start_of(house_today() - days{3});
    auto const id = added(wanted);
    auto dose = a_dose(id, std::nullopt);
    dose.given_at = house_now() + seconds{1};
    EXPECT_EQ(field_of(record(dose)), "given_at");
    dose.given_at = house_now() - hours{24} - seconds{1};
    EXPECT_EQ(field_of(record(dose)), "given_at");
    dose.given_at = house_now() - hours{24};
    EXPECT_TRUE(record(dose));
}

TEST_P(Medicines, ask_why_when_they_are_not_given)
{
    make();
    auto const id = added(a_medicine({hours{17}}));
    auto dose = a_dose(id, london(hours{17}));
    dose.outcome = DoseOutcome::refused;
    EXPECT_EQ(field_of(record(dose)), "reason");
    dose.reason = "Did not want it tonight";
    EXPECT_TRUE(record(dose));
    EXPECT_EQ(left(id), 2800);
    auto later = a_dose(id, london(hours{17}));            // and then changed her mind
    EXPECT_TRUE(record(later));
    auto other = a_medicine({hours{17}});
    other.line.least_gap = std::nullopt;
    auto half = a_dose(added(other), london(hours{17}));
    half.amount = {50};
    EXPECT_EQ(field_of(record(half)), "reason");
    read([&](db::Reader& db) {
        auto const story = chronology::newest(db, sight_of(ruth, amara_for(ruth)), {},
                                              std::nullopt, 10);
        ASSERT_EQ(story.size(), 1u);                       // the refusal, not the ordinary dose
        EXPECT_EQ(story[0].title, "Medicine refused");
        EXPECT_EQ(story[0].words, "Methylphenidate 10 mg, due 5pm");
    });
}

TEST_P(Medicines, given_as_needed_keep_to_gap_and_most_unless_somebody_says_they_may_be_passed)
{
    make();
    auto const id = added(a_medicine({}));                 // 3 in 24 hours, 4 hours apart
    auto first = a_dose(id, std::nullopt);
    first.given_at = house_now() - hours{4};
    ASSERT_TRUE(record(first));
    auto early = a_dose(added(a_medicine({})), std::nullopt);   // the same by name, another box
    early.given_at = house_now() - seconds{1};
    EXPECT_EQ(field_of(record(early)), "advice");
    early.given_at = house_now();
    EXPECT_TRUE(record(early));
    auto again = a_dose(id, std::nullopt);
    EXPECT_EQ(field_of(record(again)), "advice");
    again.advice = "NHS 111, 4:30pm";
    auto const passed = record(again);
    ASSERT_TRUE(passed);
    auto const kept = read(
        [&](db::Reader& db) { return *medicine::dose(db, amara_for(ruth), *passed); });
    EXPECT_EQ(kept.advice, "NHS 111, 4:30pm");
}

TEST_P(Medicines, given_as_needed_are_asked_how_they_worked_once)
{
    make();
    auto const id = record(a_dose(added(a_medicine({})), std::nullopt));
    ASSERT_TRUE(id);
    auto const say = [&] {
        return keywork::testing::change(empty(), priya, [&](Transaction& tx) {
            return say_effect(tx, amara_for(priya), *id,
                              {.worked = Worked::partly, .words = "Less pain", .by_name = {},
                               .said_at = {}});
        });
    };
    EXPECT_TRUE(say());
    EXPECT_TRUE(refused_as<Conflict>(say()));
    EXPECT_EQ(read([&](db::Reader& db) { return dose(db, amara_for(ruth), *id)->effect; }),
              (Effect{Worked::partly, "Less pain", "Priya Nair", house_now()}));
}

TEST_P(Medicines, that_are_controlled_need_a_second_person)
{
    make();
    auto wanted = a_medicine({hours{17}});
    wanted.medicine.controlled = true;
    auto const id = added(wanted);
    auto dose = a_dose(id, london(hours{17}));
    EXPECT_EQ(field_of(record(dose)), "witness_name");
    dose.witness = house.priya;
    EXPECT_EQ(field_of(record(dose)), "witness_name");     // herself
    dose.witness = house.marcus;
    auto const kept = record(dose);
    ASSERT_TRUE(kept);
    auto const seen = read(
        [&](db::Reader& db) { return *medicine::dose(db, amara_for(ruth), *kept); });
    EXPECT_EQ(seen.witness, house.marcus);
    EXPECT_EQ(seen.witness_name, "Marcus Bell");
}

TEST_P(Medicines, are_counted_and_a_difference_is_explained)
{
    make();
    auto const id = added(a_medicine({hours{17}}));
    auto const enter = [&](Move move, std::int64_t quantity, std::string to_whom,
                           std::string explanation) {
        return keywork::testing::change(empty(), priya, [&](Transaction& tx) {
            return enter_stock(tx, amara_for(priya),
                               {.medicine = id, .move = move, .quantity = {quantity},
                                .expires_on = std::nullopt, .to_whom = to_whom,
                                .explanation = explanation, .witness = std::nullopt,
                                .form_key = "stock-" + std::to_string(++keys)});
        });
    };
    EXPECT_EQ(enter(Move::count, 2800, "", ""), Quantity{2800});
    EXPECT_TRUE(refused_as<Invalid>(enter(Move::count, 2700, "", "")));
    EXPECT_EQ(enter(Move::count, 2700, "", "One was on the floor"), Quantity{2700});
    EXPECT_EQ(enter(Move::in, 2800, "", ""), Quantity{5500});
    EXPECT_TRUE(refused_as<Invalid>(enter(Move::returned, 500, "", "")));
    EXPECT_EQ(enter(Move::returned, 500, "Weir Bank Pharmacy", ""), Quantity{5000});
    read([&](db::Reader& db) {
        auto const here = reach_in(db, scope_of(ruth), house.larch_house);
        EXPECT_EQ(differences_in(db, here, house_now()), 1);
        auto const balances = balances_in(db, here);
        ASSERT_EQ(balances.size(), 1u);
        EXPECT_EQ(balances[0].quantity, Quantity{5000});
        EXPECT_EQ(balances[0].counted_at, house_now());
        EXPECT_EQ(balances_of(db, amara_for(ruth)), balances);
    });
}

TEST_P(Medicines, are_checked_by_those_who_manage_them_and_what_was_missed_is_explained)
{
    make();
    auto const sign = [&](Actor const& actor, int missed, std::string words) {
        return keywork::testing::change(empty(), actor, [&](Transaction& tx) {
            return sign_check(tx, house.larch_house,
                              {.id = {}, .from_at = house_now() - days{7}, .checked_at = {},
                               .missed = missed, .differences = 0, .words = words,
                               .by_name = {}},
                              "check-" + std::to_string(++keys));
        });
    };
    EXPECT_TRUE(refused_as<NotFound>(sign(priya, 0, "")));
    EXPECT_TRUE(refused_as<Invalid>(sign(ruth, 1, "")));
    EXPECT_TRUE(sign(ruth, 0, ""));
    EXPECT_TRUE(sign(ruth, 1, "Given, and not written down"));
    auto const checks = read([&](db::Reader& db) { return checks_of(db, house.larch_house, 5); });
    ASSERT_EQ(checks.size(), 2u);
    EXPECT_EQ(checks[0].by_name, "Ruth Callan");
}

TEST_P(Medicines, are_never_changed_nor_deleted_in_the_database)
{
    make();
    auto const id = added(a_medicine({hours{17}}));
    ASSERT_TRUE(record(a_dose(id, london(hours{17}))));
    auto const refused = [&](db::Sql sql) {
        EXPECT_THROW(empty().write([&](db::Transaction& tx) {
            tx.run(sql, {});
            return db::Database::Finish::commit;
        }),
                     db::Error)
            << sql.text();
    };
    refused("UPDATE medicine_dose SET outcome = 'refused', reason = 'x'");
    refused("DELETE FROM medicine_dose");
    refused("UPDATE medicine_line SET dose_hundredths = 1");
    refused("DELETE FROM medicine_line");
    refused("UPDATE medicine_stock SET change_hundredths = 0");
    refused("DELETE FROM medicine_stock");
    refused("UPDATE medicine SET name = 'x'");
    refused("DELETE FROM medicine");
}

}  // namespace
}  // namespace keywork::medicine
