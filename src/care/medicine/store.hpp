// The statements of medicines: prescriptions and doses. Those of stock and checks: stock_store.hpp.
#pragma once

#include "care/access/decide.hpp"
#include "care/access/place_reach.hpp"
#include "care/medicine/dose.hpp"
#include "platform/db/database.hpp"

#include <string>
#include <vector>

namespace keywork::medicine {

/// Of the children in a place, by child and name; those stopped before `since` are left out.
std::vector<Regimen> regimens_in(db::Reader& db, PlaceReach const& here, sys_seconds since);
/// All that one child has had, in every place, by name.
std::vector<Regimen> regimens_of(db::Reader& db, Permitted<ChildId> const& child);
/// One of them; NotFound if it is another child's.
Outcome<Regimen> regimen(db::Reader& db, Permitted<ChildId> const& child,
                                  MedicineId const& id);

/// Doses given or offered there since an instant, in order of recording.
std::vector<Dose> doses_in(db::Reader& db, PlaceReach const& here, sys_seconds since);
/// One child's, given or offered in [from, until), in order of recording.
std::vector<Dose> doses_of(db::Reader& db, Permitted<ChildId> const& child, sys_seconds from,
                           sys_seconds until);
Outcome<Dose> dose(db::Reader& db, Permitted<ChildId> const& child, DoseId const& id);
/// When the child has had a medicine of this name since an instant, whichever place gave it: a
/// gap is a gap wherever the dose before was swallowed.
std::vector<sys_seconds> taken_at(db::Reader& db, ChildId const& child, std::string const& name,
                                  sys_seconds since);

/// A row that a form became already.
struct KeptDose {
    DoseId id;
    StaffId giver;
    std::string body_hash;
};
std::optional<KeptDose> dose_with_key(db::Reader& db, std::string const& form_key);
std::optional<MedicineId> medicine_with_key(db::Reader& db, std::string const& form_key);
std::optional<MedicineId> line_with_key(db::Reader& db, std::string const& form_key);

void insert_medicine(db::Transaction& db, Medicine const& medicine, StaffId const& made_by,
                     std::string const& form_key);
void insert_line(db::Transaction& db, MedicineId const& medicine, Line const& line,
                 StaffId const& made_by, std::string const& form_key);
void insert_stop(db::Transaction& db, MedicineId const& medicine, Stop const& stop,
                 StaffId const& made_by);
void insert_dose(db::Transaction& db, Dose const& dose, SettingId const& setting,
                 std::string const& form_key, std::string const& body_hash);
void insert_effect(db::Transaction& db, DoseId const& dose, Effect const& effect,
                   StaffId const& said_by);

}  // namespace keywork::medicine
