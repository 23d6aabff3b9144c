#include "app/router.hpp"

#include "care/site/request.hpp"
#include "care/site/site.hpp"
#include "platform/expects.hpp"

#include <gtest/gtest.h>

namespace keywork::app {
namespace {

Outcome<http::Response> answer(Request const&, Site const&) { return http::Response{}; }

Features with(std::vector<std::string_view> patterns)
{
    Feature feature{.name = "test", .title = "Test", .area = Area::today, .routes = {},
                    .menu_path = {}, .menu_count = none, .keeps_words = none, .says_field = none,
                    .child_panel = none};
    for (auto const pattern : patterns)
        feature.routes.push_back(shows(pattern, Function::see_today, Level::l0,
                                       audit::Verb::list_read, answer));
    return {{feature}};
}

std::string_view found(Features const& features, std::string_view path)
{
    auto const match = Router{features}.find(http::Method::GET, path);
    return match ? match->route->pattern : "";
}

TEST(Router, prefers_a_literal_segment_to_a_name)
{
    auto const features = with({"/children/{child}", "/children/new"});
    EXPECT_EQ(found(features, "/children/new"), "/children/new");
    EXPECT_EQ(found(features, "/children/0abc"), "/children/{child}");
}

TEST(Router, gives_the_parts_of_the_path_by_name)
{
    auto const features = with({"/children/{child}/records/{record}"});
    auto const match = Router{features}.find(http::Method::GET, "/children/0abc/records/0def");
    ASSERT_TRUE(match.has_value());
    EXPECT_EQ(match->parameters, (http::Pairs{{"child", "0abc"}, {"record", "0def"}}));
}

TEST(Router, finds_nothing_for_another_length_an_empty_part_or_another_method)
{
    auto const features = with({"/children/{child}", "/"});
    EXPECT_EQ(found(features, "/children"), "");
    EXPECT_EQ(found(features, "/children/"), "");
    EXPECT_EQ(found(features, "/children/0abc/more"), "");
    EXPECT_EQ(found(features, "/"), "/");
    EXPECT_FALSE(Router{features}.find(http::Method::POST, "/children/0abc").has_value());
}

TEST(Router, answers_head_as_get)
{
    auto const features = with({"/children"});
    EXPECT_TRUE(Router{features}.find(http::Method::HEAD, "/children").has_value());
}

TEST(Router, refuses_the_same_route_twice)
{
    auto const features = with({"/children", "/children"});
    EXPECT_THROW(Router{features}, BrokenInvariant);
}

}  // namespace
}  // namespace keywork::app
