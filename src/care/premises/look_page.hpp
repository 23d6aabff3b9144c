// A month of a book of the place as its page shows it, with what a manager writes of it.
#pragma once

#include "care/premises/look.hpp"
#include "care/site/request.hpp"
#include "care/site/site.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace keywork::premises {

struct LookedMonth {
    Book book = Book::checks;
    local_days month;                  // its first day
    local_days this_month;
    std::vector<Look> looks;           // newest first
    bool may_look = false;
    std::string words;                 // of a look, as typed
    std::string form_key;
    std::vector<Problem> problems;
};

/// The month of the day typed; this month where that is still to come or cannot be read.
local_days month_asked(std::string_view typed, local_days today);

LookedMonth month_shown(Request const& request, Site const& site, HeldRole const& place, Book book,
                        local_days month);

/// Signs the month with the words that were sent; false, with the problems in `shown`, for words
/// that cannot stay.
/// refused  as look_through(), but for Invalid
Outcome<bool> look_sent(Request const& request, Site& site, HeldRole const& place,
                        LookedMonth& shown);

}  // namespace keywork::premises
