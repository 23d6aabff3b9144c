#include "care/chronology/views.hpp"

#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"

#include <algorithm>
#include <numeric>

namespace keywork::chronology {
namespace {

using html::Markup;

constexpr std::size_t most_chips = 8;

/// One line of the box; smaller than the questions of a form.
Markup box(std::string_view name, std::string_view label, std::string_view value,
           std::string_view error)
{
    auto const id = "find-" + std::string{name};
    auto const error_id = error.empty() ? std::string{} : id + "-error";
    auto const said = error.empty()
                          ? Markup{}
                          : html::format(R"(<p class="govuk-error-message" id="{}">{}</p>)",
                                         error_id, error);
    return html::format(R"(<div><label class="kw-small" for="{}">{}</label>{}
        <input class="kw-in" id="{}" name="{}" type="text" value="{}" autocomplete="off" {}>
        </div>)",
                        id, label, said, id, name, value, html::described_by({error_id}));
}

Markup author_options(Finding const& finding)
{
    auto const option = [&](StaffFace const& face) {
        return html::format(R"(<option value="{}" {}>{}</option>)", face.id.text(),
                            html::selected_if(finding.author == face.id.text()), face.full_name);
    };
    return html::format(R"(<div><label class="kw-small" for="find-author">Written by</label>
        <select class="kw-in" id="find-author" name="author">
        <option value="" {}>Anyone</option>{}</select></div>)",
                        html::selected_if(finding.author.empty()),
                        html::each(finding.authors, option));
}

}  // namespace

Markup chips(Chips const& chips, Reading const& reading)
{
    auto const to = html::path("/children/{}/timeline", chips.child);
    auto const all = std::accumulate(
        chips.counts.begin(), chips.counts.end(), std::int64_t{0},
        [](std::int64_t sum, KindCount const& one) { return sum + one.count; });
    std::vector<html::Chip> shown{{"Everything", to, all, !chips.kind}};
    for (KindCount const& one : chips.counts) {
        bool const current = chips.kind == one.kind;
        if (shown.size() > most_chips && !current) continue;
        shown.push_back({look_of(one.kind, reading.forms, reading.profile).words,
                         to.with_query("kind", one.kind), one.count, current});
    }
    return html::chips(shown, "Filter the timeline");
}

Markup find_box(Finding const& finding, Markup const& token)
{
    auto const error = [&](std::string_view field) {
        return html::problem_with(finding.problems, field);
    };
    auto const kind = finding.kind.empty() ? Markup{} : html::hidden_field("kind", finding.kind);
    auto const inside = html::format(
        R"(<div class="kw-stack kw-stack--s">{}<div class="kw-pair">{}{}</div>{}{}{}</div>)",
        box("words", "Words", finding.words, error("words")),
        box("from", "From", finding.from, error("from")),
        box("until", "To", finding.until, error("until")), author_options(finding), kind,
        html::button({.words = "Show", .look = html::Look::secondary}));
    return html::card({.id = "find-in-timeline", .heading = "Find in the timeline",
                       .level = html::HeadingLevel::h3},
                      html::form({.action = html::path("/children/{}/timeline", finding.child),
                                  .token  = token},
                                 inside));
}

}  // namespace keywork::chronology
