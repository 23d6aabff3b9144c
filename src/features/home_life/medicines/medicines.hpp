// A child's medicines: the list, one of them with its history, its form, and the month's chart.
#pragma once

#include "care/child/alert/alert.hpp"
#include "care/child/child.hpp"
#include "care/medicine/operations.hpp"
#include "care/medicine/stock.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace keywork::medicines {

using medicine::Dose;
using medicine::Line;
using medicine::Medicine;
using medicine::MedicineId;
using medicine::Quantity;
using medicine::Regimen;

struct ListPage {
    ChildFace face;
    std::vector<Alert> allergies;
    std::vector<Regimen> current;
    std::vector<Regimen> stopped;
    std::map<MedicineId, medicine::Balance> stock;
    std::map<SettingId, std::string> places;   // names of other places; empty: all are here
    bool may_manage = false;
    bool may_give = false;
    std::string month;                         // of today: "2026-11"
    sys_seconds now;
};

struct OnePage {
    ChildFace face;
    Regimen regimen;
    std::optional<medicine::Balance> stock;
    std::vector<Dose> doses;                   // of the last two weeks, newest first
    bool may_manage = false;
    std::string why;                           // it stops, as typed
    std::vector<Problem> problems;
    sys_seconds now;
};

/// A medicine as typed. The first eight stay as they are when a dose is changed.
struct Typed {
    std::string name, strength, form, controlled, home_remedy;
    std::string here_now, expires_on;
    std::string form_key;
    std::string dose, given, times, weekdays, as_needed_for, most, gap_hours, route;
    std::string instructions, storage;
    std::string prescriber, prescribed_on, from_on, until_on;
    std::string self_administers, consent_by, consent_on;
    std::string why;                           // of a change
};

struct FormPage {
    ChildFace face;
    std::vector<Alert> allergies;
    std::optional<Medicine> changes;           // none: a new one
    int based_on = 0;                          // the version that was open
    Typed typed;
    std::vector<Problem> problems;
    sys_seconds now;
};

/// The form as it opens for a new medicine, and on the line that holds.
Typed typed_new(local_days today);
Typed typed_of(Regimen const& regimen, sys_seconds now);

/// Everything typed, or every problem. `setting` is where it is kept.
Outcome<medicine::NewMedicine> read_new(Typed const& typed, SettingId const& setting,
                                        sys_seconds now);
Outcome<Line> read_line(Typed const& typed, sys_seconds now);

// The chart (MAR): a month of one child's medicines on a sheet of paper.

struct ChartCell {
    std::string words;       // initials, a code, or "?" where nobody recorded it
    bool due = false;        // not due: shaded
};
struct ChartRow {
    std::string time;        // "8am", "As needed"
    std::vector<ChartCell> days;
};
struct ChartMedicine {
    Regimen const* regimen = nullptr;
    std::vector<ChartRow> rows;
};
struct ChartNote {           // what was not given, and what was given as needed
    sys_seconds at;
    std::string medicine;
    std::string words;
};
struct ChartPage {
    ChildFace face;
    std::vector<Alert> allergies;
    std::string place_name;
    std::chrono::year_month month;
    std::vector<Regimen> regimens;
    std::vector<ChartMedicine> medicines;
    std::vector<std::pair<std::string, std::string>> initials;   // and whose they are
    std::vector<ChartNote> notes;
    sys_seconds now;
};

/// "2026-11". None: it cannot be read.
std::optional<std::chrono::year_month> read_month(std::string_view typed);
std::string to_text(std::chrono::year_month month);
/// From the first second of the month until that of the next.
std::pair<sys_seconds, sys_seconds> span_of(std::chrono::year_month month);
/// Initials for each of those who gave or saw, each different: PN, PN2.
std::map<StaffId, std::string> initials_of(std::vector<Dose> const& doses);
/// Fills in medicines, initials and notes from the regimens of the page.
void draw_up(ChartPage& page, std::vector<Dose> const& doses);

}  // namespace keywork::medicines
