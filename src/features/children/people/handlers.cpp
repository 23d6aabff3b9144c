#include "features/children/people/handlers.hpp"

#include "care/child/allocation/operations.hpp"
#include "care/child/allocation/store.hpp"
#include "care/child/page/page.hpp"
#include "care/child/store.hpp"
#include "care/code_set/code_set.hpp"
#include "care/contact/operations.hpp"
#include "care/contact/store.hpp"
#include "care/staff/store.hpp"
#include "features/children/people/views.hpp"
#include "platform/text/text.hpp"

namespace keywork::people {
namespace {

std::vector<Relationship> relationships(Site const& site)
{
    std::vector<Relationship> all;
    if (CodeSet const* set = site.code_sets().find("contact-relationship"))
        for (Code const* code : set->offered_on(site.today()))
            all.push_back({code->code, code->words});
    return all;
}

std::vector<ListedContact> in_words(std::vector<ContactPerson> contacts, Site const& site)
{
    CodeSet const* set = site.code_sets().find("contact-relationship");
    std::vector<ListedContact> all;
    for (ContactPerson& one : contacts) {
        auto const words = set ? set->words_of(one.details.relationship)
                               : one.details.relationship;
        all.push_back({std::move(one), words});
    }
    return all;
}

PeoplePage people_for(Request const& request, Site const& site)
{
    auto& db = site.reader();
    auto const& child = request.child();
    auto const& actor = request.actor();
    bool const reads_links = child.reads_to() >= Level::l3;
    PeoplePage shown{
        .face          = child::face(db, child),
        .today         = actor.today,
        .allocations   = child::allocations(db, child),
        .contacts      = in_words(contact::contacts_on(db, child, actor.today), site),
        .past          = in_words(contact::past_contacts(db, child, actor.today), site),
        .team          = child::team_of(db, child, actor.today),
        .may_change    = child.writes_to().has_value() && actor.may(Function::manage_contacts),
        .may_allocate  = actor.may(Function::manage_allocations) && reads_links,
        .may_keep_away = actor.may(Function::keep_away) && reads_links};
    shown.may_after_password = actor.may(Function::manage_allocations) && !reads_links &&
                               child.could_read_to() >= Level::l3;
    if (!shown.may_keep_away) return shown;
    shown.kept_away = child::kept_away(db, child);
    shown.near = child::near_child(db, child, actor.today);
    std::erase_if(shown.near, [&](StaffFace const& one) { return one.id == actor.staff; });
    return shown;
}

TypedLink typed_link(http::Form const& form)
{
    TypedLink const blank;
    return {.staff          = form.value_or("staff"),
            .part           = form.value_or("part", blank.part),
            .from_on        = form.value_or("from_on", blank.from_on),
            .reason         = form.value_or("reason"),
            .kept_away      = form.value_or("kept_away"),
            .kept_away_name = form.value_or("kept_away_name"),
            .why            = form.value_or("why")};
}

http::Response people_response(Request const& request, Site const& site, PeoplePage const& shown)
{
    bool const faulty = !shown.problems.empty();
    int const status = faulty ? 422 : shown.conflict.empty() ? 200 : 409;
    return child::child_page(request, site,
                             {.title      = "Family and people",
                              .tab        = child::Tab::people,
                              .has_errors = faulty,
                              .status     = status},
                             people_page(shown, form_token(request)));
}

http::Response back(Request const& request)
{
    return http::redirect("/children/" + request.child()->text() + "/people");
}

/// After a change: the page again, or what stood against it with the page.
Outcome<http::Response> answered(Request const& request, Site const& site,
                                 Outcome<> const& outcome)
{
    if (outcome) return back(request);
    auto shown = people_for(request, site);
    shown.typed = typed_link(request.form());
    if (auto const* invalid = refused_as<Invalid>(outcome))
        shown.problems = invalid->problems;
    else if (auto const* conflict = refused_as<Conflict>(outcome))
        shown.conflict = conflict->why;
    else
        return refuse(outcome.error());
    return people_response(request, site, shown);
}

/// A day as typed; today where nothing was.
Outcome<local_days> day_in(Request const& request, std::string_view field)
{
    auto const typed = request.form().value_or(field);
    if (typed.empty()) return request.actor().today;
    if (auto const day = read_day(typed, request.actor().today)) return *day;
    return refuse(Invalid{{{std::string{field}, "Enter a day, like today or 24/11/2026"}}});
}

}  // namespace

Outcome<http::Response> show_people(Request const& request, Site const& site)
{
    return people_response(request, site, people_for(request, site));
}

namespace {

ContactPage contact_for(Request const& request, Site const& site)
{
    return {.face          = child::face(site.reader(), request.child()),
            .contact       = std::nullopt,
            .typed         = {},
            .relationships = relationships(site),
            .problems      = {},
            .sees_address  = request.child().reads_to() >= Level::l2};
}

http::Response contact_response(Request const& request, Site const& site,
                                ContactPage const& shown)
{
    bool const faulty = !shown.problems.empty();
    return child::child_form_page(
        request, site,
        {.title      = "One of the child’s people",
         .tab        = child::Tab::people,
         .has_errors = faulty,
         .status     = faulty ? 422 : 200},
        shown.contact ? "One of their people" : "Somebody new",
        contact_page(shown, form_token(request)));
}

ContactDetails typed_contact(Request const& request)
{
    auto const& form = request.form();
    auto const may = [&](std::string_view permission) {
        for (std::string const& ticked : form.values("may"))
            if (ticked == permission) return true;
        return false;
    };
    ContactDetails typed{.name         = form.value_or("name"),
                         .relationship = form.value_or("relationship"),
                         .phone        = form.value("phone"),
                         .email        = form.value("email"),
                         .address      = form.value("address"),
                         .organisation = form.value("organisation"),
                         .parental_responsibility = may("parental_responsibility"),
                         .may_be_phoned           = may("may_be_phoned"),
                         .told_of_absence         = may("told_of_absence"),
                         .receives_reports        = may("receives_reports"),
                         .may_collect             = may("may_collect"),
                         .lives_with              = may("lives_with"),
                         .must_not_know_address   = may("must_not_know_address"),
                         .restriction             = form.value("restriction"),
                         .position                = 0};
    for (char const c : form.value_or("position").substr(0, 3))
        if (c >= '0' && c <= '9') typed.position = typed.position * 10 + (c - '0');
    return typed;
}

}  // namespace

Outcome<http::Response> show_new_contact(Request const& request, Site const& site)
{
    return contact_response(request, site, contact_for(request, site));
}

Outcome<http::Response> add_contact(Request const& request, Site& site)
{
    auto shown = contact_for(request, site);
    shown.typed = typed_contact(request);
    auto const read = checked(shown.typed, shown.relationships);
    if (auto const* invalid = refused_as<Invalid>(read)) {
        shown.problems = invalid->problems;
        return contact_response(request, site, shown);
    }
    TRY(site.write(request.actor(), [&](Transaction& tx) {
        return contact::add(tx, request.child(), *read);
    }));
    return back(request);
}

Outcome<http::Response> show_contact(Request const& request, Site const& site)
{
    auto shown = contact_for(request, site);
    auto const id = TRY(request.id<ContactId>("contact"));
    shown.typed = TRY(contact::find(site.reader(), request.child(), id)).details;
    shown.contact = id;
    shown.name = shown.typed.name;
    return contact_response(request, site, shown);
}

Outcome<http::Response> change_contact(Request const& request, Site& site)
{
    auto shown = contact_for(request, site);
    shown.contact = TRY(request.id<ContactId>("contact"));
    shown.typed = typed_contact(request);
    auto const read = checked(shown.typed, shown.relationships);
    if (auto const* invalid = refused_as<Invalid>(read)) {
        shown.problems = invalid->problems;
        shown.name =
            TRY(contact::find(site.reader(), request.child(), *shown.contact)).details.name;
        return contact_response(request, site, shown);
    }
    TRY(site.write(request.actor(), [&](Transaction& tx) {
        return contact::change(tx, request.child(), *shown.contact, *read);
    }));
    return back(request);
}

Outcome<http::Response> end_contact(Request const& request, Site& site)
{
    auto const id = TRY(request.id<ContactId>("contact"));
    TRY(site.write(request.actor(), [&](Transaction& tx) {
        return contact::finish(tx, request.child(), id, tx.today() - days{1});
    }));
    return back(request);
}

Outcome<http::Response> allocate(Request const& request, Site& site)
{
    auto const& form = request.form();
    auto const asked = [&]() -> Outcome<> {
        auto const part = allocation_part_from_text(form.value_or("part"));
        if (!part) return refuse(Invalid{{{"part", "Choose what they are to the child"}}});
        auto const staff = StaffId::parse(form.value_or("staff"));
        if (!staff) return refuse(Invalid{{{"staff", "Choose who"}}});
        auto const from_on = TRY(day_in(request, "from_on"));
        auto const reason = form.value_or("reason");
        child::NewAllocation const wanted{
            .staff    = *staff,
            .part     = *part,
            .reason   = reason.empty() ? std::nullopt : std::optional{reason},
            .from_on  = from_on,
            .until_on = std::nullopt};
        TRY(site.write(request.actor(), [&](Transaction& tx) {
            return child::allocate(tx, request.child(), wanted);
        }));
        return {};
    }();
    return answered(request, site, asked);
}

Outcome<http::Response> end_allocation(Request const& request, Site& site)
{
    auto const id = TRY(request.id<AllocationId>("allocation"));
    TRY(site.write(request.actor(), [&](Transaction& tx) {
        return child::end_allocation(tx, request.child(), id, tx.today() - days{1});
    }));
    return back(request);
}

namespace {

/// Whoever was chosen from the list, or named by their sign-in name.
Outcome<StaffId> to_keep_away(Site const& site, http::Form const& form)
{
    auto const name = form.value_or("kept_away_name");
    auto const chosen = form.value_or("kept_away");
    if (name.empty() == chosen.empty())
        return refuse(Invalid{{{"kept_away", "Choose one person, or enter their sign-in name"}}});
    if (name.empty()) return StaffId::parse(chosen);
    auto const found = staff::find_by_sign_in_name(site.reader(), name);
    if (!found)
        return refuse(Invalid{{{"kept_away_name", "Nobody has this sign-in name. Look at how it "
                                                  "is spelt on the list of accounts"}}});
    return found->id;
}

}  // namespace

Outcome<http::Response> keep_away(Request const& request, Site& site)
{
    auto const& form = request.form();
    auto const asked = [&]() -> Outcome<> {
        auto const staff = TRY(to_keep_away(site, form));
        auto const reason = form.value_or("why");
        if (is_blank(reason))
            return refuse(Invalid{{{"why", "Write why; it stays with the decision"}}});
        return site.write(request.actor(), [&](Transaction& tx) {
            return child::keep_away(tx, request.child(), staff, reason, tx.today());
        });
    }();
    return answered(request, site, asked);
}

Outcome<http::Response> end_keep_away(Request const& request, Site& site)
{
    auto const& id = request.parameter("kept_away");
    TRY(site.write(request.actor(), [&](Transaction& tx) {
        return child::end_keep_away(tx, request.child(), id, tx.today() - days{1});
    }));
    return back(request);
}

}  // namespace keywork::people
