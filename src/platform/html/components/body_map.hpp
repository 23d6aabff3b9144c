// Two outlines with numbered marks, drawn from words. The words are the record.
#pragma once

#include "platform/html/html.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace keywork::html {

/// Which outline: proportions only. By date of birth: under 2, 2 to 5, 6 to 11, 12 and over.
enum class BodyAge : std::uint8_t { baby, young_child, child, young_person };
BodyAge body_age(int years);

/// One mark: where it is, as a code of law/code-sets/body-map-region.csv, and in words.
struct BodyMark {
    std::string region;  // F-L-ARM; left and right are the child's own
    std::string where;   // "left arm, front"
};

/// Marks are numbered from 1 in their order; one whose region is not known is not drawn.
/// `adds_to` is the field of the rows that a tap adds to ("injuries"); empty: only to look at.
Markup body_map(BodyAge age, std::span<BodyMark const> marks, std::string_view adds_to = {});

/// A mark in words, with its Change or Remove.
struct MarkRow {
    std::string where;
    std::string words;  // "Red mark, 3cm long, skin not broken"
    Markup action = {};
};
Markup mark_rows(std::span<MarkRow const> all);
/// Map and words side by side on a wide screen.
Markup injury(Markup const& map, Markup const& rows);

}  // namespace keywork::html
