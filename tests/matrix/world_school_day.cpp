#include "world_school_day.hpp"

namespace keywork::matrix {
namespace {

constexpr std::string_view of_child = "0canarychild";
constexpr std::string_view group_made_at = "2026-11-20T10:00:00Z";

}  // namespace

void add_school_day(db::Transaction& tx, World& world)
{
    auto const word = canary(Level::l1);
    tx.run("INSERT INTO school_group (id, setting_id, kind, name, made_by, made_at)"
           " VALUES ('0group', '0home', 'class', 'Group', '0author', :at)",
           {{"at", group_made_at}});
    tx.run("INSERT INTO school_group_child (id, group_id, child_id, weekdays, from_on, made_by,"
           " made_at) VALUES ('0member', '0group', :c, '12345', '2026-11-01', '0author', :at)",
           {{"c", of_child}, {"at", group_made_at}});
    tx.run("INSERT INTO school_group_adult (id, group_id, staff_id, from_on, made_by, made_at)"
           " VALUES ('0groupadult', '0group', '0author', '2026-11-01', '0author', :at)",
           {{"at", group_made_at}});
    tx.run("INSERT INTO school_period (id, group_id, weekday, starts_minutes, ends_minutes, name,"
           " place, activity, from_on, made_by, made_at) VALUES ('0period', '0group', 2, 600, 660,"
           " 'Period', 'Hall', '', '2026-11-01', '0author', :at)", {{"at", group_made_at}});
    tx.run("INSERT INTO session_line (id, period_id, on_day, child_id, state, noted_by, noted_at)"
           " VALUES ('0tap', '0period', '2026-11-24', :c, 'arrived', '0author',"
           " '2026-11-24T10:01:00Z')", {{"c", of_child}});
    tx.run("INSERT INTO call_out (id, setting_id, child_id, place, needs, words, form_key,"
           " called_by, called_at) VALUES ('0callout', '0home', :c, :w, 'senior', :w, 'one',"
           " '0author', '2026-11-24T12:00:00Z')", {{"c", of_child}, {"w", word}});
    tx.run("INSERT INTO site_visit (id, setting_id, staff_id, child_id, place, phone, why,"
           " starts_at, ends_at, made_by, made_at) VALUES ('0sitevisit', '0home', '0author', :c,"
           " :w, '', :w, '2026-11-24T12:00:00Z', '2026-11-24T13:00:00Z', '0author', :at)",
           {{"c", of_child}, {"w", word}, {"at", group_made_at}});
    world.parameters["site_visit"] = {"0sitevisit"};
    world.parameters["call_out"] = {"0callout"};
    world.parameters["group"] = {"0group"};
    world.parameters["member"] = {"0member"};
    world.parameters["group_adult"] = {"0groupadult"};
    world.parameters["period"] = {"0period"};
}

}  // namespace keywork::matrix
