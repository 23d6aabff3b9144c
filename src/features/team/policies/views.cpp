#include "features/team/policies/views.hpp"

#include "care/child/document/document.hpp"
#include "features/team/policies/on_page.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::policies {
namespace {

using html::Markup;
using html::path;

Markup back() { return html::back_link(path("/policies"), "Back to the policies"); }

/// Text as it was written, a paragraph a line.
Markup paragraphs(std::string_view words)
{
    Markup all;
    while (!words.empty()) {
        auto const end = words.find('\n');
        auto line = words.substr(0, end);
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        if (!line.empty()) all += html::format("<p>{}</p>", line);
        words = end == std::string_view::npos ? std::string_view{} : words.substr(end + 1);
    }
    return all;
}

Markup state_tag(Line const& line)
{
    auto const* version = issued(line.versions);
    if (!version) return html::tag("A draft");
    if (line.read_at)
        return html::tag("Read " + in_short_words(london_day(*line.read_at)), html::Tone::good,
                         html::Icon::check);
    if (line.for_reader) return html::tag("To read", html::Tone::warn, html::Icon::clock);
    return html::tag("Not asked of you");
}

std::string who_read(Line const& line)
{
    return fmt::format("{} of {}", line.have_read, line.readers);
}

html::Question asked(std::vector<Problem> const& problems, std::string_view name,
                     std::string hint = {})
{
    return {.name = std::string{name}, .label = label_in(policy_fields, name),
            .hint = std::move(hint), .error = html::problem_with(problems, name)};
}

html::Question maybe(html::Question question)
{
    question.optional = true;
    return question;
}

Markup version_fields(WritingPage const& page)
{
    auto const& typed = page.version;
    auto const& problems = page.problems;
    return html::text_input(asked(problems, "label", "Like: November 2026"),
                            {.value = typed.label, .width = html::Width::thirty}) +
           html::text_area(maybe(asked(problems, "changed", "So that nobody must compare the two")),
                           {.value = typed.changed, .rows = 2}) +
           html::text_area(maybe(asked(problems, "words")), {.value = typed.words, .rows = 10}) +
           html::file_input(maybe(asked(problems, "file", "PDF or Word, 5 MB at most")),
                            {.accept = ".pdf,.docx,.odt"});
}

Markup text_of(PolicyPage const& page, Version const& version)
{
    auto const file =
        version.file_type.empty()
            ? Markup{}
            : html::format("<p>{}</p>",
                           html::link(path("/policies/{}/files/{}", page.line.policy.id,
                                           version.id),
                                      fmt::format("Open the file ({}, {})", version.file_type,
                                                  size_in_words(version.bytes)),
                                      version.label));
    auto const changed = version.changed.empty()
                             ? Markup{}
                             : html::format("<p><strong>New in it:</strong> {}</p>",
                                            version.changed);
    return changed + paragraphs(version.words) + file;
}

Markup issued_card(PolicyPage const& page)
{
    auto const* version = issued(page.line.versions);
    if (!version) return {};
    return html::card({.id = "issued", .heading = version->label,
                       .aside = html::quiet_words("Issued " +
                                                  in_words(london_day(*version->issued_at)))},
                      text_of(page, *version));
}

Markup read_form(PolicyPage const& page, Markup const& token)
{
    auto const* version = issued(page.line.versions);
    if (!version) return {};
    if (page.has_read)
        return html::note({.title = "You have read this version",
                           .words = "Said on " + in_words(*page.line.read_at) + ".",
                           .tone = html::Tone::good,
                           .icon = html::Icon::check_circle});
    auto const inside =
        html::text_area(maybe(asked(page.problems, "question")),
                        {.value = page.question, .rows = 3}) +
        html::button({.words = "I have read and understood it", .wide_on_phone = true});
    return html::section({.id = "read", .heading = "Read and understood"},
                         html::form({.action = path("/policies/{}/read", page.line.policy.id),
                                     .token = token},
                                    inside));
}

Markup draft_section(PolicyPage const& page, Markup const& token)
{
    auto const* waiting = draft(page.line.versions);
    if (!waiting) return {};
    auto const said = [](Comment const& one) {
        return html::format("<li>{}{}</li>", one.words,
                            html::line_below(one.by_name + ", " + in_words(one.made_at)));
    };
    auto const comments =
        page.comments.empty()
            ? html::empty_words("Nobody has said anything yet.")
            : html::format(R"(<ul class="govuk-list kw-stack">{}</ul>)",
                           html::each(page.comments, said));
    auto const add = html::form(
        {.action = path("/policies/{}/comments", page.line.policy.id), .token = token},
        html::text_area(asked(page.problems, "comment"), {.value = page.comment, .rows = 3}) +
            html::button({.words = "Send the comment", .look = html::Look::secondary}));
    auto const issue = page.leads
                           ? html::form_button({.action = path("/policies/{}/issue",
                                                               page.line.policy.id),
                                                .token = token},
                                               html::button({.words = "Issue " + waiting->label}))
                           : Markup{};
    return html::section({.id = "draft", .heading = "Draft: " + waiting->label},
                         html::stack(html::card({.id = "draft-text", .heading = "Its text",
                                                 .level = html::HeadingLevel::h3},
                                                text_of(page, *waiting)) +
                                     comments + add + issue));
}

Markup readers_card(PolicyPage const& page, Markup const& token)
{
    if (!page.leads || !issued(page.line.versions)) return {};
    Markup lines;
    for (Reader const& one : page.readers) {
        auto const state =
            one.read ? html::tag("Read " + in_short_words(london_day(one.read->read_at)),
                                 html::Tone::good, html::Icon::check)
                     : html::tag("Not yet", html::Tone::warn);
        auto const question = one.read && !one.read->question.empty()
                                  ? html::line_below("Asks: " + one.read->question)
                                  : Markup{};
        lines += html::format("<li>{} {}{}</li>", one.full_name, state, question);
    }
    auto const remind =
        page.line.have_read < page.line.readers
            ? html::form_button({.action = path("/policies/{}/remind", page.line.policy.id),
                                 .token = token},
                                html::button({.words = "Remind those who have not",
                                              .look = html::Look::secondary, .small = true}))
            : Markup{};
    return html::card({.id = "readers", .heading = who_read(page.line) + " have read it"},
                      html::format(R"(<ul class="govuk-list">{}</ul>{})", lines, remind));
}

Markup versions_card(PolicyPage const& page)
{
    std::vector<html::Fact> facts;
    for (Version const& one : page.line.versions)
        facts.push_back({one.label, html::text(one.issued_at ? "Issued " + in_words(london_day(
                                                                                *one.issued_at))
                                                             : std::string{"Draft"})});
    auto const next =
        page.leads && !draft(page.line.versions)
            ? html::link(path("/policies/{}/versions/new", page.line.policy.id),
                         "Write the next version")
            : Markup{};
    return html::card({.id = "versions", .heading = "Versions", .foot = next},
                      html::facts(facts));
}

}  // namespace

Markup library_page(LibraryPage const& page)
{
    auto const add =
        page.leads ? html::link_button(path("/policies/new"), {.words = "Add a policy"})
                   : Markup{};
    auto const head = html::page_head("Policies",
                                      page.place_name + ". What you are asked to read comes first.",
                                      add);
    if (page.all.empty())
        return head + html::empty_words("No policy is here yet. Whoever leads adds the first.");
    html::Table table{.caption = "Policies, those to read first",
                      .columns = {{.words = "Policy"}, {.words = "You"}, {.words = "Version"},
                                  {.words = "Have read it"}},
                      .rows = {}};
    for (Line const& line : page.all) {
        auto const* version = issued(line.versions);
        table.rows.push_back(
            {.head = html::link(path("/policies/{}", line.policy.id), line.policy.title),
             .cells = {state_tag(line),
                       html::text(version ? version->label : line.versions.front().label),
                       html::text(version ? who_read(line) : "Not issued")}});
    }
    return head + html::card_around({.id = "library", .heading = "The library"},
                                    html::table(table));
}

Markup writing_page(WritingPage const& page, Markup const& token)
{
    auto const action = page.policy ? path("/policies/{}/versions/new", page.policy->id)
                                    : path("/policies/new");
    Markup first;
    if (!page.policy) {
        std::vector<html::Option> roles;
        for (ChoiceWords const& one : role_choices)
            roles.push_back({.value = std::string{one.code}, .label = std::string{one.words},
                             .chosen = std::ranges::find(page.roles, one.code) !=
                                       page.roles.end()});
        std::vector<html::Option> where;
        for (ChoiceWords const& one : where_choices)
            where.push_back({.value = std::string{one.code}, .label = std::string{one.words},
                             .chosen = one.code == page.where});
        first = html::text_input(asked(page.problems, "title", "Like: Missing from care"),
                                 {.value = page.title}) +
                html::checkboxes(maybe(asked(page.problems, "roles", "Nobody chosen: everybody")),
                                 {.all = roles, .columns = true}) +
                html::radios(asked(page.problems, "where"), {.all = where});
    }
    return html::error_summary(page.problems) + back() +
           html::page_head(page.policy ? "A new version of “" + page.policy->title + "”"
                                       : "A new policy",
                           "It is a draft until you issue it; your colleagues can comment on it.") +
           html::form({.action = action, .token = token, .has_files = true},
                      first + version_fields(page) +
                          html::form_actions(html::button({.words = "Save as a draft"})));
}

Markup policy_page(PolicyPage const& page, Markup const& token)
{
    return html::error_summary(page.problems) + back() +
           html::page_head(page.line.policy.title,
                           "For: " + roles_in_words(page.line.policy.roles) + ".") +
           html::beside(html::stack(issued_card(page) + read_form(page, token) +
                                        draft_section(page, token),
                                    html::Space::large),
                        "Who has read it, and its versions",
                        html::stack(readers_card(page, token) + versions_card(page)));
}

}  // namespace keywork::policies
