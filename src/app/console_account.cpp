#include "app/console_account.hpp"

#include "app/or_say_why.hpp"
#include "care/audit/audit.hpp"
#include "care/setting/store.hpp"
#include "care/staff/store.hpp"
#include "features/administration/staff_accounts/store.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/text/text.hpp"

#include <algorithm>

namespace keywork::app {
namespace {

using staff_accounts::ConsoleAct;

/// What the command was given, found in the database.
struct Wanted {
    StaffAccount account;
    std::vector<StaffRole> roles;
    std::optional<SettingId> manager_of;
    std::string reason;
};

std::optional<Problem> problem_of_reason(std::string_view reason)
{
    if (characters(reason) < shortest_console_reason)
        return Problem{"--reason", fmt::format("Say why, in {} characters or more.",
                                               shortest_console_reason)};
    if (characters(reason) > longest_console_reason)
        return Problem{"--reason", fmt::format("Say why in {} characters or fewer.",
                                               longest_console_reason)};
    return std::nullopt;
}

/// An open setting of this name; none: there is none, or more than one.
std::optional<SettingId> setting_named(db::Reader& db, std::string_view name, local_days today)
{
    std::vector<SettingId> found;
    for (Setting const& one : setting::all(db))
        if (one.name == name && (!one.closed_on || *one.closed_on >= today))
            found.push_back(one.id);
    return found.size() == 1 ? std::optional{found.front()} : std::nullopt;
}

Outcome<Wanted> find_wanted(db::Reader& db, ConsoleSettings const& settings, sys_seconds now)
{
    std::vector<Problem> problems;
    Wanted wanted{.account = {}, .roles = {}, .manager_of = std::nullopt,
                  .reason = std::string{trimmed(settings.reason)}};
    auto account = staff::find_by_sign_in_name(db, trimmed(settings.sign_in));
    if (account) wanted.account = *std::move(account);
    else problems.push_back({"--name", "Nobody signs in with this name."});
    if (auto problem = problem_of_reason(wanted.reason)) problems.push_back(*std::move(problem));
    if (!settings.manager_of.empty()) {
        wanted.manager_of = setting_named(db, settings.manager_of, london_day(now));
        if (!wanted.manager_of)
            problems.push_back({"--manager-of", "No open setting has exactly this name."});
    }
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    wanted.roles = staff::roles_of(db, wanted.account.id);
    return wanted;
}

/// The console is for when nobody can do it on a page.
Outcome<> nobody_else_can(db::Reader& db, Wanted const& wanted, sys_seconds now)
{
    auto const managers = staff_accounts::managers_now(db, now);
    if (staff_accounts::somebody_may_change(managers, wanted.account.id, wanted.roles))
        return refuse(Conflict{"Somebody else can do this on the page Staff accounts. Ask a "
                               "manager of theirs."});
    auto const& place = wanted.manager_of;
    if (place && staff_accounts::somebody_may_agree(managers, *place, wanted.account.id,
                                                    wanted.account.id))
        return refuse(Conflict{"--manager-of: this setting has a manager, who gives roles on the "
                               "page Staff accounts."});
    return {};
}

void audit_console(db::Transaction& tx, audit::Verb verb, std::string target, sys_seconds now)
{
    audit::append_as(tx, "sys:console", "-", now,
                     {.verb = verb, .target = std::move(target), .basis = "console"});
}

void make_manager(db::Transaction& tx, Wanted const& wanted, StaffRoleId const& id,
                  sys_seconds now)
{
    auto const today = london_day(now);
    bool const leads = std::ranges::any_of(wanted.roles, [&](StaffRole const& role) {
        return role.setting == *wanted.manager_of && role.role == Role::lead &&
               role.from_on <= today && role.until_on >= today;
    });
    if (leads) return;
    staff::insert_role(tx, {.id = id,
                            .staff = wanted.account.id,
                            .setting = *wanted.manager_of,
                            .role = Role::lead,
                            .reach = Reach::works,
                            .from_on = today,
                            .until_on = staff_accounts::usual_last_day(
                                today, staff_accounts::Hired::by_us),
                            .made_by = std::nullopt,
                            .made_at = now});
    audit_console(tx, audit::Verb::link_start, audit::target("role", id), now);
}

struct NewIds {
    staff_accounts::ConsoleActId act;
    StaffRoleId role;
};

void write_all(db::Transaction& tx, Wanted const& wanted, std::string const& hash,
               NewIds const& ids, sys_seconds now)
{
    auto const& staff = wanted.account.id;
    staff::switch_on(tx, staff, now);
    staff::set_password(tx, staff, hash, staff::MustChange::yes, now);
    staff::end_sessions(tx, staff, now);
    staff_accounts::insert_console_act(tx, {.id = ids.act, .staff = staff,
                                            .manager_of = wanted.manager_of,
                                            .reason = wanted.reason, .made_at = now});
    audit_console(tx, audit::Verb::config_set, audit::target("account-on", staff), now);
    audit_console(tx, audit::Verb::config_set, audit::target("password", staff), now);
    audit_console(tx, audit::Verb::config_set, audit::target("console-reason", ids.act), now);
    if (wanted.manager_of) make_manager(tx, wanted, ids.role, now);
}

/// Whether the account can do on pages what the console was needed for.
bool manages_staff(db::Database& database, std::string const& sign_in, sys_seconds now)
{
    bool manages = false;
    database.read([&](db::Reader& db) {
        auto const account = staff::find_by_sign_in_name(db, trimmed(sign_in));
        manages = std::ranges::any_of(
            staff_accounts::managers_now(db, now),
            [&](Actor const& actor) { return account && actor.staff == account->id; });
    });
    return manages;
}

}  // namespace

Outcome<std::string> switch_on_at_console(db::Database& database, ConsoleSettings const& settings,
                                          sys_seconds now, Random& random)
{
    auto const password = staff_accounts::one_time_password(random.bytes(16));
    auto const hash = crypto::Passwords{}.hash(password);
    NewIds const ids{random.new_id<staff_accounts::ConsoleActId>(now),
                     random.new_id<StaffRoleId>(now)};
    Outcome<> done;
    database.write([&](db::Transaction& tx) {
        done = find_wanted(tx, settings, now).and_then([&](Wanted const& wanted) -> Outcome<> {
            TRY(nobody_else_can(tx, wanted, now));
            write_all(tx, wanted, hash, ids, now);
            return {};
        });
        return done ? db::Database::Finish::commit : db::Database::Finish::rollback;
    });
    TRY(done);
    return password;
}

int account_on(ConsoleSettings const& settings)
{
    return or_say_why([&] {
        auto const database = db::Database::open(settings.database);
        database->migrate();
        auto random = Random::real();
        auto const now = Clock::real().now();
        auto const password = switch_on_at_console(*database, settings, now, random);
        if (!password) throw_refusal(password.error());
        fmt::print("The account is on. Sign in as {} with this password. It is shown once, and "
                   "they choose another at the first sign-in:\n\n    {}\n",
                   settings.sign_in, *password);
        if (!manages_staff(*database, settings.sign_in, now))
            fmt::print("\nThey hold no role today that manages staff. To give the manager’s role "
                       "as well, add --manager-of with the name of a setting.\n");
        return 0;
    });
}

}  // namespace keywork::app
