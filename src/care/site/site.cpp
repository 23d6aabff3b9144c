#include "care/site/site.hpp"

#include "platform/random/random.hpp"

namespace keywork {

std::string Transaction::new_text() { return new_id_text(actor_.now, random_.bits()); }

void Transaction::audit(audit::Entry const& entry)
{
    audit::append(db_, actor_, entry);
    audited_ = true;
}

void Site::run(Actor const& actor, std::function<bool(Transaction&)> const& change)
{
    reader_.look_again();
    services_.database.write([&](db::Transaction& opened) {
        Transaction tx{opened, actor, services_.random};
        if (!change(tx)) return db::Database::Finish::rollback;
        expects(tx.audited());  // nothing is changed without an audit entry
        return db::Database::Finish::commit;
    });
}

}  // namespace keywork
