#include "bench/served.hpp"

#include "bench/load.hpp"
#include "bench/program.hpp"
#include "bench/timing.hpp"

#include <csignal>
#include <fmt/core.h>
#include <fstream>
#include <stdexcept>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>

namespace keywork::bench {
namespace {

/// The first line that the program prints, which ends in its port.
std::uint16_t port_said(int from)
{
    std::string said;
    char one = 0;
    while (::read(from, &one, 1) == 1 && one != '\n') said += one;
    auto const colon = said.rfind(':');
    if (colon == std::string::npos) throw std::runtime_error{"keywork run did not start"};
    return static_cast<std::uint16_t>(std::stoi(said.substr(colon + 1)));
}

}  // namespace

Served::Served(std::string const& program, std::string const& database)
{
    auto const clock = to_text(made_at());
    int words[2];
    if (::pipe(words) != 0) throw std::runtime_error{"no pipe"};
    auto const start = monotonic_now();
    process_ = ::fork();
    if (process_ == 0) {
        ::dup2(words[1], STDOUT_FILENO);
        ::close(words[0]);
        ::close(words[1]);
        ::execl(program.c_str(), program.c_str(), "run", "--database", database.c_str(),
                "--port", "0", "--clock", clock.c_str(), static_cast<char*>(nullptr));
        ::_exit(127);
    }
    ::close(words[1]);
    port_ = port_said(words[0]);
    ::close(words[0]);
    Connection{port_}.get("/sign-in", "");
    ready_after_ = milliseconds_since(start);
}

Served::~Served()
{
    ::kill(process_, SIGTERM);
    ::waitpid(process_, nullptr, 0);
}

double Served::resident() const
{
    std::ifstream status{fmt::format("/proc/{}/status", process_)};
    for (std::string line; std::getline(status, line);)
        if (std::string_view{line}.starts_with("VmRSS:"))
            return std::stod(line.substr(line.find_first_of("0123456789"))) * 1024 / 1e6;
    throw std::runtime_error{"keywork run has ended"};
}

}  // namespace keywork::bench
