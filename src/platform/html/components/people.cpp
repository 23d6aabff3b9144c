#include "platform/html/components/people.hpp"

#include "platform/html/components/navigation.hpp"

namespace keywork::html {

namespace {

constexpr std::string_view tints[] = {"h", "m", "s", "t"};

std::string_view size_class(AvatarSize size)
{
    switch (size) {
        case AvatarSize::small:
            return " kw-av--sm";
        case AvatarSize::medium:
            return "";
        case AvatarSize::large:
            return " kw-av--xl";
    }
    return "";
}

/// The first letter of a word, whole where it is more than one byte of UTF-8.
std::string_view first_letter(std::string_view word)
{
    std::size_t length = 1;
    while (length < word.size() && (static_cast<unsigned char>(word[length]) & 0xC0) == 0x80)
        ++length;
    return word.substr(0, length);
}

Markup help_card(std::string_view tone, Icon which, std::string_view heading,
                 std::vector<std::string> const& lines)
{
    auto const line = [](std::string const& words) { return format("<li>{}</li>", words); };
    auto const inside = lines.empty() ? format(R"(<p class="kw-muted">Not written yet.</p>)")
                                      : format("<ul>{}</ul>", each(lines, line));
    return format(R"(<div class="kw-help kw-help--{}"><h3>{}{}</h3>{}</div>)", tone, icon(which),
                  heading, inside);
}

}  // namespace

Markup avatar(Person const& person, AvatarSize size)
{
    return format(R"(<span class="kw-av kw-av--{}{}" aria-hidden="true">{}</span>)",
                  tints[person.tint % 4], size_class(size), person.initials);
}

std::uint8_t tint_of(std::string_view id)
{
    std::uint32_t sum = 2166136261u;  // FNV-1a: the same on every machine
    for (char const c : id) sum = (sum ^ static_cast<unsigned char>(c)) * 16777619u;
    return static_cast<std::uint8_t>((sum >> 8) % 4);
}

std::string initials_of(std::string_view name)
{
    while (name.ends_with(' ')) name.remove_suffix(1);
    while (name.starts_with(' ')) name.remove_prefix(1);
    if (name.empty()) return {};
    std::string initials{first_letter(name)};
    auto const last = name.rfind(' ');
    if (last != std::string_view::npos) initials += first_letter(name.substr(last + 1));
    return initials;
}

Markup child_banner(ChildBanner const& banner)
{
    auto const fact = [](Markup const& words) { return format("<span>{}</span>", words); };
    auto const above =
        banner.above.empty() ? Markup{} : format(R"(<p class="kw-small">{}</p>)", banner.above);
    auto const buttons =
        banner.buttons.empty()
            ? Markup{}
            : format(R"(<div class="kw-row kw-id__acts">{}</div>)", banner.buttons);
    auto const heading =
        banner.heading.empty()
            ? format(R"(<h1><span class="kw-name">{}</span></h1>)", banner.child.name)
            : format("<h1>{}</h1>", banner.heading);
    return format(R"(<div class="kw-id"><div class="kw-wrap"><div class="kw-id__in">{}
        <div>{}{}<p class="kw-id__facts">{}</p></div>{}</div>{}{}</div></div>)",
                  avatar(banner.child, AvatarSize::large), above, heading, each(banner.facts, fact),
                  buttons, alerts(banner.alerts), tabs(banner.tabs, banner.tabs_label));
}

Markup who_bar(WhoBar const& bar)
{
    auto const not_them = bar.not_them_to
                              ? format(R"(<a href="{}">{}</a>)", *bar.not_them_to, bar.not_them)
                              : Markup{};
    return format(R"(<div class="kw-who"><div class="kw-wrap kw-who__in">{}
        <p><b><span class="kw-name">{}</span>{}</b><span class="kw-small kw-muted">{}</span></p>{}
        </div></div>)",
                  avatar(bar.child), bar.child.name, bar.after_name, bar.words, not_them);
}

Markup child_cards(std::span<ChildCard const> all)
{
    auto const line = [](std::pair<std::string, std::string> const& one) {
        return format("<dt>{}</dt><dd>{}</dd>", one.first, one.second);
    };
    auto const quick = [](QuickFor const& link) {
        return format(R"( <a href="{}">{}{}<span class="kw-vh"> for {}</span></a>)", link.to,
                      icon(link.icon), link.words, link.whose);
    };
    auto const one = [&](ChildCard const& card) {
        auto const lines =
            card.lines.empty() ? Markup{} : format("<dl>{}</dl>", each(card.lines, line));
        return format(R"(<li class="kw-card kw-kid"><div class="kw-kid__top">{}<div>
            <h3 class="kw-kid__name"><a class="kw-name" href="{}">{}</a></h3>
            <p class="kw-small kw-muted">{}</p></div></div>
            <div class="kw-kid__tags">{}</div>{}
            <p class="kw-kid__foot"><a href="{}">{}{}</a>{}</p></li>)",
                      avatar(card.child), card.to, card.child.name, card.where, card.tags, lines,
                      card.record_to, icon(Icon::plus), card.record_words,
                      each(card.quick, quick));
    };
    return format(R"(<ul class="kw-kids">{}</ul>)", each(all, one));
}

Markup voice(Voice const& voice)
{
    return format(R"(<figure class="kw-voice"><blockquote {}>“{}”</blockquote>
        <figcaption class="kw-small kw-muted">{}</figcaption></figure>)",
                  attribute_if_set("lang", voice.lang), voice.words, voice.given);
}

Markup how_to_help(HowToHelp const& help)
{
    return format(R"(<div class="kw-helps">{}{}{}</div>)",
                  help_card("good", Icon::heart, "What helps", help.helps),
                  help_card("warn", Icon::eye, "What is hard for me", help.hard),
                  help_card("stop", Icon::alert, "If it gets too much", help.too_much));
}

Markup person_rows(std::span<PersonRow const> all)
{
    auto const one = [](PersonRow const& row) {
        auto const words =
            row.words.empty()
                ? Markup{}
                : format(R"(<br><span class="kw-small kw-muted">{}</span>)", row.words);
        return format(R"(<li>{}<p><b class="kw-name">{}</b>{}{}</p>{}</li>)",
                      avatar(row.person, AvatarSize::small), row.person.name, row.after_name, words,
                      row.action);
    };
    return format(R"(<ul class="kw-staff">{}</ul>)", each(all, one));
}

Markup handover_lines(std::span<HandoverLine const> all)
{
    auto const one = [](HandoverLine const& line) {
        return format(R"(<li>{}<p><b class="kw-name">{}</b> {}</p></li>)",
                      avatar(line.child, AvatarSize::small), line.child.name, line.words);
    };
    return format(R"(<ul class="kw-hand__list">{}</ul>)", each(all, one));
}

}  // namespace keywork::html
