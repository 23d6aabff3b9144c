#include "care/notice/notice.hpp"

#include "care/clock/rules.hpp"

namespace keywork::notice {
namespace {

Figure lead_figure(clock::DueDuty const& due)
{
    return clock::is_breach_of_law(*due.clock) ? Figure::law_to_lead : Figure::other_to_lead;
}

bool is_mine(action::Action const& task, Reader const& reader)
{
    return task.assigned_to && *task.assigned_to == reader.staff;
}

}  // namespace

Stage stage_of(clock::DueDuty const& due, Figures const& figures, sys_seconds now)
{
    if (!due.duty.is_open() || !due.due) return Stage::quiet;
    if (due.standing == clock::Standing::overdue) {
        auto const late_for = now - due.due->at;
        if (late_for >= figures.of(lead_figure(due))) return Stage::to_lead;
        return late_for >= figures.of(Figure::duty_to_senior) ? Stage::to_senior : Stage::late;
    }
    // What only has to be kept until then is met by waiting: nobody is reminded of it.
    bool const is_act = due.clock->asks == clock::Asks::act;
    bool const is_near = due.due->at - now <= figures.of(Figure::duty_ahead);
    return is_act && is_near ? Stage::reminder : Stage::quiet;
}

Stage stage_of(action::Action const& task, Figures const& figures, sys_seconds now)
{
    if (task.closed_at || !task.due_at) return Stage::quiet;
    if (action::is_late(task, now)) {
        auto const late_for = now - *task.due_at;
        if (late_for >= figures.of(Figure::task_to_senior)) return Stage::to_senior;
        return late_for >= figures.of(Figure::task_to_maker) ? Stage::to_maker : Stage::late;
    }
    return *task.due_at - now <= figures.of(Figure::task_ahead) ? Stage::reminder : Stage::quiet;
}

bool is_told(Stage stage, Reader const& reader)
{
    bool const senior = reader.role == Role::senior || reader.leads_shift;
    bool const lead = reader.role == Role::lead;
    if (stage == Stage::to_lead) return senior || lead;
    if (stage == Stage::to_senior) return senior || (lead && reader.seniors == Seniors::none);
    return false;
}

Needs needs_of(Seen const& seen, Reader const& reader, Figures const& figures, sys_seconds now)
{
    Needs needs;
    for (clock::DueDuty const& due : seen.duties) {
        auto const stage = stage_of(due, figures, now);
        if (stage == Stage::reminder) ++needs.near_duties;
        if (is_told(stage, reader)) needs.duties.push_back(due);
    }
    for (action::Action const& task : seen.tasks) {
        auto const stage = stage_of(task, figures, now);
        if (is_mine(task, reader)) {
            if (stage == Stage::reminder) ++needs.own_near_tasks;
            else if (stage != Stage::quiet) ++needs.own_late_tasks;
            continue;   // it stands among their tasks already
        }
        bool const set_by_me = stage >= Stage::to_maker && seen.made_by_me.contains(task.id);
        if (set_by_me || is_told(stage, reader)) needs.tasks.push_back(task);
    }
    return needs;
}

std::string why_in_words(Stage stage, clock::DueDuty const& due, Figures const& figures)
{
    auto const after =
        figures.of(stage == Stage::to_lead ? lead_figure(due) : Figure::duty_to_senior);
    return after == hours{0} ? "with you since it was late"
                             : "with you since it was " + in_words(after) + " late";
}

}  // namespace keywork::notice
