#include "features/administration/sign_in/operations.hpp"

#include "care/session/password.hpp"
#include "care/session/store.hpp"
#include "care/staff/store.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/random/random.hpp"

#include <algorithm>
#include <array>

namespace keywork::sign_in {
namespace {

using audit::Verb;

Refusal does_not_match()
{
    return Invalid{{{"sign_in_name", "The name and password do not match. Try again, or ask your "
                                     "manager for a new password."}}};
}

}  // namespace

Outcome<SignedIn> sign_in(Site& site, Attempt const& attempt)
{
    auto const name = kept_name(attempt.sign_in_name);
    auto const request = crypto::hex(site.services().random.bytes(16));
    if (session::has_to_wait(site, name, attempt.address)) return refuse(session::too_often());

    auto const account = staff::find_by_sign_in_name(site.reader(), name);
    bool const right = site.services().passwords.matches(
        attempt.password, account ? account->password_hash : std::nullopt);
    if (!right || is_off(*account, site.now())) {
        session::keep_failure(site, name, attempt.address, request);
        return refuse(does_not_match());
    }
    SignedIn const signed_in{.token = crypto::token(site.services().random),
                             .staff = account->id,
                             .full_name = account->full_name,
                             .form_secret = crypto::token(site.services().random)};
    session::Session const session{.token_hash = session::token_hash(signed_in.token),
                                   .staff = account->id,
                                   .form_secret = signed_in.form_secret,
                                   .device = attempt.device,
                                   .setting = std::nullopt,
                                   .signed_in_at = site.now(),
                                   .password_at = site.now(),
                                   .seen_at = site.now(),
                                   .ended_at = std::nullopt};
    Actor const actor{.staff = account->id, .session = session::audit_name(session),
                      .request = request, .now = site.now(), .today = site.today()};
    return site.write(actor, [&](Transaction& tx) -> Outcome<SignedIn> {
        session::store_session(tx.db(), session);
        session::store_seen(tx.db(), session.token_hash, site.now());
        session::forget_failures(tx.db(), session::tried_name(name), site.now());
        tx.audit({.verb = Verb::auth_ok, .target = audit::target("staff", account->id)});
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

Outcome<> change_password(Site& site, Actor const& actor, std::string const& token_hash,
                          PasswordChange const& typed)
{
    auto const account = staff::find(site.reader(), actor.staff);
    expects(account.has_value());
    auto const& name = account->sign_in_name;
    if (session::has_to_wait(site, name, typed.address)) return refuse(session::too_often());
    std::vector<Problem> problems;
    if (!session::password_matches(site, actor.staff, typed.old_password)) {
        session::keep_failure(site, name, typed.address, actor.request);
        problems.push_back({"old_password", "Enter the password you signed in with."});
    }
    if (auto fault = fault_of_password(typed.new_password, name, account->full_name))
        problems.push_back({"new_password", *fault});
    if (typed.new_password == typed.old_password)
        problems.push_back({"new_password", "Choose a password you have not used here before."});
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    auto const hash = site.services().passwords.hash(typed.new_password);
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
