#include "features/today/tell/handlers.hpp"

#include "care/form/form.hpp"
#include "care/notice/told/told.hpp"
#include "care/record/reading/reading.hpp"
#include "care/record/views.hpp"

#include <algorithm>

namespace keywork::tell {
namespace {

/// Pressed twice: what the first did holds.
bool waits_already(Request const& request, Site const& site, RecordId const& record)
{
    return std::ranges::any_of(notice::told_of(site.reader(), record),
                               [&](notice::Told const& told) {
                                   return told.told_by == request.actor().staff && !told.seen_at;
                               });
}

Outcome<http::Response> tell(Request const& request, Site& site, record::RecordRead const& read,
                             html::Path const& back)
{
    auto const* place = request.actor().place_role();
    if (!place) return refuse(NotFound{});
    notice::ToTell const wanted{
        .record = read.record.id,
        .title = form::said(read.form->title, read.words),
        .level = read.record.level,
        .child = request.has_child() ? std::optional{*request.child()} : std::nullopt,
        .setting = place->setting};
    if (!waits_already(request, site, wanted.record))
        TRY(site.write(request.actor(), [&](Transaction& tx) {
            return notice::tell_leader(tx, wanted);
        }));
    return http::redirect(back.text());
}

}  // namespace

Outcome<http::Response> tell_of_child(Request const& request, Site& site)
{
    auto const id = TRY(request.id<RecordId>("record"));
    auto const read = TRY(record::read(site.reader(), record::rulebook(site), request.actor(),
                                       request.child(), id));
    return tell(request, site, read, html::path("/children/{}/records/{}", *request.child(), id));
}

Outcome<http::Response> tell_of_house(Request const& request, Site& site)
{
    auto const id = TRY(request.id<RecordId>("record"));
    auto const place = TRY(request.id<SettingId>("place"));
    auto const read = TRY(record::read_of_house(site.reader(), record::rulebook(site),
                                                request.actor(), place, id));
    return tell(request, site, read, html::path("/places/{}/records/{}", place, id));
}

Outcome<http::Response> have_seen(Request const& request, Site& site)
{
    auto const id = TRY(request.id<ActionId>("action"));
    TRY(site.write(request.actor(), [&](Transaction& tx) { return notice::mark_seen(tx, id); }));
    return http::redirect("/");
}

}  // namespace keywork::tell
