// Writing help: what could be said more plainly, in a text that somebody wrote. It only marks; it
// never changes a word and never stops anybody. Pure functions of the text: nothing is stored,
// logged or sent.
#pragma once

#include "care/form/answers.hpp"
#include "care/form/redaction.hpp"
#include "care/writing_help/word_list.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::writing_help {

enum class Kind : std::uint8_t {
    initials,      // letters for a person
    opinion,       // stated as fact
    blame,
    jargon,
    no_time,       // a telling of what happened that does not say when
    no_place,      // nor where
    other_child,   // another child's name
};

struct Mark {
    std::size_t from;      // bytes of the text: [from, to); both 0 for what is missing
    std::size_t to;
    Kind kind;
    std::string found;     // as it was written; empty for what is missing
    std::string reason;
    std::string plainer;   // what to write instead
    bool operator==(Mark const&) const = default;
};

/// The question that a text answers.
struct Question {
    bool own_words = false;      // the child's: only another child's name is marked
    bool when_needed = false;    // tells what happened, and the form does not say when
    bool where_needed = false;
};

/// Who a text may speak of.
class People {
public:
    struct Person {
        std::string name;        // "Priya Nair"
        std::string say;         // instead of the initials: the name, or "another young person"
    };
    /// own      the child whose file it is; empty for a record of the house
    /// others   other children that the reader could know
    /// adults   staff and contacts, by name
    People(form::OtherChild const& own, std::span<form::OtherChild const> others,
           std::span<std::string const> adults);

    form::NameFinder const& other_children() const { return other_children_; }
    std::vector<Person> const& all() const { return all_; }

private:
    form::NameFinder other_children_;
    std::vector<Person> all_;
};

/// The marks of one text, in its order; what is missing comes last. Words inside quotation marks
/// are somebody's own and are not marked.
std::vector<Mark> marks(std::string_view text, Question const& question, People const& people,
                        WordList const& words);

/// The marks of every answer that has any, by question. Those of rows stand with their question.
using MarksByQuestion = std::map<std::string, std::vector<Mark>, std::less<>>;
MarksByQuestion marks_of(form::Form const& form, form::Answers const& answers,
                         People const& people, WordList const& words);

}  // namespace keywork::writing_help
