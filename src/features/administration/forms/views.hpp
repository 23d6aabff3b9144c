#pragma once

#include "features/administration/forms/forms.hpp"
#include "platform/html/html.hpp"

#include <span>

namespace keywork::forms {

struct KindLine {
    std::string kind;
    std::string title;
    std::string version;                     // "2", "our own 1"
    std::string used_by;                     // "Children's home and special school"
    bool is_draft = false;
    bool is_retired = false;
    bool is_law_bound = false;
};
html::Markup list_page(std::span<KindLine const> kinds);

struct NewPage {
    std::string title;
    std::string area;
    std::vector<std::string> areas;
    std::vector<Problem> problems;
};
html::Markup new_page(NewPage const& page, html::Markup const& token);

struct VersionLine {
    std::string version;
    std::string since;                       // "24 November 2026, Ruth Callan"
};
struct KindPage {
    KindLine line;
    std::string summary;
    std::string law;                         // its first clock's law line; empty: none
    std::vector<VersionLine> versions;       // newest first
    bool in_use = true;                      // no: there is a draft only
};
html::Markup kind_page(KindPage const& page, html::Markup const& token);

/// A draft with its plain controls.
struct DraftPage {
    std::string kind;
    std::int64_t turn = 0;
    std::string title;
    TypedHead head;
    std::vector<StepLine> steps;
    bool anyone_writes = false;
    bool several_sign = false;
    bool is_readable = true;                 // no: the text is no TOML, and only the text is shown
    std::vector<std::string> faults;         // in words, with their lines
    std::vector<Problem> problems;
};
html::Markup draft_page(DraftPage const& page, html::Markup const& token);

struct QuestionPage {
    std::string kind;
    std::int64_t turn = 0;
    QuestionParts parts;                     // an empty name: a new question
    std::vector<std::string> steps;          // titles, for a new one
    std::vector<Problem> problems;
};
html::Markup question_page(QuestionPage const& page, html::Markup const& token);

struct TextPage {
    std::string kind;
    std::int64_t turn = 0;
    std::string text;
    std::vector<std::string> faults;
    std::vector<Problem> problems;
};
html::Markup text_page(TextPage const& page, html::Markup const& token);

/// Over the preview of a step, or of the page to check and send: for whom it is shown.
struct PreviewHead {
    std::string kind;
    std::string step;            // as it stands in the path
    bool checks = false;
    std::vector<std::pair<std::string, std::string>> profiles;   // code, title
    std::string profile;
    html::Path back;
};
html::Markup preview_page(PreviewHead const& head, html::Markup const& screen);

}  // namespace keywork::forms
