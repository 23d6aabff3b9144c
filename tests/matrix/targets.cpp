#include "targets.hpp"

#include <fmt/core.h>
#include <gtest/gtest.h>

namespace keywork::matrix {
namespace {

/// The paths of a pattern with every id that the world has for its names, in step where several.
std::vector<std::string> paths_of(std::string_view pattern, World const& world)
{
    std::vector<std::string> paths{""};
    std::string_view rest = pattern;
    while (!rest.empty()) {
        auto const open = rest.find('{');
        for (auto& path : paths) path += rest.substr(0, open);
        if (open == std::string_view::npos) break;
        auto const close = rest.find('}');
        auto const name = rest.substr(open + 1, close - open - 1);
        auto const found = world.parameters.find(name);
        EXPECT_NE(found, world.parameters.end()) << "the world has no id for {" << name << "}";
        std::vector<std::string> const ids =
            found == world.parameters.end() ? std::vector<std::string>{"0nothing"} : found->second;
        std::vector<std::string> longer;
        for (auto const& path : paths)
            for (auto const& id : ids) longer.push_back(path + id);
        paths = std::move(longer);
        rest.remove_prefix(close + 1);
    }
    return paths;
}

}  // namespace

std::vector<Target> targets(app::testing::TestProgram const& program, World const& world,
                            http::Method method, Policy::Kind kind)
{
    std::vector<Target> all;
    for (Feature const& feature : program.features().all)
        for (Route const& route : feature.routes)
            if (route.method == method && route.policy.kind == kind)
                for (auto& path : paths_of(route.pattern, world))
                    all.push_back({&route, std::move(path)});
    return all;
}

std::optional<Level> highest_canary(std::string_view text)
{
    for (int level = 4; level >= 0; --level)
        if (text.find(canary(level_from_number(level))) != std::string_view::npos)
            return level_from_number(level);
    return std::nullopt;
}

std::string same_but_for_chance(http::Response response)
{
    for (auto const* name : {"nonce=\"", "value=\"", "Content-Security-Policy"}) {
        for (auto at = response.body.find(name); at != std::string::npos;
             at = response.body.find(name, at + 1)) {
            auto const from = at + std::string_view{name}.size();
            auto const until = response.body.find('"', from);
            response.body.replace(from, until - from, "");
        }
    }
    return fmt::format("{} {}", response.status, response.body);
}

}  // namespace keywork::matrix
