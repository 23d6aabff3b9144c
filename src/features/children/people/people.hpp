// What the page of a child's people and its forms show.
#pragma once

#include "care/child/allocation/allocation.hpp"
#include "care/child/child.hpp"
#include "care/contact/contact.hpp"
#include "platform/outcome.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork::people {

/// A code of contact-relationship with its words.
struct Relationship {
    std::string code;
    std::string words;
};

struct ListedContact {
    ContactPerson contact;
    std::string relationship;                // in words
};

/// What was typed about a link, kept when something is wrong with it.
struct TypedLink {
    std::string staff;
    std::string part = "key_worker";
    std::string from_on = "today";
    std::string reason;
    std::string kept_away;                   // chosen from the list
    std::string kept_away_name;              // or by sign-in name
    std::string why;
};

struct PeoplePage {
    ChildFace face;
    local_days today;
    std::vector<Allocation> allocations;     // those that hold and those that ended
    std::vector<KeptAway> kept_away;         // for those who may set it
    std::vector<ListedContact> contacts;
    std::vector<ListedContact> past;
    std::vector<StaffFace> team;             // who can be allocated
    std::vector<StaffFace> near;             // who can be kept away, for those who may set it
    TypedLink typed;
    bool may_change = false;                 // contacts
    bool may_allocate = false;
    bool may_keep_away = false;
    bool may_after_password = false;         // both, once the password is given again
    std::vector<Problem> problems;
    std::string conflict;                    // what stood against an allocation
};

/// The form of one contact, as typed.
struct ContactPage {
    ChildFace face;
    std::optional<ContactId> contact;        // none: somebody new
    ContactDetails typed;
    std::vector<Relationship> relationships;
    std::vector<Problem> problems;
    bool sees_address = false;               // reads to level 2
    std::string name = {};                   // as it is kept, whatever is typed now
};

/// What was typed, with every problem.
/// refused  Invalid without a name or a known relationship
Outcome<ContactDetails> checked(ContactDetails typed,
                                std::vector<Relationship> const& relationships);

}  // namespace keywork::people
