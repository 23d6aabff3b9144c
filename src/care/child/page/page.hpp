// The page around everything about one child: who they are, what keeps them safe, and the tabs.
#pragma once

#include "care/child/child.hpp"
#include "care/site/page.hpp"
#include "care/site/request.hpp"
#include "care/site/site.hpp"
#include "platform/html/components/people.hpp"
#include "platform/html/html.hpp"

#include <cstdint>
#include <string>

namespace keywork::child {

enum class Tab : std::uint8_t {
    overview, timeline, plans, education, people, documents, details, none
};

struct PageAbout {
    std::string title;                    // what kind of page it is; never a name
    Tab tab = Tab::none;
    bool has_errors = false;
    int status = 200;
};

/// A page about request.child(): the banner with facts, alerts and tabs, and `body` below it.
/// Somebody who sees only what they wrote themselves sees the name and no more in the banner.
http::Response child_page(Request const& request, Site const& site, PageAbout const& about,
                          html::Markup body);

/// A page with a form about request.child(): who it is about stays on screen, the menu is hidden.
/// words  below the name: "About me, a new version"
http::Response child_form_page(Request const& request, Site const& site, PageAbout const& about,
                               std::string_view words, html::Markup body);

/// Initials and tint of a child, for an avatar.
html::Person person(ChildFace const& child);
/// The same with the short name, for screens that several people see.
html::Person person_on_a_shared_screen(ChildFace const& child);

/// "Amara’s", "James’s"
std::string possessive(std::string_view name);
/// "March 2025"
std::string month_in_words(local_days day);

}  // namespace keywork::child
