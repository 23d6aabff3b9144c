// The places of the large organisation and who works there.
#pragma once

#include "app/demo/large/large.hpp"
#include "care/setting/setting.hpp"
#include "care/staff/staff.hpp"

#include <vector>

namespace keywork::app::large {

struct Place {
    Setting setting;
    std::vector<StaffFace> staff;       // the lead, then seniors, then those who work most there
    std::size_t seniors = 0;
    std::int64_t capacity = 0;          // children, as the first share of them is dealt out

    StaffFace const& anybody(Random& random) const { return staff[random.below(staff.size())]; }
};

struct Places {
    std::vector<Place> homes;           // five children each
    std::vector<Place> virtual_schools;
    std::vector<Place> schools;         // units, special schools and provisions in turn
};

/// Signs in as "home-1.lead", "vs-2.care-3", …, with the demo's one password.
Places make_places(db::Transaction& tx, Profiles const& profiles, Wanted const& wanted,
                   Random& random);

}  // namespace keywork::app::large
