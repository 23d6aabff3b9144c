#include "care/child/page/page.hpp"
#include "care/child/store.hpp"
#include "care/clock/words.hpp"
#include "care/setting/profiles.hpp"
#include "care/site/asked.hpp"
#include "features/home_life/money/handlers.hpp"
#include "features/home_life/money/handlers_parts.hpp"
#include "features/home_life/money/operations.hpp"
#include "features/home_life/money/store.hpp"
#include "features/home_life/money/views.hpp"

namespace keywork::money {
namespace {

constexpr int most_lines = 60;

/// Where a line is written down: the place on screen.
SettingId const& here(Request const& request) { return request.actor().place; }

Ledger ledger_of(Request const& request, Purse purse)
{
    return {.setting = here(request), .child = *request.child(), .purse = purse};
}

ChildPage childs_shown(Request const& request, Site const& site)
{
    auto& db = site.reader();
    auto const& child = request.child();
    ChildPage shown{.face = child::face(db, child),
                    .pocket = balance_of(db, ledger_of(request, Purse::pocket)),
                    .savings = balance_of(db, ledger_of(request, Purse::savings)),
                    .figure = figure_of(db, here(request)),
                    .lines = lines_of(db, child, here(request), most_lines),
                    .valuables = valuables_of(db, child),
                    .may_write = child.writes_to() && *child.writes_to() >= Level::l1 &&
                                 request.actor().may_in(Function::handle_money, here(request)),
                    .typed = {}, .item = {}, .kept_where = {}, .to_whom = {}, .duty = {},
                    .law_line = {}, .problems = {}};
    shown.typed.form_key = new_form_key(site);
    auto const* law = site.profiles().of(request.actor().profile()).clocks == "home"
                          ? site.clocks().find("HOME-SCH3-MONEY")
                          : nullptr;
    if (law) {
        shown.duty = clock::kind_before_law(*law);
        shown.law_line = law->law_line;
    }
    return shown;
}

http::Response childs_answer(Request const& request, Site const& site, ChildPage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return child::child_page(
        request, site,
        {.title = "Money", .has_errors = wrong, .status = wrong ? 422 : 200},
        childs_page(shown, form_token(request)));
}

std::string childs_address(Request const& request)
{
    return "/children/" + request.child()->text() + "/money";
}

Outcome<LinePage> childs_line(Request const& request, Site const& site)
{
    auto const id = TRY(request.id<LineId>("money_line"));
    auto found = line_of(site.reader(), request.child(), here(request), id);
    if (!found) return refuse(NotFound{});
    return LinePage{.child = *request.child(), .line = std::move(*found), .why = {},
                    .form_key = new_form_key(site), .problems = {}};
}

http::Response childs_line_answer(Request const& request, Site const& site,
                                  LinePage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return child::child_page(
        request, site,
        {.title = "Money", .has_errors = wrong, .status = wrong ? 422 : 200},
        line_page(shown, form_token(request)));
}

}  // namespace

Outcome<http::Response> show_childs(Request const& request, Site const& site)
{
    return childs_answer(request, site, childs_shown(request, site));
}

Outcome<http::Response> keep_childs(Request const& request, Site& site)
{
    auto shown = childs_shown(request, site);
    shown.typed = typed_line(request, site);
    auto const line = whole_line(request, site, shown.typed, ledger_of(request, Purse::pocket));
    auto const kept = line.and_then([&](NewLine const& wanted) {
        return site.write(request.actor(), [&](Transaction& tx) {
            return keep_of_child(tx, request.child(), wanted);
        });
    });
    if (auto const* invalid = refused_as<Invalid>(kept)) {
        shown.problems = invalid->problems;
        ask_for_receipt_again(request, shown.problems);
        return childs_answer(request, site, shown);
    }
    TRY(kept);
    return http::redirect(childs_address(request));
}

Outcome<http::Response> show_childs_line(Request const& request, Site const& site)
{
    return childs_line_answer(request, site, TRY(childs_line(request, site)));
}

Outcome<http::Response> counter_childs(Request const& request, Site& site)
{
    auto shown = TRY(childs_line(request, site));
    shown.why = request.form().value_or("why");
    shown.form_key = form_key_sent(request, site);
    auto const countered = site.write(request.actor(), [&](Transaction& tx) {
        return counter_of_child(tx, request.child(), here(request),
                                {.line = shown.line.id, .why = shown.why,
                                 .form_key = shown.form_key});
    });
    if (auto const* invalid = refused_as<Invalid>(countered)) {
        shown.problems = invalid->problems;
        return childs_line_answer(request, site, shown);
    }
    TRY(countered);
    return http::redirect(childs_address(request));
}

Outcome<http::Response> hand_back_childs_receipt(Request const& request, Site const& site)
{
    auto const shown = TRY(childs_line(request, site));
    if (!shown.line.receipt) return refuse(NotFound{});
    auto const file = premises::file_of(site.reader(), *shown.line.receipt);
    if (!file) return refuse(NotFound{});
    return premises::as_download(*file, "receipt");
}

Outcome<http::Response> keep_childs_valuable(Request const& request, Site& site)
{
    auto shown = childs_shown(request, site);
    shown.item = request.form().value_or("item");
    shown.kept_where = request.form().value_or("kept_where");
    auto const kept = site.write(request.actor(), [&](Transaction& tx) {
        return keep_valuable(tx, request.child(),
                             {.setting = here(request), .what = shown.item,
                              .kept_where = shown.kept_where,
                              .form_key = form_key_sent(request, site)});
    });
    if (auto const* invalid = refused_as<Invalid>(kept)) {
        shown.problems = invalid->problems;
        return childs_answer(request, site, shown);
    }
    TRY(kept);
    return http::redirect(childs_address(request));
}

Outcome<http::Response> give_childs_valuable_back(Request const& request, Site& site)
{
    auto const id = TRY(request.id<ValuableId>("valuable"));
    auto shown = childs_shown(request, site);
    auto const field = "to_whom." + id.text();
    auto const given = site.write(request.actor(), [&](Transaction& tx) {
        return give_back(tx, request.child(), id, request.form().value_or(field));
    });
    if (auto const* invalid = refused_as<Invalid>(given)) {
        for (Problem const& one : invalid->problems)
            shown.problems.push_back({field, one.message});
        return childs_answer(request, site, shown);
    }
    TRY(given);
    return http::redirect(childs_address(request));
}

}  // namespace keywork::money
