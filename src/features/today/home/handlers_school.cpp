#include "features/today/home/handlers_school.hpp"

#include "care/school_day/call_out/asked.hpp"

#include <algorithm>

namespace keywork::home {
namespace {

constexpr std::size_t most_sessions = 5;

bool is_left_to_do(sessions::Session const& session, sys_seconds now)
{
    return sessions::standing(session, now) != sessions::Standing::finished;
}

/// The reader's own; of those who lead the day, and of who is with none today, everybody's.
std::vector<sessions::Session> sessions_for(std::vector<sessions::Session> all,
                                            StaffId const& reader, bool leads, sys_seconds now)
{
    std::erase_if(all, [&](auto const& one) { return !is_left_to_do(one, now); });
    bool const has_own = std::ranges::any_of(
        all, [&](auto const& one) { return sessions::is_with(one, reader); });
    if (!leads && has_own)
        std::erase_if(all, [&](auto const& one) { return !sessions::is_with(one, reader); });
    all = sessions::in_order_of_use(std::move(all), now);
    if (all.size() > most_sessions)
        all.erase(all.begin() + most_sessions, all.end());
    return all;
}

}  // namespace

void add_school_day(Today& today, Request const& request, Site const& site,
                    PlaceReach const& here)
{
    auto const& actor = request.actor();
    today.may_call_out = today.profile->stay == StayKind::enrolled &&
                         actor.may_in(Function::do_action, actor.place);
    if (!today.may_call_out) return;
    auto const role = actor.place_role()->role;
    today.sessions = sessions_for(sessions::of_day(site.reader(), here, site.today()),
                                  actor.staff, role == Role::senior || role == Role::lead,
                                  site.now());
    today.call_outs = call_outs::open_now(site.reader(), here, site.now());
    today.told_of =
        call_outs::told_of(site.reader(), here, actor.staff, role, site.now());
    today.overdue_visits = visits::overdue(site.reader(), here, site.now());
    if (call_outs::is_told_of_all(role, today.my_shift)) return;
    std::erase_if(today.call_outs, [&](call_outs::CallOut const& call) {
        return !call_outs::concerns(call, actor.staff);
    });
    std::erase_if(today.overdue_visits,
                  [&](visits::Visit const& visit) { return visit.staff != actor.staff; });
}

}  // namespace keywork::home
