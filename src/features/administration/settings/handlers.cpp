#include "features/administration/settings/handlers.hpp"

#include "care/calendar/calendars.hpp"
#include "care/setting/profiles.hpp"
#include "care/setting/store.hpp"
#include "care/site/page.hpp"
#include "features/administration/settings/operations.hpp"
#include "features/administration/settings/store.hpp"
#include "features/administration/settings/views.hpp"

#include <algorithm>

namespace keywork::settings {
namespace {

ProfileTitles titles_of(Site const& site)
{
    ProfileTitles titles;
    for (Profile const& profile : site.profiles().all())
        titles.emplace(profile.code, profile.title);
    return titles;
}

std::vector<std::string> areas_of(Site const& site)
{
    std::vector<std::string> areas;
    for (auto const& [area, calendar] : site.calendars().schools) areas.push_back(area);
    return areas;
}

TypedSetting typed_in(http::Form const& form)
{
    return {.name          = form.value_or("name"),
            .profile       = form.value_or("profile"),
            .phone         = form.value_or("phone"),
            .on_call_name  = form.value_or("on_call_name"),
            .on_call_phone = form.value_or("on_call_phone"),
            .term_dates    = form.value_or("term_dates"),
            .address       = form.value_or("address"),
            .urn           = form.value_or("urn"),
            .authority     = form.value_or("authority")};
}

SettingPage blank_page(Request const& request, Site const& site)
{
    return {.setting   = std::nullopt,
            .typed     = {},
            .areas     = areas_of(site),
            .titles    = titles_of(site),
            .closure   = std::nullopt,
            .reader    = request.actor().staff,
            .closes_on = {}};
}

/// The setting in the path, if this actor manages it.
Outcome<SettingPage> values(Request const& request, Site const& site)
{
    auto const id = TRY(request.id<SettingId>("setting"));
    if (!request.actor().may_in(Function::manage_setting, id)) return refuse(NotFound{});
    auto found = setting::find(site.reader(), id);
    if (!found) return refuse(NotFound{});
    auto shown = blank_page(request, site);
    shown.typed = typed_from(*found);
    shown.setting = std::move(found);
    shown.closure = waiting_closure(site.reader(), id);
    return shown;
}

http::Response new_page_of(Request const& request, Site const& site, SettingPage const& shown)
{
    return page(request, site, {.title = "Add a setting", .has_errors = !shown.problems.empty()},
                new_setting_page(shown, form_token(request)), shown.problems.empty() ? 200 : 422);
}

http::Response page_of(Request const& request, Site const& site, SettingPage const& shown)
{
    return page(request, site, {.title = "A setting", .has_errors = !shown.problems.empty()},
                setting_page(shown, form_token(request)), shown.problems.empty() ? 200 : 422);
}

http::Response back_to(SettingId const& id) { return http::redirect("/settings/" + id.text()); }

}  // namespace

Outcome<http::Response> show_list(Request const& request, Site const& site)
{
    auto const managed = managed_settings(request.actor());
    auto settings = setting::all(site.reader());
    std::erase_if(settings, [&](Setting const& setting) {
        return std::ranges::find(managed, setting.id) == managed.end();
    });
    return page(request, site, {.title = "Settings"}, list_page(settings, titles_of(site)));
}

Outcome<http::Response> show_new(Request const& request, Site const& site)
{
    return new_page_of(request, site, blank_page(request, site));
}

Outcome<http::Response> create(Request const& request, Site& site)
{
    auto shown = blank_page(request, site);
    shown.typed = typed_in(request.form());
    auto const read = read_setting(shown.typed,
                                   {.id        = {},
                                    .name      = {},
                                    .profile   = shown.typed.profile,
                                    .opened_on = site.today()},
                                   shown.areas);
    if (!is_profile(shown.typed.profile))
        shown.problems.push_back({"profile", "Choose what kind of setting it is."});
    if (auto const* invalid = refused_as<Invalid>(read))
        shown.problems.insert(shown.problems.end(), invalid->problems.begin(),
                              invalid->problems.end());
    if (!shown.problems.empty()) return new_page_of(request, site, shown);
    auto const added =
        TRY(site.write(request.actor(), [&](Transaction& tx) { return add(tx, *read); }));
    return back_to(added);
}

Outcome<http::Response> show_setting(Request const& request, Site const& site)
{
    return page_of(request, site, TRY(values(request, site)));
}

Outcome<http::Response> save(Request const& request, Site& site)
{
    auto shown = TRY(values(request, site));
    shown.typed = typed_in(request.form());
    auto const read = read_setting(shown.typed, *shown.setting, shown.areas);
    if (auto const* invalid = refused_as<Invalid>(read)) {
        shown.problems = invalid->problems;
        return page_of(request, site, shown);
    }
    TRY(site.write(request.actor(), [&](Transaction& tx) { return change(tx, *read); }));
    return back_to(shown.setting->id);
}

Outcome<http::Response> ask_closing(Request const& request, Site& site)
{
    auto shown = TRY(values(request, site));
    shown.closes_on = request.form().value_or("closes_on");
    auto const day = read_last_day(shown.closes_on, site.today());
    if (auto const* invalid = refused_as<Invalid>(day)) {
        shown.problems = invalid->problems;
        return page_of(request, site, shown);
    }
    TRY(site.write(request.actor(), [&](Transaction& tx) {
        return ask_to_close(tx, shown.setting->id, *day);
    }));
    return back_to(shown.setting->id);
}

Outcome<http::Response> agree_closing(Request const& request, Site& site)
{
    auto const setting = TRY(request.id<SettingId>("setting"));
    auto const closure = TRY(request.id<ClosureId>("closure"));
    TRY(site.write(request.actor(),
                   [&](Transaction& tx) { return agree_to_close(tx, setting, closure); }));
    return http::redirect("/settings");
}

Outcome<http::Response> withdraw(Request const& request, Site& site)
{
    auto const setting = TRY(request.id<SettingId>("setting"));
    auto const closure = TRY(request.id<ClosureId>("closure"));
    TRY(site.write(request.actor(),
                   [&](Transaction& tx) { return withdraw_closing(tx, setting, closure); }));
    return back_to(setting);
}

}  // namespace keywork::settings
