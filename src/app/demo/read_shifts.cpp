#include "app/demo/shifts.hpp"

#include <fmt/core.h>

namespace keywork::app::demo {
namespace {

constexpr days told_since{21};   // the rules of the house have held for three weeks

std::optional<minutes> maybe_time(Table& table, std::string_view key)
{
    auto const typed = table.maybe_text(key);
    if (!typed) return std::nullopt;
    auto const time = read_time(*typed, minutes{0});
    if (!time) table.fault(fmt::format("\"{}\" is no time like 18:00", *typed));
    return time;
}

minutes time_in(Table& table, std::string_view key)
{
    return maybe_time(table, key).value_or(minutes{0});
}

std::optional<int> maybe_number(Table& table, std::string_view key)
{
    if (!table.has(key)) return std::nullopt;
    return static_cast<int>(table.whole(key, 0));
}

ToldHouseTask read_house_task(Table table, StoryClock const& clock, CodeSets const& code_sets)
{
    ToldHouseTask told{.task = {}, .offered = {}, .instead = {}, .helper = {}, .skill = {},
                       .not_done = {}, .line = table.line()};
    told.task.code = table.maybe_text("code").value_or("");
    auto const* codes = code_sets.find("domestic-task");
    told.task.words = table.maybe_text("words").value_or(
        codes ? codes->words_of(told.task.code) : told.task.code);
    auto const repeats = house_list::repeats_from_text(table.text("repeats"));
    if (!repeats) table.fault("\"repeats\" is each_shift, daily, weekly or monthly");
    told.task.repeats = repeats.value_or(house_list::Repeats::daily);
    told.task.weekday = maybe_number(table, "weekday");
    told.task.month_day = maybe_number(table, "month_day");
    told.task.shift = table.maybe_text("shift").value_or("");
    told.task.by = maybe_time(table, "by");
    told.task.from_on = clock.today() - told_since;
    told.offered = table.maybe_text("offered").value_or("");
    told.instead = table.maybe_text("instead").value_or("");
    told.helper = table.maybe_text("helper");
    told.skill = table.maybe_text("skill").value_or("");
    told.not_done = table.maybe_text("not_done");
    table.done();
    return told;
}

ToldNightPlan read_night_plan(Table table, StoryClock const& clock)
{
    ToldNightPlan told{.plan = {}, .child = table.maybe_text("child"), .line = table.line()};
    told.plan.name = table.maybe_text("place").value_or("");
    told.plan.every_minutes = static_cast<int>(table.whole("every", 60));
    told.plan.from = time_in(table, "from");
    told.plan.until = time_in(table, "until");
    told.plan.note = table.maybe_text("note").value_or("");
    told.plan.from_on = clock.today() - told_since;
    table.done();
    return told;
}

ToldPlanned read_planned(Table table, StoryClock const& clock)
{
    ToldPlanned told{.entry = {}, .child = table.maybe_text("child"), .with = {},
                     .line = table.line()};
    auto const day = clock.day(table.text("day"));
    if (!day) table.fault("\"day\" is a day like 0d or +1d");
    told.entry.day = day.value_or(clock.today());
    if (auto const time = maybe_time(table, "at"))
        told.entry.at = from_london(local_seconds{told.entry.day} + *time);
    auto const kind = day_plan::kind_from_text(table.text("kind"));
    if (!kind) table.fault("\"kind\" is no kind of the day's plan");
    told.entry.kind = kind.value_or(day_plan::Kind::other);
    told.entry.words = table.text("words");
    told.with = table.maybe_text("with");
    table.done();
    return told;
}

ToldTogether read_together(Table table)
{
    ToldTogether told{.child = table.text("child"), .shift = ShiftName::late, .staff = {},
                      .line = table.line()};
    auto const shift = shift_name_from_text(table.text("shift"));
    if (!shift) table.fault("\"shift\" is early, late, night or day");
    told.shift = shift.value_or(ShiftName::late);
    told.staff = table.texts("staff");
    table.done();
    return told;
}

}  // namespace

ToldShifts read_shifts(Table file, StoryClock const& clock, CodeSets const& code_sets)
{
    ToldShifts told{.place = file.text("in"), .by = file.text("by"), .house = {}, .nights = {},
                    .planned = {}, .together = {}, .school_day = {}, .line = file.line()};
    for (Table const& one : file.tables("house_task"))
        told.house.push_back(read_house_task(one, clock, code_sets));
    for (Table const& one : file.tables("night_plan"))
        told.nights.push_back(read_night_plan(one, clock));
    for (Table const& one : file.tables("planned"))
        told.planned.push_back(read_planned(one, clock));
    for (Table const& one : file.tables("with")) told.together.push_back(read_together(one));
    told.school_day = read_school_day(file, clock);
    file.done();
    return told;
}

}  // namespace keywork::app::demo
