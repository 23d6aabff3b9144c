#include "features/exchange/places/operations.hpp"

#include "care/import/operations.hpp"
#include "features/exchange/places/rules.hpp"
#include "features/exchange/places/store.hpp"
#include "platform/csv/csv.hpp"

namespace keywork::places {

Outcome<Check> check(db::Reader& db, std::span<ImportFile const> files)
{
    if (files.size() != 1) return refuse(Invalid{{{"files", "Choose one CSV file at a time."}}});
    auto const& file = files.front();
    auto const table = TRY(csv::read_table(
        file.bytes, {.bytes = most_import_bytes, .rows = most_import_rows + 1, .cells = 300}));
    auto const kind = TRY(kind_of(table));
    return check_table(kind, file.name, table, known_of(db, kind));
}

Outcome<Saved> save(Transaction& tx, SettingId const& setting, std::span<ImportFile const> files)
{
    auto checked = TRY(check(tx.db(), files));
    if (!checked.summary.can_be_saved)
        return refuse(Conflict{"There is nothing to save: everything is in Keywork already, or "
                               "every row has a problem."});
    auto const import = tx.new_id<Import>();
    imports::begin(tx,
                   {.id = import, .kind = checked.kind, .setting = setting,
                    .year_ending = std::nullopt, .sha256 = imports::hash_of(files),
                    .made_by = tx.actor().staff, .made_at = tx.now(),
                    .rows = checked.summary.rows()},
                   audit::Verb::config_set);
    imports::ChangeNotes notes{tx.db(), import};
    write(tx.db(), checked, import, notes);
    notes.finish();
    return Saved{import, std::move(checked.summary)};
}

}  // namespace keywork::places
