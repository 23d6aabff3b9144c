#include "features/planning/outcomes/handlers.hpp"

#include "care/child/page/page.hpp"
#include "care/child/store.hpp"
#include "care/clock/duty.hpp"
#include "care/clock/words.hpp"
#include "care/plan/store.hpp"
#include "care/record/known.hpp"
#include "care/record/rules.hpp"
#include "care/setting/profiles.hpp"
#include "care/setting/store.hpp"
#include "features/planning/outcomes/views.hpp"

#include <algorithm>
#include <array>

namespace keywork::outcomes {
namespace {

constexpr int incidents_read = 200;      // the newest; a page has at most 200 rows
constexpr int lines_shown = 5;
constexpr auto kinds_of_learning = std::to_array<std::string_view>(
    {"attainment", "progress-report", "progress-file", "learning-note", "reading-record"});

/// The kind in which progress is added where the actor writes about this child.
std::optional<std::string> progress_kind(Request const& request, Site const& site)
{
    auto const id = record::setting_for(site.reader(), request.actor(), request.child());
    auto const setting = id ? setting::find(site.reader(), *id) : std::nullopt;
    if (!setting) return std::nullopt;
    for (std::string const& kind : site.profiles().of(setting->profile).forms) {
        auto const* form = site.forms().find(kind);
        bool const may = form && form->progress &&
                         form::holds_for(form->settings, setting->profile) &&
                         record::may_write(*form, request.child());
        if (may) return kind;
    }
    return std::nullopt;
}

std::vector<InIncident> incidents(Site const& site, Sight const& sight)
{
    auto const read = record::answers_of_kind(
        site.reader(), site.forms(), sight,
        {.kind = "incident", .from = start_of(site.today() - days_of_incidents),
         .until = start_of(site.today() + days{1}), .most = incidents_read});
    std::vector<InIncident> all;
    for (record::AnswersRead const& one : read) {
        InIncident incident{.on = london_day(one.occurred_at), .tried = {}};
        auto const* question = form::find(*one.form, "deescalation");
        auto const* chosen = one.answers.as<form::Chosen>("deescalation");
        if (!question || !chosen) continue;
        for (std::string const& code : chosen->codes)
            incident.tried.push_back(form::in_words(
                *question, form::Chosen{.codes = {code}, .other = {}}, {}, {}));
        auto const* held = one.answers.as<bool>("restrictive_intervention");
        incident.held = held && *held;
        all.push_back(std::move(incident));
    }
    return all;
}

std::vector<chronology::Entry> lines_of(Site const& site, Sight const& sight,
                                        std::string_view kind)
{
    chronology::Filter filter;
    filter.kind = std::string{kind};
    return chronology::newest(site.reader(), sight, filter, std::nullopt, lines_shown);
}

std::vector<chronology::Entry> learning(Site const& site, Sight const& sight)
{
    std::vector<chronology::Entry> all;
    for (std::string_view const kind : kinds_of_learning)
        std::ranges::move(lines_of(site, sight, kind), std::back_inserter(all));
    std::ranges::stable_sort(all, std::ranges::greater{}, &chronology::Entry::occurred_at);
    if (all.size() > lines_shown) all.resize(lines_shown);
    return all;
}

std::vector<SchoolDuty> school_duties(Request const& request, Site const& site, Sight const& sight)
{
    std::vector<SchoolDuty> all;
    if (!request.actor().may(Function::see_duties)) return all;
    for (clock::DueDuty const& due :
         clock::worked_out(clock::open_of_child(site.reader(), sight), site.clocks(),
                           site.calendars(), site.now()))
        if (due.clock->id.starts_with("PEP-") && due.due)
            all.push_back({.what = due.clock->short_title,
                           .when = clock::due_in_words(*due.due, site.now()),
                           .to = html::path("/due/{}", due.duty.id)});
    return all;
}

void count_kinds(Site const& site, Sight const& sight, OutcomesPage& page)
{
    for (chronology::KindCount const& one : chronology::counts_by_kind(site.reader(), sight)) {
        if (one.kind == "good-moment") page.good_moments_in_all = one.count;
        if (one.kind == "incident") page.incidents_in_all = one.count;
    }
}

}  // namespace

Outcome<http::Response> show_outcomes(Request const& request, Site const& site)
{
    auto& db = site.reader();
    auto const sight = sight_of(request.actor(), request.child());
    auto const today = site.today();
    OutcomesPage shown{.face = child::face(db, request.child()),
                       .targets = outcomes_of(plan::plans_of(db, sight),
                                              plan::targets_of(db, sight),
                                              plan::progress_of(db, sight), today),
                       .strategies = strategies_in(incidents(site, sight)),
                       .good_moments = lines_of(site, sight, "good-moment"),
                       .attended = {},
                       .learning = learning(site, sight),
                       .school_duties = school_duties(request, site, sight),
                       .add_progress = progress_kind(request, site),
                       .today = today};
    count_kinds(site, sight, shown);
    if (auto const* codes = site.code_sets().find("attendance-codes"))
        shown.attended = attended_in(
            daily_log::logs_of(db, site.forms(), sight, {today - days_of_school, today}), *codes);
    return child::child_page(request, site, {.title = "Outcomes", .tab = child::Tab::plans},
                             outcomes_page(shown));
}

}  // namespace keywork::outcomes
