#include "features/administration/sign_in/operations.hpp"

#include "care/session/store.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/random/random.hpp"

#include <algorithm>
#include <array>

namespace keywork::sign_in {
namespace {

using audit::Verb;

std::string tried_name(std::string_view name)
{
    return crypto::sha256_hex("name:" + std::string{name});
}

std::string tried_address(std::string_view address)
{
    return crypto::sha256_hex("address:" + std::string{address});
}

bool has_to_wait(Site const& site, std::string const& name, std::string const& address)
{
    auto const since = site.now() - failures_count_for;
    return must_wait(session::failures_since(site.reader(), tried_name(name), since),
                     session::failures_since(site.reader(), tried_address(address), since));
}

Refusal too_often()
{
    return Conflict{"Too many tries. Wait 15 minutes, or ask your manager for a new password."};
}

/// Failed tries are kept outside any actor's transaction: nobody is signed in.
void keep_failure(Site& site, std::string const& name, std::string const& address,
                  std::string const& request)
{
    site.services().database.write([&](db::Transaction& tx) {
        for (auto const& tried : {tried_name(name), tried_address(address)}) {
            session::forget_failures(tx, tried, site.now() - failures_count_for);
            session::store_failure(tx, tried, site.now());
        }
        audit::append_as(tx, "sys:sign-in", "-", site.now(),
                         {.verb = Verb::auth_fail, .target = "name:" + tried_name(name) + " -",
                          .result = audit::Result::deny},
                         request);
        return db::Database::Finish::commit;
    });
}

Refusal does_not_match()
{
    return Invalid{{{"sign_in_name", "The name and password do not match. Try again, or ask your "
                                     "manager for a new password."}}};
}

bool password_matches(Site& site, StaffId const& staff, std::string const& password)
{
    auto const account = session::find_account(site.reader(), staff);
    return account && site.services().passwords.matches(password, account->password_hash);
}

}  // namespace

Outcome<SignedIn> sign_in(Site& site, Attempt const& attempt)
{
    auto const name = kept_name(attempt.sign_in_name);
    auto const request = crypto::hex(site.services().random.bytes(16));
    if (has_to_wait(site, name, attempt.address)) return refuse(too_often());

    auto const account = session::find_account_by_name(site.reader(), name);
    bool const right = site.services().passwords.matches(
        attempt.password, account ? account->password_hash : std::nullopt);
    if (!right || account->is_off) {
        keep_failure(site, name, attempt.address, request);
        return refuse(does_not_match());
    }
    SignedIn const signed_in{.token = crypto::token(site.services().random),
                             .staff = account->staff,
                             .full_name = account->full_name,
                             .form_secret = crypto::token(site.services().random)};
    session::Session const session{.token_hash = session::token_hash(signed_in.token),
                                   .staff = account->staff,
                                   .form_secret = signed_in.form_secret,
                                   .device = attempt.device,
                                   .setting = std::nullopt,
                                   .signed_in_at = site.now(),
                                   .password_at = site.now(),
                                   .seen_at = site.now(),
                                   .ended_at = std::nullopt};
    Actor const actor{.staff = account->staff, .session = session::audit_name(session),
                      .request = request, .now = site.now(), .today = site.today()};
    return site.write(actor, [&](Transaction& tx) -> Outcome<SignedIn> {
        session::store_session(tx.db(), session);
        session::store_seen(tx.db(), session.token_hash, site.now());
        session::forget_failures(tx.db(), tried_name(name), site.now());
        tx.audit({.verb = Verb::auth_ok, .target = audit::target("staff", account->staff)});
        return signed_in;
    });
}

void sign_out(Site& site, Actor const& actor, std::string const& token_hash)
{
    auto const done = site.write(actor, [&](Transaction& tx) -> Outcome<> {
        session::store_end(tx.db(), token_hash, site.now());
        tx.audit({.verb = Verb::auth_out, .target = audit::target("staff", actor.staff)});
        return {};
    });
    expects(done.has_value());
}

Outcome<> give_again(Site& site, Actor const& actor, std::string const& token_hash,
                     std::string const& password, std::string const& address)
{
    auto const account = session::find_account(site.reader(), actor.staff);
    expects(account.has_value());
    if (has_to_wait(site, account->sign_in_name, address)) return refuse(too_often());
    if (!password_matches(site, actor.staff, password)) {
        keep_failure(site, account->sign_in_name, address, actor.request);
        return refuse(Invalid{{{"password", "That is not your password. Try again."}}});
    }
    return site.write(actor, [&](Transaction& tx) -> Outcome<> {
        session::store_password_given(tx.db(), token_hash, site.now());
        tx.audit({.verb = Verb::auth_stepup, .target = audit::target("staff", actor.staff)});
        return {};
    });
}

Outcome<> change_password(Site& site, Actor const& actor, std::string const& token_hash,
                          std::string const& old_password, std::string const& new_password)
{
    auto const account = session::find_account(site.reader(), actor.staff);
    expects(account.has_value());
    std::vector<Problem> problems;
    if (!password_matches(site, actor.staff, old_password))
        problems.push_back({"old_password", "Enter the password you signed in with."});
    if (auto fault = fault_of_password(new_password, account->sign_in_name, account->full_name))
        problems.push_back({"new_password", *fault});
    if (new_password == old_password)
        problems.push_back({"new_password", "Choose a password you have not used here before."});
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    auto const hash = site.services().passwords.hash(new_password);
    return site.write(actor, [&](Transaction& tx) -> Outcome<> {
        session::store_password(tx.db(), actor.staff, hash);
        session::store_end_all(tx.db(), actor.staff, token_hash, site.now());
        session::store_password_given(tx.db(), token_hash, site.now());
        tx.audit({.verb = Verb::config_set, .target = audit::target("password", actor.staff)});
        return {};
    });
}

Outcome<> change_theme(Site& site, Actor const& actor, std::string const& theme)
{
    constexpr auto themes = std::to_array<std::string_view>({"day", "night", "auto", "evening"});
    if (std::ranges::find(themes, theme) == themes.end())
        return refuse(Invalid{{{"theme", "Choose how Keywork should look."}}});
    return site.write(actor, [&](Transaction& tx) -> Outcome<> {
        session::store_theme(tx.db(), actor.staff, theme);
        tx.audit({.verb = Verb::config_set, .target = audit::target("theme", actor.staff)});
        return {};
    });
}

Outcome<> change_place(Site& site, Actor const& actor, std::string const& token_hash,
                       SettingId const& setting)
{
    auto const holds = [&](HeldRole const& held) { return held.setting == setting; };
    if (std::ranges::none_of(actor.roles, holds)) return refuse(NotFound{});
    return site.write(actor, [&](Transaction& tx) -> Outcome<> {
        session::store_place(tx.db(), token_hash, setting);
        tx.audit({.verb = Verb::config_set, .target = audit::target("place", setting)});
        return {};
    });
}

}  // namespace keywork::sign_in
