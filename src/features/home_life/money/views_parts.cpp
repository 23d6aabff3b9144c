#include "features/home_life/money/views_parts.hpp"

#include "features/home_life/money/on_page.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

namespace keywork::money {
namespace {

using html::Markup;
using html::path;

html::Question money_question(std::vector<Problem> const& problems, std::string_view name,
                              std::string_view hint = {})
{
    return {.name = std::string{name}, .label = label_in(money_fields, name),
            .hint = std::string{hint}, .error = html::problem_with(problems, name)};
}

template <std::size_t Count>
html::Options choices(ChoiceWords const (&all)[Count], std::string const& chosen)
{
    html::Options made;
    for (ChoiceWords const& one : all)
        made.all.push_back({.value = std::string{one.code}, .label = std::string{one.words},
                            .chosen = one.code == chosen});
    return made;
}

/// Asked where it is needed; behind a summary until then.
Markup second_person(TypedLine const& typed, std::vector<Problem> const& problems, Pence figure)
{
    auto const name_error = html::problem_with(problems, "witness_name");
    auto const password_error = html::problem_with(problems, "witness_password");
    auto const fields =
        html::text_input(money_question(problems, "witness_name"),
                         {.value = typed.witness_name, .width = html::Width::twenty}) +
        html::text_input({.name = "witness_password", .label = "Their password",
                          .error = password_error},
                         {.width = html::Width::twenty, .type = "password",
                          .autocomplete = "new-password"});
    bool const asked = !name_error.empty() || !password_error.empty() ||
                       !typed.witness_name.empty();
    return asked ? html::fieldset({.name = "witness", .label = "The second person"}, fields)
                 : html::details(fmt::format("A second person (above {})", in_words(figure)),
                                 fields);
}

Markup childs_word(TypedLine const& typed, std::vector<Problem> const& problems)
{
    auto options = choices(agreed_choices, typed.agreed);
    options.all.back().reveals = html::text_input(money_question(problems, "agreed_why"),
                                                  {.value = typed.agreed_why});
    return html::radios(money_question(problems, "agreed", "Not for a count"), options);
}

html::Path line_path(Line const& line, std::optional<ChildId> const& child)
{
    return child ? path("/children/{}/money/{}", *child, line.id)
                 : path("/money/lines/{}", line.id);
}

std::string title_of(Line const& line)
{
    if (line.move == Move::counter)
        return fmt::format("Puts right line {}: {}", line.counters.value_or(0), line.what);
    if (line.move == Move::count)
        return line.change == Pence{} ? "Counted, as it should be" : "Counted: " + line.what;
    return line.what;
}

Markup row_tags(Line const& line)
{
    Markup tags;
    if (line.countered_by) tags += html::tag("Put right", html::Tone::info);
    if (line.move == Move::count && line.change != Pence{})
        tags += html::tag("Difference", html::Tone::warn);
    if (line.move == Move::out && !line.receipt) tags += html::tag("No receipt");
    return tags;
}

}  // namespace

Markup line_questions(TypedLine const& typed, std::vector<Problem> const& problems, Pence figure,
                      Whose whose)
{
    auto what = money_question(problems, "what", "Of a count: what you know of a difference");
    auto happened_on = money_question(problems, "happened_on", "Empty: today");
    happened_on.optional = true;
    auto receipt = money_question(problems, "receipt", "PNG, JPEG or PDF, 5 MB at most");
    receipt.optional = true;
    auto no_receipt = money_question(problems, "no_receipt", "Of money that went out");
    no_receipt.optional = true;
    auto const purse = whose == Whose::child
                           ? html::radios(money_question(problems, "purse"),
                                          choices(purse_choices, typed.purse))
                           : Markup{};
    return html::hidden_field("form_key", typed.form_key) + purse +
           html::radios(money_question(problems, "move"), choices(move_choices, typed.move)) +
           html::text_input(money_question(problems, "amount", "Pounds and pence, like 4.50"),
                            {.value = typed.amount, .width = html::Width::ten,
                             .input_mode = "decimal"}) +
           html::text_input(what, {.value = typed.what}) +
           html::text_input(money_question(problems, "who"), {.value = typed.who,
                                                              .width = html::Width::thirty}) +
           html::text_input(happened_on, {.value = typed.happened_on,
                                          .width = html::Width::ten}) +
           html::file_input(receipt, {.accept = ".png,.jpg,.jpeg,.pdf"}) +
           html::text_input(no_receipt, {.value = typed.no_receipt}) +
           (whose == Whose::child ? childs_word(typed, problems) : Markup{}) +
           second_person(typed, problems, figure);
}

Markup lines_table(std::vector<Line> const& lines, std::optional<ChildId> const& child)
{
    html::Table table{.caption = "Lines, newest first",
                      .columns = {{.words = "Line"}, {.words = "Amount"}, {.words = "Left"},
                                  {.words = "By"}},
                      .rows = {}};
    for (Line const& line : lines) {
        auto below = fmt::format("{}{}, line {}", child ? fmt::format("{}, ",
                                                                      in_words(line.purse))
                                                        : std::string{},
                                 in_short_words(line.happened_on), line.number);
        auto by = line.by;
        if (line.witness) by += " and " + *line.witness;
        table.rows.push_back(
            {.head = html::format("{} {}{}", html::link(line_path(line, child), title_of(line)),
                                  row_tags(line), html::line_below(below)),
             .cells = {html::text(in_words(line.change)), html::text(in_words(line.balance)),
                       html::text(by)}});
    }
    return html::table(table);
}

}  // namespace keywork::money
