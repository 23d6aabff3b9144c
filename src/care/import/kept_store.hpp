// Internal to care/import: one entry for each table whose rows can be put back.
#pragma once

#include "care/import/change.hpp"

#include <span>

namespace keywork::imports {

enum class Holds : std::uint8_t { text, whole, real };

struct KeptColumn {
    std::string_view name;
    Holds holds = Holds::text;
};

struct KeptStatements {
    db::Sql select;
    db::Sql upsert;
    db::Sql remove;
};

struct Kept {
    KeptTable table;
    std::string_view name;
    std::size_t keys;                      // the first columns are the key
    std::span<KeptColumn const> columns;
    KeptStatements statements;
};

std::span<Kept const> kept_of_children();
Kept const& kept(KeptTable table);
/// Null when no table of that name is kept.
Kept const* find_kept(std::string_view name);

}  // namespace keywork::imports
