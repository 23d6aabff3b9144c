#include "care/young_person/session.hpp"

namespace keywork::young_person {

bool stands(Session const& session, sys_seconds now)
{
    return !session.ended && now < session.seen_at + idle_limit &&
           now < session.signed_in_at + longest && now < session.device_until;
}

Actor actor_of(Session const& session, sys_seconds now, std::string const& reference)
{
    constexpr std::size_t shown_of_hash = 16;
    return {.staff = {},
            .full_name = session.known_as,
            .job_title = {},
            .theme = "auto",
            .roles = {},
            .place = session.setting,
            .assurance = Assurance::a1,
            .session = stands(session, now) ? session.token_hash.substr(0, shown_of_hash) : "-",
            .form_secret = session.form_secret,
            .request = reference,
            .idle_limit = idle_limit,
            .now = now,
            .today = london_day(now),
            .young_person = session.child};
}

std::string_view session_cookie(Installation const& installation)
{
    return installation.secure_cookies ? "__Host-keywork-young" : "keywork-young";
}

std::string_view device_cookie(Installation const& installation)
{
    return installation.secure_cookies ? "__Host-keywork-device" : "keywork-device";
}

}  // namespace keywork::young_person
