// The answers of many records of one kind on one child's file, for pages that count with them or
// draw them together: a trend, what was tried, a month.
#pragma once

#include "care/access/sight.hpp"
#include "care/form/answers.hpp"
#include "care/form/form.hpp"
#include "platform/db/database.hpp"

#include <string_view>
#include <vector>

namespace keywork::record {

/// One record, as far as this reader of this file may see it: answers above their level are left
/// out, other children's names are hidden. Additions and rows about other children are not in it.
struct AnswersRead {
    RecordId record;
    form::Form const* form;        // of the version it was answered on; never null
    sys_seconds occurred_at;
    std::string author_name;
    form::Answers answers;
};

struct OfKind {
    std::string_view kind;
    sys_seconds from;
    sys_seconds until;             // not included
    int most;                      // the newest so many
};

/// Newest first. Records for named people only (level 4) are left out.
/// expects  a kind of which nobody writes an account of their own: those are read one by one
std::vector<AnswersRead> answers_of_kind(db::Reader& db, Forms const& forms, Sight const& sight,
                                         OfKind const& wanted);

}  // namespace keywork::record
