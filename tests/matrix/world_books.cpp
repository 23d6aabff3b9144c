#include "world_books.hpp"

#include <string_view>

namespace keywork::matrix {
namespace {

constexpr std::string_view whose_book = "0canarychild";
constexpr std::string_view entered_at = "2026-11-20T10:00:00Z";

/// Somebody who came to see the child and is still in the building.
void add_visitor(db::Transaction& tx, World& world)
{
    tx.run("INSERT INTO visit (id, setting_id, name, organisation, reason, seen_child_id,"
           " identity, in_at, signed_in_by, recorded_at, form_key) VALUES ('0visit', '0home',"
           " 'A visitor', '', 'A visit', :c, 'card', :at, '0author', :at, '0visit')",
           {{"c", whose_book}, {"at", entered_at}});
    world.parameters["visit"] = {"0visit"};
}

/// A check that is done and a hazard with its file: what is the place's own.
void add_premises(db::Transaction& tx, World& world)
{
    tx.run("INSERT INTO premises_check (id, setting_id, code, words, unit, every, from_on,"
           " made_by, made_at) VALUES ('0check', '0home', 'FRIDGE', 'Fridge', 'days', 1,"
           " '2026-11-01', '0author', :at)", {{"at", entered_at}});
    tx.run("INSERT INTO premises_check_line (check_id, position, words) VALUES ('0check', 0,"
           " 'Fridge')", {});
    tx.run("INSERT INTO place_file (id, setting_id, file_type, bytes, sha256, content, added_by,"
           " added_at) VALUES ('0file', '0home', 'pdf', 6, 'x', 'Y2FuYXJ5', '0author', :at)",
           {{"at", entered_at}});
    tx.run("INSERT INTO action (id, setting_id, what, level, made_by, made_at) VALUES"
           " ('0hazardtask', '0home', 'Put right', 0, '0author', :at)", {{"at", entered_at}});
    tx.run("INSERT INTO premises_defect (id, setting_id, what, place, risk, photo_id,"
           " reported_by, reported_at, form_key) VALUES ('0hazard', '0home', 'Loose', 'Stairs',"
           " 'low', '0file', '0author', :at, '0hazard')", {{"at", entered_at}});
    tx.run("INSERT INTO premises_defect_task (action_id, defect_id, number) VALUES"
           " ('0hazardtask', '0hazard', 1)", {});
    world.parameters["check"] = {"0check"};
    world.parameters["hazard"] = {"0hazard"};
    world.parameters["file"] = {"0file"};
}

/// The child's money with a receipt, something kept for them, and a line of the place's tin.
void add_money(db::Transaction& tx, World& world)
{
    auto const word = canary(Level::l1);
    tx.run("INSERT INTO place_file (id, setting_id, child_id, file_type, bytes, sha256, content,"
           " added_by, added_at) VALUES ('0receipt', '0home', :c, 'pdf', 6, 'x', 'Y2FuYXJ5',"
           " '0author', :at)", {{"c", whose_book}, {"at", entered_at}});
    tx.run("INSERT INTO money_line (id, ledger, number, setting_id, child_id, purse, move,"
           " change_pence, what, who, happened_on, receipt_id, no_receipt, agreed, agreed_why,"
           " staff_id, at, form_key) VALUES ('0moneyline', 'pocket:0home:0canarychild', 1, '0home', :c,"
           " 'pocket', 'in', 500, :w, :w, '2026-11-20', '0receipt', '', 'agreed', '', '0author',"
           " :at, '0moneyline')", {{"c", whose_book}, {"w", word}, {"at", entered_at}});
    tx.run("INSERT INTO money_line (id, ledger, number, setting_id, purse, move, change_pence,"
           " what, who, happened_on, no_receipt, agreed_why, staff_id, at, form_key) VALUES"
           " ('0pettyline', 'petty:0home:', 1, '0home', 'petty', 'in', 500, 'Float', 'Office',"
           " '2026-11-20', '', '', '0author', :at, '0pettyline')", {{"at", entered_at}});
    tx.run("INSERT INTO valuable (id, child_id, setting_id, what, kept_where, staff_id, at,"
           " form_key) VALUES ('0valuable', :c, '0home', :w, '', '0author', :at, '0valuable')",
           {{"c", whose_book}, {"w", word}, {"at", entered_at}});
    world.parameters["money_line"] = {"0moneyline", "0pettyline"};
    world.parameters["valuable"] = {"0valuable"};
}

}  // namespace

void add_books(db::Transaction& tx, World& world)
{
    add_visitor(tx, world);
    add_premises(tx, world);
    add_money(tx, world);
}

}  // namespace keywork::matrix
