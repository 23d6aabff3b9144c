#include "care/school_day/session/session.hpp"

#include "care/chronology/chronology.hpp"
#include "care/record/testing/rules.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork {
namespace {

using sessions::Part;
using sessions::Session;
using sessions::SessionKey;
using sessions::State;

local_days tuesday() { return testing::house_today(); }

sys_seconds on_tuesday(minutes time)
{
    return from_london(local_seconds{tuesday()} + time);
}

groups::Period maths()
{
    return {.id = {}, .group = {}, .weekday = 2, .starts = hours{10}, .ends = hours{11},
            .name = "Period 1", .place = "Hall", .activity = "Maths beside Tyler",
            .from_on = tuesday(), .until_on = std::nullopt};
}

sessions::Tap tapped(State state, minutes time)
{
    return {.child = ChildId{"noah"}, .state = state, .engagement = std::nullopt,
            .by_name = "Joel", .at = on_tuesday(time)};
}

TEST(SchoolGroups, have_those_who_come_on_this_day_of_the_week_between_their_two_days)
{
    groups::Member member{.id = {}, .child = {}, .name = "Noah P", .weekdays = "24",
                          .from_on = tuesday(), .until_on = tuesday() + days{9}};
    EXPECT_FALSE(groups::comes_on(member, tuesday() - days{7}));
    EXPECT_TRUE(groups::comes_on(member, tuesday()));
    EXPECT_FALSE(groups::comes_on(member, tuesday() + days{1}));
    EXPECT_TRUE(groups::is_member_on(member, tuesday() + days{1}));
    EXPECT_TRUE(groups::comes_on(member, tuesday() + days{9}));
    EXPECT_FALSE(groups::comes_on(member, tuesday() + days{14}));
    EXPECT_EQ(groups::weekdays_in_words("124"), "Monday, Tuesday and Thursday");
    EXPECT_EQ(groups::weekdays_in_words("12345"), "Every day");
}

TEST(SchoolGroups, have_no_two_periods_at_one_time)
{
    auto other = maths();
    other.starts = hours{11};
    other.ends = hours{12};
    EXPECT_FALSE(groups::overlap(maths(), other));
    other.starts -= minutes{1};
    EXPECT_TRUE(groups::overlap(maths(), other));
    other.weekday = 3;
    EXPECT_FALSE(groups::overlap(maths(), other));
    other.weekday = 2;
    other.from_on = tuesday() + days{7};
    auto ended = maths();
    ended.until_on = tuesday() + days{6};
    EXPECT_FALSE(groups::overlap(ended, other));
    ended.until_on = tuesday() + days{7};
    EXPECT_TRUE(groups::overlap(ended, other));
}

TEST(SchoolSessions, run_from_their_start_to_their_end_and_wait_then_to_be_finished)
{
    Session session{.key = {}, .period = maths(), .group_name = {}, .kind = groups::Kind::other,
                    .starts_at = on_tuesday(hours{10}), .ends_at = on_tuesday(hours{11}),
                    .adults = {}, .pupils = {}, .elsewhere = {}, .finished = std::nullopt};
    using sessions::Standing;
    EXPECT_EQ(standing(session, session.starts_at - seconds{1}), Standing::to_come);
    EXPECT_EQ(standing(session, session.starts_at), Standing::now);
    EXPECT_EQ(standing(session, session.ends_at - seconds{1}), Standing::now);
    EXPECT_EQ(standing(session, session.ends_at), Standing::to_finish);
    session.finished = sessions::Finished{"Joel", session.ends_at};
    EXPECT_EQ(standing(session, session.ends_at), Standing::finished);
}

TEST(SchoolSessions, tell_of_a_pupil_in_one_line)
{
    sessions::Pupil pupil{.child = ChildId{"noah"}, .name = "Noah P", .taps = {}};
    EXPECT_EQ(sessions::line_in_words(pupil), "");
    pupil.taps = {tapped(State::arrived, hours{10}),
                  tapped(State::left_room, hours{10} + minutes{20})};
    EXPECT_EQ(sessions::line_in_words(pupil), "Arrived 10am, left the room 10:20am.");
    EXPECT_EQ(sessions::state_now(pupil), State::left_room);
    pupil.taps.push_back({.child = pupil.child, .state = std::nullopt, .engagement = 5,
                          .by_name = "Joel", .at = on_tuesday(hours{11})});
    EXPECT_EQ(sessions::line_in_words(pupil),
              "Arrived 10am, left the room 10:20am. Fully in it.");
    EXPECT_EQ(sessions::state_now(pupil), State::left_room);
}

class SchoolSessionStore : public db::testing::StoreTest {
protected:
    template <class Change>
    auto as(StaffId const& staff, minutes time, Change with)
    {
        auto actor = testing::actor_of(empty(), staff);
        actor.now = on_tuesday(time);
        actor.today = tuesday();
        return testing::change(empty(), actor, [&](Transaction& tx) {
            return with(tx, reach_in(tx.db(), scope_of(tx.actor()), house.kiln_lane));
        });
    }
    void SetUp() override
    {
        StoreTest::SetUp();
        if (IsSkipped()) return;
        house = testing::make_house(migrated());
        group = as(house.samira, hours{8}, [&](Transaction& tx, PlaceReach const& here) {
                    return groups::add_group(tx, here, groups::Kind::nurture, "Otters");
                }).value();
        key.day = tuesday();
    }
    auto add(ChildId const& child, std::string const& weekdays)
    {
        return as(house.samira, hours{8}, [&](Transaction& tx, PlaceReach const& here) {
            return groups::add_member(tx, here, group, child, weekdays);
        });
    }
    auto adds_period(groups::Period period, StaffId const& by)
    {
        period.group = group;
        return as(by, hours{8}, [&](Transaction& tx, PlaceReach const& here) {
            return groups::add_period(tx, here, period);
        });
    }
    void a_session()
    {
        ASSERT_TRUE(add(house.noah, "12345"));
        key.period = adds_period(maths(), house.samira).value();
    }
    auto taps(StaffId const& staff, minutes time, State state)
    {
        return as(staff, time, [&](Transaction& tx, PlaceReach const& here) {
            return sessions::tap(tx, here, key, house.noah, state);
        });
    }
    auto finishes(minutes time)
    {
        return as(house.joel, time, [&](Transaction& tx, PlaceReach const& here) {
            return sessions::finish(tx, here, key);
        });
    }
    std::vector<Session> seen_by(StaffId const& staff)
    {
        return testing::read(empty(), [&](db::Reader& db) {
            return sessions::of_day(
                db, reach_in(db, scope_of(testing::actor_of(empty(), staff)), house.kiln_lane),
                tuesday());
        });
    }

    testing::Rules rules;
    testing::House house;
    groups::GroupId group;
    SessionKey key{};
};
INSTANTIATE_TEST_SUITE_P(OnBoth, SchoolSessionStore, db::testing::on_both(), db::testing::name_of);

TEST_P(SchoolSessionStore, reads_back_who_is_expected_with_whom_and_what_was_tapped)
{
    a_session();
    ASSERT_TRUE(add(house.tyler, "135"));
    auto const adult = [&](Transaction& tx, PlaceReach const& here) {
        return groups::add_adult(tx, here, group, house.samira);
    };
    ASSERT_TRUE(as(house.samira, hours{8}, adult));
    EXPECT_TRUE(refused_as<Invalid>(as(house.samira, hours{8}, adult)));
    ASSERT_TRUE(as(house.joel, hours{9}, [&](Transaction& tx, PlaceReach const& here) {
        return sessions::swap(tx, here, key, house.joel, Part::with);
    }));
    ASSERT_TRUE(as(house.joel, hours{9}, [&](Transaction& tx, PlaceReach const& here) {
        return sessions::swap(tx, here, key, house.samira, Part::without);
    }));
    ASSERT_TRUE(taps(house.joel, hours{10}, State::arrived));
    auto const all = seen_by(house.samira);
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].key, key);
    EXPECT_EQ(all[0].kind, groups::Kind::nurture);
    EXPECT_EQ(all[0].period.place, "Hall");
    EXPECT_EQ(all[0].starts_at, on_tuesday(hours{10}));
    ASSERT_EQ(all[0].adults.size(), 1u);
    EXPECT_EQ(all[0].adults[0].staff, house.joel);
    EXPECT_TRUE(all[0].adults[0].for_today);
    ASSERT_EQ(all[0].pupils.size(), 1u);
    EXPECT_EQ(sessions::state_now(all[0].pupils[0]), State::arrived);
    EXPECT_EQ(all[0].elsewhere.size(), 1u);
    auto const to_a_stranger = seen_by(house.dana);
    ASSERT_EQ(to_a_stranger.size(), 1u);
    EXPECT_TRUE(to_a_stranger[0].pupils.empty());
    EXPECT_TRUE(to_a_stranger[0].elsewhere.empty());
}

TEST_P(SchoolSessionStore, takes_the_same_tap_once_and_none_when_it_is_finished_or_of_another_child)
{
    a_session();
    ASSERT_TRUE(taps(house.joel, hours{10}, State::arrived));
    EXPECT_TRUE(refused_as<Conflict>(taps(house.samira, hours{10}, State::arrived)));
    ASSERT_TRUE(taps(house.samira, hours{10} + minutes{5}, State::settled));
    auto const engaged = [&](int how_much) {
        return as(house.joel, hours{11}, [&](Transaction& tx, PlaceReach const& here) {
            return sessions::tap_engagement(tx, here, key, house.noah, how_much);
        });
    };
    EXPECT_TRUE(refused_as<Invalid>(engaged(0)));
    EXPECT_TRUE(refused_as<Invalid>(engaged(6)));
    ASSERT_TRUE(engaged(1));
    ASSERT_TRUE(engaged(5));
    auto const other = as(house.joel, hours{10}, [&](Transaction& tx, PlaceReach const& here) {
        return sessions::tap(tx, here, key, house.tyler, State::arrived);
    });
    EXPECT_TRUE(refused_as<NotFound>(other));
    ASSERT_TRUE(finishes(hours{11}));
    EXPECT_TRUE(refused_as<Conflict>(taps(house.joel, hours{11}, State::left_room)));
}

TEST_P(SchoolSessionStore, gives_each_pupil_one_line_once_from_its_start_on_with_nobody_elses_name)
{
    a_session();
    ASSERT_TRUE(taps(house.joel, hours{9} + minutes{59}, State::arrived));
    EXPECT_TRUE(refused_as<Conflict>(finishes(hours{9} + minutes{59})));
    ASSERT_TRUE(finishes(hours{10}));
    EXPECT_TRUE(refused_as<Conflict>(finishes(hours{11})));
    auto const who = testing::actor_of(empty(), house.samira);
    auto const noah = testing::permitted(empty(), who, house.noah);
    auto const lines = testing::read(empty(), [&](db::Reader& db) {
        return chronology::newest(db, sight_of(who, noah), {}, std::nullopt, 10);
    });
    ASSERT_EQ(lines.size(), 1u);
    EXPECT_EQ(lines[0].title, "Maths beside another young person, 10am to 11am");
    EXPECT_EQ(lines[0].words, "Arrived 9:59am.");
    EXPECT_EQ(lines[0].level, Level::l1);
    EXPECT_EQ(lines[0].kind, "session");
}

TEST_P(SchoolSessionStore, starts_a_record_with_the_time_inside_of_the_session)
{
    a_session();
    auto const draft = as(house.joel, hours{12}, [&](Transaction& tx, PlaceReach const& here) {
        return sessions::write(tx, rules.book(), here, key, house.noah, "incident");
    });
    ASSERT_TRUE(draft);
    EXPECT_EQ(draft->typed.value("occurred_at.time"), "11am");
    auto const other = as(house.joel, hours{12}, [&](Transaction& tx, PlaceReach const& here) {
        return sessions::write(tx, rules.book(), here, key, house.noah, "hold");
    });
    EXPECT_TRUE(refused_as<NotFound>(other));
}

TEST_P(SchoolSessionStore, has_groups_and_weeks_made_by_who_plans_only)
{
    a_session();
    EXPECT_TRUE(refused_as<NotFound>(adds_period(maths(), house.joel)));
    EXPECT_TRUE(refused_as<Invalid>(adds_period(maths(), house.samira)));
    EXPECT_TRUE(refused_as<Invalid>(add(house.noah, "12345")));
    EXPECT_TRUE(refused_as<Invalid>(add(house.tyler, "21")));
    EXPECT_TRUE(refused_as<NotFound>(add(house.amara, "12345")));
    ASSERT_TRUE(as(house.samira, hours{9}, [&](Transaction& tx, PlaceReach const& here) {
        return groups::end_period(tx, here, group, key.period);
    }));
    EXPECT_TRUE(seen_by(house.samira).empty());
    auto const again = as(house.samira, hours{9}, [&](Transaction& tx, PlaceReach const& here) {
        return groups::add_group(tx, here, groups::Kind::other, "Otters");
    });
    EXPECT_TRUE(refused_as<Invalid>(again));
}

}  // namespace
}  // namespace keywork
