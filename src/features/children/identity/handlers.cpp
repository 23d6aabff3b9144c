#include "features/children/identity/handlers.hpp"

#include "care/child/page/page.hpp"
#include "care/child/store.hpp"
#include "care/code_set/code_set.hpp"
#include "features/children/identity/operations.hpp"
#include "features/children/identity/store.hpp"
#include "features/children/identity/views.hpp"

namespace keywork::identity {
namespace {

IdentityPage identity_for(Request const& request, Site const& site)
{
    auto& db = site.reader();
    auto const& child = request.child();
    IdentityPage shown{.face = child::face(db, child), .all = said_by(db, child)};
    shown.method = "SPOKEN";
    shown.given_on = "today";
    shown.may_write = child.writes_to().has_value() &&
                      request.actor().may(Function::write_record);
    if (shown.may_write)
        for (Part const part : all_parts)
            if (level_of(part) <= *child.writes_to()) shown.parts.push_back(part);
    if (CodeSet const* set = site.code_sets().find("child-voice-method"))
        for (Code const* code : set->offered_on(site.today()))
            shown.ways.push_back({code->code, code->words});
    return shown;
}

http::Response response(Request const& request, Site const& site, IdentityPage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return child::child_page(request, site,
                             {.title = "Who I am", .tab = child::Tab::overview,
                              .has_errors = wrong, .status = wrong ? 422 : 200},
                             identity_page(shown, form_token(request)));
}

}  // namespace

Outcome<http::Response> show_identity(Request const& request, Site const& site)
{
    auto shown = identity_for(request, site);
    shown.part = request.query("part").value_or("");
    return response(request, site, shown);
}

Outcome<http::Response> save_identity(Request const& request, Site& site)
{
    auto typed = identity_for(request, site);
    auto const& form = request.form();
    typed.part = form.value_or("part");
    typed.words = form.value_or("words");
    typed.adults_do = form.value_or("adults_do");
    typed.method = form.value_or("method");
    typed.given_on = form.value_or("given_on");
    auto const read = read_said(typed, site.today());
    if (auto const* invalid = refused_as<Invalid>(read)) {
        typed.problems = invalid->problems;
        return response(request, site, typed);
    }
    TRY(site.write(request.actor(), [&](Transaction& tx) {
        return write(tx, request.child(), *read);
    }));
    return http::redirect("/children/" + request.child()->text() + "/identity");
}

}  // namespace keywork::identity
