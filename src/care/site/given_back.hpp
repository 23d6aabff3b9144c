// No typed word is ever lost (security model, section 6): what a form posted and could not be taken
// goes back to the browser that sent it, and nowhere else.
#pragma once

#include "platform/html/path.hpp"
#include "platform/http/message.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace keywork {

/// What somebody typed, what they chose, or what the page itself sent along.
enum class FieldKind : std::uint8_t { words, code, of_the_page };

/// A field as the page of its form said it.
struct FieldSaid {
    std::string label;        // "What is to be done?"
    std::string answer;       // a choice in its words; what was typed as it stands
    FieldKind kind;
};

/// What was posted, without tokens and passwords. Nothing of it is stored.
struct GivenBack {
    struct File {
        std::string field;
        std::string name;     // as the sender called it: a browser cannot be handed the file itself
    };
    struct First {
        html::Path to;
        std::string words;
    };
    html::Path send_to;
    http::Pairs fields;       // in the order of the form
    std::vector<FieldSaid> said = {};   // of each of them; filled in by with_labels()
    std::vector<File> files;
    /// What to open, in a tab of its own, before sending again.
    std::optional<First> first = {};
};

/// What is given back for a request; none when another site sent it, when the autosave script did
/// (the page still stands), or when nobody typed or chose anything.
std::optional<GivenBack> given_back(http::Request const& posted);

/// The same words on their way through the sign-in page: as fields of its form, and read from them.
/// `carried_word` and `carried_file` stand before the names of the fields.
inline constexpr std::string_view carried_word = "carried.word.";
inline constexpr std::string_view carried_file = "carried.file.";
http::Pairs carried_fields(GivenBack const& words);
std::optional<GivenBack> carried(http::Form const& form);

/// What a field is by its name and value alone.
FieldKind kind_of(std::string_view name, std::string_view value);

/// A field's name where no form says better: "What to do" of what_to_do.
std::string label_of(std::string_view field);

}  // namespace keywork
