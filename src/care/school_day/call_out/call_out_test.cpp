#include "care/school_day/call_out/call_out.hpp"

#include "care/action/action.hpp"
#include "care/chronology/chronology.hpp"
#include "care/record/drafts/store.hpp"
#include "care/record/testing/rules.hpp"
#include "care/school_day/call_out/asked.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork {
namespace {

using call_outs::CallOut;
using call_outs::How;
using call_outs::Needs;
using call_outs::Standing;
using call_outs::Written;

sys_seconds at_noon() { return from_london(testing::house_today() + hours{12}); }

CallOut a_call()
{
    return {.id = {}, .setting = SettingId{"kiln-lane"}, .child = ChildId{"noah"},
            .child_name = "Noah P", .place = "Hall", .needs = Needs::senior, .words = {},
            .called_by = StaffId{"joel"}, .caller_name = "Joel", .called_at = at_noon(),
            .off_at = std::nullopt, .responses = {}};
}

call_outs::Response went(std::string const& who, minutes after,
                         std::optional<minutes> until = std::nullopt)
{
    call_outs::Response one{.staff = StaffId{who}, .name = who, .going_at = at_noon() + after,
                            .stopped_at = std::nullopt, .how = std::nullopt,
                            .draft = std::nullopt};
    if (until) {
        one.stopped_at = at_noon() + *until;
        one.how = How::calm;
    }
    return one;
}

TEST(CallOuts, stand_by_who_went_and_are_over_with_the_last_who_stops)
{
    auto call = a_call();
    EXPECT_EQ(call_outs::standing(call), Standing::waiting);
    EXPECT_FALSE(call_outs::answered_after(call));
    call.responses = {went("samira", minutes{2}, minutes{9}), went("grace", minutes{4})};
    EXPECT_EQ(call_outs::standing(call), Standing::attended);
    EXPECT_FALSE(call_outs::over_at(call));
    EXPECT_EQ(call_outs::answered_after(call), seconds{120});
    call.responses.back() = went("grace", minutes{4}, minutes{7});
    EXPECT_EQ(call_outs::standing(call), Standing::over);
    EXPECT_EQ(call_outs::over_at(call), at_noon() + minutes{9});
}

TEST(CallOuts, are_written_up_with_one_record_sent_and_none_begun)
{
    auto call = a_call();
    call.responses = {went("samira", minutes{2}, minutes{9}),
                      went("grace", minutes{4}, minutes{9})};
    EXPECT_EQ(call_outs::written(call), Written::not_yet);
    call.responses[0].draft = DraftId{"one"};
    EXPECT_EQ(call_outs::written(call), Written::begun);
    call.responses[0].sent = true;
    EXPECT_EQ(call_outs::written(call), Written::done);
    call.responses[1].draft = DraftId{"two"};
    EXPECT_EQ(call_outs::written(call), Written::begun);
    call.off_at = at_noon();
    EXPECT_EQ(call_outs::written(call), Written::nothing_to_write);
}

TEST(CallOuts, are_news_to_a_page_when_one_started_since_and_not_when_one_ended)
{
    auto first = a_call();
    auto later = a_call();
    later.called_at = first.called_at + seconds{1};

    EXPECT_EQ(call_outs::mark_of({}), "-");
    EXPECT_TRUE(call_outs::has_started_since("-", {first}));
    auto const mark = call_outs::mark_of({first});
    EXPECT_FALSE(call_outs::has_started_since(mark, {first}));
    EXPECT_TRUE(call_outs::has_started_since(mark, {first, later}));
    EXPECT_FALSE(call_outs::has_started_since(call_outs::mark_of({first, later}), {first}));
    EXPECT_FALSE(call_outs::has_started_since(mark, {}));
}

TEST(CallOuts, are_told_to_who_leads_or_is_on_call_and_to_nobody_else)
{
    Shift shift{.id = {}, .setting = {}, .staff = {}, .name = ShiftName::day,
                .part = ShiftPart::worker, .starts_at = {}, .ends_at = {}};
    EXPECT_TRUE(call_outs::is_told_of_all(Role::senior, std::nullopt));
    EXPECT_TRUE(call_outs::is_told_of_all(Role::lead, std::nullopt));
    EXPECT_FALSE(call_outs::is_told_of_all(Role::care, std::nullopt));
    EXPECT_FALSE(call_outs::is_told_of_all(Role::care, shift));
    shift.part = ShiftPart::on_call;
    EXPECT_TRUE(call_outs::is_told_of_all(Role::care, shift));
    shift.part = ShiftPart::shift_lead;
    EXPECT_TRUE(call_outs::is_told_of_all(Role::care, shift));
}

TEST(CallOuts, are_counted_by_child_place_hour_and_weekday_and_by_how_soon_somebody_went)
{
    auto quick = a_call();
    quick.responses = {went("samira", minutes{1}, minutes{9})};
    auto slow = a_call();
    slow.place = "Field";
    slow.responses = {went("samira", minutes{5}, minutes{9})};
    auto late = a_call();
    late.called_at += hours{1};
    late.child_name = "Tyler B";
    auto const counted = call_outs::counted(std::vector{quick, slow, late});
    EXPECT_EQ(counted.all, 3);
    EXPECT_EQ(counted.not_answered, 1);
    EXPECT_EQ(counted.usually_answered_after, seconds{300});
    EXPECT_EQ(counted.by_child, (std::vector<call_outs::Count>{{"Noah P", 2}, {"Tyler B", 1}}));
    EXPECT_EQ(counted.by_place, (std::vector<call_outs::Count>{{"Hall", 2}, {"Field", 1}}));
    EXPECT_EQ(counted.by_hour,
              (std::vector<call_outs::Count>{{"noon to 1pm", 2}, {"1pm to 2pm", 1}}));
    EXPECT_EQ(counted.by_weekday, (std::vector<call_outs::Count>{{"Tuesday", 3}}));
}

class CallOutStore : public db::testing::StoreTest {
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        if (!IsSkipped()) house = testing::make_house(migrated());
    }
    Actor actor(StaffId const& staff, minutes after)
    {
        auto one = testing::actor_of(empty(), staff);
        one.now = at_noon() + after;
        one.today = london_day(one.now);
        return one;
    }
    template <class Change>
    auto as(StaffId const& staff, minutes after, Change with)
    {
        return testing::change(empty(), actor(staff, after), [&](Transaction& tx) {
            return with(tx, reach_in(tx.db(), scope_of(tx.actor()), house.kiln_lane));
        });
    }
    auto called(ChildId const& child, std::string const& key = "one",
                std::string const& place = "Beside Tyler's desk")
    {
        return as(house.joel, minutes{0}, [&](Transaction& tx, PlaceReach const& here) {
            return call_outs::call(tx, here, {.child = child, .place = place,
                                              .needs = Needs::first_aid, .words = "Gloves",
                                              .form_key = key});
        });
    }
    auto goes(StaffId const& staff, minutes after, call_outs::CallOutId const& id)
    {
        return as(staff, after, [&](Transaction& tx, PlaceReach const& here) {
            return call_outs::go(tx, here, id);
        });
    }
    auto stops(StaffId const& staff, minutes after, call_outs::CallOutId const& id)
    {
        return as(staff, after, [&](Transaction& tx, PlaceReach const& here) {
            return call_outs::stop(tx, here, id, How::handed_over);
        });
    }
    auto writes_up(StaffId const& staff, minutes after, call_outs::CallOutId const& id)
    {
        return as(staff, after, [&](Transaction& tx, PlaceReach const& here) {
            return call_outs::write_up(tx, rules.book(), here, id, "incident");
        });
    }
    std::vector<CallOut> seen_by(StaffId const& staff)
    {
        return testing::read(empty(), [&](db::Reader& db) {
            return call_outs::of_day(
                db, reach_in(db, scope_of(actor(staff, minutes{60})), house.kiln_lane),
                testing::house_today());
        });
    }
    std::vector<action::Action> tasks()
    {
        return testing::read(empty(), [&](db::Reader& db) {
            return action::assigned_to_me(db, scope_of(actor(house.samira, minutes{60})));
        });
    }

    testing::Rules rules;
    testing::House house;
};
INSTANTIATE_TEST_SUITE_P(OnBoth, CallOutStore, db::testing::on_both(), db::testing::name_of);

TEST_P(CallOutStore, reads_back_who_called_who_went_and_when_they_stopped)
{
    auto const id = called(house.noah).value();
    ASSERT_TRUE(goes(house.samira, minutes{3}, id));
    ASSERT_TRUE(stops(house.samira, minutes{11}, id));
    auto const all = seen_by(house.joel);
    ASSERT_EQ(all.size(), 1u);
    auto expected = a_call();
    expected.id = id;
    expected.child_name = all[0].child_name;
    expected.place = "Beside Tyler's desk";
    expected.needs = Needs::first_aid;
    expected.words = "Gloves";
    expected.caller_name = all[0].caller_name;
    expected.responses = {went("samira", minutes{3}, minutes{11})};
    expected.responses[0].name = all[0].responses.at(0).name;
    expected.responses[0].how = How::handed_over;
    EXPECT_EQ(all[0], expected);
    EXPECT_TRUE(seen_by(house.dana).empty());
}

TEST_P(CallOutStore, takes_a_second_tap_for_the_first_and_keeps_both_adults_who_go)
{
    auto const id = called(house.noah).value();
    EXPECT_EQ(called(house.noah).value(), id);
    EXPECT_NE(called(house.noah, "two").value(), id);
    ASSERT_TRUE(goes(house.samira, minutes{1}, id));
    EXPECT_TRUE(refused_as<Conflict>(goes(house.samira, minutes{2}, id)));
    ASSERT_TRUE(goes(house.joel, minutes{2}, id));
    auto const all = seen_by(house.samira);
    ASSERT_EQ(all.size(), 2u);
    auto const& call = all[0].id == id ? all[0] : all[1];
    ASSERT_EQ(call.responses.size(), 2u);
    EXPECT_EQ(call.responses[0].going_at, at_noon() + minutes{1});
    ASSERT_TRUE(stops(house.samira, minutes{5}, id));
    EXPECT_TRUE(refused_as<Conflict>(stops(house.samira, minutes{6}, id)));
    ASSERT_TRUE(stops(house.joel, minutes{6}, id));
    EXPECT_TRUE(refused_as<Conflict>(goes(house.samira, minutes{7}, id)));
}

TEST_P(CallOutStore, asks_where_and_refuses_a_child_who_is_not_there)
{
    EXPECT_TRUE(refused_as<Invalid>(called(house.noah, "one", " ")));
    EXPECT_TRUE(refused_as<Invalid>(called(house.noah, "one", std::string(101, 'x'))));
    EXPECT_TRUE(called(house.noah, "one", std::string(100, 'x')));
    EXPECT_TRUE(refused_as<NotFound>(called(house.amara, "two")));
}

TEST_P(CallOutStore, is_called_off_by_its_caller_until_somebody_goes)
{
    auto const off = [&](StaffId const& staff, call_outs::CallOutId const& id) {
        return as(staff, minutes{2}, [&](Transaction& tx, PlaceReach const& here) {
            return call_outs::call_off(tx, here, id);
        });
    };
    auto const first = called(house.noah).value();
    ASSERT_TRUE(off(house.joel, first));
    EXPECT_TRUE(refused_as<Conflict>(goes(house.samira, minutes{3}, first)));
    auto const second = called(house.noah, "two").value();
    ASSERT_TRUE(goes(house.samira, minutes{1}, second));
    EXPECT_TRUE(refused_as<Conflict>(off(house.joel, second)));
}

TEST_P(CallOutStore, tells_the_childs_story_in_one_line_without_another_childs_name)
{
    auto const id = called(house.noah).value();
    ASSERT_TRUE(goes(house.samira, minutes{3}, id));
    ASSERT_TRUE(stops(house.samira, minutes{11}, id));
    auto const who = actor(house.samira, minutes{60});
    auto const noah = testing::permitted(empty(), who, house.noah);
    auto const lines = testing::read(empty(), [&](db::Reader& db) {
        return chronology::newest(db, sight_of(who, noah), {}, std::nullopt, 10);
    });
    ASSERT_EQ(lines.size(), 1u);
    EXPECT_EQ(lines[0].words,
              "Help was called to Beside another young person’s desk. An adult went after "
              "3 minutes. Handed over at 12:11pm.");
    EXPECT_EQ(lines[0].level, Level::l1);
}

TEST_P(CallOutStore, starts_the_record_once_filled_in_and_keeps_it_in_the_action_list_until_sent)
{
    auto const id = called(house.noah).value();
    ASSERT_TRUE(goes(house.samira, minutes{3}, id));
    EXPECT_TRUE(refused_as<Conflict>(writes_up(house.samira, minutes{4}, id)));
    EXPECT_TRUE(refused_as<NotFound>(writes_up(house.joel, minutes{4}, id)));
    ASSERT_TRUE(stops(house.samira, minutes{11}, id));
    auto const draft = writes_up(house.samira, minutes{12}, id).value();
    EXPECT_EQ(writes_up(house.samira, minutes{13}, id).value().id, draft.id);
    EXPECT_EQ(draft.typed.value("occurred_at.time"), "noon");
    ASSERT_EQ(tasks().size(), 1u);
    EXPECT_EQ(tasks()[0].what, "Write up the call-out at noon");
    auto const line = tasks()[0].id;
    auto const ticked = as(house.samira, minutes{14}, [&](Transaction& tx, PlaceReach const&) {
        return action::mark_done(tx, line);
    });
    EXPECT_TRUE(refused_as<Conflict>(ticked));

    auto const known = testing::change(
        empty(), actor(house.samira, minutes{20}), [&](Transaction& tx) -> Outcome<> {
            auto written = draft;
            written.typed.set("what_happened", "You fell over your lace.");
            written.version += 1;
            record::update_draft(tx.db(), written);
            auto const sent = record::send_draft(tx, rules.book(), draft.id, written.version);
            if (!sent) return refuse(sent.error());
            return {};
        });
    ASSERT_TRUE(known);
    EXPECT_TRUE(tasks().empty());
    EXPECT_EQ(call_outs::written(seen_by(house.joel).at(0)), Written::done);
}

}  // namespace
}  // namespace keywork
