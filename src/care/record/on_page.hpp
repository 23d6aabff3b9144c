// A field of a posted record form as its page said it.
#pragma once

#include "care/site/field_words.hpp"

namespace keywork::record {

/// The page names its kind of record in `form_kind`. Of the child and the record nothing is looked
/// up, as the sender may have no right to them: the child goes without a name.
std::optional<FieldSaid> said_by_form(FieldAsked const& asked);

}  // namespace keywork::record
