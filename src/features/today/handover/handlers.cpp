#include "features/today/handover/handlers.hpp"

#include "care/form/views.hpp"
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

}  // namespace

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
