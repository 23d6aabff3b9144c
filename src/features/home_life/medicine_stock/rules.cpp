#include "features/home_life/medicine_stock/medicine_stock.hpp"

#include "platform/text/text.hpp"

#include <algorithm>

namespace keywork::medicine_stock {
namespace {

constexpr days longest_look{14};

}  // namespace

std::optional<int> days_left(Regimen const& regimen, Quantity quantity, sys_seconds now)
{
    auto const* line = medicine::line_at(regimen, now);
    if (!line || line->as_needed()) return std::nullopt;
    // On fewer days of the week it lasts longer: whole days of the calendar.
    auto const a_week = line->dose.hundredths * static_cast<std::int64_t>(line->times.size()) *
                        static_cast<std::int64_t>(line->weekdays.size());
    return static_cast<int>(std::max<std::int64_t>(0, quantity.hundredths) * 7 / a_week);
}

Outcome<medicine::NewStock> read_stock(StockPage const& typed)
{
    std::vector<Problem> problems;
    auto const move = medicine::move_from_text(typed.move);
    if (!move || *move == Move::dose)
        problems.push_back({"move", "Choose what you are writing down"});
    bool const counts = move == Move::count;
    auto const quantity = counts ? medicine::read_count(typed.quantity)
                                 : medicine::read_quantity(typed.quantity);
    if (!quantity)
        problems.push_back({"quantity", counts ? "Enter how many you counted, like 14 or 0"
                                               : "Enter how many, like 28 or 2.5"});
    std::optional<local_days> expires_on;
    if (!is_blank(typed.expires_on)) {
        expires_on = read_day(trimmed(typed.expires_on), london_day(typed.now));
        if (!expires_on)
            problems.push_back({"expires_on", "Enter the day on the label, like 1/9/2027"});
    }
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    return medicine::NewStock{.medicine = typed.regimen.medicine.id, .move = *move,
                              .quantity = *quantity, .expires_on = expires_on,
                              .to_whom = std::string{trimmed(typed.to_whom)},
                              .explanation = std::string{trimmed(typed.explanation)},
                              .witness = std::nullopt, .form_key = typed.form_key};
}

std::vector<Slot> missed_since(medicine::PlaceDoses const& place, sys_seconds from,
                               sys_seconds now)
{
    auto slots = medicine::slots_between(place.regimens, place.doses, from, now, now);
    std::erase_if(slots,
                  [](Slot const& slot) { return slot.state != medicine::DueState::late; });
    return slots;
}

sys_seconds check_from(std::vector<medicine::Check> const& before, sys_seconds now)
{
    if (before.empty()) return now - medicine::check_every;
    return std::max(before.front().checked_at, now - longest_look);
}

}  // namespace keywork::medicine_stock
