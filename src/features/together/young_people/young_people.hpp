// What staff see of young people's own sign-in, and of what is shared with them.
#pragma once

#include "care/child/child.hpp"
#include "care/record/reading/reading.hpp"
#include "care/young_person/access.hpp"
#include "care/young_person/shared.hpp"
#include "platform/outcome.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork::young_people {

/// A child of the place, with their sign-in there if they have one.
struct Line {
    ChildFace face;
    std::optional<young_person::Access> access;
};

struct PlacePage {
    std::string place_name;
    std::vector<Line> all;
    std::vector<young_person::Device> devices;   // open now
    std::vector<Problem> problems;
};

struct GivePage {
    ChildFace face;
    std::string place_name;
    std::optional<young_person::Access> access;
    std::string sign_in_name;
    std::string way = "pictures";
    std::vector<young_person::Shared> shared;
    std::vector<Problem> problems;
};

struct SharePage {
    ChildFace face;
    RecordId record;
    std::string title;
    std::string words;
    std::string form_key;
    std::vector<young_person::Shared> shared;    // texts of this record that are shared now
    std::vector<Problem> problems;
};

/// The answers of a record as lines, as far as they may be shared: for staff to read through, make
/// plainer and shorten. Other children are "another young person" in it already.
std::string text_to_share(record::RecordRead const& read);

}  // namespace keywork::young_people
