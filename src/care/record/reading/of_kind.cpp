#include "care/record/reading/of_kind.hpp"

#include "care/record/accounts/account.hpp"
#include "care/record/reading/of_kind_store.hpp"
#include "care/record/reading/reading.hpp"
#include "care/record/store.hpp"
#include "platform/expects.hpp"

#include <algorithm>

namespace keywork::record {
namespace {

form::Answers for_file_of(db::Reader& db, ChildId const& own, RowOfKind const& row,
                          form::Answers answers)
{
    if (row.children < 2) return answers;
    form::OtherChild own_names;
    std::vector<form::OtherChild> others;
    for (ChildOfRecord const& one : children_of(db, row.record)) {
        if (one.child == own) own_names = one.names;
        else others.push_back(one.names);
    }
    return with_texts_hidden(std::move(answers), [&](std::string const& text) {
        return form::without_other_children(text, own_names, others);
    });
}

}  // namespace

std::vector<AnswersRead> answers_of_kind(db::Reader& db, Forms const& forms, Sight const& sight,
                                         OfKind const& wanted)
{
    std::vector<AnswersRead> all;
    for (RowOfKind const& row : rows_of_kind(db, sight, wanted)) {
        auto const* form = forms.find(wanted.kind, row.form_version);
        if (!form) continue;
        expects(!asks_for_accounts(*form));
        auto answers = form::answers_from_json(*form, row.answers);
        if (!answers) continue;
        auto const reads_to = row.author == sight.actor
                                  ? Level::l4
                                  : level_from_number(std::max(0, sight.level));
        auto shown = up_to(form::questions(*form), std::move(*answers), reads_to);
        leave_out_rows(*form, shown, {sight.child.text()});
        all.push_back({.record = row.record,
                       .form = form,
                       .occurred_at = row.occurred_at,
                       .author_name = row.author_name,
                       .answers = for_file_of(db, sight.child, row, std::move(shown))});
    }
    return all;
}

}  // namespace keywork::record
