#include "features/oversight/holds/read_holds.hpp"

#include <algorithm>

namespace keywork::hold_analysis {
namespace {

void add_once(std::vector<Named>& all, Named one)
{
    if (std::ranges::find(all, one.key, &Named::key) == all.end()) all.push_back(std::move(one));
}

std::string words_of(form::Question const* question, std::string const& code,
                     form::SettingWords const& words)
{
    if (!question) return code;
    auto const option = std::ranges::find(question->options, code, &form::Option::code);
    return option == question->options.end() ? code : form::said(option->words, words);
}

std::vector<Named> choices(form::Form const& form, form::Answers const& answers,
                           std::string_view name, form::SettingWords const& words)
{
    std::vector<Named> all;
    if (auto const* chosen = answers.as<form::Chosen>(name))
        for (std::string const& code : chosen->codes)
            add_once(all, {code, words_of(form::find(form, name), code, words)});
    return all;
}

void add_staff(Hold& hold, form::Answers const& from, std::string_view name,
               NameOfStaff const& name_of_staff)
{
    auto const* chosen = from.as<form::Chosen>(name);
    if (!chosen) return;
    for (std::string const& id : chosen->codes) add_once(hold.staff, {id, name_of_staff(id)});
    if (!chosen->other.empty())
        add_once(hold.staff, {key_of_words(chosen->other), chosen->other});
}

Named child_of(SentHold const& sent, form::SettingWords const& words)
{
    if (!sent.child) return {"left", "A " + words.child + " who is not here now"};
    auto const family = sent.family_name.value_or("");
    return {sent.child->text(),
            sent.known_as.value_or("") + (family.empty() ? "" : " " + family.substr(0, 1))};
}

bool is_yes(form::Answers const& answers, std::string_view name)
{
    auto const* yes = answers.as<bool>(name);
    return yes && *yes;
}

}  // namespace

Hold hold_of(SentHold const& sent, form::Form const& form, form::SettingWords const& words,
             NameOfStaff const& name_of_staff)
{
    constexpr std::int64_t hundredths = 100;
    Hold hold{.record = sent.record, .setting = {}, .child = sent.child,
              .who = child_of(sent, words), .at = sent.at, .place = {"none", "Not said"},
              .staff = {}, .types = {}, .reasons = {}, .triggers = {}};
    auto const answers = form::answers_from_json(form, sent.answers);
    if (!answers) return hold;
    if (auto const* place = answers->as<std::string>("location"))
        hold.place = {key_of_words(*place), *place};
    if (auto const* rows = answers->as<form::Rows>("holds"))
        for (form::Answers const& row : *rows) {
            add_staff(hold, row, "staff", name_of_staff);
            if (auto const* type = row.as<form::Chosen>("hold"))
                for (std::string const& code : type->codes)
                    add_once(hold.types, {code, words_of(form::find(form, "holds.hold"), code,
                                                         words)});
        }
    hold.reasons = choices(form, *answers, "reason", words);
    hold.triggers = choices(form, *answers, "trigger", words);
    if (auto const* minutes = answers->as<form::Number>("total_minutes"))
        hold.minutes = minutes->hundredths / hundredths;
    hold.child_hurt = is_yes(*answers, "child_hurt");
    hold.other_hurt = is_yes(*answers, "others_hurt");
    return hold;
}

}  // namespace keywork::hold_analysis
