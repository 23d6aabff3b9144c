// The form around the questions: what is wrong, where it is sent, what can be done.
#pragma once

#include "platform/html/components/icon.hpp"
#include "platform/html/html.hpp"
#include "platform/outcome.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace keywork::html {

/// "There is a problem", with a link to each question. Focus goes to it as the page opens. Nothing
/// when there are no problems.
Markup error_summary(std::span<Problem const> problems);
/// What to say beside the question of this name; empty when nothing is wrong with it.
std::string problem_with(std::span<Problem const> problems, std::string_view field);

/// A form that posts.
struct Form {
    Path action;
    Markup token;                           // the hidden fields of care/site's form_token()
    std::optional<Path> autosaves_to = {};  // the draft is posted here as it is typed
    std::int64_t draft_version = 0;         // of the draft the page was made from
    bool has_files = false;                 // multipart
    std::string id = {};
};
Markup form(Form const& form, Markup const& inside);

/// A button on its own in a form: "I have read this handover".
Markup form_button(Form const& form, Markup const& button, Markup const& hidden_fields = {});

/// A form that searches or filters: GET, nothing to save.
Markup search_form(Path const& action, Markup const& inside);

/// The saved state as a sentence, at the place where autosave says how it stands.
Markup saved_state(std::string_view sentence);

/// The row of buttons at the end; stays at the bottom of a phone's screen.
Markup form_actions(Markup const& buttons);

/// One question of a record form, set apart by a rule.
Markup question_block(Markup const& inside);
/// Several short fields side by side.
Markup side_by_side(Markup const& fields);

/// "The first three are in Tyler's support plan": for a question's note.
Markup plan_line(std::string_view words);

/// One row of a repeating group. `remove` is its button, or nothing.
Markup row_set(std::string_view heading, Markup const& fields, Markup const& remove = {});
/// The part of a form that adding and removing rows replaces, and the mark on the buttons that do.
/// Without script the same buttons send the form.
Markup replaced_part(std::string_view id, Markup const& rows);
Attribute replaces(std::string_view part_id);

/// More to read behind a summary.
Markup details(std::string_view summary, Markup const& inside);

/// One answer on "Check and send".
struct SummaryRow {
    std::string label;
    Markup answer;
    std::optional<Path> change = {};  // spoken "Change" with the label
};
Markup summary_list(std::span<SummaryRow const> rows);

}  // namespace keywork::html
