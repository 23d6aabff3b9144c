// Keywork as it runs by itself: a process of its own, started and stopped, its memory looked at.
#pragma once

#include <cstdint>
#include <string>
#include <sys/types.h>

namespace keywork::bench {

class Served {
public:
    /// Starts `program run` on the database and returns when a page has been answered.
    Served(std::string const& program, std::string const& database);
    /// Stops it and waits for its end.
    ~Served();
    Served(Served const&) = delete;
    Served& operator=(Served const&) = delete;

    std::uint16_t port() const { return port_; }
    double ready_after_milliseconds() const { return ready_after_; }
    /// Megabytes of 1,000,000 bytes in memory now.
    double resident() const;

private:
    pid_t process_ = -1;
    std::uint16_t port_ = 0;
    double ready_after_ = 0;
};

}  // namespace keywork::bench
