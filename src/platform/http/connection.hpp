// One connection: its requests one after the other, each phase within its time. Internal to
// platform/http; everything here runs on the I/O thread.
#pragma once

#include "platform/http/byte_stream.hpp"
#include "platform/http/workers.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <unordered_set>

namespace keywork::http {

class Connection;

/// What all connections of a server share.
struct Serving {
    Limits const& limits;
    ErrorPage const& error_page;
    Workers& workers;
    std::unordered_set<Connection*> open{};
    std::size_t bodies_bytes = 0;            // held by all requests being read or answered
    bool stopping = false;
    asio::io_context* io = nullptr;
    asio::steady_timer* next_sweep = nullptr;  // woken when the last connection leaves
};

class Connection {
public:
    Connection(Serving& serving, std::unique_ptr<ByteStream> stream, std::string address);
    ~Connection();
    Connection(Connection const&) = delete;
    Connection& operator=(Connection const&) = delete;

    asio::awaitable<void> serve();

    /// Ends the phase if its time is over. What is awaited then fails and serve() goes on.
    void end_phase_if_due(monotonic_time now);
    void cut();
    /// Waits for the next request: no work is lost if it ends here.
    bool is_idle() const { return phase_ == Phase::idle && !timed_out_; }
    bool is_in_handshake() const { return phase_ == Phase::handshake; }
    monotonic_time deadline() const { return deadline_; }

private:
    enum class Phase { handshake, idle, header, body, answering, writing, lingering };
    enum class Received { request, refusal, nothing };

    void enter(Phase phase, std::size_t bytes_to_move = 0);
    void hold(std::size_t body_bytes);
    asio::awaitable<After> exchange();
    asio::awaitable<Received> receive(RequestReader& reader);
    asio::awaitable<bool> read_more();
    asio::awaitable<bool> send(std::string const& text);
    asio::awaitable<void> refuse(Method method);
    asio::awaitable<std::string> answer(Request request, Delivery delivery);

    Serving& serving_;
    std::unique_ptr<ByteStream> stream_;
    std::string address_;
    std::string input_;         // came and was not used yet
    int refused_status_ = 0;
    std::size_t held_ = 0;      // this connection's part of Serving::bodies_bytes
    Phase phase_ = Phase::handshake;
    monotonic_time deadline_{};
    bool timed_out_ = false;
};

}  // namespace keywork::http
