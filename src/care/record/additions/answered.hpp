// What a record answers, when it was sent or later.
#pragma once

#include "care/form/answers.hpp"
#include "care/record/record.hpp"
#include "platform/db/database.hpp"

namespace keywork::record {

/// The answer to a question of the record or of a later part: the first that was given, as answers
/// are not taken back. None while nobody has answered it.
std::optional<form::Value> answer_given(db::Reader& db, form::Form const& form,
                                        Record const& record, std::string const& question);

}  // namespace keywork::record
