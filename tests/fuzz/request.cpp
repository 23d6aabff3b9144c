#include "tests/fuzz/target.hpp"

#include "platform/expects.hpp"
#include "platform/http/request_reader.hpp"
#include "platform/words/utf8.hpp"

#include <optional>

namespace keywork::fuzz {
namespace {

/// What became of a request: 200 read, 0 more is wanted, else why it is refused.
struct Came {
    int status = 0;
    std::optional<http::Request> request;
};

Came read(std::string_view bytes, std::size_t piece)
{
    http::Limits limits;
    limits.header_bytes = 1'000;
    limits.headers = 10;
    limits.body_bytes = 100;
    http::RequestReader reader{limits};
    std::string waiting;
    while (!bytes.empty()) {
        auto const next = bytes.substr(0, piece);
        bytes.remove_prefix(next.size());
        waiting += next;
        while (!waiting.empty()) {
            auto const step = reader.put(waiting);
            expects(step.used <= waiting.size());
            waiting.erase(0, step.used);
            if (step.progress == http::Progress::refused) return {reader.status(), std::nullopt};
            if (step.progress == http::Progress::complete) return {200, reader.take()};
            if (step.used == 0) break;
        }
    }
    return {};
}

}  // namespace

Found take_request(std::string_view bytes)
{
    auto const whole = read(bytes, bytes.size());
    auto const dripped = read(bytes, 1);  // the same, however the network cuts it
    // What is wrong with it in two ways may be told by either; what is read is read by both.
    expects((whole.status == 200) == (dripped.status == 200));
    if (whole.status != 200) {
        expects(whole.status == 0 || (whole.status >= 400 && whole.status < 600));
        return Found::refused;
    }
    auto const& request = *whole.request;
    expects(request.path == dripped.request->path && request.body == dripped.request->body &&
            request.headers == dripped.request->headers);
    expects(request.path.starts_with('/') && words::is_utf8(request.path));
    expects(request.path.find('\\') == std::string::npos);
    expects((request.path + "/").find("/../") == std::string::npos);
    expects(request.headers.size() <= 10 && request.body.size() <= 100);
    for (auto const& [name, value] : request.headers)
        expects((name + value).find_first_of("\r\n") == std::string::npos);
    return Found::read;
}

}  // namespace keywork::fuzz
