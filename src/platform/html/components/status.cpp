#include "platform/html/components/status.hpp"

#include "platform/html/components/tone.hpp"

namespace keywork::html {

std::string tone_class(std::string_view block, Tone tone)
{
    std::string all{block};
    if (tone == Tone::plain) return all;
    all += ' ';
    all += block;
    all += "--";
    all += to_text(tone);
    return all;
}

std::string_view to_text(Tone tone)
{
    switch (tone) {
        case Tone::plain:
            return "plain";
        case Tone::stop:
            return "stop";
        case Tone::warn:
            return "warn";
        case Tone::good:
            return "good";
        case Tone::info:
            return "info";
        case Tone::brand:
            return "brand";
        case Tone::voice:
            return "voice";
    }
    return "plain";
}

Markup tag(std::string_view words, Tone tone, std::optional<Icon> which)
{
    return format(R"(<span class="{}">{}{}</span>)", tone_class("kw-tag", tone),
                  which ? icon(*which) : Markup{}, words);
}

Markup rating(Rating rating, std::string_view words)
{
    switch (rating) {
        case Rating::green:
            return format(R"(<span class="kw-rag kw-rag--g"><svg viewBox="0 0 16 16"
            aria-hidden="true"><circle cx="8" cy="8" r="7" fill="currentcolor"/></svg>{}</span>)",
                          words);
        case Rating::amber:
            return format(R"(<span class="kw-rag kw-rag--a"><svg viewBox="0 0 16 16"
            aria-hidden="true"><path d="M8 1.5 15.5 15H.5z" fill="currentcolor"/></svg>{}</span>)",
                          words);
        case Rating::red:
            return format(R"(<span class="kw-rag kw-rag--r"><svg viewBox="0 0 16 16"
            aria-hidden="true"><rect x="1.5" y="1.5" width="13" height="13" fill="currentcolor"/>
            </svg>{}</span>)",
                          words);
    }
    return {};
}

Markup alerts(std::span<Alert const> all)
{
    if (all.empty()) return {};
    auto const one = [](Alert const& alert) {
        auto const inside =
            format("{}<span><b>{}</b> {}</span>", icon(alert.icon), alert.subject, alert.words);
        auto const classes = tone_class("kw-alert", alert.tone);
        if (!alert.to) return format(R"(<li><span class="{}">{}</span></li>)", classes, inside);
        return format(R"(<li><a class="{}" href="{}">{}</a></li>)", classes, *alert.to, inside);
    };
    return format(R"(<h2 class="kw-vh">Alerts</h2><ul class="kw-id__alerts">{}</ul>)",
                  each(all, one));
}

Markup note(Note const& note)
{
    auto const words =
        note.words.empty() ? Markup{} : format(R"(<p class="kw-small">{}</p>)", note.words);
    return format(R"(<div class="{}">{}<div><p><b>{}</b></p>{}{}</div></div>)",
                  tone_class("kw-note", note.tone), icon(note.icon), note.title, words, note.more);
}

Markup law_line(std::string_view duty, std::string_view source)
{
    return format(R"(<p class="kw-law">{}<span>{} {}</span></p>)", icon(Icon::law), duty, source);
}

}  // namespace keywork::html
