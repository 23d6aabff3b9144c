#include "app/mail_round.hpp"

#include "care/notice/digest/post.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/log/log.hpp"

#include <typeinfo>

namespace keywork::app {
namespace {

constexpr std::chrono::seconds every{3};   // so soon a test message is on its way

std::optional<notice::RelayShown> shown(std::optional<MailSettings> const& settings)
{
    if (!settings) return std::nullopt;
    auto const& relay = settings->relay;
    return notice::RelayShown{.host = relay.host, .port = relay.port, .security = relay.security,
                              .sender = relay.sender, .signs_in = !relay.user.empty()};
}

}  // namespace

MailRound::MailRound(Services const& services, std::optional<MailSettings> settings)
    : services_{services}, settings_{std::move(settings)}
{
    services_.database.write([&](db::Transaction& tx) {
        notice::show_relay(tx, shown(settings_), services_.clock.now());
        return db::Database::Finish::commit;
    });
    if (settings_) thread_ = std::thread{[this] { go_round(); }};
}

MailRound::~MailRound()
{
    {
        std::lock_guard const lock{mutex_};
        stopping_ = true;
    }
    changed_.notify_all();
    if (thread_.joinable()) thread_.join();
    if (settings_) crypto::wipe(settings_->relay.secret);
}

void MailRound::go_round()
{
    do {
        // A fault of one round (a busy or full disk) must not end the thread, nor the program.
        try {
            send_once();
        } catch (std::exception const& fault) {
            services_.log.error("mail round failed", {{"kind", log::Code{typeid(fault).name()}}});
        }
    } while (waits_for_next());
}

void MailRound::send_once()
{
    notice::Post const post{
        .database = services_.database, .random = services_.random,
        .rules = {services_.clocks, services_.calendars, services_.profiles},
        .address = settings_->address,
        .carry = [this](mail::Message const& message) {
            return sender_.send(settings_->relay, message, stopping_);
        },
        .stopping = [this] { return stopping_.load(); }};
    auto const sent = notice::send_due(post, services_.clock.now());
    if (sent > 0) services_.log.info("mail sent", {{"messages", sent}});
}

/// False when it is time to stop.
bool MailRound::waits_for_next()
{
    std::unique_lock lock{mutex_};
    return !changed_.wait_for(lock, every, [this] { return stopping_.load(); });
}

}  // namespace keywork::app
