// The chart for paper: a month of one child's medicines, a row for each time of day.
#include "features/home_life/medicines/views.hpp"

#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

namespace keywork::medicines {
namespace {

using html::Markup;
using html::path;

std::string month_words(ChartPage const& page)
{
    auto const words = in_words(local_days{page.month / 1});   // 1 November 2026
    return words.substr(words.find(' ') + 1);
}

Markup day_heads(std::size_t count)
{
    Markup heads;
    for (std::size_t day = 1; day <= count; ++day)
        heads += html::format(R"(<th scope="col">{}</th>)", day);
    return heads;
}

Markup cell(ChartCell const& one)
{
    if (!one.due) return html::format(R"(<td class="is-not-due"></td>)");
    if (one.words == "?")
        return html::format(
            R"(<td><b>?</b><span class="kw-vh"> nobody recorded it</span></td>)");
    return html::format("<td>{}</td>", one.words);
}

Markup rows_of(ChartMedicine const& one, sys_seconds now)
{
    auto const& medicine = one.regimen->medicine;
    auto const& line = medicine::shown_line(*one.regimen, now);
    auto const columns = one.rows.front().days.size() + 1;
    auto facts = medicine::how_words(medicine, line) + ". " +
                 std::string{medicine::in_words(line.route)} + ". " + line.prescriber + ".";
    if (!line.instructions.empty()) facts += " " + line.instructions + ".";
    if (medicine.controlled) facts += " Two people.";
    if (one.regimen->stopped)
        facts += " Stopped " + in_words(one.regimen->stopped->stopped_at) + ".";
    auto rows = html::format(
        R"(<tr><th class="kw-mar__name" colspan="{}" scope="rowgroup"><b>{}</b> {}</th></tr>)",
        columns, medicine::title(medicine), facts);
    for (ChartRow const& row : one.rows)
        rows += html::format(R"(<tr><th scope="row">{}</th>{}</tr>)", row.time,
                             html::each(row.days, cell));
    return html::format("<tbody>{}</tbody>", rows);
}

Markup grid(ChartPage const& page)
{
    if (page.medicines.empty())
        return html::empty_words("Nothing was due and nothing was given in this month.");
    auto const days_in_month = page.medicines.front().rows.front().days.size();
    Markup bodies;
    for (ChartMedicine const& one : page.medicines) bodies += rows_of(one, page.now);
    return html::format(
        R"(<section class="kw-scroll" aria-label="The chart" tabindex="0">
             <table class="kw-mar">
               <caption class="kw-vh">A row for each time of day, a column for each day</caption>
               <thead><tr><th scope="col">Time</th>{}</tr></thead>
               {}
             </table>
           </section>)",
        day_heads(days_in_month), bodies);
}

Markup key(ChartPage const& page)
{
    std::vector<html::Fact> facts{
        {"Codes", html::text("R refused, A not here, W withheld, S dropped or spoilt, X took it "
                             "themselves, ? nobody recorded it, grey not due")}};
    std::string initials;
    for (auto const& [letters, name] : page.initials)
        initials += fmt::format("{}{} {}", initials.empty() ? "" : ", ", letters, name);
    if (!initials.empty()) facts.push_back({"Initials", html::text(initials)});
    return html::facts(facts);
}

Markup notes(ChartPage const& page)
{
    if (page.notes.empty()) return {};
    html::Table table{.caption = "What was not given, and what was given as needed",
                      .columns = {{.words = "When"}, {.words = "Medicine"}, {.words = "Why"}},
                      .rows = {}};
    for (ChartNote const& one : page.notes)
        table.rows.push_back({.head = html::text(in_words(one.at)),
                              .cells = {html::text(one.medicine), html::text(one.words)}});
    return html::section({.id = "notes", .heading = "Not given, or given as needed"},
                         html::table(table));
}

Markup months(ChartPage const& page)
{
    auto const to = [&](int by) {
        return path("/children/{}/medicine/chart", page.face.id)
            .with_query("month", to_text(page.month + std::chrono::months{by}));
    };
    std::vector<html::Chip> const chips{{.words = "The month before", .to = to(-1)},
                                        {.words = month_words(page), .to = to(0),
                                         .current = true},
                                        {.words = "The month after", .to = to(1)}};
    return html::chips(chips, "Which month");
}

}  // namespace

Markup chart_page(ChartPage const& page)
{
    std::string allergies;
    for (Alert const& one : page.allergies)
        allergies += (allergies.empty() ? "" : ", ") + one.subject;
    std::vector<html::Fact> const who{
        {"Name", html::format("<b>{}</b>", page.face.legal_name)},
        {"Born", html::text(in_words(page.face.born_on))},
        {"Place", html::text(page.place_name)},
        {"Allergies", html::format("<b>{}</b>", allergies.empty() ? "None recorded"
                                                                  : allergies)}};
    return html::format(
        R"({}<div class="kw-mar-sheet">{}{}</div>)",
        html::back_link(path("/children/{}/medicine", page.face.id), "All medicines"),
        html::page_head("Medicine chart, " + month_words(page),
                        "Print this page from your browser, on A4 across."),
        html::stack(html::format("{}{}{}{}{}", months(page), html::facts(who), grid(page),
                                 key(page), notes(page)),
                    html::Space::medium));
}

}  // namespace keywork::medicines
