// What a child says about a record in a session of their own.
#include "care/record/additions/operations.hpp"

#include "care/record/additions/keeping.hpp"
#include "care/record/additions/store.hpp"
#include "care/record/store.hpp"
#include "platform/expects.hpp"
#include "platform/text/text.hpp"

namespace keywork::record {

Outcome<AdditionId> add_own_view(Transaction& tx, Rulebook const& rules, RecordId const& record,
                                 std::string const& words, std::string const& form_key)
{
    expects(tx.actor().young_person.has_value());
    auto const& self = *tx.actor().young_person;
    auto const found = record_on(tx.db(), self, record);
    if (!found) return refuse(NotFound{});
    if (is_blank(words)) return refuse(Invalid{{{"words", "Write what you want to say"}}});
    if (auto const before = TRY(added_before(tx, form_key, self, words))) return *before;
    Addition const addition{.id = tx.new_id<Addition>(),
                            .record = record,
                            .author = {},
                            .author_name = tx.actor().full_name,
                            .added_at = tx.now(),
                            .kind = AdditionKind::child_view,
                            .question = std::nullopt,
                            .part = std::nullopt,
                            .words = words,
                            .answers = std::nullopt,
                            .reason = std::nullopt,
                            .level = found->level,
                            .form_key = form_key,
                            .child = self};
    insert_addition(tx.db(), addition);
    store_lines(tx, rules, *found, addition, [&](ChildId const& child) {
        return child == self ? words : std::string{};
    });
    audit_addition(tx, self, record, "self");
    return addition.id;
}

}  // namespace keywork::record
