#include "care/young_person/access.hpp"

#include <gtest/gtest.h>

namespace keywork::young_person {
namespace {

using std::chrono::November;

Session a_young_session()
{
    auto const now = *instant_from_text("2026-11-24T16:00:00Z");
    return {.token_hash = std::string(64, 'a'), .access = AccessId{"0access"},
            .device_hash = std::string(64, 'b'), .child = ChildId{"0child"},
            .known_as = "Amara", .setting = SettingId{"0home"}, .form_secret = "secret",
            .signed_in_at = now, .seen_at = now, .device_until = now + hours{8}};
}

TEST(YoungPersonSession, stands_for_5_minutes_alone)
{
    auto const session = a_young_session();
    EXPECT_TRUE(stands(session, session.seen_at + minutes{5} - seconds{1}));
    EXPECT_FALSE(stands(session, session.seen_at + minutes{5}));
}

TEST(YoungPersonSession, stands_for_2_hours_however_busy)
{
    auto session = a_young_session();
    session.seen_at = session.signed_in_at + hours{2} - seconds{2};
    EXPECT_TRUE(stands(session, session.signed_in_at + hours{2} - seconds{1}));
    EXPECT_FALSE(stands(session, session.signed_in_at + hours{2}));
}

TEST(YoungPersonSession, ends_with_the_device_and_with_the_sign_in)
{
    auto session = a_young_session();
    session.device_until = session.seen_at + minutes{1};
    EXPECT_TRUE(stands(session, session.device_until - seconds{1}));
    EXPECT_FALSE(stands(session, session.device_until));
    session = a_young_session();
    session.ended = true;
    EXPECT_FALSE(stands(session, session.seen_at));
}

TEST(YoungPersonSession, is_of_the_child_and_of_no_staff)
{
    auto const session = a_young_session();
    auto const actor = actor_of(session, session.seen_at, "ref");
    EXPECT_EQ(actor.young_person, ChildId{"0child"});
    EXPECT_FALSE(actor.staff.is_set());
    EXPECT_TRUE(actor.in_session());
    EXPECT_FALSE(actor.may(Function::own_account));
    EXPECT_FALSE(actor_of(session, session.seen_at + hours{1}, "ref").in_session());
}

TEST(YoungPersonSignIn, locks_at_the_fifth_failure)
{
    EXPECT_FALSE(must_lock(4));
    EXPECT_TRUE(must_lock(5));
}

TEST(Device, is_open_until_its_time)
{
    Device const device{.token_hash = {}, .setting = SettingId{"0home"}, .opened_by = {},
                        .opened_by_name = {}, .opened_at = {},
                        .until_at = *instant_from_text("2026-11-24T18:00:00Z")};
    EXPECT_TRUE(is_open(device, device.until_at - seconds{1}));
    EXPECT_FALSE(is_open(device, device.until_at));
}

TEST(Pin, has_six_figures_that_are_no_row_and_no_birthday)
{
    auto const born_on = *day_from_text("2012-02-03");
    auto const fault = [&](std::string_view pin) {
        return fault_of_secret(Way::pin, {}, pin, born_on).has_value();
    };
    EXPECT_FALSE(fault("481502"));
    for (auto const* pin : {"48150", "4815023", "48150x", "", "111111", "123456", "654321",
                            "030212", "022012", "120203"})
        EXPECT_TRUE(fault(pin)) << pin;
}

TEST(PicturePassword, is_four_pictures_that_there_are_and_not_all_the_same)
{
    auto const fault = [](std::vector<std::string> const& pictures) {
        return fault_of_secret(Way::pictures, pictures, "", {}).has_value();
    };
    EXPECT_FALSE(fault({"sun", "sun", "sun", "cat"}));
    EXPECT_TRUE(fault({"sun", "sun", "sun", "sun"}));
    EXPECT_TRUE(fault({"sun", "moon", "cat"}));
    EXPECT_TRUE(fault({"sun", "moon", "cat", "dragon"}));
    EXPECT_NE(secret_text(Way::pictures, {"sun", "moon", "cat", "cup"}, ""),
              secret_text(Way::pictures, {"moon", "sun", "cat", "cup"}, ""));
}

}  // namespace
}  // namespace keywork::young_person
