#include "features/exchange/people_lists/views.hpp"

#include "care/import/views.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/question.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::people_lists {
namespace {

using html::Markup;

constexpr std::size_t most_proposals_shown = 100;

std::string list_in_words(ImportKind list)
{
    if (list == ImportKind::contacts) return "Contacts of children";
    return list == ImportKind::staff ? "Staff" : "Children";
}

std::vector<html::Option> list_options(ImportKind chosen)
{
    std::vector<html::Option> options;
    for (ImportKind const list : {ImportKind::children, ImportKind::contacts, ImportKind::staff})
        options.push_back({.value = std::string{to_text(list)}, .label = list_in_words(list),
                           .chosen = list == chosen});
    return options;
}

/// Every field of every list once; the words say of which list where they differ.
std::vector<html::Option> field_options(ImportKind list, std::string const& chosen)
{
    std::vector<html::Option> options{
        {.value = "", .label = "Pass over", .chosen = chosen.empty()}};
    for (Field const& field : fields())
        if (field.list == list)
            options.push_back({.value = std::string{field.key}, .label = std::string{field.words},
                               .chosen = field.key == chosen});
    return options;
}

Markup column_question(ColumnsPage const& shown, std::size_t at)
{
    auto const& heading = shown.headings[at];
    auto const matched = shown.choices.fields.find(heading);
    auto const chosen = matched == shown.choices.fields.end() ? std::string{} : matched->second;
    auto const example = shown.first_cells[at];
    return html::select({.name = column_name(at), .label = heading,
                         .hint = example.empty() ? "" : "For example: " + example,
                         .error = html::problem_with(shown.problems, column_name(at))},
                        field_options(shown.choices.list, chosen));
}

Markup proposal_question(Proposal const& proposal, Choices const& choices)
{
    auto const link = choices.links.find(proposal.row);
    auto const chosen = link == choices.links.end() ? std::string{} : link->second;
    return html::radios(
        {.name = fmt::format("link.{}", proposal.row),
         .label = fmt::format("Row {}: {}, born {}", proposal.row, proposal.name,
                              in_words(proposal.born_on)),
         .hint = proposal.all_equal ? "The names are the same." : "The names differ."},
        {.all = {{.value = proposal.child.text(),
                  .label = "The same child as " + proposal.known_name,
                  .chosen = chosen == proposal.child.text()},
                 {.value = "new", .label = "Another child", .chosen = chosen == "new"}},
         .small = true});
}

Markup proposals_card(CheckShown const& shown, Markup const& token)
{
    if (shown.proposals.empty()) return {};
    Markup questions = html::checkboxes(
        {.name = "same", .label = "All at once"},
        {.all = {{.value = "yes",
                  .label = "Where the names and the date of birth are the same, it is the same "
                           "child",
                  .chosen = shown.choices.same_where_all_equal}}});
    auto const count = std::min(shown.proposals.size(), most_proposals_shown);
    std::size_t row_before = 0;
    for (std::size_t at = 0; at < count; ++at) {
        // One question a row; further children of the same day are decided by "another child".
        if (shown.proposals[at].row != row_before)
            questions += proposal_question(shown.proposals[at], shown.choices);
        row_before = shown.proposals[at].row;
    }
    auto const form = html::form(
        {.action = html::path("/imports/people/{}/links", shown.upload), .token = token},
        html::stack(questions + html::button({.words = "Keep what I decided"})));
    return html::card(
        {.id = "proposals",
         .heading = fmt::format("{} may be in Keywork already", shown.proposals.size()),
         .aside = html::quiet_words("Nobody is linked by name unless you say so.")},
        form);
}

}  // namespace

Markup upload_form_page(std::vector<Problem> const& problems, Markup const& token)
{
    return imports::upload_page(
        {.heading = "Bring in a list of people",
         .words = "Children, contacts or staff as a CSV file from any system. You match its "
                  "columns on the next page.",
         .action = html::path("/imports/people"),
         .accept = ".csv",
         .problems = problems},
        token);
}

Markup columns_page(ColumnsPage const& shown, Markup const& token)
{
    Markup columns;
    for (std::size_t at = 0; at < shown.headings.size(); ++at)
        if (!shown.headings[at].empty()) columns += column_question(shown, at);
    auto const questions =
        html::radios({.name = "list", .label = "Who is in the list?",
                      .error = html::problem_with(shown.problems, "list")},
                     {.all = list_options(shown.choices.list)}) +
        html::button({.words = "Show the fields of this list", .look = html::Look::secondary,
                      .name = "then", .value = "fields"}) +
        html::text_input({.name = "agency", .label = "Whose numbers are in the file?",
                          .hint = "Like: education. Numbers of two agencies are kept apart.",
                          .optional = true},
                         {.value = shown.choices.agency, .width = html::Width::twenty}) +
        html::section({.id = "columns", .heading = "Which column is what?"},
                      html::stack(columns)) +
        html::button({.words = "Check the rows", .name = "then", .value = "check"});
    return html::stack(
        html::back_link(html::path("/imports"), "Imports") +
        html::error_summary(shown.problems) +
        html::page_head("Match the columns",
                        "The matching is kept for the next file with the same headings.") +
        html::form({.action = html::path("/imports/people/{}/columns", shown.upload),
                    .token = token},
                   html::stack(questions)));
}

Markup check_page(CheckShown const& shown, Markup const& token)
{
    return imports::check_page(
        {.heading = "Check of a list of people",
         .words = list_in_words(shown.choices.list),
         .summary = shown.summary,
         .save = html::path("/imports/people/{}", shown.upload),
         .give_up = html::path("/imports/people/{}/give-up", shown.upload),
         .problems_file = html::path("/imports/people/{}/problems", shown.upload),
         .problems = shown.problems,
         .more = html::link_button(html::path("/imports/people/{}/columns", shown.upload),
                                   {.words = "Match the columns again",
                                    .look = html::Look::secondary}) +
                 proposals_card(shown, token)},
        token);
}

}  // namespace keywork::people_lists
