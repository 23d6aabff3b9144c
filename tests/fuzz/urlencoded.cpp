#include "tests/fuzz/target.hpp"

#include "platform/expects.hpp"
#include "platform/http/message.hpp"
#include "platform/words/utf8.hpp"

namespace keywork::fuzz {

Found take_urlencoded(std::string_view bytes)
{
    constexpr std::size_t most = 6;
    auto const pairs = http::read_urlencoded(bytes, most);
    if (!pairs) return Found::refused;
    expects(pairs->size() <= most);
    std::string again;
    for (auto const& [name, value] : *pairs) {
        expects(words::is_utf8(name) && words::is_utf8(value));
        expects((name + value).find('\0') == std::string::npos);
        again += http::percent_encoded(name) + "=" + http::percent_encoded(value) + "&";
    }
    expects(http::read_urlencoded(again, most) == pairs);
    return Found::read;
}

}  // namespace keywork::fuzz
