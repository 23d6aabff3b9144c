#include "features/records/writing/views.hpp"

#include "care/clock/words.hpp"
#include "care/form/views.hpp"
#include "care/plan/views.hpp"
#include "care/writing_help/views.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/duties.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/question.hpp"

#include <fmt/core.h>

namespace keywork::writing {
namespace {

using html::Markup;

Markup kind_line(KindOffered const& kind)
{
    return html::format(R"(<li><a href="{}">{}</a>{}</li>)", kind.to, kind.title,
                        html::quiet_words(kind.summary));
}

Markup kinds_list(std::vector<KindOffered> const& kinds)
{
    return html::format(R"(<ul class="govuk-list kw-stack">{}</ul>)", html::each(kinds, kind_line));
}

Markup draft_line(DraftFound const& draft)
{
    return html::format(R"(<li><a href="{}">Go on with: {}</a>, {}</li>)", draft.to, draft.title,
                        draft.saved);
}

Markup hidden_fields(FormPage const& page)
{
    auto fields = html::hidden_field("form_key", page.form_key) +
                  html::hidden_field("form_kind", page.form->kind) +
                  html::hidden_field("page_key", page.page_key) +
                  html::hidden_field("page_turn", "0") +
                  html::hidden_field("version", std::to_string(page.version)) +
                  html::hidden_field("draft", page.draft ? page.draft->text() : "") +
                  html::hidden_field("step", std::to_string(page.step));
    if (page.then_check) fields += html::hidden_field("then", "check");
    if (page.opened_from) fields += html::hidden_field("opened_from", page.opened_from->text());
    return fields;
}

/// The pages of one draft: <base>/<step> and <base>/check. A form that was never saved has one.
html::Path below(html::Path const& base, std::string const& last)
{
    return html::read_path(base.text() + "/" + last).value_or(base);
}

/// What to keep to and what to work on while it is written.
Markup to_hand(FormPage const& page)
{
    auto const plans = plan::links_at_hand(page.plans);
    if (page.targets.empty()) return plans;
    return plans + plan::targets_at_hand(*page.child, page.targets, page.progress_kind);
}

form::DraftOnScreen on_screen(FormPage const& page, Clocks const& clocks,
                              Calendars const& calendars, Markup const& token,
                              html::Path const& action)
{
    auto const step_path = [base = page.base, saved = page.draft.has_value()](std::size_t step) {
        return saved ? below(base, std::to_string(step)) : base;
    };
    std::map<std::string, Markup, std::less<>> marked;
    for (auto const& [question, marks] : page.marks)
        marked.emplace(question, writing_help::marks_below(marks));
    return {.form = *page.form,
            .typed = page.typed,
            .known = page.known,
            .clocks = clocks,
            .calendars = calendars,
            .names = page.names,
            .child_age = page.child_age,
            .around = {.action = action,
                       .token = token,
                       .autosaves_to = action,
                       .draft_version = page.version,
                       .has_files = false,
                       .id = "record-form"},
            .hidden = hidden_fields(page),
            .step_path = step_path,
            .check_path = page.draft ? below(page.base, "check") : page.base,
            .saved = page.saved,
            .own_rules = page.own_rules,
            .to_hand = to_hand(page),
            .below = std::move(marked),
            .help = page.marks.empty() ? Markup{} : writing_help::read_here_note()};
}

html::Deadline deadline(clock::DueDuty const& due, sys_seconds now)
{
    return {.left = due.due ? clock::time_left_in_words(*due.clock, *due.due, now)
                            : std::string{clock::why_no_date(*due.clock, due.duty.facts)},
            .tone = html::Tone::good,
            .when = due.due ? clock::due_in_words(*due.due, now) : std::string{},
            .datetime = due.due ? to_text(london_day(due.due->at)) : std::string{},
            .what = due.clock->short_title,
            .to = html::path("/due/{}", due.duty.id),
            .who = due.clock->responsible,
            .duty = clock::kind_before_law(*due.clock),
            .source = clock::law_line(*due.clock, due.duty.facts)};
}

/// Said with names before it is sent; it keeps nobody from sending.
Markup not_finished(FormPage const& page)
{
    if (page.unfinished.empty()) return {};
    Markup lines;
    for (std::string const& one : page.unfinished) lines += html::format("<li>{}</li>", one);
    return html::note({.title = "Not finished yet",
                       .words = "You can send the handover all the same.",
                       .tone = html::Tone::warn,
                       .icon = html::Icon::log,
                       .more = html::format("<ul>{}</ul>", lines)});
}

Markup next_card(DonePage const& page)
{
    Markup lines;
    for (std::string const& signer : page.to_sign)
        lines += html::format("<p>Waits for a signature: {}.</p>", signer);
    std::vector<html::Deadline> shown;
    for (clock::DueDuty const& due : page.duties) shown.push_back(deadline(due, page.now));
    if (!shown.empty()) lines += html::deadlines(shown);
    if (lines.empty()) return {};
    return html::card({.id = "what-happens-next", .heading = "What happens next"}, lines);
}

}  // namespace

Markup choose_page(ChoosePage const& page)
{
    Markup drafts;
    if (!page.drafts.empty())
        drafts = html::card({.id = "drafts", .heading = "You have begun"},
                            html::format(R"(<ul class="govuk-list">{}</ul>)",
                                         html::each(page.drafts, draft_line)));
    auto const kinds = page.kinds.empty()
                           ? html::empty_words("There is nothing that you may write here.")
                           : kinds_list(page.kinds);
    return html::page_head(page.heading) + html::stack(drafts + kinds);
}

Markup choose_child_page(ChooseChildPage const& page)
{
    auto const child_line = [](ChildOffered const& child) {
        return html::format(R"(<li><a href="{}">{}</a></li>)", child.to, child.name);
    };
    auto const list =
        page.all.empty()
            ? html::empty_words(fmt::format("There are no {} in this place.", page.children))
            : html::format(R"(<ul class="govuk-list govuk-list--spaced">{}</ul>)",
                           html::each(page.all, child_line));
    Markup house;
    if (!page.of_the_house.empty())
        house = html::section({.id = "house", .heading = "For everybody here"},
                              kinds_list(page.of_the_house));
    return html::page_head("Who is it about?") + html::stack(list + house);
}

Markup step_page(FormPage const& page, Clocks const& clocks, Calendars const& calendars,
                 Markup const& token, std::span<Problem const> problems)
{
    auto const action =
        page.draft ? below(page.base, std::to_string(page.step)) : page.base;
    return form::step_screen(on_screen(page, clocks, calendars, token, action), page.step,
                             problems);
}

Markup check_page(FormPage const& page, Clocks const& clocks, Calendars const& calendars,
                  Markup const& token, form::Reading const& reading)
{
    auto screen = on_screen(page, clocks, calendars, token, below(page.base, "check"));
    screen.around.autosaves_to.reset();
    auto const same = page.same_holds ? record::same_holds_to_send(*page.same_holds, token)
                                      : Markup{};
    return not_finished(page) + same + form::check_screen(screen, reading);
}

Markup done_page(DonePage const& page, Markup const& token)
{
    auto const opens = [](KindOffered const& kind) {
        return html::link_button(kind.to, {.words = kind.title});
    };
    auto const saved = html::note({.title = "Sent",
                                   .words = fmt::format("{} is saved.", page.title),
                                   .tone = html::Tone::good,
                                   .icon = html::Icon::check_circle});
    Markup another;
    if (page.another)
        another = html::format(R"(<li><a href="{}">Record another for {}</a></li>)",
                               *page.another, page.name);
    Markup view;
    if (page.view)
        view = html::format(R"(<li><a href="{}">Does what {} said ask for something?</a></li>)",
                            *page.view, page.name);
    auto const ways = html::format(R"(<ul class="govuk-list">
        <li><a href="{}">Read what you sent</a></li>{}{}
        <li><a href="{}">Back to Today</a></li></ul>)",
                                   page.record, view, another, html::path("/"));
    auto const next = html::each(page.next, opens);
    return html::page_head("Sent") +
           html::stack(saved + (next.empty() ? Markup{} : html::row_of(next)) + next_card(page) +
                       (page.tell ? notice::tell_card(*page.tell, token) : Markup{}) + ways);
}

}  // namespace keywork::writing
