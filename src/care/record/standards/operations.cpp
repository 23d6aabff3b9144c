#include "care/record/standards/store.hpp"

#include "care/record/reading/reading.hpp"
#include "care/site/transaction.hpp"

#include <algorithm>

namespace keywork::standards {
namespace {

void add_tag(Transaction& tx, RecordId const& record, std::string const& code)
{
    insert(tx.db(), tx.new_id<RecordStandardRow>(), record,
           {.standard = code, .tagged_by_name = {}, .tagged_at = tx.now()}, tx.actor().staff);
}

/// refused  Invalid for a standard that is none
Outcome<> set_tags(Transaction& tx, RecordId const& record, std::vector<std::string> const& wanted)
{
    for (std::string const& code : wanted)
        if (!find(code)) return refuse(Invalid{{{"standards", "Choose from the nine standards"}}});
    auto const before = tags_of(tx.db(), record);
    for (Tag const& one : before)
        if (std::ranges::find(wanted, one.standard) == wanted.end())
            take_off(tx.db(), record, one.standard, tx.actor().staff, tx.now());
    for (Standard const& one : all_standards()) {
        bool const is_wanted = std::ranges::find(wanted, one.code) != wanted.end();
        bool const was = std::ranges::find(before, one.code, &Tag::standard) != before.end();
        if (is_wanted && !was) add_tag(tx, record, std::string{one.code});
    }
    return {};
}

}  // namespace

void after_sending(Transaction& tx, Record const& record, form::Answers const& answers)
{
    for (std::string const& code : said_in(answers)) add_tag(tx, record.id, code);
}

Outcome<> tag_on_file(Transaction& tx, Permitted<ChildId> const& child, RecordId const& record,
                      std::vector<std::string> const& wanted)
{
    auto const permitted =
        TRY(decide(tx.db(), tx.actor(), Function::see_child, Level::l1, *child));
    auto const reached = TRY(record::reach(tx.db(), tx.actor(), permitted, record));
    if (reached.sees != record::Sees::all || reached.record.level == Level::l4)
        return refuse(NotFound{});
    TRY(set_tags(tx, record, wanted));
    tx.audit({.verb = audit::Verb::record_amend, .target = audit::target("record", record),
              .subject = audit::subject(*permitted), .basis = permitted.basis()});
    return {};
}

Outcome<> tag_of_house(Transaction& tx, RecordId const& record,
                       std::vector<std::string> const& wanted)
{
    auto const reached = TRY(record::reach_of_house(tx.db(), tx.actor(), record));
    if (reached.level == Level::l4) return refuse(NotFound{});
    TRY(set_tags(tx, record, wanted));
    tx.audit({.verb = audit::Verb::record_amend, .target = audit::target("record", record),
              .basis = "function"});
    return {};
}

}  // namespace keywork::standards
