#include "care/import/operations.hpp"

#include "care/import/store.hpp"
#include "care/import/undo_store.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/json/json.hpp"

#include <fmt/core.h>

#include <ranges>

namespace keywork::imports {
namespace {

Refusal undone_already(Import const& import)
{
    return Conflict{fmt::format("This import was undone already, on {}.",
                                in_words(*import.undone_at))};
}

Refusal rests_on(Import const& later)
{
    return Conflict{fmt::format("A later import rests on this one: {} of {}. Undo that one first.",
                                in_words(later.kind), in_words(later.made_at))};
}

Refusal changed_since(std::int64_t count, std::string_view of_what)
{
    return Conflict{fmt::format(
        "{} {} been worked on since this import: undoing it would take away what was written. It "
        "stays.", of_what, count == 1 ? "has" : "have")};
}

bool same_row(std::optional<std::string> const& one, std::optional<std::string> const& other)
{
    if (one.has_value() != other.has_value()) return false;
    return !one || json::parse(*one) == json::parse(*other);
}

Outcome<> check_nothing_rests_on(db::Reader& db, Import const& import,
                                 std::vector<Change> const& changes)
{
    if (import.undone_at) return refuse(undone_already(import));
    if (auto const later = later_import_on_the_same(db, import)) return refuse(rests_on(*later));
    if (auto const children = children_changed_since(db, import))
        return refuse(changed_since(
            children, fmt::format("{} {}", children, children == 1 ? "child" : "children")));
    if (auto const staff = staff_in_use(db, import))
        return refuse(changed_since(staff, fmt::format("{} of the accounts", staff)));
    std::int64_t changed = 0;
    for (Change const& change : changes)
        if (!same_row(row_as_json(db, change.key), change.after)) ++changed;
    if (changed > 0)
        return refuse(changed_since(
            changed, fmt::format("{} of the lines that it changed", changed)));
    return {};
}

/// Each after its length, so that no two rows read alike.
void append_cells(std::string& to, std::vector<std::string> const& cells)
{
    for (std::string const& cell : cells) {
        to += std::to_string(cell.size());
        to += ':';
        to += cell;
    }
    to += '\n';
}

}  // namespace

std::string hash_of(std::span<sandbox::ReadTable const> tables)
{
    std::string hashes;
    for (auto const& [file, table] : tables) {
        std::string held;
        append_cells(held, table.headings);
        for (csv::Row const& row : table.rows) append_cells(held, row.cells);
        hashes += crypto::sha256_hex(held);
    }
    return crypto::sha256_hex(hashes);
}

void begin(Transaction& tx, Import const& import, audit::Verb verb)
{
    insert(tx.db(), import);
    tx.audit({.verb = verb, .target = audit::target("import", import.id), .basis = "function",
              .count = import.rows.fresh + import.rows.changed, .content_hash = import.sha256});
}

Outcome<> undo(Transaction& tx, SettingId const& setting, ImportId const& id)
{
    auto const import = find(tx.db(), id);
    if (!import || import->setting != setting) return refuse(NotFound{});
    auto const changes = changes_of(tx.db(), id);
    TRY(check_nothing_rests_on(tx.db(), *import, changes));
    remove_added(tx.db(), id);
    // Backwards: a role that was added goes before the account it is of.
    for (Change const& change : std::views::reverse(changes)) {
        if (change.before) put_back(tx.db(), change.key.table, *change.before);
        else take_out(tx.db(), change.key);
    }
    set_undone(tx.db(), id, tx.actor().staff, tx.now());
    tx.audit({.verb = audit::Verb::record_dispose, .target = audit::target("import", id, "undo"),
              .basis = "function", .count = import->rows.fresh + import->rows.changed});
    return {};
}

}  // namespace keywork::imports
