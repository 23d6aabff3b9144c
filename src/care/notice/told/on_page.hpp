// "Tell shift leader" on the page of a record, with who was told and who has seen it.
#pragma once

#include "care/notice/told/told.hpp"
#include "platform/html/html.hpp"

namespace keywork::notice {

struct TellOnPage {
    html::Path to;                    // where the button posts
    std::string button;               // "Tell shift leader", "Tell a senior"
    std::string leader;               // whom it goes to now; empty: all seniors and managers
    std::vector<Told> told;           // newest first
    bool waits = false;               // what this reader told has not been seen
};

/// For somebody who was let read the record, at the place on their screen; none where there is no
/// place.
std::optional<TellOnPage> tell_on_page(db::Reader& db, Actor const& actor, RecordId const& record,
                                       html::Path to);

html::Markup tell_card(TellOnPage const& shown, html::Markup const& token);

}  // namespace keywork::notice
