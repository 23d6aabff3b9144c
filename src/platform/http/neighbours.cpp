#include "platform/http/neighbours.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>

namespace keywork::http {
namespace {

constexpr std::size_t bytes_of_four = 4;
constexpr std::size_t bytes_of_subscriber = 8;
constexpr std::array<unsigned char, 12> mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};

std::string text_of(int family, unsigned char const* bytes)
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    return ::inet_ntop(family, bytes, text.data(), text.size());
}

}  // namespace

std::string neighbours_of(std::string_view address)
{
    std::string const text{address.substr(0, address.find('%'))};   // fe80::1%eth0
    std::array<unsigned char, mapped.size() + bytes_of_four> bytes{};
    if (::inet_pton(AF_INET6, text.c_str(), bytes.data()) != 1) return std::string{address};
    if (std::equal(mapped.begin(), mapped.end(), bytes.begin()))
        return text_of(AF_INET, bytes.data() + mapped.size());
    std::fill(bytes.begin() + bytes_of_subscriber, bytes.end(), static_cast<unsigned char>(0));
    return text_of(AF_INET6, bytes.data()) + "/64";
}

}  // namespace keywork::http
