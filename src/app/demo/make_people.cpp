#include "app/demo/made.hpp"

#include "care/setting/store.hpp"
#include "care/staff/store.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/expects.hpp"

namespace keywork::app::demo {
namespace {

constexpr days known_for{720};     // since when everybody's account is there
constexpr int shift_days = 14;     // either side of today

class PeopleMaking {
public:
    PeopleMaking(db::Transaction& db, Profiles const& profiles, StoryClock const& clock,
                 Random& random, Made& made, Faults& faults)
        : db_{db}, profiles_{profiles}, clock_{clock}, random_{random}, made_{made},
          faults_{faults}
    {
    }

    void make(People const& people)
    {
        setting::insert_organisation(db_, {"organisation", people.organisation}, long_ago());
        for (Place const& place : people.places) add_place(place);
        // One hash for all: each costs 46 MiB and 50 ms, and everybody has the same password.
        auto const hash = crypto::Passwords{}.hash(demo_password);
        for (Worker const& worker : people.workers) add_worker(worker, hash);
        for (Rota const& rota : people.rotas) add_rota(rota);
    }

private:
    sys_seconds long_ago() const { return clock_.now() - known_for; }
    template <class IdType>
    IdType new_id(sys_seconds at) { return random_.new_id<IdType>(at); }

    void add_place(Place const& place)
    {
        auto setting = place.setting;
        setting.id = new_id<SettingId>(long_ago());
        if (place.satellite_of) {
            auto const whole = made_.places.find(*place.satellite_of);
            if (whole == made_.places.end())
                faults_.add(place.line, "\"satellite_of\" must name a place above it");
            else
                setting.satellite_of = whole->second.id;
        }
        setting::insert(db_, setting);
        made_.places.emplace(place.key, std::move(setting));
    }

    void add_worker(Worker const& worker, std::string const& hash)
    {
        auto const id = new_id<StaffId>(long_ago());
        auto const name = sign_in_name(worker.name);
        staff::insert(db_, {.id = id,
                            .sign_in_name = name,
                            .full_name = worker.name,
                            .job_title = worker.job,
                            .password_hash = hash,
                            .password_must_change = false,
                            .theme = worker.theme.value_or("auto"),
                            .created_at = long_ago(),
                            .off_at = std::nullopt,
                            .last_seen_at = clock_.now() - hours{20}});
        if (!made_.workers.emplace(name, id).second)
            faults_.add(worker.line, "there are two of this name");
        for (WorkedRole const& role : worker.roles) add_role(worker, id, role);
    }

    void add_role(Worker const& worker, StaffId const& id, WorkedRole const& role)
    {
        auto const place = made_.places.find(role.place);
        if (place == made_.places.end()) {
            faults_.add(worker.line, "\"" + role.place + "\" is no place of this file");
            return;
        }
        staff::insert_role(db_, {.id = new_id<StaffRoleId>(long_ago()),
                                 .staff = id,
                                 .setting = place->second.id,
                                 .role = role.role,
                                 .reach = role.reach,
                                 .from_on = role.from_on,
                                 .until_on = role.until_on,
                                 .made_by = std::nullopt,
                                 .made_at = long_ago()});
    }

    void add_rota(Rota const& rota)
    {
        auto const place = made_.places.find(rota.place);
        if (place == made_.places.end()) {
            faults_.add(rota.line, "\"" + rota.place + "\" is no place of this file");
            return;
        }
        Profile const& profile = profiles_.of(place->second.profile);
        auto const now = shift_at(profile, clock_.now());
        for (int day = -shift_days; day <= shift_days; ++day)
            for (std::size_t at = 0; at < profile.shifts.size(); ++at)
                add_crew(rota, place->second, profile.shifts[at], now.day + days{day},
                         crew_of(rota, profile, at, now.place));
    }

    /// The crew of a shift: the first has the shift of the moment, the last the one after it.
    static Crew const& crew_of(Rota const& rota, Profile const& profile, std::size_t shift,
                               std::size_t now)
    {
        auto const back = (now + profile.shifts.size() - shift) % profile.shifts.size();
        return rota.crews[back % rota.crews.size()];
    }

    void add_crew(Rota const& rota, Setting const& setting, ShiftHours const& hours,
                  local_days day, Crew const& crew)
    {
        bool const is_school = setting.profile != "home";
        std::chrono::weekday const weekday{day};
        bool const is_weekend =
            weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
        if (is_school && is_weekend && day != clock_.today()) return;
        auto const starts_at = from_london(local_seconds{day} + hours.starts);
        auto const ends_on = hours.ends > hours.starts ? day : day + days{1};
        auto const ends_at = from_london(local_seconds{ends_on} + hours.ends);
        auto const name = shift_name_from_text(hours.name);
        if (!name) return;
        bool is_led = false;
        for (std::size_t place = 0; place < crew.members.size(); ++place) {
            auto const& [worker, usual_part] = crew.members[place];
            // In a home everybody has two days of seven off, though never today or either side.
            auto const from_today = (day - clock_.today()).count();
            bool const is_near = from_today >= -1 && from_today <= 1;
            auto const turn = (from_today + 70 + static_cast<int>(place) * 2) % 7;
            if (!is_school && !is_near && turn < 2) continue;
            auto const staff = find(made_.workers, worker, "worker", rota.line, faults_);
            if (!staff.is_set()) return;
            // Whoever is next leads on the days off of the shift lead.
            bool const steps_in = !is_school && !is_led && usual_part == ShiftPart::worker;
            auto const part = steps_in ? ShiftPart::shift_lead : usual_part;
            is_led = is_led || part == ShiftPart::shift_lead;
            staff::insert_shift(db_, {.id = new_id<StaffRoleId>(starts_at).text(),
                                      .setting = setting.id,
                                      .staff = staff,
                                      .name = *name,
                                      .part = part,
                                      .starts_at = starts_at,
                                      .ends_at = ends_at});
        }
    }

    db::Transaction& db_;
    Profiles const& profiles_;
    StoryClock const& clock_;
    Random& random_;
    Made& made_;
    Faults& faults_;
};

}  // namespace

void make_people(db::Transaction& db, People const& people, Profiles const& profiles,
                 StoryClock const& clock, Random& random, Made& made, Faults& faults)
{
    PeopleMaking{db, profiles, clock, random, made, faults}.make(people);
}

Actor actor_at(db::Reader& db, StaffId const& staff, sys_seconds at)
{
    auto const account = staff::find(db, staff);
    expects(account.has_value());
    Actor actor;
    actor.staff = staff;
    actor.full_name = account->full_name;
    actor.job_title = account->job_title;
    actor.theme = account->theme;
    actor.now = at;
    actor.today = london_day(at);
    actor.roles = staff::roles_on(db, staff, actor.today);
    if (!actor.roles.empty()) actor.place = actor.roles.front().setting;
    actor.assurance = Assurance::a3;
    actor.session = "-";
    actor.request = "-";
    return actor;
}

}  // namespace keywork::app::demo
