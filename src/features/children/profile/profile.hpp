// What the overview of a child shows.
#pragma once

#include "care/child/allocation/allocation.hpp"
#include "care/child/child.hpp"
#include "care/child/status/status.hpp"
#include "care/child/voice/voice.hpp"
#include "care/chronology/views.hpp"
#include "care/clock/counted/counted.hpp"
#include "care/clock/duty.hpp"
#include "care/contact/contact.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork::profile {

/// One of "My people": who they are to the child, their name, and a number to ring.
struct Person {
    std::string part;                     // "Key worker", "Mother"
    std::string name;
    std::optional<std::string> phone;     // only where they may be phoned
};

/// One line of "Coming up".
struct ComingUp {
    DutyId duty;
    std::string when;                     // "3 Dec"
    std::string what;
    std::string duty_kind;                // "Law.": empty where the law line says it itself
    std::string law_line;
    bool late = false;
};

struct Overview {
    ChildFace face;
    std::optional<AboutMe> about_me;
    std::string about_me_method;          // in words
    std::optional<HowToHelpMe> help;
    std::vector<chronology::Entry> newest;
    chronology::Chips chips;
    chronology::Finding finding;
    std::vector<Person> people;
    std::size_t people_in_all = 0;
    std::vector<ComingUp> coming_up;
    std::vector<clock::ChildTotal> totals;
    html::Markup panels;                  // of other slices
    bool may_write = false;
    bool sees_timeline = true;
};

/// The order of the people on the overview: allocated workers, social worker, then contacts.
std::vector<Person> people_first(std::vector<Allocation> const& allocations,
                                 ChildStatus const* social_worker,
                                 std::vector<ContactPerson> const& contacts,
                                 std::vector<std::string> const& relationships);

}  // namespace keywork::profile
