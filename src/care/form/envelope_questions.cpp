// The questions of the common envelope (forms.md, section 0), those that all plans share (section
// E) and the columns of a body map, written as the form files are, so that one reader serves all.
#include "care/form/envelope.hpp"
#include "care/form/question_reading.hpp"
#include "platform/expects.hpp"

namespace keywork::form {

namespace {

constexpr std::string_view envelope_text = R"toml(
[[question]]
name = "occurred_at"
type = "date_time"
label = "When did it happen?"
missing = "Enter when it happened, like 7:40pm"
default_from = "now"

[[question]]
name = "ended_at"
type = "date_time"
label = "When did it end?"
missing = "Enter when it ended, like 7:55pm"
required = false
same_day_as = "occurred_at"

[[question]]
name = "location"
type = "text"
label = "Where did it happen?"
missing = "Enter where it happened, like the kitchen"
longest = 200
default_from = "place"

[[question]]
name = "took_part"
type = "staff"
many = true
label = "Which staff took part?"
missing = "Choose who took part"
default_from = "author"
fewest = 1
search = false

[[question]]
name = "witnesses"
type = "staff"
many = true
label = "Who else saw or heard it?"
hint = "Staff here. Add anyone else in the box."
required = false
search = false

[[question]]
name = "others"
type = "child"
many = true
label = "Which other {children} were there?"
hint = """Choose them here and do not write their names. \
On {name}’s file each shows as “another young person”."""
required = false
search = false

[[question]]
name = "child_view_method"
type = "one_of"
codes = "child-voice-method"
label = "How did {name} give their view?"
missing = "Choose how {name} gave their view, or that they were asked and did not want to"
columns = true
search = false
[question.words]
DECLINED = "Asked, did not want to"
NOT-ASKED = "Not asked yet"
OBSERVED = "From what we saw"
SCALE = "Scale or faces"
WRITTEN = "Wrote it"
DRAWN = "Drew it"

[[question]]
name = "child_view"
type = "long_text"
label = "What did {name} say or show about it?"
missing = "Write what {name} said or showed, in their own words"
prompt = "Their own words, in quotation marks."
only_if = {question = "child_view_method", is_not = ["DECLINED", "NOT-ASKED"]}

[[question]]
name = "child_view_why_not"
type = "text"
label = "Why was {name} not asked, and who will ask?"
missing = "Enter why {name} was not asked, and who will ask"
only_if = {question = "child_view_method", is = "NOT-ASKED"}

[[question]]
name = "significant"
type = "yes_no"
label = "Should this stand out in {name}’s chronology?"
hint = "Yes if somebody reading {name}’s story in ten years would need it."
required = false
search = false

[[question]]
name = "raise_level"
type = "one_of"
label = "Should fewer people see this?"
required = false
search = false
print = false
options = [
  {code = "2", words = "Only staff who work closely with {name}"},
  {code = "3", words = "Only safeguarding and leads"},
]

[[question]]
name = "actions"
type = "rows"
label = "What needs doing now?"
row_name = "thing to do"
required = false
most_items = 10
[[question.row]]
name = "what"
type = "text"
label = "What"
longest = 300
missing = "Enter what needs doing, or remove it"
[[question.row]]
name = "who"
type = "staff"
label = "Who"
hint = "Leave empty for whoever is on shift."
required = false
[[question.row]]
name = "by_when"
type = "date"
label = "By when"
required = false
tense = "future"

[[question]]
name = "links"
type = "many_of"
label = "Does it belong with an earlier record?"
options_from = "records"
required = false
search = false
)toml";

constexpr std::string_view body_map_text = R"toml(
[[question]]
name = "region"
type = "one_of"
codes = "body-map-region"
label = "Where on the body"
hint = "Left and right are {name}’s own."
missing = "Choose where on the body the mark is"

[[question]]
name = "mark"
type = "one_of"
codes = "injury-type"
label = "What it is"
missing = "Choose what the mark is"

[[question]]
name = "size_cm"
type = "number"
label = "Size in cm"
required = false
decimals = 1
least = 0
most = 200

[[question]]
name = "colour"
type = "text"
label = "Colour"
required = false
longest = 100

[[question]]
name = "skin_broken"
type = "yes_no"
label = "Is the skin broken?"
required = false

[[question]]
name = "words"
type = "text"
label = "What it looks like"
hint = "What you saw. Do not guess how old a bruise is or what made it."
required = false
longest = 1000

[[question]]
name = "seen_by"
type = "staff"
label = "Who saw it"
required = false
)toml";

constexpr std::string_view plan_text = R"toml(
[[question]]
name = "starts_on"
type = "date"
label = "From when does the plan hold?"
missing = "Enter the day from which the plan holds"
default_from = "today"
tense = "any"

[[question]]
name = "review_on"
type = "date"
label = "When do you look at it again together?"
hint = "Sooner after anything serious. Keywork reminds you."
missing = "Enter the day on which you look at the plan again"
tense = "future"

[[question]]
name = "owner"
type = "staff"
label = "Who keeps this plan up to date?"
missing = "Choose who keeps the plan up to date"
default_from = "author"
search = false

[[question]]
name = "contributors"
type = "rows"
label = "Who helped to write it, and what did each of them add?"
row_name = "person"
required = false
most_items = 15
[[question.row]]
name = "who"
type = "text"
label = "Who, and what they are to {name}"
longest = 200
missing = "Enter who it was, or remove the row"
[[question.row]]
name = "wrote"
type = "text"
label = "What they added"
longest = 2000
missing = "Enter what they added"

[[question]]
name = "child_page"
type = "long_text"
label = "{name}’s own page: the plan in {name}’s words"
prompt = "Write it together. “When I… it helps me if you…”"
hint = "It is what {name} is shown of the plan."
missing = "Write {name}’s own page, even if it is two lines"

[[question]]
name = "parent_view"
type = "long_text"
label = "What do {name}’s parents or carers say about it?"
missing = "Write what they say, or why they were not asked"

[[question]]
name = "targets"
type = "rows"
label = "Targets"
hint = "Three to five are enough. Each says where {name} is now, where to, and by when."
row_name = "target"
fewest = 1
most_items = 12
[[question.row]]
name = "target"
type = "text"
label = "The target, in words {name} knows"
longest = 500
missing = "Write the target, like “I ask for a break before I leave the room”"
[[question.row]]
name = "area"
type = "one_of"
label = "Area"
missing = "Choose the area"
options = [
  {code = "LEARNING", words = "Learning"},
  {code = "ATTENDANCE", words = "Being there"},
  {code = "FEELINGS", words = "Feelings and behaviour"},
  {code = "OTHERS", words = "Being with others"},
  {code = "COMMUNICATION", words = "Communicating"},
  {code = "HEALTH", words = "Health and body"},
  {code = "INDEPENDENCE", words = "Doing things for themselves"},
  {code = "FAMILY", words = "Family and home"},
]
[[question.row]]
name = "need"
type = "text"
label = "Which need does it come from?"
longest = 500
required = false
[[question.row]]
name = "baseline"
type = "text"
label = "Where {name} is now"
hint = "With a number where there is one: leaves the room 4 times a day."
longest = 500
missing = "Enter where {name} is now"
[[question.row]]
name = "baseline_on"
type = "date"
label = "Measured on"
missing = "Enter when it was measured"
[[question.row]]
name = "measure"
type = "text"
label = "How you will both know it is met"
longest = 500
missing = "Enter how you will know that it is met"
[[question.row]]
name = "by_when"
type = "date"
label = "By when"
missing = "Enter by when"
tense = "future"
[[question.row]]
name = "helped_by"
type = "text"
label = "Who helps"
longest = 300
required = false
[[question.row]]
name = "strategy"
type = "text"
label = "What adults do to help"
longest = 500
required = false
)toml";

std::vector<Question> read_built_in(std::string_view text, LawNames const& law)
{
    auto const file = toml::read(text, "the common envelope");
    expects(file.has_value());
    std::vector<FormFault> faults;
    Faults collected{"the common envelope", faults};
    auto questions = read_questions(file->find("question")->list(), {law, nullptr}, collected);
    // Their lines are of no file that anybody can mend.
    for (Question& question : questions) {
        question.line = 0;
        question.only_if.line = 0;
        for (Test& test : question.only_if.tests) test.line = 0;
    }
    return questions;
}

}  // namespace

std::vector<Question> read_envelope(LawNames const& law)
{
    return read_built_in(envelope_text, law);
}

std::vector<Question> body_map_columns(LawNames const& law)
{
    return read_built_in(body_map_text, law);
}

std::vector<Question> plan_questions(LawNames const& law)
{
    return read_built_in(plan_text, law);
}

}  // namespace keywork::form
