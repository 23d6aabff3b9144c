// Reads forms/ into the catalogue, and says what is wrong with it by file and line.
#pragma once

#include "care/form/form.hpp"

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace keywork {

class Clocks;
class CodeSets;

}  // namespace keywork

namespace keywork::form {

/// What is wrong with a form file, where, and what to put instead.
struct FormFault {
    std::string file;      // relative to the folder: safeguarding/incident.toml
    int line = 0;
    std::string what;
    std::string remedy;
    bool operator==(FormFault const&) const = default;
};
std::string in_words(FormFault const& fault);   // file:line: what. Remedy.

/// What form files may name: the code sets of law/ with their codes, and the ids of its clocks.
struct LawNames {
    std::map<std::string, std::vector<Option>, std::less<>> code_sets;
    std::set<std::string, std::less<>> clocks;
    std::set<std::string, std::less<>> totals;   // those of the clocks that are running totals
};

/// The names of the law that the program read.
LawNames law_names(CodeSets const& code_sets, Clocks const& clocks);

struct Loaded {
    Forms forms;
    std::vector<FormFault> faults;   // any: the program does not start
    std::map<std::string, std::string, std::less<>> texts;   // of the current file of each kind
};

/// Reads <area>/<kind>.toml and <area>/versions/<kind>.<n>.toml under the folder.
Loaded load_forms(std::filesystem::path const& folder, LawNames const& law);
/// The faults alone, by file and line, for `keywork forms check`.
std::vector<FormFault> check(std::filesystem::path const& folder, LawNames const& law);

/// One file's text; faults are appended. For tests and for forms that are not on disk.
std::optional<Form> read_form(std::string_view text, std::string_view file, LawNames const& law,
                              std::vector<FormFault>& faults);

}  // namespace keywork::form
