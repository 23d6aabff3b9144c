// Other children's names are never shown on a child's file: every text that leaves for a page, a
// list, a search or a print of one child's file goes through here.
#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::form {

/// One other child's names, as the child's row has them.
struct OtherChild {
    std::string known_as;
    std::string family_name;
    std::string legal_name;   // whole; each of its words of three letters or more counts
};

/// The text with every other child's name replaced by "another young person" (and "another young
/// person's" for the possessive). Whole words only, whatever the case, with or without accents.
/// A word that is also a name of the file's own child is left alone.
///
/// own     the child whose file it is
/// others  the other children of the record and, when known, of the setting
std::string without_other_children(std::string_view text, OtherChild const& own,
                                   std::span<OtherChild const> others);

/// The words of one other child's name, folded.
struct KnownName {
    std::vector<std::string> words;       // any of them alone, or several in a run
    std::vector<std::string> only_in_run; // shared with the file's own child, and particles
    std::string initial;                  // of the family name
};

/// Where a text names another child: bytes [from, to).
struct NameFound {
    std::size_t from;
    std::size_t to;
    bool operator==(NameFound const&) const = default;
};

/// Finds the same names that without_other_children() takes out, in one text after another.
class NameFinder {
public:
    NameFinder(OtherChild const& own, std::span<OtherChild const> others);
    /// In the order of the text.
    std::vector<NameFound> names_in(std::string_view text) const;

private:
    std::vector<KnownName> names_;
    std::set<std::string, std::less<>> first_words_;   // a name begins with one of these
};

/// What stands in the place of another child, in every setting: the same words that the page
/// promises where the others are chosen.
inline constexpr std::string_view another_young_person = "another young person";
/// As an answer: "Another young person", "2 other young people".
std::string other_young_people(std::size_t count);

}  // namespace keywork::form
