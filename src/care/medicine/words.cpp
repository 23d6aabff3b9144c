#include "care/medicine/dose.hpp"
#include "care/medicine/stock.hpp"
#include "platform/expects.hpp"

#include <array>

namespace keywork::medicine {
namespace {

template <class Choice>
struct ChoiceRow {
    Choice choice;
    std::string_view text;
    std::string_view words;
    std::string_view more = {};   // a form: its unit; an outcome: its code on the chart
};

constexpr std::array<ChoiceRow<Form>, 11> form_rows{{
    {Form::tablet, "tablet", "Tablets", "tablet"},
    {Form::capsule, "capsule", "Capsules", "capsule"},
    {Form::liquid, "liquid", "Liquid", "ml"},
    {Form::inhaler, "inhaler", "Inhaler", "puff"},
    {Form::drops, "drops", "Drops", "drop"},
    {Form::cream, "cream", "Cream or ointment", "application"},
    {Form::patch, "patch", "Patches", "patch"},
    {Form::spray, "spray", "Spray", "spray"},
    {Form::injection, "injection", "Injection", "injection"},
    {Form::sachet, "sachet", "Sachets", "sachet"},
    {Form::other, "other", "Something else", "dose"},
}};

constexpr std::array<ChoiceRow<Route>, 11> route_rows{{
    {Route::mouth, "mouth", "By mouth"},
    {Route::inhaled, "inhaled", "Breathed in"},
    {Route::skin, "skin", "On the skin"},
    {Route::eye, "eye", "In the eye"},
    {Route::ear, "ear", "In the ear"},
    {Route::nose, "nose", "In the nose"},
    {Route::cheek, "cheek", "Inside the cheek"},
    {Route::injection, "injection", "Injected"},
    {Route::rectal, "rectal", "Rectally"},
    {Route::feeding_tube, "feeding_tube", "By feeding tube"},
    {Route::other, "other", "Another way"},
}};

constexpr std::array<ChoiceRow<DoseOutcome>, 6> outcome_rows{{
    {DoseOutcome::given, "given", "Given", ""},
    {DoseOutcome::self_given, "self_given", "Took it themselves", "X"},
    {DoseOutcome::refused, "refused", "Refused", "R"},
    {DoseOutcome::absent, "absent", "Not here", "A"},
    {DoseOutcome::withheld, "withheld", "Withheld", "W"},
    {DoseOutcome::spoilt, "spoilt", "Dropped or spoilt", "S"},
}};

constexpr std::array<ChoiceRow<Worked>, 3> worked_rows{{
    {Worked::yes, "yes", "It helped"},
    {Worked::partly, "partly", "It helped a little"},
    {Worked::no, "no", "It did not help"},
}};

constexpr std::array<ChoiceRow<Move>, 5> move_rows{{
    {Move::in, "in", "Came in"},
    {Move::dose, "dose", "Dose"},
    {Move::returned, "returned", "Returned"},
    {Move::disposed, "disposed", "Disposed of"},
    {Move::count, "count", "Counted"},
}};

constexpr std::array<Form, 11> all_forms{
    Form::tablet, Form::capsule, Form::liquid, Form::inhaler, Form::drops, Form::cream,
    Form::patch, Form::spray, Form::injection, Form::sachet, Form::other};
constexpr std::array<Route, 11> all_routes{
    Route::mouth, Route::inhaled, Route::skin, Route::eye, Route::ear, Route::nose, Route::cheek,
    Route::injection, Route::rectal, Route::feeding_tube, Route::other};
constexpr std::array<DoseOutcome, 6> all_outcomes{
    DoseOutcome::given, DoseOutcome::self_given, DoseOutcome::refused, DoseOutcome::absent,
    DoseOutcome::withheld, DoseOutcome::spoilt};
constexpr std::array<Worked, 3> worked_all{Worked::yes, Worked::partly, Worked::no};

constexpr std::array<std::string_view, 7> day_names{
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 10> day_choices{"1234567", "12345", "67", "1", "2", "3",
                                                       "4", "5", "6", "7"};

template <class Choice, std::size_t N>
ChoiceRow<Choice> const& row_of(std::array<ChoiceRow<Choice>, N> const& rows, Choice choice)
{
    for (ChoiceRow<Choice> const& row : rows)
        if (row.choice == choice) return row;
    expects(false);
    return rows.front();
}

template <class Choice, std::size_t N>
std::optional<Choice> choice_of(std::array<ChoiceRow<Choice>, N> const& rows,
                                std::string_view text)
{
    for (ChoiceRow<Choice> const& row : rows)
        if (row.text == text) return row.choice;
    return std::nullopt;
}

std::string plural(std::string_view unit)
{
    if (unit == "ml") return "ml";
    bool const adds_es = unit.ends_with("ch");   // patches
    return std::string{unit} + (adds_es ? "es" : "s");
}

}  // namespace

std::span<Form const> forms() { return all_forms; }
std::span<Route const> routes() { return all_routes; }
std::span<DoseOutcome const> outcomes() { return all_outcomes; }
std::span<Worked const> all_worked() { return worked_all; }

std::string_view to_text(Form form) { return row_of(form_rows, form).text; }
std::string_view in_words(Form form) { return row_of(form_rows, form).words; }
std::optional<Form> form_from_text(std::string_view text) { return choice_of(form_rows, text); }
std::string_view to_text(Route route) { return row_of(route_rows, route).text; }
std::string_view in_words(Route route) { return row_of(route_rows, route).words; }
std::optional<Route> route_from_text(std::string_view text)
{
    return choice_of(route_rows, text);
}
std::string_view to_text(DoseOutcome outcome) { return row_of(outcome_rows, outcome).text; }
std::string_view in_words(DoseOutcome outcome) { return row_of(outcome_rows, outcome).words; }
std::string_view chart_code(DoseOutcome outcome) { return row_of(outcome_rows, outcome).more; }
std::optional<DoseOutcome> outcome_from_text(std::string_view text)
{
    return choice_of(outcome_rows, text);
}
std::string_view to_text(Worked worked) { return row_of(worked_rows, worked).text; }
std::string_view in_words(Worked worked) { return row_of(worked_rows, worked).words; }
std::optional<Worked> worked_from_text(std::string_view text)
{
    return choice_of(worked_rows, text);
}
std::string_view to_text(Move move) { return row_of(move_rows, move).text; }
std::string_view in_words(Move move) { return row_of(move_rows, move).words; }
std::optional<Move> move_from_text(std::string_view text) { return choice_of(move_rows, text); }

std::string title(Medicine const& medicine)
{
    return medicine.strength.empty() ? medicine.name : medicine.name + " " + medicine.strength;
}

std::string amount_words(Medicine const& medicine, Quantity amount)
{
    auto const unit = row_of(form_rows, medicine.form).more;
    bool const one = amount.hundredths > 0 && amount.hundredths <= 100;
    return in_words(amount) + " " + (one ? std::string{unit} : plural(unit));
}

std::span<std::string_view const> weekday_choices() { return day_choices; }

std::string weekdays_words(std::string_view weekdays)
{
    if (weekdays == "1234567") return {};
    if (weekdays == "12345") return "Monday to Friday";
    std::string words;
    for (char const day : weekdays) {
        if (!words.empty()) words += ", ";
        words += day_names[static_cast<std::size_t>(day - '1') % day_names.size()];
    }
    return words;
}

std::string how_words(Medicine const& medicine, Line const& line)
{
    auto words = amount_words(medicine, line.dose);
    if (!line.as_needed()) {
        words += " at " + times_words(line.times);
        if (auto const on = weekdays_words(line.weekdays); !on.empty()) words += ", " + on;
    } else {
        words += " as needed for " + line.as_needed_for;
    }
    if (line.most_in_24_hours)
        words += ", at most " + std::to_string(*line.most_in_24_hours) + " in 24 hours";
    if (line.least_gap) words += ", " + length_in_words(*line.least_gap) + " apart";
    return words;
}

}  // namespace keywork::medicine
