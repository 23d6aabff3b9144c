// A manager looks through a month of a book of the place, and signs it.
#pragma once

#include "care/ids.hpp"
#include "care/site/transaction.hpp"
#include "platform/outcome.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace keywork::premises {

enum class Book : std::uint8_t { checks, money, visitors };
std::string_view to_text(Book book);

struct Look {
    std::string words;
    std::string by;
    sys_seconds at;
    bool operator==(Look const&) const = default;
};

/// The first day of the month that holds a day, and of the next.
local_days month_of(local_days day);
local_days month_after(local_days month);

/// Looks through a month, newest first.
std::vector<Look> looks_of(db::Reader& db, SettingId const& setting, Book book, local_days month);

struct NewLook {
    SettingId setting;
    Book book = Book::checks;
    local_days month;
    std::string words;                     // what was found; may be empty
    std::string form_key;
};
/// refused  NotFound for anybody but who manages the setting; Conflict for a month that has not
///          begun; Invalid by words
Outcome<> look_through(Transaction& tx, NewLook const& look);

}  // namespace keywork::premises
