#include "features/together/young_people/handlers.hpp"

#include "care/child/page/page.hpp"
#include "care/child/roster/store.hpp"
#include "care/child/store.hpp"
#include "care/session/password.hpp"
#include "care/site/page.hpp"
#include "care/young_person/access_store.hpp"
#include "care/young_person/operations.hpp"
#include "care/young_person/shared_store.hpp"
#include "features/together/young_people/views.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/random/random.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>

namespace keywork::young_people {
namespace {

constexpr std::size_t key_bytes = 16;

Outcome<PlacePage> place_of(Request const& request, Site const& site)
{
    auto const& actor = request.actor();
    auto const* role = actor.place_role();
    if (!role || !actor.may_in(Function::young_person_access, actor.place))
        return refuse(NotFound{});
    auto& db = site.reader();
    auto const here = reach_in(db, request.scope(), actor.place);
    PlacePage shown{.place_name = role->setting_name, .all = {},
                    .devices = young_person::open_devices(db, actor.place, site.now()),
                    .problems = {}};
    auto const given = young_person::access_in(db, here);
    for (auto const& one : child::present_in(db, here)) {
        Line line{.face = one.face, .access = std::nullopt};
        auto const found = std::ranges::find(given, one.face.id, &young_person::Access::child);
        if (found != given.end()) line.access = *found;
        shown.all.push_back(std::move(line));
    }
    return shown;
}

http::Response place_answer(Request const& request, Site const& site, PlacePage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return page(request, site, {.title = "Young people’s own sign-in", .has_errors = wrong},
                place_page(shown, form_token(request)), wrong ? 422 : 200);
}

Outcome<GivePage> access_shown(Request const& request, Site const& site)
{
    auto const& actor = request.actor();
    if (!actor.may_in(Function::young_person_access, actor.place)) return refuse(NotFound{});
    auto& db = site.reader();
    auto const& child = request.child();
    GivePage shown{.face = child::face(db, child),
                   .place_name = actor.place_role()->setting_name,
                   .access = young_person::access_of(db, *child, actor.place),
                   .sign_in_name = {},
                   .shared = young_person::shared_with(db, child),
                   .problems = {}};
    shown.sign_in_name = shown.access ? shown.access->sign_in_name : shown.face.known_as;
    return shown;
}

http::Response access_answer(Request const& request, Site const& site, GivePage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return child::child_page(request, site,
                             {.title = "A young person’s own sign-in", .has_errors = wrong,
                              .status = wrong ? 422 : 200},
                             access_page(shown, form_token(request)));
}

Outcome<SharePage> share_shown(Request const& request, Site const& site)
{
    auto& db = site.reader();
    auto const& child = request.child();
    auto const id = TRY(request.id<RecordId>("record"));
    record::Rulebook const rules{site.forms(), site.profiles(), site.clocks()};
    auto const read = TRY(record::read(db, rules, request.actor(), child, id));
    if (read.sees != record::Sees::all || !child.writes_to()) return refuse(NotFound{});
    if (read.record.level > young_person::most_shared)
        return refuse(NotAllowed{"What is about safeguarding is not shared on a screen. Talk with "
                                 "them instead."});
    SharePage shown{.face = child::face(db, child),
                    .record = id,
                    .title = form::said(read.form->short_title, read.words),
                    .words = text_to_share(read),
                    .form_key = crypto::hex(site.services().random.bytes(key_bytes)),
                    .shared = young_person::shared_with(db, child),
                    .problems = {}};
    std::erase_if(shown.shared,
                  [&](young_person::Shared const& one) { return one.record != id; });
    return shown;
}

http::Response share_answer(Request const& request, Site const& site, SharePage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return child::child_page(request, site,
                             {.title = "Share a record", .has_errors = wrong,
                              .status = wrong ? 422 : 200},
                             share_page(shown, form_token(request)));
}

int hours_in(std::string const& text)
{
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// Plans are shown under "My plans" as well.
Outcome<bool> is_plan(Request const& request, Site const& site, RecordId const& id)
{
    record::Rulebook const rules{site.forms(), site.profiles(), site.clocks()};
    auto const read = TRY(record::read(site.reader(), rules, request.actor(), request.child(), id));
    return read.form->area == "planning";
}

}  // namespace

Outcome<http::Response> show_place(Request const& request, Site const& site)
{
    return place_answer(request, site, TRY(place_of(request, site)));
}

Outcome<http::Response> open_device(Request const& request, Site& site)
{
    auto shown = TRY(place_of(request, site));
    auto const opened = young_person::open_device(
        site, request.actor(), request.actor().place,
        hours{hours_in(request.form().value_or("hours"))},
        session::hash_of(request.message(), site));
    if (auto const* invalid = refused_as<Invalid>(opened)) {
        shown.problems = invalid->problems;
        return place_answer(request, site, shown);
    }
    auto const token = TRY(opened);
    auto const& installation = site.services().installation;
    auto const secure = installation.secure_cookies ? "; Secure" : "";
    auto response = http::redirect("/hello");
    response.headers.emplace_back(
        "Set-Cookie", fmt::format("{}={}; Path=/; HttpOnly; SameSite=Strict; Max-Age={}{}",
                                  young_person::device_cookie(installation), token,
                                  seconds{hours{12}}.count(), secure));
    response.headers.emplace_back(
        "Set-Cookie", fmt::format("{}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0{}",
                                  session::cookie_name(installation), secure));
    return response;
}

Outcome<http::Response> close_devices(Request const& request, Site& site)
{
    TRY(site.write(request.actor(), [&](Transaction& tx) {
        return young_person::close_all_devices(tx, request.actor().place);
    }));
    return http::redirect("/young-people");
}

Outcome<http::Response> show_access(Request const& request, Site const& site)
{
    return access_answer(request, site, TRY(access_shown(request, site)));
}

Outcome<http::Response> give_access(Request const& request, Site& site)
{
    auto shown = TRY(access_shown(request, site));
    auto const& form = request.form();
    shown.sign_in_name = form.value_or("sign_in_name");
    shown.way = form.value_or("way");
    young_person::NewAccess wanted{.setting = request.actor().place,
                                   .sign_in_name = shown.sign_in_name,
                                   .way = young_person::way_from_text(shown.way),
                                   .pictures = {},
                                   .pin = form.value_or("pin")};
    for (auto const* field : {"picture1", "picture2", "picture3", "picture4"})
        if (auto const picture = form.value(field)) wanted.pictures.push_back(*picture);
    auto const given = young_person::give_access(site, request.actor(), request.child(), wanted,
                                                 shown.face.born_on);
    if (auto const* invalid = refused_as<Invalid>(given)) {
        shown.problems = invalid->problems;
        return access_answer(request, site, shown);
    }
    TRY(given);
    return http::redirect("/children/" + request.child()->text() + "/own-sign-in");
}

Outcome<http::Response> end_access(Request const& request, Site& site)
{
    TRY(site.write(request.actor(), [&](Transaction& tx) {
        return young_person::take_access_away(tx, request.child(), request.actor().place);
    }));
    return http::redirect("/children/" + request.child()->text() + "/own-sign-in");
}

Outcome<http::Response> show_share(Request const& request, Site const& site)
{
    return share_answer(request, site, TRY(share_shown(request, site)));
}

Outcome<http::Response> share_text(Request const& request, Site& site)
{
    auto shown = TRY(share_shown(request, site));
    auto const& form = request.form();
    shown.title = form.value_or("title");
    shown.words = form.value_or("words");
    shown.form_key = form.value_or("form_key");
    auto const plan = TRY(is_plan(request, site, shown.record));
    if (shown.title.find_first_not_of(" \t") == std::string::npos) {
        shown.problems = {{"title", "Write what it is called"}};
        return share_answer(request, site, shown);
    }
    auto const shared = site.write(request.actor(), [&](Transaction& tx) {
        return young_person::share(tx, request.child(), {.record = shown.record,
                                                         .is_plan = plan,
                                                         .title = shown.title,
                                                         .words = shown.words,
                                                         .form_key = shown.form_key});
    });
    if (auto const* invalid = refused_as<Invalid>(shared)) {
        shown.problems = invalid->problems;
        return share_answer(request, site, shown);
    }
    TRY(shared);
    return http::redirect("/children/" + request.child()->text() + "/records/" +
                          shown.record.text() + "/share");
}

Outcome<http::Response> take_text_back(Request const& request, Site& site)
{
    auto const id = TRY(request.id<young_person::SharedId>("shared"));
    TRY(site.write(request.actor(), [&](Transaction& tx) {
        return young_person::take_back(tx, request.child(), id);
    }));
    return http::redirect("/children/" + request.child()->text());
}

}  // namespace keywork::young_people
