// What the due page shows.
#pragma once

#include "care/clock/counted/counted.hpp"
#include "care/clock/duty.hpp"
#include "platform/html/components/navigation.hpp"

#include <map>
#include <string>
#include <vector>

namespace keywork::due {

/// How somebody narrows the list; each is in the address.
enum class Only : std::uint8_t { everything, law, late };

struct Group {
    clock::TimeLeft left;
    std::vector<clock::DueDuty> duties;   // those on the page
    std::size_t in_all = 0;
};

/// The groups of one page in order of urgency, those with nothing on it left out.
///
/// duties  all of them
std::vector<Group> grouped(std::vector<clock::DueDuty> duties, html::PageOf const& page,
                           sys_seconds now);

/// Whether a duty stays when the list is narrowed. `law`: the figure or the duty is law's.
bool stays(clock::DueDuty const& due, Only only, sys_seconds now);
bool stays(clock::ChildTotal const& total, Only only);

Only only_from_text(std::string_view text);

/// How a duty is closed by hand.
enum class Closing : std::uint8_t { met, not_applicable, exempted };
std::optional<Closing> closing_from_text(std::string_view text);

}  // namespace keywork::due
