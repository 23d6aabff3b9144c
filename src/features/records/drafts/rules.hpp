// What differs between three states of the same form's words. Values in, values out.
#pragma once

#include "features/records/drafts/drafts.hpp"

namespace keywork::drafts {

/// The fields in which the kept words differ from what is saved now, in the order they were typed;
/// the label is the field's name.
std::vector<Compared> compare(form::Typed const& before, form::Typed const& meanwhile,
                              form::Typed const& mine);

}  // namespace keywork::drafts
