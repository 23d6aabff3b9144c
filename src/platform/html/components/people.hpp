// People on the page: initials, the child's banner, cards on Today, their words, who works.
#pragma once

#include "platform/html/components/status.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace keywork::html {

/// Whose initials, and the person's own tint: from who they are, never from risk.
struct Person {
    std::string name;
    std::string initials;
    std::uint8_t tint = 0;  // 0 to 3: tint_of(id)
};
enum class AvatarSize : std::uint8_t { small, medium, large };
Markup avatar(Person const& person, AvatarSize size = AvatarSize::medium);
/// The same person always has the same tint.
std::uint8_t tint_of(std::string_view id);
/// "TB" of "Tyler Brandreth"; the first and the last word of a name.
std::string initials_of(std::string_view name);

/// A tab of the child's page.
struct Tab {
    std::string words;
    Path to;
    bool current = false;
};

/// The banner of a child's page, for the frame's `banner`.
struct ChildBanner {
    Person child;                    // its name is the page's h1 unless `heading` is set
    std::string heading = {};        // "Autumn term PEP, Year 9"
    Markup above = {};               // a link back to the child, where heading is set
    std::vector<Markup> facts = {};  // "<b>14</b>, born 3 February 2012": format(...)
    Markup buttons = {};
    std::vector<Alert> alerts = {};
    std::vector<Tab> tabs = {};
    std::string tabs_label = {};  // "Amara's record"
};
Markup child_banner(ChildBanner const& banner);

/// Who a form is about; stays on screen. For the frame's `banner`.
struct WhoBar {
    Person child;
    std::string after_name = {};  // ", 13"
    std::string words;            // "Incident record, not yet sent"
    std::string not_them = {};    // "Not Tyler?"
    std::optional<Path> not_them_to = {};
};
Markup who_bar(WhoBar const& bar);

/// A child on Today.
struct QuickFor {
    std::string words;
    std::string whose;   // "Amara": read out, not shown
    Icon icon;
    Path to;
};
struct ChildCard {
    Person child;  // first name and initial on shared screens
    Path to;
    std::string where;  // "14 · home"
    Markup tags = {};
    std::vector<std::pair<std::string, std::string>> lines = {};  // {"Tonight", "Film night"}
    std::string record_words;                                     // "Record for Amara"
    Path record_to;
    /// One tap to what is written most: "Good moment"; said to be for this child.
    std::vector<QuickFor> quick = {};
};
Markup child_cards(std::span<ChildCard const> all);

/// A child's or young person's own words.
struct Voice {
    std::string words;      // quotation marks are added
    std::string given;      // "Amara, in her own words"
    std::string lang = {};  // of the words, when not English
};
Markup voice(Voice const& voice);

/// Helps, hard for me, if it gets too much: lines of each, in the child's words.
struct HowToHelp {
    std::vector<std::string> helps;
    std::vector<std::string> hard;
    std::vector<std::string> too_much;
};
Markup how_to_help(HowToHelp const& help);

/// A person, or a row of answers, in a form with its Change or Remove.
struct PersonRow {
    Person person;
    std::string after_name = {};  // " (you)"
    std::string words = {};
    Markup action = {};
};
Markup person_rows(std::span<PersonRow const> all);

/// One line of a handover.
struct HandoverLine {
    Person child;
    std::string words;  // follows the name
};
Markup handover_lines(std::span<HandoverLine const> all);

}  // namespace keywork::html
