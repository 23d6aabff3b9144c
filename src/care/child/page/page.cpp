#include "care/child/page/page.hpp"

#include "care/child/alert/store.hpp"
#include "care/child/page/views.hpp"
#include "care/child/status/store.hpp"
#include "care/child/stay/store.hpp"
#include "care/child/store.hpp"
#include "care/child/year_group/year_group.hpp"
#include "care/code_set/code_set.hpp"

#include <algorithm>

namespace keywork::child {
namespace {

constexpr std::size_t most_alerts = 4;  // design guide, section 6: then "all alerts"

std::string code_in_words(Site const& site, std::string_view set, std::string_view code)
{
    CodeSet const* codes = site.code_sets().find(set);
    return codes ? codes->words_of(code) : std::string{code};
}

/// The plain words of an order: "Care order" for C2.
std::string legal_status_in_words(Site const& site, std::string const& code)
{
    CodeSet const* orders = site.code_sets().find("ssda903-legal-status");
    Code const* found = orders ? orders->find(code) : nullptr;
    if (!found) return code;
    auto const plain = found->column("plain_label");
    return plain.empty() ? found->words : std::string{plain};
}

template <class Dated>
bool holds_on(Dated const& dated, local_days day)
{
    return dated.from_on <= day && (!dated.until_on || *dated.until_on >= day);
}

void add_where(BannerFacts& facts, std::vector<StayInWords> const& stays)
{
    auto const here = [&](std::string_view kind) {
        return std::ranges::find_if(stays, [&](StayInWords const& one) {
            return one.stay.kind == kind && holds_on(one.stay, facts.today);
        });
    };
    for (auto const& [kind, words] : {std::pair{"lives", "Lives at"}, std::pair{"enrolled", "At"},
                                      std::pair{"caseload", "With"}}) {
        auto const found = here(kind);
        if (found == stays.end()) continue;
        facts.where_before = words;
        facts.where = found->setting_name;
        facts.since_on = found->stay.from_on;
        return;
    }
}

void add_education(BannerFacts& facts, std::vector<ChildStatus> const& statuses,
                   std::vector<SchoolPlace> const& places)
{
    auto year = year_group(facts.face.born_on, facts.today);
    if (auto const* taught = first_of(statuses, StatusOf::year_group))
        if (auto const out_of_age = year_group_of_code(taught->code)) year = out_of_age;
    if (year) facts.year = year->words;
    auto const school = std::ranges::find_if(
        places, [&](SchoolPlace const& place) { return holds_on(place, facts.today); });
    if (school != places.end()) facts.school = school->school_name;
}

void add_order(BannerFacts& facts, Site const& site, std::vector<ChildStatus> const& statuses)
{
    auto const* order = first_of(statuses, StatusOf::legal_status);
    auto const* care = first_of(statuses, StatusOf::care_status);
    auto const* authority = first_of(statuses, StatusOf::placing_authority);
    if (order)
        facts.order = legal_status_in_words(site, order->code);
    else if (care)
        facts.order = code_in_words(site, "care-status", care->code);
    if (!authority) return;
    facts.order += facts.order.empty() ? authority->code : ", " + authority->code;
}

BannerFacts banner_facts(Request const& request, Site const& site)
{
    auto& db = site.reader();
    auto const& child = request.child();
    BannerFacts facts{.face = face(db, child), .today = request.actor().today};
    auto const statuses = statuses_on(db, child, facts.today);
    add_where(facts, stays(db, child));
    add_education(facts, statuses, school_places(db, child));
    add_order(facts, site, statuses);
    facts.alerts = alerts_on(db, child, facts.today);
    if (facts.alerts.size() > most_alerts) {
        facts.more_alerts = facts.alerts.size() - most_alerts;
        facts.alerts.resize(most_alerts);
    }
    facts.may_record = child.writes_to().has_value() &&
                       request.actor().may(Function::write_record);
    return facts;
}

}  // namespace

http::Response child_page(Request const& request, Site const& site, PageAbout const& about,
                          html::Markup body)
{
    auto const& child = request.child();
    auto const shown = child.own_entries_only()
                           ? short_banner(face(site.reader(), child))
                           : banner(banner_facts(request, site), about.tab);
    return page(request, site,
                {.title      = about.title,
                 .current    = "/children",
                 .has_errors = about.has_errors,
                 .banner     = shown},
                std::move(body), about.status);
}

http::Response child_form_page(Request const& request, Site const& site, PageAbout const& about,
                               std::string_view words, html::Markup body)
{
    auto const about_whom = face(site.reader(), request.child());
    return page(request, site,
                {.title      = about.title,
                 .current    = "/children",
                 .form_page  = true,
                 .has_errors = about.has_errors,
                 .banner     = who_bar(about_whom, request.actor().today, words)},
                std::move(body), about.status);
}

html::Person person(ChildFace const& child)
{
    auto const name = full_name(child);
    return {.name = name, .initials = html::initials_of(name),
            .tint = html::tint_of(child.id.text())};
}

html::Person person_on_a_shared_screen(ChildFace const& child)
{
    auto shown = person(child);
    shown.name = short_name(child);
    return shown;
}

std::string possessive(std::string_view name)
{
    return std::string{name} + "’s";
}

std::string month_in_words(local_days day)
{
    auto const words = in_words(day);  // 24 November 2026
    return words.substr(words.find(' ') + 1);
}

}  // namespace keywork::child
