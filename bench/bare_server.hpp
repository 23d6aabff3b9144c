// The bare program that pages a second are compared with: for a path it runs the statements that
// Keywork ran for it and sends the bytes that Keywork sent. Blocking sockets, a thread a connection.
#pragma once

#include "bench/bare_store.hpp"

#include <cstdint>
#include <list>
#include <map>
#include <thread>

namespace keywork::bench {

struct BarePage {
    Statements statements;
    std::string bytes;               // of the whole answer, headers included
};

class BareServer {
public:
    /// pages  by path
    BareServer(std::string file, std::map<std::string, BarePage> pages);
    /// Every connection must have been closed by its other end.
    ~BareServer();
    BareServer(BareServer const&) = delete;
    BareServer& operator=(BareServer const&) = delete;

    std::uint16_t port() const { return port_; }

private:
    void take_connections();
    void serve(int connection);

    std::string file_;
    std::map<std::string, BarePage> pages_;
    BareWriter writer_;
    int listening_ = -1;
    std::uint16_t port_ = 0;
    std::list<std::thread> serving_;
    std::thread taking_;
};

}  // namespace keywork::bench
