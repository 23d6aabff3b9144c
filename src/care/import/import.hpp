// What came in from a file at one time: checked, saved in one transaction, undone in one.
#pragma once

#include "care/ids.hpp"
#include "platform/sandbox/parser.hpp"
#include "platform/time/time.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace keywork {

enum class ImportKind : std::uint8_t {
    ssda903, children, contacts, staff, establishments, establishment_links, postcodes
};
std::string_view to_text(ImportKind kind);
std::optional<ImportKind> import_kind_from_text(std::string_view text);
std::string_view in_words(ImportKind kind);   // "SSDA903 return"

/// What became, or would become, of one row of a file.
enum class RowFate : std::uint8_t { fresh, changed, same, duplicate, wrong };
inline constexpr std::size_t row_fates = 5;
std::string_view in_words(RowFate fate);      // "New", "Changed", …

/// Rows of a file by what became of them.
struct RowCounts {
    std::int64_t fresh = 0;
    std::int64_t changed = 0;
    std::int64_t same = 0;
    std::int64_t duplicate = 0;
    std::int64_t wrong = 0;

    void add(RowFate fate);
    std::int64_t all() const { return fresh + changed + same + duplicate + wrong; }
    RowCounts& operator+=(RowCounts const& more);
    bool operator==(RowCounts const&) const = default;
};

struct Import {
    ImportId id;
    ImportKind kind;
    SettingId setting;
    std::optional<local_days> year_ending;   // of a yearly return
    std::string sha256;                      // of what its tables hold
    StaffId made_by;
    sys_seconds made_at;
    RowCounts rows;
    std::optional<StaffId> undone_by;
    std::optional<sys_seconds> undone_at;
    bool operator==(Import const&) const = default;
};

/// What is wrong with a row, or worth knowing. `row` is the number that a spreadsheet shows.
struct RowProblem {
    std::string file;                        // as the sender named it
    std::size_t row = 0;                     // 0: the whole file
    std::string heading;                     // of the column, as it stands; empty: the whole row
    std::string found;                       // what stands in the cell
    std::string remedy;                      // what to put instead, or what was done with it
    enum class Weight : std::uint8_t { stops_row, warning } weight = Weight::stops_row;
    bool operator==(RowProblem const&) const = default;
};
/// "Row 14, Mark: “P2” is …": one line, without the file.
std::string in_words(RowProblem const& problem);

/// The result of checking one file, or one table of several.
struct FileCheck {
    std::string file;                        // as the sender named it
    std::string holds;                       // "Episodes"
    RowCounts rows;
};

/// What the page of a check shows, whatever was checked.
struct CheckSummary {
    std::vector<FileCheck> files;
    struct Made { std::string words; std::int64_t number; };
    std::vector<Made> makes;                 // "New children", 2675
    std::vector<RowProblem> problems;        // the first most_problems_shown of them
    std::int64_t problems_in_all = 0;
    std::vector<std::string> notes;          // readings taken, columns passed over
    bool can_be_saved = true;                // something new or changed is there

    RowCounts rows() const;
};
inline constexpr std::size_t most_problems_shown = 200;

/// What one import may hold, as the pages say.
inline constexpr std::size_t most_import_bytes = std::size_t{64} * 1024 * 1024;
inline constexpr std::size_t most_import_rows = 300'000;
inline constexpr std::size_t most_import_files = 50;

/// How long uploaded files wait to be confirmed.
inline constexpr hours upload_waits{24};

/// A file as it was uploaded or read from a folder.
using ImportFile = sandbox::SentFile;

}  // namespace keywork
