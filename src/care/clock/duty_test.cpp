// Duties on a real database: kept as facts, listed within scope, closed once and by somebody.
#include "care/clock/store.hpp"
#include "care/testing/law_folder.hpp"
#include "platform/db/testing/store_test.hpp"
#include "platform/random/random.hpp"

namespace keywork::clock {
namespace {

using DutyStore = db::testing::StoreTest;
INSTANTIATE_TEST_SUITE_P(OnBoth, DutyStore, db::testing::on_both(), db::testing::name_of);

sys_seconds utc(std::string_view text) { return instant_from_text(text).value(); }
sys_seconds const now = utc("2026-11-24T16:40:00Z");

void add_staff(db::Transaction& tx, std::string const& id, std::string const& role)
{
    tx.run("INSERT INTO staff (id, sign_in_name, full_name, job_title, created_at)"
           " VALUES (:id, :id, 'Ruth Callan', 'Manager', '2026-01-01T00:00:00Z')", {{"id", id}});
    tx.run("INSERT INTO staff_role (id, staff_id, setting_id, role, from_on, until_on, made_at)"
           " VALUES (:id, :staff, 'home', :role, '2026-01-01', '2027-01-01',"
           " '2026-01-01T00:00:00Z')",
           {{"id", "role-" + id}, {"staff", id}, {"role", role}});
}

/// A home with two children, a child elsewhere, a lead, a care worker and a stranger.
void make_world(db::Database& database)
{
    database.write([](db::Transaction& tx) {
        for (auto const* id : {"home", "elsewhere"})
            tx.run("INSERT INTO setting (id, name, profile, term_dates)"
                   " VALUES (:id, 'Larch House', 'home', 'Kent')", {{"id", id}});
        for (auto const* id : {"tyler", "jodie", "stranger"}) {
            tx.run("INSERT INTO child (id, known_as, family_name, legal_name, born_on, created_at)"
                   " VALUES (:id, 'Tyler', 'Marsh', 'Tyler Marsh', '2012-02-29',"
                   " '2026-01-01T00:00:00Z')", {{"id", id}});
            tx.run("INSERT INTO stay (id, child_id, setting_id, kind, from_on)"
                   " VALUES (:id, :child, :setting, 'lives', '2026-01-01')",
                   {{"id", std::string{"stay-"} + id}, {"child", id},
                    {"setting", std::string_view{id} == "stranger" ? "elsewhere" : "home"}});
        }
        add_staff(tx, "ruth", "lead");
        add_staff(tx, "priya", "care");
        for (auto const& [id, level] : {std::pair{"hold", 2}, std::pair{"concern", 3}})
            tx.run("INSERT INTO record (id, kind, form_version, setting_id, author_id,"
                   " occurred_at, recorded_at, level, answers, form_key, body_hash)"
                   " VALUES (:id, 'x', 1, 'home', 'priya', '2026-11-23T19:40:00Z',"
                   " '2026-11-23T20:00:00Z', :level, '{}', :id, 'h')",
                   {{"id", id}, {"level", level}});
        return db::Database::Finish::commit;
    });
}

Actor actor(std::string const& id, Role role)
{
    return {.staff = StaffId{id}, .full_name = "", .job_title = "", .theme = "auto",
            .roles = {{SettingId{"home"}, "Larch House", "home", role, false}},
            .place = SettingId{"home"}, .assurance = Assurance::a3,
            .session = "0123456789abcdef", .form_secret = "",
            .request = "000102030405060708090a0b0c0d0e0f",
            .now = now, .today = london_day(now)};
}
Actor ruth() { return actor("ruth", Role::lead); }
Actor priya() { return actor("priya", Role::care); }

/// Runs a change as somebody, committing what is not refused.
template <class Change>
auto as(db::Database& database, Actor const& author, Change change)
{
    auto random = Random::real();  // ids of one instant must differ from call to call
    std::optional<std::invoke_result_t<Change, Transaction&>> result;
    database.write([&](db::Transaction& opened) {
        Transaction tx{opened, author, random};
        result.emplace(change(tx));
        return db::Database::Finish::commit;
    });
    return *std::move(result);
}

Clocks const& clocks()
{
    static Law const law = testing::the_law();
    return law.clocks;
}

NewDuty sign_the_hold()
{
    return {.clock = "HOME-R35-SIGN", .child = ChildId{"tyler"}, .setting = SettingId{"home"},
            .staff = StaffId{"ruth"}, .record = RecordId{"hold"},
            .started_at = utc("2026-11-23T19:40:00Z"), .event_at = std::nullopt,
            .met_at = std::nullopt, .not_applicable = std::nullopt, .import = std::nullopt};
}

DutyId started(db::Database& database, NewDuty const& wanted)
{
    return as(database, ruth(), [&](Transaction& tx) { return start(tx, clocks(), wanted); });
}

std::vector<Duty> listed(db::Database& database, Actor const& reader)
{
    std::vector<Duty> duties;
    database.read([&](db::Reader& db) { duties = in_scope(db, scope_of(reader)); });
    return duties;
}

Duty stored(db::Database& database, DutyId const& id)
{
    std::optional<Duty> duty;
    database.read([&](db::Reader& db) { duty = find(db, scope_of(ruth()), id).value(); });
    return *duty;
}

TEST_P(DutyStore, reads_back_every_fact)
{
    auto& database = migrated();
    make_world(database);
    auto wanted = sign_the_hold();
    wanted.event_at = utc("2026-11-25T19:40:00Z");
    auto const duty = stored(database, started(database, wanted));
    EXPECT_EQ(duty.clock, "HOME-R35-SIGN");
    EXPECT_EQ(duty.child, ChildId{"tyler"});
    EXPECT_EQ(duty.known_as, "Tyler");
    EXPECT_EQ(duty.family_name, "Marsh");
    EXPECT_EQ(duty.setting, SettingId{"home"});
    EXPECT_EQ(duty.staff, StaffId{"ruth"});
    EXPECT_EQ(duty.record, RecordId{"hold"});
    EXPECT_EQ(duty.level, Level::l2);
    EXPECT_EQ(duty.facts.started_at, wanted.started_at);
    EXPECT_EQ(duty.facts.event_at, wanted.event_at);
    EXPECT_EQ(duty.facts.born_on, day_from_text("2012-02-29"));
    EXPECT_EQ(duty.facts.term_dates, "Kent");
    EXPECT_TRUE(duty.is_open());
}

TEST_P(DutyStore, starts_a_duty_of_one_record_once)
{
    auto& database = migrated();
    make_world(database);
    auto const first = started(database, sign_the_hold());
    EXPECT_EQ(started(database, sign_the_hold()), first);
    auto other_child = sign_the_hold();
    other_child.child = ChildId{"jodie"};
    EXPECT_NE(started(database, other_child), first);
    EXPECT_EQ(listed(database, ruth()).size(), 2U);
}

TEST_P(DutyStore, lists_only_children_and_levels_in_scope)
{
    auto& database = migrated();
    make_world(database);
    auto concern = sign_the_hold();
    concern.record = RecordId{"concern"};
    auto elsewhere = sign_the_hold();
    elsewhere.child = ChildId{"stranger"};
    elsewhere.setting = SettingId{"elsewhere"};
    auto of_the_house = sign_the_hold();
    of_the_house.clock = "HOME-R44-VISIT";
    of_the_house.child.reset();
    of_the_house.record.reset();
    for (NewDuty const& each : {sign_the_hold(), concern, elsewhere, of_the_house})
        started(database, each);
    EXPECT_EQ(listed(database, ruth()).size(), 3U);
    EXPECT_EQ(listed(database, priya()).size(), 2U);  // the concern is level 3
    EXPECT_TRUE(listed(database, actor("nobody", Role::lead)).empty());
    database.read([](db::Reader& db) {
        EXPECT_EQ(in_setting(db, scope_of(ruth()), SettingId{"home"}).size(), 3U);
        EXPECT_EQ(in_setting(db, scope_of(priya()), SettingId{"home"}).size(), 2U);
        EXPECT_TRUE(in_setting(db, scope_of(ruth()), SettingId{"elsewhere"}).empty());
    });
}

TEST_P(DutyStore, shows_the_duties_of_one_child_and_record)
{
    auto& database = migrated();
    make_world(database);
    started(database, sign_the_hold());
    auto met = sign_the_hold();
    met.clock = "HOME-R35-RECORD";
    met.met_at = now;
    started(database, met);
    database.read([](db::Reader& db) {
        auto const tyler =
            decide(db, ruth(), Function::see_duties, Level::l1, ChildId{"tyler"}).value();
        auto const sight = sight_of(ruth(), tyler);
        EXPECT_EQ(open_of_child(db, sight).size(), 1U);
        EXPECT_EQ(all_of_child(db, sight, 10).size(), 2U);
        EXPECT_EQ(all_of_child(db, sight, 1).size(), 1U);
        EXPECT_EQ(of_record(db, sight, RecordId{"hold"}).size(), 2U);
        EXPECT_TRUE(of_record(db, sight, RecordId{"concern"}).empty());
    });
}

TEST_P(DutyStore, keeps_who_met_it_and_when_and_leaves_the_list)
{
    auto& database = migrated();
    make_world(database);
    auto const id = started(database, sign_the_hold());
    auto const met = [&](sys_seconds at) {
        return as(database, ruth(), [&](Transaction& tx) {
            return meet(tx, id, at, RecordId{"hold"});
        });
    };
    EXPECT_TRUE(refused_as<Invalid>(met(now + seconds{1})));
    EXPECT_TRUE(met(now).has_value());
    auto const duty = stored(database, id);
    EXPECT_EQ(duty.facts.met_at, now);
    EXPECT_EQ(duty.met_by, StaffId{"ruth"});
    EXPECT_EQ(duty.met_record, RecordId{"hold"});
    EXPECT_TRUE(listed(database, ruth()).empty());
    EXPECT_TRUE(refused_as<Conflict>(met(now)));
}

TEST_P(DutyStore, keeps_why_it_does_not_apply_and_why_it_was_exempted)
{
    auto& database = migrated();
    make_world(database);
    auto const one = started(database, sign_the_hold());
    auto other = sign_the_hold();
    other.clock = "HOME-R35-CHILD";
    auto const two = started(database, other);
    auto const say = [&](std::string const& why) {
        return as(database, ruth(), [&](Transaction& tx) {
            return say_not_applicable(tx, one, why);
        });
    };
    EXPECT_TRUE(refused_as<Invalid>(say(" \n")));
    EXPECT_TRUE(say("Planned in the EHC plan, reg 35(4)").has_value());
    EXPECT_EQ(stored(database, one).facts.not_applicable, "Planned in the EHC plan, reg 35(4)");
    EXPECT_TRUE(refused_as<Conflict>(say("Again")));

    EXPECT_TRUE(as(database, ruth(), [&](Transaction& tx) {
        return exempt(tx, two, "In hospital until Friday");
    }).has_value());
    auto const exempted = stored(database, two).facts.exempted.value();
    EXPECT_EQ(exempted.why, "In hospital until Friday");
    EXPECT_EQ(exempted.by, "ruth");
    EXPECT_EQ(exempted.at, now);
    EXPECT_TRUE(listed(database, ruth()).empty());
}

TEST_P(DutyStore, lets_nobody_exempt_whose_role_may_not_or_who_is_a_stranger)
{
    auto& database = migrated();
    make_world(database);
    auto const id = started(database, sign_the_hold());
    for (Actor const& who : {priya(), actor("nobody", Role::lead)})
        EXPECT_TRUE(refused_as<NotFound>(as(database, who, [&](Transaction& tx) {
            return exempt(tx, id, "No reason at all");
        })));
    EXPECT_TRUE(stored(database, id).is_open());
}

TEST_P(DutyStore, is_met_by_a_signature_or_by_the_next_one_of_its_kind)
{
    auto& database = migrated();
    make_world(database);
    started(database, sign_the_hold());
    auto const by_signature = [&](std::string_view clock) {
        return as(database, ruth(), [&](Transaction& tx) {
            return meet_from_record(tx, RecordId{"hold"}, clock, now);
        });
    };
    EXPECT_EQ(by_signature("HOME-R35-CHILD"), 0);
    EXPECT_EQ(by_signature("HOME-R35-SIGN"), 1);
    EXPECT_EQ(by_signature("HOME-R35-SIGN"), 0);

    auto review = sign_the_hold();
    review.clock = "LAC-REVIEW-1";
    review.record.reset();
    started(database, review);
    auto const by_next = [&](sys_seconds at) {
        return as(database, ruth(), [&](Transaction& tx) {
            return meet_of_child(tx, ChildId{"tyler"}, "LAC-REVIEW-1", at, std::nullopt);
        });
    };
    EXPECT_EQ(by_next(review.started_at - seconds{1}), 0);  // held before this one began
    EXPECT_EQ(by_next(review.started_at), 1);
}

TEST_P(DutyStore, forgets_what_an_undone_import_started)
{
    auto& database = migrated();
    make_world(database);
    auto imported = sign_the_hold();
    imported.record.reset();
    imported.import = ImportId{"import-1"};
    started(database, imported);
    started(database, sign_the_hold());
    EXPECT_EQ(as(database, ruth(), [](Transaction& tx) {
        return remove_of_import(tx.db(), ImportId{"import-1"});
    }), 1);
    EXPECT_EQ(listed(database, ruth()).size(), 1U);
}

Duty started_at(std::string const& clock, std::string_view when)
{
    Duty duty{};
    duty.clock = clock;
    duty.facts.started_at = utc(when);
    return duty;
}

TEST(DueList, comes_in_order_of_time_with_those_without_a_date_last)
{
    auto const list = worked_out({started_at("EXC-GOV-UPTO5", "2026-11-01T09:00:00Z"),
                                  started_at("MISS-RHI", "2026-11-24T09:00:00Z"),
                                  started_at("HOME-R35-SIGN", "2026-11-20T09:00:00Z"),
                                  started_at("GONE", "2026-11-20T09:00:00Z"),
                                  started_at("HOME-R35-RECORD", "2026-11-24T06:00:00Z"),
                                  started_at("LAC-REVIEW-N", "2026-11-20T09:00:00Z"),
                                  started_at("RI-RECORD", "2026-11-24T09:00:00Z")},
                                 clocks(), Calendars{}, now);
    std::vector<std::pair<std::string, TimeLeft>> order;
    for (DueDuty const& due : list) order.emplace_back(due.duty.clock, time_left(due, now));
    EXPECT_EQ(order, (std::vector<std::pair<std::string, TimeLeft>>{
                         {"HOME-R35-SIGN", TimeLeft::late},
                         {"RI-RECORD", TimeLeft::today},
                         {"HOME-R35-RECORD", TimeLeft::this_week},
                         {"MISS-RHI", TimeLeft::this_week},
                         {"LAC-REVIEW-N", TimeLeft::later},
                         {"EXC-GOV-UPTO5", TimeLeft::no_date},
                         {"GONE", TimeLeft::no_date}}));
    EXPECT_EQ(list.back().clock->short_title, "A deadline that is no longer listed");
}

}  // namespace
}  // namespace keywork::clock
