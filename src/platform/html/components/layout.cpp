#include "platform/html/components/layout.hpp"

namespace keywork::html {

namespace {

Markup heading_of(std::string_view id, std::string_view words, HeadingLevel level)
{
    if (level == HeadingLevel::h3) return format(R"(<h3 id="{}">{}</h3>)", id, words);
    return format(R"(<h2 id="{}">{}</h2>)", id, words);
}

std::string_view stack_class(Space space)
{
    switch (space) {
        case Space::normal:
            return "";
        case Space::medium:
            return " kw-stack--m";
        case Space::large:
            return " kw-stack--l";
        case Space::extra_large:
            return " kw-stack--xl";
    }
    return "";
}

Markup card_with(Card const& card, Markup const& body)
{
    auto const foot = card.foot.empty()
                          ? Markup{}
                          : format(R"(<p class="kw-card__foot kw-small">{}</p>)", card.foot);
    return format(R"(<section class="kw-card{}" aria-labelledby="{}"><div class="kw-card__head">
        {}{}</div>{}{}</section>)",
                  card.handover ? " kw-hand" : "", card.id,
                  heading_of(card.id, card.heading, card.level), card.aside, body, foot);
}

}  // namespace

Markup page_head(std::string_view heading, std::string_view words, Markup const& buttons)
{
    auto const sentence = words.empty() ? Markup{} : format("<p>{}</p>", words);
    auto const row =
        buttons.empty() ? Markup{} : format(R"(<div class="kw-row">{}</div>)", buttons);
    return format(R"(<div class="kw-head"><div><h1>{}</h1>{}</div>{}</div>)", heading, sentence,
                  row);
}

Markup stack(Markup const& things, Space space)
{
    return format(R"(<div class="kw-stack{}">{}</div>)", stack_class(space), things);
}

Markup beside(Markup const& page, std::string_view aside_label, Markup const& aside)
{
    return format(R"(<div class="kw-grid kw-grid--main"><div class="kw-stack kw-stack--l">{}</div>
        <aside class="kw-stack kw-stack--l" aria-label="{}">{}</aside></div>)",
                  page, aside_label, aside);
}

Markup beside_form(Markup const& form, std::string_view aside_label, Markup const& help)
{
    return format(R"(<div class="kw-grid kw-grid--form"><div>{}</div>
        <aside class="kw-stack kw-desk" aria-label="{}">{}</aside></div>)",
                  form, aside_label, help);
}

Markup section(Section const& section, Markup const& inside)
{
    return format(R"(<section class="kw-sec" aria-labelledby="{}"><div class="kw-sec__h">{}{}</div>
        {}</section>)",
                  section.id, heading_of(section.id, section.heading, section.level), section.aside,
                  inside);
}

Markup card(Card const& card, Markup const& inside)
{
    return card_with(card,
                     format(R"(<div class="kw-card__body kw-stack kw-stack--s">{}</div>)", inside));
}

Markup card_around(Card const& card, Markup const& inside)
{
    return card_with(card, inside);
}

Markup quiet_words(std::string_view words)
{
    return format(R"(<p class="kw-small kw-muted">{}</p>)", words);
}

Markup row_of(Markup const& things)
{
    return format(R"(<div class="kw-row">{}</div>)", things);
}

Markup two_across(Markup const& list_items)
{
    return format(R"(<ul class="kw-two">{}</ul>)", list_items);
}

Markup three_across(Markup const& list_items)
{
    return format(R"(<ul class="kw-two kw-three">{}</ul>)", list_items);
}

Markup facts(std::span<Fact const> all)
{
    auto const one = [](Fact const& fact) {
        return format("<dt>{}</dt><dd>{}</dd>", fact.term, fact.words);
    };
    return format(R"(<dl class="kw-facts">{}</dl>)", each(all, one));
}

Markup tiles(std::span<Tile const> all)
{
    auto const one = [](Tile const& tile) {
        return format(R"(<li class="kw-card kw-tile"><b>{}</b><span>{}</span>{}</li>)", tile.number,
                      tile.words, tile.chart);
    };
    return format(R"(<ul class="kw-tiles">{}</ul>)", each(all, one));
}

Markup empty_words(std::string_view words, Markup const& next)
{
    return format(R"(<p class="kw-empty">{} {}</p>)", words, next);
}

}  // namespace keywork::html
