// Lists of places, read from CSV by their headings: schools, links between schools, postcodes.
#pragma once

#include "care/import/import.hpp"
#include "care/postcode/postcode.hpp"
#include "care/setting/setting.hpp"
#include "platform/outcome.hpp"

#include <map>
#include <string>
#include <vector>

namespace keywork::places {

/// A school that came before or after another, as GIAS lists it.
struct Link {
    std::string urn;
    std::string linked_urn;
    std::string kind;                        // Predecessor, Successor - merged …
    std::string name;
    std::optional<local_days> from_on;
    auto key() const { return urn + "/" + linked_urn + "/" + kind; }
    bool operator==(Link const&) const = default;
};

struct KnownPostcode {
    std::string postcode;                    // without its space
    GridPlace place;
    bool operator==(KnownPostcode const&) const = default;
};

/// What is there already, by key.
struct Known {
    std::map<std::string, Establishment, std::less<>> establishments;
    std::map<std::string, Link, std::less<>> links;
    std::map<std::string, GridPlace, std::less<>> postcodes;
};

/// Rows to add and rows to write anew.
template <class Row>
struct Rows {
    std::vector<Row> added;
    std::vector<Row> changed;
};

struct Check {
    ImportKind kind;
    CheckSummary summary;
    Rows<Establishment> establishments;
    Rows<Link> links;
    Rows<KnownPostcode> postcodes;
    ImportFile with_problems;                // the file with one more column, Problems
};

}  // namespace keywork::places
