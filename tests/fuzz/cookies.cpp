#include "tests/fuzz/target.hpp"

#include "platform/expects.hpp"
#include "platform/http/cookies.hpp"

namespace keywork::fuzz {

Found take_cookies(std::string_view bytes)
{
    constexpr std::size_t most = 4;
    auto const cookies = http::read_cookies(bytes, most);
    expects(cookies.size() <= most);
    std::string again;
    for (auto const& [name, value] : cookies) {
        expects(!name.empty() && name.find_first_of(";=\", \r\n") == std::string::npos);
        expects(value.find_first_of(";\", \r\n") == std::string::npos);
        again += (again.empty() ? "" : "; ") + name + "=" + value;
    }
    expects(http::read_cookies(again, most) == cookies);
    return cookies.empty() ? Found::refused : Found::read;
}

}  // namespace keywork::fuzz
