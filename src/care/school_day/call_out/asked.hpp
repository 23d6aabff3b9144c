// Did a call-out start since this page was opened? A page that stays open asks it again and again.
#pragma once

#include "care/access/scope.hpp"
#include "care/school_day/call_out/call_out.hpp"
#include "platform/html/html.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace keywork::call_outs {

/// Where the script asks. Nobody's hand is on it, so it keeps no session alive; it tells of no
/// child and gives no name, so it is no look that is kept.
inline constexpr std::string_view asked_pattern = "/call-outs/asked";

/// The open ones that somebody is told of: all of them, or those that they called or went to.
std::vector<CallOut> told_of(db::Reader& db, PlaceReach const& here, StaffId const& staff,
                             Role role, sys_seconds now);

/// How a page knows which it shows: when the newest of them was called; "-" when none is open.
std::string mark_of(std::vector<CallOut> const& open);
/// Whether one was called that a page with this mark does not show. One that ended is no news.
bool has_started_since(std::string_view mark, std::vector<CallOut> const& open);

/// The place in a page from which the script asks.
html::Markup asks(std::vector<CallOut> const& open);

}  // namespace keywork::call_outs
