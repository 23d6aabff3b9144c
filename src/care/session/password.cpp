#include "care/session/password.hpp"

#include "care/session/store.hpp"
#include "care/staff/store.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/http/neighbours.hpp"

namespace keywork::session {
namespace {

std::string tried_address(std::string_view address)
{
    return crypto::sha256_hex("address:" + http::neighbours_of(address));
}

}  // namespace

bool must_wait(std::int64_t failures_by_name, std::int64_t failures_by_address)
{
    return failures_by_name >= most_failures_by_name ||
           failures_by_address >= most_failures_by_address;
}

std::string tried_name(std::string_view name)
{
    return crypto::sha256_hex("name:" + std::string{name});
}

bool has_to_wait(Site const& site, std::string const& name, std::string const& address)
{
    auto const since = site.now() - failures_count_for;
    return must_wait(failures_since(site.reader(), tried_name(name), since),
                     failures_since(site.reader(), tried_address(address), since));
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
            forget_failures(tx, tried, site.now() - failures_count_for);
            store_failure(tx, tried, site.now());
        }
        audit::append_as(tx, "sys:sign-in", "-", site.now(),
                         {.verb = audit::Verb::auth_fail,
                          .target = "name:" + tried_name(name) + " -",
                          .result = audit::Result::deny},
                         request);
        return db::Database::Finish::commit;
    });
}

std::string hash_of(http::Request const& message, Site const& site)
{
    auto const token = message.cookie(cookie_name(site.services().installation));
    expects(token.has_value());
    return token_hash(*token);
}

bool password_matches(Site& site, StaffId const& staff, std::string const& password)
{
    auto const account = staff::find(site.reader(), staff);
    return account && site.services().passwords.matches(password, account->password_hash);
}

Outcome<> give_again(Site& site, Actor const& actor, std::string const& token_hash,
                     std::string const& password, std::string const& address)
{
    auto const account = staff::find(site.reader(), actor.staff);
    expects(account.has_value());
    if (has_to_wait(site, account->sign_in_name, address)) return refuse(too_often());
    if (!password_matches(site, actor.staff, password)) {
        keep_failure(site, account->sign_in_name, address, actor.request);
        return refuse(Invalid{{{"password", "That is not your password. Try again."}}});
    }
    return site.write(actor, [&](Transaction& tx) -> Outcome<> {
        store_password_given(tx.db(), token_hash, site.now());
        tx.audit({.verb = audit::Verb::auth_stepup, .target = audit::target("staff", actor.staff)});
        return {};
    });
}

}  // namespace keywork::session
