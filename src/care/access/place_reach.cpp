#include "care/access/place_reach.hpp"

#include "platform/json/json.hpp"

#include <algorithm>

namespace keywork {

PlaceReach::PlaceReach(Scope scope, SettingId setting, std::vector<Reached> children)
    : scope_{std::move(scope)}, setting_{std::move(setting)}, children_{std::move(children)}
{
    std::ranges::sort(children_, {}, &Reached::child);
    auto const twice = std::ranges::unique(children_, {}, &Reached::child);
    children_.erase(twice.begin(), twice.end());
    json::Object levels;
    levels.reserve(children_.size());
    for (Reached const& one : children_) levels.push_back({one.child.text(), one.level});
    levels_ = json::write(std::move(levels));
}

PlaceReach PlaceReach::only(std::vector<ChildId> const& children) const
{
    std::vector<Reached> kept;
    for (ChildId const& child : children) {
        auto const found = std::ranges::lower_bound(children_, child, {}, &Reached::child);
        if (found != children_.end() && found->child == child) kept.push_back(*found);
    }
    return {scope_, setting_, std::move(kept)};
}

}  // namespace keywork
