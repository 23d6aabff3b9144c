#include "features/records/house/handlers.hpp"

#include "care/form/answers.hpp"
#include "care/record/rules.hpp"
#include "care/setting/profiles.hpp"
#include "care/site/page.hpp"
#include "features/records/house/store.hpp"
#include "features/records/house/views.hpp"

namespace keywork::house_records {
namespace {

constexpr int listed = 100;

form::SettingWords words_of(Site const& site, std::string const& profile)
{
    auto const& of = site.profiles().of(profile);
    return {.profile = profile, .child = of.child.one, .children = of.child.many,
            .lead = {}, .name = {}};
}

}  // namespace

Outcome<http::Response> show_list(Request const& request, Site const& site)
{
    auto const& actor = request.actor();
    auto const* place = actor.place_role();
    if (!place || !actor.may_in(Function::read_handover, actor.place)) return refuse(NotFound{});
    auto const words = words_of(site, place->profile);
    auto const reads_to = record::reads_in(actor, actor.place);
    Reader const reader{.staff = actor.staff, .reads_to = reads_to ? number(*reads_to) : -1};
    auto found = lines(site.reader(), actor.place, reader, listed + 1);
    ListPage shown{.place = actor.place, .place_name = place->setting_name, .all = {},
                   .to_write = {}, .has_more = found.size() > listed};
    if (shown.has_more) found.pop_back();
    for (Line& line : found) {
        auto const* form = site.forms().find(line.kind, line.form_version);
        auto title = form ? form::said(form->short_title, words) : line.kind;
        shown.all.push_back({std::move(line), std::move(title)});
    }
    auto const& profile = site.profiles().of(place->profile);
    for (form::Form const* form : site.forms().offered_in(place->profile))
        if (form->kind != "handover" && profile.uses(form->kind) &&
            record::may_write(*form, actor, actor.place))
            shown.to_write.emplace_back(form->kind, form::said(form->title, words));
    return page(request, site,
                {.title = "Records of this place", .current = "/place-records"},
                list_page(shown));
}

}  // namespace keywork::house_records
