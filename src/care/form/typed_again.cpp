#include "care/form/typed_again.hpp"

#include "care/form/value_reading.hpp"
#include "care/form/words.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::form {

namespace {

enum class Stands : std::uint8_t { alone, in_a_row };

/// One value into the fields of its question.
class TypingAgain {
public:
    TypingAgain(Question const& question, std::string field, Stands stands, Typed& typed)
        : question_{question}, field_{std::move(field)}, stands_{stands}, typed_{typed}
    {
    }

    void operator()(std::monostate) const {}
    void operator()(std::string const& text) const { add("", text); }
    void operator()(Number number) const { add("", in_words(number)); }
    void operator()(bool yes) const { add("", yes ? "yes" : "no"); }
    void operator()(minutes since_midnight) const { add("", time_of_day(since_midnight)); }
    void operator()(local_days day) const
    {
        // In a row a date is one box; alone it is a choice of days.
        if (stands_ == Stands::in_a_row)
            add("", in_words(day));
        else
            add(".which", to_text(day));
    }
    void operator()(sys_seconds instant) const
    {
        add(".which", to_text(london_day(instant)));
        add(".time", time_in_words(instant));
    }
    void operator()(Chosen const& chosen) const
    {
        int place = 0;
        for (std::string const& code : chosen.codes) {
            add("", code);
            if (question_.ordered)
                typed_.set(place_field(field_, code), std::to_string(++place));
        }
        if (!chosen.other.empty()) add(".other", chosen.other);
    }
    void operator()(Rows const& rows) const
    {
        std::size_t number = 0;
        for (Answers const& row : rows) {
            ++number;
            for (Question const& column : question_.row)
                std::visit(TypingAgain{column,
                                       fmt::format("{}.{}.{}", field_, number, column.name),
                                       Stands::in_a_row, typed_},
                           row.value(column.name));
        }
        typed_.set(field_ + ".rows", std::to_string(number));
    }

private:
    void add(std::string_view part, std::string value) const
    {
        typed_.fields.emplace_back(field_ + std::string{part}, std::move(value));
    }

    Question const& question_;
    std::string field_;
    Stands stands_;
    Typed& typed_;
};

}  // namespace

Typed typed_again(Form const& form, Answers const& answers,
                  std::vector<std::string> const& left_out)
{
    Typed typed;
    for (Question const* question : questions(form)) {
        bool const again = std::ranges::find(left_out, question->name) == left_out.end();
        // A file belongs to the draft it was added to.
        if (!again || question->type == Type::computed || question->type == Type::file) continue;
        std::visit(TypingAgain{*question, question->name, Stands::alone, typed},
                   answers.value(question->name));
    }
    return typed;
}

}  // namespace keywork::form
