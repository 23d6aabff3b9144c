#pragma once

#include "care/notice/calendar/feed.hpp"
#include "platform/html/markup.hpp"

#include <optional>
#include <string>

namespace keywork::own_notices {

struct OwnPage {
    std::optional<notice::Feed> feed;
    std::optional<std::string> address;   // of a feed just made: shown this once
    sys_seconds now;
};
html::Markup own_page(OwnPage const& page, html::Markup const& token);

}  // namespace keywork::own_notices
