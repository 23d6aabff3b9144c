#pragma once

#include "care/child/alert/alert.hpp"
#include "care/child/page/page.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork::child {

/// What stands in the banner, in words.
struct BannerFacts {
    ChildFace face;
    local_days today;
    std::string where_before = {};        // "Lives at"
    std::string where = {};               // "Larch House"; empty: not known
    std::optional<local_days> since_on = {};
    std::string year = {};                // "Year 10"; empty: not at school by age
    std::string school = {};              // "Holt Bridge Academy"
    std::string order = {};               // "Care order, Northmere Council"
    std::vector<keywork::Alert> alerts = {};
    std::size_t more_alerts = 0;          // beyond the four that are shown
    bool may_record = false;
};

html::Markup banner(BannerFacts const& facts, Tab current);
/// The name and nothing else.
html::Markup short_banner(ChildFace const& face);
html::Markup who_bar(ChildFace const& face, local_days today, std::string_view words);

html::Alert alert_in_banner(ChildId const& child, keywork::Alert const& alert);

}  // namespace keywork::child
