// How sent answers are stored: JSON by question name, each as its form says.
#include "care/form/answers.hpp"
#include "platform/json/json.hpp"

#include <algorithm>
#include <cmath>

namespace keywork::form {

namespace {

json::Value to_value(Answers const& answers);

json::Value number_value(Number number)
{
    if (number.hundredths % 100 == 0) return number.hundredths / 100;
    return static_cast<double>(number.hundredths) / 100.0;
}

// Codes alone are a text or a list of texts; words of one's own stand beside them.
json::Value chosen_value(Chosen const& chosen)
{
    json::Array codes;
    for (std::string const& code : chosen.codes) codes.emplace_back(code);
    if (chosen.other.empty()) return codes;
    json::Value value;
    value.set("chosen", std::move(codes)).set("other", chosen.other);
    return value;
}

std::string time_text(minutes since_midnight)
{
    auto const text = [](std::int64_t number) {
        return (number < 10 ? "0" : "") + std::to_string(number);
    };
    return text(since_midnight.count() / 60) + ":" + text(since_midnight.count() % 60);
}

struct ToValue {
    json::Value operator()(std::monostate) const { return {}; }
    json::Value operator()(std::string const& text) const { return text; }
    json::Value operator()(Number number) const { return number_value(number); }
    json::Value operator()(bool yes) const { return yes; }
    json::Value operator()(local_days day) const { return to_text(day); }
    json::Value operator()(minutes time) const { return time_text(time); }
    json::Value operator()(sys_seconds instant) const { return to_text(instant); }
    json::Value operator()(Chosen const& chosen) const { return chosen_value(chosen); }
    json::Value operator()(Rows const& rows) const
    {
        json::Array list;
        for (Answers const& row : rows) list.push_back(to_value(row));
        return list;
    }
};

json::Value to_value(Answers const& answers)
{
    json::Object object;
    for (Answer const& answer : answers.all)
        if (!std::holds_alternative<std::monostate>(answer.value))
            object.push_back({answer.question, std::visit(ToValue{}, answer.value)});
    return object;
}

using Read = std::optional<Value>;

Read text_in(json::Value const& json)
{
    return json.text() ? Read{*json.text()} : std::nullopt;
}

Read number_in(json::Value const& json)
{
    auto const number = json.number();
    return number ? Read{Number{std::llround(*number * 100.0)}} : std::nullopt;
}

Read time_in(json::Value const& json)
{
    if (!json.text()) return std::nullopt;
    auto const time = read_time(*json.text(), minutes{0});
    return time ? Read{*time} : std::nullopt;
}

bool add_codes(json::Value const& json, Chosen& chosen)
{
    if (!json.array()) return false;
    for (json::Value const& item : *json.array()) {
        if (!item.text()) return false;
        chosen.codes.push_back(*item.text());
    }
    return true;
}

Read chosen_in(json::Value const& json)
{
    Chosen chosen;
    auto const* codes = json.find("chosen");
    auto const* other = json.find("other");
    if (other && other->text()) chosen.other = *other->text();
    return add_codes(codes ? *codes : json, chosen) ? Read{std::move(chosen)} : std::nullopt;
}

Read rows_in(Question const& question, json::Value const& json);

Read value_in(Question const& question, json::Value const& json)
{
    switch (question.type) {
    case Type::text:
    case Type::long_text: return text_in(json);
    case Type::number:
    case Type::computed: return number_in(json);
    case Type::yes_no: return json.boolean() ? Read{*json.boolean()} : std::nullopt;
    case Type::date: {
        auto const day = json.text() ? day_from_text(*json.text()) : std::nullopt;
        return day ? Read{*day} : std::nullopt;
    }
    case Type::time: return time_in(json);
    case Type::date_time: {
        auto const instant = json.text() ? instant_from_text(*json.text()) : std::nullopt;
        return instant ? Read{*instant} : std::nullopt;
    }
    case Type::one_of:
    case Type::many_of:
    case Type::scale:
    case Type::staff:
    case Type::contact:
    case Type::child:
    case Type::file: return chosen_in(json);
    case Type::body_map:
    case Type::rows: return rows_in(question, json);
    }
    return std::nullopt;
}

std::optional<Answers> answers_in(std::vector<Question const*> const& questions,
                                  json::Value const& json)
{
    if (!json.object()) return std::nullopt;
    Answers answers;
    for (json::Member const& member : *json.object()) {
        auto const found = std::ranges::find(questions, member.name, &Question::name);
        if (found == questions.end()) return std::nullopt;
        auto value = value_in(**found, member.value);
        if (!value) return std::nullopt;
        answers.all.push_back({member.name, std::move(*value)});
    }
    return answers;
}

Read rows_in(Question const& question, json::Value const& json)
{
    if (!json.array()) return std::nullopt;
    std::vector<Question const*> columns;
    for (Question const& column : question.row) columns.push_back(&column);
    Rows rows;
    for (json::Value const& item : *json.array()) {
        auto row = answers_in(columns, item);
        if (!row) return std::nullopt;
        rows.push_back(std::move(*row));
    }
    return rows;
}

}  // namespace

std::string to_json(Answers const& answers) { return json::write(to_value(answers)); }

std::optional<Answers> answers_from_json(Form const& form, std::string_view json)
{
    auto const read = json::parse(json);
    if (!read) return std::nullopt;
    auto all = questions(form);
    for (LaterPart const& part : form.later)
        for (Question const& question : part.questions) all.push_back(&question);
    return answers_in(all, *read);
}

}  // namespace keywork::form
