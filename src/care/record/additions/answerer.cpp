#include "care/record/additions/answerer.hpp"

#include <algorithm>

namespace keywork::record {
namespace {

bool saw_it(form::Answers const& sent, StaffId const& staff)
{
    auto const* saw = sent.as<form::Chosen>("witnesses");
    return saw && std::ranges::find(saw->codes, staff.text()) != saw->codes.end();
}

std::vector<form::LaterPart const*> parts_for(PartsOf const& of, Answerer const& answerer)
{
    std::vector<form::LaterPart const*> parts;
    for (form::LaterPart const& part : of.form.later)
        if (may_answer(part, of, answerer)) parts.push_back(&part);
    return parts;
}

}  // namespace

Answerer answerer_on(Permitted<ChildId> const& child, Actor const& actor)
{
    Answerer answerer{.staff = actor.staff, .roles = child.roles(), .reads_to = std::nullopt};
    if (!child.own_entries_only()) answerer.reads_to = child.reads_to();
    return answerer;
}

Answerer answerer_in(SettingId const& setting, Actor const& actor)
{
    Answerer answerer{.staff = actor.staff, .roles = {}, .reads_to = most_shown(actor.assurance)};
    for (HeldRole const& held : actor.roles)
        if (held.setting == setting) answerer.roles.push_back(held.role);
    return answerer;
}

Answerer answerer_about(AboutFacts const& facts, Actor const& actor)
{
    auto answerer = answerer_in(facts.setting, actor);
    answerer.is_worker = actor.staff == facts.about.worker;
    return answerer;
}

bool may_answer(form::LaterPart const& part, PartsOf const& of, Answerer const& answerer)
{
    bool const is_account = part.name == own_account_part;
    if (owes(of.accounts, answerer.staff)) return is_account;
    bool const settled = has_settled(of.accounts, answerer.staff);
    if (is_account && (settled || !saw_it(of.sent, answerer.staff))) return false;
    if (!form::holds_for(part.settings, of.profile) ||
        !form::holds(part.when, of.sent, of.profile))
        return false;
    bool const own = of.record.author == answerer.staff;
    if (part.never_author && own) return false;
    // Who raised a concern may add to it, whatever they may read of what followed.
    bool const adds_to_own = own && !part.never_author;
    if (!adds_to_own && (!answerer.reads_to || part.level > *answerer.reads_to)) return false;
    if (answerer.is_worker) return part.by_worker;
    bool const of_the_worker_alone = part.by_worker && part.roles.empty();
    if (of_the_worker_alone) return false;
    return part.roles.empty() || std::ranges::any_of(answerer.roles, [&](Role role) {
               return std::ranges::find(part.roles, role) != part.roles.end();
           });
}

std::vector<form::LaterPart const*> parts_to_answer(PartsOf const& of,
                                                    Permitted<ChildId> const& child,
                                                    Actor const& actor)
{
    return parts_for(of, answerer_on(child, actor));
}

std::vector<form::LaterPart const*> parts_to_answer(PartsOf const& of, Actor const& actor)
{
    return parts_for(of, answerer_in(of.record.setting, actor));
}

std::vector<form::LaterPart const*> parts_to_answer(PartsOf const& of, AboutFacts const& facts,
                                                    Actor const& actor)
{
    return parts_for(of, answerer_about(facts, actor));
}

}  // namespace keywork::record
