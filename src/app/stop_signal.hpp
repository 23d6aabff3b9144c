// SIGINT and SIGTERM, waited for on a thread of their own, so that stopping may take locks.
#pragma once

#include <functional>
#include <thread>

namespace keywork::app {

/// Make it before any other thread, or while the signals are blocked in all of them. Calls `stop`
/// once when either signal comes; the destructor ends the wait.
class StopSignal {
public:
    explicit StopSignal(std::function<void()> stop);
    ~StopSignal();
    StopSignal(StopSignal const&) = delete;
    StopSignal& operator=(StopSignal const&) = delete;

private:
    std::thread waiting_;
};

/// Keeps SIGINT and SIGTERM from every thread made after this; StopSignal waits for them.
void block_stop_signals();

}  // namespace keywork::app
