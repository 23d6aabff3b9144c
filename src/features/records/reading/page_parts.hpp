// From a request to what the pages of a record are made of.
#pragma once

#include "care/form/answers.hpp"
#include "care/site/request.hpp"
#include "care/site/site.hpp"
#include "features/records/reading/reading.hpp"
#include "platform/html/html.hpp"

namespace keywork::reading {

/// The child of the address; none: a record of the house.
std::optional<ChildId> child_of(Request const& request);

/// The record that the address names, as this reader may see it.
Outcome<RecordPage> record_shown(Request const& request, Site const& site);

/// A later part while it is filled in.
struct PartPage {
    RecordPage record;
    form::LaterPart const* part;
    form::Known known;
    form::Answers sent;                      // whole: conditions may look at every answer
    form::Typed typed;
    std::string form_key;
};
/// refused  NotFound when the part is not this reader's to answer
Outcome<PartPage> part_shown(Request const& request, Site const& site);
html::Markup part_page(PartPage const& page, Site const& site, html::Markup const& token,
                       std::span<Problem const> problems);

/// Keeps the words of a part that is not finished, and leads to them.
Outcome<http::Response> keep_part_for_later(Request const& request, Site& site,
                                            PartPage const& part);


}  // namespace keywork::reading
