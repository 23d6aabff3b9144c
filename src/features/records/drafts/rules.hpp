// What differs between three states of the same form's words. Values in, values out.
#pragma once

#include "care/site/given_back.hpp"
#include "features/records/drafts/drafts.hpp"

#include <functional>

namespace keywork::drafts {

/// The fields in which the kept words differ from what is saved now, in the order they were typed,
/// as the form's page says them. How many rows there are shows in the rows themselves.
///
/// says   none for a field that stands by its name
using SaysField = std::function<std::optional<FieldSaid>(std::string const& field,
                                                         std::string const& value)>;
std::vector<Compared> compare(form::Typed const& before, form::Typed const& meanwhile,
                              form::Typed const& mine, SaysField const& says);

}  // namespace keywork::drafts
