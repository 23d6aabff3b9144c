#include "care/form/form.hpp"

#include <algorithm>
#include <array>

namespace keywork::form {

std::string_view to_text(Type type)
{
    constexpr std::array<std::string_view, 17> names{
        "text", "long_text", "number", "yes_no", "date", "time", "date_time", "one_of", "many_of",
        "staff", "contact", "child", "file", "body_map", "rows", "scale", "computed"};
    return names.at(static_cast<std::size_t>(type));
}

bool has_rows(Question const& question)
{
    return question.type == Type::rows || question.type == Type::body_map;
}

bool holds_for(Settings const& settings, std::string_view profile)
{
    return settings.empty() || std::ranges::find(settings, profile) != settings.end();
}

std::string const& Wording::in(std::string_view profile) const
{
    for (auto const& [where, words] : by_profile)
        if (where == profile) return words;
    return otherwise;
}

namespace {

Question const* find_in(std::vector<Question> const& questions, std::string_view name)
{
    auto const dot = name.find('.');
    for (Question const& question : questions) {
        if (question.name == name) return &question;
        if (dot != std::string_view::npos && question.name == name.substr(0, dot))
            return find_in(question.row, name.substr(dot + 1));
    }
    return nullptr;
}

}  // namespace

Question const* find(Form const& form, std::string_view name)
{
    for (Step const& step : form.steps)
        if (auto const* found = find_in(step.questions, name)) return found;
    for (LaterPart const& part : form.later)
        if (auto const* found = find_in(part.questions, name)) return found;
    return nullptr;
}

std::vector<Question const*> questions(Form const& form)
{
    std::vector<Question const*> all;
    for (Step const& step : form.steps)
        for (Question const& question : step.questions) all.push_back(&question);
    return all;
}

LaterPart const* find_later(Form const& form, std::string_view part)
{
    auto const found = std::ranges::find(form.later, part, &LaterPart::name);
    return found == form.later.end() ? nullptr : &*found;
}

bool may_write(Form const& form, Role role)
{
    return form.writes.empty() || std::ranges::find(form.writes, role) != form.writes.end();
}

}  // namespace keywork::form

namespace keywork {

Forms::Forms(std::vector<form::Form> every_version) : forms_{std::move(every_version)}
{
    std::ranges::stable_sort(forms_, [](form::Form const& one, form::Form const& other) {
        return std::pair{std::string_view{one.kind}, -one.version} <
               std::pair{std::string_view{other.kind}, -other.version};
    });
}

form::Form const* Forms::find(std::string_view kind) const
{
    auto const found = std::ranges::find(forms_, kind, &form::Form::kind);
    return found == forms_.end() ? nullptr : &*found;
}

form::Form const* Forms::find(std::string_view kind, int version) const
{
    auto const found = std::ranges::find_if(forms_, [&](form::Form const& form) {
        return form.kind == kind && form.version == version;
    });
    return found == forms_.end() ? nullptr : &*found;
}

std::vector<form::Form const*> Forms::offered_in(std::string_view profile) const
{
    std::vector<form::Form const*> offered;
    for (form::Form const& form : forms_)
        if (!form.retired && find(form.kind) == &form && form::holds_for(form.settings, profile))
            offered.push_back(&form);
    std::ranges::stable_sort(offered, [&](form::Form const* one, form::Form const* other) {
        return std::pair{std::string_view{one->area}, std::string_view{one->title.in(profile)}} <
               std::pair{std::string_view{other->area}, std::string_view{other->title.in(profile)}};
    });
    return offered;
}

}  // namespace keywork
