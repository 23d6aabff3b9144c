#include "features/team/training/views.hpp"

#include "care/record/about/address.hpp"
#include "features/team/training/on_page.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::training_matrix {
namespace {

using html::Markup;
using html::path;
using training::Standing;

std::string type_words(NeedsPage const& page, std::string const& code)
{
    auto const found = std::ranges::find(page.types, code, &Type::code);
    return found == page.types.end() ? code : found->words;
}

std::string need_words(NeedsPage const& page, Need const& need)
{
    auto words = fmt::format("{}: {}", in_words(need.role), type_words(page, need.type));
    if (need.every_months) words += fmt::format(", again after {} months", *need.every_months);
    return words;
}

Markup gap_words(int gaps)
{
    if (gaps == 0) return html::rating(html::Rating::green, "Nothing missing");
    return html::rating(html::Rating::red, fmt::format("{} to do", gaps));
}

Markup diplomas(MatrixPage const& page)
{
    if (!page.has_diploma) return {};
    std::vector<html::Fact> facts;
    for (Line const& line : page.all)
        if (line.qualification && line.diploma)
            facts.push_back({line.face.full_name,
                             diploma_words(*line.qualification, *line.diploma, page.now)});
    if (facts.empty()) return {};
    return html::card({.id = "diplomas", .heading = "Diplomas"}, html::facts(facts));
}

Markup buttons(MatrixPage const& page)
{
    if (!page.may_set_needs) return {};
    return html::link_button(path("/training/needs"),
                             {.words = "What each role needs",
                              .look = html::Look::secondary});
}

}  // namespace

Markup cell_words(Cell const& cell)
{
    switch (cell.state.standing) {
    case Standing::never_recorded:
        return cell.needed ? html::rating(html::Rating::red, "Needed, not recorded")
                           : html::text("Not recorded");
    case Standing::in_date:
        return html::rating(html::Rating::green, training::in_words(cell.state));
    case Standing::ends_soon:
        return html::rating(html::Rating::amber, training::in_words(cell.state));
    case Standing::out_of_date:
        return html::rating(html::Rating::red, training::in_words(cell.state));
    }
    return {};
}

Markup matrix_page(MatrixPage const& page)
{
    auto const words = page.own_only ? std::string{"Your own training."}
                                     : "Everybody who works at " + page.place_name + ", on " +
                                           in_words(page.today) + ".";
    auto const head = html::page_head("Training", words, buttons(page));
    if (page.types.empty())
        return head +
               html::stack(html::empty_words("No training is recorded yet. A training record in a "
                                             "staff file adds it here.",
                                             html::link(path("/staff-files"), "Staff files")) +
                           diplomas(page));
    html::Table table{.caption = "Staff by kind of training",
                      .columns = {{.words = "Name"}, {.words = "What is needed"}}, .rows = {},
                      .stacks = html::Table::Stacks::below_two_columns};
    for (Type const& type : page.types) table.columns.push_back({.words = type.words});
    for (Line const& line : page.all) {
        html::TableRow row{.head = html::link(path("/training/{}", line.face.id),
                                              line.face.full_name),
                           .cells = {gap_words(line.gaps())}};
        for (Cell const& cell : line.cells) row.cells.push_back(cell_words(cell));
        table.rows.push_back(std::move(row));
    }
    return head + html::stack(html::card_around({.id = "matrix", .heading = "Who has done what"},
                                                html::table(table)) +
                                  diplomas(page),
                              html::Space::large);
}

Markup needs_page(NeedsPage const& page, Markup const& token)
{
    auto const question = [&](std::string_view name, std::string hint = {}) {
        return html::Question{.name = std::string{name}, .label = label_in(need_fields, name),
                              .hint = std::move(hint),
                              .error = html::problem_with(page.problems, name)};
    };
    std::vector<html::Option> roles;
    for (ChoiceWords const& one : role_choices)
        roles.push_back({.value = std::string{one.code}, .label = std::string{one.words},
                         .chosen = one.code == page.role});
    std::vector<html::Option> types;
    for (Type const& type : page.types)
        types.push_back({.value = type.code, .label = type.words,
                         .chosen = type.code == page.type});
    auto every = question("every_months", "Only where you ask for it more often than its own time");
    every.optional = true;
    auto const add = html::form(
        {.action = path("/training/needs"), .token = token},
        html::radios(question("role"), {.all = roles, .columns = true}) +
            html::radios(question("type"), {.all = types, .columns = true, .small = true}) +
            html::text_input(every, {.value = page.every_months, .width = html::Width::three,
                                     .input_mode = "numeric", .suffix = "months"}) +
            html::button({.words = "Put it on the list"}));
    Markup lines;
    for (Need const& need : page.all) {
        auto const words = need_words(page, need);
        lines += html::format(
            "<li>{} {}</li>", words,
            html::form_button({.action = path("/training/needs/end"), .token = token},
                              html::button({.words = "End", .look = html::Look::quiet,
                                            .small = true, .spoken_after = words}),
                              html::hidden_field("ending", need.id.text())));
    }
    auto const listed =
        lines.empty() ? html::empty_words("Nobody has said yet what a role needs.")
                      : html::format(R"(<ul class="govuk-list">{}</ul>)", lines);
    return html::error_summary(page.problems) +
           html::back_link(path("/training"), "Back to the training") +
           html::page_head("What each role needs", page.place_name) +
           html::stack(html::card({.id = "needs", .heading = "Needed now"}, listed) +
                           html::section({.id = "add", .heading = "Add one"}, add),
                       html::Space::large);
}

}  // namespace keywork::training_matrix
