// How often each of many may do something within a while.
#pragma once

#include "platform/time/time.hpp"

#include <cstddef>
#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace keywork {

/// So many times, counted from the first of them until `within` has passed; then it begins anew.
struct Allowance {
    int most;
    seconds within;
    std::size_t keys = 4096;   // that are remembered at once
};

/// May be used from any thread. Remembers in memory alone: a program that starts again begins anew,
/// and two programs beside each other count apart.
class Allowances {
public:
    explicit Allowances(Allowance each) : each_{each} {}

    Allowance const& each() const { return each_; }

    /// Takes one of the times of `key`. Where more are remembered than `keys`, the one whose while
    /// ends first is forgotten.
    ///
    /// returns  none when it was taken; else how long until there is one again, at least a second
    std::optional<seconds> wait_or_take(std::string const& key, sys_seconds now);

private:
    struct Used {
        sys_seconds since;
        int times;
    };

    bool is_over(Used const& used, sys_seconds now) const;
    void make_room(sys_seconds now);

    Allowance each_;
    std::mutex counting_;                          // held for all that follows
    std::map<std::string, Used, std::less<>> used_;
};

}  // namespace keywork
