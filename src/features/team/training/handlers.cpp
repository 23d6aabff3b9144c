#include "features/team/training/handlers.hpp"

#include "care/code_set/code_set.hpp"
#include "care/record/about/store.hpp"
#include "care/site/page.hpp"
#include "care/staff/store.hpp"
#include "care/training/store.hpp"
#include "features/team/training/operations.hpp"
#include "features/team/training/store.hpp"
#include "features/team/training/views.hpp"

#include <algorithm>

namespace keywork::training_matrix {
namespace {

using training::OfStaff;

std::vector<Type> types_shown(CodeSets const& sets, std::vector<OfStaff> const& done,
                              std::vector<Need> const& needs,
                              std::vector<StaffFace> const& shown)
{
    std::vector<Type> types;
    auto const* all = sets.find("training-type");
    if (!all) return types;
    for (Code const& code : all->codes()) {
        bool const anybody = std::ranges::any_of(done, [&](OfStaff const& one) {
            return one.state.type == code.code &&
                   std::ranges::find(shown, one.staff, &StaffFace::id) != shown.end();
        });
        bool const needed = std::ranges::find(needs, code.code, &Need::type) != needs.end();
        if (anybody || needed) types.push_back({code.code, code.words});
    }
    return types;
}

std::vector<training::State> states_of(std::vector<OfStaff> const& done, StaffId const& staff)
{
    std::vector<training::State> states;
    for (OfStaff const& one : done)
        if (one.staff == staff) states.push_back(one.state);
    return states;
}

bool has_diploma(std::vector<training::State> const& done)
{
    return std::ranges::any_of(done, [](training::State const& one) {
        return one.type == "L3-RCC" || one.type == "L4-RCC";
    });
}

/// The role of somebody in a place; none: no role of their own there.
std::optional<Role> role_in(Site const& site, StaffId const& staff, SettingId const& setting)
{
    auto const worker = record::worker(site.reader(), staff, site.today());
    if (!worker) return std::nullopt;
    auto const held = std::ranges::find(worker->roles, setting, &HeldRole::setting);
    return held == worker->roles.end() ? std::nullopt : std::optional{held->role};
}

void add_diploma(Line& line, Site const& site, std::vector<training::State> const& done)
{
    auto const* law = site.clocks().find("HOME-R32-L3");
    line.qualification = qualification_of(site.reader(), line.face.id);
    if (line.qualification && law)
        line.diploma = state_of(*line.qualification, has_diploma(done), *law, site.calendars(),
                                site.now());
}

NeedsPage needs_for(Site const& site, HeldRole const& place)
{
    NeedsPage shown{.place_name = place.setting_name,
                    .all = needs_of(site.reader(), place.setting), .types = {}, .role = {},
                    .type = {}, .every_months = {}, .ending = {}, .problems = {}};
    if (auto const* all = site.code_sets().find("training-type"))
        for (Code const& code : all->codes()) {
            auto const settings = code.column("settings");
            if (settings == "all" || settings.find(place.profile) != std::string_view::npos)
                shown.types.push_back({code.code, code.words});
        }
    return shown;
}

http::Response needs_answer(Request const& request, Site const& site, NeedsPage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return page(request, site,
                {.title = "What each role needs", .current = "/training", .has_errors = wrong},
                needs_page(shown, form_token(request)), wrong ? 422 : 200);
}

Outcome<HeldRole const*> place_where_needs_are_set(Request const& request)
{
    auto const* place = request.actor().place_role();
    if (!place || !request.actor().may_in(Function::write_staff_file, place->setting))
        return refuse(NotFound{});
    return place;
}

}  // namespace

Outcome<http::Response> show_matrix(Request const& request, Site const& site)
{
    auto const& actor = request.actor();
    auto const* place = actor.place_role();
    if (!place) return refuse(NotFound{});
    bool const own_only = !actor.may_in(Function::write_staff_file, actor.place);
    auto staff = staff::staff_of(site.reader(), actor.place, site.today());
    if (own_only)
        std::erase_if(staff, [&](StaffFace const& face) { return face.id != actor.staff; });
    auto const done = training::of_setting(site.reader(), actor.place, site.today());
    auto const needs = needs_of(site.reader(), actor.place);
    MatrixPage shown{.place_name = place->setting_name, .own_only = own_only,
                     .may_set_needs = !own_only, .has_diploma = place->profile == "home",
                     .types = types_shown(site.code_sets(), done, needs, staff), .all = {},
                     .today = site.today(), .now = site.now()};
    for (StaffFace const& face : staff) {
        auto const states = states_of(done, face.id);
        Line line{.face = face,
                  .cells = cells_of(shown.types, needs, role_in(site, face.id, actor.place),
                                    states, site.today()),
                  .qualification = std::nullopt, .diploma = std::nullopt};
        if (shown.has_diploma) add_diploma(line, site, states);
        shown.all.push_back(std::move(line));
    }
    return page(request, site, {.title = "Training", .current = "/training"}, matrix_page(shown));
}

Outcome<http::Response> show_needs(Request const& request, Site const& site)
{
    auto const* place = TRY(place_where_needs_are_set(request));
    return needs_answer(request, site, needs_for(site, *place));
}

Outcome<http::Response> save_need(Request const& request, Site& site)
{
    auto const* place = TRY(place_where_needs_are_set(request));
    auto typed = needs_for(site, *place);
    typed.role = request.form().value_or("role");
    typed.type = request.form().value_or("type");
    typed.every_months = request.form().value_or("every_months");
    auto const read = read_need(typed);
    if (auto const* invalid = refused_as<Invalid>(read)) {
        typed.problems = invalid->problems;
        return needs_answer(request, site, typed);
    }
    TRY(site.write(request.actor(), [&](Transaction& tx) {
        return add_need(tx, place->setting, *read);
    }));
    return http::redirect("/training/needs");
}

Outcome<http::Response> end_of_need(Request const& request, Site& site)
{
    auto const* place = TRY(place_where_needs_are_set(request));
    auto const id = TRY(NeedId::parse(request.form().value_or("ending")));
    TRY(site.write(request.actor(), [&](Transaction& tx) {
        return end_need(tx, place->setting, id);
    }));
    return http::redirect("/training/needs");
}

}  // namespace keywork::training_matrix
