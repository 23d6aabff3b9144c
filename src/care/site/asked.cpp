#include "care/site/asked.hpp"

#include "platform/crypto/crypto.hpp"
#include "platform/random/random.hpp"
#include "platform/text/text.hpp"

namespace keywork {

Outcome<HeldRole const*> role_here(Request const& request, Function function)
{
    auto const* role = request.actor().place_role();
    if (!role || !request.actor().may_in(function, role->setting)) return refuse(NotFound{});
    return role;
}

std::string new_form_key(Site const& site)
{
    return crypto::hex(site.services().random.bytes(16));
}

std::string form_key_sent(Request const& request, Site const& site)
{
    auto const key = request.form().value("form_key");
    return key && !is_blank(*key) ? *key : new_form_key(site);
}

}  // namespace keywork
