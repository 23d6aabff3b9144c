// The HTTP/1.1 server: one I/O thread and a pool of workers, behind limits on everything.
#pragma once

#include "platform/http/message.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace keywork::http {

struct Limits {
    std::size_t header_bytes = 16 * 1024;          // request line included; an address has half
    std::size_t headers = 100;
    std::size_t body_bytes = 1024 * 1024;          // forms
    std::size_t upload_bytes = 64 * 1024 * 1024;   // multipart, only for `upload_paths`
    std::vector<std::string> upload_paths;         // a segment in braces stands for any one:
                                                   // /children/{child}/documents
    std::size_t fields = 2000;                     // of a form, files included; of a query
    std::size_t files = 50;                        // of a multipart form
    std::size_t file_bytes = 64 * 1024 * 1024;     // each file of a multipart form
    std::size_t bodies_bytes = 256 * 1024 * 1024;  // held for all requests at once: then 503
    std::size_t connections = 2000;
    // Totals for each phase, however steadily the bytes drip. Bodies and answers are given one
    // second more for each `slowest_bytes_per_second` that they declare.
    std::chrono::milliseconds idle{60'000}, header{15'000}, body{30'000}, write{30'000};
    std::chrono::milliseconds linger{5'000};       // for the peer to read a refusal and hang up
    std::chrono::milliseconds drain{20'000};       // for what is under way at stop()
    std::chrono::milliseconds queue_wait{2'000};   // waited longer for a worker: 503
    std::size_t slowest_bytes_per_second = 128 * 1024;
    std::size_t workers = 4;                       // handlers at work or waiting, at most
};

struct Tls {
    std::string certificate_file;
    std::string key_file;
};

struct Listen {
    std::string address = "127.0.0.1";
    std::uint16_t port = 0;      // 0: any free one
    std::optional<Tls> tls;
};

/// Called on a worker, several at once. What it throws becomes error_page(500): to log a fault or
/// give it a reference, catch it inside.
using Handler = std::function<Response(Request const&)>;
/// Builds the answer to what never reaches the handler: 400, 405, 408, 413, 414, 417, 431, 503; and
/// 500 when the handler threw. Called from any thread, so it reads no database.
using ErrorPage = std::function<Response(int status)>;

class Server {
public:
    /// Binds the port and reads the certificate; throws if it cannot.
    Server(Listen listen, Limits limits, Handler handler, ErrorPage error_page);
    ~Server();
    Server(Server const&) = delete;
    Server& operator=(Server const&) = delete;

    std::uint16_t port() const;
    /// Serves on the calling thread and its workers until stop(), then returns once every handler
    /// has. Called once.
    void run();
    /// Takes no more connections, finishes what is under way within Limits::drain. From any thread,
    /// before run() too; not from inside a signal handler.
    void stop();
private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace keywork::http
