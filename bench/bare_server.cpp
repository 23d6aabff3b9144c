#include "bench/bare_server.hpp"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace keywork::bench {

BareServer::BareServer(std::string file, std::map<std::string, BarePage> pages)
    : file_{std::move(file)}, pages_{std::move(pages)}, writer_{file_}
{
    listening_ = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const plain = reinterpret_cast<sockaddr*>(&address);
    bool const is_open = ::bind(listening_, plain, size) == 0 && ::listen(listening_, 64) == 0 &&
                         ::getsockname(listening_, plain, &size) == 0;
    if (!is_open) throw std::runtime_error{"the bare program cannot listen"};
    port_ = ntohs(address.sin_port);
    taking_ = std::thread{[this] { take_connections(); }};
}

BareServer::~BareServer()
{
    ::shutdown(listening_, SHUT_RDWR);
    taking_.join();
    for (std::thread& one : serving_) one.join();
    ::close(listening_);
}

void BareServer::take_connections()
{
    for (;;) {
        int const connection = ::accept(listening_, nullptr, nullptr);
        if (connection < 0) return;
        int const yes = 1;
        ::setsockopt(connection, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        serving_.emplace_back([this, connection] { serve(connection); });
    }
}

void BareServer::serve(int connection)
{
    BareConnection reader{file_, BareConnection::For::reading};
    std::string asked;
    char part[4096];
    for (;;) {
        auto const size = ::recv(connection, part, sizeof part, 0);
        if (size <= 0) break;
        asked.append(part, static_cast<std::size_t>(size));
        if (!asked.ends_with("\r\n\r\n")) continue;
        auto const from = asked.find(' ') + 1;
        auto const& page = pages_.at(asked.substr(from, asked.find(' ', from) - from));
        asked.clear();
        reader.run("BEGIN");
        for (Statement const& statement : page.statements.reads) reader.run(statement);
        reader.run("COMMIT");
        writer_.write(page.statements.writes);
        for (std::size_t sent = 0; sent < page.bytes.size();) {
            auto const more = ::send(connection, page.bytes.data() + sent,
                                     page.bytes.size() - sent, MSG_NOSIGNAL);
            if (more <= 0) break;
            sent += static_cast<std::size_t>(more);
        }
    }
    ::close(connection);
}

}  // namespace keywork::bench
