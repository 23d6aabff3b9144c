#pragma once

#include "care/notice/calendar/feed.hpp"
#include "care/notice/digest/digest.hpp"
#include "platform/html/markup.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork::own_notices {

struct OwnPage {
    std::optional<notice::Feed> feed;
    std::optional<std::string> address;   // of a feed just made: shown this once
    bool has_relay = false;               // the program can send mail
    bool gets_digest = false;
    std::string email;                    // as chosen, or as typed
    std::string at_hour;
    std::vector<Problem> problems = {};
    sys_seconds now;
};
html::Markup own_page(OwnPage const& page, html::Markup const& token);

}  // namespace keywork::own_notices
