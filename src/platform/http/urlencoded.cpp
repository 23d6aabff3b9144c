// application/x-www-form-urlencoded, read and written.
#include "platform/http/message.hpp"
#include "platform/http/text.hpp"

namespace keywork::http {
namespace {

std::optional<std::string> decoded_value(std::string_view text)
{
    auto decoded = percent_decoded(text, Plus::is_space);
    if (!decoded || !is_storable_text(*decoded)) return std::nullopt;
    return decoded;
}

}  // namespace

std::optional<Pairs> read_urlencoded(std::string_view text, std::size_t most_fields)
{
    Pairs pairs;
    while (!text.empty()) {
        auto const piece = text.substr(0, text.find('&'));
        text.remove_prefix(std::min(text.size(), piece.size() + 1));
        if (piece.empty()) continue;
        if (pairs.size() == most_fields) return std::nullopt;
        auto const equals = std::min(piece.find('='), piece.size());
        auto name = decoded_value(piece.substr(0, equals));
        auto value = decoded_value(piece.substr(std::min(piece.size(), equals + 1)));
        if (!name || !value) return std::nullopt;
        pairs.emplace_back(std::move(*name), std::move(*value));
    }
    return pairs;
}

std::string percent_encoded(std::string_view text)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    encoded.reserve(text.size());
    for (char const c : text) {
        bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (letter || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~') {
            encoded += c;
            continue;
        }
        auto const byte = static_cast<unsigned char>(c);
        encoded += '%';
        encoded += digits[byte >> 4];
        encoded += digits[byte & 15];
    }
    return encoded;
}

}  // namespace keywork::http
