#include "features/team/training/views.hpp"

#include "care/record/about/address.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"

namespace keywork::training_matrix {
namespace {

using html::Markup;
using training::Standing;

/// The state in words and shape; a type that was never done is no fault by itself.
Markup cell(training::State const& state)
{
    switch (state.standing) {
    case Standing::never_recorded: return html::text("Not recorded");
    case Standing::in_date:
        return html::rating(html::Rating::green, training::in_words(state));
    case Standing::ends_soon:
        return html::rating(html::Rating::amber, training::in_words(state));
    case Standing::out_of_date:
        return html::rating(html::Rating::red, training::in_words(state));
    }
    return {};
}

}  // namespace

Markup matrix_page(MatrixPage const& page)
{
    auto const words = page.own_only ? std::string{"Your own training."}
                                     : "Everybody who works at " + page.place_name + ", on " +
                                           in_words(page.today) + ".";
    auto const head = html::page_head("Training", words);
    if (page.types.empty())
        return head + html::empty_words("No training is recorded yet. A training record in a "
                                        "staff file adds it here.",
                                        html::link(html::path("/staff-files"), "Staff files"));
    html::Table table{.caption = "Staff by kind of training",
                      .columns = {{.words = "Name"}}, .rows = {},
                      .stacks = html::Table::Stacks::below_two_columns};
    for (Type const& type : page.types) table.columns.push_back({.words = type.words});
    for (Line const& line : page.all) {
        html::TableRow row{.head = html::link(record::staff_file_path(line.face.id),
                                              line.face.full_name),
                           .cells = {}};
        for (training::State const& state : line.states) row.cells.push_back(cell(state));
        table.rows.push_back(std::move(row));
    }
    return head + html::card_around({.id = "matrix", .heading = "Who has done what"},
                                    html::table(table));
}

}  // namespace keywork::training_matrix
