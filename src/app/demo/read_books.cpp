#include "app/demo/books.hpp"

#include <fmt/core.h>

namespace keywork::app::demo {
namespace {

sys_seconds instant_in(Table& table, std::string_view key, StoryClock const& clock)
{
    auto const told = table.text(key);
    auto const at = clock.instant(told);
    if (!at) table.fault(fmt::format("\"{}\" is no time like \"-1d 19:40\"", told));
    return at.value_or(clock.now());
}

ToldVisitor read_visitor(Table table, StoryClock const& clock)
{
    ToldVisitor told{.visit = {}, .sees_child = table.maybe_text("sees_child"),
                     .sees_staff = table.maybe_text("sees_staff"), .door = table.text("door"),
                     .left_at = std::nullopt, .correction = table.maybe_text("correction"),
                     .line = table.line()};
    told.visit.name = table.text("name");
    told.visit.organisation = table.maybe_text("from").value_or("");
    told.visit.reason = table.text("why");
    auto const identity = visitors::identity_from_text(
        table.maybe_text("identity").value_or("card"));
    if (!identity) table.fault("\"identity\" is card, known or not_checked");
    told.visit.identity = identity.value_or(visitors::Identity::card);
    told.visit.in_at = instant_in(table, "came", clock);
    if (table.has("left")) told.left_at = instant_in(table, "left", clock);
    table.done();
    return told;
}

local_days day_in(Table& table, std::string_view key, StoryClock const& clock)
{
    auto const told = table.text(key);
    auto const day = clock.day(told);
    if (!day) table.fault(fmt::format("\"{}\" is no day like \"-3d\"", told));
    return day.value_or(clock.today());
}

std::optional<int> degrees_in(Table& table, std::string_view told)
{
    if (told.empty()) return std::nullopt;   // a line that is looked at only
    auto const read = premises::read_tenths(told);
    if (!read) table.fault(fmt::format("\"{}\" is no degrees like \"4.5\"", told));
    return read;
}

ToldWrong read_wrong(Table table, StoryClock const& clock)
{
    ToldWrong told{.day = day_in(table, "day", clock),
                   .line = static_cast<std::size_t>(table.whole("line", 0)),
                   .reading_tenths = std::nullopt,
                   .words = table.text("words"),
                   .made_safe = table.maybe_text("safe").value_or("")};
    told.reading_tenths = degrees_in(table, table.maybe_text("reading").value_or(""));
    table.done();
    return told;
}

premises::Drill read_drill(Table table)
{
    premises::Drill drill{.who = table.text("who"), .to_clear = seconds{0},
                          .at_night = table.yes("at_night"),
                          .problems = table.text("problems"),
                          .what_was_done = table.text("done")};
    drill.to_clear = premises::read_length(table.text("took")).value_or(seconds{0});
    table.done();
    return drill;
}

ToldCheck read_check(Table table, StoryClock const& clock, CodeSets const& code_sets)
{
    ToldCheck told{.check = {}, .at = {}, .readings = {}, .by = table.maybe_text("by"),
                   .left_out = static_cast<int>(table.whole("left_out", 0)), .wrong = {},
                   .drill = {}, .line = table.line()};
    auto& check = told.check;
    check.code = table.maybe_text("code").value_or("");
    auto const* codes = code_sets.find("hs-check-type");
    check.words = table.maybe_text("words").value_or(codes ? codes->words_of(check.code)
                                                           : check.code);
    auto const usual = premises::usual_for(check.code);
    check.often = usual.often;
    if (table.has("months"))
        check.often = {premises::Unit::months, static_cast<int>(table.whole("months", 1))};
    check.from_on = day_in(table, "since", clock);
    for (std::string const& line : table.texts("lines"))
        check.lines.push_back(premises::read_line(line));
    if (check.lines.empty()) check.lines = usual.lines;
    if (check.lines.empty())
        check.lines.push_back({check.words, std::nullopt, std::nullopt});
    for (std::string const& time : table.texts("at"))
        told.at.push_back(read_time(time, minutes{0}).value_or(minutes{0}));
    for (std::string const& reading : table.texts("readings"))
        told.readings.push_back(degrees_in(table, reading));
    told.readings.resize(check.lines.size());
    if (auto const wrong = table.table("wrong")) told.wrong = read_wrong(*wrong, clock);
    if (auto const drill = table.table("drill")) told.drill = read_drill(*drill);
    table.done();
    return told;
}

ToldStep read_step(Table table, StoryClock const& clock)
{
    ToldStep told{.kind = premises::StepKind::fixed, .by = table.text("by"),
                  .at = instant_in(table, "at", clock),
                  .words = table.maybe_text("words").value_or(""),
                  .owner = table.maybe_text("owner"), .due_on = std::nullopt,
                  .line = table.line()};
    auto const kind = premises::step_from_text(table.text("kind"));
    if (!kind) table.fault("\"kind\" is made_safe, given, fixed, sound or not_sound");
    told.kind = kind.value_or(premises::StepKind::fixed);
    if (table.has("due")) told.due_on = day_in(table, "due", clock);
    table.done();
    return told;
}

ToldHazard read_hazard(Table table, StoryClock const& clock)
{
    ToldHazard told{.hazard = {}, .by = table.text("by"), .at = instant_in(table, "at", clock),
                    .steps = {}, .line = table.line()};
    told.hazard.what = table.text("what");
    told.hazard.place = table.text("where");
    told.hazard.risk = premises::risk_from_text(table.text("risk"));
    told.hazard.made_safe = table.maybe_text("safe").value_or("");
    for (Table const& one : table.tables("step")) told.steps.push_back(read_step(one, clock));
    table.done();
    return told;
}

ToldMoney read_money(Table table, StoryClock const& clock)
{
    ToldMoney told{.line_wanted = {}, .child = table.maybe_text("child"),
                   .by = table.text("by"), .witness = table.maybe_text("witness"),
                   .at = instant_in(table, "at", clock), .line = table.line()};
    auto& line = told.line_wanted;
    auto const move = money::move_from_text(table.text("move"));
    auto const amount = money::read_pence(table.text("amount"));
    auto const purse = money::purse_from_text(
        table.maybe_text("purse").value_or(told.child ? "pocket" : "petty"));
    if (!move || !amount || !purse)
        table.fault("\"move\" is in, out or count, \"amount\" is like 4.50, \"purse\" pocket, "
                    "savings or petty");
    line.move = move.value_or(money::Move::in);
    line.amount = amount.value_or(money::Pence{});
    line.ledger.purse = purse.value_or(money::Purse::petty);
    line.what = table.maybe_text("what").value_or("");
    line.who = table.maybe_text("who").value_or("");
    line.no_receipt = table.maybe_text("no_receipt").value_or("");
    line.happened_on = london_day(told.at);
    if (auto const agreed = table.maybe_text("agreed"))
        line.agreed = money::agreed_from_text(*agreed);
    line.agreed_why = table.maybe_text("agreed_why").value_or("");
    if (table.yes("receipt")) line.receipt = "%PDF-1.4 a receipt of the demo";
    table.done();
    return told;
}

ToldValuable read_valuable(Table table, StoryClock const& clock)
{
    ToldValuable told{.child = table.text("child"), .what = table.text("what"),
                      .kept_where = table.maybe_text("where").value_or(""),
                      .by = table.text("by"), .at = instant_in(table, "at", clock),
                      .line = table.line()};
    table.done();
    return told;
}

}  // namespace

ToldBooks read_books(Table file, StoryClock const& clock, CodeSets const& code_sets)
{
    ToldBooks told{.place = file.text("in"), .manager = file.text("manager"),
                   .looked = file.maybe_text("looked"), .visitors = {},
                   .planner = {}, .checks = {}, .hazards = {}, .money = {},
                   .valuables = {}, .line = file.line()};
    told.planner = file.maybe_text("planner").value_or(told.manager);
    for (Table const& one : file.tables("visitor"))
        told.visitors.push_back(read_visitor(one, clock));
    for (Table const& one : file.tables("check"))
        told.checks.push_back(read_check(one, clock, code_sets));
    for (Table const& one : file.tables("hazard"))
        told.hazards.push_back(read_hazard(one, clock));
    for (Table const& one : file.tables("money")) told.money.push_back(read_money(one, clock));
    for (Table const& one : file.tables("valuable"))
        told.valuables.push_back(read_valuable(one, clock));
    file.done();
    return told;
}

}  // namespace keywork::app::demo
