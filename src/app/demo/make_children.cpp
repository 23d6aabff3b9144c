#include "app/demo/children.hpp"

#include "care/child/alert/store.hpp"
#include "care/child/allocation/store.hpp"
#include "care/child/dates/store.hpp"
#include "care/child/status/store.hpp"
#include "care/child/stay/store.hpp"
#include "care/child/store.hpp"
#include "care/child/voice/store.hpp"
#include "care/contact/store.hpp"
#include "care/health_date/store.hpp"
#include "features/children/identity/store.hpp"

#include <algorithm>

namespace keywork::app::demo {
namespace {

class ChildMaking {
public:
    ChildMaking(db::Transaction& db, StoryClock const& clock, Random& random, Made& made,
                Faults& faults)
        : db_{db}, clock_{clock}, random_{random}, made_{made}, faults_{faults}
    {
    }

    void make(ToldChild const& told)
    {
        auto details = told.details;
        auto const since = clock_.now() - days{600};
        details.face.id = random_.new_id<ChildId>(since);
        ChildId const id = details.face.id;
        if (!made_.children.emplace(told.key, id).second)
            faults_.add(told.line, "there are two children with this key");
        child::insert(db_, details, since);
        for (ChildIdentifier const& one : told.identifiers)
            child::insert_identifier(db_, id, one);
        facts(told, id);
        places(told, id);
        people(told, id);
        voice(told, id);
        days_and_identity(told, id);
    }

private:
    std::string new_text(local_days on)
    {
        return random_.new_id<ActionId>(start_of(on)).text();
    }
    StaffId worker(std::string_view name, Line const& line)
    {
        return find(made_.workers, name, "worker", line, faults_);
    }

    void facts(ToldChild const& told, ChildId const& id)
    {
        for (ChildStatus status : told.statuses) {
            status.id = new_text(status.from_on);
            child::insert_status(db_, id, status);
        }
        for (Alert alert : told.alerts) {
            alert.id = AlertId{new_text(alert.from_on)};
            child::insert_alert(db_, id, alert, std::nullopt, start_of(alert.from_on));
        }
    }

    void places(ToldChild const& told, ChildId const& id)
    {
        for (ToldStay const& one : told.stays) {
            auto const place = made_.places.find(one.place);
            if (place == made_.places.end()) {
                faults_.add(told.line, "\"" + one.place + "\" is no place of demo/people.toml");
                continue;
            }
            auto stay = one.stay;
            stay.id = StayId{new_text(stay.from_on)};
            stay.child = id;
            stay.setting = place->second.id;
            child::insert_stay(db_, stay);
        }
        for (Placement placement : told.placements) {
            placement.id = new_text(placement.from_on);
            child::insert_placement(db_, id, placement);
        }
        for (SchoolPlace school : told.schools) {
            school.id = new_text(school.from_on);
            child::insert_school_place(db_, id, school);
        }
    }

    void people(ToldChild const& told, ChildId const& id)
    {
        for (ToldContact const& one : told.contacts) {
            auto person = one.person;
            person.id = ContactId{new_text(person.from_on)};
            contact::insert(db_, id, person);
            made_.contacts.emplace(told.key + "/" + one.key, person.id);
        }
        for (ToldAllocation const& one : told.allocations) {
            auto const staff = worker(one.worker, told.line);
            if (!staff.is_set()) continue;
            child::insert_allocation(db_, id,
                                     {.id = AllocationId{new_text(one.from_on)},
                                      .staff = staff,
                                      .staff_name = "",
                                      .part = one.part,
                                      .reason = one.reason,
                                      .from_on = one.from_on,
                                      .until_on = one.until_on},
                                     std::nullopt, start_of(one.from_on));
        }
        for (ToldKeptAway const& one : told.kept_away) {
            auto const staff = worker(one.worker, told.line);
            if (!staff.is_set()) continue;
            child::insert_kept_away(db_, id,
                                    {.id = new_text(one.from_on),
                                     .staff = staff,
                                     .staff_name = "",
                                     .reason = one.reason,
                                     .from_on = one.from_on,
                                     .until_on = std::nullopt},
                                    std::nullopt, start_of(one.from_on));
        }
    }

    void voice(ToldChild const& told, ChildId const& id)
    {
        for (ToldAboutMe const& one : told.about_me) {
            auto about_me = one.about_me;
            std::optional<StaffId> made_by;
            if (!one.helped_by.empty()) {
                auto const helper = worker(one.helped_by, told.line);
                if (!helper.is_set()) continue;
                made_by = about_me.helped_by = helper;
            }
            child::insert_about_me(db_, new_text(about_me.given_on), id, about_me, made_by);
        }
        for (ToldHelp const& one : told.help) {
            auto const by = worker(one.by, told.line);
            if (!by.is_set()) continue;
            child::insert_how_to_help_me(db_, new_text(london_day(one.help.made_at)), id, one.help,
                                         by);
        }
    }

    void days_and_identity(ToldChild const& told, ChildId const& id)
    {
        for (ToldDate const& one : told.dates) {
            auto const by = worker(one.by, told.line);
            if (!by.is_set()) continue;
            dates::insert(db_, dates::DateId{new_text(clock_.today() - days{90})}, id, one.date, by,
                          start_of(clock_.today() - days{90}));
        }
        for (ToldHealthDate const& one : told.health_dates) {
            auto const by = worker(one.by, told.line);
            auto const on = std::min(one.date.on, clock_.today());
            if (by.is_set())
                health_dates::insert(db_, health_dates::HealthDateId{new_text(on)}, id, one.date,
                                     by, start_of(on));
        }
        for (ToldIdentity const& one : told.identity) {
            auto const by = worker(one.by, told.line);
            if (!by.is_set()) continue;
            identity::insert(db_, new_text(one.said.given_on), id, one.said, by,
                             start_of(one.said.given_on));
        }
    }

    db::Transaction& db_;
    StoryClock const& clock_;
    Random& random_;
    Made& made_;
    Faults& faults_;
};

}  // namespace

void make_children(db::Transaction& db, std::vector<ToldChild> const& children,
                   StoryClock const& clock, Random& random, Made& made, Faults& faults)
{
    ChildMaking making{db, clock, random, made, faults};
    for (ToldChild const& child : children) making.make(child);
}

}  // namespace keywork::app::demo
