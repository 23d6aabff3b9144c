// A kind of record as its file in forms/ describes it: the model that page, reader, draft, print,
// chronology line and search text are all made from. Keys of the file: forms/README.md.
#pragma once

#include "care/access/access.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace keywork::form {

enum class Type : std::uint8_t {
    text, long_text, number, yes_no, date, time, date_time, one_of, many_of, staff, contact, child,
    file, body_map, rows, scale, computed
};
std::string_view to_text(Type type);   // as in the file: "long_text"

/// Profiles a thing holds for: home, pru, vs, special, ap. Empty: all of them. In the files
/// "schools" stands for pru, special and ap.
using Settings = std::vector<std::string>;
bool holds_for(Settings const& settings, std::string_view profile);

/// Words that may differ by profile. May hold {name} (the child's known-as name), {child},
/// {children} (the setting's own words) and {lead} (who signs there).
struct Wording {
    std::string otherwise;
    std::vector<std::pair<std::string, std::string>> by_profile;
    std::string const& in(std::string_view profile) const;
    bool empty() const { return otherwise.empty() && by_profile.empty(); }
    bool operator==(Wording const&) const = default;
};

/// One comparison of an answer. `has` is for many_of; at_least for numbers and scales; mentions
/// for text, where a value is the start of a word. `values` are codes, "yes"/"no" or whole numbers;
/// any of them will do (for is_not: none of them).
struct Test {
    enum class How : std::uint8_t {
        is, is_not, has, answered, not_answered, at_least, mentions
    } how;
    std::string question;         // "holds.hold": any row's column
    std::vector<std::string> values;
    int line = 0;                 // in its file, as every `line` below
};

/// When something is asked, signed, started or opened. Without tests it always holds.
struct Condition {
    enum class Of : std::uint8_t { all, any } of = Of::all;
    std::vector<Test> tests;
    Settings settings;            // and only there
    int line = 0;
    bool always() const { return tests.empty() && settings.empty(); }
};

/// One choice of one_of, many_of and scale.
struct Option {
    std::string code;
    Wording words;
    std::string hint;
    Settings settings;
    bool asks_words = false;      // "Something else": a text box goes with it
};

/// What an answer is filled in with before anybody types; always shown, to be checked.
enum class DefaultFrom : std::uint8_t {
    none, now, today, place, author, shift_staff, plan_strategies, children_here,
    happened_at,   // a time in the first row: the time of "occurred_at", until somebody changes it
    fixed
};

/// Where choices come from when they are not in the file; a question without any is not asked.
enum class OptionsFrom : std::uint8_t { the_file, records, plan_targets, plan_strategies };

/// Which side of now a date or instant may be on.
enum class Tense : std::uint8_t { past, future, any };

/// What a computed answer is.
struct Computation {
    enum class How : std::uint8_t { sum_minutes, count, total } how = How::count;
    std::string rows;             // the rows question
    std::string from, until;      // sum_minutes: its time columns
    std::string column;           // total: its number column
};

struct Limits {
    std::size_t longest = 10'000;            // text: characters
    std::optional<std::int64_t> least;       // numbers, computed
    std::optional<std::int64_t> most;
    int decimals = 0;                        // numbers: 0 to 2
    std::size_t fewest = 0;                  // rows, many_of, staff, child: how many
    std::size_t most_items = 20;
    Tense tense = Tense::past;               // dates
};

struct Question {
    std::string name;             // snake_case; unique in the form, or in its row
    Type type = Type::text;
    Wording label;
    Wording hint;
    std::string prompt;           // "write to the child" and the like, beside where people type
    Wording missing;              // what to say when it is not answered: "Enter the time …"
    bool required = true;
    Limits limits;
    Condition only_if;
    Settings settings;            // asked only there
    Level level = Level::l0;      // readers below this level are not sent the answer
    std::string source;           // in law: "reg 35(3)(a)(ii)"
    std::string codes;            // code set that `options` came from
    std::vector<Option> options;
    OptionsFrom options_from = OptionsFrom::the_file;
    bool many = false;            // staff, contact, child, file: several
    bool with_own = false;        // child: the child whose file it is may be chosen too
    bool about_child = false;     // asked only where the record is on a child's file
    bool ordered = false;         // many_of: the order matters
    bool several_columns = false; // choices side by side on a wide page
    std::string same_day_as;      // date_time: a time alone is of that answer's day, or the next
    DefaultFrom default_from = DefaultFrom::none;
    std::string default_value;    // for fixed: as typed
    bool more = false;            // tucked away under "More" until it is wanted
    bool in_search = true;        // its words are found by searching
    bool in_print = true;
    std::vector<Question> row;    // rows and body_map: the columns
    std::string row_name;         // "hold": for "Hold 1", "Add another hold"
    Computation computation;
    int line = 0;
};

/// One screen.
struct Step {
    Wording title;
    Wording hint;
    Wording clock;                // id of the law line over the questions, by profile
    Settings settings;
    std::vector<Question> questions;
    int line = 0;
};

/// Answers given after sending, by somebody else: spoken to the child, the lead's decision. Kept
/// as dated additions; `form::find` finds their questions too.
struct LaterPart {
    std::string name;
    Wording title;
    Wording hint;
    std::vector<Role> roles;
    bool by_worker = false;       // of a staff file: by the member of staff it is about
    bool never_author = true;
    Settings settings;
    Condition when;               // on the sent answers
    Level level = Level::l0;      // of the answers
    std::vector<Question> questions;
    int line = 0;
};

/// One signature of the chain, in order. Never the author, whatever the file says.
struct Signature {
    std::vector<Role> roles;      // any of them; none: the member of staff it is about
    Wording as;                   // "Registered manager or authorised person"
    bool never_took_part = false;
    Settings settings;
    Condition when;
    std::vector<std::string> needs;   // later answers that must be there first
    Wording ask;                  // what the signature says: "I have spoken to the people …"
    int line = 0;
};

/// A clock of law/ that sending starts.
struct StartsClock {
    std::string law;              // HOME-R35-SIGN
    std::string from;             // an answer: occurred_at, ended_at, …; or "sent"
    enum class Until : std::uint8_t {
        sent, signed_off, answered, by_hand,
        replaced                  // of a plan: its next version is agreed, or it has ended
    } until = Until::by_hand;
    std::vector<std::string> until_questions;   // for answered: until each has its answer; of later
                                                // parts as a rule
    std::string adds;             // to a running total: a number question, or "once"; empty: none
    Settings settings;
    Condition when;
    Condition unless;
    Wording why_not;              // shown when `unless` holds: the reason it does not apply
    Wording then;                 // "What happens next": "{lead} talks to you and signs"
    int line = 0;
};

/// Another record that this one leads to.
struct Opens {
    std::string kind;
    Condition when;
    Wording prompt;               // "Record the hold now"
    bool at_once = false;         // asked before this record is sent
    int line = 0;
};

/// One thing the law asks for: done when all its questions are answered.
struct Need {
    Wording label;
    std::string source;           // "reg 35(3)(a)(ii)"
    Settings settings;
    std::vector<std::string> questions;   // "child" is always done
    int line = 0;
};

/// A line of the chronology; the first whose condition holds is used. {question} becomes the
/// answer in words, {question.count} the number of rows or choices, in the title too.
struct Line {
    Condition when;
    Wording title;                // comes out empty: the form's short title
    Wording words;
    int line = 0;
};

/// Said on the page while its condition holds.
struct Alert {
    Condition when;
    Settings settings;
    Wording title;
    Wording words;
};

/// A card beside the form: "How are you?"
struct Aside {
    Wording title;
    Wording words;
    Settings settings;
};

/// The answers for which the record is kept at a higher level than the form's.
struct RaisesLevel {
    Level to = Level::l4;
    Condition when;
};

/// one_or_none: on a child's file, or of the house when it is about no child.
enum class Children : std::uint8_t { none, one, several, one_or_none };

/// Whether a record stands out in the chronology.
struct SignificantRule {
    enum class How : std::uint8_t { ask, always, never } how = How::ask;
    Condition when;               // with `ask`: holds without asking
};

/// What makes a kind a plan: it is agreed with its last signature, stays current until its next
/// version is, and is looked at again by a day.
struct PlanRule {
    bool several = false;         // at a time for one child: programmes. Else one in each setting
    bool at_hand = false;         // a link stands on every form that is written about the child
    std::string review;           // the date by which it is looked at again
    std::string ends;             // a date, of a later part as a rule: it is current no longer
    std::string targets;          // the rows that are its targets; empty: it has none
    std::vector<std::string> strategies;    // texts, a strategy on each line
    std::vector<std::string> asked_again;   // not carried over into the next version
    std::vector<std::string> one_page;      // the questions of its version on one page
    std::vector<std::string> meets;         // clocks of the child that a new version meets
    int line = 0;
};

/// What makes a kind an entry of progress towards a target of a plan. Names of questions; those
/// that are empty are not asked.
struct ProgressRule {
    std::string target;           // chosen from plan_targets
    std::string by_child;         // 0 to 10
    std::string by_adult;         // 0 to 10
    std::string words;
    std::string met;              // yes: the target is met and no longer offered
    int line = 0;
};

/// A record of a member of staff's own file instead of a child's. Its author, those who lead where
/// they work and those who sign it read it always.
struct AboutStaff {
    bool worker_writes = false;   // the member of staff may write it about themselves
    bool worker_reads = true;     // and reads it in their own file
    bool office_reads = false;
};

/// What a record of staff leaves on a child's file: words of its rows, and nothing else of it.
struct CopyToChild {
    std::string rows;
    std::string child;            // its columns
    std::string words;
    int line = 0;
};

struct Form {
    std::string kind;             // restrictive-intervention
    int version = 1;
    Wording title;
    Wording short_title;
    std::string icon;
    std::string area;             // its folder
    std::string summary;          // one sentence for lists of kinds
    Level level = Level::l1;
    Settings settings;            // where it is offered
    Children children = Children::one;
    std::optional<AboutStaff> about_staff;   // none: about children, or the house
    std::optional<CopyToChild> copies;
    bool feeds_training = false;  // the training register takes its answers when it is sent
    std::vector<Role> writes;     // empty: anyone who may reach the child (raising a concern)
    bool raises = false;          // a concern: written with raise_concern, read by leads
    bool quick = false;           // among the quick links
    bool acknowledged = false;    // staff say that they have read it (handover)
    SignificantRule significant;
    std::vector<Step> steps;      // with the envelope's questions in place
    std::vector<LaterPart> later;
    std::vector<Signature> signs;
    std::vector<StartsClock> clocks;
    std::vector<Opens> opens;
    std::vector<Need> needs;
    std::vector<Alert> alerts;
    std::vector<Aside> asides;
    std::vector<RaisesLevel> raises_level;
    std::vector<Line> lines;
    std::optional<PlanRule> plan;           // none: it is no plan
    std::optional<ProgressRule> progress;
    Wording retention;            // clock id, by profile
    Wording button;               // "Send to {lead} to sign"
    std::string file;             // where it was read from
    bool own = false;             // the organisation's: made or changed on a page, kept in a table
    bool retired = false;         // no longer offered; what was written on it stays as it was
};

/// A question of the form's steps or later parts by its name; null when there is none. A column of
/// rows is "holds.staff".
Question const* find(Form const& form, std::string_view name);
/// All questions of the steps, in order.
std::vector<Question const*> questions(Form const& form);

/// Whether it is answered row by row: a repeating group, or the marks of a body map.
bool has_rows(Question const& question);
LaterPart const* find_later(Form const& form, std::string_view part);
/// Who writes it: the roles of the file; for a concern everybody.
bool may_write(Form const& form, Role role);

}  // namespace keywork::form

namespace keywork {

/// Every kind of record in every version that was released, as it stood at one moment: LiveForms
/// has the newest such set.
class Forms {
public:
    Forms() = default;
    explicit Forms(std::vector<form::Form> every_version);

    /// The version that is answered now; null when there is no such kind.
    form::Form const* find(std::string_view kind) const;
    /// The version that a record was answered on.
    form::Form const* find(std::string_view kind, int version) const;
    /// The current version of every kind offered in a profile, by area and title; none retired.
    std::vector<form::Form const*> offered_in(std::string_view profile) const;
    std::vector<form::Form> const& every_version() const { return forms_; }

private:
    std::vector<form::Form> forms_;   // by kind, newest version first
};

}  // namespace keywork
