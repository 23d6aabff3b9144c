#include "features/children/profile/handlers.hpp"

#include "care/child/allocation/store.hpp"
#include "care/child/page/page.hpp"
#include "care/child/status/store.hpp"
#include "care/child/store.hpp"
#include "care/child/voice/store.hpp"
#include "care/clock/words.hpp"
#include "care/code_set/code_set.hpp"
#include "care/contact/store.hpp"
#include "care/feature.hpp"
#include "care/setting/profiles.hpp"
#include "features/children/profile/views.hpp"

namespace keywork::profile {
namespace {

constexpr int lines_shown = 8;
constexpr std::size_t people_shown = 5;
constexpr std::size_t duties_shown = 4;

std::string code_in_words(Site const& site, std::string_view set, std::string_view code)
{
    CodeSet const* codes = site.code_sets().find(set);
    return codes ? codes->words_of(code) : std::string{code};
}

void add_people(Overview& overview, Request const& request, Site const& site)
{
    auto& db = site.reader();
    auto const& child = request.child();
    auto const today = request.actor().today;
    auto const contacts = contact::contacts_on(db, child, today);
    std::vector<std::string> relationships;
    for (ContactPerson const& one : contacts)
        relationships.push_back(
            code_in_words(site, "contact-relationship", one.details.relationship));
    auto const statuses = child::statuses_on(db, child, today);
    overview.people =
        people_first(child::allocations_on(db, child, today),
                     child::first_of(statuses, StatusOf::social_worker), contacts, relationships);
    overview.people_in_all = overview.people.size();
    if (overview.people.size() > people_shown) overview.people.resize(people_shown);
}

void add_story(Overview& overview, Request const& request, Site const& site)
{
    auto& db = site.reader();
    auto const sight = sight_of(request.actor(), request.child());
    overview.newest = chronology::newest(db, sight, {}, std::nullopt, lines_shown);
    overview.chips = {.child  = *request.child(),
                      .counts = chronology::counts_by_kind(db, sight),
                      .kind   = std::nullopt};
    overview.finding.child = *request.child();
    overview.finding.authors = chronology::authors_of(db, sight);
}

/// With its year where that is not plain.
std::string day_coming_up(local_days day, local_days today)
{
    constexpr days half_a_year{182};
    return day - today > half_a_year ? in_words(day) : in_short_words(day);
}

void add_coming_up(Overview& overview, Request const& request, Site const& site)
{
    if (!request.actor().may(Function::see_duties)) return;
    auto const sight = sight_of(request.actor(), request.child());
    auto const due = clock::worked_out(clock::open_of_child(site.reader(), sight), site.clocks(),
                                       site.calendars(), site.now());
    for (clock::DueDuty const& one : due) {
        if (overview.coming_up.size() == duties_shown || !one.due) break;
        overview.coming_up.push_back(
            {.duty     = one.duty.id,
             .when     = one.due->on ? day_coming_up(*one.due->on, site.today())
                                     : in_near_words(one.due->at, site.now()),
             .what     = one.clock->short_title,
             .duty_kind = clock::kind_before_law(*one.clock),
             .law_line = clock::law_line(*one.clock, one.duty.facts),
             .late     = one.standing == clock::Standing::overdue});
    }
}

void add_totals(Overview& overview, Request const& request, Site const& site)
{
    if (!request.actor().may(Function::see_duties)) return;
    overview.totals =
        clock::totals_of_child(site.reader(), sight_of(request.actor(), request.child()),
                               {site.clocks(), site.calendars(), site.now()});
}

html::Markup panels(Request const& request, Site const& site)
{
    html::Markup all;
    for (Feature const& feature : site.services().features.all)
        if (auto const panel = feature.child_panel.function()) all += panel(request, site);
    return all;
}

}  // namespace

Outcome<http::Response> show_child(Request const& request, Site const& site)
{
    auto& db = site.reader();
    auto const& child = request.child();
    Overview overview{.face     = child::face(db, child),
                      .about_me = child::about_me(db, child),
                      .help     = child::how_to_help_me(db, child),
                      .panels   = panels(request, site)};
    if (overview.about_me)
        overview.about_me_method =
            code_in_words(site, "child-voice-method", overview.about_me->method);
    overview.may_write =
        child.writes_to().has_value() && request.actor().may(Function::write_record);
    add_people(overview, request, site);
    add_story(overview, request, site);
    add_coming_up(overview, request, site);
    add_totals(overview, request, site);
    auto const& actor = request.actor();
    chronology::Reading reading{site.forms(), actor.profile(), actor.today};
    if (actor.may(Function::see_actions))
        reading.actions = action::of_child(site.reader(), sight_of(actor, child));
    return child::child_page(
        request, site,
        {.title = sentence_case(site.profiles().of(reading.profile).child.one) + "’s page",
         .tab   = child::Tab::overview},
        overview_page(overview, reading, form_token(request)));
}

}  // namespace keywork::profile
