// The one place that knows libcurl.
#include "platform/mail/mail.hpp"

#include "platform/expects.hpp"

#include <curl/curl.h>
#include <fmt/core.h>

#include <cstring>
#include <memory>

namespace keywork::mail {
namespace {

constexpr long connect_seconds = 10;
constexpr long total_seconds = 30;

struct Reading {
    std::string_view rest;
};

std::size_t read_some(char* buffer, std::size_t size, std::size_t count, void* given)
{
    auto& reading = *static_cast<Reading*>(given);
    auto const much = std::min(size * count, reading.rest.size());
    std::memcpy(buffer, reading.rest.data(), much);
    reading.rest.remove_prefix(much);
    return much;
}

/// Anything but 0 ends the transfer.
int is_stopping(void* given, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<std::atomic<bool> const*>(given)->load() ? 1 : 0;
}

/// An option of libcurl is only refused by a libcurl without SMTP or TLS.
template <class Value>
void set(CURL* curl, CURLoption option, Value value)
{
    expects(curl_easy_setopt(curl, option, value) == CURLE_OK);
}

std::string address_of(Relay const& relay)
{
    auto const scheme = relay.security == Security::tls ? "smtps" : "smtp";
    bool const is_ipv6 = relay.host.find(':') != std::string::npos;
    auto const host = is_ipv6 ? "[" + relay.host + "]" : relay.host;
    auto const domain = relay.sender.substr(relay.sender.find('@') + 1);   // said in EHLO
    return fmt::format("{}://{}:{}/{}", scheme, host, relay.port, domain);
}

void set_relay(CURL* curl, Relay const& relay)
{
    set(curl, CURLOPT_URL, address_of(relay).c_str());
    set(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    set(curl, CURLOPT_USE_SSL,
        relay.security == Security::none ? static_cast<long>(CURLUSESSL_NONE)
                                         : static_cast<long>(CURLUSESSL_ALL));
    if (!relay.certificates.empty()) set(curl, CURLOPT_CAINFO, relay.certificates.c_str());
    if (relay.user.empty()) return;
    set(curl, CURLOPT_USERNAME, relay.user.c_str());
    set(curl, CURLOPT_PASSWORD, relay.secret.c_str());
}

NotSent in_words(CURLcode fault, long answer)
{
    bool const for_good = answer >= 500 && answer < 600;
    switch (fault) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return {"The name of the relay is not known. Check host in the mail settings.", false};
    case CURLE_COULDNT_CONNECT:
        return {"The relay does not answer. Check host and port, and whether it runs.", false};
    case CURLE_OPERATION_TIMEDOUT: return {"The relay took too long to answer.", false};
    case CURLE_LOGIN_DENIED:
        return {"The relay does not accept the user or the secret.", true};
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
        return {"The certificate of the relay could not be checked.", false};
    case CURLE_USE_SSL_FAILED:
    case CURLE_SSL_CONNECT_ERROR:
        return {"The relay does not offer TLS as the mail settings ask.", false};
    case CURLE_ABORTED_BY_CALLBACK: return {"Keywork was stopped while it was sending.", false};
    default: break;
    }
    if (answer >= 400)
        return {fmt::format("The relay refused the message (answer {}).", answer), for_good};
    return {"The connection to the relay broke.", false};
}

}  // namespace

Sender::Sender() { expects(curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK); }
Sender::~Sender() { curl_global_cleanup(); }

std::optional<NotSent> Sender::send(Relay const& relay, Message const& message,
                                    std::atomic<bool> const& stopping) const
{
    std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> const curl{curl_easy_init(),
                                                                   curl_easy_cleanup};
    expects(curl != nullptr);
    std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> const to{
        curl_slist_append(nullptr, ("<" + message.to + ">").c_str()), curl_slist_free_all};
    auto const from = "<" + relay.sender + ">";
    auto const text = wire_text(message, relay.sender);
    Reading reading{text};
    set_relay(curl.get(), relay);
    set(curl.get(), CURLOPT_MAIL_FROM, from.c_str());
    set(curl.get(), CURLOPT_MAIL_RCPT, to.get());
    set(curl.get(), CURLOPT_UPLOAD, 1L);
    set(curl.get(), CURLOPT_READFUNCTION, read_some);
    set(curl.get(), CURLOPT_READDATA, &reading);
    set(curl.get(), CURLOPT_NOSIGNAL, 1L);
    set(curl.get(), CURLOPT_CONNECTTIMEOUT, connect_seconds);
    set(curl.get(), CURLOPT_TIMEOUT, total_seconds);
    set(curl.get(), CURLOPT_NOPROGRESS, 0L);
    set(curl.get(), CURLOPT_XFERINFOFUNCTION, is_stopping);
    set(curl.get(), CURLOPT_XFERINFODATA, &stopping);
    auto const fault = curl_easy_perform(curl.get());
    if (fault == CURLE_OK) return std::nullopt;
    long answer = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &answer);
    return in_words(fault, answer);
}

}  // namespace keywork::mail
