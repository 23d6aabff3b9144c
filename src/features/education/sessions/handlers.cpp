#include "features/education/sessions/handlers.hpp"

#include "care/form/form.hpp"
#include "care/record/views.hpp"
#include "care/school_day/call_out/call_out.hpp"
#include "care/setting/profiles.hpp"
#include "care/site/asked.hpp"
#include "care/site/page.hpp"
#include "care/staff/store.hpp"
#include "features/education/sessions/views.hpp"
#include "platform/crypto/crypto.hpp"

#include <fmt/core.h>

#include <charconv>

namespace keywork::sessions {
namespace {

Outcome<SessionKey> key_in(Request const& request)
{
    auto const period = TRY(request.id<groups::PeriodId>("period"));
    auto const day = day_from_text(request.parameter("day"));
    if (!day) return refuse(NotFound{});
    return SessionKey{period, *day};
}

PlaceReach reach_of(Transaction& tx, HeldRole const& place)
{
    return reach_in(tx.db(), scope_of(tx.actor()), place.setting);
}

http::Response to_session(SessionKey const& key, ChildId const* child = nullptr)
{
    auto to = html::path("/sessions/{}/{}", key.period, keywork::to_text(key.day));
    if (child) to = to.with_fragment("pupil-" + child->text());
    return http::redirect(to.text());
}

/// The kinds that this reader may write from a session, by their short titles.
std::vector<std::pair<std::string, std::string>> kinds_for(Request const& request,
                                                           Site const& site,
                                                           HeldRole const& place)
{
    std::vector<std::pair<std::string, std::string>> kinds;
    if (!request.actor().may_in(Function::write_record, place.setting)) return kinds;
    auto const& profile = site.profiles().of(place.profile);
    for (std::string_view const kind : written_from) {
        auto const* form = site.forms().find(kind);
        if (form && !form->retired && profile.uses(kind))
            kinds.emplace_back(kind, form->title.in(place.profile));
    }
    return kinds;
}

/// The same for a double tap of one page: the minute is part of it, so that another call later is
/// another call.
std::string key_of_call(SessionKey const& key, Request const& request, sys_seconds now)
{
    constexpr std::size_t key_digits = 32;
    return crypto::sha256_hex(fmt::format("{}\n{}\n{}\n{}", key.period.text(),
                                          request.child()->text(),
                                          request.actor().staff.text(),
                                          now.time_since_epoch() / minutes{1}))
        .substr(0, key_digits);
}

Outcome<http::Response> call_out(Request const& request, Site& site, HeldRole const& place,
                                 SessionKey const& key)
{
    auto const here = reach_in(site.reader(), request.scope(), place.setting);
    auto const session = TRY(find(site.reader(), here, key));
    call_outs::NewCall const wanted{.child = *request.child(),
                                    .place = session.period.place,
                                    .needs = call_outs::Needs::another_adult,
                                    .words = {},
                                    .form_key = key_of_call(key, request, site.now())};
    auto const id = TRY(site.write(request.actor(), [&](Transaction& tx) {
        return call_outs::call(tx, reach_of(tx, place), wanted);
    }));
    return http::redirect(html::path("/call-outs/{}", id).text());
}

Outcome<http::Response> write_from(Request const& request, Site& site, HeldRole const& place,
                                   SessionKey const& key, std::string_view kind)
{
    auto const draft = TRY(site.write(request.actor(), [&](Transaction& tx) {
        return write(tx, record::rulebook(site), reach_of(tx, place), key, *request.child(),
                     kind);
    }));
    return http::redirect(record::page_of(draft).text());
}

int engagement_in(std::string_view text)
{
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

}  // namespace

Outcome<http::Response> show_day(Request const& request, Site const& site)
{
    auto const* place = TRY(role_here(request, Function::see_shift));
    auto const asked = request.query("day");
    auto const day = (asked ? day_from_text(*asked) : std::nullopt).value_or(site.today());
    auto const here = reach_in(site.reader(), request.scope(), place->setting);
    DayPage const shown{
        .place_name = place->setting_name,
        .day = day,
        .today = site.today(),
        .all = in_order_of_use(of_day(site.reader(), here, day), site.now()),
        .reader = request.actor().staff,
        .may_plan = request.actor().may_in(Function::plan_shift, place->setting),
        .now = site.now()};
    return page(request, site, {.title = "Sessions", .current = "/sessions"}, day_page(shown));
}

Outcome<http::Response> show_session(Request const& request, Site const& site)
{
    auto const* place = TRY(role_here(request, Function::see_shift));
    auto const key = TRY(key_in(request));
    auto& db = site.reader();
    auto session = TRY(find(db, reach_in(db, request.scope(), place->setting), key));
    auto const& words = site.profiles().of(place->profile).child;
    bool const may_tap = request.actor().may_in(Function::do_action, place->setting) &&
                         key.day == site.today() && !session.finished;
    SessionPage shown{.session = std::move(session),
                      .child_word = words.one,
                      .children_word = words.many,
                      .staff = {},
                      .kinds = kinds_for(request, site, *place),
                      .may_tap = may_tap,
                      .now = site.now()};
    for (auto const& one : staff::staff_of(db, place->setting, key.day))
        shown.staff.emplace_back(one.id.text(), one.full_name);
    return page(request, site, {.title = "Session", .current = "/sessions"},
                session_page(shown, form_token(request)));
}

Outcome<http::Response> take_tap(Request const& request, Site& site)
{
    auto const* place = TRY(role_here(request, Function::do_action));
    auto const key = TRY(key_in(request));
    auto const& form = request.form();
    if (form.value("call")) return call_out(request, site, *place, key);
    if (auto const kind = form.value("write"))
        return write_from(request, site, *place, key, *kind);
    auto const state = state_from_text(form.value_or("state"));
    auto const engagement = form.value("engagement");
    if (!state && !engagement) return refuse(NotFound{});
    auto const done = site.write(request.actor(), [&](Transaction& tx) {
        auto const here = reach_of(tx, *place);
        if (state) return tap(tx, here, key, *request.child(), *state);
        return tap_engagement(tx, here, key, *request.child(), engagement_in(*engagement));
    });
    if (!refused_as<Conflict>(done)) TRY(done);   // a second tap, or too late: the page says so
    return to_session(key, &*request.child());
}

Outcome<http::Response> swap_adult(Request const& request, Site& site)
{
    auto const* place = TRY(role_here(request, Function::do_action));
    auto const key = TRY(key_in(request));
    auto const& form = request.form();
    auto const staff = TRY(StaffId::parse(form.value_or("staff")));
    auto const part = form.value_or("part") == "without" ? Part::without : Part::with;
    TRY(site.write(request.actor(), [&](Transaction& tx) {
        return swap(tx, reach_of(tx, *place), key, staff, part);
    }));
    return to_session(key);
}

Outcome<http::Response> finish_shown(Request const& request, Site& site)
{
    auto const* place = TRY(role_here(request, Function::do_action));
    auto const key = TRY(key_in(request));
    auto const done = site.write(request.actor(), [&](Transaction& tx) {
        return finish(tx, reach_of(tx, *place), key);
    });
    if (!refused_as<Conflict>(done)) TRY(done);
    return to_session(key);
}

}  // namespace keywork::sessions
