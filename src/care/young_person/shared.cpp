#include "care/young_person/shared.hpp"

#include "care/child/operations.hpp"
#include "care/form/redaction.hpp"
#include "care/record/reading/reading.hpp"
#include "care/record/store.hpp"
#include "care/young_person/shared_store.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/text/text.hpp"

namespace keywork::young_person {
namespace {

/// The words without the names of the record's other children, as its print has them.
std::string without_others(db::Reader& db, ChildId const& own, RecordId const& record,
                           std::string const& words)
{
    form::OtherChild own_names;
    std::vector<form::OtherChild> others;
    for (auto const& one : record::children_of(db, record)) {
        if (one.child == own) own_names = one.names;
        else others.push_back(one.names);
    }
    return form::without_other_children(words, own_names, others);
}

}  // namespace

Outcome<SharedId> share(Transaction& tx, Permitted<ChildId> const& child, ToShare const& wanted)
{
    auto const permitted =
        TRY(child::decide_to_write(tx, child, Function::write_record, Level::l1));
    auto const reached = TRY(record::reach(tx.db(), tx.actor(), permitted, wanted.record));
    if (reached.sees != record::Sees::all) return refuse(NotFound{});
    if (reached.record.level > most_shared)
        return refuse(NotAllowed{"What is about safeguarding is not shared on a screen. Talk with "
                                 "them instead."});
    if (is_blank(wanted.words))
        return refuse(Invalid{{{"words", "Write what they are to read"}}});
    auto const words = without_others(tx.db(), *permitted, wanted.record, wanted.words);
    if (auto const before = shared_with_key(tx.db(), wanted.form_key)) {
        if (before->child != *permitted) return refuse(NotFound{});
        if (before->words != words)
            return refuse(Conflict{"This was shared already, with other words."});
        tx.audit(child::entry(permitted, audit::Verb::record_read,
                              audit::target("shared_text", before->id)));
        return before->id;
    }
    Shared const shared{.id = tx.new_id<struct SharedText>(),
                        .record = wanted.record,
                        .is_plan = wanted.is_plan,
                        .title = wanted.title,
                        .words = words,
                        .shared_by_name = {},
                        .shared_at = tx.now()};
    insert_shared(tx.db(), {shared, *permitted, tx.actor().staff, wanted.form_key});
    auto kept = child::entry(permitted, audit::Verb::grant_make,
                             audit::target("shared_text", shared.id));
    kept.content_hash = crypto::sha256_hex(words);
    tx.audit(kept);
    return shared.id;
}

Outcome<> take_back(Transaction& tx, Permitted<ChildId> const& child, SharedId const& id)
{
    auto const permitted =
        TRY(child::decide_to_write(tx, child, Function::write_record, Level::l1));
    if (!end_shared(tx.db(), *permitted, id, tx.actor().staff, tx.now()))
        return refuse(NotFound{});
    tx.audit(child::entry(permitted, audit::Verb::grant_end, audit::target("shared_text", id)));
    return {};
}

}  // namespace keywork::young_person
