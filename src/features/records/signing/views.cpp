#include "features/records/signing/views.hpp"

#include "care/record/signing/on_page.hpp"
#include "care/form/views.hpp"
#include "care/record/reading/views.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

namespace keywork::signing {
namespace {

using html::Markup;

Markup waiting_table(ToSignPage const& page)
{
    if (page.waiting.empty()) return html::empty_words("Nothing waits for your signature.");
    html::Table table{.caption = "Records that wait for a signature",
                      .columns = {{.words = "Record"}, {.words = "About"}, {.words = "Written by"},
                                  {.words = "Happened"}, {.words = "Waits since"}},
                      .rows = {}};
    for (Waiting const& one : page.waiting)
        table.rows.push_back(
            {.head = html::link(one.to, one.title, "about " + one.whose),
             .cells = {html::text(one.whose), html::text(one.author),
                       html::text(in_near_words(one.occurred_at, page.now)),
                       html::text(in_near_words(one.asked_at, page.now))}});
    return html::card_around({.id = "waiting", .heading = "Waits for your signature"},
                             html::table(table));
}

Markup returned_card(ToSignPage const& page)
{
    if (page.returned.empty()) return {};
    auto const line = [&](ToSignPage::Back const& one) {
        return html::format(R"(<li><a href="{}">{}, {}</a><br>Returned by {}, {}: {}</li>)",
                            one.to, one.title, one.whose, one.by,
                            in_near_words(one.at, page.now), one.why);
    };
    return html::card({.id = "returned", .heading = "Returned to you"},
                      html::format(R"(<ul class="govuk-list govuk-list--spaced">{}</ul>)",
                                   html::each(page.returned, line)));
}

std::string problem(SignPage const& page, std::string_view name)
{
    return html::problem_with(page.problems, name);
}

html::Path sign_path(SignPage const& page)
{
    return html::read_path(page.base.text() + "/sign").value_or(page.base);
}

Markup agree_form(SignPage const& page, Markup const& token)
{
    auto const ask = form::said(page.next.rule->ask, page.read.words);
    auto const talked = html::side_by_side(
        html::text_input({.name = "talked_day",
                          .label = label_in(record::signature_fields, "talked_day"),
                          .hint = "Today, yesterday or 24 November 2026",
                          .error = problem(page, "talked_day"), .optional = true},
                         {.value = page.talked_day, .width = html::Width::twenty}) +
        html::text_input({.name = "talked_time",
                          .label = label_in(record::signature_fields, "talked_time"),
                          .hint = "Like 7:40pm", .optional = true},
                         {.value = page.talked_time, .width = html::Width::ten}));
    auto const fields =
        html::hidden_field("answer", "agreed") + html::format("<p>{}</p>", ask) +
        (page.next.signature.roles.empty() ? Markup{} : talked) +   // theirs is about themselves
        html::text_area({.name = "comment", .label = label_in(record::signature_fields, "comment"),
                         .optional = true},
                        {.value = page.comment, .rows = 3}) +
        html::form_actions(html::button({.words = "Agree and sign", .icon = html::Icon::pen}));
    return html::section({.id = "agree", .heading = "Sign"},
                         html::form({.action = sign_path(page), .token = token}, fields));
}

Markup return_form(SignPage const& page, Markup const& token)
{
    auto const fields =
        html::hidden_field("answer", "returned") +
        html::text_area({.name = "why", .label = label_in(record::signature_fields, "why"),
                         .error = problem(page, "why")},
                        {.value = page.why, .rows = 3}) +
        html::button({.words = "Return to its author", .look = html::Look::secondary});
    return html::section({.id = "return", .heading = "Return it"},
                         html::form({.action = sign_path(page), .token = token}, fields));
}

Markup cannot_sign(SignPage const& page)
{
    return html::note({.title = "You cannot sign this now", .words = *page.next.why_not}) +
           html::link_button(page.base, {.words = "Open the record", .icon = html::Icon::log});
}

}  // namespace

Markup to_sign_page(ToSignPage const& page)
{
    return html::page_head("To sign") + html::stack(returned_card(page) + waiting_table(page));
}

Markup no_account_page(NoAccountPage const& page, Markup const& token)
{
    auto const to = html::read_path(page.base.text() + "/accounts/" + page.account.text() +
                                    "/none").value_or(page.base);
    auto const fields =
        html::text_area({.name = "why", .label = label_in(record::no_account_fields, "why"),
                         .hint = "Like: worked for an agency and cannot be reached any more. Say "
                                 "whom you asked, and when.",
                         .error = html::problem_with(page.problems, "why")},
                        {.value = page.why, .rows = 3}) +
        html::form_actions(html::button({.words = "Keep this with the record"}));
    return html::error_summary(page.problems) +
           html::page_head("No account of " + page.who) +
           html::form({.action = to, .token = token}, fields);
}

Markup sign_page(SignPage const& page, Markup const& token)
{
    auto const& read = page.read;
    form::AnswersShown const shown{
        .form = *read.form,
        .answers = read.answers,
        .words = read.words,
        .names = read.names,
        .reads_to = Level::l4,   // what is above the reader's level was left out before
        .child_age = page.child_age,
        .redacted = [](std::string_view text) { return std::string{text}; },
        .names_children = page.names_children};
    auto const written = html::quiet_words(
        fmt::format("{}, {}. Happened {}. Written {}. {}", read.author_name, read.author_job,
                    in_words(read.record.occurred_at), in_words(read.record.recorded_at),
                    late_words(read.record.occurred_at, read.record.recorded_at)));
    auto const forms = page.next.why_not ? cannot_sign(page)
                                         : agree_form(page, token) + return_form(page, token);
    return html::error_summary(page.problems) +
           html::page_head(form::said(read.form->title, read.words)) + written +
           (page.same_holds ? record::same_holds_to_read(*page.same_holds) : Markup{}) +
           html::stack(form::record_answers(shown) + record::added_since(read) +
                           record::signatures_card(read) + forms,
                       html::Space::large);
}

}  // namespace keywork::signing
