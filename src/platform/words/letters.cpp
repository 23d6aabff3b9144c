#include "platform/words/letters.hpp"

#include "platform/words/utf8.hpp"

#include <string_view>

namespace keywork::words {
namespace {

/// A stretch of Latin letters and the letter each one is without case and accent. A dot: none, or
/// more than one letter.
/// source  The Unicode Character Database: compatibility decomposition, then lower case
struct Stretch {
    char32_t first;
    std::string_view letters;
};
constexpr Stretch latin_1_and_extended{
    0xC0, "aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y"
          "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
          "lllnnnnnn.nnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
          "bb.....................i..l.....oo.............uu....zz........."
          "....dddlllnnnaaiioouuuuuuuuuu.aaaa..ggggkkoooo..jdddgg..nnaa...."
          "aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy......acclt."
          "...bu.eejjqqrryy"};
constexpr Stretch latin_additional{
    0x1E00, "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
            "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
            "wwwwwwwwwwxxxxyyzzzzzzhtwyas....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
            "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......"};

/// The letter of a stretch; '.' for what is not in it.
char letter_in(Stretch stretch, char32_t c)
{
    if (c < stretch.first || c >= stretch.first + stretch.letters.size()) return '.';
    return stretch.letters[c - stretch.first];
}

std::string_view two_letters(char32_t c)
{
    switch (c) {
    case U'Æ':
    case U'æ': return "ae";
    case U'Œ':
    case U'œ': return "oe";
    case U'Þ':
    case U'þ': return "th";
    case U'ß':
    case U'ẞ': return "ss";
    }
    return {};
}

/// Greek and Cyrillic capitals have their small letters at a fixed distance.
char32_t small_letter(char32_t c)
{
    if (c >= U'Α' && c <= U'Ω') return c + 32;
    if (c >= U'А' && c <= U'Я') return c + 32;
    if (c >= U'Ѐ' && c <= U'Џ') return c + 80;
    return c;
}

/// Signs, punctuation and pictures: what stands between words.
bool stands_between(char32_t c)
{
    bool const is_latin_sign = c < 0xC0 || c == U'×' || c == U'÷';
    bool const is_sign = c >= 0x2000 && c <= 0x2BFF;      // dashes, quotes, currency, arrows
    bool const is_asian_sign = c >= 0x3000 && c <= 0x303F;
    bool const is_variant = c >= 0xFE00 && c <= 0xFE0F;   // how an emoji is drawn
    bool const is_private = c >= 0xE000 && c <= 0xF8FF;
    bool const is_picture = c >= 0x1F000 && c <= 0x1FAFF;
    return is_latin_sign || is_sign || is_asian_sign || is_variant || is_private || is_picture ||
           c == 0xFEFF || c == 0xFFFD;
}

}  // namespace

std::string folded_letters(char32_t c)
{
    if (c < 0x80) {
        auto const ascii = static_cast<char>(c);
        if (ascii >= 'A' && ascii <= 'Z') return {static_cast<char>(ascii - 'A' + 'a')};
        bool const is_kept = (ascii >= 'a' && ascii <= 'z') || (ascii >= '0' && ascii <= '9');
        return is_kept ? std::string{ascii} : std::string{};
    }
    if (auto const two = two_letters(c); !two.empty()) return std::string{two};
    if (auto const letter = letter_in(latin_1_and_extended, c); letter != '.') return {letter};
    if (auto const letter = letter_in(latin_additional, c); letter != '.') return {letter};
    std::string kept;
    if (!stands_between(c)) append(kept, small_letter(c));
    return kept;
}

bool joins_letters(char32_t c)
{
    bool const is_apostrophe = c == U'\'' || c == U'’' || c == U'ʼ' || c == U'‘' || c == U'`';
    bool const is_accent = c >= 0x300 && c <= 0x36F;  // written after its letter
    bool const is_unseen = c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0x2060;
    return is_apostrophe || is_accent || is_unseen;
}

}  // namespace keywork::words
