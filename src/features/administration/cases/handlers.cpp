#include "features/administration/cases/handlers.hpp"

#include "care/child/store.hpp"
#include "care/site/page.hpp"
#include "features/administration/cases/operations.hpp"
#include "features/administration/cases/views.hpp"

namespace keywork::cases {
namespace {

Outcome<CasesPage> values(Request const& request, Site const& site)
{
    auto const& actor = request.actor();
    if (!is_officer(actor)) return refuse(NotFound{});
    CasesPage shown;
    for (OpenedCase& one : access::open_cases(site.reader(), actor.staff, actor.today)) {
        auto const child =
            decide(site.reader(), actor, Function::see_child, Level::l0, one.child);
        if (child) shown.cases.push_back({std::move(one), child::face(site.reader(), *child)});
    }
    return shown;
}

http::Response page_of(Request const& request, Site const& site, CasesPage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return page(request, site, {.title = "Cases of data protection", .has_errors = wrong},
                cases_page(shown, form_token(request)), wrong ? 422 : 200);
}

}  // namespace

Outcome<http::Response> show_cases(Request const& request, Site const& site)
{
    return page_of(request, site, TRY(values(request, site)));
}

Outcome<http::Response> open(Request const& request, Site& site)
{
    auto shown = TRY(values(request, site));
    auto const& form = request.form();
    shown.typed = {.name    = form.value_or("name"),
                   .born_on = form.value_or("born_on"),
                   .reason  = form.value_or("reason")};
    auto const opened =
        read_case(shown.typed, site.today()).and_then([&](NewCase const& wanted) {
            return site.write(request.actor(),
                              [&](Transaction& tx) { return open_case(tx, wanted); });
        });
    if (auto const* invalid = refused_as<Invalid>(opened)) {
        shown.problems = invalid->problems;
        return page_of(request, site, shown);
    }
    auto const child = TRY(opened).child;
    return http::redirect("/children/" + child.text());
}

Outcome<http::Response> end(Request const& request, Site& site)
{
    auto const id = TRY(request.id<CaseId>("case"));
    TRY(site.write(request.actor(), [&](Transaction& tx) { return end_case(tx, id); }));
    return http::redirect("/cases");
}

}  // namespace keywork::cases
