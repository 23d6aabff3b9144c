#include "features/administration/staff_accounts/handlers.hpp"

#include "care/setting/store.hpp"
#include "care/site/page.hpp"
#include "care/staff/store.hpp"
#include "features/administration/staff_accounts/operations.hpp"
#include "features/administration/staff_accounts/store.hpp"
#include "features/administration/staff_accounts/views.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/random/random.hpp"

#include <algorithm>

namespace keywork::staff_accounts {
namespace {

constexpr int most_listed = 100;   // rows on one page; 200 at most (security model, 7.12)

SettingNames setting_names(Site const& site)
{
    SettingNames names;
    for (Setting const& setting : setting::all(site.reader()))
        names.emplace(setting.id, setting.name);
    return names;
}

/// An account that this actor may see, with every role it has, had or will have.
struct InSight {
    StaffAccount account;
    std::vector<StaffRole> roles;
};
Outcome<InSight> find_in_sight(Request const& request, Site const& site)
{
    auto const id = TRY(request.id<StaffId>("staff"));
    auto account = staff::find(site.reader(), id);
    if (!account) return refuse(NotFound{});
    auto roles = staff::roles_of(site.reader(), id);
    if (!is_in_sight(request.actor(), roles)) return refuse(NotFound{});
    return InSight{std::move(*account), std::move(roles)};
}

StaffFace face_of(StaffAccount const& account)
{
    return {.id = account.id, .full_name = account.full_name, .job_title = account.job_title};
}

http::Response back_to(StaffId const& staff) { return http::redirect("/staff/" + staff.text()); }

/// The roles that wait for a second person at the places where this actor manages roles.
std::vector<WaitingRole> waiting_in_sight(Request const& request, Site const& site)
{
    std::vector<WaitingRole> waiting;
    auto requests = waiting_requests(site.reader());
    if (requests.empty()) return waiting;
    auto const managers = managers_now(site.reader(), site.now());
    for (RoleRequest& one : requests) {
        if (!may_ask(request.actor(), one.role.setting, one.role.role)) continue;
        bool const agrees = may_agree(request.actor(), one).has_value();
        bool const has_second =
            somebody_may_agree(managers, one.role.setting, one.asked_by, one.staff);
        waiting.push_back({std::move(one), agrees, has_second});
    }
    return waiting;
}

Outcome<AccountPage> account_values(Request const& request, Site const& site)
{
    auto found = TRY(find_in_sight(request, site));
    AccountPage shown{.account  = std::move(found.account),
                      .roles    = std::move(found.roles),
                      .settings = setting_names(site),
                      .why_not  = {},
                      .now      = site.now()};
    shown.waiting = waiting_in_sight(request, site);
    std::erase_if(shown.waiting, [&](WaitingRole const& one) {
        return one.request.staff != shown.account.id;
    });
    shown.is_last_manager =
        is_last_manager(managers_now(site.reader(), site.now()), shown.account.id);
    shown.console_acts = console_acts_of(site.reader(), shown.account.id);
    auto const allowed = may_change(request.actor(), shown.account.id, shown.roles);
    if (auto const* no = refused_as<NotAllowed>(allowed)) shown.why_not = no->why;
    shown.gives_roles =
        shown.why_not.empty() && request.actor().may(Function::manage_roles);
    return shown;
}

Show show_of(Request const& request)
{
    auto const show = request.query("show").value_or("");
    if (show == "unused") return Show::unused;
    return show == "off" ? Show::off : Show::everybody;
}

http::Response new_page(Request const& request, Site const& site, TypedAccount const& typed,
                        std::vector<Problem> const& problems)
{
    return page(request, site, {.title = "Make an account", .has_errors = !problems.empty()},
                new_account_page(typed, problems, form_token(request)),
                problems.empty() ? 200 : 422);
}

http::Response shown_once(Request const& request, Site const& site, Shown const& shown)
{
    return page(request, site, {.title = "Starting password"}, password_page(shown));
}

RolePage role_values(Request const& request, Site const& site, StaffAccount const& account)
{
    RolePage shown{.staff    = face_of(account),
                   .typed    = {},
                   .settings = {},
                   .roles    = roles_to_give(request.actor()),
                   .names    = setting_names(site),
                   .today    = site.today()};
    auto const managers = managers_now(site.reader(), site.now());
    for (SettingId const& id : managed_settings(request.actor())) {
        if (!request.actor().may_in(Function::manage_roles, id)) continue;
        shown.settings.push_back(id);
        if (!somebody_may_agree(managers, id, request.actor().staff, account.id))
            shown.without_second.push_back(id);
    }
    shown.typed.setting = request.actor().place.text();
    return shown;
}

http::Response role_page_of(Request const& request, Site const& site, RolePage const& shown)
{
    return page(request, site,
                {.title = "Give a role", .has_errors = !shown.problems.empty()},
                role_page(shown, form_token(request)), shown.problems.empty() ? 200 : 422);
}

Outcome<EndPage> end_values(Request const& request, Site const& site)
{
    auto const found = TRY(find_in_sight(request, site));
    auto const id = TRY(request.id<StaffRoleId>("role"));
    auto const role = std::ranges::find(found.roles, id, &StaffRole::id);
    if (role == found.roles.end()) return refuse(NotFound{});
    auto const names = setting_names(site);
    return EndPage{.staff        = face_of(found.account),
                   .role         = *role,
                   .setting_name = names.at(role->setting),
                   .until        = {}};
}

}  // namespace

Outcome<http::Response> show_list(Request const& request, Site const& site)
{
    staff::AccountFilter filter{.settings = managed_settings(request.actor()),
                                .show     = show_of(request),
                                .after    = {},
                                .most     = most_listed + 1,   // one more says that there are more
                                .now      = site.now()};
    if (auto const typed = request.query("after"))
        if (auto const after = StaffId::parse(*typed)) filter.after = *after;
    ListPage shown{.accounts = staff::accounts(site.reader(), filter),
                   .show     = filter.show,
                   .counts   = staff::account_counts(site.reader(), filter),
                   .settings = setting_names(site),
                   .is_first = !filter.after,
                   .is_last  = true,
                   .waiting  = waiting_in_sight(request, site),
                   .now      = site.now()};
    if (shown.accounts.size() > most_listed) {
        shown.accounts.resize(most_listed);
        shown.is_last = false;
    }
    return page(request, site, {.title = "Staff accounts"}, list_page(shown));
}

Outcome<http::Response> show_new(Request const& request, Site const& site)
{
    return new_page(request, site, {}, {});
}

Outcome<http::Response> create(Request const& request, Site& site)
{
    auto const& form = request.form();
    TypedAccount const typed{.full_name    = form.value_or("full_name"),
                             .job_title    = form.value_or("job_title"),
                             .sign_in_name = form.value_or("sign_in_name")};
    auto const read = read_account(typed);
    if (auto const* invalid = refused_as<Invalid>(read))
        return new_page(request, site, typed, invalid->problems);
    auto const password = one_time_password(site.services().random.bytes(16));
    auto const hash = site.services().passwords.hash(password);
    auto const made = site.write(
        request.actor(), [&](Transaction& tx) { return make_account(tx, *read, hash); });
    if (auto const* invalid = refused_as<Invalid>(made))
        return new_page(request, site, typed, invalid->problems);
    return shown_once(request, site, {.staff        = TRY(made),
                                      .full_name    = read->full_name,
                                      .sign_in_name = read->sign_in_name,
                                      .password     = password});
}

Outcome<http::Response> show_account(Request const& request, Site const& site)
{
    auto const shown = TRY(account_values(request, site));
    return page(request, site, {.title = "Staff account"},
                account_page(shown, form_token(request)));
}

Outcome<http::Response> save_name_and_job(Request const& request, Site& site)
{
    auto shown = TRY(account_values(request, site));
    auto const read = read_account({.full_name    = request.form().value_or("full_name"),
                                    .job_title    = request.form().value_or("job_title"),
                                    .sign_in_name = shown.account.sign_in_name});
    if (auto const* invalid = refused_as<Invalid>(read)) {
        shown.problems = invalid->problems;
        shown.typed_name = request.form().value_or("full_name");
        shown.typed_job = request.form().value_or("job_title");
        return page(request, site, {.title = "Staff account", .has_errors = true},
                    account_page(shown, form_token(request)), 422);
    }
    TRY(site.write(request.actor(), [&](Transaction& tx) {
        return change_name_and_job(tx, {.id        = shown.account.id,
                                        .full_name = read->full_name,
                                        .job_title = read->job_title});
    }));
    return back_to(shown.account.id);
}

Outcome<http::Response> make_password(Request const& request, Site& site)
{
    auto const found = TRY(find_in_sight(request, site));
    TRY(may_change(request.actor(), found.account.id, found.roles));
    auto const password = one_time_password(site.services().random.bytes(16));
    auto const hash = site.services().passwords.hash(password);
    TRY(site.write(request.actor(), [&](Transaction& tx) {
        return replace_password(tx, found.account.id, hash);
    }));
    return shown_once(request, site, {.staff        = found.account.id,
                                      .full_name    = found.account.full_name,
                                      .sign_in_name = found.account.sign_in_name,
                                      .password     = password});
}

Outcome<http::Response> show_off(Request const& request, Site const& site)
{
    auto const found = TRY(find_in_sight(request, site));
    TRY(may_change(request.actor(), found.account.id, found.roles));
    return page(request, site, {.title = "Switch off the account"},
                off_page(face_of(found.account), form_token(request)));
}

Outcome<http::Response> turn_off(Request const& request, Site& site)
{
    auto const id = TRY(request.id<StaffId>("staff"));
    TRY(site.write(request.actor(), [&](Transaction& tx) { return switch_off(tx, id); }));
    return back_to(id);
}

Outcome<http::Response> turn_on(Request const& request, Site& site)
{
    auto const id = TRY(request.id<StaffId>("staff"));
    TRY(site.write(request.actor(), [&](Transaction& tx) { return switch_on(tx, id); }));
    return back_to(id);
}

Outcome<http::Response> show_new_role(Request const& request, Site const& site)
{
    auto const found = TRY(find_in_sight(request, site));
    TRY(may_change(request.actor(), found.account.id, found.roles));
    return role_page_of(request, site, role_values(request, site, found.account));
}

Outcome<http::Response> give_role(Request const& request, Site& site)
{
    auto const found = TRY(find_in_sight(request, site));
    auto const& form = request.form();
    auto shown = role_values(request, site, found.account);
    shown.typed = {.setting = form.value_or("setting"),
                   .role    = form.value_or("role"),
                   .reach   = form.value_or("reach"),
                   .agency  = form.value_or("agency") == "yes",
                   .from    = form.value_or("from"),
                   .until   = form.value_or("until")};
    auto const given =
        read_role(shown.typed, site.today()).and_then([&](NewRole const& role) {
            return site.write(request.actor(), [&](Transaction& tx) -> Outcome<> {
                if (needs_two_people(role.role))
                    TRY(ask_for_role(tx, found.account.id, role));
                else
                    TRY(start_role(tx, found.account.id, role));
                return {};
            });
        });
    if (auto const* invalid = refused_as<Invalid>(given)) shown.problems = invalid->problems;
    if (auto const* conflict = refused_as<Conflict>(given))
        shown.problems = {{"from", conflict->why}};
    if (!shown.problems.empty()) return role_page_of(request, site, shown);
    TRY(given);
    return back_to(found.account.id);
}

Outcome<http::Response> agree_role(Request const& request, Site& site)
{
    auto const staff = TRY(request.id<StaffId>("staff"));
    auto const asked = TRY(request.id<RoleRequestId>("request"));
    TRY(site.write(request.actor(),
                   [&](Transaction& tx) { return agree_to_role(tx, staff, asked); }));
    return back_to(staff);
}

Outcome<http::Response> withdraw_asked_role(Request const& request, Site& site)
{
    auto const staff = TRY(request.id<StaffId>("staff"));
    auto const asked = TRY(request.id<RoleRequestId>("request"));
    TRY(site.write(request.actor(),
                   [&](Transaction& tx) { return withdraw_role(tx, staff, asked); }));
    return back_to(staff);
}

Outcome<http::Response> show_end_role(Request const& request, Site const& site)
{
    auto const shown = TRY(end_values(request, site));
    return page(request, site, {.title = "End a role"}, end_page(shown, form_token(request)));
}

Outcome<http::Response> finish_role(Request const& request, Site& site)
{
    auto shown = TRY(end_values(request, site));
    shown.when = request.form().value_or("when");
    shown.until = request.form().value_or("until");
    auto const ended = read_end(shown.when, shown.until, shown.role, site.today())
                           .and_then([&](local_days until_on) {
                               return site.write(request.actor(), [&](Transaction& tx) {
                                   return end_role(tx, shown.staff.id, shown.role.id, until_on);
                               });
                           });
    if (auto const* invalid = refused_as<Invalid>(ended)) {
        shown.problems = invalid->problems;
        return page(request, site, {.title = "End a role", .has_errors = true},
                    end_page(shown, form_token(request)), 422);
    }
    TRY(ended);
    return back_to(shown.staff.id);
}

}  // namespace keywork::staff_accounts
