#include "care/child/voice/operations.hpp"

#include "care/child/operations.hpp"
#include "care/child/voice/store.hpp"
#include "platform/crypto/crypto.hpp"

namespace keywork::child {

Outcome<> write_about_me(Transaction& tx, Permitted<ChildId> const& child, AboutMe about_me)
{
    auto const permitted =
        TRY(decide_to_write(tx, child, Function::write_record, Level::l1));
    about_me.made_at = tx.now();
    auto const id = tx.new_text();
    insert_about_me(tx.db(), id, *permitted, about_me, tx.actor().staff);
    auto kept = entry(permitted, audit::Verb::record_create, "about_me:" + id + " -");
    kept.content_hash = crypto::sha256_hex(about_me.words);
    tx.audit(kept);
    return {};
}

Outcome<> write_how_to_help_me(Transaction& tx, Permitted<ChildId> const& child, HowToHelpMe help,
                               int based_on)
{
    auto const permitted =
        TRY(decide_to_write(tx, child, Function::write_record, Level::l1));
    auto const newest = how_to_help_me(tx.db(), permitted);
    int const now_at = newest ? newest->version : 0;
    if (now_at != based_on)
        return refuse(Conflict{"Somebody has changed this since you opened it. Copy your words, "
                               "open the page again and put them beside theirs."});
    help.version = now_at + 1;
    help.made_at = tx.now();
    auto const id = tx.new_text();
    insert_how_to_help_me(tx.db(), id, *permitted, help, tx.actor().staff);
    auto kept = entry(permitted, audit::Verb::record_create,
                      "how_to_help_me:" + id + " " + std::to_string(help.version));
    kept.content_hash = crypto::sha256_hex(help.helps + "\n\n" + help.is_hard + "\n\n" +
                                           help.too_much);
    tx.audit(kept);
    return {};
}

}  // namespace keywork::child
