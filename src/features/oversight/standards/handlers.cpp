#include "features/oversight/standards/handlers.hpp"

#include "care/child/store.hpp"
#include "care/record/reading/reading.hpp"
#include "care/record/views.hpp"
#include "care/setting/profiles.hpp"
#include "care/setting/store.hpp"
#include "care/site/page.hpp"
#include "features/oversight/standards/views.hpp"

namespace keywork::standards_page {
namespace {

constexpr int lines_shown = 200;   // security model, section 7, rule 12

html::Path record_path(Request const& request, Record const& record)
{
    return request.has_child()
               ? html::path("/children/{}/records/{}", *request.child(), record.id)
               : html::path("/places/{}/records/{}", record.setting, record.id);
}

/// The record that the address names, read whole by this actor.
/// refused  NotFound for one that is read in part only, or for named people only
Outcome<record::RecordRead> read_whole(Request const& request, Site const& site)
{
    auto const id = TRY(request.id<RecordId>("record"));
    auto const rules = record::rulebook(site);
    auto& db = site.reader();
    if (!request.has_child()) {
        auto const place = TRY(request.id<SettingId>("place"));
        auto read = TRY(record::read_of_house(db, rules, request.actor(), place, id));
        if (read.record.level == Level::l4) return refuse(NotFound{});
        return read;
    }
    auto read = TRY(record::read(db, rules, request.actor(), request.child(), id));
    if (read.sees != record::Sees::all || read.record.level == Level::l4)
        return refuse(NotFound{});
    return read;
}

form::SettingWords words_of(Profile const& profile)
{
    return {.profile = profile.code, .child = profile.child.one, .children = profile.child.many,
            .lead = "manager", .name = "the " + profile.child.one};
}

Outcome<StandardsPage> counted(Request const& request, Site const& site)
{
    auto const& actor = request.actor();
    auto const* role = actor.place_role();
    if (!role || !actor.may_in(Function::see_analysis, actor.place)) return refuse(NotFound{});
    int const months = months_from_text(request.query("period").value_or(""));
    StandardsPage shown{.place_name = role->setting_name, .months = months,
                        .period = {months_before(site.today(), months), site.today()},
                        .counts = {}};
    auto const here = reach_in(site.reader(), request.scope(), actor.place);
    shown.counts = standards::counts_in(site.reader(), here, shown.period);
    return shown;
}

Line line_of(Site const& site, form::SettingWords const& words, SettingId const& place,
             standards::Shown const& shown)
{
    auto const* form = site.forms().find(shown.kind, shown.form_version);
    Line line{.shown = shown, .title = form ? form::said(form->short_title, words) : shown.kind,
              .to = std::nullopt};
    if (shown.child) line.to = html::path("/children/{}/records/{}", *shown.child, shown.record);
    if (shown.of_house) line.to = html::path("/places/{}/records/{}", place, shown.record);
    return line;
}

}  // namespace

Outcome<http::Response> show_tags(Request const& request, Site const& site)
{
    auto const read = TRY(read_whole(request, site));
    auto const record = record_path(request, read.record);
    auto const action = html::read_path(record.text() + "/standards").value_or(record);
    TagsPage const shown{.record = record, .action = action,
                         .title = form::said(read.form->title, read.words),
                         .at = read.record.occurred_at,
                         .tags = standards::tags_of(site.reader(), read.record.id)};
    auto const banner =
        request.has_child()
            ? record::who_bar(child::face(site.reader(), request.child()), shown.title,
                              site.today())
            : record::who_bar(read.setting_name, shown.title);
    return page(request, site, {.title = "Quality standards of a record", .banner = banner},
                tags_page(shown, form_token(request)));
}

Outcome<http::Response> save_tags(Request const& request, Site& site)
{
    auto const read = TRY(read_whole(request, site));
    std::vector<std::string> wanted;
    for (auto const& [name, value] : request.form().fields)
        if (name == "standards") wanted.push_back(value);
    auto const saved = site.write(request.actor(), [&](Transaction& tx) {
        return request.has_child()
                   ? standards::tag_on_file(tx, request.child(), read.record.id, wanted)
                   : standards::tag_of_house(tx, read.record.id, wanted);
    });
    if (refused_as<Invalid>(saved)) return refuse(NotFound{});   // no page of ours offers it
    TRY(saved);
    return http::redirect(record_path(request, read.record).text() + "/standards");
}

Outcome<http::Response> show_standards(Request const& request, Site const& site)
{
    return page(request, site, {.title = "Quality standards", .current = "/standards"},
                standards_page(TRY(counted(request, site))));
}

Outcome<http::Response> show_behind(Request const& request, Site const& site)
{
    auto const* standard = standards::find(request.query("standard").value_or(""));
    if (!standard) return refuse(NotFound{});
    auto of = TRY(counted(request, site));
    auto const& actor = request.actor();
    auto const words = words_of(site.profiles().of(actor.place_role()->profile));
    auto const here = reach_in(site.reader(), request.scope(), actor.place);
    BehindPage shown{.of = std::move(of), .standard = *standard, .lines = {},
                     .most = lines_shown};
    for (standards::Shown const& one : standards::records_in(
             site.reader(), here, shown.of.period, standard->code, lines_shown))
        shown.lines.push_back(line_of(site, words, actor.place, one));
    return page(request, site, {.title = "Records of a standard", .current = "/standards"},
                behind_page(shown));
}

}  // namespace keywork::standards_page
