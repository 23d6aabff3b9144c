// What the pages of signing show.
#pragma once

#include "care/child/child.hpp"
#include "care/record/reading/reading.hpp"
#include "care/record/same_hold/views.hpp"
#include "care/record/signing/operations.hpp"
#include "care/record/signing/store.hpp"
#include "platform/html/path.hpp"

namespace keywork::signing {

struct Waiting {
    std::string title;                       // of the kind
    std::string whose;                       // the child's name, or the house
    std::string author;
    sys_seconds occurred_at;
    sys_seconds asked_at;
    html::Path to;
};

struct ToSignPage {
    std::vector<Waiting> waiting;
    struct Back {
        std::string title;
        std::string whose;
        std::string by;
        std::string why;
        sys_seconds at;
        html::Path to;
    };
    std::vector<Back> returned;
    sys_seconds now;
};

struct SignPage {
    record::RecordRead read;
    record::NextSignature next;
    html::Path base;                         // of the record
    int child_age = 15;
    bool names_children = false;
    std::optional<record::SameHoldsOnPage> same_holds = {};   // none: not on a child's file
    std::string talked_day;                  // as typed
    std::string talked_time;
    std::string comment;
    std::string why;                         // of a return
    std::vector<Problem> problems;
};

/// Why there can be no account of somebody who took part, while it is said.
struct NoAccountPage {
    std::string who;
    std::string title;                       // of the kind
    html::Path base;                         // of the record
    OwnAccountId account;
    std::string why;                         // as typed
    std::vector<Problem> problems;
};

}  // namespace keywork::signing
