// Rows that an import changes, takes out, or adds where no column says whence: kept as they stood
// before and after, so that undoing puts back exactly what was there.
#pragma once

#include "care/ids.hpp"
#include "platform/db/database.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace keywork::imports {

/// A table whose rows can be put back.
enum class KeptTable : std::uint8_t {
    child, child_name_key, child_status, stay, placement, contact, review_held,
    looked_after_year, chronology_entry, duty, establishment, establishment_link, postcode, staff,
    staff_role
};
std::string_view to_text(KeptTable table);

/// A row's key as text: its key columns in order, with / between: "01jx…", "01jx…/2024-05-03".
struct RowKey {
    KeptTable table;
    std::string id;
    auto operator<=>(RowKey const&) const = default;
};

/// The whole row as JSON; none: it is not there.
std::optional<std::string> row_as_json(db::Reader& db, RowKey const& key);
/// Puts a row back as it stood, whether it is still there or not.
void put_back(db::Transaction& db, KeptTable table, std::string_view json);
void take_out(db::Transaction& db, RowKey const& key);

/// Notes every row before it is touched; finish() stores what became of them.
class ChangeNotes {
public:
    ChangeNotes(db::Transaction& db, ImportId import) : db_{db}, import_{std::move(import)} {}

    /// Before a row is changed, taken out or added. The second time for a row nothing is done.
    void before(RowKey const& key);
    /// Stores the notes. Once, at the end.
    void finish();

private:
    db::Transaction& db_;
    ImportId import_;
    std::map<RowKey, std::optional<std::string>> before_;
};

struct Change {
    RowKey key;
    std::optional<std::string> before;
    std::optional<std::string> after;
};
/// In the order they were stored.
std::vector<Change> changes_of(db::Reader& db, ImportId const& import);

}  // namespace keywork::imports
