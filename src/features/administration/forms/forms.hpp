// Kinds of record as a manager sees and changes them.
#pragma once

#include "care/form/own/own.hpp"
#include "platform/outcome.hpp"

#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace keywork::forms {

/// Wording as a page asks for it: one text, or one for each setting that the file words apart.
/// The first of each pair is the key in the file; empty for one text.
using TypedWording = std::vector<std::pair<std::string, std::string>>;

/// What stands over the questions.
struct TypedHead {
    TypedWording title;
    std::string summary;
    std::string level;                      // L1
    std::vector<std::string> settings;      // home, pru, …; all of them: everywhere
    std::vector<std::string> writes;        // roles; unused where anyone writes
    std::vector<std::string> signs;         // roles of the one signature; none: nobody signs
    std::vector<TypedWording> steps;        // their titles
};

struct TypedQuestion {
    TypedWording label;
    TypedWording hint;
    std::string type;                       // of a new question
    bool required = true;
    std::string choices;                    // one a line
    std::string step;                       // of a new question: its place among the steps, from 0
};

/// Which parts of a question have plain controls.
struct QuestionParts {
    std::string name;
    std::string type;                       // empty for one of the envelope
    bool of_envelope = false;
    bool has_own_choices = false;           // in the file; not from a set of law/
    TypedQuestion typed;
};

/// A question in the list of a draft.
struct QuestionLine {
    std::string name;
    std::string label;
    std::string type;
    bool required = true;
    bool of_law = false;
};
struct StepLine {
    TypedWording title;
    std::vector<QuestionLine> questions;
};

inline constexpr std::size_t longest_text = 200'000;    // bytes of a kind's TOML
enum class Move : std::uint8_t { up, down };

/// The types that a new question may have without the file.
inline constexpr std::array<std::string_view, 9> new_types{
    "text", "long_text", "yes_no", "one_of", "many_of", "number", "date", "date_time", "staff"};
std::string type_in_words(std::string_view type);

}  // namespace keywork::forms
