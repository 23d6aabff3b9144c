#include "features/team/rota/operations.hpp"

#include "care/staff/store.hpp"
#include "features/team/rota/store.hpp"
#include "platform/text/written.hpp"

#include <algorithm>

namespace keywork::rota {
namespace {

Outcome<> may_plan(Transaction& tx, SettingId const& setting)
{
    if (!tx.actor().may_in(Function::plan_shift, setting)) return refuse(NotFound{});
    return {};
}

bool works_there(Transaction& tx, Shift const& shift)
{
    auto const team = staff::staff_of(tx.db(), shift.setting, london_day(shift.starts_at));
    return std::ranges::any_of(team,
                               [&](StaffFace const& one) { return one.id == shift.staff; });
}

Outcome<> check(Transaction& tx, Shift const& shift)
{
    if (!works_there(tx, shift))
        return refuse(Invalid{{{"staff", "They do not work here on that day"}}});
    for (Planned const& one :
         planned_between(tx.db(), shift.setting, shift.starts_at, shift.ends_at))
        if (one.shift.id != shift.id && one.shift.staff == shift.staff &&
            one.shift.name == shift.name)
            return refuse(Conflict{one.staff.full_name + " is on this shift already."});
    return {};
}

audit::Entry entry(audit::Verb verb, std::string const& shift)
{
    return {.verb = verb, .target = "shift:" + shift, .basis = "function"};
}

void keep(Transaction& tx, Deed deed, Shift const& shift, std::string const& why)
{
    insert_change(tx.db(),
                  {.id = tx.new_id<ShiftChangeRow>(), .deed = deed, .why = why,
                   .made_by = tx.actor().staff, .made_at = tx.now()},
                  shift);
}

std::string store_new(Transaction& tx, Shift shift)
{
    shift.id = tx.new_text();
    staff::insert_shift(tx.db(), shift);
    keep(tx, Deed::added, shift, "");
    return shift.id;
}

}  // namespace

Outcome<std::string> add(Transaction& tx, Shift shift)
{
    TRY(may_plan(tx, shift.setting));
    TRY(check(tx, shift));
    auto const id = store_new(tx, std::move(shift));
    tx.audit(entry(audit::Verb::record_create, id));
    return id;
}

Outcome<> change(Transaction& tx, Shift const& shift, std::string const& why)
{
    TRY(may_plan(tx, shift.setting));
    auto const found = find_shift(tx.db(), shift.setting, shift.id);
    if (!found) return refuse(NotFound{});
    TRY(check_written("why", why, longest_note, "Say why it changes"));
    if (found->shift == shift) return refuse(Conflict{"Nothing was changed on this shift."});
    TRY(check(tx, shift));
    // What was made before this history began is kept with the first change.
    if (changes_of(tx.db(), shift.setting, shift.id).empty())
        keep(tx, Deed::added, found->shift, "");
    update_shift(tx.db(), shift);
    keep(tx, Deed::changed, shift, why);
    tx.audit(entry(audit::Verb::record_amend, shift.id));
    return {};
}

Outcome<> take_off(Transaction& tx, SettingId const& setting, std::string const& shift,
                   std::string const& why)
{
    TRY(may_plan(tx, setting));
    auto const found = find_shift(tx.db(), setting, shift);
    if (!found) return refuse(NotFound{});
    TRY(check_written("off_why", why, longest_note, "Say why it is taken off"));
    if (found->worked)
        return refuse(Conflict{"Somebody noted when this shift was worked, so it stays."});
    keep(tx, Deed::taken_off, found->shift, why);
    delete_shift(tx.db(), shift);
    tx.audit(entry(audit::Verb::record_amend, shift));
    return {};
}

Outcome<> note_worked(Transaction& tx, SettingId const& setting, std::string const& shift,
                      Worked worked)
{
    TRY(may_plan(tx, setting));
    auto const found = find_shift(tx.db(), setting, shift);
    if (!found) return refuse(NotFound{});
    bool const as_planned = worked.starts_at == found->shift.starts_at &&
                            worked.ends_at == found->shift.ends_at;
    if (!as_planned)
        TRY(check_written("worked_note", worked.note, longest_note,
                          "Say why it was not as planned"));
    worked.noted_at = tx.now();
    insert_worked(tx.db(), tx.new_id<WorkedRow>(), shift, worked, tx.actor().staff);
    tx.audit(entry(audit::Verb::record_amend, shift));
    return {};
}

Outcome<std::int64_t> copy_week_before(Transaction& tx, SettingId const& setting,
                                       local_days monday)
{
    TRY(may_plan(tx, setting));
    auto const shifts_of = [&](local_days from) {
        std::vector<Shift> all;
        for (Planned& one : planned_between(tx.db(), setting, start_of(from),
                                            start_of(from + week)))
            if (london_day(one.shift.starts_at) >= from) all.push_back(std::move(one.shift));
        return all;
    };
    auto copies = a_week_later(shifts_of(monday - week), shifts_of(monday));
    std::erase_if(copies, [&](Shift const& one) { return !works_there(tx, one); });
    if (copies.empty())
        return refuse(Conflict{"There is nothing in the week before that is not here already."});
    for (Shift& one : copies) store_new(tx, std::move(one));
    tx.audit({.verb = audit::Verb::record_create,
              .target = audit::target("setting", setting),
              .basis = "function",
              .count = std::ssize(copies)});
    return std::ssize(copies);
}

Outcome<> set_skills(Transaction& tx, SettingId const& setting,
                     std::vector<std::string> const& trainings)
{
    if (!tx.actor().may_in(Function::manage_setting, setting)) return refuse(NotFound{});
    auto const before = skills_of(tx.db(), setting);
    auto const is_in = [](std::vector<std::string> const& all, std::string const& one) {
        return std::ranges::find(all, one) != all.end();
    };
    for (std::string const& one : before)
        if (!is_in(trainings, one)) end_skill(tx.db(), setting, one, tx.actor().staff, tx.now());
    for (std::string const& one : trainings)
        if (!is_in(before, one))
            insert_skill(tx.db(), tx.new_id<SkillRow>(), setting, one, tx.actor().staff,
                         tx.now());
    tx.audit({.verb = audit::Verb::config_set,
              .target = audit::target("setting", setting),
              .basis = "function"});
    return {};
}

}  // namespace keywork::rota
