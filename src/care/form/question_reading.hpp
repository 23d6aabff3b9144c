// From a question's table in a form file to the question, options resolved from the code sets.
#pragma once

#include "care/form/keys.hpp"

namespace keywork::form {

/// What the questions of a file may rest on.
struct QuestionSources {
    LawNames const& law;
    std::vector<Question> const* envelope;   // null while the envelope itself is read
};

Question read_question(toml::Value const& table, QuestionSources const& sources, Faults& faults);
std::vector<Question> read_questions(std::span<toml::Value const> tables,
                                     QuestionSources const& sources, Faults& faults);

/// The questions of the common envelope, and the columns of every body map.
std::vector<Question> read_envelope(LawNames const& law);
std::vector<Question> body_map_columns(LawNames const& law);
/// What all plans ask, for kinds that are plans: placed with `use`, never added by itself.
std::vector<Question> plan_questions(LawNames const& law);

}  // namespace keywork::form
