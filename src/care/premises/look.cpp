#include "care/premises/look_store.hpp"

#include "platform/text/written.hpp"

namespace keywork::premises {

std::string_view to_text(Book book)
{
    switch (book) {
    case Book::checks: return "checks";
    case Book::money: return "money";
    case Book::visitors: return "visitors";
    }
    return "";
}

local_days month_of(local_days day)
{
    std::chrono::year_month_day const date{day};
    return local_days{date.year() / date.month() / 1};
}

local_days month_after(local_days month)
{
    std::chrono::year_month_day const date{month};
    return local_days{(date.year() / date.month() + std::chrono::months{1}) / 1};
}

Outcome<> look_through(Transaction& tx, NewLook const& look)
{
    if (!tx.actor().may_in(Function::manage_setting, look.setting)) return refuse(NotFound{});
    if (look.month > tx.today()) return refuse(Conflict{"This month has not begun."});
    TRY(check_written("words", look.words, longest_reason));
    insert_look(tx.db(), tx.new_text(), look, tx.actor().staff, tx.now());
    tx.audit({.verb = audit::Verb::record_sign,
              .target = audit::target(to_text(look.book), look.setting,
                                      keywork::to_text(look.month)),
              .basis = "function"});
    return {};
}

}  // namespace keywork::premises
