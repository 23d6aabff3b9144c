// Browsers without the browser: connections that are kept open and ask for one page after another.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace keywork::bench {

/// One connection to a server on this machine.
class Connection {
public:
    explicit Connection(std::uint16_t port);
    ~Connection();
    Connection(Connection&& other) noexcept;
    Connection& operator=(Connection&&) = delete;

    /// Asks for a page and reads the whole answer; throws if its status is not 200.
    std::string get(std::string const& path, std::string const& cookie);

private:
    int socket_ = -1;
};

struct Page {
    std::string path;
    std::string cookie;
};

/// Pages a second of all connections together, each going round the pages from another start.
double pages_a_second(std::uint16_t port, std::vector<Page> const& pages, int connections,
                      double for_seconds);

}  // namespace keywork::bench
