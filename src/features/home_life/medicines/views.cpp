#include "features/home_life/medicines/views.hpp"

#include "care/child/page/page.hpp"
#include "care/medicine/dose.hpp"
#include "features/home_life/medicines/on_page.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

namespace keywork::medicines {
namespace {

using html::Markup;
using html::path;

html::Path one_path(Medicine const& medicine)
{
    return path("/children/{}/medicine/{}", medicine.child, medicine.id);
}

Markup tags_of(Medicine const& medicine, Line const& line)
{
    Markup tags;
    if (medicine.controlled)
        tags += html::tag("Two people", html::Tone::warn, html::Icon::family);
    if (medicine.home_remedy) tags += html::tag("Home remedy");
    if (line.self_administers) tags += html::tag("Takes it themselves");
    return tags;
}

Markup allergies(std::vector<Alert> const& all)
{
    if (all.empty())
        return html::format("<p><b>Allergies:</b> none are recorded. Ask before you give "
                            "something new.</p>");
    Markup tags;
    for (Alert const& one : all)
        tags += html::tag(one.subject, html::Tone::stop, html::Icon::alert);
    return html::row_of(html::format("<b>Allergies:</b> {}", tags));
}

std::string left_words(ListPage const& page, Medicine const& medicine)
{
    auto const found = page.stock.find(medicine.id);
    if (found == page.stock.end()) return "";
    return medicine::amount_words(medicine, found->second.quantity);
}

html::TableRow row(ListPage const& page, Regimen const& regimen)
{
    auto const& medicine = regimen.medicine;
    auto const& line = medicine::shown_line(regimen, page.now);
    auto const place = page.places.find(medicine.setting);
    auto how = medicine::how_words(medicine, line);
    if (regimen.stopped)
        how += fmt::format(". Stopped {}: {}", in_words(regimen.stopped->stopped_at),
                           regimen.stopped->why);
    else if (line.from_at > page.now) how += ". Starts " + in_words(london_day(line.from_at));
    else if (line.until_on) how += ". Until " + in_words(*line.until_on);
    return {.head = html::format("{} {}{}",
                                 html::link(one_path(medicine), medicine::title(medicine)),
                                 tags_of(medicine, line),
                                 place == page.places.end()
                                     ? Markup{}
                                     : html::line_below("Kept at " + place->second)),
            .cells = {html::text(how), html::text(left_words(page, medicine))}};
}

Markup table_of(ListPage const& page, std::vector<Regimen> const& all, std::string caption)
{
    html::Table table{.caption = std::move(caption),
                      .columns = {{.words = "Medicine"}, {.words = "How"}, {.words = "Left"}},
                      .rows = {}};
    for (Regimen const& one : all) table.rows.push_back(row(page, one));
    return html::table(table);
}

Markup line_history(OnePage const& page)
{
    html::Table table{.caption = "Every dose it was prescribed at, newest first",
                      .columns = {{.words = "From"}, {.words = "How"}, {.words = "Who and why"}},
                      .rows = {}};
    for (auto line = page.regimen.lines.rbegin(); line != page.regimen.lines.rend(); ++line)
        table.rows.push_back(
            {.head = html::text(in_words(line->from_at)),
             .cells = {html::text(medicine::how_words(page.regimen.medicine, *line)),
                       html::format("{}{}", line->prescriber,
                                    html::line_below(
                                        (line->why.empty() ? "" : line->why + ". ") +
                                        ("Written down by " + line->made_by_name)))}});
    return html::card_around({.id = "history", .heading = "As it was prescribed"},
                             html::table(table));
}

Markup dose_history(OnePage const& page)
{
    if (page.doses.empty())
        return html::card({.id = "doses", .heading = "Last two weeks"},
                          html::empty_words("Nothing was recorded."));
    html::Table table{.caption = "Doses of the last two weeks, newest first",
                      .columns = {{.words = "When"}, {.words = "What happened"},
                                  {.words = "By"}},
                      .rows = {}};
    for (Dose const& dose : page.doses) {
        auto by = dose.giver_name;
        if (dose.witness_name) by += " and " + *dose.witness_name;
        table.rows.push_back(
            {.head = html::link(path("/children/{}/doses/{}", page.face.id, dose.id),
                                in_words(dose.given_at)),
             .cells = {html::format("{}{}{}",
                                    html::tag(medicine::in_words(dose.outcome),
                                              is_taken(dose.outcome) ? html::Tone::good
                                                                     : html::Tone::warn),
                                    medicine::is_written_late(dose)
                                        ? html::format(" {}", html::tag("Written down later",
                                                                        html::Tone::warn))
                                        : Markup{},
                                    dose.reason.empty() ? Markup{}
                                                        : html::line_below(dose.reason)),
                       html::text(by)}});
    }
    return html::card_around({.id = "doses", .heading = "Last two weeks"}, html::table(table));
}

Markup facts_now(OnePage const& page)
{
    auto const& medicine = page.regimen.medicine;
    auto const& line = medicine::shown_line(page.regimen, page.now);
    std::vector<html::Fact> facts{
        {"How", html::text(medicine::how_words(medicine, line))},
        {"Comes as", html::text(medicine::in_words(medicine.form))},
        {"Taken", html::text(medicine::in_words(line.route))}};
    auto const add = [&](std::string term, std::string const& words) {
        if (!words.empty()) facts.push_back({std::move(term), html::text(words)});
    };
    add("The label says", line.instructions);
    add("Kept in", line.storage);
    add(medicine.home_remedy ? "List signed by" : "Prescribed by",
        line.prescriber + (line.prescribed_on ? ", " + in_words(*line.prescribed_on) : ""));
    add("Until", line.until_on ? in_words(*line.until_on) : "");
    add("Consent",
        line.consent_by + (line.consent_on ? ", " + in_words(*line.consent_on) : ""));
    if (page.stock) {
        add("In the cupboard", medicine::amount_words(medicine, page.stock->quantity));
        add("Use by", page.stock->expires_on ? in_words(*page.stock->expires_on) : "");
    }
    if (page.regimen.stopped)
        add("Stopped", fmt::format("{} by {}: {}", in_words(page.regimen.stopped->stopped_at),
                                   page.regimen.stopped->made_by_name,
                                   page.regimen.stopped->why));
    return html::facts(facts);
}

Markup stop_form(OnePage const& page, Markup const& token)
{
    if (!page.may_manage) return {};
    auto const form = html::form(
        {.action = path("/children/{}/medicine/{}/stop", page.face.id, page.regimen.medicine.id),
         .token = token},
        html::text_area({.name = "why", .label = label_in(medicine_fields, "why"),
                         .error = html::problem_with(page.problems, "why")},
                        {.value = page.why, .rows = 2}) +
            html::button({.words = "Stop this medicine", .look = html::Look::secondary}));
    return html::section({.id = "stop", .heading = "It is no longer given"}, form);
}

}  // namespace

Markup list_page(ListPage const& page)
{
    Markup buttons;
    if (page.may_manage)
        buttons += html::link_button(path("/children/{}/medicine/new", page.face.id),
                                     {.words = "Add a medicine"});
    buttons += html::link_button(
        path("/children/{}/medicine/chart", page.face.id).with_query("month", page.month),
        {.words = "Chart to print", .look = html::Look::secondary, .icon = html::Icon::print});
    auto const current =
        page.current.empty()
            ? html::card({.id = "current", .heading = "Given now"},
                         html::empty_words("No medicine is given now."))
            : html::card_around({.id = "current", .heading = "Given now"},
                                table_of(page, page.current, "Medicines that are given now"));
    Markup stopped;
    if (!page.stopped.empty())
        stopped = html::card_around({.id = "stopped", .heading = "Given before"},
                                    table_of(page, page.stopped, "Medicines that were stopped"));
    return html::section({.id = "medicines", .heading = "Medicines",
                          .aside = html::link(path("/medicine"), "Today’s round")},
                         html::stack(html::format("{}{}{}{}", allergies(page.allergies),
                                                  html::row_of(buttons), current, stopped)));
}

Markup one_page(OnePage const& page, Markup const& token)
{
    auto const& medicine = page.regimen.medicine;
    auto const& line = medicine::shown_line(page.regimen, page.now);
    Markup buttons;
    if (page.may_manage)
        buttons += html::link_button(
            path("/children/{}/medicine/{}/change", page.face.id, medicine.id),
            {.words = "Change the dose", .look = html::Look::secondary});
    buttons += html::link_button(path("/children/{}/medicine/{}/stock", page.face.id, medicine.id),
                                 {.words = "What is in the cupboard",
                                  .look = html::Look::secondary});
    auto const now = html::card({.id = "now", .heading = medicine::title(medicine)},
                                html::format("{}{}{}", html::row_of(tags_of(medicine, line)),
                                             facts_now(page), html::row_of(buttons)));
    return html::error_summary(page.problems) +
           html::back_link(path("/children/{}/medicine", page.face.id), "All medicines") +
           html::stack(html::format("{}{}{}{}", now, line_history(page), dose_history(page),
                                    stop_form(page, token)));
}

Markup panel_card(ChildId const& child, std::vector<Regimen> const& current, sys_seconds now)
{
    Markup lines;
    for (Regimen const& one : current)
        lines += html::format(R"(<li><a href="{}">{}</a> <small>{}</small></li>)",
                              one_path(one.medicine), medicine::title(one.medicine),
                              medicine::how_words(one.medicine,
                                                  medicine::shown_line(one, now)));
    auto const list = current.empty()
                          ? html::empty_words("No medicine is given now.")
                          : html::format(R"(<ul class="kw-plain-list">{}</ul>)", lines);
    return html::card({.id = "medicine", .heading = "Medicine",
                       .aside = html::link(path("/children/{}/medicine", child), "All of it",
                                           " about medicine"),
                       .level = html::HeadingLevel::h3},
                      list);
}

}  // namespace keywork::medicines
