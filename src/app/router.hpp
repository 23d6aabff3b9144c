// Finds the route of a path: literal segments and {names}, a literal before a name.
#pragma once

#include "care/feature.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::app {

struct Match {
    Route const* route;
    Feature const* feature;
    http::Pairs parameters;   // by the names in the pattern
};

class Router {
public:
    /// Expects every pattern to start with '/' and no two routes to be the same.
    explicit Router(Features const& features);

    /// The route for a method (HEAD is GET) and a decoded path; none when there is none.
    std::optional<Match> find(http::Method method, std::string_view path) const;

private:
    struct Entry {
        Route const* route;
        Feature const* feature;
        std::vector<std::string> segments;   // "{child}" or literal
    };
    std::vector<Entry> entries_;             // more literal segments first
};

}  // namespace keywork::app
