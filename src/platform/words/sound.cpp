#include "platform/words/words.hpp"

#include <algorithm>
#include <array>

namespace keywork::words {
namespace {

struct Respelling {
    std::string_view name;
    std::string_view said;
};

/// Given names, mostly Irish, Scottish and Welsh, that English spelling rules misread; sorted.
/// Those that the rules read well (Eoin, Dafydd, Grainne) need no row.
constexpr auto respellings = std::to_array<Respelling>({
    {"aoibheann", "eevan"}, {"aoibhinn", "eevan"}, {"aoife", "eefa"},
    {"caoimhe", "keeva"}, {"cathal", "cahal"}, {"cian", "kian"},
    {"ciara", "kiara"}, {"ciaran", "kieran"}, {"dearbhla", "dervla"},
    {"eabha", "eva"}, {"eilidh", "ailey"}, {"gearoid", "garode"},
    {"isla", "ila"}, {"joaquin", "wakeen"}, {"leicester", "lester"},
    {"meabh", "maeve"}, {"medb", "maeve"}, {"mhairi", "vari"},
    {"micheal", "michael"}, {"niamh", "neeve"}, {"oisin", "osheen"},
    {"roisin", "rosheen"}, {"sadhbh", "sive"}, {"saoirse", "seersha"},
    {"sean", "shaun"}, {"seonaid", "shona"}, {"sian", "sharn"},
    {"sinead", "shinade"}, {"siobhan", "shivaun"}, {"sion", "shon"},
    {"sioned", "shoned"}, {"tadhg", "tige"},
});

bool is_vowel(char c) { return std::string_view{"aeiou"}.find(c) != std::string_view::npos; }
bool is_vowel_or_y(char c) { return is_vowel(c) || c == 'y'; }
bool is_front_vowel(char c) { return c == 'e' || c == 'i' || c == 'y'; }

/// A word while its key is made, from left to right.
class Sounder {
public:
    explicit Sounder(std::string_view word) : word_{word} {}

    std::string key()
    {
        start();
        while (at_ < word_.size()) {
            bool const doubled = letter(1) == letter() && letter() != 'c';
            if (doubled) ++at_;
            else take();
        }
        return std::move(key_);
    }

private:
    /// The letter `ahead` of this one, or a space outside the word.
    char letter(int ahead = 0) const
    {
        auto const place = static_cast<std::ptrdiff_t>(at_) + ahead;
        if (place < 0 || place >= static_cast<std::ptrdiff_t>(word_.size())) return ' ';
        return word_[static_cast<std::size_t>(place)];
    }
    bool next_is(std::string_view letters) const
    {
        return word_.substr(std::min(at_ + 1, word_.size())).starts_with(letters);
    }

    /// Adds a sound unless the letter before made the same one (ck, dt), and moves on.
    void sound(std::string_view sounds, std::size_t letters = 1)
    {
        bool const again = last_sound_end_ == at_ && !key_.empty() && sounds.size() == 1 &&
                           key_.back() == sounds.front();
        if (!again) key_ += sounds;
        at_ += letters;
        last_sound_end_ = at_;
    }
    void silent() { ++at_; }

    /// Silent first letters, and first letters that sound otherwise than inside.
    void start()
    {
        for (std::string_view const pair : {"kn", "gn", "pn", "wr", "ps", "ts"})
            if (word_.starts_with(pair)) return silent();
        if (word_.starts_with("wh")) return sound("W", 2);
        if (word_.starts_with("x")) return sound("S");
        if (word_.starts_with("mc")) return sound("MK", 2);
        if (word_.starts_with("ge") || word_.starts_with("gi")) return sound("J");
        if (letter() == 'h' && is_vowel_or_y(letter(1))) return sound("H");
        if (letter() == 'w' && is_vowel_or_y(letter(1))) return sound("W");
        if (letter() == 'y' && is_vowel(letter(1))) return sound("Y");
        if (is_vowel_or_y(letter())) return sound("A");
    }

    void take()
    {
        switch (letter()) {
        case 'b': return letter(1) == ' ' && letter(-1) == 'm' ? silent() : sound("B");
        case 'c': return take_c();
        case 'd': return letter(1) == 'g' && is_front_vowel(letter(2)) ? sound("J", 2) : sound("T");
        case 'f': case 'v': return sound("F");
        case 'g': return take_g();
        case 'j': return sound("J");
        case 'k': return sound("K");
        case 'l': return sound("L");
        case 'm': return sound("M");
        case 'n': return sound("N");
        case 'p': return letter(1) == 'h' ? sound("F", 2) : sound("P");
        case 'q': return sound("K");
        case 'r': return sound("R");
        case 's': return take_s();
        case 't': return take_t();
        case 'w': return is_vowel_or_y(letter(-1)) || letter(1) == ' ' ? silent() : sound("W");
        case 'x': return sound("KS");
        case 'z': return sound("S");
        default: return silent();  // vowels, y and h inside a word; digits
        }
    }

    void take_c()
    {
        if (letter(1) == 'h') return take_ch();
        if (letter(1) == 'i' && letter(2) == 'a') return sound("X");
        if (is_front_vowel(letter(1))) return sound("S");
        sound("K");
    }

    /// As in Chloe, Christopher, Michael, Nicholas and Zachary it is k; as in Charlie, Rachel and
    /// Michelle it is ch or sh, which are one here.
    void take_ch()
    {
        auto const after = letter(2);
        bool const before_consonant = after != ' ' && !is_vowel_or_y(after);
        bool const as_in_zachary = letter(-1) == 'a' && next_is("har");
        bool const hard = before_consonant || next_is("hae") || next_is("hol") || as_in_zachary;
        sound(hard ? "K" : "X", 2);
    }

    void take_g()
    {
        if (letter(1) == 'h' && is_vowel_or_y(letter(-1))) return silent();  // Leigh, Callaghan
        if (letter(1) == 'h') return sound("K", 2);                          // Ghassan, Singh
        if (letter(-1) == 'g') return sound("K");                            // Maggie
        sound(is_front_vowel(letter(1)) ? "J" : "K");
    }

    void take_s()
    {
        if (next_is("ch")) return sound("SK", 3);
        if (letter(1) == 'h') return sound("X", 2);
        if (letter(1) == 'c' && is_front_vowel(letter(2))) return sound("S", 2);  // Priscilla
        sound("S");
    }

    void take_t()
    {
        if (next_is("ch")) return sound("X", 3);
        sound("T", letter(1) == 'h' ? 2 : 1);
    }

    std::string_view word_;
    std::size_t at_ = 0;
    std::size_t last_sound_end_ = 0;  // just after the letters that made the last sound
    std::string key_;
};

}  // namespace

std::string sound_key(std::string_view plain_word)
{
    auto const is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
    if (!std::ranges::all_of(plain_word, is_letter)) return std::string{plain_word};
    static_assert(std::ranges::is_sorted(respellings, {}, &Respelling::name));
    auto const row = std::ranges::lower_bound(respellings, plain_word, {}, &Respelling::name);
    bool const respelt = row != respellings.end() && row->name == plain_word;
    return Sounder{respelt ? row->said : plain_word}.key();
}

}  // namespace keywork::words
