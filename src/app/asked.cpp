#include "app/asked.hpp"
#include "care/staff/store.hpp"

#include "care/school_day/call_out/asked.hpp"

#include <algorithm>

namespace keywork::app {

Actor actor_of(StaffAccount const& account, session::Session const& session,
               std::vector<HeldRole> roles, sys_seconds now, std::string const& reference)
{
    Actor actor{.staff = account.id,
                .full_name = account.full_name,
                .job_title = account.job_title,
                .theme = account.theme,
                .roles = std::move(roles),
                .place = {},
                .assurance = session::assurance(session, now),
                .session = session::audit_name(session),
                .form_secret = session.form_secret,
                .request = reference,
                .idle_limit = session::idle_limit(session.device),
                .now = now,
                .today = london_day(now)};
    auto const holds = [&](SettingId const& setting) {
        return std::ranges::find(actor.roles, setting, &HeldRole::setting) != actor.roles.end();
    };
    if (session.setting && holds(*session.setting))
        actor.place = *session.setting;
    else if (!actor.roles.empty())
        actor.place = actor.roles.front().setting;
    return actor;
}

bool is_asked_quietly(Match const& match)
{
    return match.route->pattern == call_outs::asked_pattern;
}

std::string looked_at(Match const& match)
{
    for (auto const& [name, id] : match.parameters)
        if (name != "child" && is_id_text(id)) return name + ":" + id + " -";
    return "page:" + std::string{match.feature->name} + " -";
}

}  // namespace keywork::app
