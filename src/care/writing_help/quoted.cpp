#include "care/writing_help/quoted.hpp"

#include <algorithm>
#include <array>

namespace keywork::writing_help {
namespace {

struct MarkPair {
    std::string_view opens;
    std::string_view closes;
    bool is_apostrophe;      // the closing one also stands in "don’t"
};
constexpr std::array<MarkPair, 5> mark_pairs{{{"“", "”", false},
                                              {"\"", "\"", false},
                                              {"‘", "’", true},
                                              {"'", "'", true},
                                              {"«", "»", false}}};

// Part of a word: letters of ASCII, figures and every byte of another letter.
bool is_of_a_word(std::string_view text, std::size_t at)
{
    if (at >= text.size()) return false;
    auto const c = static_cast<unsigned char>(text[at]);
    return c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool opens_at(std::string_view text, std::size_t at, MarkPair const& pair)
{
    if (!text.substr(at).starts_with(pair.opens)) return false;
    if (pair.opens != "'") return true;
    return (at == 0 || !is_of_a_word(text, at - 1)) && is_of_a_word(text, at + 1);
}

std::size_t closing(std::string_view text, std::size_t from, std::size_t until,
                    MarkPair const& pair)
{
    for (auto at = text.find(pair.closes, from); at < until;
         at = text.find(pair.closes, at + pair.closes.size()))
        if (!pair.is_apostrophe || !is_of_a_word(text, at + pair.closes.size())) return at;
    return std::string_view::npos;
}

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> quoted(std::string_view text)
{
    std::vector<std::pair<std::size_t, std::size_t>> all;
    // Up to where nothing closes a quotation of each pair: nobody looks there twice.
    std::array<std::size_t, mark_pairs.size()> unclosed_until{};
    for (std::size_t at = 0; at < text.size();) {
        auto const paragraph_end = std::min(text.find("\n\n", at), text.size());
        auto next = at + 1;
        for (std::size_t index = 0; index < mark_pairs.size(); ++index) {
            auto const& pair = mark_pairs[index];
            if (at < unclosed_until[index] || !opens_at(text, at, pair)) continue;
            auto const inside = at + pair.opens.size();
            auto const end = closing(text, inside, paragraph_end, pair);
            if (end == std::string_view::npos) {
                unclosed_until[index] = paragraph_end;
                continue;
            }
            all.emplace_back(inside, end);
            next = end + pair.closes.size();
            break;
        }
        at = next;
    }
    return all;
}

}  // namespace keywork::writing_help
