// Changes to the text of a kind: text in, text out. Comments of the file are not kept.
#pragma once

#include "features/administration/forms/forms.hpp"

namespace keywork::forms {

/// A new kind with one step and one question.
std::string first_text(std::string const& kind, std::string const& title);
/// "after-school-club" of "After-school club"; empty where the title has no letters.
std::string kind_named(std::string_view title);

/// The head and steps of a text as plain controls. expects  the text reads as TOML
TypedHead head_of(std::string_view text);
std::vector<StepLine> steps_of(std::string_view text, form::Form const& form);
/// None: the text places no such question.
std::optional<QuestionParts> parts_of(std::string_view text, std::string_view question);

/// The text of another kind with this name and title.
std::string copied(std::string_view text, std::string const& kind, std::string const& title);
/// refused  Invalid by the names of TypedHead
Outcome<std::string> with_head(std::string_view text, TypedHead const& head);
/// refused  Invalid by the names of TypedQuestion; NotFound
Outcome<std::string> with_question(std::string_view text, std::string_view question,
                                   TypedQuestion const& typed);
Outcome<std::string> with_new_question(std::string_view text, TypedQuestion const& typed);
std::string without_question(std::string_view text, std::string_view question);
/// To the step before or after when it is the first or last of its own.
std::string moved(std::string_view text, std::string_view question, Move move);
std::string with_step(std::string_view text, std::string const& title);

}  // namespace keywork::forms
