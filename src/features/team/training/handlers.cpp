#include "features/team/training/handlers.hpp"

#include "care/code_set/code_set.hpp"
#include "care/site/page.hpp"
#include "care/staff/store.hpp"
#include "care/training/store.hpp"
#include "features/team/training/views.hpp"

#include <algorithm>

namespace keywork::training_matrix {
namespace {

using training::OfStaff;

std::vector<Type> types_done(CodeSets const& sets, std::vector<OfStaff> const& done,
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
        if (anybody) types.push_back({code.code, code.words});
    }
    return types;
}

training::State state_of(std::vector<OfStaff> const& done, StaffId const& staff,
                         std::string const& type)
{
    for (OfStaff const& one : done)
        if (one.staff == staff && one.state.type == type) return one.state;
    return {};
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
    MatrixPage shown{.place_name = place->setting_name, .own_only = own_only,
                     .types = types_done(site.code_sets(), done, staff), .all = {},
                     .today = site.today()};
    for (StaffFace const& face : staff) {
        Line line{.face = face, .states = {}};
        for (Type const& type : shown.types)
            line.states.push_back(state_of(done, face.id, type.code));
        shown.all.push_back(std::move(line));
    }
    return page(request, site, {.title = "Training", .current = "/training"}, matrix_page(shown));
}

}  // namespace keywork::training_matrix
