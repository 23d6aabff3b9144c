#include "features/today/due/handlers.hpp"

#include "care/site/page.hpp"
#include "features/today/due/operations.hpp"
#include "features/today/due/views.hpp"

#include <algorithm>

namespace keywork::due {
namespace {

constexpr std::size_t rows_a_page = 50;
constexpr std::size_t most_totals = 200;   // those nearest their limit come first

std::vector<clock::DueDuty> open_duties(Request const& request, Site const& site)
{
    auto const& actor = request.actor();
    return clock::worked_out(clock::in_setting(site.reader(), request.scope(), actor.place),
                             site.clocks(), site.calendars(), site.now());
}

Outcome<clock::DueDuty> find_due(Request const& request, Site const& site)
{
    auto const id = TRY(request.id<DutyId>("duty"));
    auto duty = TRY(clock::find(site.reader(), request.scope(), id));
    std::vector<clock::Duty> one{std::move(duty)};
    return clock::worked_out(std::move(one), site.clocks(), site.calendars(), site.now()).front();
}

}  // namespace

Outcome<http::Response> show_due(Request const& request, Site const& site)
{
    auto duties = open_duties(request, site);
    auto const& actor = request.actor();
    auto totals = clock::totals_in_setting(site.reader(), request.scope(), actor.place,
                                           actor.profile(),
                                           {site.clocks(), site.calendars(), site.now()});
    auto const count = [&](Only only) {
        return std::ranges::count_if(
                   duties, [&](auto const& due) { return stays(due, only, site.now()); }) +
               std::ranges::count_if(totals, [&](auto const& one) { return stays(one, only); });
    };
    auto const* place = actor.place_role();
    DuePage shown{.place_name = place ? place->setting_name : "your place",
                  .all = count(Only::everything),
                  .of_law = count(Only::law),
                  .late = count(Only::late),
                  .only = only_from_text(request.query("only").value_or("")),
                  .now = site.now()};
    std::erase_if(duties, [&](auto const& due) { return !stays(due, shown.only, site.now()); });
    std::erase_if(totals, [&](auto const& one) { return !stays(one, shown.only); });
    if (totals.size() > most_totals) totals.resize(most_totals);
    shown.totals = std::move(totals);
    shown.rows = {.first = html::first_of_page(request.query("from").value_or(""), duties.size()),
                  .of = duties.size(), .a_page = rows_a_page};
    shown.groups = grouped(std::move(duties), shown.rows, site.now());
    return page(request, site, {.title = "Due", .current = "/due"}, due_page(shown));
}

Outcome<http::Response> show_duty(Request const& request, Site const& site)
{
    DutyPage const shown{.due = TRY(find_due(request, site)),
                         .may_exempt = request.actor().may(Function::exempt_duty),
                         .now = site.now()};
    return page(request, site, {.title = "A deadline", .current = "/due"},
                duty_page(shown, form_token(request)));
}

Outcome<http::Response> close_duty(Request const& request, Site& site)
{
    auto const id = TRY(request.id<DutyId>("duty"));
    Closed const closed{.closing = request.form().value_or("closing"),
                        .when = request.form().value_or("when"),
                        .why = request.form().value_or("why")};
    auto const done = site.write(
        request.actor(), [&](Transaction& tx) -> Outcome<> { return close(tx, id, closed); });
    auto const* invalid = refused_as<Invalid>(done);
    if (!invalid) {
        TRY(done);
        return http::redirect("/due");
    }
    DutyPage const shown{.due = TRY(find_due(request, site)),
                         .may_exempt = request.actor().may(Function::exempt_duty),
                         .closing = closed.closing,
                         .when = closed.when,
                         .why = closed.why,
                         .problems = invalid->problems,
                         .now = site.now()};
    return page(request, site, {.title = "A deadline", .current = "/due", .has_errors = true},
                duty_page(shown, form_token(request)), 422);
}

}  // namespace keywork::due
