#include "features/today/handover/views.hpp"

#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/people.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

namespace keywork::handover {
namespace {

using html::Markup;
using html::path;

html::TableRow row_of(record::ToRead const& handover, sys_seconds now)
{
    return {.head = html::format(R"(<a href="{}">{}</a>)", path("/handover/{}", handover.record),
                                 in_words(handover.occurred_at)),
            .cells = {html::format("{}", handover.author_name),
                      html::format("{}", in_near_words(handover.recorded_at, now)),
                      handover.read_by_me
                          ? html::tag("Read", html::Tone::good, html::Icon::check)
                          : html::tag("To read", html::Tone::warn, html::Icon::clock)}};
}

Markup readers(std::vector<record::ReadBy> const& read_by)
{
    if (read_by.empty()) return html::empty_words("Nobody has said they have read it yet.");
    Markup items;
    for (auto const& reader : read_by)
        items += html::format("<li>{}, {}</li>", reader.full_name, in_words(reader.read_at));
    return html::format("<ul>{}</ul>", items);
}

}  // namespace

Markup list_page(HandoverList const& list)
{
    html::Table table{.caption = "Handovers of the last 14 days, newest first",
                      .columns = {{.words = "Handover"}, {.words = "From"}, {.words = "Sent"},
                                  {.words = "You"}},
                      .rows = {}};
    for (record::ToRead const& handover : list.all)
        table.rows.push_back(row_of(handover, list.now));
    Markup buttons;
    if (list.may_write)
        buttons = html::link_button(path("/handover/new"),
                                    {.words = "Write a handover", .icon = html::Icon::pen});
    auto const inside =
        list.all.empty()
            ? html::empty_words("No handover in the last 14 days. The next one stands here.")
            : html::card_around({.id = "list", .heading = "The last 14 days"},
                                html::table(table));
    return html::format("{}{}",
                        html::page_head("Handover", "From one shift to the next at " +
                                                        list.place_name + ".",
                                        buttons),
                        inside);
}

Markup handover_page(HandoverPage const& page, Markup token)
{
    std::vector<html::HandoverLine> lines;
    for (auto const& line : page.lines)
        lines.push_back({.child = {.name = line.known_as + ":",
                                   .initials = html::initials_of(line.full_name),
                                   .tint = html::tint_of(line.child.text())},
                         .words = line.words});
    Markup acknowledge;
    if (page.may_acknowledge)
        acknowledge = html::form_button(
            {.action = path("/handover/{}/read", page.read.record.id), .token = std::move(token)},
            html::button({.words = "I have read this handover", .wide_on_phone = true}),
            html::hidden_field("next", "/handover"));
    auto const words = fmt::format("From {}, {}. Sent {}.", page.read.author_name,
                                   in_words(page.read.record.occurred_at),
                                   in_near_words(page.read.record.recorded_at, page.now));
    return html::format(
        "{}{}{}", html::back_link(path("/handover"), "Back to handovers"),
        html::page_head("Handover", words),
        html::stack(html::format(
                        "{}{}{}",
                        html::card({.id = "each", .heading = "Each of them", .handover = true},
                                   html::format("{}{}", html::handover_lines(lines),
                                                acknowledge)),
                        html::card({.id = "all", .heading = "All of it"}, page.record),
                        html::card({.id = "readers", .heading = "Read by"},
                                   readers(page.read_by))),
                    html::Space::large));
}

}  // namespace keywork::handover
