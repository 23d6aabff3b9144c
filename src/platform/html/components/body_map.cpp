#include "platform/html/components/body_map.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace keywork::html {

namespace {

/// The middle of a region on the grown outline, 140 units wide and 290 high.
struct Region {
    std::string_view code;
    int x, y;
};
constexpr auto regions = std::to_array<Region>({
    {"F-HEAD", 70, 12},       {"F-FACE", 70, 29},        {"F-NECK", 70, 53},
    {"F-CHEST", 70, 82},      {"F-ABDOMEN", 70, 124},    {"F-L-ARM", 104, 98},
    {"F-R-ARM", 36, 98},      {"F-L-HAND", 113, 150},    {"F-R-HAND", 27, 150},
    {"F-L-LEG", 83, 200},     {"F-R-LEG", 57, 200},      {"F-L-FOOT", 86, 264},
    {"F-R-FOOT", 54, 264},    {"B-HEAD", 70, 24},        {"B-NECK-B", 70, 53},
    {"B-UPPER-BACK", 70, 82}, {"B-LOWER-BACK", 70, 116}, {"B-BUTTOCKS", 70, 145},
    {"B-L-ARM", 36, 98},      {"B-R-ARM", 104, 98},      {"B-L-HAND", 27, 150},
    {"B-R-HAND", 113, 150},   {"B-L-LEG", 57, 200},      {"B-R-LEG", 83, 200},
    {"B-L-FOOT", 54, 264},    {"B-R-FOOT", 86, 264},
});

constexpr int shoulders = 48;  // what is above grows with youth, what is below shrinks

struct Proportions {
    int head, body;  // percent of the grown outline
};

Proportions proportions(BodyAge age)
{
    switch (age) {
        case BodyAge::baby:
            return {140, 62};
        case BodyAge::young_child:
            return {125, 76};
        case BodyAge::child:
            return {112, 88};
        case BodyAge::young_person:
            return {100, 100};
    }
    return {100, 100};
}

int height_of(int y, Proportions form)
{
    if (y <= shoulders) return shoulders - (shoulders - y) * form.head / 100;
    return shoulders + (y - shoulders) * form.body / 100;
}

Region const* find(std::string_view code)
{
    auto const found = std::ranges::find(regions, code, &Region::code);
    return found == regions.end() ? nullptr : &*found;
}

/// "scale(1 0.62)" in whole percents.
std::string factor(int percent)
{
    auto const rest = percent % 100;
    return std::to_string(percent / 100) + "." + (rest < 10 ? "0" : "") + std::to_string(rest);
}

Markup outline(Proportions form)
{
    auto const limbs = [](std::string_view kind, int more) {
        return format(R"(<g class="limb-{}"><path d="M46 66 33 112 28 152" stroke-width="{}"/>
            <path d="M94 66 107 112 112 152" stroke-width="{}"/>
            <path d="M59 148 56 206 54 262" stroke-width="{}"/>
            <path d="M81 148 84 206 86 262" stroke-width="{}"/></g>)",
                      kind, 15 + more, 15 + more, 20 + more, 20 + more);
    };
    return format(R"svg(<g transform="translate(0 {}) scale(1 {}) translate(0 -{})">{}
        <path class="skin" d="M44 62c6-6 16-8 26-8s20 2 26 8c3 10-1 24-2 38-1 14 3 24 3 34 0 14-12
        20-27 20s-27-6-27-20c0-10 4-20 3-34-1-14-5-28-2-38Z"/>
        <path class="neck" d="M63 44h14v14H63z"/>{}</g>
        <ellipse class="skin" cx="70" cy="{}" rx="{}" ry="{}"/>)svg",
                  shoulders, factor(form.body), shoulders, limbs("o", 3), limbs("i", 0),
                  shoulders - 21 * form.head / 100, 17 * form.head / 100, 21 * form.head / 100);
}

/// One view with its marks. `side` is 'F' or 'B', the first letter of its regions.
Markup view(char side, Proportions form, std::span<BodyMark const> marks, bool tapped)
{
    Markup drawn, places;
    std::string said;
    std::map<std::string_view, int> in_region;
    for (std::size_t at = 0; at < marks.size(); ++at) {
        auto const* const region = find(marks[at].region);
        if (region == nullptr || region->code[0] != side) continue;
        // Several marks in one region stand beside each other.
        auto const x = region->x + 12 * in_region[region->code]++;
        auto const y = height_of(region->y, form);
        drawn += format(R"(<circle class="mark" cx="{}" cy="{}" r="9"/>
            <text class="mark-t" x="{}" y="{}">{}</text>)",
                        x, y, x, y + 4, at + 1);
        said += (said.empty() ? "" : ", ") + std::string{"mark "} + std::to_string(at + 1) + ": " +
                marks[at].where;
    }
    if (tapped)
        for (Region const& region : regions)
            if (region.code[0] == side)
                places += format(R"(<circle data-region="{}" cx="{}" cy="{}" r="1" fill="none"/>)",
                                 region.code, region.x, height_of(region.y, form));
    bool const front = side == 'F';
    return format(
        R"(<figure><svg viewBox="0 -16 140 306" role="img" aria-label="{} of the body: {}">
        {}<text class="side" x="8" y="206">{}</text>
        <text class="side" x="132" y="206" text-anchor="end">{}</text>{}{}</svg>
        <figcaption aria-hidden="true">{}</figcaption></figure>)",
        front ? "Front" : "Back", said.empty() ? "no marks" : said, outline(form),
        front ? "right" : "left", front ? "left" : "right", drawn, places,
        front ? "Front" : "Back");
}

}  // namespace

BodyAge body_age(int years)
{
    if (years < 2) return BodyAge::baby;
    if (years < 6) return BodyAge::young_child;
    if (years < 12) return BodyAge::child;
    return BodyAge::young_person;
}

Markup body_map(BodyAge age, std::span<BodyMark const> marks, std::string_view adds_to)
{
    auto const form = proportions(age);
    bool const tapped = !adds_to.empty();
    return format(R"(<div class="kw-body" {}>{}{}</div>)",
                  attribute_if_set("data-body-map", adds_to), view('F', form, marks, tapped),
                  view('B', form, marks, tapped));
}

Markup mark_rows(std::span<MarkRow const> all)
{
    Markup list;
    for (std::size_t at = 0; at < all.size(); ++at)
        list += format(R"(<li><span class="n" aria-hidden="true">{}</span><p><b>{}</b><br>
            <span class="kw-small kw-muted">{}</span></p>{}</li>)",
                       at + 1, all[at].where, all[at].words, all[at].action);
    return format(R"(<ol class="kw-marks">{}</ol>)", list);
}

Markup injury(Markup const& map, Markup const& rows)
{
    return format(R"(<div class="kw-injury">{}{}</div>)", map, rows);
}

}  // namespace keywork::html
