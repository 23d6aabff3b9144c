#include "features/children/details/handlers.hpp"

#include "care/child/operations.hpp"
#include "care/child/page/page.hpp"
#include "care/child/status/operations.hpp"
#include "care/child/status/store.hpp"
#include "care/child/stay/operations.hpp"
#include "care/child/store.hpp"
#include "care/code_set/code_set.hpp"
#include "features/children/details/views.hpp"

namespace keywork::details {
namespace {

std::string code_words(Site const& site, std::string_view set, std::string const& code)
{
    CodeSet const* codes = site.code_sets().find(set);
    return codes ? codes->words_of(code) : code;
}

std::vector<Choice> choices(Site const& site, std::string_view set)
{
    std::vector<Choice> all;
    if (CodeSet const* codes = site.code_sets().find(set))
        for (Code const* code : codes->offered_on(site.today()))
            all.push_back({code->code, code->words});
    return all;
}

std::string status_words(Site const& site, ChildStatus const& status)
{
    if (auto const set = code_set_of(status.what)) return code_words(site, *set, status.code);
    if (status.what == StatusOf::flag)
        for (Flag const& flag : flags())
            if (flag.code == status.code) return std::string{flag.words};
    return status.code;
}

std::vector<StatusChoice> status_choices(Site const& site)
{
    std::vector<StatusChoice> all;
    for (auto const what : {StatusOf::care_status, StatusOf::legal_status,
                            StatusOf::placing_authority, StatusOf::social_worker,
                            StatusOf::sen_provision, StatusOf::sen_need, StatusOf::year_group}) {
        auto const set = code_set_of(what);
        all.push_back({what, set ? choices(site, *set) : std::vector<Choice>{}});
    }
    StatusChoice flag_choice{StatusOf::flag, {}};
    for (Flag const& flag : flags())
        flag_choice.codes.push_back({std::string{flag.code}, std::string{flag.words}});
    all.push_back(std::move(flag_choice));
    return all;
}

DetailsPage details_for(Request const& request, Site const& site)
{
    auto& db = site.reader();
    auto const& child = request.child();
    DetailsPage shown{.details       = child::details(db, child),
                      .today         = request.actor().today,
                      .identifiers   = child::identifiers(db, child),
                      .stays         = child::stays(db, child),
                      .choices       = status_choices(site),
                      .sees_postcode = child.reads_to() >= Level::l2,
                      .may_change    = may_change(request)};
    if (shown.details.ethnicity)
        shown.ethnicity = code_words(site, "ethnicity", *shown.details.ethnicity);
    for (ChildStatus& status : child::statuses(db, child)) {
        auto words = status_words(site, status);
        bool const holds = status.from_on <= shown.today &&
                           (!status.until_on || *status.until_on >= shown.today);
        (holds ? shown.statuses : shown.past).push_back({std::move(status), std::move(words)});
    }
    for (Placement& one : child::placements(db, child)) {
        auto const type =
            code_words(site, "ssda903-placement-type", one.placement_type.value_or(""));
        auto const order = code_words(site, "ssda903-legal-status", one.legal_status.value_or(""));
        shown.placements.push_back({std::move(one), type, order});
    }
    return shown;
}

http::Response details_response(Request const& request, Site const& site,
                                DetailsPage const& shown)
{
    bool const faulty = !shown.problems.empty();
    return child::child_page(request, site,
                             {.title      = "Details",
                              .tab        = child::Tab::details,
                              .has_errors = faulty,
                              .status     = faulty ? 422 : 200},
                             details_page(shown, form_token(request)));
}

http::Response back(Request const& request, std::string_view to)
{
    return http::redirect("/children/" + request.child()->text() + std::string{to});
}

/// The change as typed: "what" and one field of codes for each kind of status.
Outcome<child::StatusChange> typed_status(Request const& request)
{
    auto const& form = request.form();
    auto const what = status_of_from_text(form.value_or("what"));
    if (!what) return refuse(Invalid{{{"what", "Choose what has changed"}}});
    auto const field = "code_" + std::string{to_text(*what)};
    auto const code = form.value_or(field);
    auto const from_on = read_day(form.value_or("from_on"), request.actor().today);
    std::vector<Problem> problems;
    if (code.find_first_not_of(' ') == std::string::npos)
        problems.push_back({field, "Choose or enter what it is now"});
    if (!from_on)
        problems.push_back({"from_on", "Enter the day it began, like today or 24/11/2026"});
    if (!problems.empty()) return refuse(Invalid{problems});
    auto const note = form.value_or("words");
    return child::StatusChange{.what    = *what,
                               .code    = code,
                               .words   = note.empty() ? std::nullopt : std::optional{note},
                               .from_on = *from_on};
}

}  // namespace

bool may_change(Request const& request)
{
    return request.child().writes_to().has_value() &&
           request.actor().may(Function::manage_child);
}

Outcome<http::Response> show_details(Request const& request, Site const& site)
{
    return details_response(request, site, details_for(request, site));
}

Outcome<http::Response> start_status(Request const& request, Site& site)
{
    auto const saved = typed_status(request).and_then([&](child::StatusChange const& change) {
        return site.write(request.actor(), [&](Transaction& tx) {
            return child::change_status(tx, request.child(), change);
        });
    });
    if (auto const* invalid = refused_as<Invalid>(saved)) {
        auto shown = details_for(request, site);
        shown.problems = invalid->problems;
        return details_response(request, site, shown);
    }
    TRY(saved);
    return back(request, "/details");
}

Outcome<http::Response> end_status(Request const& request, Site& site)
{
    auto const& id = request.parameter("status");
    TRY(site.write(request.actor(), [&](Transaction& tx) {
        return child::end_status(tx, request.child(), id, tx.today() - days{1});
    }));
    return back(request, "/details");
}

Outcome<http::Response> end_stay(Request const& request, Site& site)
{
    auto const id = TRY(request.id<StayId>("stay"));
    auto const name = "last_on_" + id.text();
    auto const last = read_day(request.form().value_or(name), request.actor().today);
    if (!last) {
        auto shown = details_for(request, site);
        shown.problems = {{name, "Enter their last day, like today or 24/11/2026"}};
        return details_response(request, site, shown);
    }
    TRY(site.write(request.actor(), [&](Transaction& tx) {
        return child::end_stay(tx, request.child(), id, *last);
    }));
    return http::redirect("/children");
}

namespace {

http::Response edit_response(Request const& request, Site const& site, EditPage const& shown)
{
    bool const faulty = !shown.problems.empty();
    return child::child_form_page(request, site,
                                  {.title      = "Change details",
                                   .has_errors = faulty,
                                   .status     = faulty ? 422 : 200},
                                  "Names and facts", edit_page(shown, form_token(request)));
}

EditPage edit_for(Request const& request, Site const& site)
{
    auto const details = child::details(site.reader(), request.child());
    return {.typed         = details,
            .born_on       = keywork::in_words(details.face.born_on),
            .ethnicities   = choices(site, "ethnicity"),
            .sees_postcode = request.child().reads_to() >= Level::l2,
            .problems      = {}};
}

void read_edit(EditPage& page, http::Form const& form)
{
    auto& typed = page.typed;
    typed.face.known_as = form.value_or("known_as");
    typed.face.family_name = form.value_or("family_name");
    typed.face.legal_name = form.value_or("legal_name");
    typed.face.pronouns = form.value("pronouns");
    typed.former_names = form.value("former_names");
    typed.sex = form.value("sex");
    typed.ethnicity = form.value("ethnicity");
    typed.first_language = form.value("first_language");
    typed.religion = form.value("religion");
    typed.communication = form.value("communication");
    typed.upn = form.value("upn");
    if (page.sees_postcode) typed.home_postcode = form.value("home_postcode");
    page.born_on = form.value_or("born_on");
}

}  // namespace

Outcome<http::Response> show_edit(Request const& request, Site const& site)
{
    return edit_response(request, site, edit_for(request, site));
}

Outcome<http::Response> save_edit(Request const& request, Site& site)
{
    auto shown = edit_for(request, site);
    read_edit(shown, request.form());
    auto const saved =
        checked(shown.typed, shown.born_on, request.actor().today)
            .and_then([&](ChildDetails const& details) {
                return site.write(request.actor(), [&](Transaction& tx) {
                    return child::change_details(tx, request.child(), details);
                });
            });
    if (auto const* invalid = refused_as<Invalid>(saved)) {
        shown.problems = invalid->problems;
        return edit_response(request, site, shown);
    }
    TRY(saved);
    return back(request, "/details");
}

}  // namespace keywork::details
