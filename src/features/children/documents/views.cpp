#include "features/children/documents/views.hpp"

#include "features/children/documents/on_page.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

namespace keywork::documents {
namespace {

using html::Markup;
using html::path;

Markup level_tag(Level level)
{
    switch (level) {
    case Level::l0:
    case Level::l1: return html::tag("Everyday");
    case Level::l2: return html::tag("Sensitive", html::Tone::warn, html::Icon::lock);
    case Level::l3: return html::tag("Safeguarding", html::Tone::stop, html::Icon::lock);
    case Level::l4: return html::tag("Named people", html::Tone::stop, html::Icon::lock);
    }
    return {};
}

Markup list(DocumentsPage const& page)
{
    if (page.documents.empty())
        return html::card({.id = "documents", .heading = "Documents"},
                          html::empty_words("Nothing is kept here yet."));
    html::Table table{.caption = "Documents, newest first",
                      .columns = {{.words = "Document"},
                                  {.words = "Who sees it"},
                                  {.words = "Size"},
                                  {.words = "Added"}},
                      .rows    = {}};
    for (Document const& one : page.documents)
        table.rows.push_back(
            {.head  = html::link(path("/children/{}/documents/{}", page.face.id, one.id),
                                 one.title, " (download)"),
             .cells = {level_tag(one.level),
                       html::text(fmt::format("{}, {}", one.file_type,
                                              size_in_words(one.bytes))),
                       html::format("{}{}", keywork::in_words(london_day(one.added_at)),
                                    html::line_below(one.added_by_name))}});
    return html::card({.id = "documents", .heading = "Documents"}, html::table(table));
}

/// Asked here, beside the file: on a page of its own the file would have to be chosen again.
Markup password(DocumentsPage const& page)
{
    if (!page.asks_password) return {};
    return html::text_input({.name  = "password",
                             .label = "Your password, if it is about safeguarding",
                             .hint  = "You gave it more than ten minutes ago.",
                             .error = html::problem_with(page.problems, "password")},
                            {.width        = html::Width::twenty,
                             .type         = "password",
                             .autocomplete = "current-password"});
}

Markup add_form(DocumentsPage const& page, Markup const& token)
{
    if (!page.may_add) return {};
    auto const error = [&](std::string_view field) {
        return html::problem_with(page.problems, field);
    };
    std::vector<html::Option> levels;
    for (Level const level : page.levels)
        levels.push_back({.value  = fmt::format("{}", number(level)),
                          .label  = in_words(level),
                          .chosen = level == page.level});
    auto const inside = html::format(
        "{}{}{}{}{}",
        html::text_input({.name = "title",
                          .label = label_in(document_fields, "title"), .error = error("title")},
                         {.value = page.title, .width = html::Width::thirty}),
        html::file_input({.name  = "file",
                          .label = label_in(document_fields, "file"),
                          .hint  = "PDF, picture, Word, Excel, OpenDocument or plain text, 5 MB at "
                                   "most. No photographs of injuries.",
                          .error = error("file")},
                         {.accept = ".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.odt,.txt"}),
        html::radios({.name = "level",
                      .label = label_in(document_fields, "level"), .error = error("level")},
                     {.all = levels}),
        password(page),
        html::button({.words = "Add the document", .look = html::Look::secondary}));
    return html::card(
        {.id = "add", .heading = "Add a document"},
        html::form({.action    = path("/children/{}/documents", page.face.id),
                    .token     = token,
                    .has_files = true},
                   inside));
}

}  // namespace

Markup documents_page(DocumentsPage const& page, Markup const& token)
{
    return html::error_summary(page.problems) +
           html::stack(list(page) + add_form(page, token), html::Space::large);
}

}  // namespace keywork::documents
