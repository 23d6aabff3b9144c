// The weekly check: what nobody recorded, what should be there, and the manager's signature.
#include "features/home_life/medicine_stock/views.hpp"

#include "care/child/page/page.hpp"
#include "features/home_life/medicine_stock/on_page.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/duties.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::medicine_stock {
namespace {

using html::Markup;
using html::path;

std::string name_of(CheckPage const& page, ChildId const& child)
{
    auto const found = std::ranges::find(page.faces, child, &ChildFace::id);
    return found == page.faces.end() ? std::string{} : short_name(*found);
}

Markup missed_card(CheckPage const& page)
{
    if (page.missed.empty())
        return html::card({.id = "missed", .heading = "Nobody recorded"},
                          html::empty_words("Every dose that was due has an entry."));
    std::vector<html::Task> rows;
    for (Slot const& slot : page.missed) {
        auto const& medicine = slot.regimen->medicine;
        rows.push_back({.time = medicine::when_words(slot.due_at, page.now),
                        .datetime = to_text(slot.due_at),
                        .words = html::format(R"({}: <a href="{}">{}</a>, {})",
                                              name_of(page, medicine.child),
                                              path("/children/{}/medicine/{}", medicine.child,
                                                   medicine.id),
                                              medicine::title(medicine),
                                              medicine::amount_words(medicine, slot.line->dose)),
                        .action = html::tag("No entry", html::Tone::stop)});
    }
    return html::card({.id = "missed", .heading = "Nobody recorded"}, html::tasks(rows));
}

Markup balances_card(CheckPage const& page)
{
    html::Table table{.caption = "What should be in the cupboard",
                      .columns = {{.words = "Medicine"}, {.words = "Should be there"},
                                  {.words = "Counted"}},
                      .rows = {}};
    for (InCupboard const& one : page.cupboard) {
        auto const& medicine = one.regimen.medicine;
        bool const counted = one.balance.counted_at && *one.balance.counted_at >= page.from;
        table.rows.push_back(
            {.head = html::format("{}{}",
                                  html::link(path("/children/{}/medicine/{}/stock",
                                                  medicine.child, medicine.id),
                                             medicine::title(medicine),
                                             " of " + short_name(one.face)),
                                  html::line_below(short_name(one.face))),
             .cells = {html::text(medicine::amount_words(medicine, one.balance.quantity)),
                       counted ? html::tag("Counted", html::Tone::good)
                               : html::tag("Not counted", html::Tone::warn)}});
    }
    auto const words = page.differences == 0
                           ? std::string{"No count differed."}
                           : fmt::format("{} {} differed.", page.differences,
                                         page.differences == 1 ? "count" : "counts");
    return html::card_around({.id = "balances", .heading = "In the cupboard",
                              .aside = html::quiet_words(words)},
                             html::table(table));
}

Markup sign_form(CheckPage const& page, Markup const& token)
{
    bool const needed = !page.missed.empty() || page.differences > 0;
    auto const fields =
        html::hidden_field("form_key", page.form_key) +
        html::text_area({.name = "words", .label = label_in(stock_fields, "words"),
                         .hint = "Who you asked, whether anybody had too much or too little, who "
                                 "was told",
                         .error = html::problem_with(page.problems, "words"),
                         .optional = !needed},
                        {.value = page.words, .rows = 3}) +
        html::form_actions(html::button({.words = "I have checked", .icon = html::Icon::check}));
    return html::card({.id = "sign", .heading = "Sign this week"},
                      html::form({.action = path("/medicine/check"), .token = token}, fields));
}

Markup before_card(CheckPage const& page)
{
    if (page.before.empty()) return {};
    html::Table table{.caption = "Checks before, newest first",
                      .columns = {{.words = "When"}, {.words = "By"}, {.words = "Found"}},
                      .rows = {}};
    for (medicine::Check const& one : page.before)
        table.rows.push_back(
            {.head = html::text(in_words(one.checked_at)),
             .cells = {html::text(one.by_name),
                       html::format("{} not recorded, {} differed{}", one.missed,
                                    one.differences, html::line_below(one.words))}});
    return html::card_around({.id = "before", .heading = "Checks before"}, html::table(table));
}

}  // namespace

Markup check_page(CheckPage const& page, Markup const& token)
{
    return html::error_summary(page.problems) +
           html::back_link(path("/medicine"), "Today’s round") +
           html::page_head("Weekly medicine check",
                           fmt::format("{}, since {}.", page.place_name, in_words(page.from))) +
           html::stack(missed_card(page) + balances_card(page) + sign_form(page, token) +
                       before_card(page));
}

}  // namespace keywork::medicine_stock
