#include "platform/html/components/button.hpp"

namespace keywork::html {

namespace {

std::string classes(Button const& button)
{
    std::string all{"kw-btn"};
    switch (button.look) {
        case Look::primary:
            break;
        case Look::secondary:
            all += " kw-btn--2";
            break;
        case Look::quiet:
            all += " kw-btn--quiet";
            break;
    }
    if (button.small) all += " kw-btn--sm";
    if (button.wide_on_phone) all += " kw-btn--wide";
    return all;
}

Markup spoken(std::string_view context)
{
    if (context.empty()) return {};
    return format(R"(<span class="kw-vh"> {}</span>)", context);
}

Markup inside(Button const& button)
{
    return (button.icon ? icon(*button.icon) : Markup{}) + text(button.words) +
           spoken(button.spoken_after);
}

Attribute name_and_value(Button const& button)
{
    auto all = attribute_if_set("name", button.name);
    if (!button.name.empty()) all += attribute("value", button.value);
    return all + button.more;
}

}  // namespace

Markup button(Button const& button)
{
    return format(R"(<button class="{}" type="submit" {}>{}</button>)", classes(button),
                  name_and_value(button), inside(button));
}

Markup button_to(Path const& action, Button const& button)
{
    return format(R"(<button class="{}" type="submit" formaction="{}" {}>{}</button>)",
                  classes(button), action, name_and_value(button), inside(button));
}

Markup link_button(Path const& to, Button const& button)
{
    return format(R"(<a class="{}" href="{}" {}>{}</a>)", classes(button), to, button.more,
                  inside(button));
}

Markup link(Path const& to, std::string_view words, std::string_view spoken_after)
{
    return format(R"(<a href="{}">{}{}</a>)", to, words, spoken(spoken_after));
}

}  // namespace keywork::html
