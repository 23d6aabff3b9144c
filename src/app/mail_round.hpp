// The thread that sends digests and tests while the program runs.
#pragma once

#include "app/mail_settings.hpp"
#include "care/site/services.hpp"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace keywork::app {

class MailRound {
public:
    /// Keeps what the pages show of the relay. Without settings: that there is none, and it sends
    /// nothing.
    MailRound(Services const& services, std::optional<MailSettings> settings);
    /// Ends the message that is being sent, if any, and the thread.
    ~MailRound();
    MailRound(MailRound const&) = delete;
    MailRound& operator=(MailRound const&) = delete;

private:
    void go_round();
    void send_once();
    bool waits_for_next();

    Services const& services_;
    std::optional<MailSettings> settings_;
    mail::Sender sender_;
    std::atomic<bool> stopping_{false};   // read by the transfer too
    std::mutex mutex_;                    // of `changed_`
    std::condition_variable changed_;
    std::thread thread_;
};

}  // namespace keywork::app
