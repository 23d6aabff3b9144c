#include "care/session/second_person.hpp"

#include "care/session/store.hpp"
#include "care/staff/store.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/text/text.hpp"

#include <algorithm>

namespace keywork::session {
namespace {

bool works_there(std::vector<HeldRole> const& roles, SettingId const& place)
{
    return std::ranges::any_of(roles, [&](HeldRole const& held) {
        return held.setting == place && !held.oversees &&
               has_function(held.role, Function::give_medicine);
    });
}

Refusal wrong(std::string_view field, std::string_view message)
{
    return Invalid{{{std::string{field}, std::string{message}}}};
}

}  // namespace

Outcome<StaffFace> second_person(Site& site, Actor const& first, SecondPersonGiven const& given)
{
    auto const name = lower_case(trimmed(given.sign_in_name));
    if (name.empty())
        return refuse(wrong("witness_name", "The second person enters their own sign-in name"));
    if (given.password.empty())
        return refuse(wrong("witness_password", "The second person enters their own password"));
    if (has_to_wait(site, name, given.address))
        return refuse(wrong("witness_name", "Too many tries. Wait 15 minutes, or ask somebody "
                                            "else to be the second person."));
    auto const account = staff::find_by_sign_in_name(site.reader(), name);
    if (account && account->id == first.staff)
        return refuse(wrong("witness_name", "The witness is a second person, not you"));
    bool const right = site.services().passwords.matches(
        given.password, account ? account->password_hash : std::nullopt);
    if (!right || is_off(*account, site.now())) {
        keep_failure(site, name, given.address, first.request);
        return refuse(wrong("witness_name", "The second person’s name and password do not match. "
                                            "Try again."));
    }
    if (!works_there(staff::roles_on(site.reader(), account->id, site.today()), given.place))
        return refuse(wrong("witness_name", "The second person must work here today"));
    TRY(site.write(first, [&](Transaction& tx) -> Outcome<> {
        forget_failures(tx.db(), tried_name(name), site.now());
        tx.audit({.verb = audit::Verb::auth_ok,
                  .target = audit::target("witness", account->id)});
        return {};
    }));
    return StaffFace{account->id, account->full_name, account->job_title};
}

}  // namespace keywork::session
