#include "features/home_life/medicine_stock/views.hpp"

#include "care/child/page/page.hpp"
#include "features/home_life/medicine_stock/on_page.hpp"
#include "platform/html/components/button.hpp"
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

std::string label(std::string_view field) { return label_in(stock_fields, field); }

html::Path stock_path(Medicine const& medicine)
{
    return path("/children/{}/medicine/{}/stock", medicine.child, medicine.id);
}

Markup left(InCupboard const& one, sys_seconds now)
{
    auto const words = medicine::amount_words(one.regimen.medicine, one.balance.quantity);
    Markup tags;
    if (one.balance.quantity.hundredths < 0)
        tags += html::tag("Count it", html::Tone::stop);
    if (!medicine::is_current(one.regimen, now))
        tags += html::tag("Stopped: return it", html::Tone::warn);
    else if (one.days_left && *one.days_left < order_within_days)
        tags += html::tag(fmt::format("{} days left", *one.days_left), html::Tone::warn);
    if (auto const last = one.balance.expires_on) {
        auto const today = london_day(now);
        if (*last < today) tags += html::tag("Out of date", html::Tone::stop);
        else if (*last < today + expires_soon)
            tags += html::tag("Use by " + in_short_words(*last), html::Tone::warn);
    }
    return html::format("{} {}", words, tags);
}

Markup cupboard_table(std::vector<InCupboard> const& all, sys_seconds now)
{
    html::Table table{.caption = "What should be in the cupboard",
                      .columns = {{.words = "Medicine"}, {.words = "Should be there"},
                                  {.words = "Counted"}},
                      .rows = {}};
    for (InCupboard const& one : all) {
        auto const& medicine = one.regimen.medicine;
        auto const controlled =
            medicine.controlled ? html::tag("Two people", html::Tone::warn, html::Icon::family)
                                : Markup{};
        table.rows.push_back(
            {.head = html::format("{} {}{}",
                                  html::link(stock_path(medicine), medicine::title(medicine),
                                             " of " + short_name(one.face)),
                                  controlled, html::line_below(short_name(one.face))),
             .cells = {left(one, now),
                       html::text(one.balance.counted_at
                                      ? in_near_words(*one.balance.counted_at, now)
                                      : "Not yet")}});
    }
    return html::table(table);
}

std::string what_happened(StockLine const& line, Medicine const& medicine)
{
    auto words = std::string{medicine::in_words(line.move)};
    if (line.move == Move::count && line.change.hundredths == 0) return words + ", as it should be";
    auto const size = line.change.hundredths < 0 ? -line.change.hundredths
                                                 : line.change.hundredths;
    words += fmt::format(", {}{}", medicine::amount_words(medicine, {size}),
                         line.move != Move::count         ? ""
                         : line.change.hundredths < 0 ? " too few"
                                                      : " too many");
    if (!line.to_whom.empty()) words += ", to " + line.to_whom;
    if (!line.explanation.empty()) words += ": " + line.explanation;
    if (line.expires_on) words += ", use by " + in_words(*line.expires_on);
    return words;
}

Markup ledger(StockPage const& page)
{
    auto const& medicine = page.regimen.medicine;
    if (page.lines.empty())
        return html::card({.id = "ledger", .heading = "Everything that came and went"},
                          html::empty_words("Nothing is written down yet."));
    html::Table table{.caption = "Everything that came and went, newest first",
                      .columns = {{.words = "When"}, {.words = "What"}, {.words = "Left"},
                                  {.words = "By"}},
                      .rows = {}};
    for (StockLine const& line : page.lines) {
        auto by = line.by_name;
        if (line.witness_name) by += " and " + *line.witness_name;
        table.rows.push_back(
            {.head = line.dose ? html::link(path("/children/{}/doses/{}", page.face.id,
                                                 *line.dose),
                                            in_words(line.at))
                               : html::text(in_words(line.at)),
             .cells = {html::text(what_happened(line, medicine)),
                       html::text(medicine::in_words(line.balance)), html::text(by)}});
    }
    return html::card_around({.id = "ledger", .heading = "Everything that came and went"},
                             html::table(table));
}

Markup second_person(StockPage const& page)
{
    if (!page.regimen.medicine.controlled) return {};
    auto const error = [&](std::string_view field) {
        return html::problem_with(page.problems, field);
    };
    return html::fieldset(
        {.name = "witness", .label = "The second person",
         .hint = "They counted with you and sign with their own name and password."},
        html::text_input({.name = "witness_name", .label = label("witness_name"),
                          .error = error("witness_name")},
                         {.value = page.witness_name, .width = html::Width::twenty}) +
            html::text_input({.name = "witness_password", .label = "Their password",
                              .error = error("witness_password")},
                             {.width = html::Width::twenty, .type = "password"}));
}

Markup to_whom(StockPage const& page, std::string_view move)
{
    bool const here = page.move == move;
    // Both ways out ask the same question: only the one that is chosen is posted with words.
    return html::text_input({.name = "to_whom." + std::string{move}, .label = label("to_whom"),
                             .hint = "Like: Weir Bank Pharmacy, signed their book",
                             .error = html::problem_with(page.problems,
                                                         "to_whom." + std::string{move})},
                            {.value = here ? page.to_whom : ""});
}

Markup enter_form(StockPage const& page, Markup const& token)
{
    if (!page.may_enter) return {};
    auto const error = [&](std::string_view field) {
        return html::problem_with(page.problems, field);
    };
    html::Options options;
    for (ChoiceWords const& one : move_choices) {
        html::Option option{.value = std::string{one.code}, .label = std::string{one.words},
                            .chosen = page.move == one.code};
        if (one.code == "in")
            option.reveals = html::text_input(
                {.name = "expires_on", .label = label("expires_on"), .error = error("expires_on"),
                 .optional = true},
                {.value = page.expires_on, .width = html::Width::twenty});
        if (one.code == "returned" || one.code == "disposed")
            option.reveals = to_whom(page, one.code);
        options.all.push_back(std::move(option));
    }
    Markup difference;
    if (!error("explanation").empty() || !page.explanation.empty())
        difference = html::text_area({.name = "explanation", .label = label("explanation"),
                                      .hint = "A manager sees it at the weekly check.",
                                      .error = error("explanation")},
                                     {.value = page.explanation, .rows = 2});
    auto const fields =
        html::hidden_field("form_key", page.form_key) +
        html::radios({.name = "move", .label = label("move"), .error = error("move")}, options) +
        html::text_input({.name = "quantity", .label = label("quantity"),
                          .hint = std::string{medicine::in_words(page.regimen.medicine.form)},
                          .error = error("quantity")},
                         {.value = page.quantity, .width = html::Width::five,
                          .input_mode = "decimal"}) +
        difference + second_person(page) + html::form_actions(html::button({.words = "Save"}));
    return html::card({.id = "enter", .heading = "Count, deliver, return"},
                      html::form({.action = stock_path(page.regimen.medicine), .token = token},
                                 fields));
}

}  // namespace

Markup cupboard_page(CupboardPage const& page)
{
    Markup buttons = html::link_button(path("/medicine"), {.words = "Today’s round",
                                                           .look = html::Look::secondary});
    if (page.may_manage)
        buttons += html::link_button(path("/medicine/check"), {.words = "Weekly check",
                                                               .look = html::Look::secondary});
    auto const head = html::page_head("Medicine cupboard", page.place_name, buttons);
    if (page.all.empty())
        return head + html::empty_words("No medicine is kept here.");
    return head + html::card_around({.id = "cupboard", .heading = "What should be there"},
                                    cupboard_table(page.all, page.now));
}

Markup stock_page(StockPage const& page, Markup const& token)
{
    auto const& medicine = page.regimen.medicine;
    std::vector<html::Tile> const tiles{
        {.number = medicine::amount_words(medicine, page.balance),
         .words = "should be in the cupboard"}};
    return html::error_summary(page.problems) +
           html::back_link(path("/children/{}/medicine/{}", page.face.id, medicine.id),
                           medicine::title(medicine)) +
           html::section({.id = "stock", .heading = medicine::title(medicine),
                          .aside = html::link(path("/medicine/stock"), "The whole cupboard")},
                         html::stack(html::tiles(tiles) + enter_form(page, token) +
                                     ledger(page)));
}

}  // namespace keywork::medicine_stock
