#pragma once

#include "care/site/transaction.hpp"
#include "features/home_life/visitors/visitors.hpp"

namespace keywork::visitors {

/// Writes a visitor into the book. Whoever works in the place may open its door. A form that was
/// sent twice is one visit.
///
/// refused  NotFound when the actor does not work there, or the child is out of reach at level 1;
///          Invalid as check()
Outcome<> sign_in(Transaction& tx, NewVisit const& wanted);
/// refused  NotFound for another place's; Conflict when somebody did it before; Invalid by left_at
Outcome<> sign_out(Transaction& tx, SettingId const& setting, VisitId const& id,
                   sys_seconds out_at);
/// Says what is wrong in a line; the line stays.
/// refused  NotFound for another place's; Invalid by words
Outcome<> correct(Transaction& tx, SettingId const& setting, VisitId const& id,
                  std::string const& words);
}  // namespace keywork::visitors
