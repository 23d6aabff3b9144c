#include "platform/words/utf8.hpp"
#include "platform/words/words.hpp"

namespace keywork::words {
namespace {

/// The base letters of U+00C0 to U+024F and U+1E00 to U+1EFF, by their canonical decompositions
/// (Unicode 15) and, where there is none, by sight. '.': no Latin base; digits: two letters.
constexpr std::string_view base_letters =
    "aaaaaa1ceeeeiiiidnooooo.ouuuuy43aaaaaa1ceeeeiiiidnooooo.ouuuuy4y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii55jjkkklllllll"
    "lllnnnnnnnnnoooooo22rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
    "b..............e..f....i........oo.............uu..............."
    ".............aaiioouuuuuuuuuueaaaa....ggkkoooo..j...gg..nnaa...."
    "aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............"
    "................";
constexpr std::string_view more_base_letters =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
    "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
    "wwwwwwwwwwxxxxyyzzzzzzhtwya...3.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
    "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";
static_assert(base_letters.size() == 0x250 - 0xc0);
static_assert(more_base_letters.size() == 0x1f00 - 0x1e00);

char base_letter(char32_t code_point)
{
    if (code_point >= 0xc0 && code_point < 0x250) return base_letters[code_point - 0xc0];
    if (code_point >= 0x1e00 && code_point < 0x1f00) return more_base_letters[code_point - 0x1e00];
    return '.';
}

/// What a code point counts as in a name.
enum class Kind { letter, space, nothing };

Kind kind_of(char32_t c)
{
    bool const apostrophe = c == '\'' || c == '`' || c == 0xb4 || c == 0x2018 || c == 0x2019 ||
                            c == 0x2bc || c == 0x2bb || c == 0x201b;
    bool const combining = c >= 0x300 && c <= 0x36f;
    bool const invisible = (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) ||
                           c == 0x2060 || c == 0xfeff || c == 0xad;
    if (apostrophe || combining || invisible) return Kind::nothing;
    bool const plain_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                              (c >= '0' && c <= '9') || (c >= 0xc0 && c != 0xd7 && c != 0xf7);
    bool const wide_punctuation = (c >= 0x2000 && c <= 0x206f) || (c >= 0x3000 && c <= 0x3002);
    return plain_letter && !wide_punctuation ? Kind::letter : Kind::space;
}

/// The lower case of a Greek or Cyrillic capital; anything else as it is.
char32_t in_lower_case(char32_t c)
{
    if (c >= 0x391 && c <= 0x3a9) return c + 0x20;
    if (c >= 0x410 && c <= 0x42f) return c + 0x20;
    if (c >= 0x400 && c <= 0x40f) return c + 0x50;
    return c;
}

void append_letter(std::string& text, char32_t c)
{
    if (c < 0x80) {
        text += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : static_cast<char>(c);
        return;
    }
    switch (char const base = base_letter(c)) {
    case '1': text += "ae"; return;
    case '2': text += "oe"; return;
    case '3': text += "ss"; return;
    case '4': text += "th"; return;
    case '5': text += "ij"; return;
    case '.': append(text, in_lower_case(c)); return;
    default: text += base;
    }
}

}  // namespace

std::string plain(std::string_view name)
{
    std::string text;
    text.reserve(name.size());
    bool space_before = false;
    for (std::size_t at = 0; at < name.size();) {
        auto const c = next_code_point(name, at).value_or(' ');
        auto const kind = kind_of(c);
        if (kind == Kind::nothing) continue;
        if (kind == Kind::space) {
            space_before = true;
            continue;
        }
        if (space_before && !text.empty()) text += ' ';
        space_before = false;
        append_letter(text, c);
    }
    return text;
}

std::vector<std::string> words_of(std::string_view plain_name)
{
    std::vector<std::string> words;
    while (!plain_name.empty()) {
        auto const end = plain_name.find(' ');
        auto const word = plain_name.substr(0, end);
        if (!word.empty()) words.emplace_back(word);
        plain_name.remove_prefix(end == std::string_view::npos ? plain_name.size() : end + 1);
    }
    return words;
}

}  // namespace keywork::words
