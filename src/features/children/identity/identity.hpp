// Who a child is, part by part, in their own words.
#pragma once

#include "care/child/child.hpp"
#include "care/access/access.hpp"
#include "platform/outcome.hpp"
#include "platform/time/time.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::identity {

enum class Part : std::uint8_t { culture, faith, food, hair_skin, language, gender, else_ };
inline constexpr Part all_parts[] = {Part::culture, Part::faith, Part::food, Part::hair_skin,
                                     Part::language, Part::gender, Part::else_};
std::string_view to_text(Part part);
std::optional<Part> part_from_text(std::string_view text);
std::string_view in_words(Part part);
/// Gender, and what a child adds, is theirs to tell: level 2. The rest is lived every day.
Level level_of(Part part);

/// What a child said about one part.
struct Said {
    Part part = Part::culture;
    std::string words;
    std::string adults_do;                    // empty: nothing
    std::string method;                       // code set child-voice-method
    local_days given_on;
    std::string made_by_name;                 // set when it is read
    bool operator==(Said const&) const = default;
};

/// A way in which words can be given.
struct Way {
    std::string code;
    std::string words;
};

struct IdentityPage {
    ChildFace face;
    std::vector<Said> all;                    // newest first
    std::vector<Way> ways;
    std::vector<Part> parts;                  // that the reader may write
    bool may_write = false;
    // As typed.
    std::string part;
    std::string words;
    std::string adults_do;
    std::string method;
    std::string given_on;
    std::vector<Problem> problems;
};

/// The newest of each part, in the order of the parts. `all` is newest first.
std::vector<Said> newest_of_each(std::vector<Said> const& all);
/// What was typed, or every problem with it.
Outcome<Said> read_said(IdentityPage const& typed, local_days today);

}  // namespace keywork::identity
