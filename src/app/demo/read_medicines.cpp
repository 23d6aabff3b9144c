#include "app/demo/medicines.hpp"

#include <fmt/core.h>

namespace keywork::app::demo {
namespace {

sys_seconds instant_of(Table& table, std::string_view key, StoryClock const& clock)
{
    auto const told = table.text(key);
    auto const instant = clock.instant(told);
    if (!instant)
        table.fault(fmt::format("\"{}\" is no time; write it like \"-1d 19:40\"", told));
    return instant.value_or(clock.now());
}

medicine::Quantity quantity_of(Table& table, std::string_view key)
{
    auto const told = table.text(key);
    auto const quantity = medicine::read_quantity(told);
    if (!quantity) table.fault(fmt::format("\"{}\" is no quantity; write it like \"2.5\"", told));
    return quantity.value_or(medicine::Quantity{100});
}

ToldDose read_dose(Table table, StoryClock const& clock)
{
    ToldDose told{.at = instant_of(table, "at", clock), .skipped = table.yes("skipped"),
                  .dose = {}, .by = table.maybe_text("by"), .effect = std::nullopt,
                  .line = table.line()};
    auto const outcome = table.maybe_text("outcome").value_or("given");
    auto const known = medicine::outcome_from_text(outcome);
    if (!known) table.fault("outcome is given, self_given, refused, absent, withheld or spoilt");
    told.dose.outcome = known.value_or(medicine::DoseOutcome::given);
    told.dose.reason = table.maybe_text("reason").value_or("");
    if (auto const worked = table.maybe_text("worked")) {
        auto const how = medicine::worked_from_text(*worked);
        if (!how) table.fault("worked is yes, partly or no");
        told.effect = medicine::Effect{.worked = how.value_or(medicine::Worked::yes),
                                       .words = table.maybe_text("effect").value_or(""),
                                       .by_name = {}, .said_at = {}};
    }
    table.done();
    return told;
}

medicine::Line read_how(Table& table, sys_seconds from)
{
    medicine::Line line;
    line.from_at = from;
    line.dose = quantity_of(table, "dose");
    if (auto const times = table.maybe_text("times"))
        line.times = medicine::read_times(*times).value_or(std::vector<minutes>{});
    line.weekdays = table.maybe_text("weekdays").value_or("1234567");
    line.as_needed_for = table.maybe_text("as_needed_for").value_or("");
    if (auto const most = table.whole("most", 0); most > 0)
        line.most_in_24_hours = static_cast<int>(most);
    if (auto const gap = table.whole("gap_hours", 0); gap > 0) line.least_gap = hours{gap};
    auto const route = medicine::route_from_text(table.maybe_text("route").value_or("mouth"));
    if (!route) table.fault("route is mouth, inhaled, skin, cheek and the like");
    line.route = route.value_or(medicine::Route::mouth);
    line.instructions = table.maybe_text("instructions").value_or("");
    line.storage = table.maybe_text("storage").value_or("");
    line.prescriber = table.text("prescriber");
    line.prescribed_on = london_day(from);
    line.self_administers = table.yes("self_administers");
    line.consent_by = table.text("consent");
    line.consent_on = london_day(from);
    return line;
}

ToldMedicine read_medicine(Table table, StoryClock const& clock)
{
    ToldMedicine told{.child = table.text("child"), .place = table.text("in"),
                      .by = table.text("by"), .from = instant_of(table, "from", clock),
                      .wanted = {}, .givers = table.texts("givers"),
                      .witnesses = table.texts("witnesses"), .doses = {},
                      .line = table.line()};
    auto& medicine = told.wanted.medicine;
    medicine.name = table.text("name");
    medicine.strength = table.maybe_text("strength").value_or("");
    auto const form = medicine::form_from_text(table.text("form"));
    if (!form) table.fault("form is tablet, capsule, liquid, inhaler and the like");
    medicine.form = form.value_or(medicine::Form::other);
    medicine.controlled = table.yes("controlled");
    medicine.home_remedy = table.yes("home_remedy");
    told.wanted.line = read_how(table, told.from);
    told.wanted.here_now = quantity_of(table, "stock");
    told.wanted.expires_on = clock.day(table.maybe_text("expires").value_or("+200d"));
    for (Table& dose : table.tables("dose_told"))
        told.doses.push_back(read_dose(dose, clock));
    table.done();
    return told;
}

}  // namespace

std::vector<ToldMedicine> read_medicines(Table file, StoryClock const& clock)
{
    std::vector<ToldMedicine> all;
    for (Table& table : file.tables("medicine")) all.push_back(read_medicine(table, clock));
    file.done();
    return all;
}

}  // namespace keywork::app::demo
