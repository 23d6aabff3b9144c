#include "platform/http/hostile_requests.hpp"
#include "platform/http/loopback.hpp"

#include <gtest/gtest.h>

namespace keywork::http {
namespace {

using testing::body_of;
using testing::Client;
using testing::Running;
using testing::status_of;

std::string const host_line = "Host: home.example\r\n";

/// Answers with what it understood of the request.
Response echo(Request const& request)
{
    if (request.path == "/fault") throw std::runtime_error{"disk"};
    if (request.path == "/split") return redirect("/\r\nSet-Cookie: a=b");
    auto text = request.path + "|" + request.address + "|" + request.body;
    for (auto const& [name, value] : request.form.fields) text += "|" + name + "=" + value;
    for (File const& file : request.form.files) text += "|" + file.name + ":" + file.bytes;
    return plain(200, text);
}

std::string asking_for(std::string const& path)
{
    return "GET " + path + " HTTP/1.1\r\n" + host_line + "\r\n";
}

std::string post(std::string const& type, std::string const& body)
{
    return "POST /form HTTP/1.1\r\n" + host_line + "Content-Type: " + type +
           "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

TEST(Server, answers_one_request_after_the_other_on_one_connection)
{
    Running const running{echo};
    Client client{running.server};
    for (auto const* path : {"/a", "/b", "/c"}) {
        client.send(asking_for(path));
        EXPECT_EQ(body_of(client.answer()), path + std::string{"|127.0.0.1|"});
    }
}

TEST(Server, answers_pipelined_requests_in_their_order)
{
    Running const running{echo};
    Client client{running.server};
    std::string all;
    for (int i = 0; i < 50; ++i) all += asking_for("/" + std::to_string(i));
    client.send(all);
    for (int i = 0; i < 50; ++i)
        ASSERT_EQ(body_of(client.answer()), "/" + std::to_string(i) + "|127.0.0.1|");
}

TEST(Server, hangs_up_when_asked_to)
{
    Running const running{echo};
    Client client{running.server};
    client.send("GET /a HTTP/1.1\r\n" + host_line + "Connection: close\r\n\r\n");
    auto const answer = client.rest();
    EXPECT_EQ(status_of(answer), 200);
    EXPECT_NE(answer.find("\r\nConnection: close\r\n"), answer.npos);
}

TEST(Server, answers_HEAD_with_the_length_and_no_body)
{
    Running const running{echo};
    Client client{running.server};
    client.send("HEAD /a HTTP/1.1\r\n" + host_line + "\r\n" + asking_for("/b"));
    auto const head = client.answer(Client::Body::none);
    EXPECT_EQ(status_of(head), 200);
    EXPECT_NE(head.find("\r\nContent-Length: 13\r\n"), head.npos);
    EXPECT_EQ(body_of(client.answer()), "/b|127.0.0.1|");

    client.send("HEAD /../ HTTP/1.1\r\n" + host_line + "\r\n");
    auto const refusal = client.rest();
    EXPECT_EQ(status_of(refusal), 400);
    EXPECT_TRUE(refusal.ends_with("\r\n\r\n"));
}

TEST(Server, reads_forms_of_both_kinds_and_other_bodies)
{
    Running const running{echo};
    Client client{running.server};
    client.send(post("application/x-www-form-urlencoded; charset=UTF-8", "a=1&b=x+y"));
    EXPECT_EQ(body_of(client.answer()), "/form|127.0.0.1||a=1|b=x y");
    client.send(post("multipart/form-data; boundary=X",
                     "--X\r\nContent-Disposition: form-data; name=f; filename=\"r.csv\"\r\n\r\n"
                     "1,2\r\n--X--\r\n"));
    EXPECT_EQ(body_of(client.answer()), "/form|127.0.0.1||r.csv:1,2");
    client.send(post("application/json", "{}"));
    EXPECT_EQ(body_of(client.answer()), "/form|127.0.0.1|{}");
}

TEST(Server, refuses_a_malformed_form_and_reads_on)
{
    Running const running{echo};
    Client client{running.server};
    client.send(post("application/x-www-form-urlencoded", "a=%zz"));
    EXPECT_EQ(status_of(client.answer()), 400);
    client.send(post("multipart/form-data; boundary=X", "--Y--"));
    EXPECT_EQ(status_of(client.answer()), 400);
    client.send(post("multipart/form-data", "--X--"));
    EXPECT_EQ(status_of(client.answer()), 400);
    client.send(asking_for("/a"));
    EXPECT_EQ(status_of(client.answer()), 200);
}

TEST(Server, tells_a_client_that_waits_to_go_on)
{
    Running const running{echo};
    Client client{running.server};
    client.send("POST /a HTTP/1.1\r\n" + host_line +
                "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    EXPECT_EQ(client.answer(), "HTTP/1.1 100 Continue\r\n\r\n");
    client.send("hi");
    EXPECT_EQ(body_of(client.answer()), "/a|127.0.0.1|hi");
}

TEST(Server, refuses_too_long_a_body_while_it_is_only_announced)
{
    Limits limits;
    limits.body_bytes = 10;
    Running const running{echo, limits};
    Client client{running.server};
    client.send("POST /a HTTP/1.1\r\n" + host_line +
                "Expect: 100-continue\r\nContent-Length: 11\r\n\r\n");
    auto const answer = client.rest();
    EXPECT_EQ(status_of(answer), 413);
    EXPECT_EQ(body_of(answer), "error 413");
}

TEST(Server, lets_a_client_that_keeps_sending_read_why_it_was_refused)
{
    Running const running{echo};
    Client client{running.server};
    client.send("POST /a HTTP/1.1\r\n" + host_line + "Content-Length: 3000000\r\n\r\n");
    client.send(std::string(3'000'000, 'x'));
    client.send_no_more();
    EXPECT_EQ(status_of(client.rest()), 413);
}

TEST(Server, answers_500_to_a_fault_and_serves_on)
{
    Running const running{echo};
    Client client{running.server};
    for (auto const* path : {"/fault", "/split"}) {
        client.send(asking_for(path));
        auto const answer = client.answer();
        EXPECT_EQ(status_of(answer), 500);
        EXPECT_EQ(body_of(answer), "error 500");
    }
    client.send(asking_for("/a"));
    EXPECT_EQ(status_of(client.answer()), 200);
}

TEST(Server, refuses_hostile_requests_hangs_up_and_serves_on)
{
    Running const running{echo};
    for (auto const& hostile : testing::hostile_requests()) {
        Client client{running.server};
        client.send(hostile.text);
        client.send_no_more();
        auto const answer = client.rest();
        EXPECT_EQ(status_of(answer), hostile.status) << hostile.text;
        EXPECT_EQ(answer.find("HTTP/1.1", 1), answer.npos) << "a second answer: " << hostile.text;

        Client next{running.server};
        next.send(asking_for("/a"));
        ASSERT_EQ(status_of(next.answer()), 200) << hostile.text;
    }
}

TEST(Server, says_nothing_to_who_says_nothing_or_leaves_half_way)
{
    Running const running{echo};
    for (std::string const& text :
         {std::string{}, std::string{"GET / HT"}, std::string{"\r\n"},
          "POST / HTTP/1.1\r\n" + host_line + "Content-Length: 5\r\n\r\nhel"}) {
        Client client{running.server};
        client.send(text);
        client.send_no_more();
        EXPECT_EQ(client.rest(), "") << text;
    }
}

TEST(Server, sends_a_large_answer_whole)
{
    std::string const large(5'000'000, 'x');
    Running const running{[&](Request const&) { return plain(200, large); }};
    Client client{running.server};
    client.send(asking_for("/") + asking_for("/"));
    EXPECT_EQ(body_of(client.answer()), large);
    EXPECT_EQ(body_of(client.answer()), large);
}

TEST(Server, serves_many_at_once)
{
    Running const running{echo};
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < 200; ++i) clients.push_back(std::make_unique<Client>(running.server));
    for (auto const& client : clients) client->send(asking_for("/a"));
    for (auto const& client : clients) EXPECT_EQ(status_of(client->answer()), 200);
}

TEST(Server, throws_where_it_cannot_listen)
{
    Running const running{echo};
    Listen const taken{.address = "127.0.0.1", .port = running.server.port(), .tls = std::nullopt};
    EXPECT_THROW(Server(taken, {}, echo, testing::words_for), std::exception);
    EXPECT_THROW(Server({.address = "nowhere", .port = 0, .tls = std::nullopt}, {}, echo,
                        testing::words_for), std::exception);
}

}  // namespace
}  // namespace keywork::http
