// What the face sheet, education and alerts of a child show.
#pragma once

#include "care/child/alert/alert.hpp"
#include "care/child/child.hpp"
#include "care/child/status/status.hpp"
#include "care/child/stay/store.hpp"
#include "care/child/year_group/year_group.hpp"
#include "platform/outcome.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork::details {

/// A code with its words.
struct Choice {
    std::string code;
    std::string words;
};

/// A status with its code in words.
struct ListedStatus {
    ChildStatus status;
    std::string words;
};

/// A placement with its codes in words.
struct ListedPlacement {
    Placement placement;
    std::string type;
    std::string order;
};

/// What may be started: a kind of status and its codes (none: free words).
struct StatusChoice {
    StatusOf what;
    std::vector<Choice> codes;
};

struct DetailsPage {
    ChildDetails details;
    std::string ethnicity;                   // in words
    local_days today;
    std::vector<ChildIdentifier> identifiers;
    std::vector<ListedStatus> statuses;      // that hold
    std::vector<ListedStatus> past;
    std::vector<child::StayInWords> stays;
    std::vector<ListedPlacement> placements;
    std::vector<StatusChoice> choices;
    bool sees_postcode = false;
    bool may_change = false;
    std::vector<Problem> problems;
};

struct EducationPage {
    ChildFace face;
    local_days today;
    std::optional<YearGroup> year;
    std::vector<ListedStatus> statuses;      // SEN, needs, year taught in, flags of education
    std::vector<SchoolPlace> places;
    std::vector<Choice> enrolment;
    bool may_change = false;
    std::vector<Problem> problems;
    std::string school;                      // as typed
    std::string from_on = "today";
};

struct AlertsPage {
    ChildFace face;
    std::vector<Alert> alerts;
    std::vector<Alert> past;
    std::vector<Level> levels;               // that the reader writes to
    bool may_change = false;
    Alert typed;
    std::vector<Problem> problems;
};

/// The form of the face sheet, as typed.
struct EditPage {
    ChildDetails typed;
    std::string born_on;
    std::vector<Choice> ethnicities;
    bool sees_postcode = false;
    std::vector<Problem> problems;
};

/// What was typed, with every problem: names, date of birth, UPN.
Outcome<ChildDetails> checked(ChildDetails typed, std::string const& born_on, local_days today);

/// What was typed for a new alert, with every problem.
Outcome<Alert> checked(Alert typed);

}  // namespace keywork::details
