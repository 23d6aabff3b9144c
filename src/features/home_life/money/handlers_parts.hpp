// What the handlers of a place's money and of a child's share.
#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"
#include "features/home_life/money/money.hpp"

namespace keywork::money {

TypedLine typed_line(Request const& request, Site const& site);
/// The line as typed, with its receipt and, where a name was given, its second person.
/// refused  Invalid as read_line() and as session::second_person()
Outcome<NewLine> whole_line(Request const& request, Site& site, TypedLine const& typed,
                            Ledger const& ledger);
/// A browser sends a file once: after a problem it is chosen again.
void ask_for_receipt_again(Request const& request, std::vector<Problem>& problems);

}  // namespace keywork::money
