#include "platform/html/page_frame.hpp"

#include "platform/html/raw.hpp"

namespace keywork::html {

namespace {

std::string_view to_text(Theme theme)
{
    switch (theme) {
        case Theme::day:
            return "day";
        case Theme::night:
            return "night";
        case Theme::as_the_device:
            return "auto";
    }
    return "day";
}

std::string_view class_of(PageFrame const& frame)
{
    if (frame.for_young_people) return "kw-young";
    return frame.form_page ? "kw-form-page" : "";
}

Markup head(PageFrame const& frame)
{
    auto const clearing = frame.clears_cache
                              ? format(R"(<link rel="stylesheet" href="{}">)", *frame.clears_cache)
                              : Markup{};
    return format(R"(<meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{}{} – Keywork</title>
        <meta name="robots" content="noindex, nofollow">
        <meta name="theme-color" content="#123f3e">
        <link rel="preload" href="{}" as="font" type="font/woff2" crossorigin>
        <link rel="icon" href="{}" type="image/svg+xml">
        <link rel="stylesheet" href="{}">{})",
                  frame.has_errors ? "Error: " : "", frame.title, frame.assets.font,
                  frame.assets.icon, frame.assets.stylesheet, clearing);
}

/// The only script element there is: our own file, let in by this answer's nonce.
Markup script(PageFrame const& frame)
{
    if (frame.nonce.empty()) return {};
    std::string tag = "<script src=\"";
    append_escaped(tag, frame.assets.script.text());
    tag += "\" nonce=\"";
    append_escaped(tag, frame.nonce);
    tag += "\" defer></script>";
    return MarkupMaker::trust(std::move(tag));
}

Markup search(PageFrame const& frame)
{
    if (!frame.find) return {};
    auto const hint = frame.shortcuts ? format(R"(<kbd aria-hidden="true">/</kbd>)") : Markup{};
    // Posted: a name that somebody typed must not stand in an address.
    return format(R"(<form class="kw-find kw-desk" role="search" action="{}" method="post">{}{}
        <label class="kw-vh" for="find">Find a child</label>
        <input id="find" name="q" type="search" placeholder="Find a child" autocomplete="off">{}
        <button class="kw-vh" type="submit">Search</button></form>)",
                  *frame.find, frame.find_token, icon(Icon::search), hint);
}

Markup actor(PageFrame const& frame)
{
    if (!frame.actor) return {};
    auto const find = frame.find ? format(R"(<a class="kw-barlink kw-phone" href="{}">{}
        <span class="kw-vh">Find a child</span></a>)",
                                          *frame.find, icon(Icon::search))
                                 : Markup{};
    return format(R"({}<a class="kw-me" href="{}"><span class="kw-me__dot" aria-hidden="true">{}
        </span><span class="kw-desk">{}<small>{}</small></span>
        <span class="kw-vh">Your account</span></a>)",
                  find, frame.actor->to, frame.actor->initials, frame.actor->name,
                  frame.actor->role);
}

Markup bar(PageFrame const& frame)
{
    auto const place = frame.place
                           ? format(R"(<a class="kw-place" href="{}">{}<span>{}</span></a>)",
                                    frame.place->to, icon(Icon::home), frame.place->name)
                           : Markup{};
    return format(R"(<header class="kw-bar"><div class="kw-wrap kw-bar__in">
        <a class="kw-brand" href="{}">{}<span>Keywork</span></a>{}{}
        <p class="kw-sync" role="status" data-status>{}</p>{}
        </div></header>)",
                  frame.home, keywork_mark(), place, search(frame),
                  frame.saved.empty() ? Markup{}
                                      : format("{}<span>{}</span>", icon(Icon::cloud), frame.saved),
                  actor(frame));
}

Markup count_of(MenuEntry const& entry)
{
    if (!entry.count) return {};
    return format(R"(<span class="kw-count{}">{}<span class="kw-vh"> {}</span></span>)",
                  entry.count->urgent ? "" : " kw-count--quiet", entry.count->number,
                  entry.count->words);
}

Markup menu_entry(MenuEntry const& entry)
{
    std::string classes;
    switch (entry.shown) {
        case MenuEntry::Shown::everywhere:
            break;
        case MenuEntry::Shown::on_wide_screens:
            classes = "kw-nav__desk";
            break;
        case MenuEntry::Shown::on_phones:
            classes = "kw-nav__phone";
            break;
    }
    if (entry.records) classes += classes.empty() ? "kw-nav__record" : " kw-nav__record";
    return format(R"(<li {}><a href="{}" {}>{}<span>{}</span>{}</a></li>)",
                  attribute_if_set("class", classes), entry.to,
                  current_if(Current::page, entry.current), icon(entry.icon), entry.words,
                  count_of(entry));
}

Markup menu(PageFrame const& frame)
{
    if (frame.menu.empty()) return {};
    return format(R"(<nav class="kw-nav" aria-label="Main"><div class="kw-wrap"><ul>{}</ul></div>
        </nav>)",
                  each(frame.menu, menu_entry));
}

Markup footer(PageFrame const& frame)
{
    auto const link = [](FooterLink const& one) {
        return format(R"(<li><a href="{}" {} {}>{}</a></li>)", one.to,
                      attribute_if_set("lang", one.lang),
                      one.lang.empty() ? Attribute{} : attribute("hreflang", one.lang), one.words);
    };
    auto const hide_names =
        frame.actor ? format(R"(<li hidden data-hide-names-item><button class="kw-linklike"
            type="button" data-hide-names>Hide names</button></li>)")
                    : Markup{};
    if (frame.footer.empty()) return {};
    return format(R"(<footer class="kw-wrap kw-foot"><ul>{}{}</ul></footer>)",
                  each(frame.footer, link), hide_names);
}

Markup inside_body(PageFrame const& frame, Markup const& body)
{
    return format(R"(<a class="govuk-skip-link" href="#main">Skip to main content</a>
        {}{}{}
        <main id="main">{}<div class="kw-wrap kw-main">{}</div></main>
        {})",
                  frame.printed.empty()
                      ? Markup{}
                      : format(R"(<p class="kw-printline">{}</p>)", frame.printed),
                  bar(frame), menu(frame), frame.banner, body, footer(frame));
}

}  // namespace

Markup document(PageFrame const& frame, Markup const& body)
{
    auto const inside = inside_body(frame, body);
    Attribute more;
    if (frame.guarded) more += attribute("data-guarded", "");
    if (frame.shortcuts) more += attribute("data-shortcuts", "");
    std::string page = "<!DOCTYPE html>\n";
    page += format(R"(<html lang="en-GB" data-theme="{}" {}>
        <head>{}{}</head>
        <body {}>{}{}</body></html>)",
                   to_text(frame.theme), more, head(frame), script(frame),
                   attribute_if_set("class", class_of(frame)), inside,
                   icon_shapes(inside.text()))
                .text();
    return MarkupMaker::trust(std::move(page));
}

}  // namespace keywork::html
