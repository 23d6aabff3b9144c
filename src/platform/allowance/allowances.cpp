#include "platform/allowance/allowances.hpp"

#include <algorithm>

namespace keywork {

/// A clock that was put back ends the while too: nobody waits for an hour that comes twice.
bool Allowances::is_over(Used const& used, sys_seconds now) const
{
    return now < used.since || now >= used.since + each_.within;
}

void Allowances::make_room(sys_seconds now)
{
    std::erase_if(used_, [&](auto const& one) { return is_over(one.second, now); });
    if (used_.size() < each_.keys) return;
    used_.erase(std::ranges::min_element(
        used_, {}, [](auto const& one) { return one.second.since; }));
}

std::optional<seconds> Allowances::wait_or_take(std::string const& key, sys_seconds now)
{
    std::scoped_lock const counting{counting_};
    auto found = used_.find(key);
    if (found == used_.end() && used_.size() >= each_.keys) make_room(now);
    if (found == used_.end()) found = used_.emplace(key, Used{now, 0}).first;
    Used& used = found->second;
    if (is_over(used, now)) used = {now, 0};
    if (used.times >= each_.most) return used.since + each_.within - now;
    ++used.times;
    return std::nullopt;
}

}  // namespace keywork
