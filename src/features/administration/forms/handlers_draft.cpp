// A kind while it is changed.
#include "features/administration/forms/handlers.hpp"

#include "care/form/own/sent_text.hpp"
#include "care/site/page.hpp"
#include "features/administration/forms/editing.hpp"
#include "features/administration/forms/handlers_parts.hpp"
#include "platform/text/written.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>

namespace keywork::forms {
namespace {

http::Response to_draft(std::string const& kind)
{
    return http::redirect(html::path("/forms/{}/draft", kind).text());
}

/// The draft with the turn that the page was made from, so that nobody's change is lost.
form::OwnDraft as_posted(form::OwnDraft draft, http::Form const& form)
{
    auto const text = form.value_or("turn");
    std::int64_t turn = 0;
    std::from_chars(text.data(), text.data() + text.size(), turn);
    draft.turn = std::max<std::int64_t>(turn, 1);
    return draft;
}

Outcome<> saved(Request const& request, Site& site, form::OwnDraft const& draft,
                Outcome<std::string> const& text)
{
    if (!text) return refuse(text.error());
    return site.write(request.actor(), [&](Transaction& tx) {
        return save(tx, catalogue(site), as_posted(draft, request.form()), *text);
    });
}

std::vector<std::string> titles_of(TypedHead const& head)
{
    std::vector<std::string> titles;
    for (TypedWording const& title : head.steps)
        titles.push_back(title.empty() ? "" : title.back().second);
    return titles;
}

DraftPage values(Site const& site, form::OwnDraft const& draft)
{
    DraftPage shown{.kind = draft.kind, .turn = draft.turn, .title = draft.kind, .head = {},
                    .steps = {}, .faults = faults_in_words(site, draft), .problems = {}};
    auto const form = form_of(site, draft);
    shown.is_readable = form.has_value();
    if (!form) return shown;
    shown.head = head_of(draft.text);
    shown.steps = steps_of(draft.text, *form);
    shown.anyone_writes = form->writes.empty();
    shown.several_sign = form->signs.size() > 1;
    if (!shown.head.title.back().second.empty()) shown.title = shown.head.title.back().second;
    return shown;
}

http::Response draft_answer(Request const& request, Site const& site, DraftPage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return page(request, site, {.title = "Change a kind of record", .has_errors = wrong},
                draft_page(shown, form_token(request)), wrong ? 422 : 200);
}

TypedWording typed_wording(http::Form const& form, std::string const& name,
                           TypedWording const& as_in_file)
{
    TypedWording typed;
    for (auto const& [key, text] : as_in_file)
        typed.emplace_back(key, form.value_or(key.empty() ? name : name + "." + key));
    return typed;
}

TypedHead typed_head(http::Form const& form, TypedHead const& before)
{
    TypedHead head{.title = typed_wording(form, "title", before.title),
                   .summary = form.value_or("summary"),
                   .level = form.value_or("level"),
                   .settings = form.values("settings"),
                   .writes = form.values("writes"),
                   .signs = form.values("signs"),
                   .steps = {}};
    for (std::size_t at = 0; at < before.steps.size(); ++at)
        head.steps.push_back(typed_wording(form, fmt::format("step.{}", at), before.steps[at]));
    return head;
}

TypedQuestion typed_question(http::Form const& form, TypedQuestion const& before)
{
    return {.label = typed_wording(form, "label", before.label),
            .hint = typed_wording(form, "hint", before.hint),
            .type = form.value_or("type"),
            .required = form.value_or("required") != "no",
            .choices = form.value_or("choices"),
            .step = form.value_or("step")};
}

/// The text after one of the buttons beside a question, or of the head, was pressed.
Outcome<std::string> changed(std::string const& text, http::Form const& form)
{
    auto const go = form.value_or("go");
    auto const colon = go.find(':');
    auto const question = colon == go.npos ? std::string{} : go.substr(colon + 1);
    if (go == "head") return with_head(text, typed_head(form, head_of(text)));
    if (go.starts_with("up:")) return moved(text, question, Move::up);
    if (go.starts_with("down:")) return moved(text, question, Move::down);
    if (go.starts_with("remove:")) return without_question(text, question);
    if (go != "step") return refuse(NotFound{});
    auto const title = form.value_or("new_step");
    TRY(check_written("new_step", title, longest_line, "Enter the title of the new screen"));
    return with_step(text, title);
}

QuestionPage new_question(form::OwnDraft const& draft)
{
    return {.kind = draft.kind,
            .turn = draft.turn,
            .parts = {.name = {}, .type = {}, .typed = {.label = {{"", ""}}, .hint = {{"", ""}},
                                                        .type = "text", .required = true,
                                                        .choices = {}, .step = "0"}},
            .steps = titles_of(head_of(draft.text)),
            .problems = {}};
}

http::Response question_answer(Request const& request, Site const& site,
                               QuestionPage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return page(request, site, {.title = "A question of a form", .has_errors = wrong},
                question_page(shown, form_token(request)), wrong ? 422 : 200);
}

Outcome<form::OwnDraft> readable_draft(Request const& request, Site const& site)
{
    auto draft = TRY(draft_in(request, site));
    if (!form_of(site, draft))
        return refuse(Conflict{"The text of this form cannot be read. Mend it on the page of its "
                               "text first."});
    return draft;
}

/// Saves the change of one question, or shows its page again.
Outcome<http::Response> question_saved(Request const& request, Site& site,
                                       form::OwnDraft const& draft, QuestionPage shown,
                                       Outcome<std::string> const& text)
{
    auto const done = saved(request, site, draft, text);
    if (auto const* invalid = refused_as<Invalid>(done)) {
        shown.problems = invalid->problems;
        return question_answer(request, site, shown);
    }
    TRY(done);
    return to_draft(draft.kind);
}

http::Response text_answer(Request const& request, Site const& site, TextPage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return page(request, site, {.title = "The text of a form", .has_errors = wrong},
                text_page(shown, form_token(request)), wrong ? 422 : 200);
}

}  // namespace

Outcome<http::Response> show_draft(Request const& request, Site const& site)
{
    return draft_answer(request, site, values(site, TRY(draft_in(request, site))));
}

Outcome<http::Response> change_draft(Request const& request, Site& site)
{
    auto const draft = TRY(draft_in(request, site));
    if (request.form().value_or("go") == "discard") {
        TRY(site.write(request.actor(),
                       [&](Transaction& tx) { return discard(tx, draft.kind); }));
        bool const known = site.forms().find(draft.kind) != nullptr;
        return http::redirect(known ? html::path("/forms/{}", draft.kind).text() : "/forms");
    }
    TRY(readable_draft(request, site));
    auto const done = saved(request, site, draft, changed(draft.text, request.form()));
    if (auto const* invalid = refused_as<Invalid>(done)) {
        auto shown = values(site, draft);
        if (request.form().value_or("go") == "head")
            shown.head = typed_head(request.form(), shown.head);
        shown.problems = invalid->problems;
        return draft_answer(request, site, shown);
    }
    TRY(done);
    return to_draft(draft.kind);
}

Outcome<http::Response> use_draft(Request const& request, Site& site)
{
    auto const draft = TRY(draft_in(request, site));
    auto const used = site.write(request.actor(), [&](Transaction& tx) {
        return put_to_use(tx, catalogue(site), draft.kind);
    });
    if (auto const* invalid = refused_as<Invalid>(used)) {
        auto shown = values(site, draft);
        shown.problems = invalid->problems;
        return draft_answer(request, site, shown);
    }
    TRY(used);
    renew(site);
    return http::redirect(html::path("/forms/{}", draft.kind).text());
}

Outcome<http::Response> show_new_question(Request const& request, Site const& site)
{
    return question_answer(request, site, new_question(TRY(readable_draft(request, site))));
}

Outcome<http::Response> add_question(Request const& request, Site& site)
{
    auto const draft = TRY(readable_draft(request, site));
    auto shown = new_question(draft);
    shown.parts.typed = typed_question(request.form(), shown.parts.typed);
    return question_saved(request, site, draft, shown,
                          with_new_question(draft.text, shown.parts.typed));
}

Outcome<http::Response> show_question(Request const& request, Site const& site)
{
    auto const draft = TRY(readable_draft(request, site));
    auto const parts = parts_of(draft.text, request.parameter("question"));
    if (!parts) return refuse(NotFound{});
    return question_answer(request, site, {.kind = draft.kind, .turn = draft.turn,
                                           .parts = *parts, .steps = {}, .problems = {}});
}

Outcome<http::Response> change_question(Request const& request, Site& site)
{
    auto const draft = TRY(readable_draft(request, site));
    auto const& name = request.parameter("question");
    auto const parts = parts_of(draft.text, name);
    if (!parts) return refuse(NotFound{});
    QuestionPage shown{.kind = draft.kind, .turn = draft.turn, .parts = *parts, .steps = {},
                       .problems = {}};
    shown.parts.typed = typed_question(request.form(), parts->typed);
    return question_saved(request, site, draft, shown,
                          with_question(draft.text, name, shown.parts.typed));
}

Outcome<http::Response> show_text(Request const& request, Site const& site)
{
    auto const draft = TRY(draft_in(request, site));
    return text_answer(request, site, {.kind = draft.kind, .turn = draft.turn,
                                       .text = draft.text,
                                       .faults = faults_in_words(site, draft), .problems = {}});
}

Outcome<http::Response> change_text(Request const& request, Site& site)
{
    auto const draft = TRY(draft_in(request, site));
    auto text = request.form().value_or("text");
    std::erase(text, '\r');   // a browser sends each end of a line as two characters
    auto const readable = form::can_be_read(site.services().parsers, text);
    if (auto const* invalid = refused_as<Invalid>(readable))
        return text_answer(request, site, {.kind = draft.kind, .turn = draft.turn, .text = text,
                                           .faults = {}, .problems = invalid->problems});
    // Kept as it is, right or wrong: what is wrong is said by line, and stops only its use.
    TRY(site.write(request.actor(), [&](Transaction& tx) {
        return save_text(tx, as_posted(draft, request.form()), text);
    }));
    return http::redirect(html::path("/forms/{}/draft/text", draft.kind).text());
}

}  // namespace keywork::forms
