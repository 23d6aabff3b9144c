#include "platform/http/connection.hpp"

#include "platform/time/time.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace keywork::http {
namespace {

constexpr std::size_t read_size = 4 * 1024;
constexpr std::size_t body_read_size = 64 * 1024;
constexpr std::size_t most_idle_memory = 16 * 1024;

/// A job whose answer wakes the coroutine of its connection, on the I/O thread.
template <class Completion> class WaitedFor final : public Job {
public:
    WaitedFor(Request request_read, Delivery delivery_wanted, asio::io_context& io,
              Completion completion)
        : Job{std::move(request_read), delivery_wanted}, io_{io},
          completion_{std::move(completion)}
    {
    }
    void answered(std::string text) override
    {
        asio::post(io_, [completion = std::move(completion_), answer = std::move(text)]() mutable {
            std::move(completion)(std::move(answer));
        });
    }

private:
    asio::io_context& io_;
    Completion completion_;
};

}  // namespace

Connection::Connection(Serving& serving, std::unique_ptr<ByteStream> stream, std::string address)
    : serving_{serving}, stream_{std::move(stream)}, address_{std::move(address)}
{
    serving_.open.insert(this);
    enter(Phase::handshake);
}

Connection::~Connection()
{
    hold(0);
    serving_.open.erase(this);
    if (serving_.stopping && serving_.open.empty() && serving_.next_sweep)
        serving_.next_sweep->cancel();
}

void Connection::enter(Phase phase, std::size_t bytes_to_move)
{
    Limits const& limits = serving_.limits;
    auto const total = [&]() -> std::chrono::milliseconds {
        switch (phase) {
        case Phase::handshake: return limits.header;
        case Phase::idle:      return limits.idle;
        case Phase::header:    return limits.header;
        case Phase::body:      return limits.body;
        case Phase::writing:   return limits.write;
        case Phase::lingering: return limits.linger;
        case Phase::answering: break;  // the time of a handler is its own
        }
        return std::chrono::hours{24 * 365};
    }();
    std::chrono::seconds const for_size{bytes_to_move / limits.slowest_bytes_per_second};
    phase_ = phase;
    timed_out_ = false;
    deadline_ = monotonic_now() + total + for_size;
}

void Connection::end_phase_if_due(monotonic_time now)
{
    if (now >= deadline_) cut();
}

void Connection::cut()
{
    timed_out_ = true;
    stream_->cancel();
}

void Connection::hold(std::size_t body_bytes)
{
    serving_.bodies_bytes += body_bytes - held_;
    held_ = body_bytes;
}

asio::awaitable<void> Connection::serve()
{
    error_code fault;
    co_await stream_->open(fault);
    if (fault) co_return;
    After after = After::keep_open;
    while (after == After::keep_open) after = co_await exchange();
}

asio::awaitable<After> Connection::exchange()
{
    RequestReader reader{serving_.limits};
    Received const received = co_await receive(reader);
    if (received == Received::nothing) co_return After::close;
    if (received == Received::refusal) {
        co_await refuse(reader.method());
        co_return After::close;
    }
    Delivery const delivery{.method = reader.method(),
                            .after = serving_.stopping ? After::close : reader.after()};
    enter(Phase::answering);
    std::string const text = co_await answer(reader.take(), delivery);
    hold(0);
    bool const sent = co_await send(text);
    if (!sent) co_return After::close;
    if (delivery.after == After::keep_open && !serving_.stopping) co_return After::keep_open;
    enter(Phase::lingering);
    co_await stream_->finish();
    co_return After::close;
}

asio::awaitable<Connection::Received> Connection::receive(RequestReader& reader)
{
    if (input_.empty() && input_.capacity() > most_idle_memory) std::string{}.swap(input_);
    enter(input_.empty() ? Phase::idle : Phase::header);
    for (;;) {
        while (!input_.empty()) {
            Step const step = reader.put(input_);
            input_.erase(0, step.used);
            hold(reader.body_bytes());
            bool const too_much_held = serving_.bodies_bytes > serving_.limits.bodies_bytes;
            if (step.progress == Progress::refused || too_much_held) {
                refused_status_ = too_much_held ? 503 : reader.status();
                co_return Received::refusal;
            }
            if (step.progress == Progress::complete) co_return Received::request;
            if (step.progress == Progress::head_is_read) {
                enter(Phase::body, reader.declared_bytes());
                if (reader.expects_continue() && input_.empty()) {
                    error_code fault;
                    constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
                    co_await stream_->write(asio::buffer(go_on), fault);
                }
            }
            if (step.used == 0) break;
        }
        bool const came = co_await read_more();
        if (!came) {
            bool const was_waited_for = phase_ == Phase::header || phase_ == Phase::body;
            refused_status_ = 408;
            co_return timed_out_ && was_waited_for ? Received::refusal : Received::nothing;
        }
        if (phase_ == Phase::idle) enter(Phase::header);
    }
}

/// False if the peer went, or the phase's time is over.
asio::awaitable<bool> Connection::read_more()
{
    std::size_t const had = input_.size();
    input_.resize(had + (phase_ == Phase::body ? body_read_size : read_size));
    error_code fault;
    asio::mutable_buffer const room{input_.data() + had, input_.size() - had};
    std::size_t const came = co_await stream_->read_some(room, fault);
    input_.resize(had + came);
    co_return !fault && came > 0;
}

asio::awaitable<bool> Connection::send(std::string const& text)
{
    enter(Phase::writing, text.size());
    error_code fault;
    co_await stream_->write(asio::buffer(text), fault);
    co_return !fault;
}

asio::awaitable<void> Connection::refuse(Method method)
{
    Delivery const delivery{.method = method, .after = After::close};
    std::string const text =
        error_text(serving_.error_page, refused_status_, delivery, Clock::real().now());
    hold(0);
    bool const sent = co_await send(text);
    if (!sent) co_return;
    enter(Phase::lingering);
    co_await stream_->finish();
}

asio::awaitable<std::string> Connection::answer(Request request, Delivery delivery)
{
    request.address = address_;
    request.secure = stream_->is_secure();
    auto hand_over = [this, request = std::move(request), delivery](auto completion) mutable {
        using Waiting = WaitedFor<decltype(completion)>;
        serving_.workers.take_on(std::make_unique<Waiting>(
            std::move(request), delivery, *serving_.io, std::move(completion)));
    };
    return asio::async_initiate<asio::use_awaitable_t<> const, void(std::string)>(
        std::move(hand_over), asio::use_awaitable);
}

}  // namespace keywork::http
