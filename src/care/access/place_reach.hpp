// The children of one place that an actor reaches, worked out once for all the lists of a page.
//
//     auto const here = reach_in(db, scope, place);
//     auto const alerts = child::alerts_in(db, here.only(shown));
//
// A list that takes it joins the same table expression `reach (child_id, level)` as one that takes
// a Scope, but SQL need not follow every link again:
//
//     constexpr db::Sql select = within_reach<R"sql(
//         SELECT child.known_as FROM reach JOIN child ON child.id = reach.child_id
//     )sql">;
//     db.all(select, {here.reach_bind()}, …);
#pragma once

#include "care/access/scope.hpp"
#include "care/ids.hpp"

#include <string>
#include <vector>

namespace keywork {

class PlaceReach {
public:
    struct Reached {
        ChildId child;
        int level;   // 0 to 4, as in reach
    };

    PlaceReach(Scope scope, SettingId setting, std::vector<Reached> children);

    Scope const& scope() const { return scope_; }
    SettingId const& setting() const { return setting_; }
    std::size_t size() const { return children_.size(); }
    /// The same for these children alone; any that are not in it stay out.
    PlaceReach only(std::vector<ChildId> const& children) const;

    /// {"<child>": level, …}, for `within_reach` of scope.hpp.
    db::Bind reach_bind() const { return {"reach", levels_}; }

private:
    Scope scope_;
    SettingId setting_;
    std::vector<Reached> children_;   // by child
    std::string levels_;
};

/// Those of the children who are in a setting on the scope's day.
PlaceReach reach_in(db::Reader& db, Scope const& scope, SettingId const& setting);

}  // namespace keywork
