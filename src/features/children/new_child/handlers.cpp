#include "features/children/new_child/handlers.hpp"

#include "care/child/operations.hpp"
#include "care/child/search/search.hpp"
#include "care/site/page.hpp"
#include "features/children/new_child/views.hpp"

namespace keywork::new_child {
namespace {

Outcome<NewChildPage> empty_page(Request const& request, Site const& site)
{
    auto const& actor = request.actor();
    auto const* place = actor.place_role();
    if (!place || !actor.may_in(Function::manage_child, place->setting))
        return refuse(NotFound{});
    auto const& profile = site.profiles().of(place->profile);
    NewChildPage shown;
    shown.word = profile.child;
    shown.place_name = place->setting_name;
    shown.group_word = profile.group_word;
    return shown;
}

http::Response response(Request const& request, Site const& site, NewChildPage const& shown)
{
    bool const faulty = !shown.problems.empty();
    return page(request, site,
                {.title      = "Add a " + shown.word.one,
                 .current    = "/children",
                 .form_page  = true,
                 .has_errors = faulty},
                new_child_page(shown, form_token(request)), faulty ? 422 : 200);
}

}  // namespace

Outcome<http::Response> show_new_child(Request const& request, Site const& site)
{
    return response(request, site, TRY(empty_page(request, site)));
}

Outcome<http::Response> add_child(Request const& request, Site& site)
{
    auto typed = TRY(empty_page(request, site));
    auto const& form = request.form();
    auto const& actor = request.actor();
    typed.known_as = form.value_or("known_as");
    typed.family_name = form.value_or("family_name");
    typed.legal_name = form.value_or("legal_name");
    typed.born_on = form.value_or("born_on");
    typed.upn = form.value_or("upn");
    typed.group_name = form.value_or("group_name");
    typed.from_on = form.value_or("from_on");
    typed.is_somebody_else = form.value_or("is_somebody_else") == "yes";
    auto const read = checked(typed, actor.today);
    if (auto const* invalid = refused_as<Invalid>(read)) {
        typed.problems = invalid->problems;
        return response(request, site, typed);
    }
    if (!typed.is_somebody_else) {
        for (child::FoundChild const& one : child::find_children(
                 site.reader(), request.scope(), full_name(read->details.face), 5))
            if (one.face.born_on == read->details.face.born_on) typed.alike.push_back(one.face);
        if (!typed.alike.empty()) return response(request, site, typed);
    }
    auto const& profile = site.profiles().of(actor.profile());
    auto const added = site.write(actor, [&](Transaction& tx) {
        return child::create(
            tx, {.details    = read->details,
                 .setting    = actor.place,
                 .stay_kind  = std::string{to_text(profile.stay)},
                 .group_name = typed.group_name.empty() ? std::nullopt
                                                        : std::optional{typed.group_name},
                 .from_on    = read->from_on});
    });
    if (auto const* invalid = refused_as<Invalid>(added)) {
        typed.problems = invalid->problems;
        return response(request, site, typed);
    }
    auto const id = TRY(added);
    return http::redirect(read->from_on <= actor.today ? "/children/" + id.text() : "/children");
}

}  // namespace keywork::new_child
