#include "world.hpp"
#include "world_books.hpp"
#include "world_library.hpp"
#include "world_medicine.hpp"
#include "world_school_day.hpp"
#include "world_staff.hpp"

#include "platform/expects.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace keywork::matrix {
namespace {

constexpr auto roles = std::to_array<Role>({Role::care, Role::senior, Role::lead, Role::oversight,
                                            Role::specialist, Role::office, Role::dpo,
                                            Role::sysadmin, Role::inspector});
constexpr auto stands_all = std::to_array<Stands>(
    {Stands::key, Stands::team_home, Stands::team_school, Stands::past, Stands::over,
     Stands::none, Stands::kept_away, Stands::in_case});

constexpr std::string_view child = "0canarychild";
constexpr std::string_view made_at = "2026-11-20T10:00:00Z";

std::string_view to_text(Stands stands)
{
    switch (stands) {
    case Stands::key: return "key";
    case Stands::team_home: return "team-home";
    case Stands::team_school: return "team-school";
    case Stands::past: return "past";
    case Stands::over: return "over";
    case Stands::none: return "none";
    case Stands::kept_away: return "kept-away";
    case Stands::in_case: return "in-case";
    }
    return "";
}

std::optional<AccessRule> rule_of(Role role, Stands stands)
{
    switch (stands) {
    // A key worker here works elsewhere: only the allocation leads to the child.
    case Stands::key: return access_rule(role, Relationship::key, Column::home);
    case Stands::team_home: return access_rule(role, Relationship::team, Column::home);
    case Stands::team_school: return access_rule(role, Relationship::team, Column::school);
    case Stands::past: return access_rule(role, Relationship::past, Column::home);
    case Stands::over: return access_rule(role, Relationship::over, Column::home);
    case Stands::none: case Stands::kept_away: return std::nullopt;
    case Stands::in_case:
        return AccessRule{.role = role, .relationship = Relationship::over, .column = Column::home,
                          .reads = Level::l3, .writes = std::nullopt, .signs = std::nullopt};
    }
    return std::nullopt;
}

class Maker {
public:
    explicit Maker(db::Transaction& tx) : tx_{tx} {}

    World make()
    {
        settings();
        people("0author", "Author Person");
        people("0asker", "Asking Person");
        people("0worker", "Working Person");
        role("0worker", "0home", Role::care, false);
        the_child();
        for (int level = 0; level <= 4; ++level) things_of(level_from_number(level));
        add_medicines(tx_, world_);
        add_school_day(tx_, world_);
        add_days_and_identity(tx_);
        add_activity(tx_, world_);
        add_training(tx_, world_);
        add_policy(tx_, world_);
        things_of_the_author();
        things_of_the_setting();
        add_staff_file(tx_, world_);
        shift_of_the_setting();
        add_books(tx_, world_);
        add_young_person(tx_, world_);
        for (Role const role : roles)
            for (Stands const stands : stands_all)
                if (stands != Stands::in_case || role == Role::dpo) actor(role, stands);
        world_.parameters["child"] = {std::string{child}};
        world_.parameters["setting"] = {"0home", "0school", "0old", "0elsewhere"};
        world_.parameters["place"] = {"0home", "0school", "0old", "0elsewhere"};
        world_.parameters["question"] = {"what_happened"};
        world_.parameters["word"] = {"kicked-off"};
        world_.parameters["clock"] = {"SG-WRITTEN", "HOME-R35-SIGN"};
        world_.parameters["step"] = {"1"};
        world_.parameters["account"] = {"0account"};
        world_.parameters["part"] = {"child_account"};
        world_.parameters["staff"] = {"0author"};
        world_.parameters["worker"] = {"0worker"};
        world_.parameters["role"] = {"0u-care-team-home0home"};
        world_.parameters["allocation"] = {"0a0u-care-key"};
        world_.parameters["status"] = {"0status"};
        world_.parameters["stay"] = {"0stayhome"};
        world_.parameters["case"] = {"0case"};
        world_.parameters["request"] = {"0request"};
        world_.parameters["closure"] = {"0closure"};
        world_.parameters["draft"] = {"0draft"};
        world_.parameters["kept"] = {"0kept"};
        world_.parameters["import"] = {"0import"};
        world_.parameters["upload"] = {"0upload"};
        world_.parameters["kept_away"] = {"0k0u-care-kept-away"};
        world_.parameters["shift"] = {"0shift"};
        world_.parameters["day"] = {"2026-11-24"};
        world_.parameters["line"] = {"0line1", "0line2"};
        world_.parameters["house_task"] = {"0housetask"};
        world_.parameters["shift_name"] = {"any"};
        world_.parameters["night_plan"] = {"0nightplan"};
        world_.parameters["round"] = {"2026-11-24T23:00:00Z"};
        world_.parameters["feed"] = {"0feed.ics"};
        world_.parameters["kind"] = {"daily-log", "incident", "safeguarding-concern"};
        return std::move(world_);
    }

private:
    void settings()
    {
        tx_.run("INSERT INTO organisation (id, name, created_at) VALUES ('0org', 'Test', :at)",
                {{"at", made_at}});
        for (auto const& [id, profile] :
             {std::pair{"0home", "home"}, {"0school", "pru"}, {"0old", "home"},
              {"0elsewhere", "home"}})
            tx_.run("INSERT INTO setting (id, name, profile) VALUES (:id, :id, :profile)",
                    {{"id", id}, {"profile", profile}});
    }

    void people(std::string const& id, std::string const& name)
    {
        tx_.run("INSERT INTO staff (id, sign_in_name, full_name, job_title, created_at)"
                " VALUES (:id, :id, :name, 'Worker', :at)",
                {{"id", id}, {"name", name}, {"at", made_at}});
    }

    void stay(std::string_view id, std::string_view setting, std::string_view kind,
              std::optional<local_days> until)
    {
        tx_.run("INSERT INTO stay (id, child_id, setting_id, kind, from_on, until_on)"
                " VALUES (:id, :child, :setting, :kind, '2026-01-01', :until)",
                {{"id", id}, {"child", child}, {"setting", setting}, {"kind", kind},
                 {"until", until}});
    }

    void the_child()
    {
        tx_.run("INSERT INTO child (id, known_as, family_name, legal_name, born_on, created_at)"
                " VALUES (:id, :name, 'Surname', :legal, '2012-02-03', :at)",
                {{"id", child}, {"name", name_canary},
                 {"legal", std::string{name_canary} + " Surname"}, {"at", made_at}});
        for (auto const* key : {"canaryname", "surname"})
            tx_.run("INSERT INTO child_name_key (child_id, kind, key) VALUES (:c, 'word', :key)",
                    {{"c", child}, {"key", key}});
        stay("0stayhome", "0home", "lives", std::nullopt);
        stay("0stayschool", "0school", "enrolled", std::nullopt);
        stay("0stayold", "0old", "lives", today - days{10});
        auto const l1 = canary(Level::l1);
        tx_.run("INSERT INTO child_status (id, child_id, what, code, words, from_on)"
                " VALUES ('0status', :c, 'social_worker', 'name', :w, '2026-01-01')",
                {{"c", child}, {"w", l1}});
        tx_.run("INSERT INTO about_me (id, child_id, words, method, given_on, made_at)"
                " VALUES ('0about', :c, :w, 'SPOKEN', '2026-11-01', :at)",
                {{"c", child}, {"w", l1}, {"at", made_at}});
        tx_.run("INSERT INTO how_to_help_me (id, child_id, version, helps, is_hard, too_much,"
                " made_at) VALUES ('0help', :c, 1, :w, :w, :w, :at)",
                {{"c", child}, {"w", l1}, {"at", made_at}});
        tx_.run("INSERT INTO contact (id, child_id, name, relationship, phone, from_on)"
                " VALUES ('0contact', :c, :w, 'MOTHER', '01632 960118', '2026-01-01')",
                {{"c", child}, {"w", l1}});
        tx_.run("INSERT INTO placement (id, child_id, from_on, address, address_level,"
                " placement_type) VALUES ('0place', :c, '2026-01-01', :w, 3, 'K2')",
                {{"c", child}, {"w", canary(Level::l3)}});
        world_.parameters["contact"] = {"0contact"};
    }

    /// A record, its line, an alert, a document, an action and a duty, all of one level.
    void things_of(Level level)
    {
        auto const word = canary(level);
        auto const n = number(level);
        auto const record = fmt::format("0record{}", n);
        tx_.run("INSERT INTO record (id, kind, form_version, setting_id, author_id, occurred_at,"
                " recorded_at, level, answers, form_key, body_hash) VALUES (:id, 'good-moment', 1,"
                " '0home', '0author', :at, :at, :level, :answers, :id, 'x')",
                {{"id", record}, {"at", made_at}, {"level", n},
                 {"answers", fmt::format(R"({{"what":"{}"}})", word)}});
        tx_.run("INSERT INTO record_child (record_id, child_id, position) VALUES (:r, :c, 0)",
                {{"r", record}, {"c", child}});
        tx_.run("INSERT INTO chronology_entry (entry, child_id, occurred_at, kind, level, title,"
                " words, by_whom, author_id, setting_id, record_id, recorded_at) VALUES (:n, :c,"
                " :at, 'good-moment', :level, :w, :w, 'Author Person', '0author', '0home', :r,"
                " :at)",
                {{"n", n + 1}, {"c", child}, {"at", made_at}, {"level", n}, {"w", word},
                 {"r", record}});
        tx_.run("INSERT INTO alert (id, child_id, kind, subject, what_to_do, danger, level,"
                " from_on, made_at) VALUES (:id, :c, 'risk', :w, :w, 'stop', :level,"
                " '2026-01-01', :at)",
                {{"id", fmt::format("0alert{}", n)}, {"c", child}, {"w", word}, {"level", n},
                 {"at", made_at}});
        tx_.run("INSERT INTO document (id, child_id, title, file_name, file_type, bytes, sha256,"
                " content, level, added_by, added_at) VALUES (:id, :c, :w, 'a.txt', 'text/plain',"
                " 9, 'x', :content, :level, '0author', :at)",
                {{"id", fmt::format("0document{}", n)}, {"c", child}, {"w", word},
                 {"content", "Y2FuYXJ5"}, {"level", n}, {"at", made_at}});
        tx_.run("INSERT INTO action (id, setting_id, child_id, what, level, made_by, made_at)"
                " VALUES (:id, '0home', :c, :w, :level, '0author', :at)",
                {{"id", fmt::format("0action{}", n)}, {"c", child}, {"w", word}, {"level", n},
                 {"at", made_at}});
        tx_.run("INSERT INTO duty (id, clock, child_id, setting_id, record_id, started_at) VALUES"
                " (:id, 'HOME-R35-SIGN', :c, '0home', :r, :at)",
                {{"id", fmt::format("0duty{}", n)}, {"c", child}, {"r", record},
                 {"at", made_at}});
        if (level >= Level::l1 && level <= Level::l3) add_said(tx_, world_, level);
        plan_of(level);
        world_.parameters["record"].push_back(record);
        world_.parameters["alert"].push_back(fmt::format("0alert{}", n));
        world_.parameters["document"].push_back(fmt::format("0document{}", n));
        world_.parameters["action"].push_back(fmt::format("0action{}", n));
        world_.parameters["duty"].push_back(fmt::format("0duty{}", n));
    }

    /// The record as a version of a plan, with a target and progress towards it.
    void plan_of(Level level)
    {
        auto const record = fmt::format("0record{}", number(level));
        auto const target = fmt::format("0target{}", number(level));
        auto const word = canary(level);
        tx_.run("INSERT INTO plan (record_id, child_id, setting_id, kind, series, version,"
                " review_on, agreed_at) VALUES (:r, :c, '0home', 'good-moment', :r, 1,"
                " '2026-12-15', :at)",
                {{"r", record}, {"c", child}, {"at", made_at}});
        tx_.run("INSERT INTO plan_target (record_id, position, target_id, words, area, need,"
                " baseline, measure, helped_by, strategy) VALUES (:r, 0, :t, :w, :w, :w, :w, :w,"
                " :w, :w)",
                {{"r", record}, {"t", target}, {"w", word}});
        tx_.run("INSERT INTO plan_strategy (record_id, position, words) VALUES (:r, 0, :w)",
                {{"r", record}, {"w", word}});
        tx_.run("INSERT INTO target_progress (record_id, child_id, target_id, noted_at, by_adult,"
                " words, met) VALUES (:r, :c, :t, :at, 5, :w, 0)",
                {{"r", record}, {"c", child}, {"t", target}, {"at", made_at}, {"w", word}});
        world_.parameters["target"].push_back(target);
    }

    /// What only its author may see, whoever else reads the child: words of level 4.
    void things_of_the_author()
    {
        auto const word = fmt::format(R"({{"what":["{}"]}})", canary(Level::l4));
        tx_.run("INSERT INTO draft (id, form_key, kind, form_version, setting_id, child_id,"
                " author_id, answers, saved_from, started_at, saved_at) VALUES ('0draft',"
                " '0draftkey', 'good-moment', 1, '0home', :c, '0author', :w, '0page', :at, :at)",
                {{"c", child}, {"w", word}, {"at", made_at}});
        tx_.run("INSERT INTO kept_words (id, draft_id, author_id, form_key, kind, setting_id,"
                " child_id, answers, why, kept_at) VALUES ('0kept', '0draft', '0author',"
                " '0draftkey', 'good-moment', '0home', :c, :w, 'session_ended', :at)",
                {{"c", child}, {"w", word}, {"at", made_at}});
        tx_.run("INSERT INTO import_upload (id, kind, setting_id, staff_id, uploaded_at)"
                " VALUES ('0upload', 'children', '0home', '0author', :at)", {{"at", made_at}});
        tx_.run("INSERT INTO import_upload_part (upload_id, position, file, file_name, content)"
                " VALUES ('0upload', 0, 0, :w, 'Y2FuYXJ5')",
                {{"w", canary(Level::l4) + ".csv"}});
    }

    /// The plan of today, the house list and the night, in which the child has a part.
    void shift_of_the_setting()
    {
        for (auto const& [id, kind, level] :
             {std::tuple{"0line1", "activity", 1}, {"0line2", "family_time", 2}})
            tx_.run("INSERT INTO day_plan_entry (id, setting_id, child_id, on_day, kind, words,"
                    " level, made_by, made_at) VALUES (:id, '0home', :c, '2026-11-24', :kind, :w,"
                    " :level, '0author', :at)",
                    {{"id", id}, {"c", child}, {"kind", kind}, {"level", level}, {"at", made_at},
                     {"w", canary(level_from_number(level))}});
        tx_.run("INSERT INTO with_child (id, setting_id, child_id, staff_id, on_day, shift_name,"
                " made_by, made_at) VALUES ('0with', '0home', :c, '0author', '2026-11-24',"
                " 'late', '0author', :at)", {{"c", child}, {"at", made_at}});
        tx_.run("INSERT INTO house_task (id, setting_id, code, words, repeats, shift_name,"
                " from_on, made_by, made_at) VALUES ('0housetask', '0home', 'TEA', 'Tea', 'daily',"
                " '', '2026-11-01', '0author', :at)", {{"at", made_at}});
        tx_.run("INSERT INTO house_task_ticked (id, task_id, setting_id, on_day, shift_name,"
                " ticked_by, ticked_at, helper_id, skill, offered, other_choice,"
                " allergies_checked) VALUES ('0ticked', '0housetask', '0home', '2026-11-24', '',"
                " '0author', :at, :c, :w, 'Pasta', '', 1)",
                {{"c", child}, {"w", canary(Level::l1)}, {"at", made_at}});
        tx_.run("INSERT INTO night_plan (id, setting_id, child_id, every_minutes, from_minutes,"
                " until_minutes, note, from_on, made_by, made_at) VALUES ('0nightplan', '0home',"
                " :c, 60, 1320, 60, :w, '2026-11-01', '0author', :at)",
                {{"c", child}, {"w", canary(Level::l1)}, {"at", made_at}});
        tx_.run("INSERT INTO night_check (id, plan_id, setting_id, round_at, seen, words,"
                " checked_by, checked_at) VALUES ('0look', '0nightplan', '0home',"
                " '2026-11-24T23:00:00Z', 'up', :w, '0author', :at)",
                {{"w", canary(Level::l1)}, {"at", made_at}});
    }

    void things_of_the_setting()
    {
        tx_.run("INSERT INTO setting_closure (id, setting_id, closes_on, asked_by, asked_at)"
                " VALUES ('0closure', '0home', '2026-12-31', '0author', :at)", {{"at", made_at}});
        tx_.run("INSERT INTO role_request (id, staff_id, setting_id, role, reach, from_on,"
                " until_on, asked_by, asked_at) VALUES ('0request', '0author', '0home', 'dpo',"
                " 'oversees', '2026-11-20', '2026-12-31', '0asker', :at)", {{"at", made_at}});
        tx_.run("INSERT INTO shift (id, setting_id, staff_id, name, part, starts_at, ends_at)"
                " VALUES ('0shift', '0home', '0author', 'late', 'worker', :at,"
                " '2026-11-20T18:00:00Z')", {{"at", made_at}});
        tx_.run("INSERT INTO import (id, number, kind, setting_id, sha256, made_by, made_at,"
                " rows_new, rows_changed, rows_same, rows_duplicate, rows_wrong) VALUES"
                " ('0import', 1, 'children', '0home', 'x', '0author', :at, 1, 0, 0, 0, 0)",
                {{"at", made_at}});
        tx_.run("INSERT INTO import_child (import_id, child_id) VALUES ('0import', :c)",
                {{"c", child}});
    }

    void role(std::string const& staff, std::string_view setting, Role role, bool oversees)
    {
        tx_.run("INSERT INTO staff_role (id, staff_id, setting_id, role, reach, from_on, until_on,"
                " made_at) VALUES (:id, :staff, :setting, :role, :reach, '2026-01-01',"
                " '2027-08-31', :at)",
                {{"id", staff + std::string{setting}}, {"staff", staff}, {"setting", setting},
                 {"role", keywork::to_text(role)}, {"reach", oversees ? "oversees" : "works"},
                 {"at", made_at}});
    }

    void actor(Role held, Stands stands)
    {
        auto const id = fmt::format("0u-{}-{}", keywork::to_text(held), to_text(stands));
        people(id, "Somebody " + id);
        switch (stands) {
        case Stands::key: role(id, "0elsewhere", held, false); break;
        case Stands::team_home: case Stands::kept_away: role(id, "0home", held, false); break;
        case Stands::team_school: role(id, "0school", held, false); break;
        case Stands::past: role(id, "0old", held, false); break;
        case Stands::over: case Stands::in_case: role(id, "0home", held, true); break;
        case Stands::none: role(id, "0elsewhere", held, false); break;
        }
        if (stands == Stands::key)
            tx_.run("INSERT INTO allocation (id, child_id, staff_id, part, from_on, made_at)"
                    " VALUES (:id, :c, :staff, 'key_worker', '2026-01-01', :at)",
                    {{"id", "0a" + id}, {"c", child}, {"staff", id}, {"at", made_at}});
        if (stands == Stands::kept_away)
            tx_.run("INSERT INTO kept_away (id, child_id, staff_id, reason, from_on, made_at)"
                    " VALUES (:id, :c, :staff, 'Test', '2026-01-01', :at)",
                    {{"id", "0k" + id}, {"c", child}, {"staff", id}, {"at", made_at}});
        if (stands == Stands::in_case)
            tx_.run("INSERT INTO opened_case (id, staff_id, child_id, reason, opened_at, from_on,"
                    " until_on) VALUES ('0case', :staff, :c, 'Test', :at, '2026-11-20',"
                    " '2026-12-19')",
                    {{"staff", id}, {"c", child}, {"at", made_at}});
        auto const rule = rule_of(held, stands);
        world_.cases.push_back({.staff = StaffId{id},
                                .role = held,
                                .stands = stands,
                                .reads = rule ? rule->reads : std::nullopt,
                                .writes = rule ? rule->writes : std::nullopt,
                                .own_entries_only = rule && !rule->reads});
    }

    db::Transaction& tx_;
    World world_;
};

}  // namespace

std::string Case::name() const
{
    return fmt::format("{} {}", keywork::to_text(role), to_text(stands));
}

Case const& World::of(Role role, Stands stands) const
{
    auto const found = std::ranges::find_if(cases, [&](Case const& actor) {
        return actor.role == role && actor.stands == stands;
    });
    expects(found != cases.end());
    return *found;
}

std::string canary(Level level) { return fmt::format("canaryl{}x", number(level)); }

sys_seconds now() { return *instant_from_text("2026-11-24T16:35:00Z"); }

World make_world(app::testing::TestProgram& program)
{
    World world;
    program.database().write([&](db::Transaction& tx) {
        world = Maker{tx}.make();
        return db::Database::Finish::commit;
    });
    return world;
}

}  // namespace keywork::matrix
