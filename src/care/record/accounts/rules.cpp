#include "care/record/accounts/account.hpp"

#include <algorithm>

namespace keywork::record {
namespace {

void add_once(UsedIt& used, form::Chosen const& chosen)
{
    for (std::string const& id : chosen.codes)
        if (std::ranges::find(used.staff, StaffId{id}) == used.staff.end())
            used.staff.emplace_back(id);
    if (chosen.other.empty()) return;
    if (std::ranges::find(used.in_words, chosen.other) == used.in_words.end())
        used.in_words.push_back(chosen.other);
}

void add_from_rows(UsedIt& used, form::Question const& question, form::Answers const& answers)
{
    auto const* rows = answers.as<form::Rows>(question.name);
    if (!rows) return;
    for (form::Answers const& row : *rows)
        for (form::Question const& column : question.row)
            if (column.type == form::Type::staff)
                if (auto const* chosen = row.as<form::Chosen>(column.name)) add_once(used, *chosen);
}

}  // namespace

UsedIt who_used_it(form::Form const& form, form::Answers const& answers)
{
    UsedIt used;
    for (form::Question const* question : form::questions(form)) {
        if (question->name == "took_part") {
            if (auto const* chosen = answers.as<form::Chosen>(question->name))
                add_once(used, *chosen);
        } else if (question->type == form::Type::rows) {
            add_from_rows(used, *question, answers);
        }
    }
    return used;
}

sys_seconds account_due(std::string_view profile, sys_seconds occurred_at)
{
    return profile == "home" ? occurred_at + hours{24} : end_of(london_day(occurred_at));
}

std::string who_owe(std::vector<OwnAccount> const& accounts)
{
    std::vector<std::string> names;
    for (OwnAccount const& one : accounts)
        if (one.is_owed()) names.push_back(one.who);
    std::string words;
    for (std::size_t at = 0; at < names.size(); ++at)
        words += (at == 0 ? "" : at + 1 == names.size() ? " and " : ", ") + names[at];
    return words;
}

bool has_settled(std::vector<OwnAccount> const& accounts, StaffId const& staff)
{
    return std::ranges::any_of(accounts, [&](OwnAccount const& one) {
        return !one.is_owed() && one.staff == staff;
    });
}

bool owes(std::vector<OwnAccount> const& accounts, StaffId const& staff)
{
    return std::ranges::any_of(accounts, [&](OwnAccount const& one) {
        return one.is_owed() && one.staff == staff;
    });
}

}  // namespace keywork::record
