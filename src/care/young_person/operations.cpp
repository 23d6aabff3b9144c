#include "care/young_person/operations.hpp"

#include "care/child/operations.hpp"
#include "care/session/password.hpp"
#include "care/session/store.hpp"
#include "care/young_person/access_store.hpp"
#include "care/young_person/session_store.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/random/random.hpp"
#include "platform/text/text.hpp"

#include <algorithm>

namespace keywork::young_person {
namespace {

using audit::Verb;
constexpr std::size_t longest_name = 40;  // letters of a sign-in name, in bytes

std::string kept_young_name(std::string_view typed) { return lower_case(trimmed(typed)); }

/// How tries are counted apart from those of staff: by setting and name.
std::string tried_at(SettingId const& setting, std::string const& name)
{
    return "young:" + setting.text() + ":" + name;
}

Refusal no_match()
{
    return Invalid{{{"sign_in_name", "That did not match. Try again, or ask an adult."}}};
}

Outcome<> check(db::Reader& db, Permitted<ChildId> const& child, NewAccess const& wanted,
                local_days born_on)
{
    std::vector<Problem> problems;
    auto const name = kept_young_name(wanted.sign_in_name);
    if (name.empty() || name.size() > longest_name)
        problems.push_back({"sign_in_name", "Enter a short name that they can type"});
    auto const taken = access_by_name(db, wanted.setting, name);
    if (taken && taken->child != *child)
        problems.push_back({"sign_in_name", "Somebody here has this name already. Choose another"});
    if (auto fault = fault_of_secret(wanted.way, wanted.pictures, wanted.pin, born_on))
        problems.push_back({wanted.way == Way::pin ? "pin" : "picture1", std::move(*fault)});
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    return {};
}

/// Counts a wrong secret, and locks the sign-in at the limit. Nobody is signed in.
void keep_wrong(Site& site, Access const& access, std::string const& request)
{
    auto const failures = access.failures + 1;
    bool const locks = must_lock(failures);
    site.services().database.write([&](db::Transaction& tx) {
        set_failures(tx, access.id, failures, locks ? std::optional{site.now()} : std::nullopt);
        audit::append_as(tx, "yp:" + access.child.text(), "-", site.now(),
                         {.verb = locks ? Verb::auth_lock : Verb::auth_fail,
                          .target = audit::target("young_person_access", access.id),
                          .subject = audit::subject(access.child),
                          .result = audit::Result::deny},
                         request);
        return db::Database::Finish::commit;
    });
}

}  // namespace

Outcome<> give_access(Site& site, Actor const& actor, Permitted<ChildId> const& child,
                      NewAccess const& wanted, local_days born_on)
{
    TRY(check(site.reader(), child, wanted, born_on));
    auto const hash =
        site.services().passwords.hash(secret_text(wanted.way, wanted.pictures, wanted.pin));
    return site.write(actor, [&](Transaction& tx) -> Outcome<> {
        auto const permitted = TRY(child::decide_to_write(
            tx, child, Function::young_person_access, Level::l1));
        if (!tx.actor().may_in(Function::young_person_access, wanted.setting))
            return refuse(NotFound{});
        TRY(check(tx.db(), child, wanted, born_on));
        if (auto const before = access_of(tx.db(), *permitted, wanted.setting)) {
            end_access(tx.db(), before->id, tx.actor().staff, tx.now());
            end_sessions_of(tx.db(), before->id, tx.now());
        }
        Access const access{.id = tx.new_id<struct YoungPersonAccess>(),
                            .child = *permitted,
                            .known_as = {},
                            .setting = wanted.setting,
                            .sign_in_name = kept_young_name(wanted.sign_in_name),
                            .way = wanted.way,
                            .secret_hash = hash,
                            .failures = 0,
                            .given_by = tx.actor().staff,
                            .given_by_name = {},
                            .given_at = tx.now(),
                            .locked_at = std::nullopt};
        insert_access(tx.db(), access);
        tx.audit(child::entry(permitted, Verb::factor_add,
                              audit::target("young_person_access", access.id)));
        return {};
    });
}

Outcome<> take_access_away(Transaction& tx, Permitted<ChildId> const& child,
                           SettingId const& setting)
{
    auto const permitted =
        TRY(child::decide_to_write(tx, child, Function::young_person_access, Level::l1));
    auto const access = access_of(tx.db(), *permitted, setting);
    if (!access || !tx.actor().may_in(Function::young_person_access, setting))
        return refuse(NotFound{});
    end_access(tx.db(), access->id, tx.actor().staff, tx.now());
    end_sessions_of(tx.db(), access->id, tx.now());
    tx.audit(child::entry(permitted, Verb::factor_remove,
                          audit::target("young_person_access", access->id)));
    return {};
}

Outcome<std::string> open_device(Site& site, Actor const& actor, SettingId const& setting,
                                 hours for_hours, std::string const& staff_token_hash)
{
    if (std::ranges::find(device_hours, for_hours.count()) == std::end(device_hours))
        return refuse(Invalid{{{"hours", "Choose for how long"}}});
    auto const token = crypto::token(site.services().random);
    return site.write(actor, [&](Transaction& tx) -> Outcome<std::string> {
        if (!tx.actor().may_in(Function::young_person_access, setting)) return refuse(NotFound{});
        insert_device(tx.db(), {.token_hash = crypto::sha256_hex(token),
                                .setting = setting,
                                .opened_by = tx.actor().staff,
                                .opened_by_name = {},
                                .opened_at = tx.now(),
                                .until_at = tx.now() + for_hours});
        session::store_end(tx.db(), staff_token_hash, tx.now());
        tx.audit({.verb = Verb::auth_out, .target = audit::target("setting", setting),
                  .basis = "function"});
        return token;
    });
}

Outcome<> close_all_devices(Transaction& tx, SettingId const& setting)
{
    if (!tx.actor().may_in(Function::young_person_access, setting)) return refuse(NotFound{});
    close_devices(tx.db(), setting, tx.actor().staff, tx.now());
    tx.audit({.verb = Verb::config_set, .target = audit::target("setting", setting),
              .basis = "function"});
    return {};
}

Outcome<std::string> sign_in(Site& site, Attempt const& attempt)
{
    auto const device_hash = crypto::sha256_hex(attempt.device_token);
    auto const on = device(site.reader(), device_hash);
    if (!on || !is_open(*on, site.now())) return refuse(NotFound{});
    auto const name = kept_young_name(attempt.sign_in_name);
    auto const tried = tried_at(on->setting, name);
    if (session::has_to_wait(site, tried, attempt.address))
        return refuse(Conflict{"That was tried too often. Wait a little, or ask an adult."});
    auto const request = crypto::hex(site.services().random.bytes(16));
    auto const access = access_by_name(site.reader(), on->setting, name);
    auto const way = access ? access->way : Way::pictures;
    bool const right = site.services().passwords.matches(
        secret_text(way, attempt.pictures, attempt.pin),
        access ? std::optional{access->secret_hash} : std::nullopt);
    if (!right || access->locked_at) {
        session::keep_failure(site, tried, attempt.address, request);
        if (access && !access->locked_at) keep_wrong(site, *access, request);
        return refuse(no_match());
    }
    auto const token = crypto::token(site.services().random);
    NewSession const session{.token_hash = crypto::sha256_hex(token),
                             .access = access->id,
                             .device_hash = device_hash,
                             .form_secret = crypto::token(site.services().random),
                             .signed_in_at = site.now()};
    constexpr std::size_t shown_of_hash = 16;
    Actor const actor{.session = session.token_hash.substr(0, shown_of_hash), .request = request,
                      .now = site.now(), .today = site.today(), .young_person = access->child};
    return site.write(actor, [&](Transaction& tx) -> Outcome<std::string> {
        insert_session(tx.db(), session);
        set_failures(tx.db(), access->id, 0, std::nullopt);
        session::forget_failures(tx.db(), session::tried_name(tried), site.now());
        tx.audit({.verb = Verb::auth_ok,
                  .target = audit::target("young_person_access", access->id),
                  .subject = audit::subject(access->child), .basis = "self"});
        // A stay that is over lets nobody in.
        if (find_session(tx.db(), session.token_hash, site.today())->ended)
            return refuse(no_match());
        return token;
    });
}

Outcome<> sign_out(Transaction& tx, std::string const& token_hash)
{
    end_session(tx.db(), token_hash, tx.now());
    tx.audit({.verb = Verb::auth_out, .subject = audit::subject(*tx.actor().young_person),
              .basis = "self"});
    return {};
}

}  // namespace keywork::young_person
