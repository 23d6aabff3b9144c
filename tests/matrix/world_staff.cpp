#include "world_staff.hpp"

#include <fmt/core.h>

namespace keywork::matrix {

void add_staff_file(db::Transaction& tx, World& world)
{
    constexpr std::string_view at = "2026-11-20T10:00:00Z";
    tx.run("INSERT INTO record (id, kind, form_version, setting_id, author_id, occurred_at,"
           " recorded_at, level, answers, form_key, body_hash) VALUES ('0staffrecord',"
           " 'supervision', 1, '0home', '0author', :at, :at, 2, :answers, '0staffkey', 'x')",
           {{"at", at}, {"answers", fmt::format(R"({{"wellbeing":"{}"}})", staff_canary)}});
    tx.run("INSERT INTO record_about (record_id, staff_id, managed_by, worker_reads, office_reads)"
           " VALUES ('0staffrecord', '0worker', 'lead', 1, 0)", {});
    tx.run("INSERT INTO record_signature (id, record_id, author_id, setting_id, step, roles,"
           " asked_at) VALUES ('0staffsign', '0staffrecord', '0author', '0home', 0, '', :at)",
           {{"at", at}});
    tx.run("INSERT INTO action (id, setting_id, record_id, what, level, assigned_to, made_by,"
           " made_at) VALUES ('0staffaction', '0home', '0staffrecord', :w, 1, '0worker',"
           " '0author', :at)", {{"w", staff_canary}, {"at", at}});
    tx.run("INSERT INTO draft (id, form_key, kind, form_version, setting_id, about_id, author_id,"
           " answers, saved_from, started_at, saved_at) VALUES ('0staffdraft', '0staffdraftkey',"
           " 'supervision', 1, '0home', '0worker', '0author', :w, '0page', :at, :at)",
           {{"w", fmt::format(R"({{"wellbeing":["{}"]}})", staff_canary)}, {"at", at}});
    world.parameters["record"].emplace_back("0staffrecord");
}

bool leads_the_home(Case const& actor)
{
    return actor.role == Role::lead &&
           (actor.stands == Stands::team_home || actor.stands == Stands::over ||
            actor.stands == Stands::kept_away);
}

}  // namespace keywork::matrix
