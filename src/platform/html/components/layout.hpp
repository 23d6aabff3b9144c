// How a page is laid out: head, columns, sections, cards, facts, tiles.
#pragma once

#include "platform/html/components/icon.hpp"
#include "platform/html/html.hpp"

#include <cstdint>
#include <span>
#include <string>

namespace keywork::html {

/// The h1 of a page that has no banner, a sentence below it and at most three buttons.
Markup page_head(std::string_view heading, std::string_view words = {}, Markup const& buttons = {});

/// Things below each other. large: sections (28px), medium: 20px, normal: cards (16px).
enum class Space : std::uint8_t { normal, medium, large, extra_large };
Markup stack(Markup const& things, Space space = Space::normal);

/// The page and what stands beside it on a wide screen, below it on a phone.
/// `aside_label` says what it holds: "Deadlines and night plan".
Markup beside(Markup const& page, std::string_view aside_label, Markup const& aside);
/// A form and the help beside it, which a phone does not show.
Markup beside_form(Markup const& form, std::string_view aside_label, Markup const& help);

enum class HeadingLevel : std::uint8_t { h2, h3 };

/// A heading with at most one link or sentence at its right, and what it is about.
struct Section {
    std::string id;  // of the heading; unique in the page
    std::string heading;
    Markup aside = {};  // link() or quiet_words()
    HeadingLevel level = HeadingLevel::h2;
};
Markup section(Section const& section, Markup const& inside);
/// The same on a white card. `foot` is a link below a rule.
struct Card {
    std::string id;
    std::string heading;
    Markup aside = {};
    HeadingLevel level = HeadingLevel::h2;
    Markup foot = {};
    bool handover = false;  // marigold edge
};
Markup card(Card const& card, Markup const& inside);
/// A card whose inside reaches its edges: a table.
Markup card_around(Card const& card, Markup const& inside);

Markup quiet_words(std::string_view words);  // small, secondary
Markup row_of(Markup const& things);         // buttons or tags side by side
/// Cards side by side: two on a tablet; three where there is room.
Markup two_across(Markup const& list_items);
Markup three_across(Markup const& list_items);

/// A term and what is known: "On call", "Ruth Callan".
struct Fact {
    std::string term;
    Markup words;
};
Markup facts(std::span<Fact const> all);

/// A total that stands over a list. `chart` is a split() or nothing.
struct Tile {
    std::string number;  // "61 of 84"
    std::string words;
    Markup chart = {};
};
Markup tiles(std::span<Tile const> all);

/// Where there is nothing: why, and what next.
Markup empty_words(std::string_view words, Markup const& next = {});

}  // namespace keywork::html
