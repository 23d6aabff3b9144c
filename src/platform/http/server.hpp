// The HTTP/1.1 server: one I/O thread and a pool of workers, behind limits on everything.
#pragma once

#include "platform/http/message.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace keywork::http {

struct Limits {
    std::size_t header_bytes = 16 * 1024;
    std::size_t body_bytes = 1024 * 1024;          // forms
    std::size_t upload_bytes = 64 * 1024 * 1024;   // multipart, only for `upload_paths`
    std::vector<std::string> upload_paths;         // paths that may take upload_bytes
    std::size_t fields = 2000;
    std::size_t connections = 2000;
    std::chrono::seconds idle{60}, header{15}, body{30}, write{30};  // totals for each phase
    std::chrono::milliseconds queue_wait{2000};    // waited longer for a worker: 503
    int workers = 4;
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

using Handler = std::function<Response(Request const&)>;
/// Builds the answer to what never reaches the handler: 400, 408, 413, 414, 431, 501, 503.
using ErrorPage = std::function<Response(int status)>;

class Server {
public:
    Server(Listen listen, Limits limits, Handler handler, ErrorPage error_page);
    ~Server();
    Server(Server const&) = delete;
    Server& operator=(Server const&) = delete;

    std::uint16_t port() const;
    void run();    // returns after stop()
    void stop();   // from any thread or signal handler thread: finishes what is under way
private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace keywork::http
