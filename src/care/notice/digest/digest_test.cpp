#include "care/notice/digest/post.hpp"

#include "care/action/action.hpp"
#include "care/notice/digest/store.hpp"
#include "care/staff/store.hpp"
#include "care/testing/house.hpp"
#include "care/testing/law_folder.hpp"
#include "platform/db/testing/store_test.hpp"
#include "platform/files/files.hpp"

#include <fmt/core.h>

namespace keywork::notice {
namespace {

using namespace keywork::testing;

/// 7am of the day after the house's own, in London.
sys_seconds const seven_am = from_london(local_seconds{house_today() + days{1}} + hours{7});

Profiles const& the_profiles()
{
    static Profiles const profiles = [] {
        std::map<std::string, std::string> texts;
        auto const folder = (source_tree() / "profiles").string();
        for (files::Entry const& entry : files::list_folder(folder))
            texts[entry.name] = files::read_whole(folder + "/" + entry.name, 1024 * 1024);
        return Profiles{read_profiles(texts).profiles};
    }();
    return profiles;
}

Law const& law_of_digest()
{
    static Law const law = the_law();
    return law;
}

class Digests : public db::testing::StoreTest {
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        if (!IsSkipped()) house = make_house(migrated());
    }
    Outcome<> choose_as(StaffId const& staff, std::string const& email = "ruth@example.org",
                        std::string const& hour = "7")
    {
        return change(empty(), actor_of(empty(), staff),
                      [&](Transaction& tx) { return choose(tx, email, hour); });
    }
    void late_task(StaffId const& whose)
    {
        ASSERT_TRUE(change(empty(), actor_of(empty(), house.ruth), [&](Transaction& tx) {
            return action::add(tx, {.setting = house.larch_house, .child = house.tyler,
                                    .record = std::nullopt, .what = "Ring Tyler’s dentist",
                                    .note = {}, .level = Level::l1, .assigned_to = whose,
                                    .due_at = house_now() - hours{1}});
        }));
    }
    void set_up_relay()
    {
        empty().write([&](db::Transaction& tx) {
            show_relay(tx, RelayShown{.host = "smtp.example.org", .port = 465,
                                      .security = mail::Security::tls,
                                      .sender = "keywork@example.org", .signs_in = true},
                       house_now());
            return db::Database::Finish::commit;
        });
    }
    int send_at(sys_seconds now)
    {
        return send_due({.database = empty(), .random = random,
                         .rules = {law_of_digest().clocks, law_of_digest().calendars,
                                   the_profiles()},
                         .address = "https://keywork.example.org",
                         .carry = [&](mail::Message const& message) {
                             carried.push_back(message);
                             return answer;
                         },
                         .stopping = [] { return false; }},
                        now);
    }
    std::vector<Sending> looked_at()
    {
        return read(empty(), [](db::Reader& db) { return to_look_at(db); });
    }
    House house;
    Random random = Random::seeded(7);
    std::vector<mail::Message> carried;
    std::optional<mail::NotSent> answer;      // of the relay; none: it takes the message
};
INSTANTIATE_TEST_SUITE_P(OnBoth, Digests, db::testing::on_both(), db::testing::name_of);

TEST_P(Digests, are_kept_as_they_were_chosen_and_stop)
{
    EXPECT_TRUE(refused_as<Invalid>(choose_as(house.ruth, "ruth", "7")));
    EXPECT_TRUE(refused_as<Invalid>(choose_as(house.ruth, "ruth@example.org", "24")));
    EXPECT_TRUE(refused_as<Invalid>(choose_as(house.ruth, "ruth@example.org", "-1")));
    ASSERT_TRUE(choose_as(house.ruth, " ruth@example.org ", "23"));
    auto const chosen = [&] {
        return read(empty(), [&](db::Reader& db) { return choice_of(db, house.ruth); });
    };
    ASSERT_TRUE(chosen());
    EXPECT_EQ(chosen()->email, "ruth@example.org");
    EXPECT_EQ(chosen()->at_hour, 23);
    EXPECT_EQ(chosen()->chosen_at, house_now());
    EXPECT_FALSE(chosen()->off_at);
    auto const stopped = [&] {
        return change(empty(), actor_of(empty(), house.ruth),
                      [](Transaction& tx) { return stop(tx); });
    };
    EXPECT_TRUE(stopped());
    EXPECT_EQ(chosen()->off_at, house_now());
    EXPECT_TRUE(refused_as<NotFound>(stopped()));
}

TEST_P(Digests, are_sent_once_a_day_from_their_hour_on)
{
    late_task(house.ruth);
    ASSERT_TRUE(choose_as(house.ruth));
    EXPECT_EQ(send_at(seven_am - seconds{1}), 0);
    EXPECT_EQ(send_at(seven_am), 1);
    EXPECT_EQ(send_at(seven_am), 0);
    EXPECT_EQ(send_at(seven_am + hours{16}), 0);
    EXPECT_EQ(send_at(seven_am + days{1}), 1);
    ASSERT_EQ(carried.size(), 2U);
    EXPECT_EQ(carried[0].to, "ruth@example.org");
    EXPECT_NE(carried[0].id, carried[1].id);
    EXPECT_TRUE(looked_at().empty());
}

TEST_P(Digests, hold_counts_and_links_and_name_nobody)
{
    late_task(house.ruth);
    ASSERT_TRUE(choose_as(house.ruth));
    ASSERT_EQ(send_at(seven_am), 1);
    auto const wire = mail::wire_text(carried[0], "keywork@example.org");
    EXPECT_NE(wire.find("- 1 of your tasks is late"), std::string::npos) << wire;
    EXPECT_NE(wire.find("https://keywork.example.org/"), std::string::npos);
    EXPECT_NE(wire.find("Subject: Keywork: 1 thing to look at"), std::string::npos);
    for (auto const* never : {"Tyler", "dentist", "Larch", "Ruth Callan"})
        EXPECT_EQ(wire.find(never), std::string::npos) << never;
}

TEST_P(Digests, with_nothing_to_say_are_not_sent_and_not_asked_for_again)
{
    ASSERT_TRUE(choose_as(house.ruth));
    EXPECT_EQ(send_at(seven_am), 0);
    late_task(house.ruth);
    EXPECT_EQ(send_at(seven_am + hours{1}), 0);
    EXPECT_TRUE(carried.empty());
    EXPECT_TRUE(looked_at().empty());
}

TEST_P(Digests, do_not_go_to_an_account_that_is_off)
{
    late_task(house.ruth);
    ASSERT_TRUE(choose_as(house.ruth));
    empty().write([&](db::Transaction& tx) {
        staff::switch_off(tx, house.ruth, house_now());
        return db::Database::Finish::commit;
    });
    EXPECT_EQ(send_at(seven_am), 0);
    EXPECT_TRUE(carried.empty());
}

TEST_P(Digests, that_fail_are_tried_three_times_with_fifteen_minutes_between)
{
    late_task(house.ruth);
    ASSERT_TRUE(choose_as(house.ruth));
    answer = mail::NotSent{"The relay does not answer.", false};
    EXPECT_EQ(send_at(seven_am), 0);
    EXPECT_EQ(in_words(looked_at().at(0), seven_am),
              "Not sent. The relay does not answer. It is tried again.");
    send_at(seven_am + try_again_after - seconds{1});
    EXPECT_EQ(carried.size(), 1U);
    send_at(seven_am + try_again_after);
    EXPECT_EQ(carried.size(), 2U);
    send_at(seven_am + 2 * try_again_after);
    EXPECT_EQ(carried.size(), 3U);
    send_at(seven_am + 3 * try_again_after);
    EXPECT_EQ(carried.size(), 3U);
    EXPECT_EQ(carried[0].id, carried[2].id);
    ASSERT_EQ(looked_at().size(), 1U);
    EXPECT_EQ(looked_at()[0].tries, 3);
    EXPECT_EQ(looked_at()[0].why, "The relay does not answer.");
    EXPECT_EQ(looked_at()[0].failed_at, seven_am + 2 * try_again_after);
}

TEST_P(Digests, that_fail_once_arrive_at_the_second_try)
{
    late_task(house.ruth);
    ASSERT_TRUE(choose_as(house.ruth));
    answer = mail::NotSent{"The relay does not answer.", false};
    send_at(seven_am);
    answer.reset();
    EXPECT_EQ(send_at(seven_am + try_again_after), 1);
    EXPECT_TRUE(looked_at().empty());
}

TEST_P(Digests, that_the_relay_will_not_have_are_not_tried_again)
{
    late_task(house.ruth);
    ASSERT_TRUE(choose_as(house.ruth));
    answer = mail::NotSent{"The relay refused the message (answer 550).", true};
    send_at(seven_am);
    send_at(seven_am + hours{1});
    EXPECT_EQ(carried.size(), 1U);
    EXPECT_EQ(in_words(looked_at().at(0), seven_am),
              "Not sent. The relay refused the message (answer 550). Tries: 1.");
}

TEST_P(Digests, are_claimed_by_one_of_two_processes)
{
    Sending one{.id = "a", .kind = Kind::digest, .staff = house.ruth, .staff_name = {},
                .on_day = house_today(), .email = "ruth@example.org", .made_at = house_now(),
                .quiet = false, .tries = 1, .claimed_at = house_now()};
    Sending other = one;
    other.id = "b";
    bool first = false;
    bool second = true;
    bool again = true;
    empty().write([&](db::Transaction& tx) {
        first = insert_sending(tx, one);
        second = insert_sending(tx, other);
        set_failed(tx, "a", {"It broke.", false}, house_now());
        return db::Database::Finish::commit;
    });
    EXPECT_TRUE(first);
    EXPECT_FALSE(second);
    auto const seen = looked_at().at(0);
    empty().write([&](db::Transaction& tx) {
        first = claim(tx, seen, house_now());
        again = claim(tx, seen, house_now());
        return db::Database::Finish::commit;
    });
    EXPECT_TRUE(first);
    EXPECT_FALSE(again);
    // Its end was never told: nobody sends it again.
    auto const cut_off = looked_at().at(0);
    EXPECT_FALSE(may_try(cut_off, house_now() + hours{1}));
    EXPECT_EQ(in_words(cut_off, house_now() + end_known_within - seconds{1}), "Being sent");
    EXPECT_EQ(in_words(cut_off, house_now() + end_known_within),
              "Cut off while it was sent. Whether it arrived is not known.");
}

TEST_P(Digests, begin_on_the_day_after_when_the_hour_has_passed)
{
    Choice const chosen{.staff = house.ruth, .email = "ruth@example.org", .at_hour = 7,
                        .chosen_at = seven_am, .off_at = std::nullopt};
    EXPECT_TRUE(is_due(chosen, seven_am));
    auto later = chosen;
    later.chosen_at += seconds{1};
    EXPECT_FALSE(is_due(later, seven_am + hours{2}));
    EXPECT_TRUE(is_due(later, seven_am + days{1}));
    later.off_at = seven_am;
    EXPECT_FALSE(is_due(later, seven_am + days{1}));
}

TEST_P(Digests, have_a_test_that_a_manager_asks_for_one_at_a_time)
{
    auto const ask = [&](StaffId const& staff, std::string const& email) {
        return change(empty(), actor_of(empty(), staff),
                      [&](Transaction& tx) { return ask_for_test(tx, email); });
    };
    EXPECT_TRUE(refused_as<Conflict>(ask(house.ruth, "ruth@example.org")));
    set_up_relay();
    auto const relay = read(empty(), [](db::Reader& db) { return relay_shown(db); });
    EXPECT_EQ(relay->host, "smtp.example.org");
    EXPECT_EQ(relay->port, 465);
    EXPECT_EQ(relay->security, mail::Security::tls);
    EXPECT_EQ(relay->sender, "keywork@example.org");
    EXPECT_TRUE(relay->signs_in);
    EXPECT_TRUE(refused_as<Invalid>(ask(house.ruth, "ruth")));
    EXPECT_TRUE(refused_as<NotFound>(ask(house.marcus, "ruth@example.org")));
    EXPECT_TRUE(ask(house.ruth, "ruth@example.org"));
    EXPECT_TRUE(refused_as<Conflict>(ask(house.ruth, "ruth@example.org")));
    EXPECT_EQ(in_words(looked_at().at(0), house_now()), "Waits to be sent");
    EXPECT_EQ(send_at(house_now() + seconds{3}), 1);
    EXPECT_EQ(looked_at().at(0).sent_at, house_now() + seconds{3});
    EXPECT_TRUE(ask(house.ruth, "ruth@example.org"));
}

}  // namespace
}  // namespace keywork::notice
