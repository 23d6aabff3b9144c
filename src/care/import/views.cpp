#include "care/import/views.hpp"

#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

namespace keywork::imports {
namespace {

using html::Markup;

/// 300000 as 300,000.
std::string with_commas(std::int64_t number)
{
    auto digits = std::to_string(number);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), ",");
    return digits;
}

Markup count_cell(std::int64_t number)
{
    return html::text(with_commas(number));
}

Markup files_table(CheckSummary const& summary)
{
    html::Table table{.caption = "What is in the files, by what would become of each row",
                      .columns = {{.words = "File"}, {.words = "Holds"}, {.words = "New"},
                                  {.words = "Changed"}, {.words = "Same"},
                                  {.words = "Duplicate"}, {.words = "Wrong"}},
                      .rows = {}};
    for (FileCheck const& file : summary.files)
        table.rows.push_back({.head = html::text(file.file),
                              .cells = {html::text(file.holds), count_cell(file.rows.fresh),
                                        count_cell(file.rows.changed), count_cell(file.rows.same),
                                        count_cell(file.rows.duplicate),
                                        count_cell(file.rows.wrong)}});
    return html::card_around({.id = "files", .heading = "What is in the files"},
                             html::table(table));
}

Markup made_card(CheckSummary const& summary)
{
    std::vector<html::Fact> facts;
    for (CheckSummary::Made const& made : summary.makes)
        facts.push_back({made.words, count_cell(made.number)});
    if (facts.empty()) return {};
    return html::card({.id = "makes", .heading = "What saving would do"}, html::facts(facts));
}

Markup notes_card(std::vector<std::string> const& notes)
{
    if (notes.empty()) return {};
    auto const item = [](std::string const& note) { return html::format("<li>{}</li>", note); };
    return html::card({.id = "notes", .heading = "How the files were read"},
                      html::format(R"(<ul class="kw-list">{}</ul>)", html::each(notes, item)));
}

Markup weight_tag(RowProblem const& problem)
{
    if (problem.weight == RowProblem::Weight::warning)
        return html::tag("Taken, with a doubt", html::Tone::warn);
    return html::tag("Row left out", html::Tone::stop);
}

Markup problems_card(CheckPage const& page)
{
    auto const& summary = page.summary;
    if (summary.problems.empty())
        return html::note({.title = "Nothing is wrong with these files.",
                           .tone = html::Tone::good, .icon = html::Icon::check_circle});
    html::Table table{.caption = "Problems, those that leave a row out first",
                      .columns = {{.words = "Row"}, {.words = "Column"}, {.words = "Found"},
                                  {.words = "What to do"}, {.words = "Then"}},
                      .rows = {}};
    for (RowProblem const& problem : summary.problems)
        table.rows.push_back(
            {.head = html::text(problem.row > 0 ? fmt::format("{}, row {}", problem.file,
                                                              problem.row)
                                                : problem.file),
             .cells = {html::text(problem.heading), html::text(problem.found),
                       html::text(problem.remedy), weight_tag(problem)}});
    auto const shown = summary.problems.size();
    auto const heading =
        static_cast<std::int64_t>(shown) < summary.problems_in_all
            ? fmt::format("The first {} of {} problems", shown,
                          with_commas(summary.problems_in_all))
            : fmt::format("{} {}", shown, shown == 1 ? "problem" : "problems");
    return html::card_around(
        {.id = "problems", .heading = heading,
         .foot = html::link_button(page.problems_file,
                                   {.words = "Take away your file with the problems beside it",
                                    .look = html::Look::secondary})},
        html::table(table));
}

Markup save_form(CheckPage const& page, Markup const& token)
{
    auto const give_up = html::form_button(
        {.action = page.give_up, .token = token},
        html::button({.words = "Save nothing", .look = html::Look::secondary}));
    if (!page.summary.can_be_saved)
        return html::note({.title = "There is nothing to save.",
                           .words = "Everything is in Keywork already, or every row has a problem.",
                           .more = give_up});
    auto const rows = page.summary.rows();
    auto const words = fmt::format("Save {} rows", with_commas(rows.fresh + rows.changed));
    return html::row_of(html::form_button({.action = page.save, .token = token},
                                          html::button({.words = words})) +
                        give_up);
}

}  // namespace

std::string limits_in_words(HowMany files)
{
    auto const megabytes = most_import_bytes / (1024 * 1024);
    auto const rows = with_commas(static_cast<std::int64_t>(most_import_rows));
    if (files == HowMany::one)
        return fmt::format("One CSV file of at most {} MB and {} rows.", megabytes, rows);
    return fmt::format("At most {} MB, {} rows and {} files at a time.", megabytes, rows,
                       most_import_files);
}

Markup upload_page(UploadPage const& page, Markup const& token)
{
    auto const form = html::form(
        {.action = page.action, .token = token, .has_files = true},
        html::stack(
            html::file_input({.name = "files",
                              .label = page.several ? "Files" : "File",
                              .hint = limits_in_words(page.several ? HowMany::several
                                                                     : HowMany::one),
                              .error = html::problem_with(page.problems, "files")},
                             {.accept = page.accept, .several = page.several}) +
            page.more_questions +
            html::button({.words = "Upload and check"})));
    return html::stack(html::back_link(html::path("/imports"), "Imports") +
                       html::error_summary(page.problems) +
                       html::page_head(page.heading, page.words) +
                       html::quiet_words("The check saves nothing. You see what is new, changed, "
                                         "repeated or wrong before you decide.") +
                       form);
}

Markup check_page(CheckPage const& page, Markup const& token)
{
    return html::stack(html::back_link(html::path("/imports"), "Imports") +
                           html::error_summary(page.problems) +
                           html::page_head(page.heading, page.words) + save_form(page, token) +
                           files_table(page.summary) + made_card(page.summary) + page.more +
                           notes_card(page.summary.notes) + problems_card(page),
                       html::Space::medium);
}

}  // namespace keywork::imports
