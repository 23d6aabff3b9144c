// Gives a target every file of its corpus, then damaged copies of them: the same ones for the same
// seed, on every machine.
#pragma once

#include "tests/fuzz/target.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace keywork::fuzz {

/// The files of a folder, by name.
std::vector<std::string> corpus_in(std::string const& folder);

struct Rounds {
    std::size_t count;
    std::uint64_t seed;
    /// Where the input is written before it is taken, so that one which ends the program can be
    /// looked at, and put into the corpus; empty: nowhere.
    std::string keep_in = {};
};

struct Taken {
    std::size_t read = 0;
    std::size_t refused = 0;
};

/// An input that broke the target, as a C++ literal.
struct Broken {
    std::string why;
    std::string input;
};

/// throws  Broken
Taken run(Target const& target, std::vector<std::string> const& corpus, Rounds const& rounds);

}  // namespace keywork::fuzz
