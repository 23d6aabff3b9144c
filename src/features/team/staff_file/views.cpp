#include "features/team/staff_file/views.hpp"

#include "care/clock/words.hpp"
#include "care/record/about/address.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/duties.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

namespace keywork::staff_file {
namespace {

using html::Markup;

html::Rating rating_of(clock::Standing standing)
{
    if (standing == clock::Standing::overdue) return html::Rating::red;
    return standing == clock::Standing::due_soon ? html::Rating::amber : html::Rating::green;
}

html::Rating rating_of(training::Standing standing)
{
    if (standing == training::Standing::out_of_date) return html::Rating::red;
    return standing == training::Standing::ends_soon ? html::Rating::amber : html::Rating::green;
}

/// When it was last done, and how the next one stands.
Markup again_cell(Again const& again, sys_seconds now)
{
    if (!again.last_at) return html::rating(html::Rating::amber, "None recorded");
    auto const last = html::line_below("Last " + in_near_words(*again.last_at, now));
    if (!again.next || !again.next->due) return html::text("Done") + last;
    auto const left = clock::time_left_in_words(*again.next->clock, *again.next->due, now);
    return html::rating(rating_of(again.next->standing), left) + last;
}

Markup training_cell(int out_of_date)
{
    if (out_of_date == 0) return html::rating(html::Rating::green, "Nothing out of date");
    return html::rating(html::Rating::red, fmt::format("{} out of date", out_of_date));
}

html::Deadline line(FilePage const& page, clock::DueDuty const& due)
{
    bool const late = due.standing == clock::Standing::overdue;
    auto const to = due.duty.record
                        ? record::staff_record_path(page.worker.staff, *due.duty.record)
                        : record::staff_file_path(page.worker.staff);
    return {.left = due.due ? clock::time_left_in_words(*due.clock, *due.due, page.now)
                            : std::string{clock::why_no_date(*due.clock, due.duty.facts)},
            .tone = late ? html::Tone::warn : html::Tone::good,
            .when = due.due ? clock::due_in_words(*due.due, page.now) : std::string{},
            .datetime = due.due ? to_text(london_day(due.due->at)) : std::string{},
            .what = due.clock->short_title,
            .to = to,
            .who = due.clock->responsible,
            .duty = clock::kind_before_law(*due.clock),
            .source = clock::law_line(*due.clock, due.duty.facts)};
}

Markup due_card(FilePage const& page)
{
    if (page.due.empty()) return {};
    std::vector<html::Deadline> lines;
    for (clock::DueDuty const& due : page.due) lines.push_back(line(page, due));
    return html::card({.id = "due", .heading = "What is due"}, html::deadlines(lines));
}

Markup write_card(FilePage const& page)
{
    if (page.kinds.empty()) return {};
    Markup links;
    for (KindOffered const& kind : page.kinds)
        links += html::format(R"(<li><a href="{}">{}</a></li>)", kind.to, kind.title);
    return html::card({.id = "write", .heading = "Write"},
                      html::format(R"(<ul class="govuk-list">{}</ul>)", links));
}

Markup training_card(FilePage const& page)
{
    if (page.training.empty())
        return html::card({.id = "training", .heading = "Training"},
                          html::empty_words("No training is recorded yet.",
                                            html::link(html::path("/training/{}",
                                                                  page.worker.staff),
                                                       "What is needed")));
    html::Table table{.caption = "Training that was done, and until when it counts",
                      .columns = {{.words = "Training"}, {.words = "Counts"}, {.words = "Done"}},
                      .rows = {}};
    for (TrainingLine const& one : page.training)
        table.rows.push_back(
            {.head = html::text(one.type),
             .cells = {html::rating(rating_of(one.state.standing), training::in_words(one.state)),
                       html::text(one.state.done_on ? in_words(*one.state.done_on) : "")}});
    return html::card_around({.id = "training", .heading = "Training",
                              .aside = html::link(html::path("/training/{}", page.worker.staff),
                                                  "What is needed, and certificates")},
                             html::table(table));
}

Markup records_card(FilePage const& page)
{
    if (page.records.empty())
        return html::card({.id = "records", .heading = "Records"},
                          html::empty_words("Nothing is written yet that you may read."));
    html::Table table{.caption = "Records of this file, newest first",
                      .columns = {{.words = "Record"}, {.words = "Day"}, {.words = "Written by"},
                                  {.words = "Signatures"}},
                      .rows = {}};
    for (RecordLine const& one : page.records)
        table.rows.push_back(
            {.head = html::link(one.to, one.title, in_words(one.occurred_at)),
             .cells = {html::text(in_words(london_day(one.occurred_at))), html::text(one.by),
                       one.waits ? html::tag("Waits to be signed", html::Tone::warn,
                                             html::Icon::clock)
                                 : html::tag("Complete", html::Tone::good, html::Icon::check)}});
    return html::card_around({.id = "records", .heading = "Records"}, html::table(table));
}

}  // namespace

Markup list_page(ListPage const& page)
{
    html::Table table{.caption = "Staff of " + page.place_name + " and what is due about each",
                      .columns = {{.words = "Name"}, {.words = "Supervision"},
                                  {.words = "Appraisal"}, {.words = "Training"}},
                      .rows = {}};
    for (Line const& one : page.all)
        table.rows.push_back(
            {.head = html::link(record::staff_file_path(one.face.id), one.face.full_name) +
                     html::line_below(one.face.job_title),
             .cells = {again_cell(one.supervision, page.now), again_cell(one.appraisal, page.now),
                       training_cell(one.out_of_date)}});
    auto const training =
        html::link_button(html::path("/training"),
                          {.words = "Training of everybody", .look = html::Look::secondary});
    return html::page_head("Staff files",
                           "Those who work at " + page.place_name +
                               ". You see what you may read; nobody else sees more.",
                           training) +
           html::card_around({.id = "staff", .heading = "Staff"}, html::table(table));
}

Markup file_page(FilePage const& page)
{
    auto const heading = page.own ? std::string{"Your own file"} : page.worker.full_name;
    auto const words =
        page.own ? std::string{"What is kept about your work here. Your colleagues do not see it."}
                 : page.worker.job_title;
    return html::page_head(heading, words) +
           html::beside(html::stack(records_card(page) + training_card(page), html::Space::large),
                        "What is due and what you can write",
                        html::stack(due_card(page) + write_card(page)));
}

}  // namespace keywork::staff_file
