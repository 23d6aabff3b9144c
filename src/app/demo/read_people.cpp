#include "app/demo/people.hpp"

#include "platform/expects.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::app::demo {
namespace {

std::optional<local_days> day_of(Table& table, std::string_view key, StoryClock const& clock)
{
    auto const told = table.maybe_text(key);
    if (!told) return std::nullopt;
    auto const day = clock.day(*told);
    if (!day) table.fault(fmt::format("\"{}\" is no day; write it like \"-14d\"", *told));
    return day;
}

Place read_place(Table table, StoryClock const& clock)
{
    Place place{.key = table.text("key"), .setting = {}, .satellite_of = std::nullopt,
                .line = table.line()};
    place.setting = {.id = {},
                     .name = table.text("name"),
                     .profile = table.text("profile"),
                     .satellite_of = std::nullopt,
                     .urn = table.maybe_text("urn"),
                     .authority = table.maybe_text("authority"),
                     .phone = table.maybe_text("phone"),
                     .on_call_name = table.maybe_text("on_call_name"),
                     .on_call_phone = table.maybe_text("on_call_phone"),
                     .term_dates = table.maybe_text("term_dates"),
                     .address = table.maybe_text("address"),
                     .opened_on = day_of(table, "opened", clock),
                     .closed_on = std::nullopt};
    place.satellite_of = table.maybe_text("satellite_of");
    table.done();
    return place;
}

WorkedRole read_role(Table table, StoryClock const& clock)
{
    WorkedRole role{.place = table.text("in"), .role = Role::care, .reach = Reach::works,
                    .from_on = clock.today() - days{700}, .until_on = clock.today() + days{300}};
    auto const word = table.text("role");
    if (auto const known = role_from_text(word)) role.role = *known;
    else table.fault(fmt::format("\"{}\" is no role of the security model", word));
    if (table.yes("oversees")) role.reach = Reach::oversees;
    if (auto const from = day_of(table, "from", clock)) role.from_on = *from;
    if (auto const until = day_of(table, "until", clock)) role.until_on = *until;
    table.done();
    return role;
}

Worker read_worker(Table table, StoryClock const& clock)
{
    Worker worker{.name = table.text("name"), .job = table.text("job"),
                  .theme = table.maybe_text("theme"), .roles = {}, .line = table.line()};
    for (Table const& role : table.tables("roles")) worker.roles.push_back(read_role(role, clock));
    table.done();
    return worker;
}

Crew read_crew(Table table)
{
    Crew crew;
    for (ShiftPart const part : {ShiftPart::shift_lead, ShiftPart::worker, ShiftPart::sleep_in,
                                 ShiftPart::on_call})
        for (std::string const& worker : table.texts(to_text(part)))
            crew.members.push_back({worker, part});
    table.done();
    return crew;
}

Rota read_rota(Table table)
{
    Rota rota{.place = table.text("in"), .crews = {}, .line = table.line()};
    for (Table const& crew : table.tables("crews")) rota.crews.push_back(read_crew(crew));
    if (rota.crews.empty()) table.fault("a rota needs at least one crew");
    table.done();
    return rota;
}

}  // namespace

std::string sign_in_name(std::string_view full_name)
{
    std::string name;
    for (char const letter : full_name) {
        if (letter == ' ') name += '.';
        else if (letter >= 'A' && letter <= 'Z') name += static_cast<char>(letter - 'A' + 'a');
        else name += letter;
    }
    return name;
}

People read_people(Table file, StoryClock const& clock)
{
    People people{.organisation = file.text("organisation"), .places = {}, .workers = {},
                  .rotas = {}};
    for (Table const& one : file.tables("place")) people.places.push_back(read_place(one, clock));
    for (Table const& one : file.tables("worker"))
        people.workers.push_back(read_worker(one, clock));
    for (Table const& one : file.tables("rota")) people.rotas.push_back(read_rota(one));
    file.done();
    return people;
}

ShiftNow shift_at(Profile const& profile, sys_seconds now)
{
    expects(!profile.shifts.empty());
    auto const today = london_day(now);
    std::optional<ShiftNow> found;
    std::optional<ShiftNow> next;
    for (local_days const day : {today - days{1}, today, today + days{1}})
        for (std::size_t at = 0; at < profile.shifts.size(); ++at) {
            ShiftHours const& hours = profile.shifts[at];
            ShiftNow const one{at, day, from_london(local_seconds{day} + hours.starts)};
            auto const length = hours.ends > hours.starts ? hours.ends - hours.starts
                                                          : hours.ends - hours.starts + days{1};
            bool const is_on = one.starts_at <= now && now < one.starts_at + length;
            if (is_on && (!found || found->starts_at < one.starts_at)) found = one;
            if (one.starts_at > now && (!next || one.starts_at < next->starts_at)) next = one;
        }
    return found ? *found : *next;
}

ShiftOfTheMoment shift_of_the_moment(Profile const& home, sys_seconds now)
{
    auto const shift = shift_at(home, now);
    auto const many = home.shifts.size();
    return {.starts_at = shift.starts_at, .name = home.shifts[shift.place].name,
            .before = home.shifts[(shift.place + many - 1) % many].name};
}

}  // namespace keywork::app::demo
