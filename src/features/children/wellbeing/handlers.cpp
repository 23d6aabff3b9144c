#include "features/children/wellbeing/handlers.hpp"

#include "care/child/page/page.hpp"
#include "care/child/store.hpp"
#include "care/record/known.hpp"
#include "care/setting/profiles.hpp"
#include "care/setting/store.hpp"
#include "features/children/wellbeing/views.hpp"

#include <algorithm>

namespace keywork::wellbeing {
namespace {

constexpr int logs_read = 1500;           // of one stretch of weeks: some ten a day
constexpr std::size_t noted_shown = 15;
constexpr std::size_t entries_shown = 40;

health_dates::Counting counting(Site const& site)
{
    return {site.clocks(), site.calendars(), site.today()};
}

void add_trends(Request const& request, Site const& site, WellbeingPage& shown)
{
    auto const sight = sight_of(request.actor(), request.child());
    auto const length = days{7 * shown.weeks};
    auto const from = shown.today - length + days{1};
    auto const now = daily_log::logs_of(site.reader(), site.forms(), sight,
                                        {from, shown.today, logs_read});
    auto const before = daily_log::logs_of(site.reader(), site.forms(), sight,
                                           {from - length, from - days{1}, logs_read});
    shown.mood = trend_of(now, Scale::mood);
    shown.mood_before = trend_of(before, Scale::mood);
    shown.sleep = trend_of(now, Scale::sleep);
    shown.sleep_before = trend_of(before, Scale::sleep);
    shown.noted = noted_in(now, noted_shown);
}

WellbeingPage page_for(Request const& request, Site const& site)
{
    auto& db = site.reader();
    auto const& child = request.child();
    WellbeingPage shown{.face = child::face(db, child),
                        .weeks = weeks_from_text(request.query("weeks").value_or("")),
                        .today = site.today()};
    add_trends(request, site, shown);
    shown.sees_board = child.reads_to() >= health_dates::level && !child.own_entries_only();
    if (!shown.sees_board) return shown;
    auto facts = health_dates::facts_of(db, child);
    shown.board = health_dates::board_of(facts, counting(site));
    shown.put_down = std::move(facts.entries);
    if (shown.put_down.size() > entries_shown) shown.put_down.resize(entries_shown);
    shown.may_write = child.writes_to() && *child.writes_to() >= health_dates::level &&
                      request.actor().may(Function::write_record);
    return shown;
}

http::Response response(Request const& request, Site const& site, WellbeingPage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return child::child_page(request, site,
                             {.title = "Wellbeing and health", .tab = child::Tab::overview,
                              .has_errors = wrong, .status = wrong ? 422 : 200},
                             wellbeing_page(shown, form_token(request)));
}

http::Response to_page(Request const& request)
{
    return http::redirect(html::path("/children/{}/wellbeing", *request.child()).text());
}

/// The setting whose deadlines they are.
Outcome<health_dates::Where> where(Request const& request, Site const& site)
{
    auto const id = record::setting_for(site.reader(), request.actor(), request.child());
    auto const setting = id ? setting::find(site.reader(), *id) : std::nullopt;
    if (!setting) return refuse(NotFound{});
    return health_dates::Where{*id, setting->profile};
}

}  // namespace

Outcome<http::Response> show_wellbeing(Request const& request, Site const& site)
{
    return response(request, site, page_for(request, site));
}

Outcome<http::Response> note_date(Request const& request, Site& site)
{
    auto typed = page_for(request, site);
    auto const& form = request.form();
    typed.kind = form.value_or("kind");
    typed.what = form.value_or("what");
    typed.on = form.value_or("on");
    typed.evidence = form.value_or("evidence");
    typed.next_on = form.value_or("next_on");
    typed.why_late = form.value_or("why_late");
    auto const at = TRY(where(request, site));
    auto const added = read_date(typed).and_then([&](health_dates::NewHealthDate const& wanted) {
        return site.write(request.actor(), [&](Transaction& tx) {
            return health_dates::note(tx, request.child(), at, counting(site), wanted);
        });
    });
    if (auto const* invalid = refused_as<Invalid>(added)) {
        typed.problems = invalid->problems;
        return response(request, site, typed);
    }
    TRY(added);
    return to_page(request);
}

Outcome<http::Response> take_off_date(Request const& request, Site& site)
{
    auto typed = page_for(request, site);
    typed.date = request.form().value_or("date");
    typed.why = request.form().value_or("why");
    auto const id = health_dates::HealthDateId::parse(typed.date);
    if (!id) typed.problems = {{"date", "Choose the entry"}};
    if (!id) return response(request, site, typed);
    auto const off = site.write(request.actor(), [&](Transaction& tx) {
        return health_dates::take_off(tx, request.child(), *id, typed.why);
    });
    if (auto const* invalid = refused_as<Invalid>(off)) {
        typed.problems = invalid->problems;
        return response(request, site, typed);
    }
    TRY(off);
    return to_page(request);
}

Outcome<http::Response> show_health_dates(Request const& request, Site const& site)
{
    auto const* place = request.actor().place_role();
    if (!place) return refuse(NotFound{});
    auto const here = reach_in(site.reader(), request.scope(), place->setting);
    HealthDatesPage shown{.place_name = place->setting_name,
                          .child_word = site.profiles().of(place->profile).child.one,
                          .children = {},
                          .today = site.today()};
    for (auto const& one : health_dates::facts_in(site.reader(), here))
        shown.children.push_back(
            {.child = one.child,
             .name = one.known_as + " " + one.family_name,
             .lines = health_dates::board_of(one.facts, counting(site))});
    put_late_first(shown.children);
    return page(request, site, {.title = "Health dates", .current = "/health-dates"},
                health_dates_page(shown));
}

}  // namespace keywork::wellbeing
