#include "features/administration/deadlines/operations.hpp"

namespace keywork::deadlines {

Outcome<clock::FigureId> set_rule(Transaction& tx, Clocks const& clocks, std::string_view id,
                                  NewRule const& rule)
{
    auto const* clock = clocks.find(id);
    if (!clock || !answers_for(tx.actor(), *clock)) return refuse(NotFound{});
    if (!clock::figure_of(*clock)) return refuse(Conflict{why_not_ours(*clock)});
    if (rule.from_on < tx.today())
        return refuse(Conflict{"A rule begins today or later: what has started keeps the time it "
                               "had."});
    clock::OwnFigure const figure{.id          = tx.new_id<struct clock::Figure>(),
                                  .clock       = clock->id,
                                  .due_code    = rule.due_code,
                                  .from_on     = rule.from_on,
                                  .reason      = rule.reason,
                                  .set_by      = tx.actor().staff,
                                  .set_by_name = {},
                                  .set_at      = tx.now()};
    clock::insert_figure(tx.db(), figure);
    tx.audit({.verb   = audit::Verb::config_set,
              .target = "clock:" + clock->id + " " + rule.due_code.value_or("default"),
              .basis  = "function"});
    return figure.id;
}

}  // namespace keywork::deadlines
