#include "care/shift/house_list/store.hpp"

#include "care/access/decide.hpp"
#include "care/chronology/chronology.hpp"
#include "care/shift/hours.hpp"
#include "platform/text/written.hpp"

#include <algorithm>

namespace keywork::house_list {
namespace {

/// Somebody who comes on early may tick what their shift begins with.
constexpr hours ahead{2};

Outcome<> check(Tick const& wanted, Task const& task)
{
    std::vector<Problem> problems;
    if (wanted.not_done_why) {
        check_written(problems, "why", *wanted.not_done_why, longest_line,
                      "Say why it was not done");
    } else {
        if (wanted.helper)
            check_written(problems, "skill", wanted.skill, longest_line,
                          "Write what they did or practised");
        if (is_meal(task.code)) {
            check_written(problems, "offered", wanted.offered, longest_line,
                          "Write what there was to eat");
            if (!wanted.allergies_checked)
                problems.push_back({"allergies_checked",
                                    "Look at the allergies above, then say that you have"});
        }
    }
    check_written(problems, "other_choice", wanted.other_choice, longest_line);
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    return {};
}

/// A good line in the child's own story, for those who read level 1.
Outcome<> tell_of_help(Transaction& tx, Tick const& wanted, Task const& task)
{
    if (!wanted.helper) return {};
    TRY(decide(tx.db(), tx.actor(), Function::do_action, Level::l1, *wanted.helper));
    chronology::append(tx.db(), {.child = *wanted.helper,
                                 .occurred_at = tx.now(),
                                 .kind = "good-moment",
                                 .level = Level::l1,
                                 .significant = false,
                                 .title = "Helped in the house: " + task.words,
                                 .words = wanted.skill,
                                 .by_whom = tx.actor().full_name,
                                 .author = tx.actor().staff,
                                 .setting = wanted.setting,
                                 .record = std::nullopt,
                                 .recorded_at = tx.now(),
                                 .import_id = std::nullopt});
    return {};
}

std::optional<Due> due_then(std::span<Task const> rules, std::span<ShiftHours const> hours,
                            Tick const& wanted)
{
    for (Due& one : due_on(rules, hours, wanted.day))
        if (one.task.id == wanted.task && one.shift == wanted.shift) return std::move(one);
    return std::nullopt;
}

sys_seconds begins(std::span<ShiftHours const> hours, Due const& due)
{
    auto const shift = shifts::shift_named(hours, due.shift, due.day);
    return shift ? shift->starts_at : start_of(due.day);
}

}  // namespace

Outcome<TaskId> add_rule(Transaction& tx, Task task)
{
    if (!tx.actor().may_in(Function::plan_shift, task.setting)) return refuse(NotFound{});
    std::vector<Problem> problems;
    check_written(problems, "words", task.words, longest_line,
                  "Write what is to be done");
    if (task.repeats == Repeats::weekly && !(task.weekday && *task.weekday >= 1 &&
                                             *task.weekday <= 7))
        problems.push_back({"weekday", "Choose the day of the week"});
    if (task.repeats == Repeats::monthly && !(task.month_day && *task.month_day >= 1 &&
                                              *task.month_day <= 31))
        problems.push_back({"month_day", "Enter the day of the month, 1 to 31"});
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    if (task.repeats != Repeats::weekly) task.weekday.reset();
    if (task.repeats != Repeats::monthly) task.month_day.reset();
    task.id = tx.new_id<HouseTask>();
    insert_rule(tx.db(), task, tx.actor().staff, tx.now());
    tx.audit({.verb = audit::Verb::config_set,
              .target = audit::target("housetask", task.id),
              .basis = "function"});
    return task.id;
}

Outcome<> end_rule(Transaction& tx, SettingId const& setting, TaskId const& id)
{
    if (!tx.actor().may_in(Function::plan_shift, setting)) return refuse(NotFound{});
    if (!store_end(tx.db(), setting, id, tx.today() - days{1})) return refuse(NotFound{});
    tx.audit({.verb = audit::Verb::config_set,
              .target = audit::target("housetask", id),
              .basis = "function"});
    return {};
}

Outcome<> tick(Transaction& tx, std::span<ShiftHours const> hours, Tick const& wanted)
{
    if (!tx.actor().may_in(Function::do_action, wanted.setting)) return refuse(NotFound{});
    auto const rules = rules_on(tx.db(), wanted.setting, wanted.day);
    auto const due = due_then(rules, hours, wanted);
    if (!due) return refuse(NotFound{});
    if (begins(hours, *due) > tx.now() + ahead)
        return refuse(Conflict{"This is not due yet. Tick it when its shift has begun."});
    TRY(check(wanted, due->task));
    TRY(tell_of_help(tx, wanted, due->task));
    if (!insert_tick(tx.db(), tx.new_text(), wanted, tx.actor().staff, tx.now()))
        return refuse(Conflict{"Somebody ticked this already."});
    tx.audit({.verb = audit::Verb::record_create,
              .target = audit::target("housetask", wanted.task),
              .subject = wanted.helper ? audit::subject(*wanted.helper) : "-",
              .basis = wanted.helper ? "scope" : "function"});
    return {};
}

}  // namespace keywork::house_list
