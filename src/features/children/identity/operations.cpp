#include "features/children/identity/operations.hpp"

#include "care/child/operations.hpp"
#include "features/children/identity/store.hpp"
#include "platform/crypto/crypto.hpp"

namespace keywork::identity {

Outcome<> write(Transaction& tx, Permitted<ChildId> const& child, Said const& said)
{
    auto const permitted =
        TRY(child::decide_to_write(tx, child, Function::write_record, level_of(said.part)));
    auto const id = tx.new_text();
    insert(tx.db(), id, *permitted, said, tx.actor().staff, tx.now());
    auto kept = child::entry(permitted, audit::Verb::record_create, "identity:" + id + " -");
    kept.content_hash = crypto::sha256_hex(said.words + "\n\n" + said.adults_do);
    tx.audit(kept);
    return {};
}

}  // namespace keywork::identity
