#pragma once

#include "features/administration/deadlines/deadlines.hpp"
#include "platform/html/markup.hpp"

#include <vector>

namespace keywork::deadlines {

/// One deadline of local policy, and the rule of the organisation's own if there is one today.
struct ListedRule {
    clock::LawClock const* clock;
    std::optional<clock::OwnFigure> own;
};

struct RulesPage {
    std::vector<ListedRule> rules;
    std::vector<clock::LawClock const*> without_figure;   // by terms or a schedule
};
html::Markup rules_page(RulesPage const& page);

struct RulePage {
    clock::LawClock const* clock;
    std::vector<clock::OwnFigure> figures;                // newest first
    TypedRule typed;
    local_days today;
    std::vector<Problem> problems = {};
};
html::Markup rule_page(RulePage const& page, html::Markup token);

}  // namespace keywork::deadlines
