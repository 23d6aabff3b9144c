#include "platform/http/loopback.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <future>

namespace keywork::http {
namespace {

using testing::body_of;
using testing::Client;
using testing::Running;
using testing::status_of;
using std::chrono::milliseconds;

std::string const get = "GET / HTTP/1.1\r\nHost: home.example\r\n\r\n";

Response hello(Request const&) { return plain(200, "Hello"); }

/// A handler that says when it was entered and waits to be let go.
struct Gate {
    std::promise<void> entered;
    std::promise<void> open;
    std::shared_future<void> opened = open.get_future().share();
    std::atomic<int> calls = 0;

    Response operator()()
    {
        if (calls++ == 0) entered.set_value();
        opened.wait();
        return plain(200, "Let through");
    }
};

TEST(ServerLimits, hang_up_on_an_idle_connection_without_a_word)
{
    Limits limits;
    limits.idle = milliseconds{30};
    Running const running{hello, limits};
    Client silent{running.server};
    EXPECT_EQ(silent.rest(), "");

    Client once{running.server};
    once.send(get);
    EXPECT_EQ(status_of(once.answer()), 200);
    EXPECT_EQ(once.rest(), "");
}

TEST(ServerLimits, count_the_whole_time_of_a_header_however_steadily_it_drips)
{
    Limits limits;
    limits.header = milliseconds{60};
    limits.linger = milliseconds{60};
    Running const running{hello, limits};
    Client slow{running.server};
    slow.send("GET / HTTP/1.1\r\nHost: home.example\r\nX-Slow: ");
    // A byte each few milliseconds, paced by asking whether an answer has come.
    timeval const beat{.tv_sec = 0, .tv_usec = 5000};
    setsockopt(slow.descriptor(), SOL_SOCKET, SO_RCVTIMEO, &beat, sizeof beat);
    std::string came(4096, '\0');
    ssize_t count = -1;
    int beats = 0;
    while (count < 0 && ++beats < 2000 && slow.send("a"))
        count = recv(slow.descriptor(), came.data(), came.size(), 0);

    ASSERT_GT(count, 0);
    EXPECT_EQ(status_of(came), 408);
    EXPECT_LT(beats, 2000);
}

TEST(ServerLimits, count_the_whole_time_of_a_body)
{
    Limits limits;
    limits.body = milliseconds{30};
    Running const running{hello, limits};
    Client client{running.server};
    client.send("POST / HTTP/1.1\r\nHost: home.example\r\nContent-Length: 5\r\n\r\nhel");
    EXPECT_EQ(status_of(client.rest()), 408);
}

TEST(ServerLimits, allow_more_time_for_a_body_that_is_large)
{
    Limits limits;
    limits.body = milliseconds{1};
    limits.slowest_bytes_per_second = 1;
    limits.linger = milliseconds{30};
    Running const running{hello, limits};
    Client client{running.server};
    client.send("POST / HTTP/1.1\r\nHost: home.example\r\nExpect: 100-continue\r\n"
                "Content-Length: 1000\r\n\r\n");
    EXPECT_EQ(status_of(client.answer()), 100);
    client.send(std::string(1000, 'x'));
    EXPECT_EQ(status_of(client.answer()), 200);
}

TEST(ServerLimits, hang_up_on_who_does_not_read_the_answer)
{
    Limits limits;
    limits.write = milliseconds{30};
    limits.slowest_bytes_per_second = 1'000'000'000;
    std::string const large(50'000'000, 'x');
    Running const running{[&](Request const&) { return plain(200, large); }, limits};
    Client client{running.server};
    client.send(get);
    // Another answer of that size, read to its end, outlasts the time of the first.
    Client patient{running.server};
    patient.send(get);
    EXPECT_EQ(status_of(patient.answer()), 200);
    EXPECT_LT(client.rest().size(), large.size());
}

TEST(ServerLimits, turn_away_who_waited_too_long_for_a_worker)
{
    Gate gate;
    Limits limits;
    limits.workers = 1;
    limits.queue_wait = milliseconds{30};
    Running const running{[&](Request const&) { return gate(); }, limits};
    Client first{running.server};
    first.send(get);
    gate.entered.get_future().wait();
    Client second{running.server};
    second.send(get);

    EXPECT_EQ(status_of(second.answer()), 503);
    gate.open.set_value();
    EXPECT_EQ(body_of(first.answer()), "Let through");
    EXPECT_EQ(gate.calls, 1);
    second.send(get);
    EXPECT_EQ(body_of(second.answer()), "Let through");
}

TEST(ServerLimits, put_on_another_worker_while_all_are_busy)
{
    Gate gate;
    Limits limits;
    limits.workers = 3;
    Running const running{
        [&](Request const& request) { return request.path == "/" ? hello(request) : gate(); },
        limits};
    std::vector<std::unique_ptr<Client>> waiting;
    for (int i = 0; i < 2; ++i) {
        waiting.push_back(std::make_unique<Client>(running.server));
        waiting.back()->send("GET /wait HTTP/1.1\r\nHost: home.example\r\n\r\n");
    }
    Client third{running.server};
    for (int i = 0; i < 3; ++i) {
        third.send(get);
        EXPECT_EQ(body_of(third.answer()), "Hello");
    }
    gate.open.set_value();
    for (auto const& client : waiting) EXPECT_EQ(body_of(client->answer()), "Let through");
    EXPECT_EQ(gate.calls, 2);
}

TEST(ServerLimits, let_a_burst_wait_its_turn)
{
    Limits limits;
    limits.workers = 1;
    limits.queue_wait = std::chrono::seconds{20};
    Running const running{hello, limits};
    std::vector<std::unique_ptr<Client>> burst;
    for (int i = 0; i < 500; ++i) burst.push_back(std::make_unique<Client>(running.server));
    for (auto const& client : burst) client->send(get);
    for (auto const& client : burst) ASSERT_EQ(status_of(client->answer()), 200);
}

TEST(ServerLimits, give_a_newcomer_the_place_of_who_is_idle)
{
    Limits limits;
    limits.connections = 2;
    Running const running{hello, limits};
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < 3; ++i) {
        clients.push_back(std::make_unique<Client>(running.server));
        clients.back()->send(get);
        EXPECT_EQ(status_of(clients.back()->answer()), 200);
    }
    EXPECT_EQ(clients[0]->rest(), "");
    clients[1]->send(get);
    EXPECT_EQ(status_of(clients[1]->answer()), 200);
}

TEST(ServerLimits, turn_away_a_newcomer_when_every_connection_is_busy)
{
    Gate gate;
    Limits limits;
    limits.connections = 1;
    Running const running{[&](Request const&) { return gate(); }, limits};
    Client busy{running.server};
    busy.send(get);
    gate.entered.get_future().wait();
    Client newcomer{running.server};
    EXPECT_EQ(status_of(newcomer.rest()), 503);

    gate.open.set_value();
    EXPECT_EQ(status_of(busy.answer()), 200);
}

TEST(ServerLimits, bound_what_all_bodies_hold_together)
{
    Gate gate;
    Limits limits;
    limits.bodies_bytes = 10;
    Running const running{[&](Request const&) { return gate(); }, limits};
    auto const post = [](int bytes) {
        return "POST / HTTP/1.1\r\nHost: home.example\r\nContent-Length: " +
               std::to_string(bytes) + "\r\n\r\n" +
               std::string(static_cast<std::size_t>(bytes), 'x');
    };
    Client first{running.server};
    first.send(post(6));
    gate.entered.get_future().wait();
    Client too_much{running.server};
    too_much.send(post(6) + " ");
    EXPECT_EQ(status_of(too_much.answer()), 503);
    Client fits{running.server};
    fits.send(post(4));
    gate.open.set_value();
    EXPECT_EQ(status_of(fits.answer()), 200);
    EXPECT_EQ(status_of(first.answer()), 200);
}

TEST(ServerStop, finishes_what_is_under_way_and_nothing_else)
{
    Gate gate;
    Limits limits;
    limits.linger = milliseconds{30};
    Running running{[&](Request const&) { return gate(); }, limits};
    Client idle{running.server};
    Client busy{running.server};
    busy.send(get);
    gate.entered.get_future().wait();
    running.server.stop();
    EXPECT_EQ(idle.rest(), "");
    EXPECT_THROW(Client{running.server}, std::runtime_error);

    gate.open.set_value();
    EXPECT_EQ(body_of(busy.rest()), "Let through");
    running.wait_until_stopped();
}

TEST(ServerStop, lets_a_request_that_has_begun_to_come_be_answered)
{
    Limits limits;
    limits.linger = milliseconds{30};
    Running running{hello, limits};
    Client client{running.server};
    client.send("POST / HTTP/1.1\r\nHost: home.example\r\nExpect: 100-continue\r\n"
                "Content-Length: 2\r\n\r\n");
    EXPECT_EQ(status_of(client.answer()), 100);
    Client idle{running.server};
    running.server.stop();
    EXPECT_EQ(idle.rest(), "");
    client.send("hi");
    auto const answer = client.rest();
    EXPECT_EQ(status_of(answer), 200);
    EXPECT_NE(answer.find("\r\nConnection: close\r\n"), answer.npos);
    running.wait_until_stopped();
}

TEST(ServerStop, waits_no_longer_than_it_may_for_a_slow_client)
{
    Limits limits;
    limits.drain = milliseconds{30};
    limits.linger = milliseconds{30};
    Running running{hello, limits};
    Client slow{running.server};
    slow.send("POST / HTTP/1.1\r\nHost: home.example\r\nExpect: 100-continue\r\n"
              "Content-Length: 2\r\n\r\n");
    EXPECT_EQ(status_of(slow.answer()), 100);
    running.server.stop();
    running.wait_until_stopped();
    EXPECT_NE(status_of(slow.rest()), 200);
}

TEST(ServerStop, may_come_before_the_start)
{
    Server server{{}, {}, hello, testing::words_for};
    server.stop();
    server.run();
    EXPECT_THROW(Client{server}, std::runtime_error);
}

}  // namespace
}  // namespace keywork::http
