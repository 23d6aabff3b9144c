#pragma once

#include "care/access/decide.hpp"
#include "features/home_life/money/money.hpp"
#include "platform/db/database.hpp"

namespace keywork::money {

Pence balance_of(db::Reader& db, Ledger const& ledger);
/// The last count of a place's tin; none: never counted.
std::optional<sys_seconds> counted_at(db::Reader& db, SettingId const& setting);
/// The place's own lines of a month, newest first.
std::vector<Line> petty_lines(db::Reader& db, SettingId const& setting, local_days month);
/// A child's lines in a place, newest first, at most `most`.
std::vector<Line> lines_of(db::Reader& db, Permitted<ChildId> const& child,
                           SettingId const& setting, int most);
std::optional<Line> petty_line(db::Reader& db, SettingId const& setting, LineId const& id);
std::optional<Line> line_of(db::Reader& db, Permitted<ChildId> const& child,
                            SettingId const& setting, LineId const& id);
/// What a place keeps for its children in reach at level 1, by name.
std::vector<KeptFor> kept_in(db::Reader& db, PlaceReach const& here);
std::vector<Valuable> valuables_of(db::Reader& db, Permitted<ChildId> const& child);
std::optional<Pence> figure_set(db::Reader& db, SettingId const& setting);

bool line_has_key(db::Reader& db, std::string const& form_key);
struct NewRow {
    LineId id;
    NewLine line;
    Pence change;
    std::optional<premises::PlaceFileId> receipt;
    std::optional<LineId> counters;
};
void insert_line(db::Transaction& tx, NewRow const& row, StaffId const& by, sys_seconds at);
struct NewValuable {
    ValuableId id;
    SettingId setting;
    std::string what;
    std::string kept_where;
    std::string form_key;
};
/// The same form sent twice is one.
void insert_valuable(db::Transaction& tx, ChildId const& child, NewValuable const& item,
                     StaffId const& by, sys_seconds at);
/// False: it is another child's, or was given back before.
bool insert_return(db::Transaction& tx, ChildId const& child, ValuableId const& id,
                   std::string const& to_whom, StaffId const& by, sys_seconds at);
void insert_figure(db::Transaction& tx, SettingId const& setting, Pence figure, StaffId const& by,
                   sys_seconds at);

}  // namespace keywork::money
