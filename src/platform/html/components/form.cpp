#include "platform/html/components/form.hpp"

namespace keywork::html {

Markup error_summary(std::span<Problem const> problems)
{
    if (problems.empty()) return {};
    auto const line = [](Problem const& problem) {
        if (problem.field.empty()) return format("<li>{}</li>", problem.message);
        return format(R"(<li><a href="{}">{}</a></li>)", same_page(problem.field), problem.message);
    };
    return format(R"(<div class="govuk-error-summary" data-module="govuk-error-summary"><div
        role="alert">
        <h2 class="govuk-error-summary__title">There is a problem</h2>
        <div class="govuk-error-summary__body">
        <ul class="govuk-list govuk-error-summary__list">{}</ul></div></div></div>)",
                  each(problems, line));
}

std::string problem_with(std::span<Problem const> problems, std::string_view field)
{
    for (Problem const& problem : problems)
        if (problem.field == field) return problem.message;
    return {};
}

Markup form(Form const& form, Markup const& inside)
{
    Attribute more = attribute_if_set("id", form.id);
    if (form.autosaves_to) {
        more += attribute("data-autosave", *form.autosaves_to);
        more += attribute("data-draft-version", form.draft_version);
    }
    if (form.has_files)
        return format(R"(<form action="{}" method="post" enctype="multipart/form-data" novalidate
            autocomplete="off" {}>{}{}</form>)",
                      form.action, more, form.token, inside);
    return format(R"(<form action="{}" method="post" novalidate autocomplete="off" {}>{}{}
        </form>)",
                  form.action, more, form.token, inside);
}

Markup form_button(Form const& form_around, Markup const& button, Markup const& hidden_fields)
{
    return form(form_around, hidden_fields + button);
}

Markup search_form(Path const& action, Markup const& inside)
{
    return format(R"(<form action="{}" method="get" novalidate autocomplete="off">{}</form>)",
                  action, inside);
}

Markup saved_state(std::string_view sentence)
{
    return format(R"(<p class="kw-saved">{}<span data-saved>{}</span></p>)", icon(Icon::check),
                  sentence);
}

Markup form_actions(Markup const& buttons)
{
    return format(R"(<div class="kw-act">{}</div>)", buttons);
}

Markup question_block(Markup const& inside)
{
    return format(R"(<div class="kw-q">{}</div>)", inside);
}

Markup side_by_side(Markup const& fields)
{
    return format(R"(<div class="kw-inline">{}</div>)", fields);
}

Markup plan_line(std::string_view words)
{
    return format(R"(<p class="kw-planline">{}{}</p>)", icon(Icon::book), words);
}

Markup row_set(std::string_view heading, Markup const& fields, Markup const& remove)
{
    return format(R"(<div class="kw-rowset" data-row><div class="kw-rowset__head">
        <h2 class="kw-qh">{}</h2>{}</div>{}</div>)",
                  heading, remove, fields);
}

Markup replaced_part(std::string_view id, Markup const& rows)
{
    return format(R"(<div id="{}">{}</div>)", id, rows);
}

Attribute replaces(std::string_view part_id)
{
    return attribute("data-in-place", part_id);
}

Markup details(std::string_view summary, Markup const& inside)
{
    return format(R"(<details class="govuk-details"><summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{}</span></summary>
        <div class="govuk-details__text">{}</div></details>)",
                  summary, inside);
}

Markup summary_list(std::span<SummaryRow const> rows)
{
    auto const line = [](SummaryRow const& row) {
        auto const change = row.change
                                ? format(R"(<dd class="kw-sum__change"><a href="{}">Change<span
                class="kw-vh">: {}</span></a></dd>)",
                                         *row.change, row.label)
                                : Markup{};
        return format(R"(<div class="kw-sum__row"><dt>{}</dt><dd>{}</dd>{}</div>)", row.label,
                      row.answer, change);
    };
    return format(R"(<dl class="kw-sum">{}</dl>)", each(rows, line));
}

}  // namespace keywork::html
