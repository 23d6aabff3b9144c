#include "features/safeguarding/missing/handlers.hpp"

#include "care/access/place_reach.hpp"
#include "care/child/store.hpp"
#include "care/record/views.hpp"
#include "care/site/page.hpp"
#include "features/safeguarding/missing/views.hpp"

#include <algorithm>

namespace keywork::missing_episodes {
namespace {

constexpr days past_shown{365};
constexpr int most_shown = 200;   // rows on one page (security model, 7.12)

Outcome<EpisodePage> episode_of(Request const& request, Site const& site)
{
    auto const id = TRY(request.id<RecordId>("record"));
    auto const& child = request.child();
    auto& db = site.reader();
    auto read = TRY(record::read(db, record::rulebook(site), request.actor(), child, id));
    if (read.record.kind != missing::kind || read.sees != record::Sees::all)
        return refuse(NotFound{});
    EpisodePage page{.read = std::move(read), .child = child::face(db, child), .episode = {},
                     .done = {}, .to_tell = {}, .interview = {}, .duties = {},
                     .now = site.now(), .today = site.today()};
    page.episode = {.record = id, .child = *child, .known_as = page.child.known_as,
                    .family_name = page.child.family_name,
                    .since = page.read.record.occurred_at,
                    .back_since = returned_at(page.read),
                    .away_only = is_away_only(page.read)};
    page.done = what_was_done(page.read);
    page.to_tell = who_is_told(page.read);
    page.interview = interview_steps(page.read);
    page.may_add = child.writes_to() && *child.writes_to() >= Level::l1;
    page.duties = clock::worked_out(clock::of_record(db, sight_of(request.actor(), child), id),
                                    site.clocks(), site.calendars(), site.now());
    std::erase_if(page.duties, [](clock::DueDuty const& one) { return !one.duty.is_open(); });
    return page;
}

}  // namespace

Outcome<http::Response> show_list(Request const& request, Site const& site)
{
    auto const& actor = request.actor();
    auto const* place = actor.place_role();
    if (!place) return refuse(NotFound{});
    auto const here = reach_in(site.reader(), request.scope(), actor.place);
    ListPage shown{.place_name = place->setting_name,
                   .open = missing::open_in(site.reader(), here),
                   .past = missing::since_in(site.reader(), here, site.now() - past_shown,
                                             most_shown),
                   .now = site.now()};
    std::erase_if(shown.past, [](missing::Episode const& one) { return !one.back_since; });
    return page(request, site, {.title = "Missing and away", .current = "/missing"},
                list_page(shown));
}

Outcome<http::Response> show_episode(Request const& request, Site const& site)
{
    auto const shown = TRY(episode_of(request, site));
    return page(request, site,
                {.title = "Missing episode",
                 .banner = record::who_bar(shown.child,
                                           form::said(shown.read.form->title, shown.read.words),
                                           site.today())},
                episode_page(shown));
}

Outcome<http::Response> show_sheet(Request const& request, Site const& site)
{
    auto const shown = TRY(episode_of(request, site));
    auto const details = child::details(site.reader(), request.child());
    return page(request, site, {.title = "Missing-person sheet"}, sheet_page(shown, details));
}

}  // namespace keywork::missing_episodes
