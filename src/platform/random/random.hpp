// The one source of chance: the system's, or one that a seed repeats exactly.
#pragma once

#include "platform/id/id.hpp"
#include "platform/time/time.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace keywork {

/// May be used from any thread. Passed by reference, never global.
class Random {
public:
    /// The system's, fit for tokens and keys.
    static Random real();
    /// The same sequence for the same seed, on every machine and in every version. For made data
    /// and tests only: its tokens can be foretold.
    static Random seeded(std::uint64_t seed);
    ~Random();
    Random(Random&&) noexcept;
    Random& operator=(Random&&) noexcept;

    void fill(std::span<unsigned char> bytes);
    std::string bytes(std::size_t count);
    std::uint64_t bits();
    /// 0 up to and without `limit`, each as likely; limit > 0.
    std::uint64_t below(std::uint64_t limit);
    /// From `least` to `most`, both included.
    std::int64_t between(std::int64_t least, std::int64_t most);

    /// A new id of the given time.
    template <class IdType>
    IdType new_id(sys_milliseconds now) { return IdType{new_id_text(now, bits())}; }

private:
    struct Sequence;
    explicit Random(std::unique_ptr<Sequence> seeded);
    std::unique_ptr<Sequence> seeded_;  // none: the system's
};

}  // namespace keywork
