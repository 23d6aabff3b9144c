// Invented names and sentences, put together at random.
#pragma once

#include "platform/random/random.hpp"

#include <string>
#include <string_view>

namespace keywork::app::large {

std::string first_name(Random& random);
std::string family_name(Random& random);
std::string place_name(Random& random);        // "Alder", "Brook", …
std::string school_name(Random& random);       // of a school outside Keywork

/// What a line of a child's story tells, by its kind.
struct Sentence {
    std::string_view kind;
    std::string words;
};
/// Kinds come as often as in a lived year: most are daily logs, few are holds or concerns.
Sentence sentence(Random& random);

std::string about_me(Random& random);
std::string helps(Random& random);
std::string is_hard(Random& random);
std::string too_much(Random& random);

}  // namespace keywork::app::large
