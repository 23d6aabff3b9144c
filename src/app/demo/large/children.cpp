#include "app/demo/large/children.hpp"

#include "app/demo/large/words.hpp"
#include "care/action/store.hpp"
#include "care/child/alert/store.hpp"
#include "care/child/allocation/store.hpp"
#include "care/child/status/store.hpp"
#include "care/child/stay/store.hpp"
#include "care/child/store.hpp"
#include "care/child/voice/store.hpp"
#include "care/clock/store.hpp"
#include "care/contact/store.hpp"

#include <fmt/core.h>

namespace keywork::app::large {
namespace {

constexpr days past{900};                 // the longest that anybody has been here

struct DutyOf {
    std::string_view clock;
    int every_days;                       // how long ago it was last done, at most
};
constexpr DutyOf duties_in_care[] = {{"LAC-RHA-5PLUS", 360}, {"LAC-REVIEW-N", 175},
                                     {"LAC-DENTAL", 360}, {"PEP-REVIEW", 60}};
constexpr DutyOf duties_at_home[] = {{"PLAN-KEYWORK", 8}};
constexpr DutyOf duties_at_school[] = {{"EHCP-AR-12M", 360}, {"PLAN-BSP", 30}};

class ChildMaking {
public:
    ChildMaking(db::Transaction& tx, Wanted const& wanted, Random& random)
        : tx_{tx}, wanted_{wanted}, random_{random}, today_{london_day(wanted.now)} {}

    MadeChild make(std::vector<Place const*> places, bool in_care)
    {
        child_.places = std::move(places);
        child_.id = random_.new_id<ChildId>(start_of(some_day_back(past)));
        auto const age = random_.between(4, 17);
        face(age);
        for (Place const* place : child_.places) stay(*place);
        statuses(in_care);
        if (in_care) placement();
        school();
        people(in_care);
        voice();
        if (random_.below(3) > 0) alert();
        duties(in_care);
        return std::move(child_);
    }

private:
    local_days some_day_back(days most)
    {
        return today_ - days{random_.between(1, most.count())};
    }
    std::string new_text() { return random_.new_id<ActionId>(wanted_.now).text(); }
    Place const& main_place() const { return *child_.places.front(); }

    void face(std::int64_t age)
    {
        ChildDetails details;
        auto const first = first_name(random_);
        auto const family = family_name(random_);
        details.face = {.id = child_.id, .known_as = first, .family_name = family,
                        .legal_name = first + " " + family, .pronouns = std::nullopt,
                        .born_on = today_ - days{age * 365 + random_.between(1, 364)}};
        child::insert(tx_, details, wanted_.now - past);
    }

    void stay(Place const& place)
    {
        auto const& profile = place.setting.profile;
        child::insert_stay(tx_, {.id = StayId{new_text()},
                                 .child = child_.id,
                                 .setting = place.setting.id,
                                 .kind = profile == "home" ? "lives"
                                         : profile == "vs" ? "caseload"
                                                           : "enrolled",
                                 .enrolment_status = std::nullopt,
                                 .group_name = group(profile),
                                 .from_on = some_day_back(past),
                                 .until_on = std::nullopt,
                                 .import = std::nullopt});
        auto const worker = place.staff[1 + random_.below(place.staff.size() - 1)];
        bool const is_main = &place == &main_place();
        child::insert_allocation(tx_, child_.id,
                                 {.id = AllocationId{new_text()},
                                  .staff = worker.id,
                                  .staff_name = "",
                                  .part = is_main ? AllocationPart::key_worker
                                                  : AllocationPart::named_worker,
                                  .reason = std::nullopt,
                                  .from_on = some_day_back(days{300}),
                                  .until_on = std::nullopt},
                                 std::nullopt, wanted_.now - days{300});
    }

    std::optional<std::string> group(std::string_view profile)
    {
        if (profile == "home" || profile == "vs") return std::nullopt;
        return fmt::format("Group {}", 1 + random_.below(8));
    }

    void status(StatusOf what, std::string code)
    {
        child::insert_status(tx_, child_.id, {.id = new_text(), .what = what,
                                              .code = std::move(code), .words = std::nullopt,
                                              .from_on = some_day_back(past),
                                              .until_on = std::nullopt, .import = std::nullopt});
    }

    void statuses(bool in_care)
    {
        if (in_care) {
            status(StatusOf::care_status, "LAC");
            status(StatusOf::legal_status, random_.below(2) == 0 ? "C2" : "V2");
            status(StatusOf::placing_authority, "Northmere Council");
            status(StatusOf::social_worker, first_name(random_) + " " + family_name(random_));
        }
        auto const need = random_.below(3);
        status(StatusOf::sen_provision, need == 0 ? "N" : need == 1 ? "K" : "E");
        if (need == 2) status(StatusOf::flag, "ehc_plan");
    }

    void placement()
    {
        Placement placement;
        placement.id = new_text();
        placement.from_on = some_day_back(past);
        placement.legal_status = "C2";
        placement.need_category = "N1";
        placement.placement_type = main_place().setting.profile == "home" ? "K2" : "U6";
        placement.provider = "PR1";
        placement.address = fmt::format("{} Road", place_name(random_));
        placement.address_level = Level::l2;
        child::insert_placement(tx_, child_.id, placement);
    }

    void school()
    {
        child::insert_school_place(tx_, child_.id,
                                   {.id = new_text(), .urn = std::nullopt,
                                    .school_name = school_name(random_), .status = "C",
                                    .from_on = some_day_back(past), .until_on = std::nullopt,
                                    .import = std::nullopt});
    }

    void contact(std::string relationship, bool responsible)
    {
        ContactPerson person;
        person.id = ContactId{new_text()};
        person.details.name = first_name(random_) + " " + family_name(random_);
        person.details.relationship = std::move(relationship);
        person.details.phone = fmt::format("01632 {:06}", 960000 + random_.below(1000));
        person.details.parental_responsibility = responsible;
        person.details.may_be_phoned = true;
        person.from_on = today_ - past;
        contact::insert(tx_, child_.id, person);
    }

    void people(bool in_care)
    {
        contact("PAM", true);
        contact(in_care ? "SWR" : "PAF", !in_care);
    }

    void voice()
    {
        child::insert_about_me(tx_, new_text(), child_.id,
                               {.words = about_me(random_), .method = "SPOKEN",
                                .helped_by = main_place().staff.back().id,
                                .helped_by_name = std::nullopt,
                                .given_on = some_day_back(days{200}),
                                .made_at = wanted_.now - days{200}},
                               std::nullopt);
        child::insert_how_to_help_me(tx_, new_text(), child_.id,
                                     {.version = 1, .helps = helps(random_),
                                      .is_hard = is_hard(random_), .too_much = too_much(random_),
                                      .made_by_name = std::nullopt,
                                      .made_at = wanted_.now - days{200}},
                                     std::nullopt);
    }

    void alert()
    {
        bool const is_allergy = random_.below(2) == 0;
        child::insert_alert(tx_, child_.id,
                            {.id = AlertId{new_text()},
                             .kind = is_allergy ? AlertKind::allergy : AlertKind::family,
                             .subject = is_allergy ? "Nut allergy" : "Family time is supervised",
                             .what_to_do = is_allergy ? "Pen in the office" : "Ask before calls",
                             .danger = is_allergy ? Danger::stop : Danger::warn,
                             .level = is_allergy ? Level::l0 : Level::l1,
                             .from_on = some_day_back(past),
                             .until_on = std::nullopt},
                            std::nullopt, wanted_.now - days{100});
    }

    void start(std::span<DutyOf const> duties, Place const& place)
    {
        for (DutyOf const& one : duties) {
            auto const back = days{random_.between(1, one.every_days)};
            clock::insert_duty(tx_, DutyId{new_text()},
                               {.clock = std::string{one.clock},
                                .child = child_.id,
                                .setting = place.setting.id,
                                .staff = std::nullopt,
                                .record = std::nullopt,
                                .started_at = wanted_.now - back,
                                .event_at = std::nullopt,
                                .met_at = std::nullopt,
                                .not_applicable = std::nullopt,
                                .import = std::nullopt});
        }
    }

    void duties(bool in_care)
    {
        if (in_care) start(duties_in_care, main_place());
        if (main_place().setting.profile == "home") start(duties_at_home, main_place());
        for (Place const* place : child_.places)
            if (place->setting.profile != "home" && place->setting.profile != "vs")
                start(duties_at_school, *place);
        if (random_.below(4) > 0) return;
        Place const& place = main_place();
        action::insert_action(tx_, ActionId{new_text()},
                              {.setting = place.setting.id,
                               .child = child_.id,
                               .record = std::nullopt,
                               .what = "Ask how today went",
                               .note = std::nullopt,
                               .level = Level::l1,
                               .assigned_to = place.anybody(random_).id,
                               .due_at = wanted_.now + hours{random_.between(1, 72)}},
                              place.staff.front().id, wanted_.now - hours{20});
    }

    db::Transaction& tx_;
    Wanted const& wanted_;
    Random& random_;
    local_days today_;
    MadeChild child_;
};

}  // namespace

MadeChild make_child(db::Transaction& tx, Places const& places, Wanted const& wanted,
                     std::int64_t at, Random& random)
{
    auto const home = static_cast<std::size_t>(at / children_a_home);
    bool const lives_in_a_home = home < places.homes.size();
    bool const in_care = lives_in_a_home || at < wanted.children * 6 / 10;
    auto const turn = static_cast<std::size_t>(at);
    std::vector<Place const*> where;
    if (lives_in_a_home) where.push_back(&places.homes[home]);
    if (in_care) where.push_back(&places.virtual_schools[turn % places.virtual_schools.size()]);
    // One in three of those in care is also at one of the schools.
    if (!in_care || at % 3 == 0) where.push_back(&places.schools[turn % places.schools.size()]);
    return ChildMaking{tx, wanted, random}.make(std::move(where), in_care);
}

}  // namespace keywork::app::large
