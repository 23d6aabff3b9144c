#include "care/testing/house.hpp"

#include "care/child/stay/store.hpp"
#include "care/child/store.hpp"
#include "care/setting/store.hpp"
#include "care/staff/store.hpp"

namespace keywork::testing {
namespace {

void add_staff(db::Transaction& db, StaffId const& id, std::string name, std::string job)
{
    staff::insert(db, {.id                   = id,
                       .sign_in_name         = id.text(),
                       .full_name            = std::move(name),
                       .job_title            = std::move(job),
                       .password_hash        = std::nullopt,
                       .password_must_change = false,
                       .theme                = "auto",
                       .created_at           = house_now() - hours{24 * 400},
                       .off_at               = std::nullopt,
                       .last_seen_at         = house_now() - hours{20}});
}

void add_role(db::Transaction& db, StaffId const& staff, SettingId const& setting, Role role)
{
    staff::insert_role(db, {.id       = StaffRoleId{"role-" + staff.text()},
                            .staff    = staff,
                            .setting  = setting,
                            .role     = role,
                            .reach    = Reach::works,
                            .from_on  = day(2025, 9, 1),
                            .until_on = day(2027, 8, 31),
                            .made_by  = std::nullopt,
                            .made_at  = house_now() - hours{24 * 400}});
}

void add_stay(db::Transaction& db, ChildId const& child, SettingId const& setting,
              std::string kind)
{
    child::insert_stay(db, {.id               = StayId{"stay-" + child.text() + setting.text()},
                            .child            = child,
                            .setting          = setting,
                            .kind             = std::move(kind),
                            .enrolment_status = std::nullopt,
                            .group_name       = std::nullopt,
                            .from_on          = day(2025, 3, 10),
                            .until_on         = std::nullopt,
                            .import           = std::nullopt});
}

}  // namespace

local_days day(int year, unsigned month, unsigned day)
{
    return local_days{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}};
}

local_days house_today() { return day(2026, 11, 24); }
sys_seconds house_now() { return from_london(house_today() + hours{16} + minutes{35}); }

ChildDetails a_child(std::string id, std::string known_as, std::string family_name)
{
    ChildDetails details;
    details.face = {.id          = ChildId{std::move(id)},
                    .known_as    = known_as,
                    .family_name = family_name,
                    .legal_name  = known_as + " " + family_name,
                    .pronouns    = std::nullopt,
                    .born_on     = day(2012, 2, 3)};
    return details;
}

House make_house(db::Database& database)
{
    House const house;
    database.write([&](db::Transaction& db) {
        Setting larch{.id = house.larch_house, .name = "Larch House", .profile = "home"};
        Setting kiln{.id = house.kiln_lane, .name = "Kiln Lane", .profile = "pru"};
        setting::insert_organisation(db, {"northmere", "Northmere Trust"}, house_now());
        setting::insert(db, larch);
        setting::insert(db, kiln);
        add_staff(db, house.ruth, "Ruth Callan", "Registered manager");
        add_staff(db, house.marcus, "Marcus Bell", "Senior support worker");
        add_staff(db, house.priya, "Priya Nair", "Support worker");
        add_staff(db, house.samira, "Samira Qureshi", "Teacher in charge");
        add_staff(db, house.joel, "Joel Adeyemi", "Teaching assistant");
        add_staff(db, house.dana, "Dana Frost", "Support worker");
        add_role(db, house.ruth, house.larch_house, Role::lead);
        add_role(db, house.marcus, house.larch_house, Role::senior);
        add_role(db, house.priya, house.larch_house, Role::care);
        add_role(db, house.samira, house.kiln_lane, Role::lead);
        add_role(db, house.joel, house.kiln_lane, Role::care);
        child::insert(db, a_child("amara", "Amara", "Okafor"), house_now());
        child::insert(db, a_child("tyler", "Tyler", "Brandreth"), house_now());
        child::insert(db, a_child("noah", "Noah", "Ferris"), house_now());
        add_stay(db, house.amara, house.larch_house, "lives");
        add_stay(db, house.tyler, house.larch_house, "lives");
        add_stay(db, house.tyler, house.kiln_lane, "enrolled");
        add_stay(db, house.noah, house.kiln_lane, "enrolled");
        return db::Database::Finish::commit;
    });
    return house;
}

Actor actor_of(db::Database& database, StaffId const& staff, Assurance assurance)
{
    Actor actor;
    database.read([&](db::Reader& reader) {
        auto const account = staff::find(reader, staff);
        expects(account.has_value());
        actor.staff = staff;
        actor.full_name = account->full_name;
        actor.job_title = account->job_title;
        actor.theme = account->theme;
        actor.roles = staff::roles_on(reader, staff, house_today());
    });
    if (!actor.roles.empty()) actor.place = actor.roles.front().setting;
    actor.assurance = assurance;
    actor.session = "0123456789abcdef";
    actor.form_secret = "secret";
    actor.request = "00000000000000000000000000000000";
    actor.now = house_now();
    actor.today = house_today();
    return actor;
}

Permitted<ChildId> permitted(db::Database& database, Actor const& actor, ChildId const& child,
                             Function function)
{
    return read(database, [&](db::Reader& reader) {
        auto decided = decide(reader, actor, function, Level::l0, child);
        expects(decided.has_value());
        return std::move(*decided);
    });
}

}  // namespace keywork::testing
