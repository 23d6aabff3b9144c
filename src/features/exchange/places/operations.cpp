#include "features/exchange/places/operations.hpp"

#include "care/import/operations.hpp"
#include "features/exchange/places/rules.hpp"
#include "features/exchange/places/store.hpp"

namespace keywork::places {

Outcome<Check> check(db::Reader& db, sandbox::ReadTable const& list)
{
    auto const kind = TRY(kind_of(list.table));
    return check_table(kind, list.file, list.table, known_of(db, kind));
}

Outcome<Saved> save(Transaction& tx, SettingId const& setting, sandbox::ReadTable const& list)
{
    auto checked = TRY(check(tx.db(), list));
    if (!checked.summary.can_be_saved)
        return refuse(Conflict{"There is nothing to save: everything is in Keywork already, or "
                               "every row has a problem."});
    auto const import = tx.new_id<Import>();
    imports::begin(tx,
                   {.id = import, .kind = checked.kind, .setting = setting,
                    .year_ending = std::nullopt, .sha256 = imports::hash_of({&list, 1}),
                    .made_by = tx.actor().staff, .made_at = tx.now(),
                    .rows = checked.summary.rows()},
                   audit::Verb::config_set);
    imports::ChangeNotes notes{tx.db(), import};
    write(tx.db(), checked, import, notes);
    notes.finish();
    return Saved{import, std::move(checked.summary)};
}

}  // namespace keywork::places
