#include "features/children/list/views.hpp"

#include "care/child/page/page.hpp"
#include "care/child/year_group/year_group.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/people.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::child_list {
namespace {

using html::Markup;
using html::path;

constexpr std::size_t alerts_beside_a_name = 2;

bool is_filtered(child::RosterFilter const& filter)
{
    return filter.group_name || filter.care_status || filter.sen_provision;
}

/// The list with some of its filters.
html::Path list_path(child::RosterFilter const& filter)
{
    auto to = path("/children");
    if (filter.mine == child::RosterFilter::Mine::allocated_to_me)
        to = to.with_query("whose", "mine");
    if (filter.group_name) to = to.with_query("group", *filter.group_name);
    if (filter.care_status) to = to.with_query("care", *filter.care_status);
    if (filter.sen_provision) to = to.with_query("sen", *filter.sen_provision);
    if (filter.after) to = to.with_query("after", filter.after->text());
    return to;
}

std::string words_of(std::vector<Choice> const& choices, std::string const& code)
{
    auto const found = std::ranges::find(choices, code, &Choice::code);
    return found == choices.end() ? code : found->words;
}

std::vector<html::Option> options(std::vector<Choice> const& choices,
                                  std::optional<std::string> const& chosen)
{
    std::vector<html::Option> all{{.value = "", .label = "Any", .chosen = !chosen}};
    for (Choice const& choice : choices)
        all.push_back({.value  = choice.code,
                       .label  = choice.words,
                       .chosen = chosen == choice.code});
    return all;
}

Markup whose_chips(ListPage const& page)
{
    bool const mine = page.filter.mine == child::RosterFilter::Mine::allocated_to_me;
    std::vector<html::Chip> const all{
        {"Everybody", path("/children"), page.everybody, !mine},
        {"Allocated to me", path("/children").with_query("whose", "mine"), page.mine, mine}};
    return html::chips(all, "Whose " + page.word.many);
}

Markup filter_form(ListPage const& page)
{
    std::vector<html::Filter> filters;
    if (!page.groups.empty()) {
        std::vector<Choice> groups;
        for (std::string const& group : page.groups) groups.push_back({group, group});
        filters.push_back(
            {.name    = "group",
             .label   = sentence_case(page.group_word.empty() ? "group" : page.group_word),
             .options = options(groups, page.filter.group_name)});
    }
    filters.push_back({.name    = "care",
                       .label   = "Care status",
                       .options = options(page.care_statuses, page.filter.care_status)});
    filters.push_back({.name    = "sen",
                       .label   = "Special educational needs",
                       .options = options(page.sen_provisions, page.filter.sen_provision)});
    bool const mine = page.filter.mine == child::RosterFilter::Mine::allocated_to_me;
    return html::filters(path("/children"), filters,
                         mine ? html::hidden_field("whose", "mine") : Markup{});
}

Markup applied(ListPage const& page)
{
    std::vector<html::AppliedFilter> all;
    auto const without = [&](auto member) {
        auto rest = page.filter;
        rest.*member = std::nullopt;
        rest.after.reset();
        return list_path(rest);
    };
    if (page.filter.group_name)
        all.push_back({*page.filter.group_name, without(&child::RosterFilter::group_name)});
    if (page.filter.care_status)
        all.push_back({words_of(page.care_statuses, *page.filter.care_status),
                       without(&child::RosterFilter::care_status)});
    if (page.filter.sen_provision)
        all.push_back({words_of(page.sen_provisions, *page.filter.sen_provision),
                       without(&child::RosterFilter::sen_provision)});
    return html::applied_filters(all);
}

Markup alert_tags(ListPage const& page, ChildId const& child)
{
    auto const found = page.alerts.find(child);
    if (found == page.alerts.end()) return {};
    Markup tags;
    for (std::size_t i = 0; i < std::min(found->second.size(), alerts_beside_a_name); ++i) {
        Alert const& alert = found->second[i];
        auto const tone = alert.danger == Danger::stop   ? html::Tone::stop
                          : alert.danger == Danger::warn ? html::Tone::warn
                                                         : html::Tone::info;
        tags += html::tag(alert.subject, tone);
    }
    return html::row_of(tags);
}

html::TableRow row(ListPage const& page, child::ListedChild const& child)
{
    auto const shown = child::person_on_a_shared_screen(child.face);
    auto const or_dash = [](std::optional<std::string> const& words) {
        return html::text(words.value_or("–"));
    };
    auto const since = child.since_on ? "since " + child::month_in_words(*child.since_on) : "";
    return {.head  = html::row_head(html::avatar(shown, html::AvatarSize::small),
                                    path("/children/{}", child.face.id), shown.name, {},
                                    below_the_name(child, page.today)),
            .cells = {alert_tags(page, child.face.id), or_dash(child.key_worker),
                      or_dash(child.school_name), html::text(since)}};
}

Markup table_of(ListPage const& page)
{
    html::Table table{.caption = sentence_case(page.word.many) + " of " + page.place_name,
                      .columns = {{.words = sentence_case(page.word.one)},
                                  {.words = "Know first"},
                                  {.words = "Key worker"},
                                  {.words = "School"},
                                  {.words = "Here"}},
                      .rows    = {}};
    for (child::ListedChild const& child : page.children) table.rows.push_back(row(page, child));
    return html::card({.id      = "children",
                              .heading = sentence_case(page.word.many) + " here",
                              .aside   = html::quiet_words(fmt::format("{}", page.count))},
                             html::table(table));
}

Markup page_links(ListPage const& page)
{
    std::vector<html::PageLink> links;
    auto rest = page.filter;
    rest.after.reset();
    if (page.filter.after) links.push_back({"Back to the first", list_path(rest)});
    if (page.children.size() == static_cast<std::size_t>(page.filter.most)) {
        rest.after = page.children.back().face.id;
        links.push_back({"Next", list_path(rest)});
    }
    return html::pages({}, links);
}

Markup nobody(ListPage const& page)
{
    if (is_filtered(page.filter))
        return html::empty_words("Nobody fits these filters.",
                                 html::link(path("/children"), "Show everybody"));
    return html::empty_words(
        fmt::format("There are no {} here that you work with yet.", page.word.many),
        page.may_add ? html::link(path("/children/new"), "Add a " + page.word.one) : Markup{});
}

}  // namespace

std::string below_the_name(child::ListedChild const& child, local_days today)
{
    auto words = fmt::format("{}", age_on(child.face.born_on, today));
    if (auto const year = year_group(child.face.born_on, today)) words += " · " + year->words;
    if (child.group_name) words += " · " + *child.group_name;
    return words;
}

Markup list_page(ListPage const& page)
{
    auto const add = page.may_add
                         ? html::link_button(path("/children/new"),
                                             {.words = "Add a " + page.word.one,
                                              .look  = html::Look::secondary,
                                              .icon  = html::Icon::plus})
                         : Markup{};
    auto const counted = fmt::format("{} {} at {}.", page.count,
                                     page.count == 1 ? page.word.one : page.word.many,
                                     page.place_name);
    auto const list = page.children.empty() ? nobody(page) : table_of(page);
    return html::page_head(sentence_case(page.word.many), counted, add) +
           html::stack(html::format("{}{}{}{}{}", whose_chips(page), filter_form(page),
                                    applied(page), list, page_links(page)),
                       html::Space::medium);
}

}  // namespace keywork::child_list
