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

}  // namespace

void add_books(db::Transaction& tx, World& world)
{
    add_visitor(tx, world);
}

}  // namespace keywork::matrix
