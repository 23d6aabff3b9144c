#include "care/record/handover/store.hpp"
#include "care/record/store.hpp"

namespace keywork::record {

Outcome<> mark_read(Transaction& tx, SettingId const& setting, RecordId const& record)
{
    if (!tx.actor().may_in(Function::read_handover, setting)) return refuse(NotFound{});
    if (!record_of_house(tx.db(), setting, record)) return refuse(NotFound{});
    insert_read(tx.db(), record, tx.actor().staff, tx.now());
    tx.audit({.verb = audit::Verb::record_read,
              .target = audit::target("record", record),
              .basis = "function"});
    return {};
}

}  // namespace keywork::record
