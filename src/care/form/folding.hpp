// Words of a text as names are compared: without case, accents, apostrophes and invisible marks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace keywork::form {

struct Word {
    std::size_t start;      // bytes of the text: [start, end)
    std::size_t end;
    std::string folded;     // "zoe" for Zoë; "obrien" for O’Brien’s
    bool capital;           // starts with a capital letter
    bool possessive;        // ended in ’s, or in ’ after an s
};

std::vector<Word> words_of(std::string_view text);

}  // namespace keywork::form
