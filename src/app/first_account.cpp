#include "app/first_account.hpp"

#include "app/or_say_why.hpp"
#include "care/audit/audit.hpp"
#include "care/setting/store.hpp"
#include "care/staff/store.hpp"
#include "features/administration/staff_accounts/staff_accounts.hpp"
#include "platform/crypto/crypto.hpp"

#include <algorithm>
#include <array>

namespace keywork::app {
namespace {

constexpr std::array<std::string_view, 5> profiles{"home", "pru", "vs", "special", "ap"};

std::vector<Problem> problems_of(InitSettings const& settings)
{
    std::vector<Problem> problems;
    if (settings.organisation.empty())
        problems.push_back({"--organisation", "Give the organisation's name."});
    if (settings.setting.empty())
        problems.push_back({"--setting", "Give the name of its first home, school or service."});
    if (std::ranges::find(profiles, settings.profile) == profiles.end())
        problems.push_back({"--profile", "Use home, pru, vs, special or ap."});
    return problems;
}

/// The fields of the accounts page, as options of this command.
std::string option_of(std::string_view field)
{
    if (field == "full_name") return "--manager";
    if (field == "job_title") return "--job";
    return "--sign-in";
}

Outcome<staff_accounts::NewAccount> read(InitSettings const& settings)
{
    auto problems = problems_of(settings);
    auto const account = staff_accounts::read_account({.full_name = settings.manager,
                                                       .job_title = settings.job,
                                                       .sign_in_name = settings.sign_in});
    if (auto const* invalid = refused_as<Invalid>(account))
        for (Problem const& problem : invalid->problems)
            problems.push_back({option_of(problem.field), problem.message});
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    return account;
}

struct Ids {
    SettingId setting;
    StaffId staff;
    StaffRoleId role;
};

void insert_all(db::Transaction& tx, InitSettings const& settings,
                staff_accounts::NewAccount const& account, Ids const& ids,
                std::string const& hash, sys_seconds now)
{
    setting::insert_organisation(tx, {"organisation", settings.organisation}, now);
    Setting place;
    place.id = ids.setting;
    place.name = settings.setting;
    place.profile = settings.profile;
    setting::insert(tx, place);
    staff::insert(tx, {.id = ids.staff,
                       .sign_in_name = account.sign_in_name,
                       .full_name = account.full_name,
                       .job_title = account.job_title,
                       .password_hash = hash,
                       .password_must_change = true,
                       .theme = "auto",
                       .created_at = now,
                       .off_at = std::nullopt,
                       .last_seen_at = std::nullopt});
    auto const today = london_day(now);
    staff::insert_role(tx, {.id = ids.role,
                            .staff = ids.staff,
                            .setting = ids.setting,
                            .role = Role::lead,
                            .reach = Reach::works,
                            .from_on = today,
                            .until_on = staff_accounts::usual_last_day(
                                today, staff_accounts::Hired::by_us),
                            .made_by = std::nullopt,
                            .made_at = now});
    audit::append_as(tx, "sys:init", "-", now,
                     {.verb = audit::Verb::account_make,
                      .target = audit::target("staff", ids.staff), .basis = "first"});
}

}  // namespace

Outcome<std::string> make_first_account(db::Database& database, InitSettings const& settings,
                                        sys_seconds now, Random& random)
{
    auto const account = TRY(read(settings));
    auto const password = staff_accounts::one_time_password(random.bytes(16));
    auto const hash = crypto::Passwords{}.hash(password);
    Ids const ids{random.new_id<SettingId>(now), random.new_id<StaffId>(now),
                  random.new_id<StaffRoleId>(now)};
    bool was_empty = true;
    database.write([&](db::Transaction& tx) {
        was_empty = !setting::organisation(tx).has_value();
        if (!was_empty) return db::Database::Finish::rollback;
        insert_all(tx, settings, account, ids, hash, now);
        return db::Database::Finish::commit;
    });
    if (!was_empty)
        return refuse(Conflict{"--database: there is an organisation in it already. Its managers "
                               "make further accounts on the page Staff."});
    return password;
}

int init(InitSettings const& settings)
{
    return or_say_why([&] {
        auto const database = db::Database::open(settings.database);
        database->migrate();
        auto random = Random::real();
        auto const made =
            make_first_account(*database, settings, Clock::real().now(), random);
        if (!made) throw_refusal(made.error());
        fmt::print("Sign in as {} with this password. It is shown once, and you choose another "
                   "at the first sign-in:\n\n    {}\n",
                   settings.sign_in, *made);
        return 0;
    });
}

}  // namespace keywork::app
