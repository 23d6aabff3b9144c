#include "care/premises/check/store.hpp"

#include "care/premises/defect/defect.hpp"
#include "platform/expects.hpp"
#include "platform/text/text.hpp"
#include "platform/text/written.hpp"

#include <fmt/core.h>

namespace keywork::premises {
namespace {

constexpr std::size_t longest_check = 120;      // of its name, and of each thing it looks at
constexpr std::size_t most_lines = 30;
constexpr int most_every = 365;

Outcome<> check_rule(Planned const& check)
{
    std::vector<Problem> problems;
    check_written(problems, "words", check.words, longest_check, "Write what is checked");
    if (check.often.every < 1 || check.often.every > most_every)
        problems.push_back({"every", "Enter a number from 1 to 365"});
    if (check.lines.empty()) problems.push_back({"lines", "Write what is looked at, a line each"});
    if (check.lines.size() > most_lines)
        problems.push_back({"lines", "Write at most 30 lines"});
    for (Line const& line : check.lines)
        check_written(problems, "lines", line.words, longest_check);
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    return {};
}

void check_drill(std::vector<Problem>& problems, std::optional<Drill> const& drill)
{
    if (!drill) return;
    check_written(problems, "who", drill->who, longest_reason, "Write who took part");
    check_written(problems, "problems", drill->problems, longest_reason,
                  "Write what went wrong with the procedure or the equipment, or “none”");
    check_written(problems, "what_was_done", drill->what_was_done, longest_reason,
                  "Write what was done about it, or “nothing needed”");
    if (drill->to_clear <= seconds{0})
        problems.push_back({"to_clear", "Enter how long it took, like 2:30"});
}

bool passed(Line const& line, Found const& found)
{
    return line.is_measured() ? found.reading_tenths && is_within(line, *found.reading_tenths)
                              : found.passed;
}

Outcome<> check_found(Planned const& check, NewDone const& wanted, sys_seconds now)
{
    std::vector<Problem> problems;
    if (wanted.done_at > now)
        problems.push_back({"done_at", "Enter a time that has come"});
    else if (wanted.done_at < now - longest_late_check)
        problems.push_back({"done_at", "Enter a time of the last 7 days"});
    for (std::size_t at = 0; at < check.lines.size(); ++at) {
        Line const& line = check.lines[at];
        Found const& found = wanted.found[at];
        if (line.is_measured() && !found.reading_tenths) {
            problems.push_back({fmt::format("line.{}", at), "Enter the degrees, like 4.5"});
            continue;
        }
        if (!passed(line, found))
            check_written(problems, fmt::format("wrong.{}", at), found.wrong, longest_line,
                          "Write what is wrong");
        check_written(problems, fmt::format("safe.{}", at), found.made_safe, longest_reason);
    }
    check_written(problems, "note", wanted.note, longest_reason);
    check_drill(problems, wanted.drill);
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    return {};
}

/// Each line that did not pass becomes a defect, of medium risk until somebody says otherwise.
void report_failed(Transaction& tx, Planned const& check, NewDone const& wanted,
                   DoneId const& done)
{
    for (std::size_t at = 0; at < check.lines.size(); ++at) {
        Found const& found = wanted.found[at];
        if (passed(check.lines[at], found)) continue;
        auto what = std::string{trimmed(found.wrong)};
        if (found.reading_tenths)
            what += fmt::format(" ({})", degrees_in_words(*found.reading_tenths));
        report_from_check(tx, {.setting = wanted.setting, .what = std::move(what),
                               .place = check.lines[at].words, .risk = Risk::medium,
                               .found_by = done, .made_safe = found.made_safe, .photo = {},
                               .form_key = fmt::format("{}:{}", done.text(), at)});
    }
}

}  // namespace

Outcome<CheckId> add_check(Transaction& tx, Planned check)
{
    if (!tx.actor().may_in(Function::plan_shift, check.setting)) return refuse(NotFound{});
    TRY(check_rule(check));
    check.id = tx.new_id<struct PremisesCheck>();
    insert_check(tx.db(), check, tx.actor().staff, tx.now());
    tx.audit({.verb = audit::Verb::config_set,
              .target = audit::target("check", check.id),
              .basis = "function"});
    return check.id;
}

Outcome<> end_check(Transaction& tx, SettingId const& setting, CheckId const& id)
{
    if (!tx.actor().may_in(Function::plan_shift, setting)) return refuse(NotFound{});
    if (!store_end(tx.db(), setting, id, tx.today() - days{1})) return refuse(NotFound{});
    tx.audit({.verb = audit::Verb::config_set,
              .target = audit::target("check", id),
              .basis = "function"});
    return {};
}

Outcome<DoneId> record_check(Transaction& tx, NewDone const& wanted)
{
    if (!tx.actor().may_in(Function::do_action, wanted.setting)) return refuse(NotFound{});
    auto const check = check_of(tx.db(), wanted.setting, wanted.check);
    if (!check || (check->until_on && *check->until_on < tx.today())) return refuse(NotFound{});
    expects(wanted.found.size() == check->lines.size());
    expects(is_drill(*check) == wanted.drill.has_value());
    TRY(check_found(*check, wanted, tx.now()));
    auto const before = done_with_key(tx.db(), wanted.form_key);
    auto const id = before.value_or(tx.new_id<struct PremisesCheckDone>());
    if (!before) {
        Done done{.id = id, .check = check->id, .check_words = check->words,
                  .done_at = wanted.done_at, .by = {}, .recorded_at = tx.now(),
                  .note = wanted.note, .results = {}, .drill = wanted.drill};
        for (std::size_t at = 0; at < check->lines.size(); ++at)
            done.results.push_back({.words = check->lines[at].words,
                                    .passed = passed(check->lines[at], wanted.found[at]),
                                    .reading_tenths = wanted.found[at].reading_tenths});
        insert_done(tx.db(), done, wanted.setting, tx.actor().staff, wanted.form_key);
        report_failed(tx, *check, wanted, id);
    }
    tx.audit({.verb = audit::Verb::record_create,
              .target = audit::target("checkdone", id),
              .basis = "function"});
    return id;
}

}  // namespace keywork::premises
