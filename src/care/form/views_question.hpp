// One question on the page, whatever its type. Used by views_step.cpp and views_rows.cpp.
#pragma once

#include "care/form/views.hpp"
#include "platform/html/components/question.hpp"

namespace keywork::form {

/// The questions of one page, and what is known when they are shown.
struct Page {
    Typed const& typed;
    Known const& known;
    std::span<Problem const> problems;
    Answers const& answers;               // as read so far
    std::vector<Question> const& questions;   // all of the page
    int child_age;
    std::vector<std::string> asked;       // grows: the names of what is on the page
    std::map<std::string, html::Markup, std::less<>> const* below = nullptr;   // by question
};

/// A question under its own rule, with what it reveals.
html::Markup question_view(Question const& question, Page& page);
/// Its fields alone, under a field name: `holds.1.staff` in a row.
html::Markup fields_view(Question const& question, std::string const& field, Page& page,
                         std::string const& spoken_before = "");
/// Label, hint, problem and whether it is optional: what every question starts with.
html::Question head(Question const& question, std::string const& field, Page const& page,
                    std::string const& spoken_before);
/// Two sentences as one text; either may be empty.
std::string sentence(std::string first, std::string const& second);
/// Dates and times (views_dates.cpp).
html::Markup date_time_view(Question const& question, std::string const& field, Page const& page,
                            std::string const& before);
html::Markup date_view(Question const& question, std::string const& field, Page const& page,
                       std::string const& before);
html::Markup time_view(Question const& question, std::string const& field, Page const& page,
                       std::string const& before);
/// Rows and body maps (views_rows.cpp).
html::Markup rows_view(Question const& question, Page& page);

/// The one other question of the page whose one answer this question waits for: it is shown there.
struct RevealedBy {
    Question const* question;
    std::string code;
};
std::optional<RevealedBy> revealed_by(Question const& question, Page const& page);
/// Whether it is on the page at all: not, when what it waits for stands on another page and does
/// not hold.
bool is_on_page(Question const& question, Page const& page);

/// Problems with the ids of the fields that they belong to.
std::vector<Problem> with_field_ids(std::span<Problem const> problems,
                                    std::vector<Question> const& questions);

/// A problem of the question or of one of its boxes; empty when nothing is wrong.
std::string problem_of(std::string_view field, std::span<Problem const> problems);

/// The law line of a clock; nothing when the id is empty.
html::Markup law_line_of(Clocks const& clocks, std::string const& id);

}  // namespace keywork::form
