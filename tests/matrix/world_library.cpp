#include "world_library.hpp"

#include <fmt/core.h>

namespace keywork::matrix {

void add_days_and_identity(db::Transaction& tx)
{
    for (int level = 1; level <= 3; ++level)
        tx.run("INSERT INTO significant_date (id, child_id, kind, on_day, yearly, words, helps,"
               " prompt_days, level, made_by, made_at) VALUES (:id, '0canarychild', 'loss',"
               " '2023-11-30', 1, :w, :w, 14, :level, '0author', '2026-11-20T10:00:00Z')",
               {{"id", fmt::format("0date{}", level)}, {"level", level},
                {"w", canary(level_from_number(level))}});
    tx.run("INSERT INTO health_date (id, child_id, kind, what, on_day, evidence, why_late, made_by,"
           " made_at) VALUES ('0health', '0canarychild', 'dental', 'done', '2026-11-01', :w, :w,"
           " '0author', '2026-11-20T10:00:00Z')",
           {{"w", canary(Level::l2)}});
    for (auto const& [part, level] : {std::pair{"food", 1}, {"gender", 2}})
        tx.run("INSERT INTO identity_words (id, child_id, part, words, adults_do, method,"
               " given_on, level, made_by, made_at) VALUES (:part, '0canarychild', :part, :w, :w,"
               " 'SPOKEN', '2026-11-01', :level, '0author', '2026-11-20T10:00:00Z')",
               {{"part", part}, {"level", level}, {"w", canary(level_from_number(level))}});
}

}  // namespace keywork::matrix
