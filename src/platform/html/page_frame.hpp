// The whole document around a page: head, bar, menu, main, footer (design guide, section 5).
#pragma once

#include "platform/html/components/icon.hpp"
#include "platform/html/html.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace keywork::html {

enum class Theme : std::uint8_t { day, night, as_the_device };

/// One entry of the menu. On a phone five stand at the bottom of the screen, Record in the middle.
struct MenuEntry {
    enum class Shown : std::uint8_t { everywhere, on_wide_screens, on_phones };
    struct Count {
        std::int64_t number;
        std::string words;  // spoken after the number: "to read"
        bool urgent = false;
    };
    std::string words;
    Icon icon = Icon::more;
    Path to;
    Shown shown = Shown::everywhere;
    bool current = false;
    bool records = false;  // the round button in the middle of the phone's menu
    std::optional<Count> count = {};
};

/// Whose records are on screen, and where to switch.
struct PagePlace {
    std::string name;
    Path to;
};

/// Who is signed in. `to` leads to their account.
struct PageActor {
    std::string name;
    std::string role;
    std::string initials;
    Path to;
};

struct FooterLink {
    std::string words;
    Path to;
    std::string lang = {};
};

/// Where the built files of web/ are served (StaticFiles::path_of).
struct Assets {
    Path stylesheet;  // keywork.css
    Path script;      // keywork.js
    Path font;        // the Latin file, fetched before the stylesheet asks for it
    Path icon;        // keywork.svg
};

struct PageFrame {
    std::string title;        // what kind of page it is; never holds a name
    bool has_errors = false;  // "Error: " before the title
    bool form_page = false;   // hides the menu: the way out is Finish later
    bool guarded = false;     // signed in: emptied when it comes back from the Back button
    bool shortcuts = false;   // this person has turned keyboard shortcuts on
    bool for_young_people = false;  // one column in bigger type
    Theme theme = Theme::day;
    Path home = path("/");    // where the program's name leads
    std::optional<PagePlace> place = {};
    std::optional<PageActor> actor = {};  // none: nobody is signed in
    std::optional<Path> find = {};        // where "Find a child" is posted, as q
    Markup find_token = {};               // the hidden fields that a posted form carries
    std::vector<MenuEntry> menu = {};
    std::string saved = {};               // "All saved", "Saved 9:42pm"; empty: nothing is said
    std::string printed = {};             // "Printed from Keywork by … Confidential: …"
    std::vector<FooterLink> footer = {};  // help first
    std::string nonce = {};               // of this answer's content security policy
    Assets assets;
    std::optional<Path> clears_cache = {};  // signed out, locked: answered with Clear-Site-Data
    Markup banner = {};                     // who the page is about, over the whole width
};

/// `body` stands inside <main>, below the banner.
Markup document(PageFrame const& frame, Markup const& body);

}  // namespace keywork::html
