// An audit entry in words that a manager understands.
#pragma once

#include "care/audit/store.hpp"
#include "care/ids.hpp"
#include "platform/time/time.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace keywork::audit_trail {

inline constexpr int entries_on_a_page = 100;

/// What an entry is about, as its target says: "record:0abc 2".
struct Target {
    std::string type;
    std::string id;
    bool operator==(Target const&) const = default;
};
Target target_of(std::string_view text);

/// One line of the list.
struct Line {
    std::int64_t seq;
    std::optional<sys_seconds> at;   // none: the text could not be read
    std::string who;
    std::string did;                 // "Opened a document"
    std::string why;                 // "key worker"
    bool refused = false;
    Target target;
};
/// page_title  the title of a slice by its name, for looks at a page
Line line_of(audit::Seen const& seen,
             std::function<std::string(std::string_view)> const& page_title);

/// "works here now" of "team"; the text itself when it is not known.
std::string why_in_words(std::string_view basis);

/// From the address: a whole number of a sequence; the newest when it is missing or wrong.
std::int64_t before_of(std::optional<std::string> const& typed);

}  // namespace keywork::audit_trail
