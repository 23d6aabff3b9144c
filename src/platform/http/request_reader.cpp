#include "platform/http/request_reader.hpp"

#include "platform/http/cookies.hpp"
#include "platform/http/multipart.hpp"
#include "platform/http/target.hpp"
#include "platform/http/text.hpp"
#include "platform/text/text.hpp"

#include <boost/beast/http/basic_parser.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace keywork::http {
namespace {

namespace beast = boost::beast;

constexpr std::size_t most_cookies = 100;
constexpr std::size_t longest_chunk_line = 4096;  // bytes of size, extensions and trailers
constexpr std::size_t shortest_chunked_body = 5;  // "0\r\n\r\n"

/// Headers that mean two things when they come twice.
constexpr auto single_headers = std::to_array<std::string_view>(
    {"host", "content-length", "transfer-encoding", "content-type", "expect", "origin",
     "authorization", "cookie", "sec-fetch-site"});

/// Collects what Beast's parser finds; judges nothing.
class Collector : public beast::http::basic_parser<true> {
public:
    explicit Collector(std::size_t most_headers) : most_headers_{most_headers} {}

    std::string method;
    std::string target;
    int version = 0;
    Pairs headers;
    std::string body;

private:
    void on_request_impl(beast::http::verb, beast::string_view method_text,
                         beast::string_view target_text, int version_number,
                         beast::error_code& fault) override
    {
        fault = {};
        method.assign(method_text.data(), method_text.size());
        target.assign(target_text.data(), target_text.size());
        version = version_number;
    }
    void on_field_impl(beast::http::field, beast::string_view name, beast::string_view value,
                       beast::error_code& fault) override
    {
        fault = {};
        if (is_header_done()) return;  // a trailer of a chunked body: nobody asks for one
        if (headers.size() == most_headers_) fault = beast::http::error::header_limit;
        headers.emplace_back(lower_case({name.data(), name.size()}),
                             std::string{value.data(), value.size()});
    }
    std::size_t on_body_impl(beast::string_view bytes, beast::error_code& fault) override
    {
        fault = {};
        body.append(bytes.data(), bytes.size());
        return bytes.size();
    }
    std::size_t on_chunk_body_impl(std::uint64_t, beast::string_view bytes,
                                   beast::error_code& fault) override
    {
        return on_body_impl(bytes, fault);
    }
    void on_response_impl(int, beast::string_view, int, beast::error_code& fault) override
    {
        fault = {};
    }
    void on_header_impl(beast::error_code& fault) override { fault = {}; }
    void on_body_init_impl(boost::optional<std::uint64_t> const&,
                           beast::error_code& fault) override
    {
        fault = {};
    }
    void on_chunk_header_impl(std::uint64_t, beast::string_view,
                              beast::error_code& fault) override
    {
        fault = {};
    }
    void on_finish_impl(beast::error_code& fault) override { fault = {}; }

    std::size_t most_headers_;
};

/// The value of a header; a repeated one was refused before.
std::string_view value_of(Pairs const& headers, std::string_view name)
{
    auto const found = std::ranges::find(headers, name, &Pairs::value_type::first);
    return found == headers.end() ? std::string_view{} : std::string_view{found->second};
}

bool has(Pairs const& headers, std::string_view name)
{
    return std::ranges::find(headers, name, &Pairs::value_type::first) != headers.end();
}

/// A host name or address with or without a port, as browsers write it.
bool is_host(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        constexpr std::string_view marks = "-._:[]";
        return letter || (c >= '0' && c <= '9') || marks.find(c) != marks.npos;
    });
}

std::optional<std::size_t> content_length(std::string_view text)
{
    std::size_t length = 0;
    auto const* const end = text.data() + text.size();
    auto const [last, fault] = std::from_chars(text.data(), end, length);
    if (fault != std::errc{} || last != end) return std::nullopt;
    return length;
}

int status_of(beast::error_code const& fault)
{
    if (fault == beast::http::error::body_limit) return 413;
    if (fault == beast::http::error::header_limit) return 431;
    return 400;
}

std::optional<Method> method_named(std::string_view name)
{
    if (name == "GET") return Method::GET;
    if (name == "HEAD") return Method::HEAD;
    if (name == "POST") return Method::POST;
    return std::nullopt;
}

}  // namespace

struct RequestReader::Parsing {
    explicit Parsing(Limits const& limits_of_server)
        : limits{limits_of_server}, parser{limits_of_server.headers}
    {
        // The head is offered whole and already within its limit; the body's limit depends on
        // the path and is set once that is known.
        parser.header_limit(std::numeric_limits<std::uint32_t>::max());
        parser.body_limit(boost::none);
    }

    Reading<std::size_t> head_length(std::string_view bytes);
    Reading<void> judge_head();
    Reading<void> judge_framing();
    Step put_head(std::string_view bytes);
    Step put_body(std::string_view bytes);
    Step refuse(int status_of_answer)
    {
        status = status_of_answer;
        return {.used = 0, .progress = Progress::refused};
    }

    Limits const& limits;
    Collector parser;
    std::size_t scanned = 0;         // bytes of the head that held no end of it
    bool empty_line_skipped = false;
    Request request;
    bool expects_continue = false;
    std::size_t declared = 0;
    int status = 0;
};

/// The length of the head with its empty line; 0 if more must come. Every line must end in CR LF
/// and none may be folded: other readings of line ends are how requests are smuggled past proxies.
Reading<std::size_t> RequestReader::Parsing::head_length(std::string_view bytes)
{
    bool const starts_with_letter =
        lower_case(bytes.front()) >= 'a' && lower_case(bytes.front()) <= 'z';
    if (!starts_with_letter) return refused(400);
    auto const within = bytes.substr(0, limits.header_bytes);
    for (auto at = within.find('\n', scanned); at != within.npos; at = within.find('\n', at + 1)) {
        auto const after = within.substr(at + 1);
        if (at == 0 || within[at - 1] != '\r') return refused(400);
        if (after.starts_with(' ') || after.starts_with('\t')) return refused(400);
        if (after.starts_with("\r\n")) return at + 3;
        scanned = after.size() < 2 ? at : at + 1;  // look again once what follows is here
    }
    if (bytes.size() >= limits.header_bytes)
        return refused(within.find('\n') == within.npos ? 414 : 431);
    return 0;
}

/// RFC 9112, section 6.3: who does not say plainly where the body ends is not listened to.
Reading<void> RequestReader::Parsing::judge_framing()
{
    bool const chunked = has(parser.headers, "transfer-encoding");
    if (chunked) {
        auto const coding = value_of(parser.headers, "transfer-encoding");
        if (!same_ignoring_case(coding, "chunked") || parser.version < 11) return refused(400);
        if (has(parser.headers, "content-length")) return refused(400);
    } else if (has(parser.headers, "content-length")) {
        auto const length = content_length(value_of(parser.headers, "content-length"));
        if (!length) return refused(400);
        declared = *length;
    }
    if (request.method != Method::POST && (chunked || declared > 0)) return refused(400);

    bool const takes_upload =
        boundary_of(value_of(parser.headers, "content-type")).has_value() &&
        matches_any(request.path, limits.upload_paths);
    auto const most = takes_upload ? limits.upload_bytes : limits.body_bytes;
    if (declared > most) return refused(413);
    parser.body_limit(most);
    return {};
}

Reading<void> RequestReader::Parsing::judge_head()
{
    for (std::string_view const name : single_headers)
        if (std::ranges::count(parser.headers, name, &Pairs::value_type::first) > 1)
            return refused(400);
    auto const method = method_named(parser.method);
    if (!method) return refused(405);
    request.method = *method;

    if (parser.target.size() > limits.header_bytes / 2) return refused(414);
    auto target = read_target(parser.target, limits.fields);
    if (!target) return refused(target.error().status);
    request.path = std::move(target->path);
    request.query = std::move(target->query);

    auto const host = value_of(parser.headers, "host");
    bool const host_needed = parser.version >= 11 || has(parser.headers, "host");
    if (host_needed && !is_host(host)) return refused(400);
    if (!target->authority.empty() && !same_ignoring_case(target->authority, host))
        return refused(400);

    auto const framed = judge_framing();
    if (!framed) return framed;

    auto const expected = value_of(parser.headers, "expect");
    if (!expected.empty() && !same_ignoring_case(expected, "100-continue")) return refused(417);
    expects_continue = !expected.empty() && parser.version >= 11;

    request.cookies = read_cookies(value_of(parser.headers, "cookie"), most_cookies);
    return {};
}

Step RequestReader::Parsing::put_head(std::string_view bytes)
{
    // Some programs end a form's body with a line end of their own (RFC 9112, section 2.2).
    if (!empty_line_skipped && bytes.starts_with('\r')) {
        if (bytes.size() < 2) return {.used = 0, .progress = Progress::needs_more};
        if (bytes[1] != '\n') return refuse(400);
        empty_line_skipped = true;
        return {.used = 2, .progress = Progress::needs_more};
    }
    auto const length = head_length(bytes);
    if (!length) return refuse(length.error().status);
    if (*length == 0) return {.used = 0, .progress = Progress::needs_more};

    beast::error_code fault;
    auto const used = parser.put(boost::asio::const_buffer{bytes.data(), *length}, fault);
    if (fault) return refuse(status_of(fault));
    if (used != *length) return refuse(400);
    auto const judged = judge_head();
    if (!judged) return refuse(judged.error().status);
    parser.eager(true);
    return {.used = used,
            .progress = parser.is_done() ? Progress::complete : Progress::head_is_read};
}

Step RequestReader::Parsing::put_body(std::string_view bytes)
{
    // Beast 1.81 asserts five bytes when a body of no chunks comes in pieces: "0\r\n" and then "\r"
    // ended the program. Every chunked body has that many, so it can wait for them.
    if (parser.chunked() && parser.body.empty() && bytes.size() < shortest_chunked_body)
        return {.used = 0, .progress = Progress::needs_more};

    beast::error_code fault;
    auto const used = parser.put(boost::asio::const_buffer{bytes.data(), bytes.size()}, fault);
    if (fault && fault != beast::http::error::need_more) return refuse(status_of(fault));
    if (parser.is_done()) return {.used = used, .progress = Progress::complete};
    if (bytes.size() - used > longest_chunk_line) return refuse(400);
    return {.used = used, .progress = Progress::needs_more};
}

RequestReader::RequestReader(Limits const& limits) : parsing_{std::make_unique<Parsing>(limits)} {}
RequestReader::~RequestReader() = default;

Step RequestReader::put(std::string_view bytes)
{
    return parsing_->parser.is_header_done() ? parsing_->put_body(bytes)
                                             : parsing_->put_head(bytes);
}

int RequestReader::status() const { return parsing_->status; }
Method RequestReader::method() const { return parsing_->request.method; }
bool RequestReader::expects_continue() const { return parsing_->expects_continue; }
std::size_t RequestReader::declared_bytes() const { return parsing_->declared; }
std::size_t RequestReader::body_bytes() const { return parsing_->parser.body.size(); }

After RequestReader::after() const
{
    return parsing_->parser.keep_alive() ? After::keep_open : After::close;
}

Request RequestReader::take()
{
    Request request = std::move(parsing_->request);
    request.headers = std::move(parsing_->parser.headers);
    request.body = std::move(parsing_->parser.body);
    return request;
}

}  // namespace keywork::http
