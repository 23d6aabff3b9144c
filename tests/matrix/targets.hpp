// The paths of every route, and what is looked for in their answers.
#pragma once

#include "care/feature.hpp"
#include "world.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::matrix {

struct Target {
    Route const* route;
    std::string path;
};

/// Every route of a kind and method, with every id that the world has for the names in its path. A
/// name without an id fails here.
std::vector<Target> targets(app::testing::TestProgram const& program, World const& world,
                            http::Method method, Policy::Kind kind = Policy::Kind::staff);

/// The highest level whose canary stands in a text; none: no canary.
std::optional<Level> highest_canary(std::string_view text);

/// The nonce, the form token and the reference differ on every answer; nothing else may.
std::string same_but_for_chance(http::Response response);

}  // namespace keywork::matrix
