// What pages of records show of plans.
#pragma once

#include "care/plan/at_hand.hpp"
#include "platform/html/html.hpp"

#include <span>

namespace keywork::plan {

/// Links to the plans to keep to, each in a tab of its own: what is being typed stays. Nothing when
/// there are none.
html::Markup links_at_hand(std::span<AtHand const> plans);

/// The same as a card, for the page of a record that was sent. Nothing when there are none.
html::Markup plans_card(std::span<AtHand const> plans);

/// The targets that are worked on, each with its newest score and the way to add progress, in a tab
/// of its own. Nothing when there are none.
///
/// kind  of the records that are progress
html::Markup targets_at_hand(ChildId const& child, std::span<TargetAtHand const> targets,
                             std::string const& kind);

/// Who reads a version, and when.
struct ReadBy {
    ChildId child;
    local_days today;
    bool may_renew = false;                  // may write the next version
};
/// Whether this version holds, with the way to the current one or to the next.
html::Markup standing_note(OfRecord const& of, ReadBy const& by, html::Markup const& token);

/// The button that starts the next version as a draft.
html::Markup next_version_button(ChildId const& child, RecordId const& record,
                                 std::string const& spoken_after, html::Markup const& token);

/// "Look at it again by 15 December 2026", with a tag when that day has passed.
html::Markup review_words(Plan const& plan, local_days today);

}  // namespace keywork::plan
