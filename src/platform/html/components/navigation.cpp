#include "platform/html/components/navigation.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>

namespace keywork::html {

namespace {

Markup filter_box(Filter const& filter)
{
    auto const id = "filter-" + filter.name;
    if (filter.options.empty())
        return format(R"(<div><label for="{}">{}</label><input class="kw-in" id="{}" name="{}"
            type="search" autocomplete="off" {}></div>)",
                      id, filter.label, id, filter.name, attribute_if_set("value", filter.value));
    auto const option = [](Option const& one) {
        return format(R"(<option value="{}" {}>{}</option>)", one.value, selected_if(one.chosen),
                      one.label);
    };
    return format(R"(<div><label for="{}">{}</label><select class="kw-in" id="{}" name="{}"
        autocomplete="off">{}</select></div>)",
                  id, filter.label, id, filter.name, each(filter.options, option));
}

Markup step(Step const& step, std::size_t place, std::size_t now)
{
    auto const words =
        format(R"(<span class="kw-steps__t">{}. {}{}</span>)", place + 1, step.words,
               step.done ? format(R"(<span class="kw-vh"> (done)</span>)") : Markup{});
    if (place == now)
        return format(R"(<li><span class="kw-step is-now" aria-current="step">{}</span></li>)",
                      words);
    if (step.to)
        return format(R"(<li><a class="{}" href="{}">{}</a></li>)",
                      step.done ? "kw-step is-done" : "kw-step", *step.to, words);
    return format(R"(<li><span class="kw-step">{}</span></li>)", words);
}

}  // namespace

Markup tabs(std::span<Tab const> all, std::string_view label)
{
    if (all.empty()) return {};
    auto const one = [](Tab const& tab) {
        return format(R"(<a href="{}" {}>{}</a>)", tab.to, current_if(Current::page, tab.current),
                      tab.words);
    };
    return format(R"(<nav class="kw-tabs" aria-label="{}">{}</nav>)", label, each(all, one));
}

Markup chips(std::span<Chip const> all, std::string_view label)
{
    if (all.empty()) return {};
    auto const one = [](Chip const& chip) {
        auto const count =
            chip.count ? format(R"( <span class="kw-n">{}</span>)", *chip.count) : Markup{};
        return format(R"(<a class="kw-chip" href="{}" {}>{}{}</a>)", chip.to,
                      current_if(Current::truth, chip.current), chip.words, count);
    };
    return format(R"(<nav class="kw-chips kw-chips--scroll" aria-label="{}">{}</nav>)", label,
                  each(all, one));
}

Markup filters(Path const& action, std::span<Filter const> all, Markup const& hidden)
{
    return format(R"(<form class="kw-filters" action="{}" method="get" autocomplete="off">{}{}
        <div><button class="kw-btn kw-btn--2" type="submit">Show</button></div></form>)",
                  action, hidden, each(all, filter_box));
}

Markup filters(Form const& form, std::span<Filter const> all, Markup const& hidden)
{
    return format(R"(<form class="kw-filters" action="{}" method="post" autocomplete="off">{}{}{}
        <div><button class="kw-btn kw-btn--2" type="submit">Show</button></div></form>)",
                  form.action, form.token, hidden, each(all, filter_box));
}

Markup applied_filters(std::span<AppliedFilter const> all)
{
    if (all.empty()) return {};
    auto const one = [](AppliedFilter const& filter) {
        return format(R"(<a class="kw-chip" href="{}"><span class="kw-vh">Take off </span>{}{}
            </a>)",
                      filter.without, filter.words, icon(Icon::close));
    };
    return format(R"(<nav class="kw-chips" aria-label="Filters that are on">{}</nav>)",
                  each(all, one));
}

Markup steps(std::span<Step const> all, std::size_t now)
{
    if (all.size() < 2) return {};
    Markup list;
    for (std::size_t place = 0; place < all.size(); ++place) list += step(all[place], place, now);
    return format(R"(<h2 class="kw-vh">Steps</h2><ol class="kw-steps">{}</ol>
        <p class="kw-small kw-muted">Step {} of {}</p>)",
                  list, now + 1, all.size());
}

Markup pages(std::string_view shown, std::span<PageLink const> all)
{
    if (all.empty() && shown.empty()) return {};
    auto const one = [](PageLink const& page) {
        return format(
            R"(<li><a href="{}" {}>{}{}</a></li>)", page.to,
            current_if(Current::page, page.current), page.words,
            page.current ? format(R"(<span class="kw-vh"> (this page)</span>)") : Markup{});
    };
    auto const links = all.empty()
                           ? Markup{}
                           : format(R"(<nav aria-label="Pages"><ul>{}</ul></nav>)", each(all, one));
    return format(R"(<div class="kw-card__foot kw-pages"><p class="kw-small">{}</p>{}</div>)",
                  shown, links);
}

Markup pages_of(PageOf const& page, Path const& to)
{
    if (page.of <= page.a_page) return {};
    auto const now = page.first / page.a_page;
    auto const last = (page.of - 1) / page.a_page;
    auto const at = [&](std::size_t number) {
        return number == 0 ? to : to.with_query("from", std::to_string(number * page.a_page));
    };
    std::vector<PageLink> links;
    for (std::size_t number = 0; number <= last; ++number) {
        bool const near = number + 1 >= now && number <= now + 1;
        if (number == 0 || number == last || near)
            links.push_back({std::to_string(number + 1), at(number), number == now});
    }
    if (now < last) links.push_back({"Next", at(now + 1)});
    return pages(fmt::format("Showing {} to {} of {}", page.first + 1,
                             std::min(page.first + page.a_page, page.of), page.of),
                 links);
}

std::size_t first_of_page(std::string_view from, std::size_t of)
{
    std::size_t first = 0;
    auto const read = std::from_chars(from.data(), from.data() + from.size(), first);
    return read.ec == std::errc{} && first < of ? first : 0;
}

Markup quick_record(std::span<QuickLink const> all, std::string_view labelled_by)
{
    auto const one = [](QuickLink const& link) {
        return format(R"(<a href="{}">{}{}</a>)", link.to, icon(link.icon), link.words);
    };
    return format(R"(<nav class="kw-quick" aria-labelledby="{}">{}</nav>)", labelled_by,
                  each(all, one));
}

Markup back_link(Path const& to, std::string_view words)
{
    return format(R"(<p class="kw-back"><a href="{}">{}</a></p>)", to, words);
}

}  // namespace keywork::html
