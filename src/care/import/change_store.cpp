#include "care/import/change.hpp"

#include "care/import/kept_store.hpp"
#include "platform/expects.hpp"
#include "platform/json/json.hpp"

namespace keywork::imports {
namespace {

using Binds = std::vector<db::Bind>;

/// A key's parts; the last one may hold a / itself ("Successor/merged").
std::vector<std::string> parts_of(std::string_view id, std::size_t count)
{
    std::vector<std::string> parts;
    while (parts.size() + 1 < count) {
        auto const end = id.find('/');
        expects(end != std::string_view::npos);
        parts.emplace_back(id.substr(0, end));
        id.remove_prefix(end + 1);
    }
    parts.emplace_back(id);
    return parts;
}

db::Value key_value(KeptColumn const& column, std::string const& part)
{
    if (column.holds == Holds::whole) return db::to_value(std::int64_t{std::stoll(part)});
    return db::to_value(part);
}

Binds key_binds(Kept const& table, std::string_view id)
{
    auto const parts = parts_of(id, table.keys);
    Binds binds;
    for (std::size_t i = 0; i < table.keys; ++i) {
        db::Bind bind{table.columns[i].name, std::monostate{}};
        bind.value = key_value(table.columns[i], parts[i]);
        binds.push_back(std::move(bind));
    }
    return binds;
}

json::Value column_value(db::Row const& row, KeptColumn const& column)
{
    if (row.is_null(column.name)) return {};
    switch (column.holds) {
    case Holds::text: return row.text(column.name);
    case Holds::whole: return row.integer(column.name);
    case Holds::real: return row.real(column.name);
    }
    return {};
}

db::Value bound(json::Value const& value)
{
    if (auto const* text = value.text()) return *text;
    if (auto const whole = value.integer()) return *whole;
    if (auto const real = value.number()) return *real;
    return std::monostate{};
}

}  // namespace

std::string_view to_text(KeptTable table)
{
    return kept(table).name;
}

std::optional<std::string> row_as_json(db::Reader& db, RowKey const& key)
{
    Kept const& table = kept(key.table);
    std::optional<std::string> found;
    auto const binds = key_binds(table, key.id);
    db.each(table.statements.select, std::span<db::Bind const>{binds}, [&](db::Row const& row) {
        json::Value whole{json::Object{}};
        for (KeptColumn const& column : table.columns)
            whole.set(column.name, column_value(row, column));
        found = json::write(whole);
    });
    return found;
}

void put_back(db::Transaction& db, KeptTable which, std::string_view text)
{
    Kept const& table = kept(which);
    auto const row = json::parse(text);
    expects(row.has_value());
    Binds binds;
    for (KeptColumn const& column : table.columns) {
        auto const* value = row->find(column.name);
        expects(value != nullptr);
        db::Bind bind{column.name, std::monostate{}};
        bind.value = bound(*value);
        binds.push_back(std::move(bind));
    }
    db.run(table.statements.upsert, std::span<db::Bind const>{binds});
}

void take_out(db::Transaction& db, RowKey const& key)
{
    Kept const& table = kept(key.table);
    auto const binds = key_binds(table, key.id);
    db.run(table.statements.remove, std::span<db::Bind const>{binds});
}

void ChangeNotes::before(RowKey const& key)
{
    if (!before_.contains(key)) before_.emplace(key, row_as_json(db_, key));
}

void ChangeNotes::finish()
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO import_change (import_id, position, table_name, row_id, before, after)
        VALUES (:import, :position, :table, :row, :before, :after)
    )sql"};
    int position = 0;
    for (auto const& [key, before] : before_)
        db_.run(insert, {{"import", import_}, {"position", position++},
                         {"table", to_text(key.table)}, {"row", key.id}, {"before", before},
                         {"after", row_as_json(db_, key)}});
    before_.clear();
}

std::vector<Change> changes_of(db::Reader& db, ImportId const& import)
{
    constexpr db::Sql select{R"sql(
        SELECT table_name, row_id, before, after
          FROM import_change
         WHERE import_id = :import
         ORDER BY position
    )sql"};
    return db.all(select, {{"import", import}}, [](db::Row const& row) {
        auto const* const table = find_kept(row.text("table_name"));
        expects(table != nullptr);
        return Change{.key = {table->table, row.get<std::string>("row_id")},
                      .before = row.get<std::optional<std::string>>("before"),
                      .after = row.get<std::optional<std::string>>("after")};
    });
}

}  // namespace keywork::imports
