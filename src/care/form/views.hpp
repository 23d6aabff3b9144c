// The pages that every kind of record has: fill in a step, check and send, answer later, read,
// print. Made from the form; the words come from the draft or the record.
#pragma once

#include "care/clock/figures/figure.hpp"
#include "care/form/envelope.hpp"
#include "platform/html/components/form.hpp"

#include <functional>
#include <map>
#include <string>

namespace keywork {

struct Calendars;

}  // namespace keywork

namespace keywork::form {

/// What every page of a draft is made from.
struct DraftOnScreen {
    Form const& form;
    Typed const& typed;
    Known const& known;
    Clocks const& clocks;
    Calendars const& calendars;
    Names const& names;
    int child_age = 15;                   // for the body map's outline
    html::Form around;                    // where it is posted, with token and autosave
    html::Markup hidden;                  // form_key, version and what else the page carries
    std::function<html::Path(std::size_t step)> step_path;
    html::Path check_path;
    std::string saved;                    // "Saved 9:42pm"; empty: nothing was saved yet
    clock::OwnRules own_rules = {};       // of the organisation, in force today
    html::Markup to_hand = {};            // plans to keep to, under the heading of every step
    std::map<std::string, html::Markup, std::less<>> below = {};   // an answer, by its question
    html::Markup help = {};               // said once, of what stands below answers
};

/// The steps that are asked in this setting, given the answers so far: indexes into form.steps.
std::vector<std::size_t> steps_asked(Form const& form, Answers const& answers, Known const& known);
/// The step after this one; none: check and send.
std::optional<std::size_t> step_after(Form const& form, std::size_t step, Answers const& answers,
                                      Known const& known);
/// Whether it is sent from its one screen, as what is quick to write is; checking it first stays
/// possible. Not while the form has something to say first, or another record is asked for before.
bool sent_at_once(Form const& form, Answers const& answers, Known const& known);
/// The step that asks a question; for a problem's Change link.
std::optional<std::size_t> step_of(Form const& form, std::string_view field);
/// Whether the page has a file to send: it must be posted as multipart.
bool asks_for_files(Step const& step);

/// One step with what the law asks for and what happens next beside it. Its buttons: `go` = "on",
/// `go` = "later", add:… and remove:…; where it is sent at once also `go` = "send".
///
/// problems  of this step, to be shown; none on first sight
html::Markup step_screen(DraftOnScreen const& draft, std::size_t step,
                         std::span<Problem const> problems);

/// Every answer with its Change link, what still needs mending, what will happen next, one button
/// (`go` = "send").
html::Markup check_screen(DraftOnScreen const& draft, Reading const& reading);

/// The questions of a later part in a form of their own (`go` = "save").
html::Markup later_screen(DraftOnScreen const& draft, LaterPart const& part, Answers const& sent,
                          std::span<Problem const> problems);

/// What a reader of a sent record is shown.
struct AnswersShown {
    Form const& form;
    Answers const& answers;
    SettingWords const& words;
    Names const& names;
    Level reads_to;                       // answers above it are left out
    int child_age = 15;
    /// Applied to everything somebody typed: other children's names become "another young person".
    std::function<std::string(std::string_view)> redacted;
    /// On a child's file other children are counted, never named.
    bool names_children = false;
};
html::Markup record_answers(AnswersShown const& shown);
/// The same for paper: no map, no links, only what belongs there.
html::Markup printed_answers(AnswersShown const& shown);

}  // namespace keywork::form
