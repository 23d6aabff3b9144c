#include "platform/testing/mutations.hpp"

#include <algorithm>

namespace keywork::testing {
namespace {

void change(std::string& text, std::string_view special, Random& random)
{
    if (text.empty()) {
        text += static_cast<char>(random.below(256));
        return;
    }
    auto const at = static_cast<std::size_t>(random.below(text.size()));
    auto const length = static_cast<std::size_t>(
        random.below(std::min<std::uint64_t>(text.size() - at, 24)) + 1);
    auto const elsewhere = static_cast<std::size_t>(random.below(text.size()));
    switch (random.below(8)) {
    case 0: text[at] = static_cast<char>(random.below(256)); break;
    case 1: text[at] = static_cast<char>(text[at] ^ (1 << random.below(8))); break;
    case 2: text.erase(at, length); break;
    case 3: text.insert(elsewhere, text.substr(at, length)); break;
    case 4: text.resize(at); break;
    case 5: text.insert(at, static_cast<std::size_t>(random.below(300)), text[at]); break;
    default: {
        auto const place = static_cast<std::size_t>(random.below(special.size()));
        text.insert(at, 1, special[place]);
        break;
    }
    }
}

}  // namespace

std::string mutated(std::string_view input, std::string_view special, Random& random)
{
    std::string text{input};
    auto const changes = random.below(8) + 1;
    for (std::uint64_t i = 0; i < changes; ++i) change(text, special, random);
    return text;
}

}  // namespace keywork::testing
