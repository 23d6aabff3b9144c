#include "features/home_life/medicine_stock/handlers.hpp"

#include "care/child/page/page.hpp"
#include "care/child/roster/store.hpp"
#include "care/child/store.hpp"
#include "care/medicine/operations.hpp"
#include "care/medicine/stock_store.hpp"
#include "care/medicine/store.hpp"
#include "care/session/second_person.hpp"
#include "care/site/asked.hpp"
#include "care/site/page.hpp"
#include "features/home_life/medicine_stock/views.hpp"
#include "platform/text/text.hpp"

#include <algorithm>
#include <map>

namespace keywork::medicine_stock {
namespace {

constexpr int ledger_lines = 100;
constexpr int checks_shown = 8;

std::vector<ChildFace> faces_in(db::Reader& db, PlaceReach const& here)
{
    std::vector<ChildFace> faces;
    for (auto& one : child::present_in(db, here)) faces.push_back(std::move(one.face));
    return faces;
}

/// What is given now, and what is still there of what was stopped: it is to be returned.
std::vector<InCupboard> cupboard_of(db::Reader& db, PlaceReach const& here,
                                    std::vector<ChildFace> const& faces, sys_seconds now)
{
    std::map<medicine::MedicineId, Balance> balances;
    for (auto& one : medicine::balances_in(db, here)) balances.emplace(one.medicine, one);
    auto const regimens = medicine::regimens_in(db, here, sys_seconds{});
    std::vector<InCupboard> all;
    for (ChildFace const& face : faces)
        for (Regimen const& regimen : regimens) {
            if (regimen.medicine.child != face.id) continue;
            auto const found = balances.find(regimen.medicine.id);
            auto const balance = found == balances.end() ? Balance{} : found->second;
            if (!medicine::is_current(regimen, now) && balance.quantity.hundredths == 0) continue;
            all.push_back({face, regimen, balance, days_left(regimen, balance.quantity, now)});
        }
    return all;
}

Outcome<StockPage> stock_page_of(Request const& request, Site const& site)
{
    auto& db = site.reader();
    auto const& child = request.child();
    auto const id = TRY(request.id<medicine::MedicineId>("medicine"));
    auto regimen = TRY(medicine::regimen(db, child, id));
    StockPage shown{.face = child::face(db, child), .regimen = std::move(regimen),
                    .lines = medicine::stock_of(db, id, ledger_lines),
                    .balance = medicine::balance(db, id),
                    .may_enter = child.writes_to() && *child.writes_to() >= Level::l1 &&
                                 request.actor().may(Function::give_medicine),
                    .move = "count", .quantity = {}, .expires_on = {}, .to_whom = {},
                    .explanation = {}, .witness_name = {}, .form_key = new_form_key(site),
                    .problems = {}, .now = site.now()};
    return shown;
}

http::Response stock_answer(Request const& request, Site const& site, StockPage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return child::child_page(
        request, site,
        {.title = "Medicine cupboard", .has_errors = wrong, .status = wrong ? 422 : 200},
        stock_page(shown, form_token(request)));
}

/// Before the transaction: a password takes its time, and nobody else may wait for it.
Outcome<> add_witness(Request const& request, Site& site, StockPage const& typed,
                      medicine::NewStock& stock)
{
    auto const& medicine = typed.regimen.medicine;
    if (!medicine.controlled) return {};
    auto const second = TRY(session::second_person(
        site, request.actor(),
        {.sign_in_name = typed.witness_name,
         .password = request.form().value_or("witness_password"),
         .address = request.message().address, .place = medicine.setting}));
    stock.witness = second.id;
    return {};
}

Outcome<Quantity> enter(Request const& request, Site& site, StockPage const& typed)
{
    auto stock = TRY(read_stock(typed));
    TRY(add_witness(request, site, typed, stock));
    return site.write(request.actor(), [&](Transaction& tx) {
        return medicine::enter_stock(tx, request.child(), stock);
    });
}

Outcome<CheckPage> check_page_of(Request const& request, Site const& site)
{
    auto const& actor = request.actor();
    auto const* role = actor.place_role();
    if (!role || !actor.may_in(Function::manage_medicine, actor.place))
        return refuse(NotFound{});
    auto& db = site.reader();
    auto const here = reach_in(db, request.scope(), actor.place);
    CheckPage shown{.place_name = role->setting_name, .from = {}, .place = {}, .missed = {},
                    .faces = faces_in(db, here), .cupboard = {},
                    .before = medicine::checks_of(db, actor.place, checks_shown), .words = {},
                    .form_key = new_form_key(site), .problems = {}, .now = site.now()};
    shown.from = check_from(shown.before, site.now());
    shown.place = medicine::doses_since(db, here, shown.from);
    shown.missed = missed_since(shown.place, shown.from, site.now());
    shown.cupboard = cupboard_of(db, here, shown.faces, site.now());
    shown.differences = medicine::differences_in(db, here, shown.from);
    return shown;
}

http::Response check_answer(Request const& request, Site const& site, CheckPage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return page(request, site,
                {.title = "Weekly medicine check", .current = "/medicine", .has_errors = wrong},
                check_page(shown, form_token(request)), wrong ? 422 : 200);
}

}  // namespace

Outcome<http::Response> show_cupboard(Request const& request, Site const& site)
{
    auto const& actor = request.actor();
    auto const* role = actor.place_role();
    if (!role || !actor.may_in(Function::see_medicine, actor.place)) return refuse(NotFound{});
    auto& db = site.reader();
    auto const here = reach_in(db, request.scope(), actor.place);
    CupboardPage const shown{
        .place_name = role->setting_name,
        .all = cupboard_of(db, here, faces_in(db, here), site.now()),
        .may_manage = actor.may_in(Function::manage_medicine, actor.place),
        .now = site.now()};
    return page(request, site, {.title = "Medicine cupboard", .current = "/medicine"},
                cupboard_page(shown));
}

Outcome<http::Response> show_stock(Request const& request, Site const& site)
{
    return stock_answer(request, site, TRY(stock_page_of(request, site)));
}

Outcome<http::Response> enter_stock(Request const& request, Site& site)
{
    auto shown = TRY(stock_page_of(request, site));
    auto const& form = request.form();
    shown.move = form.value_or("move");
    shown.quantity = form.value_or("quantity");
    shown.expires_on = form.value_or("expires_on");
    shown.to_whom = form.value_or("to_whom." + shown.move);
    shown.explanation = form.value_or("explanation");
    shown.witness_name = form.value_or("witness_name");
    if (auto const key = form.value("form_key"); key && !is_blank(*key)) shown.form_key = *key;
    auto const entered = enter(request, site, shown);
    if (auto const* invalid = refused_as<Invalid>(entered)) {
        shown.problems = invalid->problems;
        for (Problem& problem : shown.problems)
            if (problem.field == "to_whom") problem.field = "to_whom." + shown.move;
        return stock_answer(request, site, shown);
    }
    TRY(entered);
    return http::redirect("/children/" + request.child()->text() + "/medicine/" +
                          shown.regimen.medicine.id.text() + "/stock");
}

Outcome<http::Response> show_check(Request const& request, Site const& site)
{
    return check_answer(request, site, TRY(check_page_of(request, site)));
}

Outcome<http::Response> sign_check(Request const& request, Site& site)
{
    auto shown = TRY(check_page_of(request, site));
    shown.words = request.form().value_or("words");
    if (auto const key = request.form().value("form_key"); key && !is_blank(*key))
        shown.form_key = *key;
    auto const signed_now = site.write(request.actor(), [&](Transaction& tx) {
        return medicine::sign_check(tx, request.actor().place,
                                    {.id = {}, .from_at = shown.from, .checked_at = {},
                                     .missed = static_cast<int>(shown.missed.size()),
                                     .differences = shown.differences, .words = shown.words,
                                     .by_name = {}},
                                    shown.form_key);
    });
    if (auto const* invalid = refused_as<Invalid>(signed_now)) {
        shown.problems = invalid->problems;
        return check_answer(request, site, shown);
    }
    TRY(signed_now);
    return http::redirect("/medicine/check");
}

}  // namespace keywork::medicine_stock
