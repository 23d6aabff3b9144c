#include "features/home_life/visitors/handlers.hpp"

#include "care/child/roster/store.hpp"
#include "care/clock/words.hpp"
#include "care/site/asked.hpp"
#include "care/site/page.hpp"
#include "care/staff/store.hpp"
#include "features/home_life/visitors/operations.hpp"
#include "features/home_life/visitors/store.hpp"
#include "features/home_life/visitors/views.hpp"
#include "platform/text/text.hpp"

#include <algorithm>

namespace keywork::visitors {
namespace {

constexpr int most_in_month = 300;
constexpr std::string_view of_staff = "staff:";   // in what is posted: whom they came to see
constexpr std::string_view of_child = "child:";

BookPage book_of(Request const& request, Site const& site, HeldRole const& place,
                 local_days month)
{
    auto& db = site.reader();
    auto const here = reach_in(db, request.scope(), place.setting);
    return {.place_name = place.setting_name,
            .child_word = site.profiles().of(place.profile).child.one,
            .in_building = still_in(db, here),
            .left = left_in(db, here, month, most_in_month),
            .looked = premises::month_shown(request, site, place, premises::Book::visitors, month),
            .now = site.now()};
}

http::Response book_answer(Request const& request, Site const& site, BookPage const& shown)
{
    bool const wrong = !shown.looked.problems.empty();
    return page(request, site,
                {.title = "Visitors", .current = "/visitors", .has_errors = wrong},
                book_page(shown, form_token(request)), wrong ? 422 : 200);
}

NewPage empty_door(Request const& request, Site const& site, HeldRole const& place)
{
    auto& db = site.reader();
    auto const& profile = site.profiles().of(place.profile);
    NewPage shown{.place_name = place.setting_name, .to_see = {}, .name = {}, .organisation = {},
                  .reason = {}, .seen = {}, .identity = {}, .in_at = "now", .duty = {},
                  .law_line = {}, .form_key = new_form_key(site), .problems = {}};
    for (auto const& one : child::present_in(db, reach_in(db, request.scope(), place.setting)))
        if (one.level >= 1)
            shown.to_see.emplace_back(std::string{of_child} + one.face.id.text(),
                                      short_name(one.face) + " (" + profile.child.one + ")");
    for (auto const& one : staff::staff_of(db, place.setting, site.today()))
        shown.to_see.emplace_back(std::string{of_staff} + one.id.text(),
                                  one.full_name + " (staff)");
    auto const* law = profile.clocks == "home" ? site.clocks().find("HOME-SCH4-VISITORS") : nullptr;
    if (law) {
        shown.duty = clock::kind_before_law(*law);
        shown.law_line = law->law_line;
    }
    return shown;
}

http::Response door_answer(Request const& request, Site const& site, NewPage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return page(request, site,
                {.title = "Sign a visitor in", .current = "/visitors", .has_errors = wrong},
                new_page(shown, form_token(request)), wrong ? 422 : 200);
}

Outcome<NewVisit> visit_typed(NewPage const& typed, SettingId const& setting, sys_seconds now)
{
    std::vector<Problem> problems;
    auto const identity = identity_from_text(typed.identity);
    auto const in_at = last_time(typed.in_at, now);
    NewVisit wanted{.setting = setting, .name = std::string{trimmed(typed.name)},
                    .organisation = std::string{trimmed(typed.organisation)},
                    .reason = std::string{trimmed(typed.reason)}, .staff = std::nullopt,
                    .child = std::nullopt, .identity = identity.value_or(Identity::not_checked),
                    .in_at = in_at.value_or(now), .form_key = typed.form_key};
    if (auto const checked = check(wanted, now); !checked)
        problems = std::get<Invalid>(checked.error()).problems;
    if (!identity)
        problems.push_back({"identity", "Choose how you know who it is"});
    if (!in_at) problems.push_back({"in_at", "Enter a time, like now or 4:10pm"});
    bool const offered = std::ranges::any_of(typed.to_see, [&](auto const& one) {
        return one.first == typed.seen;
    });
    if (!offered && !typed.seen.empty())
        problems.push_back({"seen", "Choose somebody of the list"});
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    if (typed.seen.starts_with(of_child))
        wanted.child = ChildId{typed.seen.substr(of_child.size())};
    if (typed.seen.starts_with(of_staff))
        wanted.staff = StaffId{typed.seen.substr(of_staff.size())};
    return wanted;
}

Outcome<VisitPage> visit_shown(Request const& request, Site const& site, HeldRole const& place)
{
    auto const id = TRY(request.id<VisitId>("visit"));
    auto& db = site.reader();
    auto visit = visit_of(db, reach_in(db, request.scope(), place.setting), id);
    if (!visit) return refuse(NotFound{});
    return VisitPage{.visit = std::move(*visit),
                     .child_word = site.profiles().of(place.profile).child.one,
                     .corrections = corrections_of(db, id),
                     .left_at = {}, .words = {}, .problems = {}, .now = site.now()};
}

http::Response visit_answer(Request const& request, Site const& site, VisitPage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return page(request, site,
                {.title = "A visitor", .current = "/visitors", .has_errors = wrong},
                visit_page(shown, form_token(request)), wrong ? 422 : 200);
}

}  // namespace

Outcome<http::Response> show_book(Request const& request, Site const& site)
{
    auto const* place = TRY(role_here(request, Function::see_shift));
    auto const month = premises::month_asked(request.query("month").value_or(""), site.today());
    return book_answer(request, site, book_of(request, site, *place, month));
}

Outcome<http::Response> look_at_month(Request const& request, Site& site)
{
    auto const* place = TRY(role_here(request, Function::manage_setting));
    auto const month = premises::month_asked(request.form().value_or("month"), site.today());
    auto shown = book_of(request, site, *place, month);
    if (!TRY(premises::look_sent(request, site, *place, shown.looked)))
        return book_answer(request, site, shown);
    return http::redirect("/visitors?month=" + keywork::to_text(month));
}

Outcome<http::Response> show_new(Request const& request, Site const& site)
{
    auto const* place = TRY(role_here(request, Function::see_shift));
    return door_answer(request, site, empty_door(request, site, *place));
}

Outcome<http::Response> sign_in_typed(Request const& request, Site& site)
{
    auto const* place = TRY(role_here(request, Function::see_shift));
    auto typed = empty_door(request, site, *place);
    auto const& form = request.form();
    typed.name = form.value_or("name");
    typed.organisation = form.value_or("organisation");
    typed.reason = form.value_or("reason");
    typed.seen = form.value_or("seen");
    typed.identity = form.value_or("identity");
    typed.in_at = form.value_or("in_at");
    typed.form_key = form_key_sent(request, site);
    auto const read = visit_typed(typed, place->setting, site.now());
    auto const signed_in = read.and_then([&](NewVisit const& wanted) {
        return site.write(request.actor(), [&](Transaction& tx) { return sign_in(tx, wanted); });
    });
    if (auto const* invalid = refused_as<Invalid>(signed_in)) {
        typed.problems = invalid->problems;
        return door_answer(request, site, typed);
    }
    TRY(signed_in);
    return http::redirect("/visitors");
}

Outcome<http::Response> show_visit(Request const& request, Site const& site)
{
    auto const* place = TRY(role_here(request, Function::see_shift));
    return visit_answer(request, site, TRY(visit_shown(request, site, *place)));
}

Outcome<http::Response> sign_out_shown(Request const& request, Site& site)
{
    auto const* place = TRY(role_here(request, Function::see_shift));
    auto shown = TRY(visit_shown(request, site, *place));
    shown.left_at = request.form().value_or("left_at");
    auto const at = is_blank(shown.left_at) ? std::optional{site.now()}
                                            : last_time(shown.left_at, site.now());
    if (!at) {
        shown.problems = {{"left_at", "Enter a time, like 4:10pm"}};
        return visit_answer(request, site, shown);
    }
    auto const out = site.write(request.actor(), [&](Transaction& tx) {
        return sign_out(tx, place->setting, shown.visit.id, *at);
    });
    if (auto const* invalid = refused_as<Invalid>(out)) {
        shown.problems = invalid->problems;
        return visit_answer(request, site, shown);
    }
    TRY(out);
    return http::redirect("/visitors");
}

Outcome<http::Response> correct_shown(Request const& request, Site& site)
{
    auto const* place = TRY(role_here(request, Function::see_shift));
    auto shown = TRY(visit_shown(request, site, *place));
    shown.words = request.form().value_or("words");
    auto const corrected = site.write(request.actor(), [&](Transaction& tx) {
        return correct(tx, place->setting, shown.visit.id, shown.words);
    });
    if (auto const* invalid = refused_as<Invalid>(corrected)) {
        shown.problems = invalid->problems;
        return visit_answer(request, site, shown);
    }
    TRY(corrected);
    return http::redirect("/visitors/" + shown.visit.id.text());
}

}  // namespace keywork::visitors
