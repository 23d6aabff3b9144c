#include "platform/html/components/timeline.hpp"

#include "platform/html/components/tone.hpp"

namespace keywork::html {

namespace {

Markup open_action(OpenAction const& open)
{
    return format(R"(<p class="kw-tl__open">{}<span><b>Still to do:</b> {}</span>
        <a href="{}">{}</a></p>)",
                  icon(Icon::clock), open.words, open.to, open.link_words);
}

Markup entry(TimelineEntry const& entry)
{
    auto const title =
        entry.to ? format(R"(<a href="{}">{}</a>)", *entry.to, entry.title) : text(entry.title);
    auto const kind = entry.kind.empty() ? Markup{} : tag(entry.kind, entry.tone);
    auto const time = entry.time.empty() ? Markup{}
                                         : format(R"(<time datetime="{}">{}</time> · )",
                                                  entry.datetime, entry.time);
    return format(R"(<li><span class="{}">{}</span><div><h4>{}{}</h4>{}
        <p class="kw-tl__by">{}{}</p>{}{}</div></li>)",
                  tone_class("kw-tl__dot", entry.tone), icon(entry.icon), title, kind,
                  paragraphs(entry.words), time, entry.by,
                  entry.open ? open_action(*entry.open) : Markup{}, entry.more);
}

}  // namespace

Markup timeline(std::span<TimelineDay const> days)
{
    auto const day = [](TimelineDay const& one) {
        return format(R"(<h3 class="kw-tl__day">{}</h3><ol>{}</ol>)", one.heading,
                      each(one.entries, entry));
    };
    return format(R"(<div class="kw-tl">{}</div>)", each(days, day));
}

}  // namespace keywork::html
