// Icons: always beside a word, never alone, and hidden from assistive technology.
#pragma once

#include "platform/html/markup.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace keywork::html {

enum class Icon : std::uint8_t {
    home,
    children,
    plus,
    tasks,
    more,
    search,
    check,
    check_circle,
    ring,
    cloud,
    cloud_off,
    clock,
    alert,
    info,
    log,
    star,
    chat,
    hand,
    door,
    pill,
    cross,
    book,
    law,
    moon,
    print,
    pen,
    heart,
    spark,
    family,
    mic,
    down,
    up,
    sort,
    close,
    filter,
    send,
    calendar,
    lock,
    eye,
    shield,
    phone,
    document,
    person,
    undo
};
inline constexpr int icon_count = 44;

/// Draws the icon at the size of the words beside it. The shape itself stands once in the page:
/// the frame adds icon_shapes() for the icons that a page uses.
Markup icon(Icon which);
Markup large_icon(Icon which);

/// The name an icon has in forms/ and in the shapes: "check_circle".
std::string_view to_text(Icon which);
std::optional<Icon> icon_named(std::string_view name);

/// The hidden shapes of every icon that `page` refers to; nothing if it refers to none.
Markup icon_shapes(std::string_view page);

/// The key in a marigold square.
Markup keywork_mark();

}  // namespace keywork::html
