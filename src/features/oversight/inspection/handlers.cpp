#include "features/oversight/inspection/handlers.hpp"

#include "care/clock/late.hpp"
#include "care/health_date/health_date.hpp"
#include "care/setting/profiles.hpp"
#include "care/site/page.hpp"
#include "features/oversight/inspection/store.hpp"
#include "features/oversight/inspection/views.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::inspection {
namespace {

constexpr int lines_shown = 30;      // of each kind on the page
constexpr int lines_in_file = 200;   // security model, section 7, rule 12

std::int64_t late_health_dates(Site const& site, PlaceReach const& here)
{
    std::int64_t late = 0;
    for (auto const& one : health_dates::facts_in(site.reader(), here))
        for (auto const& line : health_dates::board_of(
                 one.facts, {site.clocks(), site.calendars(), site.today()}))
            if (line.standing == health_dates::Standing::late) ++late;
    return late;
}

void add_gaps(Request const& request, Site const& site, PlaceReach const& here, PackPage& pack,
              std::int64_t unsigned_yet)
{
    auto& db = site.reader();
    auto const late = clock::late_in_setting(db, request.scope(), pack.place,
                                             {site.clocks(), site.calendars(), site.now()});
    pack.gaps.push_back(
        {"Records that wait for a signature", unsigned_yet, html::path("/to-sign")});
    pack.gaps.push_back({"Deadlines that are late", std::ssize(late), html::path("/due")});
    pack.gaps.push_back({"Plans whose day to be looked at again has passed",
                         plans_late(db, here, site.today()), std::nullopt});
    pack.gaps.push_back({"Health and care dates that are late", late_health_dates(site, here),
                         html::path("/health-dates")});
    auto const yesterday = site.today() - days{1};
    for (LogDays const& one : log_days(db, here, site.today() - days_of_logs))
        if (auto const days = days_without_log(one, yesterday))
            pack.gaps.push_back({fmt::format("Days without a daily log, last 4 weeks: {}",
                                             one.known_as),
                                 days,
                                 html::path("/children/{}/timeline", one.child)
                                     .with_query("kind", "daily-log")});
}

Outcome<PackPage> pack_of(Request const& request, Site const& site, int most)
{
    auto const& actor = request.actor();
    auto const* role = actor.place_role();
    bool const may = role && role->profile == "home" &&
                     actor.may_in(Function::see_analysis, actor.place);
    if (!may) return refuse(NotFound{});
    int const months = months_from_text(request.query("period").value_or(""));
    PackPage pack{.place_name = role->setting_name, .place = actor.place, .months = months,
                  .period = {months_before(site.today(), months), site.today()},
                  .shown = {}, .standards = {}, .gaps = {}};
    auto& db = site.reader();
    auto const here = reach_in(db, request.scope(), actor.place);
    std::int64_t unsigned_yet = 0;
    auto const counts = counts_by_kind(db, here, pack.period);
    for (KindCount const& one : counts) unsigned_yet += one.unsigned_yet;
    for (Part const& part : parts) {
        auto const count = std::ranges::find(counts, part.kind, &KindCount::kind);
        PartShown shown{.part = part, .count = {}, .lines = {}};
        if (count != counts.end()) {
            shown.count = *count;
            shown.lines = log_of(db, here, {.period = pack.period, .kind = part.kind,
                                            .now = site.now(), .most = most});
        }
        pack.shown.push_back(std::move(shown));
    }
    pack.standards = standards::counts_in(db, here, pack.period);
    add_gaps(request, site, here, pack, unsigned_yet);
    return pack;
}

}  // namespace

Outcome<http::Response> show_pack(Request const& request, Site const& site)
{
    return page(request, site, {.title = "Inspection evidence", .current = "/inspection"},
                pack_page(TRY(pack_of(request, site, lines_shown))));
}

Outcome<http::Response> hand_file(Request const& request, Site const& site)
{
    auto pack = TRY(pack_of(request, site, lines_in_file));
    // A name of a child is in no line of the file: days without a log are told together.
    std::int64_t days_missing = 0;
    std::erase_if(pack.gaps, [&](Gap const& gap) {
        bool const of_child = gap.what.starts_with("Days without");
        if (of_child) days_missing += gap.count;
        return of_child;
    });
    pack.gaps.push_back({"Days without a daily log, all children, last 4 weeks", days_missing,
                         std::nullopt});
    http::Response response{.status = 200, .headers = {}, .body = file_of(pack)};
    response.headers.emplace_back("Content-Type", "text/csv; charset=utf-8");
    response.headers.emplace_back("Content-Disposition",
                                  "attachment; filename=\"inspection-evidence.csv\"");
    return response;
}

}  // namespace keywork::inspection
