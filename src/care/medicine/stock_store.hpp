// The statements of the stock of medicines and of the weekly checks.
#pragma once

#include "care/access/decide.hpp"
#include "care/access/place_reach.hpp"
#include "care/medicine/stock.hpp"
#include "platform/db/database.hpp"

#include <vector>

namespace keywork::medicine {

/// The ledger of a medicine, newest first, at most `most` lines.
std::vector<StockLine> stock_of(db::Reader& db, MedicineId const& medicine, int most);
Quantity balance(db::Reader& db, MedicineId const& medicine);
/// What there is after a dose was recorded; none: the dose took nothing.
std::optional<Quantity> balance_after(db::Reader& db, DoseId const& dose);
/// Of the medicines of a place's children, by medicine.
std::vector<Balance> balances_in(db::Reader& db, PlaceReach const& here);
std::vector<Balance> balances_of(db::Reader& db, Permitted<ChildId> const& child);

struct NewStockRow {
    MedicineId medicine;
    Move move = Move::in;
    Quantity change;
    std::optional<local_days> expires_on;
    std::string to_whom;
    std::string explanation;
    std::optional<DoseId> dose;
    sys_seconds at;
    StaffId by;
    std::optional<StaffId> witness;
    std::string form_key;
};
/// Takes the next number of the medicine's ledger.
void insert_stock(db::Transaction& db, NewStockRow const& row);
bool stock_has_key(db::Reader& db, std::string const& form_key);

/// Counts that differed in a place since an instant, of children in reach.
int differences_in(db::Reader& db, PlaceReach const& here, sys_seconds since);
/// The checks of a place, newest first.
std::vector<Check> checks_of(db::Reader& db, SettingId const& setting, int most);
bool check_has_key(db::Reader& db, std::string const& form_key);
void insert_check(db::Transaction& db, Check const& check, SettingId const& setting,
                  StaffId const& by, std::string const& form_key);

}  // namespace keywork::medicine
