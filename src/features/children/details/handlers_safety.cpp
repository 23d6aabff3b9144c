// Education and alerts: the other two pages of the slice.
#include "features/children/details/handlers.hpp"

#include "care/child/alert/operations.hpp"
#include "care/child/alert/store.hpp"
#include "care/child/page/page.hpp"
#include "care/child/status/store.hpp"
#include "care/child/stay/operations.hpp"
#include "care/child/store.hpp"
#include "care/code_set/code_set.hpp"
#include "features/children/details/views.hpp"

namespace keywork::details {
namespace {

bool is_of_education(ChildStatus const& status)
{
    return status.what == StatusOf::sen_provision || status.what == StatusOf::sen_need ||
           status.what == StatusOf::year_group ||
           (status.what == StatusOf::flag &&
            (status.code == "ehc_plan" || status.code == "pupil_premium"));
}

std::string words_of(Site const& site, ChildStatus const& status)
{
    if (auto const set = code_set_of(status.what))
        if (CodeSet const* codes = site.code_sets().find(*set))
            return codes->words_of(status.code);
    for (Flag const& flag : flags())
        if (flag.code == status.code) return std::string{flag.words};
    return status.code;
}

EducationPage education_for(Request const& request, Site const& site)
{
    auto& db = site.reader();
    auto const& child = request.child();
    EducationPage shown{.face       = child::face(db, child),
                        .today      = request.actor().today,
                        .places     = child::school_places(db, child),
                        .may_change = may_change(request)};
    shown.year = year_group(shown.face.born_on, shown.today);
    for (ChildStatus& status : child::statuses_on(db, child, shown.today))
        if (is_of_education(status)) {
            auto words = words_of(site, status);
            shown.statuses.push_back({std::move(status), std::move(words)});
        }
    if (CodeSet const* codes = site.code_sets().find("enrolment-status"))
        for (Code const* code : codes->offered_on(site.today()))
            shown.enrolment.push_back({code->code, code->words});
    return shown;
}

http::Response education_response(Request const& request, Site const& site,
                                  EducationPage const& shown)
{
    bool const faulty = !shown.problems.empty();
    return child::child_page(request, site,
                             {.title      = "Education",
                              .tab        = child::Tab::education,
                              .has_errors = faulty,
                              .status     = faulty ? 422 : 200},
                             education_page(shown, form_token(request)));
}

AlertsPage alerts_for(Request const& request, Site const& site)
{
    auto& db = site.reader();
    auto const& child = request.child();
    auto const today = request.actor().today;
    AlertsPage shown{.face       = child::face(db, child),
                     .alerts     = child::alerts_on(db, child, today),
                     .past       = child::past_alerts(db, child, today),
                     .may_change = may_change(request),
                     .typed      = {.kind     = AlertKind::allergy,
                                    .danger   = Danger::warn,
                                    .level    = Level::l1,
                                    .from_on  = today,
                                    .until_on = std::nullopt}};
    for (Level const level : {Level::l0, Level::l1, Level::l2, Level::l3})
        if (child.writes_to() && level <= *child.writes_to()) shown.levels.push_back(level);
    return shown;
}

http::Response alerts_response(Request const& request, Site const& site, AlertsPage const& shown)
{
    bool const faulty = !shown.problems.empty();
    return child::child_page(request, site,
                             {.title      = "Alerts",
                              .has_errors = faulty,
                              .status     = faulty ? 422 : 200},
                             alerts_page(shown, form_token(request)));
}

}  // namespace

Outcome<http::Response> show_education(Request const& request, Site const& site)
{
    return education_response(request, site, education_for(request, site));
}

Outcome<http::Response> add_school(Request const& request, Site& site)
{
    auto shown = education_for(request, site);
    auto const& form = request.form();
    shown.school = form.value_or("school");
    shown.from_on = form.value_or("from_on");
    auto const from_on = read_day(shown.from_on, shown.today);
    if (shown.school.find_first_not_of(' ') == std::string::npos)
        shown.problems.push_back({"school", "Enter the name of the school"});
    if (!from_on)
        shown.problems.push_back({"from_on", "Enter the first day, like today or 1/9/2026"});
    if (!shown.problems.empty()) return education_response(request, site, shown);
    auto const status = form.value_or("status");
    auto const others = form.value_or("others") == "kept" ? child::OtherPlaces::kept
                                                          : child::OtherPlaces::ended;
    TRY(site.write(request.actor(), [&](Transaction& tx) {
        return child::start_school_place(
            tx, request.child(),
            {.id          = {},
             .urn         = std::nullopt,
             .school_name = shown.school,
             .status      = status.empty() ? std::nullopt : std::optional{status},
             .from_on     = *from_on,
             .until_on    = std::nullopt,
             .import      = std::nullopt},
            others);
    }));
    return http::redirect("/children/" + request.child()->text() + "/education");
}

Outcome<http::Response> show_alerts(Request const& request, Site const& site)
{
    return alerts_response(request, site, alerts_for(request, site));
}

Outcome<http::Response> add_alert(Request const& request, Site& site)
{
    auto shown = alerts_for(request, site);
    auto const& form = request.form();
    shown.typed.subject = form.value_or("subject");
    shown.typed.what_to_do = form.value_or("what_to_do");
    if (auto const kind = alert_kind_from_text(form.value_or("kind"))) shown.typed.kind = *kind;
    if (auto const danger = danger_from_text(form.value_or("danger")))
        shown.typed.danger = *danger;
    auto const level = form.value_or("level");
    for (Level const one : shown.levels)
        if (level == std::to_string(number(one))) shown.typed.level = one;
    auto const saved = checked(shown.typed).and_then([&](Alert const& alert) {
        return site.write(request.actor(), [&](Transaction& tx) {
            return child::add_alert(tx, request.child(), alert);
        });
    });
    if (auto const* invalid = refused_as<Invalid>(saved)) {
        shown.problems = invalid->problems;
        return alerts_response(request, site, shown);
    }
    TRY(saved);
    return http::redirect("/children/" + request.child()->text() + "/alerts");
}

Outcome<http::Response> end_alert(Request const& request, Site& site)
{
    auto const id = TRY(request.id<AlertId>("alert"));
    TRY(site.write(request.actor(), [&](Transaction& tx) {
        return child::end_alert(tx, request.child(), id);
    }));
    return http::redirect("/children/" + request.child()->text() + "/alerts");
}

}  // namespace keywork::details
