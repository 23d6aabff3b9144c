#include "platform/http/server.hpp"

#include "platform/http/connection.hpp"
#include "platform/time/time.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>

namespace keywork::http {
namespace {

using asio::ip::tcp;
using asio::redirect_error;
using asio::use_awaitable;
using std::chrono::milliseconds;

constexpr milliseconds pause_after_failed_accept{100};  // out of descriptors: let some close

/// How often deadlines are looked at: late by an eighth of the shortest at most.
milliseconds sweep_interval(Limits const& limits)
{
    auto const shortest = std::min({limits.idle, limits.header, limits.body, limits.write,
                                    limits.linger, limits.drain, limits.queue_wait});
    return std::clamp(shortest / 8, milliseconds{2}, milliseconds{250});
}

std::string address_of(tcp::socket const& socket)
{
    error_code gone;
    auto address = socket.remote_endpoint(gone).address();
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        address = asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
    return address.to_string();
}

}  // namespace

struct Server::State {
    State(Listen listen_on, Limits limits_wanted, Handler handler_wanted, ErrorPage page)
        : listen{std::move(listen_on)}, limits{std::move(limits_wanted)},
          handler{std::move(handler_wanted)}, error_page{std::move(page)},
          serving{.limits = limits, .error_page = error_page, .workers = workers},
          acceptor{io, tcp::endpoint{asio::ip::make_address(listen.address), listen.port}},
          port{acceptor.local_endpoint().port()},
          tls{listen.tls ? tls_context(*listen.tls) : nullptr}
    {
        serving.io = &io;
        serving.next_sweep = &next_sweep;
    }
    // Connections that outlive run() die with `io`, when the timer is gone already.
    ~State() { serving.next_sweep = nullptr; }

    asio::awaitable<void> accept();
    asio::awaitable<void> sweep();
    void admit(tcp::socket socket);
    bool make_room();
    void turn_away(tcp::socket socket);
    void begin_to_stop();

    Listen listen;
    Limits limits;
    Handler handler;
    ErrorPage error_page;
    Workers workers{limits, handler, error_page};
    Serving serving;
    asio::io_context io{1};
    asio::steady_timer next_sweep{io};
    tcp::acceptor acceptor;
    std::uint16_t port;
    std::unique_ptr<asio::ssl::context> tls;
    monotonic_time drained_by{};
};

asio::awaitable<void> Server::State::accept()
{
    while (!serving.stopping) {
        error_code fault;
        tcp::socket socket = co_await acceptor.async_accept(redirect_error(use_awaitable, fault));
        if (!fault) {
            admit(std::move(socket));
        } else if (!serving.stopping) {
            asio::steady_timer pause{io, pause_after_failed_accept};
            co_await pause.async_wait(redirect_error(use_awaitable, fault));
        }
    }
}

void Server::State::admit(tcp::socket socket)
{
    if (serving.open.size() >= limits.connections && !make_room())
        return turn_away(std::move(socket));
    error_code gone;
    socket.set_option(tcp::no_delay{true}, gone);
    std::string address = address_of(socket);
    auto stream = tls ? tls_stream(std::move(socket), *tls) : plain_stream(std::move(socket));
    auto connection =
        std::make_unique<Connection>(serving, std::move(stream), std::move(address));
    auto* const serves = connection.get();
    // What escapes serve() is want of memory: the connection ends, the server goes on.
    asio::co_spawn(io, serves->serve(), [owned = std::move(connection)](std::exception_ptr) {});
}

/// Ends the connection that has been idle longest. False if none is.
bool Server::State::make_room()
{
    Connection* longest_idle = nullptr;
    for (Connection* connection : serving.open)
        if (connection->is_idle() &&
            (!longest_idle || connection->deadline() < longest_idle->deadline()))
            longest_idle = connection;
    if (longest_idle) longest_idle->cut();
    return longest_idle != nullptr;
}

/// Says so if that takes no waiting.
void Server::State::turn_away(tcp::socket socket)
{
    if (tls) return;
    auto const text = error_text(error_page, 503, Delivery{}, Clock::real().now());
    error_code fault;
    socket.non_blocking(true, fault);
    socket.write_some(asio::buffer(text), fault);
}

asio::awaitable<void> Server::State::sweep()
{
    auto const interval = sweep_interval(limits);
    while (!serving.stopping || !serving.open.empty()) {
        error_code woken;
        next_sweep.expires_after(interval);
        co_await next_sweep.async_wait(redirect_error(use_awaitable, woken));
        workers.turn_away_overdue();
        auto const now = monotonic_now();
        bool const must_end = serving.stopping && now >= drained_by;
        for (Connection* connection : serving.open) {
            bool const asks_nothing = connection->is_idle() || connection->is_in_handshake();
            if (must_end || (serving.stopping && asks_nothing)) connection->cut();
            else connection->end_phase_if_due(now);
        }
    }
}

void Server::State::begin_to_stop()
{
    if (serving.stopping) return;
    serving.stopping = true;
    drained_by = monotonic_now() + limits.drain;
    error_code already_closed;
    acceptor.close(already_closed);
    next_sweep.cancel();
}

Server::Server(Listen listen, Limits limits, Handler handler, ErrorPage error_page)
    : state_{std::make_unique<State>(std::move(listen), std::move(limits), std::move(handler),
                                     std::move(error_page))}
{
}

Server::~Server() = default;

std::uint16_t Server::port() const { return state_->port; }

void Server::run()
{
    asio::co_spawn(state_->io, state_->accept(), [](std::exception_ptr) {});
    asio::co_spawn(state_->io, state_->sweep(), [](std::exception_ptr) {});
    state_->io.run();
    state_->workers.join();
}

void Server::stop()
{
    asio::post(state_->io, [this] { state_->begin_to_stop(); });
}

}  // namespace keywork::http
