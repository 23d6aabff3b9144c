#include "platform/http/byte_stream.hpp"

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include <array>
#include <stdexcept>

namespace keywork::http {
namespace {

using asio::ip::tcp;
using asio::redirect_error;
using asio::use_awaitable;

/// Sends the end, then throws away what still comes.
asio::awaitable<void> hang_up(tcp::socket& socket)
{
    error_code fault;
    socket.shutdown(tcp::socket::shutdown_send, fault);
    std::array<char, 4096> unread;
    while (!fault)
        co_await socket.async_read_some(asio::buffer(unread),
                                        redirect_error(use_awaitable, fault));
}

class PlainStream final : public ByteStream {
public:
    explicit PlainStream(tcp::socket socket) : socket_{std::move(socket)} {}

    asio::awaitable<void> open(error_code& fault) override
    {
        fault = {};
        co_return;
    }
    asio::awaitable<std::size_t> read_some(asio::mutable_buffer into, error_code& fault) override
    {
        return socket_.async_read_some(into, redirect_error(use_awaitable, fault));
    }
    asio::awaitable<std::size_t> write(asio::const_buffer bytes, error_code& fault) override
    {
        return asio::async_write(socket_, bytes, redirect_error(use_awaitable, fault));
    }
    asio::awaitable<void> finish() override { return hang_up(socket_); }
    void cancel() override
    {
        error_code already_closed;
        socket_.cancel(already_closed);
    }
    bool is_secure() const override { return false; }

private:
    tcp::socket socket_;
};

class TlsStream final : public ByteStream {
public:
    TlsStream(tcp::socket socket, asio::ssl::context& context)
        : stream_{std::move(socket), context}
    {
    }

    asio::awaitable<void> open(error_code& fault) override
    {
        return stream_.async_handshake(asio::ssl::stream_base::server,
                                       redirect_error(use_awaitable, fault));
    }
    asio::awaitable<std::size_t> read_some(asio::mutable_buffer into, error_code& fault) override
    {
        return stream_.async_read_some(into, redirect_error(use_awaitable, fault));
    }
    asio::awaitable<std::size_t> write(asio::const_buffer bytes, error_code& fault) override
    {
        return asio::async_write(stream_, bytes, redirect_error(use_awaitable, fault));
    }
    asio::awaitable<void> finish() override
    {
        error_code fault;
        co_await stream_.async_shutdown(redirect_error(use_awaitable, fault));
        co_await hang_up(stream_.next_layer());
    }
    void cancel() override
    {
        error_code already_closed;
        stream_.next_layer().cancel(already_closed);
    }
    bool is_secure() const override { return true; }

private:
    asio::ssl::stream<tcp::socket> stream_;
};

}  // namespace

std::unique_ptr<ByteStream> plain_stream(tcp::socket socket)
{
    return std::make_unique<PlainStream>(std::move(socket));
}

std::unique_ptr<ByteStream> tls_stream(tcp::socket socket, asio::ssl::context& context)
{
    return std::make_unique<TlsStream>(std::move(socket), context);
}

std::unique_ptr<asio::ssl::context> tls_context(Tls const& tls)
{
    auto context = std::make_unique<asio::ssl::context>(asio::ssl::context::tls_server);
    auto* const native = context->native_handle();
    SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION);
    SSL_CTX_set_options(native, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION |
                                    SSL_OP_CIPHER_SERVER_PREFERENCE);
    // Of TLS 1.2 only what has forward secrecy and authenticated encryption; 1.3 has nothing else.
    if (SSL_CTX_set_cipher_list(native, "ECDHE+AESGCM:ECDHE+CHACHA20") != 1)
        throw std::runtime_error{"OpenSSL knows none of the TLS 1.2 ciphers that are wanted"};
    context->use_certificate_chain_file(tls.certificate_file);
    context->use_private_key_file(tls.key_file, asio::ssl::context::pem);
    if (SSL_CTX_check_private_key(native) != 1)
        throw std::runtime_error{"The TLS key does not belong to the certificate"};
    return context;
}

}  // namespace keywork::http
