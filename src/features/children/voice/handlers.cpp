#include "features/children/voice/handlers.hpp"

#include "care/child/allocation/store.hpp"
#include "care/child/page/page.hpp"
#include "care/child/store.hpp"
#include "care/child/voice/operations.hpp"
#include "care/child/voice/store.hpp"
#include "care/code_set/code_set.hpp"
#include "features/children/voice/views.hpp"
#include "platform/text/text.hpp"

#include <algorithm>

namespace keywork::voice {
namespace {

bool may_write(Request const& request)
{
    return request.child().writes_to().has_value() &&
           request.actor().may(Function::write_record);
}

AboutMePage about_me_for(Request const& request, Site const& site)
{
    auto& db = site.reader();
    AboutMePage shown{.face      = child::face(db, request.child()),
                      .versions  = child::about_me_versions(db, request.child()),
                      .team      = child::team_of(db, request.child(), request.actor().today),
                      .method    = "SPOKEN",
                      .helped_by = request.actor().staff.text(),
                      .given_on  = "today",
                      .may_write = may_write(request)};
    if (CodeSet const* set = site.code_sets().find("child-voice-method"))
        for (Code const* code : set->offered_on(site.today()))
            shown.methods.push_back({code->code, code->words});
    if (!shown.versions.empty()) shown.words = shown.versions.front().words;
    return shown;
}

http::Response about_me_response(Request const& request, Site const& site,
                                 AboutMePage const& shown)
{
    bool const faulty = !shown.problems.empty();
    return child::child_page(request, site,
                             {.title      = "About me",
                              .tab        = child::Tab::overview,
                              .has_errors = faulty,
                              .status     = faulty ? 422 : 200},
                             about_me_page(shown, form_token(request)));
}

HelpPage help_for(Request const& request, Site const& site)
{
    auto& db = site.reader();
    HelpPage shown{.face      = child::face(db, request.child()),
                   .versions  = child::how_to_help_me_versions(db, request.child()),
                   .may_write = may_write(request)};
    if (shown.versions.empty()) return shown;
    auto const& newest = shown.versions.front();
    shown.helps = newest.helps;
    shown.is_hard = newest.is_hard;
    shown.too_much = newest.too_much;
    shown.based_on = newest.version;
    return shown;
}

http::Response help_response(Request const& request, Site const& site, HelpPage const& shown)
{
    bool const faulty = !shown.problems.empty();
    int const status = faulty ? 422 : shown.conflict.empty() ? 200 : 409;
    return child::child_page(request, site,
                             {.title      = "How to help me",
                              .tab        = child::Tab::overview,
                              .has_errors = faulty,
                              .status     = status},
                             help_page(shown, form_token(request)));
}

/// What was typed, or every problem with it.
Outcome<AboutMe> read_about_me(AboutMePage const& typed, local_days today)
{
    std::vector<Problem> problems;
    if (is_blank(typed.words))
        problems.push_back({"words", "Write what " + typed.face.known_as + " says"});
    if (std::ranges::find(typed.methods, typed.method, &Method::code) == typed.methods.end())
        problems.push_back({"method", "Choose how the words were given"});
    auto const given_on = read_day(typed.given_on, today);
    if (!given_on)
        problems.push_back({"given_on", "Enter the day, like today or 24/11/2026"});
    else if (*given_on > today)
        problems.push_back({"given_on", "Enter a day that is not in the future"});
    if (!problems.empty()) return refuse(Invalid{problems});
    AboutMe read{.words          = typed.words,
                 .method         = typed.method,
                 .helped_by      = std::nullopt,
                 .helped_by_name = std::nullopt,
                 .given_on       = *given_on,
                 .made_at        = {}};
    for (StaffFace const& face : typed.team)
        if (face.id.text() == typed.helped_by) read.helped_by = face.id;
    return read;
}

}  // namespace

Outcome<http::Response> show_about_me(Request const& request, Site const& site)
{
    return about_me_response(request, site, about_me_for(request, site));
}

Outcome<http::Response> save_about_me(Request const& request, Site& site)
{
    auto typed = about_me_for(request, site);
    typed.words = request.form().value_or("words");
    typed.method = request.form().value_or("method");
    typed.helped_by = request.form().value_or("helped_by");
    typed.given_on = request.form().value_or("given_on");
    auto const read = read_about_me(typed, request.actor().today);
    if (auto const* invalid = refused_as<Invalid>(read)) {
        typed.problems = invalid->problems;
        return about_me_response(request, site, typed);
    }
    TRY(site.write(request.actor(), [&](Transaction& tx) {
        return child::write_about_me(tx, request.child(), *read);
    }));
    return http::redirect("/children/" + request.child()->text());
}

Outcome<http::Response> show_help(Request const& request, Site const& site)
{
    return help_response(request, site, help_for(request, site));
}

Outcome<http::Response> save_help(Request const& request, Site& site)
{
    auto typed = help_for(request, site);
    auto const& form = request.form();
    typed.helps = form.value_or("helps");
    typed.is_hard = form.value_or("is_hard");
    typed.too_much = form.value_or("too_much");
    int based_on = 0;
    for (char const c : form.value_or("based_on").substr(0, 6))
        based_on = c >= '0' && c <= '9' ? based_on * 10 + (c - '0') : -1;
    if (items(typed.helps).empty()) {
        typed.problems = {{"helps", "Write at least one thing that helps"}};
        return help_response(request, site, typed);
    }
    auto const saved = site.write(request.actor(), [&](Transaction& tx) {
        return child::write_how_to_help_me(tx, request.child(),
                                           {.version      = 0,
                                            .helps        = typed.helps,
                                            .is_hard      = typed.is_hard,
                                            .too_much     = typed.too_much,
                                            .made_by_name = std::nullopt,
                                            .made_at      = {}},
                                           based_on);
    });
    if (auto const* conflict = refused_as<Conflict>(saved)) {
        typed.conflict = conflict->why;
        return help_response(request, site, typed);
    }
    TRY(saved);
    return http::redirect("/children/" + request.child()->text());
}

}  // namespace keywork::voice
