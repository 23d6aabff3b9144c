#include "care/child/dates/store.hpp"

#include "care/child/operations.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/text/written.hpp"

namespace keywork::dates {
namespace {

Outcome<> check(NewDate const& wanted)
{
    std::vector<Problem> problems;
    check_written(problems, "words", wanted.words, longest_line,
                  "Write what the day is, like: the day Nan died");
    check_written(problems, "helps", wanted.helps, longest_reason);
    if (wanted.prompt_days < 0 || wanted.prompt_days > prompt_days_most)
        problems.push_back({"prompt_days", "Enter a number of days from 0 to 60"});
    if (wanted.level < Level::l1 || wanted.level > Level::l3)
        problems.push_back({"level", "Choose who may see it"});
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    return {};
}

}  // namespace

Outcome<DateId> add(Transaction& tx, Permitted<ChildId> const& child, NewDate const& wanted)
{
    TRY(check(wanted));
    auto const permitted =
        TRY(child::decide_to_write(tx, child, Function::write_record, wanted.level));
    if (wanted.level > permitted.reads_to()) return refuse(NeedsPasswordAgain{});
    auto const id = tx.new_id<SignificantDateRow>();
    insert(tx.db(), id, *permitted, wanted, tx.actor().staff, tx.now());
    auto kept = child::entry(permitted, audit::Verb::record_create,
                             audit::target("significant_date", id));
    kept.content_hash = crypto::sha256_hex(wanted.words + "\n\n" + wanted.helps);
    tx.audit(kept);
    return id;
}

Outcome<> end(Transaction& tx, Permitted<ChildId> const& child, DateId const& id,
              std::string const& why)
{
    auto const level = level_of(tx.db(), *child, id);
    if (!level || *level > child.reads_to()) return refuse(NotFound{});
    auto const permitted =
        TRY(child::decide_to_write(tx, child, Function::write_record, *level));
    TRY(check_written("why", why, longest_line, "Say why it is taken off"));
    store_end(tx.db(), id, tx.actor().staff, tx.now(), why);
    auto kept = child::entry(permitted, audit::Verb::record_amend,
                             audit::target("significant_date", id));
    kept.content_hash = crypto::sha256_hex(why);
    tx.audit(kept);
    return {};
}

}  // namespace keywork::dates
