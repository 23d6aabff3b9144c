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

void add_activity(db::Transaction& tx, World& world)
{
    // Its text is everyday; what is said of the child's health is sensitive.
    auto const answers = fmt::format(
        R"({{"activity":"{0}","location":"{0}","leaves_at":"2026-11-25T10:00:00Z",)"
        R"("back_at":"2026-11-25T15:00:00Z","ratio":"{0}","who_goes":[{{)"
        R"("child":["0canarychild"],"consent":["PARENT"],"medical":"{1}"}}],)"
        R"("emergency_plan":"{0}","contact_tree":"{0}"}})",
        canary(Level::l1), canary(Level::l2));
    tx.run("INSERT INTO record (id, kind, form_version, setting_id, author_id, occurred_at,"
           " recorded_at, level, answers, form_key, body_hash) VALUES ('0activity',"
           " 'activity-plan', 1, '0home', '0author', '2026-11-20T10:00:00Z',"
           " '2026-11-20T10:00:00Z', 1, :answers, '0activity', 'x')", {{"answers", answers}});
    tx.run("INSERT INTO record_child (record_id, child_id, position) VALUES ('0activity',"
           " '0canarychild', 0)", {});
    world.parameters["activity"] = {"0activity"};
}

void add_training(db::Transaction& tx, World& world)
{
    tx.run("INSERT INTO training (id, staff_id, type, done_on, recorded_at) VALUES ('0training',"
           " '0worker', 'FIRE', '2026-11-01', '2026-11-01T10:00:00Z')", {});
    tx.run("INSERT INTO training_certificate (id, training_id, staff_id, file_type, bytes,"
           " content, added_by, added_at) VALUES ('0certificate', '0training', '0worker', 'txt',"
           " 6, 'Y2FuYXJ5', '0worker', '2026-11-01T10:00:00Z')", {});
    world.parameters["certificate"] = {"0certificate"};
}

void add_policy(db::Transaction& tx, World& world)
{
    tx.run("INSERT INTO policy (id, setting_id, title, roles, made_by, made_at) VALUES"
           " ('0policy', '0home', 'Missing', '', '0author', '2026-11-01T10:00:00Z')", {});
    tx.run("INSERT INTO policy_version (id, policy_id, label, changed, words, file_type, bytes,"
           " content, made_by, made_at, issued_by, issued_at) VALUES ('0policyversion',"
           " '0policy', 'One', '', '', 'txt', 6, 'Y2FuYXJ5', '0author',"
           " '2026-11-01T10:00:00Z', '0author', '2026-11-01T10:00:00Z')", {});
    world.parameters["policy"] = {"0policy"};
    world.parameters["policy_version"] = {"0policyversion"};
}

}  // namespace keywork::matrix
