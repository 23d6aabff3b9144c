// Starting the next version of a plan.
#pragma once

#include "care/record/drafts/draft.hpp"
#include "care/record/sending/sending.hpp"

namespace keywork::plans {

/// The two keys that a page of a draft carries, 32 hex digits each.
struct PageKeys {
    std::string form_key;
    std::string page_key;
};

/// A draft of the next version, with the answers of this one to be checked: not what was said about
/// it then, nor its days.
///
/// refused  NotFound where the plan is not there for this actor or is of a kind they may not write;
///          Conflict from another setting than the plan's, and where parts of it are above them: a
///          version that left them out would lose them
Outcome<Draft> start_next_version(Transaction& tx, record::Rulebook const& rules,
                                  ChildId const& child, RecordId const& record,
                                  PageKeys const& keys);

}  // namespace keywork::plans
