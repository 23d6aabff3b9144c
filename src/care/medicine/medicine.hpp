// A medicine that a child has in a place: what is prescribed, and each change to it by its date.
#pragma once

#include "care/ids.hpp"
#include "platform/outcome.hpp"
#include "platform/time/time.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::medicine {

using MedicineId = Id<struct Medicine>;
using DoseId = Id<struct Dose>;

/// Tablets, millilitres, puffs in whole hundredths, so that half a tablet and 2.5 ml are exact.
struct Quantity {
    std::int64_t hundredths = 0;
    auto operator<=>(Quantity const&) const = default;
};
/// "2.5", "1", "0.25", "½": more than nothing and at most 9,999. None: it cannot be read.
std::optional<Quantity> read_quantity(std::string_view typed);
/// The same, or nothing at all: for a count.
std::optional<Quantity> read_count(std::string_view typed);
std::string in_words(Quantity quantity);   // "2.5"; a minus before what is short

enum class Form : std::uint8_t {
    tablet, capsule, liquid, inhaler, drops, cream, patch, spray, injection, sachet, other
};
enum class Route : std::uint8_t {
    mouth, inhaled, skin, eye, ear, nose, cheek, injection, rectal, feeding_tube, other
};

/// What it is. A new strength or form is a new medicine: it comes in another box.
struct Medicine {
    MedicineId id;
    ChildId child;
    SettingId setting;         // where it is kept and given
    std::string name;          // Methylphenidate
    std::string strength;      // 10 mg; empty: none on the label
    Form form = Form::tablet;
    bool controlled = false;   // by law or by the policy of the place: two people sign
    bool home_remedy = false;  // bought without a prescription, from the signed list
    std::string made_by_name;
    sys_seconds made_at;
    bool operator==(Medicine const&) const = default;
};

/// How it is given, from one instant until the next line, its last day or its stop. Never changed:
/// a changed dose is a new line.
struct Line {
    int version = 1;
    sys_seconds from_at;                         // the first instant at which this line holds
    std::optional<local_days> until_on;          // the last day of a course; none: no end was set
    std::optional<local_days> prescribed_on;
    std::string prescriber;                      // Dr Ama Mensah, Weir Bank Surgery
    Quantity dose;
    std::vector<minutes> times;                  // London, since midnight; empty: as needed (PRN)
    std::string weekdays = "1234567";            // of the times: 1 is Monday, "12345" at a school
    std::string as_needed_for;                   // pain, or a temperature over 38
    std::optional<int> most_in_24_hours;         // doses
    std::optional<minutes> least_gap;            // between two doses
    Route route = Route::mouth;
    std::string instructions;                    // with food
    std::string storage;                         // locked cupboard, fridge
    bool self_administers = false;
    std::string consent_by;                      // who agreed that staff give it
    std::optional<local_days> consent_on;
    std::string why;                             // of a change; empty on the first line
    std::string made_by_name;
    sys_seconds made_at;
    bool operator==(Line const&) const = default;

    bool as_needed() const { return times.empty(); }
};

/// Somebody ended it.
struct Stop {
    sys_seconds stopped_at;
    std::string why;
    std::string made_by_name;
    bool operator==(Stop const&) const = default;
};

/// A medicine with every line it has had, oldest first.
struct Regimen {
    Medicine medicine;
    std::vector<Line> lines;
    std::optional<Stop> stopped;
    bool operator==(Regimen const&) const = default;
};

/// The line that holds at an instant; null: none does, or it was stopped.
Line const* line_at(Regimen const& regimen, sys_seconds at);
/// The line that holds now, or else the last one there was.
Line const& shown_line(Regimen const& regimen, sys_seconds now);
/// Still given, or to be given from a later day.
bool is_current(Regimen const& regimen, sys_seconds now);

/// "Methylphenidate 10 mg"
std::string title(Medicine const& medicine);
/// "1 tablet", "2.5 ml", "2 puffs"
std::string amount_words(Medicine const& medicine, Quantity amount);
/// "1 tablet at 8am and 8pm", "5 ml as needed for pain, at most 4 in 24 hours, 4 hours apart"
std::string how_words(Medicine const& medicine, Line const& line);
/// "Monday to Friday", "Wednesday"; empty: every day.
std::string weekdays_words(std::string_view weekdays);
/// Choices of days that a form offers, as they are stored.
std::span<std::string_view const> weekday_choices();
/// "8am and 8pm"; empty: as needed.
std::string times_words(std::span<minutes const> times);
std::string clock_words(minutes since_midnight);   // "8am", "12:30pm", "noon"
/// "8pm" on the day of `now`, else "Mon 8pm".
std::string when_words(sys_seconds at, sys_seconds now);

std::string_view to_text(Form form);
std::optional<Form> form_from_text(std::string_view text);
std::string_view in_words(Form form);
std::string_view to_text(Route route);
std::optional<Route> route_from_text(std::string_view text);
std::string_view in_words(Route route);
std::span<Form const> forms();
std::span<Route const> routes();

/// Times of day as they are typed, "8am, 12:30 and 20:00", in order, each once. None: one of them
/// cannot be read.
std::optional<std::vector<minutes>> read_times(std::string_view typed);
/// How they are stored: "08:00 20:00".
std::string to_text(std::span<minutes const> times);
std::vector<minutes> times_from_text(std::string_view text);

}  // namespace keywork::medicine
