// The list of kinds, one kind, a new one, and what stands over a preview.
#include "features/administration/forms/views.hpp"

#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

namespace keywork::forms {
namespace {

using html::Markup;
using html::path;

Markup state_of(KindLine const& kind)
{
    Markup tags;
    if (kind.is_retired) tags += html::tag("retired", html::Tone::warn);
    if (kind.is_draft) tags += html::tag("being changed", html::Tone::info);
    if (kind.is_law_bound) tags += html::tag("law", html::Tone::plain);
    return html::row_of(tags);
}

html::TableRow row(KindLine const& kind)
{
    return {.head = html::link(path("/forms/{}", kind.kind), kind.title),
            .cells = {html::text(kind.version), html::text(kind.used_by), state_of(kind)}};
}

Markup one_button(html::Path const& to, Markup const& token, html::Button const& button)
{
    return html::form_button({.action = to, .token = token}, html::button(button));
}

Markup version_item(VersionLine const& version)
{
    return html::format("<li>Version {}: {}</li>", version.version, version.since);
}

Markup copy_card(KindPage const& page, Markup const& token)
{
    return html::card(
        {.id = "copy", .heading = "Make another kind from it"},
        html::form({.action = path("/forms/{}", page.line.kind), .token = token},
                   html::text_input({.name = "title", .label = "What is the new kind called?"},
                                    {.width = html::Width::twenty}) +
                       html::button({.words = "Copy", .look = html::Look::secondary,
                                     .name = "go", .value = "copy"})));
}

Markup retire_card(KindPage const& page, Markup const& token)
{
    auto const& kind = page.line;
    if (kind.is_law_bound)
        return html::card({.id = "retire", .heading = "Retire"},
                          html::format("<p>Law asks for this record, so it stays: {}. What it asks "
                                       "may be worded anew, and more may be asked.</p>",
                                       page.law));
    auto const words = kind.is_retired
                           ? "It is no longer offered. What was written on it stays readable."
                           : "No longer offered from now on. What was written on it stays "
                             "readable.";
    return html::card({.id = "retire", .heading = kind.is_retired ? "Offer it again" : "Retire"},
                      html::format("<p>{}</p>", words) +
                          one_button(path("/forms/{}/offer", kind.kind), token,
                                     {.words = kind.is_retired ? "Offer it again" : "Retire it",
                                      .look = html::Look::secondary,
                                      .name = "go",
                                      .value = kind.is_retired ? "offer" : "retire"}));
}

}  // namespace

Markup list_page(std::span<KindLine const> kinds)
{
    html::Table table{.caption = "Kinds of record",
                      .columns = {{.words = "Kind"}, {.words = "Version"}, {.words = "Offered in"},
                                  {.words = "State"}},
                      .rows = {}};
    for (KindLine const& kind : kinds) table.rows.push_back(row(kind));
    return html::page_head("Forms",
                           "Every kind of record. Copy or change one, or make your own. Records "
                           "that are written stay as they were answered.",
                           html::link_button(path("/forms/new"), {.words = "New kind"})) +
           html::table(table);
}

Markup new_page(NewPage const& page, Markup const& token)
{
    std::vector<html::Option> areas;
    for (std::string const& area : page.areas) {
        auto words = area;
        for (char& c : words)
            if (c == '_') c = ' ';
        areas.push_back({.value = area, .label = words, .chosen = area == page.area});
    }
    auto const error = [&](std::string_view field) {
        return html::problem_with(page.problems, field);
    };
    auto const area = html::select({.name = "area", .label = "Which group is it in?"}, areas);
    auto const by_hand =
        html::form({.action = path("/forms/new"), .token = token, .id = "by-hand"},
                   html::text_input({.name = "title", .label = "What is it called?",
                                     .error = error("title")},
                                    {.value = page.title, .width = html::Width::twenty}) +
                       area + html::button({.words = "Make it", .name = "go", .value = "title"}));
    auto const from_file =
        html::form({.action = path("/forms/new"), .token = token, .has_files = true},
                   html::file_input({.name = "file", .label = "A form as a TOML file",
                                     .hint = "As it was taken away from a list like this, 200 KB "
                                             "at most.",
                                     .error = error("file")},
                                    {.accept = ".toml"}) +
                       html::button({.words = "Bring it in", .look = html::Look::secondary,
                                     .name = "go", .value = "file"}));
    return html::format(R"({}{}<div class="kw-narrow">{}{}</div>)",
                        html::back_link(path("/forms"), "Back to forms"),
                        html::error_summary(page.problems), html::page_head("A new kind"),
                        html::stack(html::card({.id = "new", .heading = "Make one"}, by_hand) +
                                    html::card({.id = "bring", .heading = "Bring one in"},
                                               from_file)));
}

Markup kind_page(KindPage const& page, Markup const& token)
{
    auto const& kind = page.line;
    std::vector<html::Fact> const facts{{"Version", html::text(kind.version)},
                                        {"Offered in", html::text(kind.used_by)},
                                        {"State", state_of(kind)}};
    auto const change =
        kind.is_draft
            ? html::link_button(path("/forms/{}/draft", kind.kind), {.words = "Go on changing it"})
            : one_button(path("/forms/{}", kind.kind), token,
                         {.words = "Change", .name = "go", .value = "change"});
    Markup rest;
    if (page.in_use)
        rest = html::format(R"(<p><a href="{}">Take it away as a TOML file</a></p>)",
                            path("/forms/{}/file", kind.kind)) +
               copy_card(page, token) + retire_card(page, token);
    if (!page.versions.empty())
        rest += html::card({.id = "versions", .heading = "Versions of your own"},
                           html::format(R"(<ul class="govuk-list">{}</ul>)",
                                        html::each(page.versions, version_item)));
    return html::format(R"({}<div class="kw-narrow">{}{}</div>)",
                        html::back_link(path("/forms"), "Back to forms"),
                        html::page_head(kind.title, page.summary),
                        html::stack(html::facts(facts) + change + rest));
}

Markup preview_page(PreviewHead const& head, Markup const& screen)
{
    std::vector<html::Chip> chips;
    for (auto const& [code, title] : head.profiles)
        chips.push_back({.words = title,
                         .to = path("/forms/{}/preview/{}", head.kind, head.step)
                                   .with_query("as", code),
                         .current = code == head.profile});
    auto const note =
        html::note({.title = "A preview: nothing here is saved",
                    .words = head.checks ? "This is what staff will see before they send. Answers "
                                           "are not kept here, so each is still to be given."
                                         : "This is what staff will see.",
                    .more = html::link(head.back, "Back to the form")});
    return html::stack(html::format("{}{}<div>{}</div>", note, html::chips(chips, "As staff of"),
                                    screen));
}

}  // namespace keywork::forms
