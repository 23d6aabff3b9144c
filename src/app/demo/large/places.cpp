#include "app/demo/large/places.hpp"

#include "app/demo/made.hpp"
#include "app/demo/large/words.hpp"
#include "care/setting/store.hpp"
#include "care/staff/store.hpp"
#include "platform/crypto/crypto.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::app::large {
namespace {

constexpr std::int64_t most_homes = 40;
constexpr days open_for{2000};

/// How many work in a place of a kind, besides its one lead.
struct Crew {
    int seniors;
    int care;
};

class PlaceMaking {
public:
    PlaceMaking(db::Transaction& tx, Profiles const& profiles, Wanted const& wanted,
                Random& random)
        : tx_{tx}, profiles_{profiles}, wanted_{wanted}, random_{random},
          hash_{crypto::Passwords{}.hash(demo::demo_password)}
    {
    }

    Places make()
    {
        setting::insert_organisation(tx_, {"organisation", "Made organisation"}, long_ago());
        auto const many = wanted_.children;
        Places places;
        add(places.homes, "home", "home", std::clamp(many / 10, std::int64_t{1}, most_homes),
            {2, 7});
        add(places.virtual_schools, "vs", "vs", std::max<std::int64_t>(1, many / 1000), {3, 12});
        add(places.schools, "special", "special", std::max<std::int64_t>(1, many / 1000), {4, 16});
        add(places.schools, "pru", "pru", std::max<std::int64_t>(1, many / 800), {3, 10});
        add(places.schools, "ap", "ap", std::max<std::int64_t>(1, many / 800), {2, 8});
        oversee(places.homes);
        return places;
    }

private:
    sys_seconds long_ago() const { return wanted_.now - open_for; }

    void add(std::vector<Place>& to, std::string const& profile, std::string const& key,
             std::int64_t many, Crew crew)
    {
        for (std::int64_t at = 1; at <= many; ++at) {
            Place place;
            place.setting.id = random_.new_id<SettingId>(long_ago());
            place.setting.name = name_of(profile, at);
            place.setting.profile = profile;
            place.setting.authority = "Northmere";
            place.setting.phone = fmt::format("01632 {:06}", 960000 + random_.below(1000));
            place.setting.opened_on = london_day(long_ago());
            place.seniors = static_cast<std::size_t>(crew.seniors);
            place.capacity = children_a_home;
            setting::insert(tx_, place.setting);
            auto const known_as = fmt::format("{}-{}", key, at);
            add_worker(place, known_as + ".lead", "Manager", Role::lead);
            for (int one = 1; one <= crew.seniors; ++one)
                add_worker(place, fmt::format("{}.senior-{}", known_as, one), "Senior",
                           Role::senior);
            for (int one = 1; one <= crew.care; ++one)
                add_worker(place, fmt::format("{}.care-{}", known_as, one), "Support worker",
                           Role::care);
            add_shifts(place);
            to.push_back(std::move(place));
        }
    }

    std::string name_of(std::string const& profile, std::int64_t at)
    {
        auto const name = place_name(random_);
        if (profile == "home") return fmt::format("{} House {}", name, at);
        if (profile == "vs") return fmt::format("{} Virtual School {}", name, at);
        if (profile == "special") return fmt::format("{} School {}", name, at);
        if (profile == "pru") return fmt::format("{} Unit {}", name, at);
        return fmt::format("{} Provision {}", name, at);
    }

    StaffId add_account(std::string const& sign_in_name, std::string const& full_name,
                        std::string const& job)
    {
        auto const id = random_.new_id<StaffId>(long_ago());
        staff::insert(tx_, {.id = id,
                            .sign_in_name = sign_in_name,
                            .full_name = full_name,
                            .job_title = job,
                            .password_hash = hash_,
                            .password_must_change = false,
                            .theme = "auto",
                            .created_at = long_ago(),
                            .off_at = std::nullopt,
                            .last_seen_at = wanted_.now - hours{20}});
        return id;
    }

    void add_role(StaffId const& staff, SettingId const& setting, Role role, Reach reach)
    {
        staff::insert_role(tx_, {.id = random_.new_id<StaffRoleId>(long_ago()),
                                 .staff = staff,
                                 .setting = setting,
                                 .role = role,
                                 .reach = reach,
                                 .from_on = london_day(long_ago()),
                                 .until_on = london_day(wanted_.now) + days{365},
                                 .made_by = std::nullopt,
                                 .made_at = long_ago()});
    }

    void add_worker(Place& place, std::string const& sign_in_name, std::string const& job,
                    Role role)
    {
        auto const name = first_name(random_) + " " + family_name(random_);
        auto const id = add_account(sign_in_name, name, job);
        add_role(id, place.setting.id, role, Reach::works);
        place.staff.push_back({id, name, job});
    }

    /// Yesterday, today and tomorrow: everybody in turn, a senior leading.
    void add_shifts(Place const& place)
    {
        Profile const& profile = profiles_.of(place.setting.profile);
        auto const today = london_day(wanted_.now);
        std::size_t next = 1;
        for (int day = -1; day <= 1; ++day)
            for (ShiftHours const& hours : profile.shifts) {
                auto const name = shift_name_from_text(hours.name);
                if (!name) continue;
                auto const on = today + days{day};
                auto const ends_on = hours.ends > hours.starts ? on : on + days{1};
                for (int seat = 0; seat < 3; ++seat, ++next) {
                    auto const& worker = place.staff[next % place.staff.size()];
                    staff::insert_shift(
                        tx_, {.id = random_.new_id<StaffRoleId>(wanted_.now).text(),
                              .setting = place.setting.id,
                              .staff = worker.id,
                              .name = *name,
                              .part = seat == 0 ? ShiftPart::shift_lead : ShiftPart::worker,
                              .starts_at = from_london(local_seconds{on} + hours.starts),
                              .ends_at = from_london(local_seconds{ends_on} + hours.ends)});
                }
            }
    }

    /// One responsible individual for every home: the widest scope there is.
    void oversee(std::vector<Place> const& homes)
    {
        auto const id = add_account("oversight", first_name(random_) + " " + family_name(random_),
                                    "Responsible individual");
        for (Place const& home : homes)
            add_role(id, home.setting.id, Role::oversight, Reach::oversees);
    }

    db::Transaction& tx_;
    Profiles const& profiles_;
    Wanted const& wanted_;
    Random& random_;
    std::string hash_;
};

}  // namespace

Places make_places(db::Transaction& tx, Profiles const& profiles, Wanted const& wanted,
                   Random& random)
{
    return PlaceMaking{tx, profiles, wanted, random}.make();
}

}  // namespace keywork::app::large
