#include "features/today/handover/handlers.hpp"

#include "care/clock/late.hpp"
#include "care/form/views.hpp"
#include "care/setting/profiles.hpp"
#include "care/shift/hours.hpp"
#include "care/shift/night/night.hpp"
#include "care/site/page.hpp"
#include "features/today/handover/views.hpp"

#include <algorithm>

namespace keywork::handover {
namespace {

constexpr std::string_view kind = "handover";   // forms/daily_life/handover.toml
constexpr days listed{14};

record::Rulebook rules_of(Site const& site)
{
    return {site.forms(), site.profiles(), site.clocks()};
}

bool has_read(std::vector<record::ReadBy> const& read_by, StaffId const& staff)
{
    return std::ranges::find(read_by, staff, &record::ReadBy::staff) != read_by.end();
}

std::string as_written(std::string_view text) { return std::string{text}; }

/// A handover names the children of the house: it stands on no child's own file.
html::Markup answers_of(record::RecordRead const& read, Actor const& actor)
{
    return form::record_answers({.form = *read.form,
                                 .answers = read.answers,
                                 .words = read.words,
                                 .names = read.names,
                                 .reads_to = most_shown(actor.assurance),
                                 .redacted = as_written,
                                 .names_children = true});
}

std::string safe_next(Request const& request)
{
    return request.form().value_or("next") == "/" ? "/" : "/handover";
}

/// What of the running shift nobody has ticked yet.
std::vector<house_list::Due> not_ticked(Request const& request, Site const& site,
                                        HeldRole const& place)
{
    auto const& hours = site.profiles().of(place.profile).shifts;
    auto const shift = shifts::shift_at(hours, site.now());
    if (!shift) return {};
    auto const here = reach_in(site.reader(), request.scope(), place.setting);
    auto due = house_list::of_shift(
        house_list::list_of(site.reader(), here, hours, shift->day), shift->name);
    std::erase_if(due, [](house_list::Due const& one) { return one.ticked.has_value(); });
    return due;
}

}  // namespace

Outcome<http::Response> show_since(Request const& request, Site const& site)
{
    constexpr days ahead{1};
    auto const& actor = request.actor();
    auto const* place = actor.place_role();
    if (!place || !actor.may_in(Function::write_record, place->setting))
        return refuse(NotFound{});
    auto& db = site.reader();
    SincePage shown{.place = place->setting,
                    .place_name = place->setting_name,
                    .since = record::since_handover(db, actor, place->setting),
                    .open = action::in_setting(db, request.scope(), place->setting, site.now()),
                    .due = clock::due_in_setting(db, request.scope(), place->setting,
                                                 {site.clocks(), site.calendars(), site.now()},
                                                 ahead),
                    .not_ticked = not_ticked(request, site, *place),
                    .late_looks = 0,
                    .medicine = {},
                    .now = site.now()};
    std::erase_if(shown.open, [&](action::Action const& one) {
        return one.closed_at || (one.due_at && *one.due_at > site.now() + ahead);
    });
    auto const here = reach_in(db, request.scope(), place->setting);
    if (actor.may_in(Function::see_medicine, place->setting))
        shown.medicine = medicine::due_counts(db, here, site.now());
    shown.late_looks = night::count_late(
        night::night_at(db, here, night::night_of(site.now())), site.now());
    return page(request, site, {.title = "What to hand over", .current = "/handover"},
                since_page(shown));
}

Outcome<http::Response> show_handovers(Request const& request, Site const& site)
{
    auto const& actor = request.actor();
    auto const* place = actor.place_role();
    if (!place) return refuse(NotFound{});
    HandoverList const list{
        .place = actor.place,
        .place_name = place->setting_name,
        .all = record::handovers(site.reader(), request.scope(), actor.place, std::string{kind},
                                 site.now() - listed),
        .may_write = actor.may_in(Function::write_record, actor.place),
        .now = site.now()};
    return page(request, site, {.title = "Handover", .current = "/handover"}, list_page(list));
}

Outcome<http::Response> show_handover(Request const& request, Site const& site)
{
    auto const& actor = request.actor();
    auto const id = TRY(request.id<RecordId>("record"));
    auto const read =
        TRY(record::read_of_house(site.reader(), rules_of(site), actor, actor.place, id));
    auto read_by = record::readers_of(site.reader(), id);
    bool const mine = read.record.author == actor.staff;
    HandoverPage const shown{.read = read,
                             .lines = record::lines_of_handover(read),
                             .read_by = read_by,
                             .may_acknowledge = !mine && !has_read(read_by, actor.staff),
                             .record = answers_of(read, actor),
                             .now = site.now()};
    return page(request, site, {.title = "Handover", .current = "/handover"},
                handover_page(shown, form_token(request)));
}

Outcome<http::Response> have_read(Request const& request, Site& site)
{
    auto const id = TRY(request.id<RecordId>("record"));
    auto const& actor = request.actor();
    TRY(site.write(actor, [&](Transaction& tx) -> Outcome<> {
        return record::mark_read(tx, actor.place, id);
    }));
    return http::redirect(safe_next(request));
}

}  // namespace keywork::handover
