#include "platform/html/components/question.hpp"

#include "platform/html/components/question_parts.hpp"

namespace keywork::html {

namespace {

std::string_view size_class(LabelSize size)
{
    switch (size) {
        case LabelSize::plain:
            return "";
        case LabelSize::small:
            return "--s";
        case LabelSize::medium:
            return "--m";
        case LabelSize::heading:
            return "--l";
    }
    return "";
}

std::string sized(std::string_view base, LabelSize size)
{
    std::string all{base};
    if (size == LabelSize::plain) return all;
    all += ' ';
    all += base;
    all += size_class(size);
    return all;
}

std::string with_error(std::string_view base, Question const& question)
{
    std::string all{base};
    if (question.error.empty()) return all;
    all += ' ';
    all += base;
    all += "--error";
    return all;
}

Attribute field_attributes(Question const& question)
{
    return described_by({hint_id(question), error_id(question)});
}

}  // namespace

std::string hint_id(Question const& question)
{
    return question.hint.empty() ? std::string{} : question.name + "-hint";
}

std::string error_id(Question const& question)
{
    return question.error.empty() ? std::string{} : question.name + "-error";
}

Markup hint_text(std::string_view id, std::string_view words)
{
    if (words.empty()) return {};
    return format(R"(<div id="{}" class="govuk-hint">{}</div>)", id, words);
}

Markup error_text(std::string_view id, std::string_view words)
{
    if (words.empty()) return {};
    return format(R"(<p id="{}" class="govuk-error-message"><span class="govuk-visually-hidden">
        Error:</span> {}</p>)",
                  id, words);
}

Markup label_words(Question const& question)
{
    Markup words;
    if (!question.spoken_before.empty())
        words += format(R"(<span class="kw-vh">{} </span>)", question.spoken_before);
    words += text(question.label);
    if (question.optional) words += text(" (optional)");
    return words;
}

Markup label_for(Question const& question, std::string_view id)
{
    auto const label = format(R"(<label class="{}" for="{}">{}</label>)",
                              sized("govuk-label", question.size), id, label_words(question));
    if (question.size != LabelSize::heading) return label;
    return format(R"(<h1 class="govuk-label-wrapper">{}</h1>)", label);
}

Markup before_field(Question const& question)
{
    return hint_text(hint_id(question), question.hint) +
           error_text(error_id(question), question.error) + question.note;
}

Markup in_group(Question const& question, Markup const& inside)
{
    return format(R"(<div class="{}">{}</div>)", with_error("govuk-form-group", question), inside);
}

Markup in_fieldset(Question const& question, Markup const& inside, Attribute const& role)
{
    auto const words =
        question.size == LabelSize::heading
            ? format(R"(<h1 class="govuk-fieldset__heading">{}</h1>)", label_words(question))
            : label_words(question);
    return in_group(question, format(R"(<fieldset class="govuk-fieldset" {} {}>
        <legend class="{}">{}</legend>{}{}</fieldset>)",
                                     role, field_attributes(question),
                                     sized("govuk-fieldset__legend", question.size), words,
                                     before_field(question), inside));
}

std::string_view width_class(Width width)
{
    switch (width) {
        case Width::full:
            return "";
        case Width::two:
            return " govuk-input--width-2";
        case Width::three:
            return " govuk-input--width-3";
        case Width::four:
            return " govuk-input--width-4";
        case Width::five:
            return " govuk-input--width-5";
        case Width::ten:
            return " govuk-input--width-10";
        case Width::twenty:
            return " govuk-input--width-20";
        case Width::thirty:
            return " govuk-input--width-30";
    }
    return "";
}

Markup text_input(Question const& question, TextInput const& input)
{
    auto field =
        format(R"(<input class="{}{}" id="{}" name="{}" type="{}" {} {} {} {} {}>)",
               with_error("govuk-input", question), width_class(input.width), question.name,
               question.name, input.type, attribute_if_set("value", input.value),
               attribute_if_set("inputmode", input.input_mode),
               attribute_if_set("autocomplete", input.autocomplete), field_attributes(question),
               input.more);
    if (!input.suffix.empty())
        field = format(R"(<div class="govuk-input__wrapper">{}<div class="govuk-input__suffix"
            aria-hidden="true">{}</div></div>)",
                       field, input.suffix);
    return in_group(question, label_for(question, question.name) + before_field(question) + field);
}

Markup text_area(Question const& question, TextArea const& area)
{
    // The parser drops a line break right after <textarea>: words that begin with one need two.
    std::string const words = area.value.starts_with('\n') ? "\n" + area.value : area.value;
    auto const field = format(R"(<textarea class="{}" id="{}" name="{}" {} {} {}
        autocomplete="off" {}>{}</textarea>)",
                              with_error("govuk-textarea", question), question.name, question.name,
                              attribute("rows", area.rows), field_attributes(question),
                              attribute_if_set("lang", area.lang), area.more, words);
    return in_group(question, label_for(question, question.name) + before_field(question) + field);
}

Markup date_input(Question const& question, DateInput const& input)
{
    struct Part {
        std::string_view suffix, words, value;
        Width width;
    };
    Part const parts[] = {{".day", "Day", input.day, Width::two},
                          {".month", "Month", input.month, Width::two},
                          {".year", "Year", input.year, Width::four}};
    auto const item = [&](Part const& part) {
        // The first box carries the question's own name as id: the error summary links to it.
        auto const field = question.name + std::string{part.suffix};
        auto const& id = part.suffix == ".day" ? question.name : field;
        return format(R"(<div class="govuk-date-input__item"><div class="govuk-form-group">
            <label class="govuk-label govuk-date-input__label" for="{}">{}</label>
            <input class="{} govuk-date-input__input{}" id="{}" name="{}" type="text"
            inputmode="numeric" autocomplete="off" {}></div></div>)",
                      id, part.words, with_error("govuk-input", question), width_class(part.width),
                      id, field, attribute_if_set("value", part.value));
    };
    auto const boxes =
        format(R"(<div class="govuk-date-input">{}</div>{})", each(parts, item), input.after);
    return in_fieldset(question, boxes, attribute("role", "group"));
}

Markup file_input(Question const& question, FileInput const& input)
{
    auto const field = format(R"(<input class="{}" id="{}" name="{}" type="file" {} {} {}>)",
                              with_error("govuk-file-upload", question), question.name,
                              question.name, attribute_if_set("accept", input.accept),
                              multiple_if(input.several), field_attributes(question));
    return in_group(question, label_for(question, question.name) + before_field(question) + field);
}

Markup fieldset(Question const& question, Markup const& fields)
{
    return in_fieldset(question, fields);
}

Markup hidden_field(std::string_view name, std::string_view value)
{
    return format(R"(<input type="hidden" name="{}" value="{}">)", name, value);
}

}  // namespace keywork::html
