#include "platform/random/random.hpp"

#include "platform/expects.hpp"

#include <sodium.h>

#include <limits>
#include <mutex>
#include <random>

namespace keywork {

/// A Mersenne twister: the C++ standard fixes its output for each seed.
struct Random::Sequence {
    explicit Sequence(std::uint64_t seed) : engine{seed} {}
    std::mutex taking;  // held while a number is taken from the engine
    std::mt19937_64 engine;
};

Random::Random(std::unique_ptr<Sequence> seeded) : seeded_{std::move(seeded)} {}
Random::~Random() = default;
Random::Random(Random&&) noexcept = default;
Random& Random::operator=(Random&&) noexcept = default;

Random Random::real()
{
    expects(sodium_init() >= 0);
    return Random{nullptr};
}

Random Random::seeded(std::uint64_t seed) { return Random{std::make_unique<Sequence>(seed)}; }

void Random::fill(std::span<unsigned char> bytes)
{
    if (!seeded_) {
        randombytes_buf(bytes.data(), bytes.size());
        return;
    }
    for (std::size_t i = 0; i < bytes.size();) {
        auto word = bits();
        for (int taken = 0; taken < 8 && i < bytes.size(); ++taken, word >>= 8)
            bytes[i++] = static_cast<unsigned char>(word & 0xff);
    }
}

std::string Random::bytes(std::size_t count)
{
    std::string text(count, '\0');
    fill({reinterpret_cast<unsigned char*>(text.data()), text.size()});
    return text;
}

std::uint64_t Random::bits()
{
    if (seeded_) {
        std::scoped_lock const lock{seeded_->taking};
        return seeded_->engine();
    }
    std::uint64_t word = 0;
    randombytes_buf(&word, sizeof word);
    return word;
}

std::uint64_t Random::below(std::uint64_t limit)
{
    expects(limit > 0);
    // Words over the last whole multiple of `limit` would make small results likelier.
    auto const over = (std::numeric_limits<std::uint64_t>::max() % limit + 1) % limit;
    auto word = bits();
    while (word > std::numeric_limits<std::uint64_t>::max() - over) word = bits();
    return word % limit;
}

std::int64_t Random::between(std::int64_t least, std::int64_t most)
{
    expects(least <= most);
    auto const span = static_cast<std::uint64_t>(most) - static_cast<std::uint64_t>(least);
    if (span == std::numeric_limits<std::uint64_t>::max())
        return static_cast<std::int64_t>(bits());
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(least) + below(span + 1));
}

}  // namespace keywork
