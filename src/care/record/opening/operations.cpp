#include "care/action/action.hpp"
#include "care/action/store.hpp"
#include "care/form/envelope.hpp"
#include "care/record/opening/store.hpp"
#include "care/record/to_finish/to_finish.hpp"

#include <set>

namespace keywork::record {

void after_sending_opens(Transaction& tx, Rulebook const& rules, Permitted<ChildId> const& child,
                         AskingRecord const& asking)
{
    Record const& record = asking.record;
    if (record.opened_from)
        if (auto const line =
                line_to_open(tx.db(), *record.opened_from, record.kind, record.author))
            action::close_action(tx.db(), *line, tx.actor().staff, tx.now(), std::nullopt);
    std::set<std::string> asked;             // a form may open one kind for two answers
    for (form::Opens const* opens :
         form::opens_next(asking.form, asking.answers, asking.words.profile)) {
        auto const* next = rules.forms.find(opens->kind);
        bool const is_asked = opens->at_once && next && next->level <= most_asked_for &&
                              may_start(rules, asking.words.profile, opens->kind, child);
        if (!is_asked || !asked.insert(opens->kind).second) continue;
        auto const line =
            action::add_from_record(tx, {.setting = record.setting,
                                         .child = *child,
                                         .record = record.id,
                                         .what = form::said(opens->prompt, asking.words),
                                         .note = std::nullopt,
                                         .level = record.level,
                                         .assigned_to = record.author,
                                         .due_at = end_of(tx.today())});
        insert_to_open(tx.db(), record.id, opens->kind, line);
    }
}

}  // namespace keywork::record
