#include "features/team/staff_file/handlers.hpp"

#include "care/code_set/code_set.hpp"
#include "care/form/answers.hpp"
#include "care/record/about/address.hpp"
#include "care/record/about/store.hpp"
#include "care/site/page.hpp"
#include "care/staff/store.hpp"
#include "care/training/store.hpp"
#include "features/team/staff_file/views.hpp"

#include <algorithm>
#include <map>
#include <span>

namespace keywork::staff_file {
namespace {

constexpr int most_records = 200;   // rows on one page (security model, 7.12)

std::vector<clock::DueDuty> worked_out(Site const& site, std::vector<clock::Duty> duties)
{
    return clock::worked_out(std::move(duties), site.clocks(), site.calendars(), site.now());
}

Again again(std::string_view kind, std::span<std::string_view const> clocks,
            std::vector<record::InFile> const& newest, std::vector<clock::DueDuty> const& due,
            StaffId const& worker)
{
    Again found;
    for (record::InFile const& one : newest)
        if (one.worker == worker && one.kind == kind) found.last_at = one.occurred_at;
    for (clock::DueDuty const& one : due)
        if (one.duty.staff == worker && !found.next &&
            std::ranges::find(clocks, one.duty.clock) != clocks.end())
            found.next = one;
    return found;
}

/// The clocks that the training register keeps the days of.
bool is_of_training(Site const& site, clock::Duty const& duty)
{
    auto const* types = site.code_sets().find("training-type");
    return types && std::ranges::any_of(types->codes(), [&](Code const& code) {
               return code.column("clock_id") == duty.clock && !duty.clock.empty();
           });
}

std::vector<TrainingLine> training_of(Site const& site, StaffId const& worker)
{
    std::vector<TrainingLine> lines;
    auto const* types = site.code_sets().find("training-type");
    if (!types) return lines;
    for (Code const& code : types->codes()) {
        auto const state = training::in_date(site.reader(), worker, code.code, site.today());
        if (state.standing != training::Standing::never_recorded)
            lines.push_back({code.words, state});
    }
    return lines;
}

std::vector<KindOffered> kinds_for(Request const& request, Site const& site,
                                   record::Worker const& worker)
{
    std::vector<KindOffered> kinds;
    auto const setting = record::setting_to_write_in(request.actor(), worker);
    if (!setting) return kinds;
    auto const held = std::ranges::find(worker.roles, *setting, &HeldRole::setting);
    form::SettingWords words;
    words.profile = held->profile;
    for (form::Form const* form : site.forms().offered_in(held->profile))
        if (form->kind == "policy-read") {
            // That a policy was read is said where it stands, version by version.
            if (worker.staff == request.actor().staff)
                kinds.push_back({"Policies to read", html::path("/policies")});
        } else if (record::may_write(*form, request.actor(), *setting, worker))
            kinds.push_back({form::said(form->title, words),
                             html::path("/staff-files/{}/records/new/{}", worker.staff,
                                        form->kind)});
    return kinds;
}

std::vector<RecordLine> records_of(Request const& request, Site const& site,
                                   record::Worker const& worker)
{
    std::vector<RecordLine> lines;
    form::SettingWords words;
    words.profile = request.actor().profile();
    for (record::InFile const& one :
         record::in_file(site.reader(), request.scope(), worker.staff, most_records)) {
        auto const* form = site.forms().find(one.kind, one.form_version);
        lines.push_back({.title = form ? form::said(form->short_title, words) : one.kind,
                         .by = one.author_name,
                         .occurred_at = one.occurred_at,
                         .waits = one.waits_for_signature,
                         .to = record::staff_record_path(worker.staff, one.record)});
    }
    return lines;
}

}  // namespace

Outcome<http::Response> show_list(Request const& request, Site const& site)
{
    auto const& actor = request.actor();
    auto const* place = actor.place_role();
    if (!place || !actor.may_in(Function::write_staff_file, actor.place))
        return http::redirect(record::staff_file_path(actor.staff).text());
    auto& db = site.reader();
    auto const newest = record::newest_in_place(db, request.scope(), actor.place);
    auto const due =
        worked_out(site, record::open_about_in(db, request.scope(), actor.place));
    std::map<StaffId, int> out_of_date;
    for (training::OfStaff const& one : training::of_setting(db, actor.place, site.today()))
        if (one.state.standing == training::Standing::out_of_date) ++out_of_date[one.staff];
    ListPage shown{.place_name = place->setting_name, .all = {}, .now = site.now()};
    for (StaffFace const& face : staff::staff_of(db, actor.place, site.today()))
        shown.all.push_back(
            {.face = face,
             .supervision = again("supervision", supervision_clocks, newest, due, face.id),
             .appraisal = again("appraisal", appraisal_clocks, newest, due, face.id),
             .out_of_date = out_of_date[face.id]});
    return page(request, site, {.title = "Staff files", .current = "/staff-files"},
                list_page(shown));
}

Outcome<http::Response> show_file(Request const& request, Site const& site)
{
    auto const id = TRY(request.id<StaffId>("worker"));
    auto worker = record::worker(site.reader(), id, site.today());
    if (!worker || !record::may_open_file(request.actor(), *worker)) return refuse(NotFound{});
    auto duties = record::open_about(site.reader(), request.scope(), id);
    std::erase_if(duties, [&](clock::Duty const& duty) { return is_of_training(site, duty); });
    FilePage shown{.worker = std::move(*worker), .own = id == request.actor().staff,
                   .due = worked_out(site, std::move(duties)),
                   .training = training_of(site, id), .records = {}, .kinds = {},
                   .now = site.now()};
    shown.records = records_of(request, site, shown.worker);
    shown.kinds = kinds_for(request, site, shown.worker);
    return page(request, site, {.title = "Staff file", .current = "/staff-files"},
                file_page(shown));
}

}  // namespace keywork::staff_file
