#include "care/shift/day_plan/store.hpp"

#include "care/access/decide.hpp"
#include "care/staff/store.hpp"
#include "platform/expects.hpp"
#include "platform/text/written.hpp"

#include <algorithm>

namespace keywork::day_plan {
namespace {

struct KindName {
    Kind kind;
    std::string_view text;
    std::string_view words;
};
constexpr KindName kind_names[] = {
    {Kind::school, "school", "School"},
    {Kind::appointment, "appointment", "Appointment"},
    {Kind::family_time, "family_time", "Family time"},
    {Kind::activity, "activity", "Activity"},
    {Kind::travel, "travel", "Travel"},
    {Kind::other, "other", "Other"},
};

KindName const& name_of(Kind kind)
{
    auto const found = std::ranges::find(kind_names, kind, &KindName::kind);
    expects(found != std::end(kind_names));
    return *found;
}

/// Whether the actor may do something for this child, or for the house; why, for the audit.
Outcome<std::string> basis_of(Transaction& tx, SettingId const& setting,
                              std::optional<ChildId> const& child, Level level)
{
    if (!tx.actor().may_in(Function::do_action, setting)) return refuse(NotFound{});
    if (!child) return std::string{"function"};
    return TRY(decide(tx.db(), tx.actor(), Function::do_action, level, *child)).basis();
}

std::string subject_of(std::optional<ChildId> const& child)
{
    return child ? audit::subject(*child) : "-";
}

}  // namespace

std::string_view to_text(Kind kind) { return name_of(kind).text; }
std::string_view in_words(Kind kind) { return name_of(kind).words; }

std::optional<Kind> kind_from_text(std::string_view text)
{
    auto const found = std::ranges::find(kind_names, text, &KindName::text);
    if (found == std::end(kind_names)) return std::nullopt;
    return found->kind;
}

Level level_of(Kind kind)
{
    return kind == Kind::appointment || kind == Kind::family_time ? Level::l2 : Level::l1;
}

Outcome<EntryId> add(Transaction& tx, NewEntry const& wanted)
{
    TRY(check_written("words", wanted.words, longest_line, "Write what is planned"));
    auto const basis =
        TRY(basis_of(tx, wanted.setting, wanted.child, level_of(wanted.kind)));
    auto const id = tx.new_id<DayPlanEntry>();
    insert_entry(tx.db(), id, wanted, tx.actor().staff, tx.now());
    tx.audit({.verb = audit::Verb::record_create,
              .target = audit::target("plan", id),
              .subject = subject_of(wanted.child),
              .basis = basis});
    return id;
}

Outcome<> take_off(Transaction& tx, SettingId const& setting, EntryId const& id,
                   std::string const& why)
{
    auto const child = child_of_entry(tx.db(), setting, id);
    if (!child) return refuse(NotFound{});
    auto const basis = TRY(basis_of(tx, setting, *child, Level::l1));
    TRY(check_written("why", why, longest_line, "Say why it is not to be"));
    store_off(tx.db(), id, tx.actor().staff, tx.now(), why);
    tx.audit({.verb = audit::Verb::record_amend,
              .target = audit::target("plan", id),
              .subject = subject_of(*child),
              .basis = basis});
    return {};
}

Outcome<> set_with(Transaction& tx, SettingId const& setting, ChildId const& child,
                   local_days day, ShiftName shift, std::vector<StaffId> const& staff)
{
    if (!tx.actor().may_in(Function::plan_shift, setting)) return refuse(NotFound{});
    auto const permitted =
        TRY(decide(tx.db(), tx.actor(), Function::plan_shift, Level::l1, child));
    auto const team = staff::staff_of(tx.db(), setting, day);
    TogetherOn const on{setting, child, day, shift};
    end_with(tx.db(), on, tx.actor().staff, tx.now());
    for (StaffId const& one : staff) {
        if (std::ranges::find(team, one, &StaffFace::id) == team.end()) return refuse(NotFound{});
        insert_with(tx.db(), tx.new_text(), on, one, tx.actor().staff, tx.now());
    }
    tx.audit({.verb = audit::Verb::record_amend,
              .target = audit::target("setting", setting),
              .subject = audit::subject(child),
              .basis = permitted.basis()});
    return {};
}

}  // namespace keywork::day_plan
