#include "tests/fuzz/driver.hpp"

#include "platform/expects.hpp"
#include "platform/files/files.hpp"
#include "platform/random/random.hpp"
#include "platform/testing/mutations.hpp"

#include <fmt/core.h>

namespace keywork::fuzz {
namespace {

std::string as_literal(std::string_view bytes)
{
    std::string literal;
    for (char const c : bytes) {
        bool const plain = c >= ' ' && c <= '~' && c != '"' && c != '\\';
        literal += plain ? std::string{c}
                         : fmt::format("\\{:03o}", static_cast<unsigned>(
                                                       static_cast<unsigned char>(c)));
    }
    return literal;
}

/// One file of the corpus, sometimes with the end of another, damaged.
std::string made_of(std::vector<std::string> const& corpus, std::string_view special,
                    Random& random)
{
    auto const one = [&]() -> std::string const& {
        return corpus[static_cast<std::size_t>(random.below(corpus.size()))];
    };
    auto input = one();
    if (random.below(8) == 0) {
        auto const& other = one();
        input.resize(static_cast<std::size_t>(random.below(input.size() + 1)));
        input += other.substr(static_cast<std::size_t>(random.below(other.size() + 1)));
    }
    return testing::mutated(input, special, random);
}

void take(Target const& target, std::string const& input, Rounds const& rounds, Taken& taken)
{
    if (!rounds.keep_in.empty())
        files::write_whole(rounds.keep_in + "/" + std::string{target.name}, input);
    try {
        auto const found = target.take(input);
        ++(found == Found::read ? taken.read : taken.refused);
    } catch (std::exception const& fault) {
        throw Broken{fault.what(), as_literal(input)};
    }
}

}  // namespace

std::vector<std::string> corpus_in(std::string const& folder)
{
    constexpr std::size_t most_bytes = 64 * 1024;
    std::vector<std::string> corpus;
    for (files::Entry const& entry : files::list_folder(folder))
        corpus.push_back(files::read_whole(folder + "/" + entry.name, most_bytes));
    return corpus;
}

Taken run(Target const& target, std::vector<std::string> const& corpus, Rounds const& rounds)
{
    expects(!corpus.empty());
    Taken taken;
    for (std::string const& input : corpus) take(target, input, rounds, taken);
    auto random = Random::seeded(rounds.seed);
    for (std::size_t i = 0; i < rounds.count; ++i)
        take(target, made_of(corpus, target.special, random), rounds, taken);
    return taken;
}

}  // namespace keywork::fuzz
