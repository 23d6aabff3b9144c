#include "app/demo/typed_answers.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::app::demo {
namespace {

std::string clock_words(sys_seconds at)
{
    auto const time = london_time(at);
    auto const since = std::chrono::floor<minutes>(time - std::chrono::floor<days>(time));
    return fmt::format("{:02}:{:02}", since.count() / 60, since.count() % 60);
}

/// A value as text, whatever it is in the file: true is "yes", 3 is "3".
std::optional<std::string> as_typed(toml::Value const& value)
{
    if (auto text = value.text()) return text;
    if (auto const number = value.whole()) return std::to_string(*number);
    if (auto const number = value.real()) return fmt::format("{}", *number);
    if (auto const yes = value.yes_no()) return *yes ? "yes" : "no";
    return std::nullopt;
}

class Typing {
public:
    Typing(Table& answers, Names const& names, form::Typed& typed)
        : answers_{answers}, names_{names}, typed_{typed} {}

    void type(form::Question const& question, std::string const& field, toml::Value const& value)
    {
        switch (question.type) {
        case form::Type::rows:
        case form::Type::body_map: rows(question, field, value); return;
        case form::Type::date_time: date_time(field, value); return;
        case form::Type::date: date(field, value); return;
        case form::Type::computed: fault(value, "is worked out; take it out"); return;
        case form::Type::text: case form::Type::long_text: case form::Type::number:
        case form::Type::yes_no: case form::Type::time: case form::Type::one_of:
        case form::Type::many_of: case form::Type::staff: case form::Type::contact:
        case form::Type::child: case form::Type::file: case form::Type::scale:
            break;
        }
        int place = 0;
        for (toml::Value const* one : values_of(value)) {
            auto const text = as_typed(*one);
            if (!text) {
                fault(*one, "is no answer");
                continue;
            }
            typed_.fields.emplace_back(field, id_behind(question.type, *text, *one));
            if (question.ordered)
                typed_.set(fmt::format("{}.at.{}", field, *text), std::to_string(++place));
        }
    }

    void fault(toml::Value const& value, std::string_view what)
    {
        answers_.faults().add({answers_.file(), value.line()}, what);
    }

private:
    static std::vector<toml::Value const*> values_of(toml::Value const& value)
    {
        if (value.type() != toml::Value::Type::list) return {&value};
        std::vector<toml::Value const*> all;
        for (toml::Value const& one : value.list()) all.push_back(&one);
        return all;
    }

    std::string id_behind(form::Type type, std::string const& text, toml::Value const& value)
    {
        Line const line{answers_.file(), value.line()};
        auto& faults = answers_.faults();
        if (type == form::Type::staff)
            return find(names_.made.workers, text, "worker", line, faults).text();
        if (type == form::Type::child)
            return find(names_.made.children, text, "child", line, faults).text();
        if (type == form::Type::contact)
            return find(names_.made.contacts, names_.child + "/" + text, "contact", line, faults)
                .text();
        if (text == "@shift_now") return upper(names_.clock.shift().name);
        if (text == "@shift_before") return upper(names_.clock.shift().before);
        return text;
    }

    /// The codes of forms/ for shifts are their names in capitals.
    static std::string upper(std::string word)
    {
        for (char& letter : word)
            if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
        return word;
    }

    void rows(form::Question const& question, std::string const& field, toml::Value const& value)
    {
        std::size_t row = 0;
        for (toml::Value const& one : value.list()) {
            ++row;
            for (toml::Entry const& entry : one.entries()) {
                auto const column = std::ranges::find(question.row, entry.key,
                                                      &form::Question::name);
                if (column == question.row.end())
                    fault(entry.value, fmt::format("\"{}\" is no column of {}", entry.key,
                                                   question.name));
                else
                    type(*column, fmt::format("{}.{}.{}", field, row, entry.key), entry.value);
            }
        }
        typed_.set(field + ".rows", std::to_string(row));
    }

    void date_time(std::string const& field, toml::Value const& value)
    {
        auto const at = names_.clock.instant(value.text().value_or(""));
        if (!at) return fault(value, "is no time; write it like \"-1d 19:40\"");
        type_instant(field, *at, typed_);
    }

    void date(std::string const& field, toml::Value const& value)
    {
        auto const on = names_.clock.day(value.text().value_or(""));
        if (!on) return fault(value, "is no day; write it like \"+7d\"");
        typed_.set(field + ".which", to_text(*on));
    }

    Table& answers_;
    Names const& names_;
    form::Typed& typed_;
};

void forget(form::Typed& typed, std::string const& question)
{
    std::erase_if(typed.fields, [&](auto const& field) {
        return field.first == question || field.first.starts_with(question + ".");
    });
}

}  // namespace

void type_instant(std::string const& field, sys_seconds at, form::Typed& typed)
{
    typed.set(field + ".which", to_text(london_day(at)));
    typed.set(field + ".time", clock_words(at));
}

void type_answers(Table answers, std::span<form::Question const* const> questions,
                  Names const& names, form::Typed& typed)
{
    Typing typing{answers, names, typed};
    for (toml::Entry const& entry : answers.entries()) {
        if (entry.key.find('.') != std::string::npos) {
            typed.set(entry.key, as_typed(entry.value).value_or(""));
            continue;
        }
        auto const question = std::ranges::find(questions, entry.key, &form::Question::name);
        if (question == questions.end()) {
            typing.fault(entry.value, fmt::format("the form has no question \"{}\"", entry.key));
            continue;
        }
        forget(typed, entry.key);
        typing.type(**question, entry.key, entry.value);
    }
}

}  // namespace keywork::app::demo
