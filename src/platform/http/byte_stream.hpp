// The bytes of one connection, plain or under TLS. Internal to platform/http; shows Asio.
#pragma once

#include "platform/http/server.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <memory>

namespace boost::asio::ssl {
class context;
}

namespace keywork::http {

namespace asio = boost::asio;
using boost::system::error_code;

class ByteStream {
public:
    virtual ~ByteStream() = default;
    /// The handshake, if there is one.
    virtual asio::awaitable<void> open(error_code& fault) = 0;
    virtual asio::awaitable<std::size_t> read_some(asio::mutable_buffer into,
                                                   error_code& fault) = 0;
    /// All of one buffer. With two, Boost 1.81 may drop the second under TLS and report success.
    virtual asio::awaitable<std::size_t> write(asio::const_buffer bytes, error_code& fault) = 0;
    /// Says goodbye, then reads until the peer does: closing on unread bytes would reset the
    /// connection, and the peer might never see the answer.
    virtual asio::awaitable<void> finish() = 0;
    /// Ends whatever is awaited, with a fault.
    virtual void cancel() = 0;
    virtual bool is_secure() const = 0;
};

std::unique_ptr<ByteStream> plain_stream(asio::ip::tcp::socket socket);
std::unique_ptr<ByteStream> tls_stream(asio::ip::tcp::socket socket, asio::ssl::context& context);

/// TLS 1.2 or newer with forward secrecy. Throws if a file cannot be read or the key does not fit.
std::unique_ptr<asio::ssl::context> tls_context(Tls const& tls);

}  // namespace keywork::http
