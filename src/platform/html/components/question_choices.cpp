// Radios, checkboxes and select.
#include "platform/html/components/question_parts.hpp"

namespace keywork::html {

namespace {

/// What differs between the two kinds of button.
struct ButtonKind {
    std::string_view block;  // govuk-radios
    std::string_view type;   // radio
};
constexpr ButtonKind radio{"govuk-radios", "radio"};
constexpr ButtonKind checkbox{"govuk-checkboxes", "checkbox"};

std::string id_of(Question const& question, std::size_t place)
{
    return place == 0 ? question.name : question.name + "-" + std::to_string(place + 1);
}

Markup item(ButtonKind kind, Question const& question, Option const& option, std::size_t place)
{
    auto const id = id_of(question, place);
    auto const hint = option.hint.empty() ? std::string{} : id + "-item-hint";
    auto const revealed = option.reveals.empty() ? std::string{} : "conditional-" + id;
    Markup made;
    if (option.after_or) made += format(R"(<div class="{}__divider">or</div>)", kind.block);
    made +=
        format(R"(<div class="{}__item"><input class="{}__input" id="{}" name="{}" type="{}"
        value="{}" {} {} {} {}><label class="govuk-label {}__label" for="{}">{}</label>{}</div>)",
               kind.block, kind.block, id, question.name, kind.type, option.value,
               checked_if(option.chosen), described_by({hint}),
               attribute_if_set("data-aria-controls", revealed),
               attribute_if_set("data-behaviour",
                                option.excludes_others ? "exclusive" : std::string_view{}),
               kind.block, id, option.label,
               option.hint.empty() ? Markup{}
                                   : format(R"(<div id="{}" class="govuk-hint {}__hint">{}</div>)",
                                            hint, kind.block, option.hint));
    if (!option.reveals.empty())
        made += format(R"(<div class="{}__conditional" id="{}">{}</div>)", kind.block, revealed,
                       option.reveals);
    return made;
}

Markup buttons(ButtonKind kind, Question const& question, Options const& options)
{
    std::string classes{kind.block};
    auto const variant = [&](std::string_view name) {
        classes += ' ';
        classes += kind.block;
        classes += name;
    };
    if (options.in_a_row) variant("--inline");
    if (options.small) variant("--small");
    if (options.columns) classes += " kw-cols";
    Markup items;
    for (std::size_t place = 0; place < options.all.size(); ++place)
        items += item(kind, question, options.all[place], place);
    return in_fieldset(question, format(R"(<div class="{}">{}</div>)", classes, items));
}

}  // namespace

Markup radios(Question const& question, Options const& options)
{
    return buttons(radio, question, options);
}

Markup checkboxes(Question const& question, Options const& options)
{
    return buttons(checkbox, question, options);
}

Markup yes_no(Question const& question, std::optional<bool> answer)
{
    Options both{.all = {{.value = "yes", .label = "Yes", .chosen = answer == true},
                         {.value = "no", .label = "No", .chosen = answer == false}}};
    both.in_a_row = true;
    return radios(question, both);
}

Markup select(Question const& question, std::vector<Option> const& options, Attribute const& more)
{
    auto const option = [](Option const& one) {
        return format(R"(<option value="{}" {}>{}</option>)", one.value, selected_if(one.chosen),
                      one.label);
    };
    std::string_view const classes =
        question.error.empty() ? "govuk-select" : "govuk-select govuk-select--error";
    auto const field =
        format(R"(<select class="{}" id="{}" name="{}" autocomplete="off" {} {}>{}
        </select>)",
               classes, question.name, question.name,
               described_by({hint_id(question), error_id(question)}), more, each(options, option));
    return in_group(question, label_for(question, question.name) + before_field(question) + field);
}

}  // namespace keywork::html
