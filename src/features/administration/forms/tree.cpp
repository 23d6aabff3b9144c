#include "features/administration/forms/tree.hpp"

#include "platform/expects.hpp"

#include <algorithm>

namespace keywork::forms {
namespace {

std::string name_of(toml::Value const& question)
{
    auto const* named = question.find("use");
    if (!named) named = question.find("name");
    return named ? named->text().value_or("") : "";
}

}  // namespace

toml::Value tree_of(std::string_view text)
{
    auto read = toml::read(text, "form.toml");
    expects(read.has_value());
    return std::move(*read);
}

toml::Value with(toml::Value const& table, std::string_view key,
                 std::optional<toml::Value::Held> held)
{
    auto const entries = table.entries();
    toml::Value::Table changed{entries.begin(), entries.end()};
    auto const found = std::ranges::find(changed, key, &toml::Entry::key);
    if (!held) {
        if (found != changed.end()) changed.erase(found);
    } else if (found != changed.end()) {
        found->value = toml::Value{found->value.line(), std::move(*held)};
    } else {
        changed.push_back({std::string{key}, toml::Value{table.line(), std::move(*held)}});
    }
    return toml::Value{table.line(), std::move(changed)};
}

toml::Value::List list_at(toml::Value const& table, std::string_view key)
{
    auto const* value = table.find(key);
    if (!value) return {};
    auto const items = value->list();
    return {items.begin(), items.end()};
}

toml::Value table_with(std::vector<std::pair<std::string, toml::Value::Held>> entries)
{
    toml::Value::Table table;
    for (auto& [key, held] : entries)
        table.push_back({std::move(key), toml::Value{1, std::move(held)}});
    return toml::Value{1, std::move(table)};
}

std::size_t steps_in(toml::Value const& form)
{
    auto const* steps = form.find("step");
    return steps ? steps->list().size() : 0;
}

std::optional<QuestionAt> question_at(toml::Value const& form, std::string_view name)
{
    for (std::size_t step = 0; step < steps_in(form); ++step) {
        auto const* questions = form.find("step")->list()[step].find("question");
        if (!questions) continue;
        auto const found = std::ranges::find(questions->list(), name, name_of);
        if (found != questions->list().end())
            return QuestionAt{step, static_cast<std::size_t>(found - questions->list().begin())};
    }
    return std::nullopt;
}

toml::Value const& question_in(toml::Value const& form, QuestionAt at)
{
    return form.find("step")->list()[at.step].find("question")->list()[at.question];
}

toml::Value with_questions(toml::Value const& form, std::size_t step,
                           std::function<void(toml::Value::List&)> const& change)
{
    auto steps = list_at(form, "step");
    expects(step < steps.size());
    auto questions = list_at(steps[step], "question");
    change(questions);
    steps[step] = with(steps[step], "question", std::move(questions));
    return with(form, "step", std::move(steps));
}

}  // namespace keywork::forms
