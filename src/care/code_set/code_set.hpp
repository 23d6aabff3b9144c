// National code sets and local lists, as law/code-sets/ has them: codes, and the dates between
// which they may be used.
#pragma once

#include "platform/outcome.hpp"
#include "platform/time/time.hpp"

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace keywork {

/// One code of a set.
struct Code {
    std::string code;                       // as the national data set prints it
    std::string words;                      // what the screen says
    std::optional<local_days> valid_from;   // none: no known start
    std::optional<local_days> valid_until;  // included; none: no known end
    std::string status;                     // official, local convention
    std::string source;
    std::string confidence;
    std::map<std::string, std::string, std::less<>> columns;  // those that belong to this set

    bool valid_on(local_days day) const;
    /// A column of this set; empty where it has none.
    std::string_view column(std::string_view name) const;
};

class CodeSet {
public:
    /// expects  codes that differ, or differ within their column `scale`
    CodeSet(std::string name, std::string title, std::vector<Code> codes);

    std::string const& name() const { return name_; }
    std::string const& title() const { return title_; }
    /// In the order of the file, those no longer valid included.
    std::vector<Code> const& codes() const { return codes_; }

    /// Null when the set has no such code. Letters count as they stand: "n" is not "N".
    Code const* find(std::string_view code) const;
    /// In a set of several scales.
    Code const* find(std::string_view scale, std::string_view code) const;
    /// The words of a code; the code itself when it is not known, so that nothing is lost.
    std::string words_of(std::string_view code) const;
    /// What may be chosen on a day, in order.
    std::vector<Code const*> offered_on(local_days day) const;

private:
    std::string name_;
    std::string title_;
    std::vector<Code> codes_;
};

class CodeSets {
public:
    CodeSets() = default;
    explicit CodeSets(std::vector<CodeSet> sets);

    /// Null when there is no such set. A name is its file's, without .csv: "restraint-type".
    CodeSet const* find(std::string_view name) const;
    /// By name.
    std::vector<CodeSet> const& all() const { return sets_; }

private:
    std::vector<CodeSet> sets_;
};

/// A file of law/code-sets/ as its whole text.
struct CodeSetText {
    std::string name;  // without .csv
    std::string text;
};

/// Reads law/code-sets/INDEX.csv and the files it lists.
/// refused  Invalid with one problem a fault: file:line, what is wrong and what to put
Outcome<CodeSets> read_code_sets(std::string_view index, std::span<CodeSetText const> files);

}  // namespace keywork
