#include "features/home_life/money/handlers.hpp"

#include "care/setting/profiles.hpp"
#include "care/site/asked.hpp"
#include "care/site/page.hpp"
#include "features/home_life/money/handlers_parts.hpp"
#include "features/home_life/money/operations.hpp"
#include "features/home_life/money/store.hpp"
#include "features/home_life/money/views.hpp"

namespace keywork::money {
namespace {

Ledger petty_of(HeldRole const& place)
{
    return {.setting = place.setting, .child = std::nullopt, .purse = Purse::petty};
}

MoneyPage money_shown(Request const& request, Site const& site, HeldRole const& place,
                      local_days month)
{
    auto& db = site.reader();
    return {.place_name = place.setting_name,
            .children_word = site.profiles().of(place.profile).child.many,
            .petty = balance_of(db, petty_of(place)),
            .counted_at = counted_at(db, place.setting),
            .figure = figure_of(db, place.setting),
            .lines = petty_lines(db, place.setting, month),
            .children = kept_in(db, reach_in(db, request.scope(), place.setting)),
            .looked = premises::month_shown(request, site, place, premises::Book::money, month),
            .new_figure = {}, .problems = {},
            .now = site.now()};
}

http::Response money_answer(Request const& request, Site const& site, MoneyPage const& shown)
{
    bool const wrong = !shown.problems.empty() || !shown.looked.problems.empty();
    return page(request, site, {.title = "Money", .current = "/money", .has_errors = wrong},
                money_page(shown, form_token(request)), wrong ? 422 : 200);
}

NewLinePage line_wanted(Site const& site, HeldRole const& place)
{
    auto& db = site.reader();
    NewLinePage shown{.place_name = place.setting_name,
                      .balance = balance_of(db, petty_of(place)),
                      .figure = figure_of(db, place.setting), .typed = {}, .problems = {}};
    shown.typed.form_key = new_form_key(site);
    return shown;
}

http::Response new_answer(Request const& request, Site const& site, NewLinePage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return page(request, site, {.title = "Petty cash", .current = "/money", .has_errors = wrong},
                new_line_page(shown, form_token(request)), wrong ? 422 : 200);
}

Outcome<LinePage> line_shown(Request const& request, Site const& site, HeldRole const& place)
{
    auto const id = TRY(request.id<LineId>("money_line"));
    auto found = petty_line(site.reader(), place.setting, id);
    if (!found) return refuse(NotFound{});
    return LinePage{.child = std::nullopt, .line = std::move(*found), .why = {},
                    .form_key = new_form_key(site), .problems = {}};
}

http::Response line_answer(Request const& request, Site const& site, LinePage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return page(request, site, {.title = "Petty cash", .current = "/money", .has_errors = wrong},
                line_page(shown, form_token(request)), wrong ? 422 : 200);
}

}  // namespace

Outcome<http::Response> show_money(Request const& request, Site const& site)
{
    auto const* place = TRY(role_here(request, Function::handle_money));
    auto const month = premises::month_asked(request.query("month").value_or(""), site.today());
    return money_answer(request, site, money_shown(request, site, *place, month));
}

Outcome<http::Response> look_at_month(Request const& request, Site& site)
{
    auto const* place = TRY(role_here(request, Function::manage_setting));
    auto const month = premises::month_asked(request.form().value_or("month"), site.today());
    auto shown = money_shown(request, site, *place, month);
    if (!TRY(premises::look_sent(request, site, *place, shown.looked)))
        return money_answer(request, site, shown);
    return http::redirect("/money?month=" + keywork::to_text(month));
}

Outcome<http::Response> set_figure_typed(Request const& request, Site& site)
{
    auto const* place = TRY(role_here(request, Function::manage_setting));
    auto shown = money_shown(request, site, *place, premises::month_of(site.today()));
    shown.new_figure = request.form().value_or("new_figure");
    auto const figure = read_pence(shown.new_figure);
    if (!figure) {
        shown.problems = {{"new_figure", "Enter pounds and pence, like 20.00"}};
        return money_answer(request, site, shown);
    }
    TRY(site.write(request.actor(), [&](Transaction& tx) {
        return set_figure(tx, place->setting, *figure);
    }));
    return http::redirect("/money");
}

Outcome<http::Response> show_new(Request const& request, Site const& site)
{
    auto const* place = TRY(role_here(request, Function::handle_money));
    return new_answer(request, site, line_wanted(site, *place));
}

Outcome<http::Response> keep_typed(Request const& request, Site& site)
{
    auto const* place = TRY(role_here(request, Function::handle_money));
    auto shown = line_wanted(site, *place);
    shown.typed = typed_line(request, site);
    auto const line = whole_line(request, site, shown.typed, petty_of(*place));
    auto const kept = line.and_then([&](NewLine const& wanted) {
        return site.write(request.actor(),
                          [&](Transaction& tx) { return keep_petty(tx, wanted); });
    });
    if (auto const* invalid = refused_as<Invalid>(kept)) {
        shown.problems = invalid->problems;
        ask_for_receipt_again(request, shown.problems);
        return new_answer(request, site, shown);
    }
    TRY(kept);
    return http::redirect("/money");
}

Outcome<http::Response> show_line(Request const& request, Site const& site)
{
    auto const* place = TRY(role_here(request, Function::handle_money));
    return line_answer(request, site, TRY(line_shown(request, site, *place)));
}

Outcome<http::Response> counter_shown(Request const& request, Site& site)
{
    auto const* place = TRY(role_here(request, Function::handle_money));
    auto shown = TRY(line_shown(request, site, *place));
    shown.why = request.form().value_or("why");
    shown.form_key = form_key_sent(request, site);
    auto const countered = site.write(request.actor(), [&](Transaction& tx) {
        return counter_petty(tx, place->setting,
                             {.line = shown.line.id, .why = shown.why,
                              .form_key = shown.form_key});
    });
    if (auto const* invalid = refused_as<Invalid>(countered)) {
        shown.problems = invalid->problems;
        return line_answer(request, site, shown);
    }
    TRY(countered);
    return http::redirect("/money");
}

Outcome<http::Response> hand_back_receipt(Request const& request, Site const& site)
{
    auto const* place = TRY(role_here(request, Function::handle_money));
    auto const shown = TRY(line_shown(request, site, *place));
    if (!shown.line.receipt) return refuse(NotFound{});
    auto const file = premises::file_of(site.reader(), *shown.line.receipt);
    if (!file) return refuse(NotFound{});
    return premises::as_download(*file, "receipt");
}

}  // namespace keywork::money
