// Answers to a form: as typed, which is what a draft keeps, and as read, which is what is sent.
#pragma once

#include "care/form/form.hpp"
#include "care/ids.hpp"
#include "platform/http/message.hpp"
#include "platform/outcome.hpp"
#include "platform/time/time.hpp"

#include <array>
#include <map>
#include <variant>

namespace keywork::form {

using keywork::in_words;   // of times and dates, beside those of answers
using keywork::to_text;

/// Every field as it was typed, by field name, in the order it came. Never loses a letter.
/// Fields of a question: `location`; `held_at.which` (a day, "today", "yesterday" or "other") with
/// `.day`, `.month`, `.year`, and `.time`; `holds.1.staff`; `holds.rows` (how many);
/// `types.other` (words of "something else"); `tried.at.CALM-TALK` (place in an order, from 1).
struct Typed {
    http::Pairs fields;

    std::string value(std::string_view field) const;               // "" when not there
    std::vector<std::string> values(std::string_view field) const;
    void set(std::string_view field, std::string value);           // replaces all of that name
    bool operator==(Typed const&) const = default;
};

/// {"location": "Kitchen", "types": ["VERBAL", "DAMAGE"]}
std::string to_json(Typed const& typed);
/// None when the text is not what to_json() writes.
std::optional<Typed> typed_from_json(std::string_view json);

/// A number as typed with up to two decimals.
struct Number {
    std::int64_t hundredths = 0;
    auto operator<=>(Number const&) const = default;
};

/// Codes or ids that were chosen, and words typed for somebody or something not in the list.
struct Chosen {
    std::vector<std::string> codes;
    std::string other;
    bool operator==(Chosen const&) const = default;
};

struct Answers;
using Rows = std::vector<Answers>;
using Value = std::variant<std::monostate,   // not answered
                           std::string,      // text, long_text
                           Number, bool, local_days,
                           minutes,          // a time of day, since midnight
                           sys_seconds, Chosen, Rows>;

struct Answer {
    std::string question;
    Value value;
    bool operator==(Answer const&) const;
};

/// What is sent: the questions that were asked and answered, in the order of the form.
struct Answers {
    std::vector<Answer> all;

    /// monostate when it was not asked or not answered.
    Value const& value(std::string_view question) const;
    template <class T>
    T const* as(std::string_view question) const { return std::get_if<T>(&value(question)); }
    bool has(std::string_view question) const;
    bool operator==(Answers const&) const = default;
};

inline bool Answer::operator==(Answer const& other) const
{
    return question == other.question && value == other.value;
}

std::string to_json(Answers const& answers);
/// The form of that version says what each answer is. None when the text does not fit it.
std::optional<Answers> answers_from_json(Form const& form, std::string_view json);

/// Somebody or something to choose: id and words.
struct Choice {
    std::string id;
    std::string words;
    std::string note = {};
    bool operator==(Choice const&) const = default;
};

/// The setting's own words.
struct SettingWords {
    std::string profile = "home";
    std::string child = "young person";
    std::string children = "young people";
    std::string lead = "manager";
    std::string name;             // the child's known-as name; empty for records of the house
};

/// What is known when a form is shown or read: the choices allowed and what to fill in.
struct Known {
    sys_seconds now;
    SettingWords words;
    StaffId author;
    std::string place;                         // the setting's name
    std::vector<Choice> staff;                 // who may be chosen
    std::vector<std::string> shift_staff;      // ids of those on shift
    std::vector<Choice> contacts;
    std::vector<Choice> other_children;        // of the setting, without this child
    std::vector<Choice> children_here;         // of the setting, this child among them
    std::vector<Choice> records;               // of this child, to link to
    std::vector<Choice> plan_targets;
    std::vector<Choice> plan_strategies;
    std::vector<Choice> documents;             // files added to this draft
};

/// The wording in this setting with {name}, {child}, {children} and {lead} filled in.
std::string said(Wording const& wording, SettingWords const& words);

/// What a new draft starts with: every default the form names, as if it had been typed.
Typed first_typed(Form const& form, Known const& known);
Typed first_typed(LaterPart const& part, Known const& known);

/// The draft after a page of it was posted. The page says in `asked` (question names, by spaces)
/// which questions stood on it: theirs are replaced, all others stay as they were, so that an
/// answer that is not asked at the moment is kept. Without `asked` only the fields that came are
/// replaced. Carries out the buttons named `add:holds` and `remove:holds:2`.
/// refused  Invalid when a field is neither the form's nor one of `frame_fields`
Outcome<Typed> after_posting(Form const& form, Typed kept, http::Form const& posted);
/// The same for a later part.
Outcome<Typed> after_posting(LaterPart const& part, Typed kept, http::Form const& posted);
/// Fields that pages carry beside the answers.
inline constexpr std::array<std::string_view, 9> frame_fields{
    "form_token", "form_key", "form_kind", "draft", "version", "step", "asked", "go", "child"};

/// The answers as read and everything that needs mending, in the order of the form. Questions whose
/// condition does not hold are not read; their typed words stay in the draft.
struct Reading {
    Answers answers;
    std::vector<Problem> problems;
};
Reading read_answers(Form const& form, Typed const& typed, Known const& known);
/// The same for the questions of one step only: before going on, and for what to do next.
Reading read_step(Form const& form, std::size_t step, Typed const& typed, Known const& known);
/// The answers of a later part; conditions may look at what was sent.
Reading read_later(LaterPart const& part, Typed const& typed, Known const& known,
                   Answers const& sent);

/// Whether it holds for these answers in this profile.
bool holds(Condition const& condition, Answers const& answers, std::string_view profile);
/// Whether a question is asked, given the answers of the others.
bool is_asked(Question const& question, Answers const& answers, Known const& known);

/// Names for ids, when answers are shown: of staff, contacts, children, documents, records.
using Names = std::map<std::string, std::string, std::less<>>;

/// The names of everything that can be chosen, by id.
Names names_of(Known const& known);

/// An answer in words: "7:40pm", "Joel Adeyemi and Priya Nair", "Phone call". Empty: not answered.
std::string in_words(Question const& question, Value const& value, SettingWords const& words,
                     Names const& names);

}  // namespace keywork::form
