// What can be chosen, what is counted: the values of questions that come from elsewhere.
#include "care/form/value_reading.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>

namespace keywork::form {

namespace {

std::vector<Choice> known_choices(Question const& question, Known const& known)
{
    switch (question.type) {
    case Type::staff: return known.staff;
    case Type::contact: return known.contacts;
    case Type::child:
        return question.with_own || known.words.name.empty() ? known.children_here
                                                             : known.other_children;
    case Type::file: return known.documents;
    default: break;
    }
    switch (question.options_from) {
    case OptionsFrom::the_file: return {};
    case OptionsFrom::records: return known.records;
    case OptionsFrom::plan_targets: return known.plan_targets;
    case OptionsFrom::plan_strategies: return known.plan_strategies;
    }
    return {};
}

std::optional<minutes> length_of(Answers const& row, Computation const& computation)
{
    auto const* from = row.as<minutes>(computation.from);
    auto const* until = row.as<minutes>(computation.until);
    if (!from || !until) return std::nullopt;
    // Over midnight the end is the smaller number.
    return *until >= *from ? *until - *from : *until + hours{24} - *from;
}

}  // namespace

std::vector<Choice> choices_of(Question const& question, Known const& known)
{
    auto choices = known_choices(question, known);
    for (Option const& option : question.options)
        if (holds_for(option.settings, known.words.profile))
            choices.push_back({option.code, said(option.words, known.words), option.hint});
    return choices;
}

std::string place_field(std::string_view field, std::string_view code)
{
    auto name = fmt::format("{}.at.", field);
    for (char const c : code) {
        bool const plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') || c == '-' || c == '_';
        name += plain ? c : '-';
    }
    return name;
}

Names names_of(Known const& known)
{
    Names names;
    for (auto const* choices : {&known.staff, &known.contacts, &known.other_children,
                                &known.children_here, &known.records, &known.plan_targets,
                                &known.documents})
        for (Choice const& choice : *choices) names.emplace(choice.id, choice.words);
    return names;
}

std::size_t rows_typed(Question const& question, Typed const& typed)
{
    auto const text = typed.value(question.name + ".rows");
    std::size_t count = 0;
    std::from_chars(text.data(), text.data() + text.size(), count);
    // Without the count, the highest row that came.
    auto const start = question.name + ".";
    for (auto const& [field, value] : typed.fields) {
        if (!field.starts_with(start)) continue;
        std::size_t row = 0;
        auto const* const begin = field.data() + start.size();
        auto const read = std::from_chars(begin, field.data() + field.size(), row);
        if (read.ec == std::errc{} && read.ptr != field.data() + field.size() &&
            *read.ptr == '.')
            count = std::max(count, row);
    }
    return std::min(count, question.limits.most_items);
}

Value computed(Computation const& computation, Answers const& answers)
{
    auto const* rows = answers.as<Rows>(computation.rows);
    if (!rows) return {};
    switch (computation.how) {
    case Computation::How::count:
        return Number{static_cast<std::int64_t>(rows->size()) * 100};
    case Computation::How::total: {
        std::int64_t sum = 0;
        for (Answers const& row : *rows)
            if (auto const* number = row.as<Number>(computation.column)) sum += number->hundredths;
        return Number{sum};
    }
    case Computation::How::sum_minutes: {
        minutes sum{0};
        for (Answers const& row : *rows)
            if (auto const length = length_of(row, computation)) sum += *length;
        return Number{sum.count() * 100};
    }
    }
    return {};
}

}  // namespace keywork::form
