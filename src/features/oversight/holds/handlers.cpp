#include "features/oversight/holds/handlers.hpp"

#include "care/form/form.hpp"
#include "care/record/store.hpp"
#include "care/setting/profiles.hpp"
#include "care/site/page.hpp"
#include "features/oversight/holds/read_holds.hpp"
#include "features/oversight/holds/store.hpp"
#include "features/oversight/holds/views.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace keywork::hold_analysis {
namespace {

form::SettingWords words_of(Profile const& profile)
{
    return {.profile = profile.code, .child = profile.child.one, .children = profile.child.many,
            .lead = "manager", .name = "the " + profile.child.one};
}

/// Adds the holds of one place, as its children's words and the reader's reach there are.
void add_holds(AnalysisPage& page, HeldRole const& role, Request const& request, Site const& site,
               NameOfStaff const& name_of_staff)
{
    auto& db = site.reader();
    auto const words = words_of(site.profiles().of(role.profile));
    auto const here = reach_in(db, request.scope(), role.setting);
    for (SentHold const& sent : holds_in(db, here, start_of(page.from), end_of(page.until)))
        if (auto const* form = site.forms().find(kind, sent.form_version)) {
            page.holds.push_back(hold_of(sent, *form, words, name_of_staff));
            page.holds.back().setting = {role.setting.text(), role.setting_name};
        }
}

Outcome<AnalysisPage> analysis_of(Request const& request, Site const& site)
{
    auto const& actor = request.actor();
    auto const* role = actor.place_role();
    if (!role || !actor.may_in(Function::see_analysis, actor.place)) return refuse(NotFound{});
    int const months = months_from_text(request.query("period").value_or(""));
    AnalysisPage page{.place_name = role->setting_name, .others = {},
                      .everywhere = request.query("of") == "all", .months = months,
                      .from = starts_on(site.today(), months), .until = site.today(),
                      .holds = {}};
    std::map<std::string, std::string> names;
    NameOfStaff const name_of_staff = [&](std::string const& id) {
        auto const [known, is_new] = names.try_emplace(id);
        if (is_new)
            known->second = record::name_of_staff(site.reader(), id).value_or("Somebody else");
        return known->second;
    };
    std::set<SettingId> counted;                  // two roles in one place are one place
    for (HeldRole const& held : actor.roles) {
        if (!actor.may_in(Function::see_analysis, held.setting) ||
            !counted.insert(held.setting).second)
            continue;
        bool const here = held.setting == actor.place;
        if (!here) page.others.push_back(held.setting_name);
        if (here || page.everywhere) add_holds(page, held, request, site, name_of_staff);
    }
    page.everywhere = page.everywhere && !page.others.empty();
    std::ranges::stable_sort(page.holds, std::greater{}, &Hold::at);
    mark_possibly_one(page.holds);
    return page;
}

}  // namespace

Outcome<http::Response> show_holds(Request const& request, Site const& site)
{
    return page(request, site, {.title = "Holds", .current = "/holds"},
                holds_page(TRY(analysis_of(request, site))));
}

Outcome<http::Response> show_behind(Request const& request, Site const& site)
{
    auto const by = by_from_text(request.query("by").value_or(""));
    if (!by) return refuse(NotFound{});
    auto analysis = TRY(analysis_of(request, site));
    auto const key = request.query("key").value_or("");
    analysis.holds = behind(std::move(analysis.holds), *by, key);
    if (analysis.holds.empty()) return refuse(NotFound{});
    std::string of;
    for (Row const& row : rows_by(analysis.holds, *by))
        if (row.of.key == key) of = row.of.words;
    return page(request, site, {.title = "Holds behind a number", .current = "/holds"},
                behind_page(analysis, *by, of));
}

}  // namespace keywork::hold_analysis
