// A case that a data protection officer opens on one child.
#pragma once

#include "care/access/actor.hpp"
#include "care/access/opened_case.hpp"
#include "care/child/child.hpp"
#include "platform/outcome.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::cases {

/// As typed.
struct TypedCase {
    std::string name;
    std::string born_on;
    std::string reason;
};
struct NewCase {
    std::string name;
    local_days born_on;
    std::string reason;
    bool operator==(NewCase const&) const = default;
};

/// As for breaking the glass (security model, section 3).
inline constexpr std::size_t shortest_reason = 20;

/// refused  Invalid by the names of TypedCase
Outcome<NewCase> read_case(TypedCase const& typed, local_days today);

/// Whether a typed name is this child's: the whole of one of their two names, in any case.
bool is_name_of(ChildFace const& face, std::string_view typed);

/// Whether the actor holds the role in any place today.
bool is_officer(Actor const& actor);

/// One line of the list.
struct ListedCase {
    OpenedCase opened;
    ChildFace face;
};
struct CasesPage {
    std::vector<ListedCase> cases;
    TypedCase typed;
    std::vector<Problem> problems;
};

}  // namespace keywork::cases
