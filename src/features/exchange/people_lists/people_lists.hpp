// A list of people as a CSV file: which column is which field, and what its rows would do.
#pragma once

#include "care/child/child.hpp"
#include "care/contact/contact.hpp"
#include "care/import/import.hpp"
#include "care/staff/staff.hpp"
#include "platform/csv/csv.hpp"
#include "platform/outcome.hpp"

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::people_lists {

/// What a column may hold.
struct Field {
    std::string_view key;                        // first_name
    std::string_view words;                      // "First name"
    ImportKind list;                             // children, contacts or staff
    std::span<std::string_view const> headings;  // those it is known by, in plain words
};
std::span<Field const> fields();

/// How a file's columns are matched, and what was decided about its rows.
struct Choices {
    ImportKind list = ImportKind::children;
    std::string agency;                          // whose numbers these are: "education"
    std::map<std::string, std::string> fields;   // heading to field; columns left out are not there
    bool same_where_all_equal = false;           // names and birth date equal: the same child
    std::map<std::size_t, std::string> links;    // row to a child's id, or "new"
};
std::string to_json(Choices const& choices);
Choices choices_from(std::string_view json);

/// The choices that the headings suggest; of one list, or of the one that they suggest.
Choices guessed(std::vector<std::string> const& headings,
                std::optional<ImportKind> list = std::nullopt);
/// What must be put right before rows can be read: a field that no column holds, and two columns
/// for one field. Each problem is of `column.N`, or of `list`.
std::vector<Problem> problems_with(std::vector<std::string> const& headings,
                                   Choices const& choices);
/// The form's name of a heading's field: "column.0".
std::string column_name(std::size_t at);
/// The same headings have the same hash, whatever stands below them.
std::string hash_of(std::vector<std::string> const& headings);

/// A child that the importer may see.
struct KnownChild {
    ChildDetails details;
    std::set<std::string> contacts;              // their names, plain
};

struct Known {
    std::map<ChildId, KnownChild> children;
    std::map<std::string, ChildId> by_number;    // of this agency; unset: a child not in sight
    std::map<std::string, ChildId> by_upn;       // likewise
    std::set<std::string> sign_in_names;
};

/// Two who may be one: for a person to decide.
struct Proposal {
    std::size_t row;
    std::string name;                            // as the list has it
    ChildId child;
    std::string known_name;
    local_days born_on;
    bool all_equal;                              // first and last name letter for letter
};

struct NewPerson {
    ChildDetails details;                        // without an id
    std::optional<std::string> number;
    std::vector<ContactPerson> contacts;
    local_days from_on;
};
struct ChangedPerson {
    ChildDetails details;
    std::optional<std::string> number;           // to be added
    std::vector<ContactPerson> contacts;
};
struct NewContact {
    ChildId child;
    ContactPerson contact;
};
struct NewStaff {
    StaffAccount account;                        // without an id
    Role role;
    local_days from_on;
    local_days until_on;
};

struct Check {
    CheckSummary summary;
    std::vector<Proposal> proposals;
    std::vector<NewPerson> new_children;
    std::vector<ChangedPerson> changed_children;
    std::vector<NewContact> contacts;
    std::vector<NewStaff> staff;
    ImportFile with_problems;
};

}  // namespace keywork::people_lists
