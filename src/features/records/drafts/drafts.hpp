// What the pages of drafts and kept words show.
#pragma once

#include "care/record/drafts/draft.hpp"
#include "platform/html/path.hpp"

namespace keywork::drafts {

struct DraftShown {
    std::string title;
    std::string whose;                       // the child's name, or the house
    sys_seconds saved_at;
    std::optional<html::Path> to;            // none: out of reach
};

struct KeptShown {
    std::string title;
    WhyKept why;
    sys_seconds kept_at;
    html::Path to;
};

struct DraftsPage {
    std::vector<DraftShown> drafts;
    std::vector<KeptShown> kept;
    sys_seconds now;
};

/// One question's words: before, saved meanwhile, and kept.
struct Compared {
    std::string label;
    std::string before;
    std::string meanwhile;
    std::string mine;
};

struct KeptPage {
    KeptWordsId id;
    std::string title;
    WhyKept why;
    sys_seconds kept_at;
    bool has_draft = false;                  // there is something to compare with
    bool may_use = false;                    // it can still become part of a draft
    std::vector<Compared> compared;          // only what differs
};

}  // namespace keywork::drafts
