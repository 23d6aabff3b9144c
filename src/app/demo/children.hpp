// The children of the demo as demo/children.toml tells of them.
#pragma once

#include "app/demo/made.hpp"
#include "app/demo/table.hpp"
#include "care/child/alert/alert.hpp"
#include "care/child/allocation/allocation.hpp"
#include "care/child/child.hpp"
#include "care/child/dates/dates.hpp"
#include "care/child/status/status.hpp"
#include "care/child/stay/stay.hpp"
#include "care/child/voice/voice.hpp"
#include "care/code_set/code_set.hpp"
#include "care/contact/contact.hpp"
#include "care/health_date/health_date.hpp"
#include "features/children/identity/identity.hpp"

#include <vector>

namespace keywork::app::demo {

struct ToldStay {
    std::string place;
    Stay stay;
};
struct ToldContact {
    std::string key;
    ContactPerson person;
};
struct ToldAllocation {
    std::string worker;
    AllocationPart part;
    std::optional<std::string> reason;
    local_days from_on;
    std::optional<local_days> until_on;
};
struct ToldKeptAway {
    std::string worker;
    std::string reason;
    local_days from_on;
};
struct ToldAboutMe {
    AboutMe about_me;
    std::string helped_by;                    // empty: nobody
};
struct ToldHelp {
    HowToHelpMe help;
    std::string by;
};
struct ToldDate {
    dates::NewDate date;
    std::string by;
};
struct ToldHealthDate {
    health_dates::NewHealthDate date;
    std::string by;
};
struct ToldIdentity {
    identity::Said said;
    std::string by;
};

struct ToldChild {
    std::string key;
    ChildDetails details;
    std::vector<ChildIdentifier> identifiers;
    std::vector<ChildStatus> statuses;
    std::vector<ToldStay> stays;
    std::vector<Placement> placements;
    std::vector<SchoolPlace> schools;
    std::vector<ToldContact> contacts;
    std::vector<Alert> alerts;
    std::vector<ToldAboutMe> about_me;        // oldest first
    std::vector<ToldHelp> help;               // oldest first
    std::vector<ToldDate> dates;              // days that matter
    std::vector<ToldHealthDate> health_dates;
    std::vector<ToldIdentity> identity;       // oldest first
    std::vector<ToldAllocation> allocations;
    std::vector<ToldKeptAway> kept_away;
    Line line;
};

std::vector<ToldChild> read_children(Table file, StoryClock const& clock,
                                     CodeSets const& code_sets);

void make_children(db::Transaction& db, std::vector<ToldChild> const& children,
                   StoryClock const& clock, Random& random, Made& made, Faults& faults);

}  // namespace keywork::app::demo
