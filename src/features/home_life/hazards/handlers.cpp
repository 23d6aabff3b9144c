#include "features/home_life/hazards/handlers.hpp"

#include "care/site/asked.hpp"
#include "care/site/page.hpp"
#include "care/staff/store.hpp"
#include "features/home_life/hazards/views.hpp"
#include "platform/html/components/form.hpp"
#include "platform/text/text.hpp"

#include <algorithm>

namespace keywork::hazards {
namespace {

http::Response report_answer(Request const& request, Site const& site, ReportPage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return page(request, site,
                {.title = "Report a hazard", .current = "/hazards/new", .has_errors = wrong},
                report_page(shown, form_token(request)), wrong ? 422 : 200);
}

Outcome<HazardPage> hazard_shown(Request const& request, Site const& site, HeldRole const& place)
{
    auto const id = TRY(request.id<premises::DefectId>("hazard"));
    auto& db = site.reader();
    auto found = premises::defect_of(db, place.setting, id);
    if (!found) return refuse(NotFound{});
    auto const& actor = request.actor();
    HazardPage shown{.hazard = std::move(*found), .staff = {},
                     .may_do = actor.may_in(Function::do_action, place.setting),
                     .may_plan = actor.may_in(Function::plan_shift, place.setting),
                     .kind = {}, .words = {}, .owner = {}, .due_on = {}, .problems = {},
                     .now = site.now()};
    if (shown.may_plan)
        for (auto const& one : staff::staff_of(db, place.setting, site.today()))
            shown.staff.emplace_back(one.id.text(), one.full_name);
    return shown;
}

http::Response hazard_answer(Request const& request, Site const& site, HazardPage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return page(request, site, {.title = "A hazard", .current = "/hazards", .has_errors = wrong},
                hazard_page(shown, form_token(request)), wrong ? 422 : 200);
}

std::string bytes_of(Request const& request, std::string_view field)
{
    auto const* file = premises::file_in(request.form(), field);
    return file ? file->bytes : std::string{};
}

/// A browser sends a file once: after any other problem it is chosen again.
void ask_for_file_again(std::vector<Problem>& problems, std::string const& field,
                        std::string const& bytes)
{
    if (!bytes.empty() && html::problem_with(problems, field).empty())
        problems.push_back({field, "Choose the file again: a browser sends it once"});
}

Outcome<premises::NewStep> read_step(HazardPage const& typed, SettingId const& setting,
                                     sys_seconds now)
{
    auto const kind = premises::step_from_text(typed.kind);
    if (!kind) return refuse(Invalid{{{"kind", "Choose what you saw"}}});
    premises::NewStep wanted{.setting = setting, .defect = typed.hazard.id, .kind = *kind,
                             .words = std::string{trimmed(typed.words)}, .owner = std::nullopt,
                             .due_on = std::nullopt, .photo = {}};
    if (*kind == StepKind::given) {
        wanted.due_on = read_day(trimmed(typed.due_on), london_day(now));
        if (!wanted.due_on)
            return refuse(Invalid{{{"due_on", "Enter a day, like tomorrow or 4 December"}}});
        if (!typed.owner.empty()) wanted.owner = StaffId{typed.owner};
    }
    return wanted;
}

}  // namespace

Outcome<http::Response> show_report(Request const& request, Site const& site)
{
    auto const* place = TRY(role_here(request, Function::raise_concern));
    ReportPage const shown{.place_name = place->setting_name, .what = {}, .place = {},
                           .risk = {}, .made_safe = {}, .form_key = new_form_key(site),
                           .problems = {}};
    return report_answer(request, site, shown);
}

Outcome<http::Response> report_typed(Request const& request, Site& site)
{
    auto const* place = TRY(role_here(request, Function::raise_concern));
    auto const& form = request.form();
    ReportPage typed{.place_name = place->setting_name, .what = form.value_or("what"),
                     .place = form.value_or("place"), .risk = form.value_or("risk"),
                     .made_safe = form.value_or("made_safe"),
                     .form_key = form.value_or("form_key"), .problems = {}};
    if (is_blank(typed.form_key)) typed.form_key = new_form_key(site);
    auto const photo = bytes_of(request, "photo");
    premises::NewDefect const wanted{
        .setting = place->setting, .what = std::string{trimmed(typed.what)},
        .place = std::string{trimmed(typed.place)},
        .risk = premises::risk_from_text(typed.risk), .found_by = std::nullopt,
        .made_safe = std::string{trimmed(typed.made_safe)}, .photo = photo,
        .form_key = typed.form_key};
    auto const reported = site.write(request.actor(), [&](Transaction& tx) {
        return premises::report(tx, wanted);
    });
    if (auto const* invalid = refused_as<Invalid>(reported)) {
        typed.problems = invalid->problems;
        ask_for_file_again(typed.problems, "photo", photo);
        return report_answer(request, site, typed);
    }
    TRY(reported);
    return http::redirect("/hazards");
}

Outcome<http::Response> show_list(Request const& request, Site const& site)
{
    auto const* place = TRY(role_here(request, Function::see_shift));
    auto const all = premises::defects_in(site.reader(), place->setting);
    ListPage const shown{.place_name = place->setting_name,
                         .all = listed(all, site.now()),
                         .counts = premises::counts_of(all, site.now()),
                         .months = known_months(premises::trend(all, months_shown, site.today())),
                         .now = site.now()};
    return page(request, site, {.title = "Hazards", .current = "/hazards"}, list_page(shown));
}

Outcome<http::Response> show_hazard(Request const& request, Site const& site)
{
    auto const* place = TRY(role_here(request, Function::see_shift));
    return hazard_answer(request, site, TRY(hazard_shown(request, site, *place)));
}

Outcome<http::Response> take_step_typed(Request const& request, Site& site)
{
    auto const* place = TRY(role_here(request, Function::see_shift));
    auto shown = TRY(hazard_shown(request, site, *place));
    auto const& form = request.form();
    shown.kind = form.value_or("kind");
    auto const kind = premises::step_from_text(shown.kind).value_or(StepKind::sound);
    shown.words = form.value_or(field_of(kind, "words"));
    shown.owner = form.value_or("owner");
    shown.due_on = form.value_or("due_on");
    auto const photo = bytes_of(request, field_of(kind, "photo"));
    auto read = read_step(shown, place->setting, site.now());
    if (read) read->photo = photo;
    auto const taken = read.and_then([&](premises::NewStep const& step) {
        return site.write(request.actor(), [&](Transaction& tx) {
            return premises::take_step(tx, step);
        });
    });
    if (auto const* invalid = refused_as<Invalid>(taken)) {
        for (Problem const& one : invalid->problems)
            shown.problems.push_back({field_of(kind, one.field), one.message});
        ask_for_file_again(shown.problems, field_of(kind, "photo"), photo);
        return hazard_answer(request, site, shown);
    }
    TRY(taken);
    return http::redirect("/hazards/" + shown.hazard.id.text());
}

Outcome<http::Response> hand_back_file(Request const& request, Site const& site)
{
    auto const* place = TRY(role_here(request, Function::see_shift));
    auto const shown = TRY(hazard_shown(request, site, *place));
    auto const id = TRY(request.id<premises::PlaceFileId>("file"));
    bool const is_its =
        shown.hazard.photo == id ||
        std::ranges::any_of(shown.hazard.steps, [&](Step const& step) { return step.photo == id; });
    if (!is_its) return refuse(NotFound{});
    auto const file = premises::file_of(site.reader(), id);
    if (!file) return refuse(NotFound{});
    return premises::as_download(*file, "photograph");
}

}  // namespace keywork::hazards
