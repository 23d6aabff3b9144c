#include "care/record/about/about.hpp"

#include <algorithm>

namespace keywork::record {
namespace {

bool sees_staff_files(HeldRole const& held)
{
    return has_function(held.role, Function::see_staff_file);
}

bool is_in(HeldRole const& held, std::vector<SettingId> const& settings)
{
    return std::ranges::find(settings, held.setting) != settings.end();
}

bool has_role(Worker const& worker, SettingId const& setting)
{
    return std::ranges::find(worker.roles, setting, &HeldRole::setting) != worker.roles.end();
}

bool writes_about_others(HeldRole const& held)
{
    return has_function(held.role, Function::write_staff_file);
}

}  // namespace

std::optional<std::string_view> why_reads(Actor const& actor, AboutFacts const& facts)
{
    About const& about = facts.about;
    auto const any = [&](auto const& holds) {
        return std::ranges::any_of(actor.roles, [&](HeldRole const& held) {
            return sees_staff_files(held) && holds(held);
        });
    };
    if (!any([](HeldRole const&) { return true; })) return std::nullopt;
    if (actor.staff == about.worker)
        return about.worker_reads ? std::optional<std::string_view>{"self"} : std::nullopt;
    auto const here = [&](HeldRole const& held) { return held.setting == facts.setting; };
    if (actor.staff == facts.author && any(here)) return "author";
    auto const near_worker = [&](HeldRole const& held) {
        return here(held) || is_in(held, facts.works_in);
    };
    if (any([&](HeldRole const& held) {
            return held.role == about.managed_by && near_worker(held);
        }))
        return "lead";
    if (about.office_reads && any([&](HeldRole const& held) {
            return held.role == Role::office && near_worker(held);
        }))
        return "office";
    if (any([&](HeldRole const& held) {
            return here(held) && std::ranges::find(facts.signer_roles, held.role) !=
                                     facts.signer_roles.end();
        }))
        return "signs";
    return std::nullopt;
}

Role managed_by(Worker const& worker, SettingId const& setting)
{
    bool const leads = std::ranges::any_of(worker.roles, [&](HeldRole const& held) {
        return held.setting == setting &&
               (held.role == Role::lead || held.role == Role::oversight);
    });
    return leads ? Role::oversight : Role::lead;
}

std::optional<SettingId> setting_to_write_in(Actor const& actor, Worker const& worker)
{
    std::optional<SettingId> first;
    for (HeldRole const& held : actor.roles) {
        bool const may = actor.staff == worker.staff ? sees_staff_files(held)
                                                     : writes_about_others(held);
        if (!may || !has_role(worker, held.setting)) continue;
        if (held.setting == actor.place) return actor.place;
        if (!first) first = held.setting;
    }
    return first;
}

bool may_write(form::Form const& form, Actor const& actor, SettingId const& setting,
               Worker const& worker)
{
    if (!form.about_staff || !has_role(worker, setting)) return false;
    bool const self = actor.staff == worker.staff;
    bool const of_those_who_lead = managed_by(worker, setting) == Role::oversight;
    return std::ranges::any_of(actor.roles, [&](HeldRole const& held) {
        if (held.setting != setting || !form::holds_for(form.settings, held.profile)) return false;
        if (self) return form.about_staff->worker_writes && sees_staff_files(held);
        if (of_those_who_lead && held.role == Role::senior) return false;
        return writes_about_others(held) &&
               std::ranges::find(form.writes, held.role) != form.writes.end();
    });
}

bool may_open_file(Actor const& actor, Worker const& worker)
{
    if (actor.staff == worker.staff) return actor.may(Function::see_staff_file);
    return std::ranges::any_of(actor.roles, [&](HeldRole const& held) {
        return writes_about_others(held) && has_role(worker, held.setting);
    });
}

}  // namespace keywork::record
