#include "care/record/rules.hpp"

#include <algorithm>

namespace keywork::record {

bool may_write(form::Form const& form, Permitted<ChildId> const& child)
{
    if (form.children == form::Children::none) return false;
    if (form.raises) return true;
    if (!child.writes_to() || *child.writes_to() < form.level) return false;
    return std::ranges::any_of(child.roles(), [&](Role role) {
        return has_function(role, Function::write_record) && form::may_write(form, role);
    });
}

bool may_write(form::Form const& form, Actor const& actor, SettingId const& setting)
{
    bool const of_the_house = form.children == form::Children::none ||
                              form.children == form::Children::one_or_none;
    if (!of_the_house || form.about_staff) return false;
    return std::ranges::any_of(actor.roles, [&](HeldRole const& held) {
        return held.setting == setting && has_function(held.role, Function::write_record) &&
               form::holds_for(form.settings, held.profile) && form::may_write(form, held.role);
    });
}

std::optional<Level> reads_in(Actor const& actor, SettingId const& setting)
{
    std::optional<Level> reads_to;
    for (HeldRole const& held : actor.roles) {
        if (held.setting != setting) continue;
        auto const column = held.profile == "home" ? Column::home : Column::school;
        auto const relationship = held.oversees ? Relationship::over : Relationship::team;
        if (auto const rule = access_rule(held.role, relationship, column))
            reads_to = std::max(reads_to, rule->reads);
    }
    return reads_to;
}

Sees sees(Record const& record, Sight const& sight, Level could_read_to, Named named)
{
    if (record.level == Level::l4) {
        if (named == Named::no) return Sees::nothing;
        return sight.named == 1 ? Sees::all : Sees::after_password;
    }
    if (number(record.level) <= sight.level) return Sees::all;
    bool const theirs = record.author == sight.actor;
    if (theirs && number(record.level) <= sight.own_level) return Sees::own_words;
    bool const own_entries_only = sight.level < 0;
    if (!own_entries_only && record.level <= could_read_to) return Sees::after_password;
    return Sees::nothing;
}

}  // namespace keywork::record
