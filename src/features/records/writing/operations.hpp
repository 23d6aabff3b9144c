// Saving a page of a form, deciding in the same transaction.
#pragma once

#include "care/record/drafts/operations.hpp"
#include "care/record/sending/sending.hpp"
#include "features/records/writing/writing.hpp"

namespace keywork::writing {

/// Saves a posted page, and the files that came with it.
///
/// refused  NotFound where this kind may not be written by the actor; Invalid for a file that
///          cannot be kept; as record::save
Outcome<record::Saved> save_page(Transaction& tx, record::Rulebook const& rules,
                                 form::Form const& form, WrittenOn const& on,
                                 record::PostedPage posted);

}  // namespace keywork::writing
