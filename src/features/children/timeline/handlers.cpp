#include "features/children/timeline/handlers.hpp"

#include "care/child/allocation/store.hpp"
#include "care/child/page/page.hpp"
#include "care/child/store.hpp"
#include "features/children/timeline/views.hpp"

#include <algorithm>

namespace keywork::timeline {
namespace {

constexpr int lines_a_page = 40;
constexpr int lines_printed = 200;   // security model, section 7, rule 12

Asked asked_in_address(Request const& request)
{
    auto const value = [&](std::string_view name) { return request.query(name).value_or(""); };
    return {.words  = "",
            .from   = value("from"),
            .until  = value("until"),
            .author = value("author"),
            .kind   = value("kind"),
            .before = value("before")};
}

Asked asked_in_form(Request const& request)
{
    auto const& form = request.form();
    return {.words  = form.value_or("words"),
            .from   = form.value_or("from"),
            .until  = form.value_or("until"),
            .author = form.value_or("author"),
            .kind   = form.value_or("kind"),
            .before = form.value_or("before")};
}

chronology::Reading reading_of(Request const& request, Site const& site)
{
    auto const& actor = request.actor();
    chronology::Reading reading{site.forms(), actor.profile(), actor.today};
    if (actor.may(Function::see_actions))
        reading.actions = action::of_child(site.reader(), sight_of(actor, request.child()));
    return reading;
}

TimelinePage page_for(Request const& request, Site const& site, Asked const& asked)
{
    auto& db = site.reader();
    auto const sight = sight_of(request.actor(), request.child());
    TimelinePage shown{.face = child::face(db, request.child()), .asked = asked};
    shown.chips = {.child  = *request.child(),
                   .counts = chronology::counts_by_kind(db, sight),
                   .kind   = asked.kind.empty() ? std::nullopt : std::optional{asked.kind}};
    shown.finding = {.child    = *request.child(),
                     .words    = asked.words,
                     .from     = asked.from,
                     .until    = asked.until,
                     .author   = asked.author,
                     .kind     = asked.kind,
                     .authors  = chronology::authors_of(db, sight),
                     .problems = {}};
    shown.found_by_words = !asked.words.empty();
    auto const filter = filter_of(asked, request.actor().today);
    if (auto const* invalid = refused_as<Invalid>(filter)) {
        shown.finding.problems = invalid->problems;
        return shown;
    }
    shown.entries = chronology::newest(db, sight, *filter, place_from_text(asked.before),
                                       lines_a_page + 1);
    if (shown.entries.size() > lines_a_page) {
        shown.entries.pop_back();
        auto const& last = shown.entries.back();
        shown.next = chronology::Place{last.occurred_at, last.entry};
    }
    return shown;
}

http::Response timeline_response(Request const& request, Site const& site, Asked const& asked)
{
    auto const shown = page_for(request, site, asked);
    bool const faulty = !shown.finding.problems.empty();
    return child::child_page(request, site,
                             {.title      = "Timeline",
                              .tab        = child::Tab::timeline,
                              .has_errors = faulty,
                              .status     = faulty ? 422 : 200},
                             timeline_page(shown, reading_of(request, site), form_token(request)));
}

}  // namespace

Outcome<http::Response> show_timeline(Request const& request, Site const& site)
{
    return timeline_response(request, site, asked_in_address(request));
}

Outcome<http::Response> find_in_timeline(Request const& request, Site& site)
{
    auto const asked = asked_in_form(request);
    // Without words there is nothing to hide: the filters go into the address, to be kept.
    if (asked.words.empty() && filter_of(asked, request.actor().today))
        return http::redirect(timeline_path(*request.child(), asked).text());
    TRY(site.write(request.actor(), [&](Transaction& tx) -> Outcome<> {
        tx.audit({.verb    = audit::Verb::search_run,
                  .target  = "page:timeline -",
                  .subject = audit::subject(*request.child()),
                  .basis   = request.child().basis()});
        return {};
    }));
    return timeline_response(request, site, asked);
}

Outcome<http::Response> show_print(Request const& request, Site const& site)
{
    auto& db = site.reader();
    auto const asked = asked_in_address(request);
    auto const filter = TRY(filter_of(asked, request.actor().today));
    PrintPage shown{.face = child::face(db, request.child()), .most = lines_printed};
    shown.entries = chronology::newest(db, sight_of(request.actor(), request.child()), filter,
                                       std::nullopt, lines_printed + 1);
    shown.has_more = shown.entries.size() > lines_printed;
    if (shown.has_more) shown.entries.pop_back();
    std::ranges::reverse(shown.entries);
    return child::child_page(request, site, {.title = "Chronology", .tab = child::Tab::timeline},
                             print_page(shown, reading_of(request, site)));
}

}  // namespace keywork::timeline
