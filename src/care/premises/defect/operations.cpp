#include "care/premises/defect/store.hpp"

#include "care/action/action.hpp"
#include "care/action/store.hpp"
#include "care/staff/store.hpp"
#include "platform/text/text.hpp"
#include "platform/text/written.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::premises {
namespace {

constexpr std::size_t longest_place = 100;

Outcome<std::optional<PlaceFileId>> keep_photo(Transaction& tx, SettingId const& setting,
                                               std::string const& bytes)
{
    if (bytes.empty()) return std::nullopt;
    auto const kept = TRY(add_file(tx, {.setting = setting, .child = std::nullopt,
                                        .field = "photo", .content = bytes}));
    return std::optional{kept};
}

void add_task(Transaction& tx, DefectId const& defect, NewDefect const& of,
              std::optional<StaffId> const& owner, sys_seconds due_at)
{
    auto const action = action::add_from_record(
        tx, {.setting = of.setting, .child = std::nullopt, .record = std::nullopt,
             .what = fmt::format("Put right: {}, {}", of.what, of.place),
             .note = "under Hazards", .level = Level::l0, .assigned_to = owner,
             .due_at = due_at});
    insert_task(tx.db(), defect, action);
}

void keep(Transaction& tx, NewDefect const& wanted, std::optional<PlaceFileId> const& photo)
{
    auto const id = tx.new_id<struct PremisesDefect>();
    if (!insert_defect(tx.db(), id, wanted, photo, tx.actor().staff, tx.now())) return;
    add_task(tx, id, wanted, std::nullopt,
             end_of(tx.today() + put_right_within(wanted.risk.value())));
    if (!is_blank(wanted.made_safe))
        insert_step(tx.db(), tx.new_text(),
                    {.setting = wanted.setting, .defect = id, .kind = StepKind::made_safe,
                     .words = wanted.made_safe, .owner = std::nullopt, .due_on = std::nullopt,
                     .photo = {}},
                    std::nullopt, tx.actor().staff, tx.now());
    tx.audit({.verb = audit::Verb::record_create,
              .target = audit::target("hazard", id),
              .basis = "function"});
}

Outcome<> check_stands(Defect const& defect, StepKind kind)
{
    auto const now = standing(defect);
    if (now == Standing::closed)
        return refuse(Conflict{"This was put right and looked at again. Report it anew."});
    bool const looks_again = kind == StepKind::sound || kind == StepKind::not_sound;
    if (looks_again && now != Standing::waiting)
        return refuse(Conflict{"Nobody has said yet that this is put right."});
    if (!looks_again && now == Standing::waiting)
        return refuse(Conflict{"Somebody says that this is put right. Look at it again first."});
    return {};
}

/// What to say when a step has no words; empty for one that needs none.
std::string_view missing_words(StepKind kind)
{
    switch (kind) {
    case StepKind::made_safe: return "Write how it was made safe";
    case StepKind::fixed: return "Write who put it right, and how";
    case StepKind::not_sound: return "Write what is still wrong";
    case StepKind::given:
    case StepKind::sound: return "";
    }
    return "";
}

Outcome<> check_step(Transaction& tx, NewStep const& wanted)
{
    std::vector<Problem> problems;
    check_written(problems, "words", wanted.words, longest_reason, missing_words(wanted.kind));
    if (wanted.kind == StepKind::given) {
        if (!wanted.due_on || *wanted.due_on < tx.today())
            problems.push_back({"due_on", "Enter a day from today on"});
        auto const there = staff::staff_of(tx.db(), wanted.setting, tx.today());
        if (wanted.owner &&
            std::ranges::find(there, *wanted.owner, &StaffFace::id) == there.end())
            problems.push_back({"owner", "Choose somebody who works here"});
    }
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    return {};
}

/// What a step does to the task on the list of actions.
void follow(Transaction& tx, Defect const& defect, NewStep const& wanted)
{
    NewDefect const of{.setting = wanted.setting, .what = defect.what, .place = defect.place,
                       .risk = defect.risk, .found_by = std::nullopt, .made_safe = {},
                       .photo = {}, .form_key = {}};
    auto const due_at = end_of(wanted.due_on.value_or(tx.today() +
                                                      put_right_within(defect.risk)));
    bool const is_open = !defect.task.closed_at.has_value();
    switch (wanted.kind) {
    case StepKind::given:
        if (is_open)
            action::hand_over(tx.db(), defect.task.action, wanted.owner, due_at);
        else
            add_task(tx, defect.id, of, wanted.owner, due_at);
        break;
    case StepKind::fixed: {
        if (!is_open) add_task(tx, defect.id, of, std::nullopt, due_at);
        auto const now = defect_of(tx.db(), wanted.setting, defect.id);
        action::close_action(tx.db(), now->task.action, tx.actor().staff, tx.now(),
                             std::nullopt);
        break;
    }
    case StepKind::not_sound:
        add_task(tx, defect.id, of, defect.task.owner_id, due_at);
        break;
    case StepKind::made_safe:
    case StepKind::sound: break;
    }
}

bool may_take(Actor const& actor, NewStep const& wanted)
{
    switch (wanted.kind) {
    case StepKind::made_safe:
    case StepKind::fixed: return actor.may_in(Function::do_action, wanted.setting);
    case StepKind::given:
    case StepKind::sound:
    case StepKind::not_sound: return actor.may_in(Function::plan_shift, wanted.setting);
    }
    return false;
}

}  // namespace

Outcome<> report(Transaction& tx, NewDefect const& wanted)
{
    if (!tx.actor().may_in(Function::raise_concern, wanted.setting)) return refuse(NotFound{});
    std::vector<Problem> problems;
    check_written(problems, "what", wanted.what, longest_line, "Write what is wrong");
    check_written(problems, "place", wanted.place, longest_place, "Write where it is");
    if (!wanted.risk) problems.push_back({"risk", "Choose how bad it is"});
    check_written(problems, "made_safe", wanted.made_safe, longest_reason);
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    if (defect_has_key(tx.db(), wanted.form_key)) {
        tx.audit({.verb = audit::Verb::record_create, .target = "hazard:again -",
                  .basis = "function", .count = 0});
        return {};
    }
    auto const photo = TRY(keep_photo(tx, wanted.setting, wanted.photo));
    keep(tx, wanted, photo);
    return {};
}

void report_from_check(Transaction& tx, NewDefect const& wanted)
{
    keep(tx, wanted, std::nullopt);
}

Outcome<> take_step(Transaction& tx, NewStep const& wanted)
{
    if (!may_take(tx.actor(), wanted)) return refuse(NotFound{});
    auto const defect = defect_of(tx.db(), wanted.setting, wanted.defect);
    if (!defect) return refuse(NotFound{});
    TRY(check_stands(*defect, wanted.kind));
    TRY(check_step(tx, wanted));
    auto const photo = TRY(keep_photo(tx, wanted.setting, wanted.photo));
    insert_step(tx.db(), tx.new_text(), wanted, photo, tx.actor().staff, tx.now());
    follow(tx, *defect, wanted);
    tx.audit({.verb = audit::Verb::record_amend,
              .target = audit::target("hazard", wanted.defect),
              .basis = "function"});
    return {};
}

}  // namespace keywork::premises
