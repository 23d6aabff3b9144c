// A running server on the loopback address and a plain client for it: for tests only.
#pragma once

#include "platform/http/server.hpp"

#include <gtest/gtest.h>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <stdexcept>
#include <string>
#include <thread>

namespace keywork::http::testing {

inline Response words_for(int status)
{
    return plain(status, "error " + std::to_string(status));
}

/// A server that runs until it leaves its scope.
class Running {
public:
    explicit Running(Handler handler, Limits limits = {}, std::optional<Tls> tls = std::nullopt)
        : server{Listen{.tls = std::move(tls)}, std::move(limits), std::move(handler), words_for},
          thread_{[this] { server.run(); }}
    {
    }
    ~Running()
    {
        server.stop();
        if (thread_.joinable()) thread_.join();
    }
    Running(Running const&) = delete;
    Running& operator=(Running const&) = delete;
    void wait_until_stopped() { thread_.join(); }

    Server server;

private:
    std::thread thread_;
};

/// One connection. Waits 20 seconds at most for anything, so that a fault fails and does not hang.
class Client {
public:
    explicit Client(Server const& server) : socket_{::socket(AF_INET, SOCK_STREAM, 0)}
    {
        timeval const patience{.tv_sec = 20, .tv_usec = 0};
        setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(server.port());
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (connect(socket_, reinterpret_cast<sockaddr const*>(&address), sizeof address) != 0)
            throw std::runtime_error{"cannot connect"};
    }
    ~Client() { close(socket_); }
    Client(Client const&) = delete;
    Client& operator=(Client const&) = delete;

    int descriptor() const { return socket_; }
    /// False if the server has hung up.
    bool send(std::string_view text)
    {
        while (!text.empty()) {
            auto const sent = ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL);
            if (sent <= 0) return false;
            text.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }
    void send_no_more() { shutdown(socket_, SHUT_WR); }

    /// One answer with its body. `body` says whether one follows: not to HEAD.
    enum class Body { by_length, none };
    std::string answer(Body body = Body::by_length)
    {
        while (came_.find("\r\n\r\n") == came_.npos)
            if (!more()) return std::exchange(came_, {});
        auto length = came_.find("\r\n\r\n") + 4;
        auto const field = came_.substr(0, length).find("\r\nContent-Length: ");
        if (body == Body::by_length && field != came_.npos)
            length += std::stoul(came_.substr(field + 18));
        while (came_.size() < length)
            if (!more()) return std::exchange(came_, {});
        auto const answer = came_.substr(0, length);
        came_.erase(0, length);
        return answer;
    }
    /// Everything until the server hangs up.
    std::string rest()
    {
        while (more()) {}
        return std::exchange(came_, {});
    }

private:
    bool more()
    {
        char bytes[65536];
        auto const count = recv(socket_, bytes, sizeof bytes, 0);
        if (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
            ADD_FAILURE() << "the server neither answered nor hung up";
        if (count <= 0) return false;
        came_.append(bytes, static_cast<std::size_t>(count));
        return true;
    }

    int socket_;
    std::string came_;
};

inline int status_of(std::string const& answer)
{
    return answer.starts_with("HTTP/1.1 ") ? std::stoi(answer.substr(9, 3)) : 0;
}
inline std::string body_of(std::string const& answer)
{
    auto const end = answer.find("\r\n\r\n");
    return end == answer.npos ? std::string{} : answer.substr(end + 4);
}

}  // namespace keywork::http::testing
