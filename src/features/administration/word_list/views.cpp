#include "features/administration/word_list/views.hpp"

#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::word_list {
namespace {

using html::Markup;
using html::path;
using writing_help::Says;

constexpr std::array<Says, 6> every_says{Says::opinion, Says::blame, Says::jargon,
                                         Says::fine,    Says::time,  Says::place};

html::TableRow row(WordShown const& word)
{
    auto const& listed = word.listed;
    auto const state = !word.is_on   ? html::tag("off", html::Tone::warn)
                       : word.is_own ? html::tag("our own", html::Tone::info)
                                     : html::text("As Keywork");
    return {.head = html::link(path("/writing-words/{}", address_of(listed.words)), listed.words),
            .cells = {html::text(std::string{in_words(listed.says)}), html::text(listed.plainer),
                      state}};
}

html::Filter says_filter(std::optional<Says> chosen)
{
    html::Filter filter{.name = "says", .label = "What it is",
                        .options = {{.value = "", .label = "All", .chosen = !chosen}}};
    for (Says const says : every_says)
        filter.options.push_back({.value = std::string{to_text(says)},
                                  .label = std::string{in_words(says)},
                                  .chosen = chosen == says});
    return filter;
}

html::Path here(ListPage const& page)
{
    auto to = path("/writing-words");
    if (page.says) to = to.with_query("says", to_text(*page.says));
    return page.find.empty() ? to : to.with_query("find", page.find);
}

Markup says_question(WordPage const& page)
{
    html::Options options;
    for (Says const says : every_says)
        options.all.push_back({.value = std::string{to_text(says)},
                               .label = std::string{in_words(says)},
                               .chosen = page.typed.says == to_text(says)});
    options.small = true;
    return html::radios({.name = "says", .label = "What is it?",
                         .hint = "“Never marked” is for longer words that hold a listed one, like "
                                 "contact lens.",
                         .error = html::problem_with(page.problems, "says")},
                        options);
}

Markup questions(WordPage const& page)
{
    auto const error = [&](std::string_view field) {
        return html::problem_with(page.problems, field);
    };
    Markup word;
    if (page.known) word = html::hidden_field("words", page.typed.words);
    else
        word = html::text_input({.name = "words", .label = "Word or words",
                                 .hint = "Found whole, in capitals or not. In capitals only, if "
                                         "you write it in capitals.",
                                 .error = error("words")},
                                {.value = page.typed.words, .width = html::Width::twenty});
    return word + says_question(page) +
           html::text_input({.name = "reason", .label = "Why is another wording better?",
                             .hint = "One short sentence. Not needed for words that are not "
                                     "marked.",
                             .error = error("reason")},
                            {.value = page.typed.reason}) +
           html::text_input({.name = "plainer", .label = "What to say instead",
                             .error = error("plainer")},
                            {.value = page.typed.plainer});
}

Markup switch_form(WordPage const& page, html::Path const& to, Markup const& token)
{
    if (!page.known) return {};
    bool const on = page.known->is_on;
    return html::card(
        {.id = "switch", .heading = on ? "Stop looking for it" : "Look for it again"},
        html::form_button({.action = to, .token = token},
                          html::button({.words = on ? "Switch off" : "Switch on",
                                        .look = html::Look::secondary,
                                        .name = "go",
                                        .value = on ? "off" : "on"})));
}

Markup history(WordPage const& page)
{
    if (page.history.empty()) return {};
    html::Table table{.caption = "Every setting of this word, newest first",
                      .columns = {{.words = "When"}, {.words = "What it is"},
                                  {.words = "Instead"}, {.words = "Who"}},
                      .rows = {}};
    for (writing_help::OwnWord const& set : page.history)
        table.rows.push_back(
            {.head = html::text(in_words(london_day(set.set_at))),
             .cells = {html::text(set.is_on ? std::string{in_words(set.listed.says)} : "Off"),
                       html::text(set.listed.plainer), html::text(set.set_by_name)}});
    return html::card_around({.id = "history", .heading = "What was set"}, html::table(table));
}

}  // namespace

Markup list_page(ListPage const& page)
{
    html::Table table{.caption = "Words that writing help knows",
                      .columns = {{.words = "Word"}, {.words = "What it is"},
                                  {.words = "Instead"}, {.words = "Set by"}},
                      .rows = {}};
    auto const until = std::min(page.words.size(), page.first + words_a_page);
    for (auto at = page.first; at < until; ++at) table.rows.push_back(row(page.words[at]));
    std::vector<html::Filter> const filters{
        says_filter(page.says), {.name = "find", .label = "Find a word", .value = page.find}};
    return html::page_head("Writing help",
                           "Words that could be plainer are marked when somebody writes. It never "
                           "stops anybody, and no text leaves this machine.",
                           html::link_button(path("/writing-words/new"),
                                             {.words = "Add a word"})) +
           html::stack(html::filters(path("/writing-words"), filters) +
                       (table.rows.empty() ? html::empty_words("No word like that. Add it?")
                                           : html::table(table)) +
                       html::pages_of({.first = page.first, .of = page.words.size(),
                                       .a_page = words_a_page},
                                      here(page)));
}

Markup word_page(WordPage const& page, Markup const& token)
{
    auto const to = page.known
                        ? path("/writing-words/{}", address_of(page.known->listed.words))
                        : path("/writing-words/new");
    auto const heading = page.known ? "“" + page.known->listed.words + "”" : "Add a word";
    auto const inside = questions(page) + html::button({.words = "Save", .name = "go",
                                                        .value = "save"});
    return html::format(R"({}{}<div class="kw-narrow">{}{}</div>)",
                        html::back_link(path("/writing-words"), "Back to writing help"),
                        html::error_summary(page.problems), html::page_head(heading),
                        html::stack(html::form({.action = to, .token = token}, inside) +
                                    switch_form(page, to, token) + history(page)));
}

}  // namespace keywork::word_list
