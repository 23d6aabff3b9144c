#pragma once

#include "care/access/decide.hpp"
#include "care/child/voice/voice.hpp"
#include "care/site/transaction.hpp"

namespace keywork::child {

/// Keeps a new version of About me. The one before stays readable.
Outcome<> write_about_me(Transaction& tx, Permitted<ChildId> const& child, AboutMe about_me);

/// Keeps a new version of How to help me.
/// based_on  the version that was on the page; 0: there was none
/// refused   Conflict when somebody has written another version since
Outcome<> write_how_to_help_me(Transaction& tx, Permitted<ChildId> const& child, HowToHelpMe help,
                               int based_on);

}  // namespace keywork::child
