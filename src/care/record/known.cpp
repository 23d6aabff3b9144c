#include "care/record/known.hpp"

#include "care/child/roster/store.hpp"
#include "care/child/stay/store.hpp"
#include "care/child/store.hpp"
#include "care/contact/store.hpp"
#include "care/form/redaction.hpp"
#include "care/plan/store.hpp"
#include "care/record/store.hpp"
#include "care/setting/profiles.hpp"
#include "care/setting/store.hpp"
#include "care/staff/store.hpp"
#include "platform/expects.hpp"

#include <algorithm>

namespace keywork::record {
namespace {


bool holds_on(Stay const& stay, local_days day)
{
    return stay.from_on <= day && (!stay.until_on || *stay.until_on >= day);
}

std::string first_name(std::string const& full_name)
{
    return full_name.substr(0, full_name.find(' '));
}

/// The first name of the one lead of a setting; their office where there are several or none.
std::string lead_in_words(db::Reader& db, Setting const& setting, local_days today)
{
    auto const leads = leads_of(db, setting.id, today);
    if (leads.size() == 1)
        if (auto const name = name_of_staff(db, leads.front().text()))
            return first_name(*name);
    return setting.profile == "home" ? "the manager" : "the head";
}

std::vector<form::Choice> staff_choices(db::Reader& db, SettingId const& setting, local_days today)
{
    std::vector<form::Choice> choices;
    for (StaffFace const& face : staff::staff_of(db, setting, today))
        choices.push_back({face.id.text(), face.full_name, face.job_title});
    return choices;
}

std::vector<std::string> staff_on_shift(db::Reader& db, SettingId const& setting, sys_seconds now)
{
    std::vector<std::string> ids;
    for (OnShift const& one : staff::on_shift(db, setting, now)) ids.push_back(one.staff.id.text());
    return ids;
}

std::vector<form::Choice> contact_choices(db::Reader& db, Permitted<ChildId> const& child,
                                          local_days today)
{
    std::vector<form::Choice> choices;
    for (ContactPerson const& one : contact::contacts_on(db, child, today))
        choices.push_back({one.id.text(), one.details.name,
                           one.details.restriction.value_or("")});
    return choices;
}

std::vector<form::Choice> children_choices(db::Reader& db, Actor const& actor,
                                           SettingId const& setting)
{
    std::vector<form::Choice> choices;
    for (auto const& one : child::present_in(db, reach_in(db, scope_of(actor), setting)))
        choices.push_back({one.face.id.text(), full_name(one.face)});
    return choices;
}

/// The ids that an answer of this type names, and where their names stand.
using NameOf = std::function<std::optional<std::string>(std::string const&)>;

NameOf name_of(db::Reader& db, form::Question const& question, ChildShown const& child_shown)
{
    if (question.options_from == form::OptionsFrom::plan_targets)
        return [&db](std::string const& id) { return plan::words_of_target(db, id); };
    switch (question.type) {
    case form::Type::staff:
        return [&db](std::string const& id) { return name_of_staff(db, id); };
    case form::Type::contact:
        return [&db](std::string const& id) { return name_of_contact(db, id); };
    case form::Type::file:
        return [&db](std::string const& id) { return title_of_document(db, id); };
    case form::Type::child:
        return [&child_shown](std::string const& id) {
            return std::optional{child_shown(ChildId{id})};
        };
    case form::Type::text: case form::Type::long_text: case form::Type::number:
    case form::Type::yes_no: case form::Type::date: case form::Type::time:
    case form::Type::date_time: case form::Type::one_of: case form::Type::many_of:
    case form::Type::body_map: case form::Type::rows: case form::Type::scale:
    case form::Type::computed:
        break;
    }
    return {};
}

void add_names(db::Reader& db, form::Question const& question, form::Value const& value,
               ChildShown const& child_shown, form::Names& names)
{
    if (auto const* rows = std::get_if<form::Rows>(&value)) {
        for (form::Answers const& row : *rows)
            for (form::Question const& column : question.row)
                add_names(db, column, row.value(column.name), child_shown, names);
        return;
    }
    auto const* chosen = std::get_if<form::Chosen>(&value);
    auto const find_name = name_of(db, question, child_shown);
    if (!chosen || !find_name) return;
    for (std::string const& id : chosen->codes) {
        if (names.contains(id)) continue;
        if (auto name = find_name(id)) names.emplace(id, std::move(*name));
    }
}

bool is_of_plans(form::Question const& question)
{
    return question.options_from == form::OptionsFrom::plan_targets ||
           question.options_from == form::OptionsFrom::plan_strategies;
}

void add_plans(db::Reader& db, Actor const& actor, Permitted<ChildId> const& child,
               Level plans_to, form::Known& known)
{
    auto const sight = sight_of(actor, child);
    if (sight.level < 0) return;
    auto const up_to = std::min(plans_to, level_from_number(sight.level));
    for (plan::Offered& one : plan::targets_offered(db, *child, up_to, actor.today))
        known.plan_targets.push_back({std::move(one.id), std::move(one.words)});
    for (std::string const& words : plan::strategies_offered(db, *child, up_to, actor.today))
        known.plan_strategies.push_back({words, words});
}

bool is_filled_from(form::Question const& question, form::DefaultFrom from)
{
    return question.default_from == from ||
           std::ranges::any_of(question.row, [&](form::Question const& column) {
               return column.default_from == from;
           });
}

/// Whether a field holds an answer to the question, or to this column of its rows:
/// "witnesses", "witnesses.2", "holds.1.staff", "holds.1.staff.2".
bool is_answer(std::pair<std::string, std::string> const& field, std::string_view question,
               std::string_view column)
{
    std::string_view rest{field.first};
    if (field.second.empty() || !rest.starts_with(question)) return false;
    rest.remove_prefix(question.size());
    if (!column.empty()) {
        auto const row = rest.find_first_not_of("0123456789", 1);
        if (!rest.starts_with('.') || row == std::string_view::npos) return false;
        rest.remove_prefix(row);
        if (!rest.starts_with('.') || !rest.substr(1).starts_with(column)) return false;
        rest.remove_prefix(1 + column.size());
    }
    return rest.empty() || rest.starts_with('.');
}

/// Whether something of this kind was chosen in an answer, or must be where there is a choice.
template <class IsOfKind>
bool is_chosen(form::Form const& form, form::Typed const& typed, IsOfKind is_of_kind)
{
    auto const is_typed = [&](std::string_view question, std::string_view column) {
        return std::ranges::any_of(typed.fields, [&](auto const& field) {
            return is_answer(field, question, column);
        });
    };
    for (form::Question const* question : form::questions(form)) {
        if (is_of_kind(*question) && (question->required || is_typed(question->name, "")))
            return true;
        for (form::Question const& column : question->row)
            if (is_of_kind(column) && is_typed(question->name, column.name)) return true;
    }
    return false;
}

}  // namespace

Lists lists_to_start(form::Form const& form)
{
    auto const any_from = [&](form::DefaultFrom from) {
        return std::ranges::any_of(form::questions(form), [&](form::Question const* question) {
            return is_filled_from(*question, from);
        });
    };
    return {.staff = false,
            .shift = any_from(form::DefaultFrom::shift_staff),
            .contacts = false,
            .children = any_from(form::DefaultFrom::children_here),
            .plans = any_from(form::DefaultFrom::plan_strategies),
            .plans_to = form.level};
}

Lists lists_to_read(form::Form const& form, form::Typed const& typed)
{
    auto const is_type = [](form::Type type) {
        return [type](form::Question const& question) { return question.type == type; };
    };
    return {.staff = is_chosen(form, typed, is_type(form::Type::staff)),
            .shift = false,
            .contacts = is_chosen(form, typed, is_type(form::Type::contact)),
            .children = is_chosen(form, typed, is_type(form::Type::child)),
            .plans = is_chosen(form, typed, is_of_plans),
            .plans_to = form.level};
}

Lists lists_to_show(form::Form const& form)
{
    Lists lists;
    lists.plans_to = form.level;
    return lists;
}

form::SettingWords words_for(db::Reader& db, Profiles const& profiles, Setting const& setting,
                             Permitted<ChildId> const* child, local_days today)
{
    Profile const& profile = profiles.of(setting.profile);
    return {.profile = profile.code,
            .child = profile.child.one,
            .children = profile.child.many,
            .lead = lead_in_words(db, setting, today),
            .name = child ? child::face(db, *child).known_as : ""};
}

form::Known known_for(db::Reader& db, Profiles const& profiles, Actor const& actor,
                      WrittenOn const& on, Permitted<ChildId> const* child, Lists lists)
{
    auto const setting = setting::find(db, on.setting);
    expects(setting.has_value());
    form::Known known{.now = actor.now,
                      .words = words_for(db, profiles, *setting, child, actor.today),
                      .author = actor.staff,
                      .place = setting->name,
                      .staff = {}, .shift_staff = {}, .contacts = {},
                      .other_children = {}, .children_here = {}, .records = {},
                      .plan_targets = {}, .plan_strategies = {}, .documents = {}};
    if (on.about)
        if (auto const name = name_of_staff(db, on.about->text()))
            known.words.name = first_name(*name);
    if (lists.staff) known.staff = staff_choices(db, on.setting, actor.today);
    if (lists.shift) known.shift_staff = staff_on_shift(db, on.setting, actor.now);
    std::vector<form::Choice> here;
    if (lists.children) here = children_choices(db, actor, on.setting);
    known.children_here = here;
    // In a staff file the name is the worker's: every child of the setting is another one.
    if (on.about) known.other_children = here;
    if (!child) return known;
    if (lists.contacts)
        known.contacts = contact_choices(db, *child, actor.today);
    if (lists.plans) add_plans(db, actor, *child, lists.plans_to, known);
    std::ranges::copy_if(here, std::back_inserter(known.other_children),
                         [&](form::Choice const& one) { return one.id != (*child)->text(); });
    return known;
}

std::optional<SettingId> setting_for(db::Reader& db, Actor const& actor,
                                     Permitted<ChildId> const& child)
{
    std::optional<SettingId> first;
    std::optional<SettingId> with_a_role;
    for (auto const& one : child::stays(db, child)) {
        if (!holds_on(one.stay, actor.today)) continue;
        if (one.stay.setting == actor.place) return actor.place;
        if (!first) first = one.stay.setting;
        bool const role_there = std::ranges::any_of(actor.roles, [&](HeldRole const& held) {
            return held.setting == one.stay.setting;
        });
        if (role_there && !with_a_role) with_a_role = one.stay.setting;
    }
    return with_a_role ? with_a_role : first;
}

form::Names names_in(db::Reader& db, std::span<form::Question const* const> questions,
                     form::Answers const& answers, ChildShown const& child_shown)
{
    form::Names names;
    for (form::Question const* question : questions)
        add_names(db, *question, answers.value(question->name), child_shown, names);
    return names;
}

ChildShown shown_on_file_of(db::Reader& db, ChildId const& own)
{
    return [&db, own](ChildId const& child) {
        auto const names = child == own ? names_of(db, child) : std::nullopt;
        return names ? names->known_as : std::string{form::another_young_person};
    };
}

}  // namespace keywork::record
