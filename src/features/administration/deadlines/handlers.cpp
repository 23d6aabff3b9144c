#include "features/administration/deadlines/handlers.hpp"

#include "care/clock/rules.hpp"
#include "care/site/page.hpp"
#include "features/administration/deadlines/operations.hpp"
#include "features/administration/deadlines/views.hpp"

#include <algorithm>

namespace keywork::deadlines {
namespace {

Outcome<RulePage> values(Request const& request, Site const& site)
{
    auto const* clock = site.clocks().find(request.parameter("clock"));
    if (!clock || !answers_for(request.actor(), *clock)) return refuse(NotFound{});
    return RulePage{.clock   = clock,
                    .figures = clock::figures_of(site.reader(), clock->id),
                    .typed   = {.which   = "own",
                                .figure  = {},
                                .from_on = in_words(site.today()),
                                .reason  = {}},
                    .today   = site.today()};
}

http::Response page_of(Request const& request, Site const& site, RulePage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return page(request, site, {.title = "A deadline of our own", .has_errors = wrong},
                rule_page(shown, form_token(request)), wrong ? 422 : 200);
}

std::optional<clock::OwnFigure> own_today(std::vector<clock::OwnFigure> const& figures,
                                          clock::LawClock const& clock, local_days today)
{
    std::vector<clock::OwnFigure> of_clock;
    std::ranges::copy_if(figures, std::back_inserter(of_clock),
                         [&](auto const& figure) { return figure.clock == clock.id; });
    auto const* found = clock::in_force(of_clock, today);
    return found ? std::optional{*found} : std::nullopt;
}

}  // namespace

Outcome<http::Response> show_rules(Request const& request, Site const& site)
{
    RulesPage shown;
    auto const figures = clock::all_figures(site.reader());
    for (clock::LawClock const& clock : site.clocks().all()) {
        if (!clock::is_ours_to_set(clock) || !answers_for(request.actor(), clock)) continue;
        if (clock::figure_of(clock))
            shown.rules.push_back({&clock, own_today(figures, clock, site.today())});
        else shown.without_figure.push_back(&clock);
    }
    return page(request, site, {.title = "Deadlines of our own"}, rules_page(shown));
}

Outcome<http::Response> show_rule(Request const& request, Site const& site)
{
    return page_of(request, site, TRY(values(request, site)));
}

Outcome<http::Response> save_rule(Request const& request, Site& site)
{
    auto shown = TRY(values(request, site));
    auto const& form = request.form();
    shown.typed = {.which   = form.value_or("which"),
                   .figure  = {.number = form.value_or("number"),
                               .window = form.value_or("window"),
                               .time   = form.value_or("time")},
                   .from_on = form.value_or("from_on"),
                   .reason  = form.value_or("reason")};
    auto const saved =
        read_rule(*shown.clock, shown.typed, site.today()).and_then([&](NewRule const& rule) {
            return site.write(request.actor(), [&](Transaction& tx) {
                return set_rule(tx, site.clocks(), shown.clock->id, rule);
            });
        });
    if (auto const* invalid = refused_as<Invalid>(saved)) {
        shown.problems = invalid->problems;
        return page_of(request, site, shown);
    }
    TRY(saved);
    return http::redirect("/deadlines/" + shown.clock->id);
}

}  // namespace keywork::deadlines
