#include "bench/load.hpp"

#include "bench/timing.hpp"

#include <atomic>
#include <exception>
#include <fmt/core.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdexcept>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace keywork::bench {
namespace {

constexpr std::string_view length_header = "\r\nContent-Length: ";

/// How long the whole answer is; 0 while its headers are not all there.
std::size_t length_of(std::string const& answer)
{
    auto const end = answer.find("\r\n\r\n");
    if (end == std::string::npos) return 0;
    auto const at = answer.find(length_header);
    if (at == std::string::npos || at > end)
        throw std::runtime_error{"an answer without its length"};
    return end + 4 + std::stoul(answer.substr(at + length_header.size(), 12));
}

}  // namespace

Connection::Connection(std::uint16_t port) : socket_{::socket(AF_INET, SOCK_STREAM, 0)}
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
        ::close(socket_);
        throw std::runtime_error{"nobody listens"};
    }
    int const yes = 1;
    ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
}

Connection::~Connection()
{
    if (socket_ >= 0) ::close(socket_);
}

Connection::Connection(Connection&& other) noexcept : socket_{std::exchange(other.socket_, -1)} {}

std::string Connection::get(std::string const& path, std::string const& cookie)
{
    auto const request = fmt::format("GET {} HTTP/1.1\r\nHost: localhost\r\nCookie: {}\r\n"
                                     "Sec-Fetch-Site: same-origin\r\n\r\n", path, cookie);
    if (::send(socket_, request.data(), request.size(), MSG_NOSIGNAL) < 0)
        throw std::runtime_error{"the server hung up"};
    std::string answer;
    std::size_t length = 0;
    char part[65536];
    while (length == 0 || answer.size() < length) {
        auto const size = ::recv(socket_, part, sizeof part, 0);
        if (size <= 0) throw std::runtime_error{"the server hung up"};
        answer.append(part, static_cast<std::size_t>(size));
        if (length == 0) length = length_of(answer);
    }
    if (!answer.starts_with("HTTP/1.1 200"))
        throw std::runtime_error{fmt::format("{}: {}", path, answer.substr(0, 40))};
    return answer;
}

double pages_a_second(std::uint16_t port, std::vector<Page> const& pages, int connections,
                      double for_seconds)
{
    std::atomic<std::int64_t> done{0};
    std::vector<std::exception_ptr> failures(static_cast<std::size_t>(connections));
    auto const start = monotonic_now();
    {
        std::vector<std::jthread> asking;
        for (std::size_t one = 0; one < failures.size(); ++one)
            asking.emplace_back([&, one] {
                try {
                    Connection connection{port};
                    auto next = one * pages.size() / failures.size();
                    for (; milliseconds_since(start) < for_seconds * 1000; ++next) {
                        auto const& page = pages[next % pages.size()];
                        connection.get(page.path, page.cookie);
                        ++done;
                    }
                } catch (...) {
                    failures[one] = std::current_exception();
                }
            });
    }
    for (auto const& failure : failures)
        if (failure) std::rethrow_exception(failure);
    return static_cast<double>(done) / (milliseconds_since(start) / 1000);
}

}  // namespace keywork::bench
