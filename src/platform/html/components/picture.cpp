#include "platform/html/components/picture.hpp"

#include <array>

namespace keywork::html {
namespace {

constexpr auto all = std::to_array<Picture>({{"sun", "Sun"},
                                             {"moon", "Moon"},
                                             {"star", "Star"},
                                             {"house", "House"},
                                             {"tree", "Tree"},
                                             {"fish", "Fish"},
                                             {"cat", "Cat"},
                                             {"ball", "Ball"},
                                             {"car", "Car"},
                                             {"cup", "Cup"},
                                             {"boat", "Boat"},
                                             {"flower", "Flower"}});

Markup sky(std::string_view code)
{
    if (code == "sun")
        return format(R"(<circle cx="24" cy="24" r="10" fill="#e8a90c"/><path d="M24 4v6M24 38v6M4
            24h6M38 24h6M10 10l4 4M34 34l4 4M10 38l4-4M34 14l4-4" stroke="#e8a90c"
            stroke-width="4"/>)");
    if (code == "moon")
        return format(R"(<path d="M30 6a18 18 0 1 0 12 28A16 16 0 0 1 30 6z" fill="#5d6fae"/>)");
    return format(R"(<path d="m24 5 6 13 14 2-10 9 3 14-13-7-13 7 3-14L4 20l14-2z"
        fill="#d98c00"/>)");
}

Markup outside(std::string_view code)
{
    if (code == "house")
        return format(R"(<path d="M5 24 24 7l19 17h-5v18H10V24z" fill="#b5462f"/><path d="M20
            42V30h8v12z" fill="#ffffff"/>)");
    if (code == "tree")
        return format(R"(<path d="M21 30h6v14h-6z" fill="#7a4a1f"/><circle cx="24" cy="19" r="15"
            fill="#2f7d3b"/>)");
    return format(R"(<path d="M22 26h4v18h-4z" fill="#2f7d3b"/><circle cx="24" cy="8" r="6"
        fill="#c2377e"/><circle cx="15" cy="15" r="6" fill="#c2377e"/><circle cx="33" cy="15" r="6"
        fill="#c2377e"/><circle cx="19" cy="24" r="6" fill="#c2377e"/><circle cx="29" cy="24" r="6"
        fill="#c2377e"/><circle cx="24" cy="17" r="5" fill="#e8a90c"/>)");
}

Markup animal(std::string_view code)
{
    if (code == "fish")
        return format(R"(<path d="M4 24c8-14 22-14 30-3l10-8v22l-10-8C26 38 12 38 4 24z"
            fill="#1f7a8c"/><circle cx="15" cy="21" r="2.5" fill="#ffffff"/>)");
    return format(R"(<path d="M8 6l9 8h14l9-8v24c0 8-8 13-16 13S8 38 8 30z" fill="#6b5b4b"/><circle
        cx="18" cy="25" r="3" fill="#ffffff"/><circle cx="30" cy="25" r="3" fill="#ffffff"/><path
        d="M21 33h6l-3 3z" fill="#ffffff"/>)");
}

Markup thing(std::string_view code)
{
    if (code == "ball")
        return format(R"(<circle cx="24" cy="24" r="19" fill="#b5462f"/><path d="M5 24h38M24
            5v38" stroke="#ffffff" stroke-width="4"/>)");
    if (code == "car")
        return format(R"(<path d="M4 32v-8l7-2 5-10h16l6 10 6 2v8z" fill="#2a5db0"/><circle cx="14"
            cy="33" r="6" fill="#222222"/><circle cx="35" cy="33" r="6" fill="#222222"/><path
            d="M19 15h10l4 7H16z" fill="#ffffff"/>)");
    if (code == "cup")
        return format(R"(<path d="M8 12h24v20a10 10 0 0 1-10 10h-4A10 10 0 0 1 8 32z"
            fill="#64427c"/><path d="M32 17h4a6 6 0 0 1 0 14h-4" fill="none" stroke="#64427c"
            stroke-width="4"/>)");
    return format(R"(<path d="M4 32h40l-7 10H11z" fill="#7a4a1f"/><path d="M22 4v25H7z"
        fill="#1f7a8c"/><path d="M26 9v20h14z" fill="#d98c00"/>)");
}

Markup drawn(std::string_view code)
{
    if (code == "sun" || code == "moon" || code == "star") return sky(code);
    if (code == "house" || code == "tree" || code == "flower") return outside(code);
    if (code == "fish" || code == "cat") return animal(code);
    return thing(code);
}

}  // namespace

std::span<Picture const> pictures() { return all; }

Markup picture_choice(std::string_view name, std::string_view legend)
{
    auto const one = [&](Picture const& picture) {
        return format(R"(<label class="kw-picture"><input type="radio" name="{}" value="{}"><svg
            viewBox="0 0 48 48" aria-hidden="true">{}</svg><span>{}</span></label>)",
                      name, picture.code, drawn(picture.code), picture.words);
    };
    return format(R"(<fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend
        govuk-fieldset__legend--s">{}</legend><div class="kw-pictures">{}</div></fieldset>)",
                  legend, each(pictures(), one));
}

}  // namespace keywork::html
