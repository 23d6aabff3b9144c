#include "app/stop_signal.hpp"

#include <csignal>
#include <pthread.h>
#include <utility>

namespace keywork::app {
namespace {

sigset_t stop_signals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGUSR1);  // our own: ends the wait without stopping
    return signals;
}

}  // namespace

void block_stop_signals()
{
    auto const signals = stop_signals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
}

StopSignal::StopSignal(std::function<void()> stop)
    : waiting_{[stop = std::move(stop)] {
          auto const signals = stop_signals();
          int came = 0;
          sigwait(&signals, &came);
          if (came != SIGUSR1) stop();
      }}
{
}

StopSignal::~StopSignal()
{
    pthread_kill(waiting_.native_handle(), SIGUSR1);
    waiting_.join();
}

}  // namespace keywork::app
