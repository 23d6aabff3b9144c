// One request as it comes in over a connection. Internal to platform/http.
#pragma once

#include "platform/http/server.hpp"

#include <memory>
#include <string_view>

namespace keywork::http {

enum class After { keep_open, close };  // what becomes of the connection after the answer

enum class Progress {
    needs_more,    // of the same part as before
    head_is_read,  // once, if a body follows
    complete,
    refused,       // status() says why; the connection is of no more use
};

struct Step {
    std::size_t used;  // bytes taken off the front; the rest is to be offered again, with more
    Progress progress;
};

/// Checks everything that Beast's parser leaves to its user; see docs/decisions/http-server.md.
class RequestReader {
public:
    explicit RequestReader(Limits const& limits);
    ~RequestReader();
    RequestReader(RequestReader const&) = delete;
    RequestReader& operator=(RequestReader const&) = delete;

    /// Takes what it can of `bytes`: all that came and was not used yet, never empty. Not called
    /// again after complete or refused.
    Step put(std::string_view bytes);

    int status() const;              // once refused
    Method method() const;           // GET until the head is read
    After after() const;             // once complete
    bool expects_continue() const;   // once the head is read
    std::size_t declared_bytes() const;  // Content-Length; 0 for a chunked body
    std::size_t body_bytes() const;  // held so far
    /// The request with its body as it came; the form is read later, on a worker. Once complete.
    Request take();

private:
    struct Parsing;
    std::unique_ptr<Parsing> parsing_;
};

}  // namespace keywork::http
