// Buttons and links that look like them. One primary a view; the verb comes first.
#pragma once

#include "platform/html/components/icon.hpp"
#include "platform/html/html.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace keywork::html {

enum class Look : std::uint8_t { primary, secondary, quiet };

struct Button {
    std::string words;  // "Save and go on"
    Look look = Look::primary;
    bool small = false;
    bool wide_on_phone = false;
    std::optional<Icon> icon = {};
    std::string spoken_after = {};  // hidden context of a repeated button: "mark 1"
    std::string name = {};          // of a submit button that says what to do
    std::string value = {};
    Attribute more = {};  // data-… for scripts
};

/// A submit button.
Markup button(Button const& button);
/// A submit button that sends its form to another address.
Markup button_to(Path const& action, Button const& button);
Markup link_button(Path const& to, Button const& button);

/// A link whose words are repeated on the page: the hidden context is spoken after them.
Markup link(Path const& to, std::string_view words, std::string_view spoken_after = {});

}  // namespace keywork::html
