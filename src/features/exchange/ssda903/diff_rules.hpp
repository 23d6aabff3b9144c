// What differs between rows that should stand and rows that do.
#pragma once

#include "features/exchange/ssda903/plan.hpp"

#include <span>

namespace keywork::ssda903 {

/// Pairs each wanted row with a known one by `same_key`; equal ones are left, others written anew
/// under the known id. Known rows that nothing pairs with are taken out where `may_go` says so.
template <class Row, class SameKey, class Equal, class MayGo>
void compare(ChildId const& child, std::vector<Row> wanted, std::vector<Row> const& known,
             Writes<Row>& writes, SameKey same_key, Equal equal, MayGo may_go)
{
    std::vector<bool> taken(known.size());
    for (Row& row : wanted) {
        std::size_t at = 0;
        while (at < known.size() && (taken[at] || !same_key(row, known[at]))) ++at;
        if (at == known.size()) {
            writes.added.emplace_back(child, std::move(row));
            continue;
        }
        taken[at] = true;
        row.id = known[at].id;
        row.import = known[at].import;
        if (!equal(row, known[at])) writes.changed.emplace_back(child, std::move(row));
    }
    for (std::size_t at = 0; at < known.size(); ++at)
        if (!taken[at] && may_go(known[at])) writes.removed.emplace_back(child, known[at]);
}

/// The statuses that follow from episodes and dated rows, without ids.
std::vector<ChildStatus> wanted_statuses(std::span<Placement const> episodes,
                                         std::span<DatedRow const> dated, local_days year_ending,
                                         ImportId const& import);
void compare_statuses(ChildId const& child, std::vector<ChildStatus> wanted,
                      std::vector<ChildStatus> const& known, Writes<ChildStatus>& writes);

/// The stays that follow from episodes, without ids. Those that somebody entered by hand stand.
std::vector<Stay> wanted_stays(ChildId const& child, std::span<Placement const> episodes,
                               std::vector<Stay> const& known, Stay const& like);
void compare_stays(ChildId const& child, std::vector<Stay> wanted, std::vector<Stay> const& known,
                   Writes<Stay>& writes);

/// True if both say the same of the episode; id, import and address are not the return's.
bool same_episode(Placement const& one, Placement const& other);

/// The year's answers with those of `newer` over them.
LookedAfterYear overlaid(LookedAfterYear year, LookedAfterYear const& newer);
/// The answers that one table holds, the others left empty.
LookedAfterYear part_of(LookedAfterYear const& year, TableKind kind);

}  // namespace keywork::ssda903
