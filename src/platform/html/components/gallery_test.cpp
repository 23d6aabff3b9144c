// Every component on five pages like those of the design guide. They are written to the folder
// named by KEYWORK_GALLERY, for pictures, axe and html-validate (web/gallery.test.mjs).
#include "platform/html/components/gallery_pages.hpp"
#include "platform/html/components/people.hpp"
#include "platform/html/page_frame.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

namespace keywork::html {
namespace {

Path const no_page = path("/");

std::vector<MenuEntry> a_menu(std::string_view current)
{
    using Shown = MenuEntry::Shown;
    std::vector<MenuEntry> menu{
        {.words = "Today", .icon = Icon::home},
        {.words = "Children", .icon = Icon::children},
        {.words = "Handover",
         .icon = Icon::chat,
         .shown = Shown::on_wide_screens,
         .count = MenuEntry::Count{1, "to read", true}},
        {.words = "Record", .icon = Icon::plus, .records = true},
        {.words = "Tasks", .icon = Icon::tasks, .count = MenuEntry::Count{5, "to do"}},
        {.words = "Plans", .icon = Icon::book, .shown = Shown::on_wide_screens},
        {.words = "More", .icon = Icon::more, .shown = Shown::on_phones}};
    for (MenuEntry& entry : menu) entry.current = entry.words == current;
    return menu;
}

PageFrame a_frame(std::string title, std::string_view current)
{
    return {.title = std::move(title),
            .place = PagePlace{"Larch House", no_page},
            .actor = PageActor{"Priya Nair", "Support worker", "PN", no_page},
            .find = path("/search"),
            .menu = a_menu(current),
            .saved = "All saved",
            .printed =
                "Printed from Keywork by Priya Nair, Tuesday 24 November 2026, 4:35pm. "
                "Confidential: keep locked away and shred after use.",
            .footer = {{"Help", no_page}, {"Night view", no_page}, {"Cymraeg", no_page, "cy"}},
            .nonce = "gallery",
            .assets = {path("/assets/keywork.css"), path("/assets/keywork.js"),
                       path("/assets/font.woff2"), path("/assets/keywork.svg")}};
}

struct GalleryPage {
    std::string name;
    PageFrame frame;
    Markup body;
};

std::vector<GalleryPage> gallery()
{
    std::vector<GalleryPage> pages{{"today", a_frame("Your late shift", "Today"), today_page()},
                                   {"child", a_frame("Child", "Children"), child_page()},
                                   {"record", a_frame("Record", "Record"), record_page()},
                                   {"caseload", a_frame("Caseload", "Today"), caseload_page()},
                                   {"questions", a_frame("Visit", "Record"), questions_page()}};
    pages[1].frame.banner = the_child_banner();
    pages[2].frame.form_page = true;
    pages[2].frame.banner = who_bar({.child = {"Tyler Brandreth", "TB", 1},
                                     .after_name = ", 13",
                                     .words = "Incident record, not yet sent",
                                     .not_them = "Not Tyler?",
                                     .not_them_to = no_page});
    pages[4].frame.has_errors = true;
    return pages;
}

TEST(Gallery, is_written_where_it_is_asked_for)
{
    char const* const folder = std::getenv("KEYWORK_GALLERY");
    if (folder == nullptr) GTEST_SKIP() << "set KEYWORK_GALLERY to a folder to see the pages";
    std::filesystem::create_directories(folder);
    for (GalleryPage const& page : gallery())
        std::ofstream{std::filesystem::path{folder} / (page.name + ".html")}
            << document(page.frame, page.body).text();
}

TEST(Gallery, repeats_no_id_within_a_page)
{
    for (GalleryPage const& page : gallery()) {
        auto const html = document(page.frame, page.body).text();
        std::set<std::string, std::less<>> ids;
        for (auto at = html.find(" id=\""); at != std::string::npos; at = html.find(" id=\"", at)) {
            at += 5;
            auto const id = html.substr(at, html.find('"', at) - at);
            EXPECT_TRUE(ids.insert(id).second) << id << " twice in " << page.name;
        }
    }
}

}  // namespace
}  // namespace keywork::html
