// The daily digest: a few counts and a link by e-mail, once a day, to those who asked for it. And
// the messages themselves, with how each ended.
#pragma once

#include "care/notice/away/away.hpp"
#include "care/site/transaction.hpp"
#include "platform/db/database.hpp"
#include "platform/mail/mail.hpp"
#include "platform/outcome.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork::notice {

struct Choice {
    StaffId staff;
    std::string email;
    int at_hour;                             // 0 to 23, London
    sys_seconds chosen_at;
    std::optional<sys_seconds> off_at;       // none: they get it
};
std::optional<Choice> choice_of(db::Reader& db, StaffId const& staff);

/// The actor asks for the digest, or chooses again, with its audit entry.
/// refused  Invalid by "email" and "at_hour"
Outcome<> choose(Transaction& tx, std::string const& email, std::string const& at_hour);
/// The actor gets none from now on. refused  NotFound when they get none
Outcome<> stop(Transaction& tx);

/// Whether the digest of a London day is due: its hour has come, and it was chosen before that.
/// Pure.
bool is_due(Choice const& choice, sys_seconds now);

/// A try that failed is made again after this long, three tries in all, on the same day.
inline constexpr minutes try_again_after{15};
inline constexpr int most_tries = 3;
/// One that began this long ago and told no end was cut off: whether it was sent is not known, and
/// it is not sent again.
inline constexpr minutes end_known_within{10};

enum class Kind : std::uint8_t { digest, test };

struct Sending {
    std::string id;
    Kind kind;
    StaffId staff;
    std::string staff_name;                  // read only
    local_days on_day;
    std::string email;
    sys_seconds made_at;
    bool quiet = false;                      // there was nothing to say
    int tries = 0;
    std::optional<sys_seconds> claimed_at;
    std::optional<sys_seconds> sent_at;
    std::optional<sys_seconds> failed_at;
    std::string why;
    bool for_good = false;
};
/// How a message stands: "Sent at 7am", "Not sent: …; it is tried again", … Pure.
std::string in_words(Sending const& sending, sys_seconds now);
/// Whether it may be tried now. Pure.
bool may_try(Sending const& sending, sys_seconds now);

/// Tests and what was not sent, newest first, at most 20: for whoever manages notices.
std::vector<Sending> to_look_at(db::Reader& db);

/// A manager asks for a test message, with its audit entry; it is sent soon after.
/// refused  Invalid by "email"; NotFound for somebody who manages no notices; Conflict while one
///          waits or where the program was started without a relay
Outcome<> ask_for_test(Transaction& tx, std::string const& email);

/// The relay of the running program as its page shows it.
struct RelayShown {
    std::string host;
    int port;
    mail::Security security;
    std::string sender;
    bool signs_in;
};
std::optional<RelayShown> relay_shown(db::Reader& db);
void show_relay(db::Transaction& db, std::optional<RelayShown> const& relay, sys_seconds now);

}  // namespace keywork::notice
