// The rules of the chart: which cell holds whose initials or which code.
#include "features/home_life/medicines/medicines.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <set>

namespace keywork::medicines {
namespace {

using medicine::DueState;
using medicine::Slot;
using std::chrono::year_month;

std::string initials_of_name(std::string const& name)
{
    std::string initials;
    bool at_start = true;
    for (char const c : name) {
        if (at_start && c != ' ') initials += c;
        at_start = c == ' ' || c == '-';
    }
    return initials;
}

std::string cell_of(Slot const& slot, std::map<StaffId, std::string> const& initials)
{
    if (slot.entries.empty()) return slot.state == DueState::late ? "?" : "";
    std::string words;
    for (Dose const& dose : slot.entries) {
        auto const code = medicine::chart_code(dose.outcome);
        auto const& giver = initials.at(dose.giver);
        if (!words.empty()) words += ' ';
        words += code.empty() ? giver : fmt::format("{} {}", code, giver);
        if (dose.witness) words += " " + initials.at(*dose.witness);
    }
    return words;
}

std::size_t day_of(sys_seconds at, local_days first)
{
    return static_cast<std::size_t>((london_day(at) - first).count());
}

ChartRow& row_of(std::vector<ChartRow>& rows, std::string const& time, std::size_t days_in_month)
{
    auto const found = std::ranges::find(rows, time, &ChartRow::time);
    if (found != rows.end()) return *found;
    rows.push_back({time, std::vector<ChartCell>(days_in_month)});
    return rows.back();
}

/// Without the full stop that another sentence follows.
std::string sentence_of(std::string const& words)
{
    return words.ends_with('.') ? words.substr(0, words.size() - 1) : words;
}

minutes time_of(sys_seconds at)
{
    auto const local = london_time(at);
    return std::chrono::duration_cast<minutes>(local - std::chrono::floor<days>(local));
}

/// "16:40": as short as a cell of the chart is narrow.
std::string figures_of(sys_seconds at)
{
    auto const time = time_of(at);
    return medicine::to_text(std::span{&time, 1});
}

ChartNote note_of(Dose const& dose, Regimen const& regimen)
{
    auto const what = dose.due_at
                          ? std::string{medicine::in_words(dose.outcome)}
                          : medicine::amount_words(regimen.medicine, dose.amount) + " for";
    auto words = what + ": " + sentence_of(dose.reason);
    if (!dose.advice.empty()) words += ". On the advice of " + dose.advice;
    if (dose.effect)
        words += fmt::format(". {}{}{}", medicine::in_words(dose.effect->worked),
                             dose.effect->words.empty() ? "" : ": ", dose.effect->words);
    return {dose.given_at, medicine::title(regimen.medicine), std::move(words)};
}

}  // namespace

std::optional<year_month> read_month(std::string_view typed)
{
    auto const day = day_from_text(std::string{typed} + "-01");
    if (!day) return std::nullopt;
    std::chrono::year_month_day const date{*day};
    return year_month{date.year(), date.month()};
}

std::string to_text(year_month month)
{
    return keywork::to_text(local_days{month / 1}).substr(0, 7);
}

std::pair<sys_seconds, sys_seconds> span_of(year_month month)
{
    return {start_of(local_days{month / 1}),
            start_of(local_days{(month + std::chrono::months{1}) / 1})};
}

std::map<StaffId, std::string> initials_of(std::vector<Dose> const& doses)
{
    std::map<StaffId, std::string> names;
    for (Dose const& dose : doses) {
        names.emplace(dose.giver, dose.giver_name);
        if (dose.witness) names.emplace(*dose.witness, dose.witness_name.value_or(""));
    }
    std::map<StaffId, std::string> initials;
    std::set<std::string> used;
    for (auto const& [id, name] : names) {
        auto const plain = initials_of_name(name);
        auto wanted = plain;
        for (int next = 2; !used.insert(wanted).second; ++next)
            wanted = plain + std::to_string(next);
        initials.emplace(id, wanted);
    }
    return initials;
}

void draw_up(ChartPage& page, std::vector<Dose> const& doses)
{
    auto const [from, until] = span_of(page.month);
    auto const first = london_day(from);
    auto const days_in_month =
        static_cast<std::size_t>((london_day(until) - london_day(from)).count());
    auto const initials = initials_of(doses);
    for (Regimen const& regimen : page.regimens) {
        ChartMedicine drawn{&regimen, {}};
        for (Slot const& slot :
             medicine::slots_between({&regimen, 1}, doses, from, until, page.now)) {
            auto& row = row_of(drawn.rows, medicine::clock_words(time_of(slot.due_at)),
                               days_in_month);
            row.days[day_of(slot.due_at, first)] = {cell_of(slot, initials), true};
        }
        for (Dose const& dose : doses) {
            if (dose.medicine != regimen.medicine.id || dose.due_at) continue;
            if (dose.given_at < from || dose.given_at >= until) continue;
            auto& cell = row_of(drawn.rows, "As needed", days_in_month)
                             .days[day_of(dose.given_at, first)];
            cell.due = true;
            cell.words += fmt::format("{}{} {}", cell.words.empty() ? "" : " ",
                                      figures_of(dose.given_at), initials.at(dose.giver));
        }
        if (!drawn.rows.empty()) page.medicines.push_back(std::move(drawn));
        for (Dose const& dose : doses)
            if (dose.medicine == regimen.medicine.id && !dose.reason.empty() &&
                dose.given_at >= from && dose.given_at < until)
                page.notes.push_back(note_of(dose, regimen));
    }
    std::ranges::stable_sort(page.notes, {}, &ChartNote::at);
    for (Dose const& dose : doses) {
        auto const add = [&](StaffId const& id, std::string const& name) {
            std::pair<std::string, std::string> const key{initials.at(id), name};
            if (std::ranges::find(page.initials, key) == page.initials.end())
                page.initials.push_back(key);
        };
        add(dose.giver, dose.giver_name);
        if (dose.witness) add(*dose.witness, dose.witness_name.value_or(""));
    }
    std::ranges::sort(page.initials);
}

}  // namespace keywork::medicines
