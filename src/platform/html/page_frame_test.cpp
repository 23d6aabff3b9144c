#include "platform/html/page_frame.hpp"

#include <gtest/gtest.h>

namespace keywork::html {
namespace {

PageFrame a_frame()
{
    return {.title = "Today",
            .actor = PageActor{"Priya Nair", "Support worker", "PN", path("/account")},
            .menu = {{.words = "Today", .icon = Icon::home, .to = path("/"), .current = true}},
            .nonce = "abc",
            .assets = {path("/assets/keywork.css"), path("/assets/keywork.js"),
                       path("/assets/font.woff2"), path("/assets/keywork.svg")}};
}

bool has(Markup const& page, std::string_view part)
{
    return page.text().find(part) != std::string::npos;
}

TEST(PageFrame, puts_the_error_before_the_title)
{
    auto frame = a_frame();
    EXPECT_TRUE(has(document(frame, {}), "<title>Today – Keywork</title>"));
    frame.has_errors = true;
    EXPECT_TRUE(has(document(frame, {}), "<title>Error: Today – Keywork</title>"));
}

TEST(PageFrame, has_one_script_with_the_nonce_and_none_without)
{
    auto frame = a_frame();
    EXPECT_TRUE(has(document(frame, {}),
                    R"(<script src="/assets/keywork.js" nonce="abc" defer></script>)"));
    frame.nonce = "";
    EXPECT_FALSE(has(document(frame, {}), "<script"));
}

TEST(PageFrame, carries_the_shape_of_each_icon_once)
{
    auto const page = document(a_frame(), icon(Icon::star) + icon(Icon::star)).text();
    auto const first = page.find("<symbol id=\"icon-star\"");
    ASSERT_NE(first, std::string::npos);
    EXPECT_EQ(page.find("<symbol id=\"icon-star\"", first + 1), std::string::npos);
    EXPECT_EQ(page.find("<symbol id=\"icon-pill\""), std::string::npos);
}

TEST(PageFrame, shows_no_menu_and_no_account_to_somebody_who_is_not_signed_in)
{
    auto frame = a_frame();
    frame.actor = {};
    frame.menu = {};
    auto const page = document(frame, {});
    EXPECT_FALSE(has(page, "kw-me"));
    EXPECT_FALSE(has(page, "<nav"));
    EXPECT_FALSE(has(page, "data-guarded"));
}

TEST(PageFrame, says_which_menu_entry_is_current)
{
    EXPECT_TRUE(has(document(a_frame(), {}), R"(<a href="/" aria-current="page">)"));
}

TEST(Icons, are_known_by_name)
{
    EXPECT_EQ(icon_named("check_circle"), Icon::check_circle);
    EXPECT_EQ(icon_named("undo"), Icon::undo);
    EXPECT_FALSE(icon_named("nothing"));
    EXPECT_TRUE(icon_shapes("no icons here").empty());
}

}  // namespace
}  // namespace keywork::html
