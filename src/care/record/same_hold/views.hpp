#pragma once

#include "care/record/reading/reading.hpp"
#include "care/record/same_hold/same_hold.hpp"
#include "platform/html/html.hpp"

namespace keywork {
class Site;
}

namespace keywork::record {

/// What a note about other records says them by.
struct SameHoldsOnPage {
    std::vector<SameHold> all;
    ChildId child;                           // on whose file
    std::string what;                        // "hold": the kind's short title
    StaffId reader;
};

/// Of a record that is read on a child's file.
SameHoldsOnPage same_holds_on_page(Site const& site, Actor const& actor,
                                   Permitted<ChildId> const& child, RecordRead const& read);

/// Before sending: whose records there are, and the way to give an account there instead.
html::Markup same_holds_to_send(SameHoldsOnPage const& page, html::Markup const& token);
/// Where one of them is read or signed: which others there are.
html::Markup same_holds_to_read(SameHoldsOnPage const& page);

}  // namespace keywork::record
