// Questions of a form: govuk-frontend 6.6 markup, with label, hint, error and aria-describedby set
// right. The id of a question is its name, so that the error summary's link #name lands on it.
#pragma once

#include "platform/html/html.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace keywork::html {

enum class LabelSize : std::uint8_t { plain, small, medium, heading };

/// What every question has.
struct Question {
    std::string name;  // of the field: "holds.1.staff"
    std::string label;
    std::string hint = {};
    std::string error = {};             // without "Error:"
    LabelSize size = LabelSize::small;  // small is 17px bold; heading is the page's h1
    bool optional = false;              // adds "(optional)" to the label
    Markup note = {};                   // between the hint and the field: a plan line
    std::string spoken_before = {};     // hidden words in front of a repeated label: "Hold 2:"
};

enum class Width : std::uint8_t { full, two, three, four, five, ten, twenty, thirty };

/// One line of text. `autocomplete` is off unless said: records are nobody's address book.
struct TextInput {
    std::string value = {};
    Width width = Width::full;
    std::string input_mode = {};  // numeric, decimal, tel, email
    std::string suffix = {};      // "minutes", "cm"
    std::string type = "text";    // text, password, search, email, tel
    std::string autocomplete = "off";
    Attribute more = {};
};
Markup text_input(Question const& question, TextInput const& input = {});

/// Plain text of any length; the box grows.
struct TextArea {
    std::string value = {};
    int rows = 5;
    std::string lang = {};
    Attribute more = {};
};
Markup text_area(Question const& question, TextArea const& area = {});

/// One radio, checkbox or option.
struct Option {
    std::string value;
    std::string label;
    bool chosen = false;
    std::string hint = {};
    Markup reveals = {};           // further questions, shown while it is chosen
    bool excludes_others = false;  // checkboxes: "None of these"
    bool after_or = false;         // "or" stands before it
};

struct Options {
    std::vector<Option> all;
    bool in_a_row = false;  // radios: yes and no
    bool columns = false;   // two columns on a wide screen
    bool small = false;
};
Markup radios(Question const& question, Options const& options);
Markup checkboxes(Question const& question, Options const& options);
Markup select(Question const& question, std::vector<Option> const& options,
              Attribute const& more = {});

/// Yes and no, with the values "yes" and "no". None: not answered.
Markup yes_no(Question const& question, std::optional<bool> answer);

/// Day, month and year as typed. Fields: name.day, name.month, name.year.
struct DateInput {
    std::string day = {};
    std::string month = {};
    std::string year = {};
    Markup after = {};  // the weekday said back; Today and Yesterday
};
Markup date_input(Question const& question, DateInput const& input = {});

struct FileInput {
    std::string accept = {};  // ".csv,.zip"
    bool several = false;
};
Markup file_input(Question const& question, FileInput const& input = {});

/// Several fields under one legend. `id` of the first field inside should be the question's name.
Markup fieldset(Question const& question, Markup const& fields);

Markup hidden_field(std::string_view name, std::string_view value);

Markup hint_text(std::string_view id, std::string_view words);
Markup error_text(std::string_view id, std::string_view words);

}  // namespace keywork::html
