#include "platform/html/components/duties.hpp"

#include "platform/html/components/chart.hpp"
#include "platform/html/components/tone.hpp"

namespace keywork::html {

Markup deadlines(std::span<Deadline const> all)
{
    auto const one = [](Deadline const& due) {
        auto const who =
            due.who.empty() ? Markup{} : format(R"(<p class="kw-small kw-muted">{}</p>)", due.who);
        return format(R"(<li><p class="kw-due__when"><span class="kw-due__left kw-c-{}">{}</span>
            <time datetime="{}" class="kw-muted">{}</time></p>
            <p class="kw-due__what"><a href="{}">{}</a></p>{}{}{}</li>)",
                      to_text(due.tone), due.left, due.datetime, due.when, due.to, due.what, who,
                      due.percent_gone ? meter(*due.percent_gone, due.tone) : Markup{},
                      law_line(due.duty, due.source));
    };
    return format(R"(<ol class="kw-due">{}</ol>)", each(all, one));
}

Markup tasks(std::span<Task const> all)
{
    auto const one = [](Task const& task) {
        return format(R"(<li {}><time {}>{}</time><p>{}</p>{}</li>)",
                      attribute_if_set("class", task.done ? "is-done" : ""),
                      attribute_if_set("datetime", task.datetime), task.time, task.words,
                      task.action);
    };
    return format(R"(<ul class="kw-tasks">{}</ul>)", each(all, one));
}

Markup needs(std::span<Need const> all)
{
    auto const one = [](Need const& need) {
        if (need.done)
            return format(R"(<li>{}<span>{}<span class="kw-vh"> (done)</span></span></li>)",
                          icon(Icon::check_circle), need.words);
        return format(R"(<li class="is-open">{}<span>{} {}</span></li>)", icon(Icon::ring),
                      need.words, tag("to do", Tone::warn));
    };
    return format(R"(<ul class="kw-need">{}</ul>)", each(all, one));
}

}  // namespace keywork::html
