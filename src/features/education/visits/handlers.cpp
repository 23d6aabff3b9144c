#include "features/education/visits/handlers.hpp"

#include "care/child/roster/store.hpp"
#include "care/child/store.hpp"
#include "care/contact/store.hpp"
#include "care/record/views.hpp"
#include "care/setting/store.hpp"
#include "care/site/asked.hpp"
#include "care/site/page.hpp"
#include "features/education/visits/views.hpp"

#include <algorithm>

namespace keywork::visits {
namespace {

VisitShown with_contact(Request const& request, Site const& site, Visit visit)
{
    VisitShown shown{.visit = std::move(visit), .contact = std::nullopt};
    if (!shown.visit.contact) return shown;
    auto& db = site.reader();
    auto const child = decide(db, request.actor(), Function::see_child, Level::l1,
                              shown.visit.child);
    if (!child) return shown;
    if (auto found = contact::find(db, *child, *shown.visit.contact))
        shown.contact = std::move(*found);
    return shown;
}

/// The form for the child in the path, with what was typed in it.
NewPage typed_visit(Request const& request, Site const& site)
{
    auto const& form = request.form();
    auto& db = site.reader();
    NewPage shown{.children = {},
                  .contacts = {},
                  .child_name = child::face(db, request.child()).known_as,
                  .child = request.child()->text(),
                  .contact = form.value_or("contact"),
                  .place = form.value_or("place"),
                  .phone = form.value_or("phone"),
                  .why = form.value_or("why"),
                  .starts = form.value_or("starts"),
                  .ends = form.value_or("ends"),
                  .problems = {}};
    for (auto const& one : contact::contacts_on(db, request.child(), site.today()))
        shown.contacts.emplace_back(one.id.text(), one.details.name);
    return shown;
}

http::Response new_answer(Request const& request, Site const& site, NewPage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return page(request, site,
                {.title = "Plan a visit", .current = "/visits", .has_errors = wrong},
                new_page(shown, form_token(request)), wrong ? 422 : 200);
}

/// A second tap, or one that came too late, shows how it stands.
template <class Deed>
Outcome<http::Response> say(Request const& request, Site& site, Deed deed)
{
    auto const* place = TRY(role_here(request, Function::do_action));
    auto const id = TRY(request.id<VisitId>("site_visit"));
    auto const done = site.write(request.actor(), [&](Transaction& tx) {
        return deed(tx, reach_in(tx.db(), scope_of(tx.actor()), place->setting), id);
    });
    if (!refused_as<Conflict>(done)) TRY(done);
    return http::redirect("/visits");
}

}  // namespace

Outcome<http::Response> show_day(Request const& request, Site const& site)
{
    auto const* place = TRY(role_here(request, Function::do_action));
    auto const asked = request.query("day");
    auto const day = (asked ? day_from_text(*asked) : std::nullopt).value_or(site.today());
    auto& db = site.reader();
    auto const setting = setting::find(db, place->setting).value_or(Setting{});
    DayPage shown{.place_name = place->setting_name,
                  .day = day,
                  .today = site.today(),
                  .all = {},
                  .reader = request.actor().staff,
                  .may_lead = request.actor().may_in(Function::plan_shift, place->setting),
                  .base_phone = setting.phone.value_or(""),
                  .now = site.now()};
    for (Visit& visit : of_day(db, reach_in(db, request.scope(), place->setting), day))
        if (shown.may_lead || visit.staff == shown.reader)
            shown.all.push_back(with_contact(request, site, std::move(visit)));
    return page(request, site, {.title = "Visits", .current = "/visits"},
                day_page(shown, form_token(request)));
}

Outcome<http::Response> show_children(Request const& request, Site const& site)
{
    auto const* place = TRY(role_here(request, Function::do_action));
    auto& db = site.reader();
    Named children;
    for (auto const& one :
         child::present_in(db, reach_in(db, request.scope(), place->setting)))
        if (one.level >= 1) children.emplace_back(one.face.id.text(), full_name(one.face));
    return page(request, site, {.title = "Plan a visit", .current = "/visits"},
                children_page(children));
}

Outcome<http::Response> show_new(Request const& request, Site const& site)
{
    TRY(role_here(request, Function::do_action));
    return new_answer(request, site, typed_visit(request, site));
}

Outcome<http::Response> plan_typed(Request const& request, Site& site)
{
    auto const* place = TRY(role_here(request, Function::do_action));
    auto shown = typed_visit(request, site);
    auto const read = read_visit(shown, request.actor().staff, site.today());
    auto const planned = read.and_then([&](NewVisit const& wanted) {
        return site.write(request.actor(), [&](Transaction& tx) {
            return plan(tx, reach_in(tx.db(), scope_of(tx.actor()), place->setting), wanted);
        });
    });
    if (auto const* invalid = refused_as<Invalid>(planned)) {
        shown.problems = invalid->problems;
        return new_answer(request, site, shown);
    }
    TRY(planned);
    return http::redirect("/visits");
}

Outcome<http::Response> say_arrived(Request const& request, Site& site)
{
    return say(request, site, [](Transaction& tx, PlaceReach const& here, VisitId const& id) {
        return arrive(tx, here, id);
    });
}

Outcome<http::Response> say_out(Request const& request, Site& site)
{
    return say(request, site, [](Transaction& tx, PlaceReach const& here, VisitId const& id) {
        return say_safe(tx, here, id);
    });
}

Outcome<http::Response> say_off(Request const& request, Site& site)
{
    // Several visits stand on one page: each asks in a field of its own.
    auto const why = request.form().value_or("off_why." + request.parameter("site_visit"));
    return say(request, site, [&](Transaction& tx, PlaceReach const& here, VisitId const& id) {
        return take_off(tx, here, id, why);
    });
}

Outcome<http::Response> start_write_up(Request const& request, Site& site)
{
    auto const* place = TRY(role_here(request, Function::write_record));
    auto const id = TRY(request.id<VisitId>("site_visit"));
    auto const draft = TRY(site.write(request.actor(), [&](Transaction& tx) {
        return write_up(tx, record::rulebook(site),
                        reach_in(tx.db(), scope_of(tx.actor()), place->setting), id);
    }));
    return http::redirect(record::page_of(draft).text());
}

}  // namespace keywork::visits
