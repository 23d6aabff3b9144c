// What the database holds: a refused request must leave every count as it was.
#include "world.hpp"

namespace keywork::matrix {

std::map<std::string, std::int64_t> content_counts(db::Database& database)
{
    std::map<std::string, std::int64_t> counts;
    database.read([&](db::Reader& reader) {
        auto const count = [&](std::string const& name, db::Sql sql) {
            counts[name] = reader.number(sql, {});
        };
        // Everybody writes in their own staff file, whatever child they are kept from.
        count("record", "SELECT COUNT(*) AS number FROM record"
                        " WHERE id NOT IN (SELECT record_id FROM record_about)");
        count("sign-in", "SELECT COUNT(*) AS number FROM young_person_access"
                         " WHERE ended_at IS NULL");
        count("shared", "SELECT COUNT(*) AS number FROM shared_text WHERE ended_at IS NULL");
        count("said", "SELECT COUNT(*) AS number FROM said");
        count("said step", "SELECT COUNT(*) AS number FROM said_step");
        count("plan", "SELECT COUNT(*) AS number FROM plan");
        // A manager who is kept from the child still adds to the staff files of their place.
        count("addition", "SELECT COUNT(*) AS number FROM record_addition"
                          " WHERE record_id IN (SELECT record_id FROM record_child)");
        count("own account",
              "SELECT COUNT(*) AS number FROM own_account WHERE settled_at IS NOT NULL");
        count("signed",
              "SELECT COUNT(*) AS number FROM record_signature WHERE signed_at IS NOT NULL");
        count("level", "SELECT SUM(level) AS number FROM record"
                       " WHERE id NOT IN (SELECT record_id FROM record_about)");
        count("chronology", "SELECT COUNT(*) AS number FROM chronology_entry");
        count("medicine", "SELECT COUNT(*) AS number FROM medicine");
        count("medicine line", "SELECT COUNT(*) AS number FROM medicine_line");
        count("medicine stop", "SELECT COUNT(*) AS number FROM medicine_stop");
        count("dose", "SELECT COUNT(*) AS number FROM medicine_dose");
        count("effect", "SELECT COUNT(*) AS number FROM medicine_effect");
        count("stock", "SELECT COUNT(*) AS number FROM medicine_stock");
        count("visit", "SELECT COUNT(*) AS number FROM visit WHERE seen_child_id IS NOT NULL");
        count("day", "SELECT COUNT(*) AS number FROM significant_date WHERE ended_at IS NULL");
        count("health date", "SELECT COUNT(*) AS number FROM health_date WHERE off_at IS NULL");
        count("identity", "SELECT COUNT(*) AS number FROM identity_words");
        count("money", "SELECT COUNT(*) AS number FROM money_line WHERE child_id IS NOT NULL");
        count("valuable", "SELECT COUNT(*) AS number FROM valuable");
        count("returned", "SELECT COUNT(*) AS number FROM valuable_returned");
        count("alert", "SELECT COUNT(*) AS number FROM alert");
        count("alert ended", "SELECT COUNT(*) AS number FROM alert WHERE until_on IS NOT NULL");
        count("document", "SELECT COUNT(*) AS number FROM document");
        count("contact", "SELECT COUNT(*) AS number FROM contact");
        count("about", "SELECT COUNT(*) AS number FROM about_me");
        count("help", "SELECT COUNT(*) AS number FROM how_to_help_me");
        count("status", "SELECT COUNT(*) AS number FROM child_status");
        count("stay", "SELECT COUNT(*) AS number FROM stay");
        count("allocation", "SELECT COUNT(*) AS number FROM allocation");
        count("kept away", "SELECT COUNT(*) AS number FROM kept_away");
        count("action", "SELECT COUNT(*) AS number FROM action WHERE child_id IS NOT NULL");
        count("plan", "SELECT COUNT(*) AS number FROM day_plan_entry WHERE child_id IS NOT NULL"
                      " AND off_at IS NULL");
        count("with", "SELECT COUNT(*) AS number FROM with_child WHERE ended_at IS NULL");
        count("call-out", "SELECT COUNT(*) AS number FROM call_out");
        count("call-out off", "SELECT COUNT(*) AS number FROM call_out WHERE off_at IS NOT NULL");
        count("went", "SELECT COUNT(*) AS number FROM call_out_response");
        count("in group", "SELECT COUNT(*) AS number FROM school_group_child"
                          " WHERE until_on IS NULL");
        count("visit to", "SELECT COUNT(*) AS number FROM site_visit WHERE off_at IS NULL");
        count("out", "SELECT COUNT(*) AS number FROM site_visit WHERE out_at IS NOT NULL");
        count("tap", "SELECT COUNT(*) AS number FROM session_line");
        count("look", "SELECT COUNT(*) AS number FROM night_check");
        count("night plan", "SELECT COUNT(*) AS number FROM night_plan WHERE child_id IS NOT NULL"
                            " AND until_on IS NULL");
        count("done", "SELECT COUNT(*) AS number FROM action WHERE done_at IS NOT NULL"
                      " AND child_id IS NOT NULL");
        count("duty", "SELECT COUNT(*) AS number FROM duty");
        count("met", "SELECT COUNT(*) AS number FROM duty WHERE met_at IS NOT NULL"
                     " OR not_applicable IS NOT NULL OR exempted_at IS NOT NULL");
    });
    return counts;
}

}  // namespace keywork::matrix
