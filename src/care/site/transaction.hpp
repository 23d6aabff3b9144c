// The one open transaction of a change, with its author. Nothing is changed without both.
#pragma once

#include "care/access/actor.hpp"
#include "care/audit/audit.hpp"
#include "platform/db/database.hpp"
#include "platform/id/id.hpp"

namespace keywork {

class Random;

class Transaction {
public:
    Transaction(db::Transaction& opened, Actor const& author, Random& random)
        : db_{opened}, actor_{author}, random_{random} {}

    db::Transaction& db() { return db_; }
    Actor const& actor() const { return actor_; }
    sys_seconds now() const { return actor_.now; }
    local_days today() const { return actor_.today; }

    /// A new id, made of the transaction's time and the random source.
    template <class Kind>
    Id<Kind> new_id() { return Id<Kind>{new_text()}; }
    std::string new_text();

    /// Appends the audit entry of what was just done. A change that appended none is rolled back
    /// with a fault: see Site::write.
    void audit(audit::Entry const& entry);
    bool audited() const { return audited_; }

private:
    db::Transaction& db_;
    Actor const& actor_;
    Random& random_;
    bool audited_ = false;
};

}  // namespace keywork
