// One worker's training: what they need, what they have done, their certificates and diploma.
#include "features/team/training/handlers.hpp"

#include "care/child/document/document.hpp"
#include "care/code_set/code_set.hpp"
#include "care/record/about/store.hpp"
#include "care/site/page.hpp"
#include "care/training/store.hpp"
#include "features/team/training/operations.hpp"
#include "features/team/training/store.hpp"
#include "features/team/training/views.hpp"
#include "platform/html/components/form.hpp"

#include <algorithm>

namespace keywork::training_matrix {
namespace {

/// Where their needs are looked up: the place on screen if they work there, else their first.
HeldRole const* place_of(record::Worker const& worker, SettingId const& on_screen)
{
    auto const there = std::ranges::find(worker.roles, on_screen, &HeldRole::setting);
    if (there != worker.roles.end()) return &*there;
    return worker.roles.empty() ? nullptr : &worker.roles.front();
}

void add_done(WorkerPage& shown, Site const& site, CodeSet const* types)
{
    auto certificates = certificates_of(site.reader(), shown.worker);
    for (Training& one : training::of_staff(site.reader(), shown.worker)) {
        Done done{.training = one, .words = types ? types->words_of(one.type) : one.type,
                  .state = training::standing(&one, site.today()), .certificates = {}};
        for (Certificate const& certificate : certificates)
            if (certificate.training == one.id) done.certificates.push_back(certificate);
        shown.done.push_back(std::move(done));
    }
}

void add_needs(WorkerPage& shown, Site const& site, CodeSet const* types, HeldRole const& place)
{
    auto const needs = needs_of(site.reader(), place.setting);
    std::vector<Type> wanted;
    std::vector<training::State> states;
    for (Need const& need : needs) {
        if (need.role != place.role) continue;
        wanted.push_back({need.type, types ? types->words_of(need.type) : need.type});
        states.push_back(training::in_date(site.reader(), shown.worker, need.type, site.today()));
    }
    auto cells = cells_of(wanted, needs, place.role, states, site.today());
    for (std::size_t i = 0; i < wanted.size(); ++i)
        shown.needs.emplace_back(wanted[i].words, std::move(cells[i]));
}

void add_diploma(WorkerPage& shown, Site const& site)
{
    shown.law = site.clocks().find("HOME-R32-L3");
    shown.qualification = qualification_of(site.reader(), shown.worker);
    shown.diploma_type = "L4-RCC";
    shown.units_done = "0";
    if (!shown.qualification || !shown.law) return;
    auto const& known = *shown.qualification;
    bool const has = std::ranges::any_of(shown.done, [](Done const& one) {
        return one.training.type == "L3-RCC" || one.training.type == "L4-RCC";
    });
    shown.diploma = state_of(known, has, *shown.law, site.calendars(), site.now());
    shown.diploma_type = known.type;
    shown.role_started_on = in_words(known.role_started_on);
    if (known.enrolled_on) shown.enrolled_on = in_words(*known.enrolled_on);
    shown.provider = known.provider;
    shown.units = std::to_string(known.units);
    shown.units_done = std::to_string(known.units_done);
    shown.equivalent = known.equivalent;
}

Outcome<WorkerPage> worker_for(Request const& request, Site const& site)
{
    auto const id = TRY(request.id<StaffId>("worker"));
    auto const worker = record::worker(site.reader(), id, site.today());
    if (!worker || !record::may_open_file(request.actor(), *worker)) return refuse(NotFound{});
    WorkerPage shown;
    shown.worker = id;
    shown.full_name = worker->full_name;
    shown.own = id == request.actor().staff;
    shown.may_change = true;
    shown.now = site.now();
    auto const* types = site.code_sets().find("training-type");
    add_done(shown, site, types);
    auto const* place = place_of(*worker, request.actor().place);
    if (!place) return shown;
    add_needs(shown, site, types, *place);
    shown.asks_diploma = place->profile == "home" &&
                         (place->role == Role::care || place->role == Role::senior);
    if (shown.asks_diploma) add_diploma(shown, site);
    return shown;
}

http::Response answer(Request const& request, Site const& site, WorkerPage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return page(request, site,
                {.title = "Training of one worker", .current = "/training", .has_errors = wrong},
                worker_page(shown, form_token(request)), wrong ? 422 : 200);
}

http::Response to_worker(WorkerPage const& shown)
{
    return http::redirect(html::path("/training/{}", shown.worker).text());
}

}  // namespace

Outcome<http::Response> show_worker(Request const& request, Site const& site)
{
    return answer(request, site, TRY(worker_for(request, site)));
}

Outcome<http::Response> save_certificate(Request const& request, Site& site)
{
    auto typed = TRY(worker_for(request, site));
    auto const& form = request.form();
    typed.training = form.value_or("training");
    auto const found = std::ranges::find(form.files, "file", &http::File::field);
    auto const added =
        found == form.files.end() || found->bytes.empty()
            ? Outcome<>{refuse(Invalid{{{"file", "Choose a file"}}})}
            : site.write(request.actor(), [&](Transaction& tx) {
                  return add_certificate(tx, typed.worker, typed.training, found->bytes);
              });
    if (auto const* invalid = refused_as<Invalid>(added)) {
        typed.problems = invalid->problems;
        if (html::problem_with(typed.problems, "file").empty())
            typed.problems.push_back({"file", "Choose the file again: a browser sends it once"});
        return answer(request, site, typed);
    }
    TRY(added);
    return to_worker(typed);
}

Outcome<http::Response> hand_back(Request const& request, Site const& site)
{
    auto const shown = TRY(worker_for(request, site));
    auto const id = TRY(request.id<CertificateId>("certificate"));
    for (Certificate const& one : certificates_of(site.reader(), shown.worker)) {
        if (one.id != id) continue;
        http::Response response{.status = 200, .headers = {},
                                .body = content_of(site.reader(), one)};
        response.headers.emplace_back("Content-Type", std::string{media_type(one.file_type)});
        response.headers.emplace_back("Content-Disposition",
                                      "attachment; filename=\"certificate-" + id.text() + "." +
                                          one.file_type + "\"");
        // What was uploaded never runs as a page of ours.
        response.headers.emplace_back("Content-Security-Policy", "default-src 'none'; sandbox");
        return response;
    }
    return refuse(NotFound{});
}

Outcome<http::Response> save_qualification(Request const& request, Site& site)
{
    auto typed = TRY(worker_for(request, site));
    if (!typed.asks_diploma) return refuse(NotFound{});
    auto const& form = request.form();
    typed.diploma_type = form.value_or("diploma_type");
    typed.role_started_on = form.value_or("role_started_on");
    typed.enrolled_on = form.value_or("enrolled_on");
    typed.provider = form.value_or("provider");
    typed.units = form.value_or("units");
    typed.units_done = form.value_or("units_done");
    typed.equivalent = form.value_or("equivalent");
    auto const read = read_qualification(typed, site.today());
    if (auto const* invalid = refused_as<Invalid>(read)) {
        typed.problems = invalid->problems;
        return answer(request, site, typed);
    }
    TRY(site.write(request.actor(), [&](Transaction& tx) {
        return keep_qualification(tx, typed.worker, *read);
    }));
    return to_worker(typed);
}

}  // namespace keywork::training_matrix
