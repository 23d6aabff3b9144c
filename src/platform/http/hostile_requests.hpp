// Requests that must be refused, for the tests of the reader and of the running server.
#pragma once

#include <string>
#include <vector>

namespace keywork::http::testing {

struct HostileRequest {
    std::string text;
    int status;
};

/// What the request line may not be.
inline std::vector<HostileRequest> hostile_request_lines()
{
    std::string const host = "Host: home.example\r\n";
    return {
        {"\r\n\r\nGET / HTTP/1.1\r\n" + host + "\r\n", 400},
        {"\rGET / HTTP/1.1\r\n" + host + "\r\n", 400},
        {" GET / HTTP/1.1\r\n" + host + "\r\n", 400},
        {"\x16\x03\x01\x02", 400},
        {"GET / HTTP/1.1\n" + host + "\n", 400},
        {"GET /\r\n\r\n", 400},
        {"GET / HTTP/1.2\r\n" + host + "\r\n", 400},
        {"GET / HTTP/2.0\r\n" + host + "\r\n", 400},
        {"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400},
        {"GET  / HTTP/1.1\r\n" + host + "\r\n", 400},
        {"GET / HTTP/1.1 \r\n" + host + "\r\n", 400},
        {"GE(T / HTTP/1.1\r\n" + host + "\r\n", 400},
        {"get / HTTP/1.1\r\n" + host + "\r\n", 405},
        {"PUT / HTTP/1.1\r\n" + host + "\r\n", 405},
        {"OPTIONS * HTTP/1.1\r\n" + host + "\r\n", 405},
        {"CONNECT home.example:443 HTTP/1.1\r\n" + host + "\r\n", 405},
        {"GET /../etc/passwd HTTP/1.1\r\n" + host + "\r\n", 400},
        {"GET /%2e%2e/etc/passwd HTTP/1.1\r\n" + host + "\r\n", 400},
        {"GET /a%00b HTTP/1.1\r\n" + host + "\r\n", 400},
        {"GET /a\\b HTTP/1.1\r\n" + host + "\r\n", 400},
        {"GET /?a=%zz HTTP/1.1\r\n" + host + "\r\n", 400},
        {"GET http://other.example/ HTTP/1.1\r\n" + host + "\r\n", 400},
    };
}

/// What the headers may not be.
inline std::vector<HostileRequest> hostile_headers()
{
    std::string const host = "Host: home.example\r\n";
    std::string const get = "GET / HTTP/1.1\r\n" + host;
    return {
        {"GET / HTTP/1.1\r\n\r\n", 400},
        {"GET / HTTP/1.1\r\nHost:\r\n\r\n", 400},
        {"GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400},
        {"GET / HTTP/1.1\r\nHost: user@home.example\r\n\r\n", 400},
        {get + host + "\r\n", 400},
        {get + "A: b\r\n folded\r\n\r\n", 400},
        {get + "A:\r\n\tfolded\r\n\r\n", 400},
        {"GET / HTTP/1.1\r\n Host: home.example\r\n\r\n", 400},
        {get + "A : b\r\n\r\n", 400},
        {get + ": b\r\n\r\n", 400},
        {get + "no colon\r\n\r\n", 400},
        {get + "A: b\rc\r\n\r\n", 400},
        {get + "A: b" + std::string(1, '\0') + "c\r\n\r\n", 400},
        {get + "A: b\n\r\n", 400},
        {get + "Cookie: a=1\r\nCookie: b=2\r\n\r\n", 400},
        {get + "Connection: (\r\n\r\n", 400},
    };
}

/// Bodies whose end can be read in two ways, or that are too long.
inline std::vector<HostileRequest> hostile_bodies()
{
    std::string const host = "Host: home.example\r\n";
    std::string const get = "GET / HTTP/1.1\r\n" + host;
    std::string const post = "POST / HTTP/1.1\r\n" + host;
    std::string const chunked = post + "Transfer-Encoding: chunked\r\n\r\n";
    return {
        {get + "Content-Length: 1\r\n\r\na", 400},
        {get + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
        {post + "Content-Length: 1\r\nContent-Length: 1\r\n\r\na", 400},
        {post + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab", 400},
        {post + "Content-Length: 1, 1\r\n\r\na", 400},
        {post + "Content-Length: +1\r\n\r\na", 400},
        {post + "Content-Length: -1\r\n\r\na", 400},
        {post + "Content-Length: 0x1\r\n\r\na", 400},
        {post + "Content-Length: 1 1\r\n\r\na", 400},
        {post + "Content-Length:\r\n\r\na", 400},
        {post + "Content-Length: 99999999999999999999\r\n\r\na", 400},
        {post + "Content-Length: 18446744073709551615\r\n\r\na", 413},
        {post + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
        {post + "Transfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\n0\r\n\r\n", 400},
        {post + "Transfer-Encoding: gzip\r\nContent-Length: 1\r\n\r\na", 400},
        {post + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", 400},
        {post + "Transfer-Encoding: chunked, gzip\r\n\r\n0\r\n\r\n", 400},
        {post + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n", 400},
        {post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
        {"POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
        {chunked + "x\r\n\r\n", 400},
        {chunked + "-1\r\na\r\n0\r\n\r\n", 400},
        {chunked + "ffffffffffffffff\r\na", 413},
        {chunked + "fffffffffffffffff\r\na", 400},
        {chunked + "7fffffff\r\na", 413},
        {chunked + "1\r\nab\r\n0\r\n\r\n", 400},
        {chunked + "1\na\r\n0\r\n\r\n", 400},
        {chunked + "1 x\r\na\r\n0\r\n\r\n", 400},
        {chunked + "1\r\na\r\n0\r\nContent-Length: 5\r\n\r\n", 400},
        {chunked + "1\r\na\r\n0\r\nno colon\r\n\r\n", 400},
        {chunked + "1;" + std::string(5000, 'x'), 400},
        {post + "Expect: 200-ok\r\nContent-Length: 1\r\n\r\na", 417},
    };
}

inline std::vector<HostileRequest> hostile_requests()
{
    auto all = hostile_request_lines();
    for (auto const& more : {hostile_headers(), hostile_bodies()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

}  // namespace keywork::http::testing
