// What the fields of a form are called, where its words are shown outside its own page.
#pragma once

#include "care/site/given_back.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace keywork {

class CodeSets;
struct Services;

/// A field of a posted form, for the slice that the form belongs to (Feature::says_field).
struct FieldAsked {
    Services const& services;
    std::string_view path;        // where the form goes, without its query
    http::Pairs const& fields;    // all that was posted
    std::string_view name;
    std::string_view value;
};

/// One choice: what is posted, and what the page says.
struct ChoiceWords {
    std::string_view code;
    std::string_view words;
};

/// A field of a form that a slice's own page asks. The page takes its labels from here as well.
struct FieldWords {
    std::string_view name;
    std::string_view label;
    std::span<ChoiceWords const> choices = {};
    std::string_view code_set = {};   // of law/, where the choices are its codes
};

/// The label of a field of that form. expects it to be there
std::string label_in(std::span<FieldWords const> form, std::string_view name);
/// What the form says of a field; none if it has no such field.
std::optional<FieldSaid> said_in(std::span<FieldWords const> form, std::string_view name,
                                 std::string_view value, CodeSets const& code_sets);

/// Asks the slice that the words were sent to for the names of their fields.
GivenBack with_labels(GivenBack words, Services const& services);

}  // namespace keywork
