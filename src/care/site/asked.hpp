// What handlers of many pages read of a request first.
#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

#include <string>

namespace keywork {

/// The role that the actor holds in the place on screen.
/// refused  NotFound where they hold none there, or it may not do this
Outcome<HeldRole const*> role_here(Request const& request, Function function);

/// 32 hexadecimal digits that name one form on its way: sent twice, it is kept once.
std::string new_form_key(Site const& site);
/// The key that the form was sent with, or a new one where it had none.
std::string form_key_sent(Request const& request, Site const& site);

}  // namespace keywork
