#include "care/form/folding.hpp"
#include "platform/words/utf8.hpp"

#include <array>

namespace keywork::form {

namespace {

// The letters under the accents of U+00C0 to U+017F, one for each; '*' is no letter or has two.
constexpr std::string_view latin =
    "aaaaaa*ceeeeiiiidnooooo*ouuuuy**aaaaaa*ceeeeiiiidnooooo*ouuuuy*y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkklllllll"
    "lllnnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(latin.size() == 0x180 - 0xC0);

struct Range {
    char32_t from;
    char32_t until;
    char letter;
};
// Romanian and Vietnamese letters beyond that block.
constexpr std::array<Range, 12> further{{{0x1A0, 0x1A1, 'o'}, {0x1AF, 0x1B0, 'u'},
                                         {0x1CD, 0x1CE, 'a'}, {0x218, 0x219, 's'},
                                         {0x21A, 0x21B, 't'}, {0x1E80, 0x1E85, 'w'},
                                         {0x1EA0, 0x1EB7, 'a'}, {0x1EB8, 0x1EC7, 'e'},
                                         {0x1EC8, 0x1ECB, 'i'}, {0x1ECC, 0x1EE3, 'o'},
                                         {0x1EE4, 0x1EF1, 'u'}, {0x1EF2, 0x1EF9, 'y'}}};

bool is_combining(char32_t c) { return c >= 0x300 && c <= 0x36F; }

// Characters that nobody sees: they never part a word.
bool is_invisible(char32_t c)
{
    return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F);
}

bool is_apostrophe(char32_t c)
{
    return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x2BC || c == '`' || c == 0xB4;
}

bool is_letter(char32_t c)
{
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (c < 0xC0) return c == 0xAA || c == 0xBA;
    if (c == 0xD7 || c == 0xF7 || is_combining(c)) return false;
    bool const punctuation = (c >= 0x2000 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x303F) ||
                             (c >= 0xFE00 && c <= 0xFE6F) || c >= 0x1F000;
    return !punctuation && c != 0xFFFD;
}

bool is_capital(char32_t c)
{
    if (c < 0x80) return c >= 'A' && c <= 'Z';
    if (c >= 0xC0 && c <= 0xDE) return true;
    if ((c >= 0x100 && c <= 0x17F) || (c >= 0x1E00 && c <= 0x1EFF) || (c >= 0x1A0 && c <= 0x24F))
        return c % 2 == 0 ? !(c >= 0x139 && c <= 0x148) : (c >= 0x139 && c <= 0x148);
    return (c >= 0x400 && c <= 0x42F) || (c >= 0x391 && c <= 0x3A9);
}

void append_latin(std::string& folded, char32_t c)
{
    char const letter = latin[c - 0xC0];
    if (letter != '*') {
        folded += letter;
        return;
    }
    switch (c) {
    case 0xC6: case 0xE6: folded += "ae"; return;
    case 0xDE: case 0xFE: folded += "th"; return;
    case 0xDF: folded += "ss"; return;
    case 0x132: case 0x133: folded += "ij"; return;
    case 0x152: case 0x153: folded += "oe"; return;
    default: words::append(folded, c);
    }
}

void append_folded(std::string& folded, char32_t c)
{
    if (c < 0x80) {
        folded += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        return;
    }
    if (c >= 0xC0 && c < 0x180) return append_latin(folded, c);
    for (Range const& range : further)
        if (c >= range.from && c <= range.until) {
            folded += range.letter;
            return;
        }
    if ((c >= 0x410 && c <= 0x42F) || (c >= 0x391 && c <= 0x3A9)) c += 0x20;
    if (c >= 0x400 && c <= 0x40F) c += 0x50;
    words::append(folded, c);
}

struct Scan {
    std::string_view text;
    std::size_t at = 0;

    char32_t peek(std::size_t& next) const
    {
        next = at;
        return words::next_code_point(text, next).value_or(0xFFFD);
    }
};

bool is_letter_at(std::string_view text, std::size_t at)
{
    while (at < text.size()) {
        auto const c = words::next_code_point(text, at).value_or(0xFFFD);
        if (!is_invisible(c) && !is_combining(c)) return is_letter(c);
    }
    return false;
}

// "’s" and a "’" after an s come off the end: they are the possessive.
void take_possessive(Word& word, std::string_view written, std::string const& with_marks)
{
    auto const size = with_marks.size();
    if (size > 2 && with_marks.ends_with("'s")) {
        word.folded.pop_back();
        word.possessive = true;
    } else if (word.folded.ends_with('s') && !written.empty()) {
        std::size_t next = 0;
        if (is_apostrophe(words::next_code_point(written, next).value_or(0))) {
            word.possessive = true;
            word.end += next;
        }
    }
}

}  // namespace

std::vector<Word> words_of(std::string_view text)
{
    std::vector<Word> words;
    Scan scan{text};
    while (scan.at < text.size()) {
        std::size_t next = 0;
        auto c = scan.peek(next);
        if (!is_letter(c)) {
            scan.at = next;
            continue;
        }
        Word word{scan.at, scan.at, "", is_capital(c), false};
        std::string with_marks;   // as folded, with apostrophes
        while (scan.at < text.size()) {
            c = scan.peek(next);
            if (is_letter(c)) {
                append_folded(word.folded, c);
                append_folded(with_marks, c);
            } else if (is_apostrophe(c) && is_letter_at(text, next)) {
                with_marks += '\'';
            } else if (!is_combining(c) && !is_invisible(c)) {
                break;
            }
            scan.at = next;
        }
        word.end = scan.at;
        take_possessive(word, text.substr(word.end), with_marks);
        scan.at = word.end;
        words.push_back(std::move(word));
    }
    return words;
}

}  // namespace keywork::form
