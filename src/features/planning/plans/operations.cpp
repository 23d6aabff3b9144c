#include "features/planning/plans/operations.hpp"

#include "care/form/typed_again.hpp"
#include "care/record/drafts/operations.hpp"
#include "care/record/known.hpp"
#include "care/record/reading/reading.hpp"
#include "care/record/rules.hpp"
#include "platform/expects.hpp"

namespace keywork::plans {
namespace {

/// How many answers there are, those in rows too.
std::size_t count_of(form::Answers const& answers)
{
    std::size_t count = answers.all.size();
    for (form::Answer const& answer : answers.all)
        if (auto const* rows = std::get_if<form::Rows>(&answer.value))
            for (form::Answers const& row : *rows) count += count_of(row);
    return count;
}

bool has_more_than_was_read(record::RecordRead const& read)
{
    auto const all = form::answers_from_json(*read.form, read.record.answers);
    expects(all.has_value());
    return count_of(*all) != count_of(read.answers);
}

/// What is said anew in every version.
std::vector<std::string> asked_again(form::PlanRule const& rule)
{
    std::vector<std::string> names{"occurred_at", "ended_at", "starts_on", "took_part",
                                   "witnesses", "child_view_method", "child_view",
                                   "child_view_why_not", "parent_view", "significant", "actions",
                                   "links", rule.review, rule.ends};
    names.insert(names.end(), rule.asked_again.begin(), rule.asked_again.end());
    return names;
}

}  // namespace

Outcome<Draft> start_next_version(Transaction& tx, record::Rulebook const& rules,
                                  ChildId const& child, RecordId const& record,
                                  PageKeys const& keys)
{
    auto const permitted =
        TRY(decide(tx.db(), tx.actor(), Function::write_record, Level::l1, child));
    auto const read = TRY(record::read(tx.db(), rules, tx.actor(), permitted, record));
    auto const* form = rules.forms.find(read.record.kind);
    if (!form || !form->plan || !record::may_write(*form, permitted)) return refuse(NotFound{});
    if (has_more_than_was_read(read))
        return refuse(Conflict{"Parts of this plan are for fewer people. Somebody who reads all "
                               "of it must write its next version."});
    auto const here = record::setting_for(tx.db(), tx.actor(), permitted);
    if (here != read.record.setting)
        return refuse(Conflict{"This plan is of " + read.setting_name +
                               ". Switch to that place to write its next version."});
    WrittenOn const on{read.record.setting, child};
    auto const known = record::known_for(tx.db(), rules.profiles, tx.actor(), on, &permitted,
                                         record::lists_to_start(*form));
    auto typed = form::typed_again(*form, read.answers, asked_again(*form->plan));
    auto const saved =
        TRY(record::save(tx, *form, on, known,
                         {.form_key = keys.form_key, .page_key = keys.page_key, .version = 0,
                          .step = 0, .opened_from = record,
                          .fields = {.fields = std::move(typed.fields), .files = {}}}));
    return saved.draft;
}

}  // namespace keywork::plans
