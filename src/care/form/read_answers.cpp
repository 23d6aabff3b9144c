// All answers of a form at once, with every problem, in the order of the form.
#include "care/form/conditions.hpp"
#include "care/form/value_reading.hpp"
#include "care/form/words.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::form {

Value const& Answers::value(std::string_view question) const
{
    static Value const not_answered;
    auto const found = std::ranges::find(all, question, &Answer::question);
    return found == all.end() ? not_answered : found->value;
}

bool Answers::has(std::string_view question) const
{
    return !std::holds_alternative<std::monostate>(value(question));
}

namespace {

using Questions = std::vector<Question const*>;

bool is_empty(Value const& value) { return std::holds_alternative<std::monostate>(value); }

class AnswersReading {
public:
    AnswersReading(Questions questions, Typed const& typed, Known const& known,
                   Answers const& before)
        : questions_{std::move(questions)}, typed_{typed}, known_{known}, before_{before}
    {
    }

    Reading read()
    {
        // Every question is read first, whatever its condition: a condition may look ahead.
        for (Question const* question : questions_) {
            if (!holds_for(question->settings, known_.words.profile)) continue;
            std::vector<Problem> problems;
            auto value = has_rows(*question) ? rows(*question, problems)
                                             : read_value(*question, question->name, typed_,
                                                          known_, tentative_, problems);
            tentative_.all.push_back({question->name, std::move(value)});
            problems_.push_back(std::move(problems));
        }
        compute();
        return asked_only();
    }

private:
    // A row in which only what was filled in for them stands counts as empty.
    bool is_untouched(Question const& rows, Answers const& row, bool has_problems) const
    {
        return !has_problems && std::ranges::all_of(rows.row, [&](Question const& column) {
            return !row.has(column.name) || column.default_from != DefaultFrom::none;
        });
    }

    Value rows(Question const& question, std::vector<Problem>& problems)
    {
        Rows found;
        auto const count = rows_typed(question, typed_);
        for (std::size_t index = 1; index <= count; ++index) {
            std::vector<Problem> wrong;
            Answers tentative;
            for (Question const& column : question.row) {
                if (!holds_for(column.settings, known_.words.profile)) continue;
                auto const field = fmt::format("{}.{}.{}", question.name, index, column.name);
                tentative.all.push_back(
                    {column.name, read_value(column, field, typed_, known_, tentative, wrong)});
            }
            bool const filled_for_each_child =
                question.default_from == DefaultFrom::children_here;
            if (!filled_for_each_child && is_untouched(question, tentative, !wrong.empty()))
                continue;
            found.push_back(finished_row(question, index, std::move(tentative), wrong));
            problems.insert(problems.end(), wrong.begin(), wrong.end());
        }
        if (found.empty()) return {};
        return found;
    }

    // The columns that are asked in this row, and what is missing among them.
    Answers finished_row(Question const& question, std::size_t index, Answers tentative,
                         std::vector<Problem>& wrong) const
    {
        Answers row;
        std::vector<Problem> kept;
        for (Question const& column : question.row) {
            if (!holds_for(column.settings, known_.words.profile)) continue;
            if (!holds(column.only_if, InView{&tentative, tentative_, known_.words.profile}))
                continue;
            auto const field = fmt::format("{}.{}.{}", question.name, index, column.name);
            auto const before = kept.size();
            for (Problem const& problem : wrong)
                if (problem.field == field || problem.field.starts_with(field + "."))
                    kept.push_back(in_row(question, index, problem));
            auto const& value = tentative.value(column.name);
            if (!is_empty(value))
                row.all.push_back({column.name, value});
            else if (column.required && kept.size() == before)
                kept.push_back(in_row(question, index,
                                      {field, missing_words(column, known_.words)}));
        }
        wrong = std::move(kept);
        return row;
    }

    static Problem in_row(Question const& question, std::size_t index, Problem problem)
    {
        auto name = question.row_name.empty() ? std::string{"row"} : question.row_name;
        if (name.front() >= 'a' && name.front() <= 'z')
            name.front() = static_cast<char>(name.front() - 'a' + 'A');
        problem.message = fmt::format("{} {}: {}", name, index, problem.message);
        return problem;
    }

    void compute()
    {
        for (Question const* question : questions_)
            if (question->type == Type::computed)
                for (Answer& answer : tentative_.all)
                    if (answer.question == question->name)
                        answer.value = computed(question->computation, tentative_);
    }

    bool is_asked_here(Question const& question, int depth) const
    {
        if (!is_asked_by_what_is_known(question)) return false;
        if (question.only_if.always()) return true;
        // What a condition names counts only if it is asked itself.
        Answers asked = before_;
        for (Test const& test : question.only_if.tests) {
            auto const found = std::ranges::find(questions_, test.question, &Question::name);
            if (found == questions_.end()) continue;
            if (depth > 0 && is_asked_here(**found, depth - 1))
                asked.all.push_back({test.question, tentative_.value(test.question)});
        }
        return holds(question.only_if, asked, known_.words.profile);
    }

    bool is_asked_by_what_is_known(Question const& question) const
    {
        if (!holds_for(question.settings, known_.words.profile)) return false;
        if (question.about_child && known_.words.name.empty()) return false;
        bool const chooses = question.type == Type::one_of || question.type == Type::many_of ||
                             question.type == Type::child;
        return !chooses || !choices_of(question, known_).empty();
    }

    void check_how_many(Question const& question, Value const& value,
                        std::vector<Problem>& problems) const
    {
        auto const* many = std::get_if<Rows>(&value);
        auto const* chosen = std::get_if<Chosen>(&value);
        auto const count = many ? many->size() : chosen ? chosen->codes.size() : 0;
        bool const too_few = (many || (chosen && chosen->other.empty())) &&
                             count < question.limits.fewest;
        if (too_few)
            problems.push_back({question.name, fmt::format("Give at least {} for “{}”",
                                                           question.limits.fewest,
                                                           said(question.label, known_.words))});
        auto const* number = std::get_if<Number>(&value);
        if (question.type == Type::computed && number && question.limits.most &&
            number->hundredths > *question.limits.most * 100)
            problems.push_back(too_much(question, *number));
    }

    /// Stands by the rows that it is added up from: there it is put right.
    Problem too_much(Question const& question, Number number) const
    {
        auto const label = said(question.label, known_.words);
        bool const is_length =
            question.computation.how == Computation::How::sum_minutes;
        auto const found = number.hundredths / 100;
        return {question.computation.rows,
                is_length
                    ? fmt::format("{}: {} is too long. Check when each one started and ended",
                                  label, minutes_in_words(found))
                    : fmt::format("{}: {} looks too much. Check what it is added up from", label,
                                  found)};
    }

    Reading asked_only()
    {
        Reading reading;
        auto const depth = static_cast<int>(questions_.size());
        std::size_t index = 0;
        for (Question const* question : questions_) {
            if (!holds_for(question->settings, known_.words.profile)) continue;
            auto& problems = problems_[index];
            auto& value = tentative_.all[index++].value;
            if (!is_asked_here(*question, depth)) continue;
            check_how_many(*question, value, problems);
            bool const needed = question->required && question->type != Type::computed;
            if (is_empty(value) && needed && problems.empty())
                problems.push_back({question->name, missing_words(*question, known_.words)});
            if (!is_empty(value)) reading.answers.all.push_back({question->name, value});
            reading.problems.insert(reading.problems.end(), problems.begin(), problems.end());
        }
        return reading;
    }

    Questions questions_;
    Typed const& typed_;
    Known const& known_;
    Answers const& before_;                       // answers sent before, for a later part
    Answers tentative_;                           // of this profile's questions, asked or not
    std::vector<std::vector<Problem>> problems_;  // beside tentative_
};

bool belongs_to(std::string_view field, Step const& step)
{
    auto const name = field.substr(0, field.find('.'));
    return std::ranges::find(step.questions, name, &Question::name) != step.questions.end();
}

}  // namespace

Reading read_answers(Form const& form, Typed const& typed, Known const& known)
{
    Answers const none_before;
    return AnswersReading{questions(form), typed, known, none_before}.read();
}

Reading read_step(Form const& form, std::size_t step, Typed const& typed, Known const& known)
{
    auto reading = read_answers(form, typed, known);
    std::erase_if(reading.problems, [&](Problem const& problem) {
        return !belongs_to(problem.field, form.steps.at(step));
    });
    return reading;
}

Reading read_later(LaterPart const& part, Typed const& typed, Known const& known,
                   Answers const& sent)
{
    Questions all;
    for (Question const& question : part.questions) all.push_back(&question);
    return AnswersReading{std::move(all), typed, known, sent}.read();
}

bool is_asked(Question const& question, Answers const& answers, Known const& known)
{
    if (!holds_for(question.settings, known.words.profile)) return false;
    bool const chooses = question.type == Type::one_of || question.type == Type::many_of ||
                         question.type == Type::child;
    if (chooses && choices_of(question, known).empty()) return false;
    return holds(question.only_if, answers, known.words.profile);
}

}  // namespace keywork::form
