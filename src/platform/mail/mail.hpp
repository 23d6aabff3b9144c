// Sending a plain message through a mail relay (SMTP). The relay comes from the settings of whoever
// runs the program, never from a page.
#pragma once

#include "platform/time/time.hpp"

#include <atomic>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace keywork::mail {

enum class Security : std::uint8_t {
    tls,        // from the first byte
    starttls,   // asked for, and nothing is sent without it
    none,       // only for a relay on the same machine
};
std::string_view to_text(Security security);                     // tls, starttls, none
std::optional<Security> security_from_text(std::string_view text);

struct Relay {
    std::string host;
    std::uint16_t port = 587;
    Security security = Security::starttls;
    std::string user;           // empty: the relay asks for none
    std::string secret;
    std::string sender;         // the address that messages come from
    std::string certificates;   // a file of authorities to trust; empty: the system's
};

/// Plain text in ASCII. What is in the headers holds no line end: expects it.
struct Message {
    std::string id;             // its own for ever, so that a message sent twice is seen to be one
    std::string to;
    std::string subject;
    std::string text;           // lines end in LF
    std::string unsubscribe;    // an address of a page; empty: none
    sys_seconds made_at;
};

/// Whether it can be the address of somebody: one @ with something plain on both sides, ASCII, no
/// spaces, at most 254 letters. Whether anybody reads it only sending can tell.
bool is_address(std::string_view text);

/// The host names this machine itself.
bool is_this_machine(std::string_view host);

/// The message as it goes over the wire (RFC 5322), lines ended by CRLF.
std::string wire_text(Message const& message, std::string_view sender);

/// Why a message was not sent, for a manager to read.
struct NotSent {
    std::string why;
    bool for_good;              // the relay will not have it: no use in trying again
};

/// Sends messages. One for the program.
class Sender {
public:
    Sender();
    ~Sender();
    Sender(Sender const&) = delete;
    Sender& operator=(Sender const&) = delete;

    /// Returns after the relay took it, refused it, or did not answer in time: ten seconds to
    /// connect, thirty in all. Gives up within a second once `stopping` is set.
    std::optional<NotSent> send(Relay const& relay, Message const& message,
                                std::atomic<bool> const& stopping) const;
};

}  // namespace keywork::mail
