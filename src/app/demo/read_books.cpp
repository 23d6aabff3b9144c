#include "app/demo/books.hpp"

#include <fmt/core.h>

namespace keywork::app::demo {
namespace {

sys_seconds instant_in(Table& table, std::string_view key, StoryClock const& clock)
{
    auto const told = table.text(key);
    auto const at = clock.instant(told);
    if (!at) table.fault(fmt::format("\"{}\" is no time like \"-1d 19:40\"", told));
    return at.value_or(clock.now());
}

ToldVisitor read_visitor(Table table, StoryClock const& clock)
{
    ToldVisitor told{.visit = {}, .sees_child = table.maybe_text("sees_child"),
                     .sees_staff = table.maybe_text("sees_staff"), .door = table.text("door"),
                     .left_at = std::nullopt, .correction = table.maybe_text("correction"),
                     .line = table.line()};
    told.visit.name = table.text("name");
    told.visit.organisation = table.maybe_text("from").value_or("");
    told.visit.reason = table.text("why");
    auto const identity = visitors::identity_from_text(
        table.maybe_text("identity").value_or("card"));
    if (!identity) table.fault("\"identity\" is card, known or not_checked");
    told.visit.identity = identity.value_or(visitors::Identity::card);
    told.visit.in_at = instant_in(table, "came", clock);
    if (table.has("left")) told.left_at = instant_in(table, "left", clock);
    table.done();
    return told;
}

}  // namespace

ToldBooks read_books(Table file, StoryClock const& clock)
{
    ToldBooks told{.place = file.text("in"), .manager = file.text("manager"),
                   .looked = file.maybe_text("looked"), .visitors = {}, .line = file.line()};
    for (Table const& one : file.tables("visitor"))
        told.visitors.push_back(read_visitor(one, clock));
    file.done();
    return told;
}

}  // namespace keywork::app::demo
