#include "app/router.hpp"

#include "care/site/route_pattern.hpp"
#include "platform/expects.hpp"

#include <algorithm>

namespace keywork::app {
namespace {

http::Method without_head(http::Method method)
{
    return method == http::Method::HEAD ? http::Method::GET : method;
}

}  // namespace

Router::Router(Features const& features)
{
    for (Feature const& feature : features.all)
        for (Route const& route : feature.routes) {
            expects(route.pattern.starts_with('/'));
            expects((route.show != nullptr) != (route.change != nullptr));
            entries_.push_back({&route, &feature, segments_of(route.pattern)});
        }
    auto const names = [](Entry const& entry) {
        return std::ranges::count_if(entry.segments, is_name);
    };
    std::ranges::stable_sort(entries_, {}, names);
    for (std::size_t i = 0; i < entries_.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            expects(entries_[i].route->pattern != entries_[j].route->pattern ||
                    entries_[i].route->method != entries_[j].route->method);
}

std::optional<Match> Router::find(http::Method method, std::string_view path) const
{
    auto const segments = segments_of(path);
    for (Entry const& entry : entries_) {
        if (entry.route->method != without_head(method) || !fits(entry.segments, segments))
            continue;
        Match match{entry.route, entry.feature, {}};
        for (std::size_t i = 0; i < segments.size(); ++i) {
            auto const& pattern = entry.segments[i];
            if (is_name(pattern))
                match.parameters.emplace_back(pattern.substr(1, pattern.size() - 2), segments[i]);
        }
        return match;
    }
    return std::nullopt;
}

}  // namespace keywork::app
