#include "features/records/signing/handlers.hpp"

#include "care/child/store.hpp"
#include "care/record/about/address.hpp"
#include "care/record/store.hpp"
#include "care/record/views.hpp"
#include "care/setting/store.hpp"
#include "care/site/page.hpp"
#include "features/records/signing/views.hpp"

#include <fmt/core.h>

namespace keywork::signing {
namespace {

constexpr int most_shown = 200;   // rows on one page (security model, 7.12)

html::Path record_base(record::OnFile const& on, SettingId const& setting)
{
    if (on.child) return html::path("/children/{}/records/{}", *on.child, on.record);
    if (on.about) return record::staff_record_path(*on.about, on.record);
    return html::path("/places/{}/records/{}", setting, on.record);
}

html::Path sign_path(record::ToSign const& one)
{
    if (one.about) return html::path("/staff-files/{}/records/{}/sign", *one.about, one.record);
    if (one.child) return html::path("/children/{}/records/{}/sign", *one.child, one.record);
    return html::path("/places/{}/records/{}/sign", one.setting, one.record);
}

std::string setting_name(Site const& site, SettingId const& id)
{
    auto const setting = setting::find(site.reader(), id);
    return setting ? setting->name : "";
}

/// Whose file a line is of: a child's, a member of staff's, or the house's.
template <class Line>
std::string whose(Site const& site, Line const& line)
{
    if (line.known_as) return *line.known_as;
    if (line.worker_name) return *line.worker_name;
    return setting_name(site, line.setting);
}

/// What a record is called in the actor's place.
std::string title_of(Site const& site, std::string const& kind, int version,
                     std::string const& profile)
{
    auto const* form = site.forms().find(kind, version);
    form::SettingWords words;
    words.profile = profile;
    return form ? form::said(form->title, words) : kind;
}

record::OnFile on_file(Request const& request, RecordId const& id)
{
    return {.child = request.has_child() ? std::optional{*request.child()} : std::nullopt,
            .record = id,
            .about = record::worker_in(request)};
}

Outcome<record::RecordRead> read(Request const& request, Site const& site, RecordId const& id)
{
    auto const rules = record::rulebook(site);
    if (request.has_child())
        return record::read(site.reader(), rules, request.actor(), request.child(), id);
    if (auto const worker = record::worker_in(request))
        return TRY(record::read_about(site.reader(), rules, request.actor(), *worker, id)).read;
    return record::read_of_house(site.reader(), rules, request.actor(),
                                 TRY(request.id<SettingId>("place")), id);
}

Outcome<SignPage> page_of(Request const& request, Site const& site)
{
    auto const id = TRY(request.id<RecordId>("record"));
    auto shown = TRY(read(request, site, id));
    auto next = record::next_signature(site.reader(), record::rulebook(site), request.actor(),
                                       on_file(request, id), shown.record);
    if (!next) return refuse(Conflict{"Nothing waits for a signature on this record now."});
    SignPage page{.read = std::move(shown), .next = std::move(*next), .base = {},
                  .names_children = !request.has_child(), .talked_day = {}, .talked_time = {},
                  .comment = {}, .why = {}, .problems = {}};
    page.base = record_base(on_file(request, id), page.read.record.setting);
    if (!request.has_child()) return page;
    page.child_age = age_on(child::face(site.reader(), request.child()).born_on, site.today());
    page.same_holds = record::same_holds_on_page(site, request.actor(), request.child(), page.read);
    return page;
}

html::Markup banner(Request const& request, Site const& site, SignPage const& shown)
{
    auto const title = form::said(shown.read.form->title, shown.read.words);
    if (auto const worker = record::worker_in(request))
        return record::who_bar(record::name_of_staff(site.reader(), worker->text()).value_or(""),
                               title);
    if (!request.has_child()) return record::who_bar(shown.read.setting_name, title);
    return record::who_bar(child::face(site.reader(), request.child()), title, site.today());
}

http::Response sign_answer(Request const& request, Site const& site, SignPage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return page(request, site,
                {.title = "Sign a record", .has_errors = wrong,
                 .banner = banner(request, site, shown)},
                sign_page(shown, form_token(request)), wrong ? 422 : 200);
}

/// The day and time of the talk as typed; none: nothing was typed.
Outcome<std::optional<sys_seconds>> read_talk(http::Form const& form, Site const& site)
{
    auto const day = form.value_or("talked_day");
    auto const time = form.value_or("talked_time");
    if (day.empty() && time.empty()) return std::nullopt;
    auto const now = london_time(site.now());
    auto const midnight = std::chrono::floor<days>(now);
    auto const on = day.empty() ? std::optional{site.today()} : read_day(day, site.today());
    auto const at = read_time(time, std::chrono::duration_cast<minutes>(now - midnight));
    if (!on || !at)
        return refuse(Invalid{{{"talked_day", "Enter when you talked with them, like today and "
                                             "7:40pm"}}});
    return from_london(*on + *at);
}

Outcome<> give(Request const& request, Site& site, RecordId const& id)
{
    auto const& form = request.form();
    auto const rules = record::rulebook(site);
    auto const on = on_file(request, id);
    if (form.value_or("answer") == "returned")
        return site.write(request.actor(), [&](Transaction& tx) {
            return record::return_to_author(tx, rules, on, form.value_or("why"));
        });
    record::Given given{.talked_at = TRY(read_talk(form, site)), .comment = std::nullopt};
    auto const comment = form.value_or("comment");
    if (!comment.empty()) given.comment = comment;
    return site.write(request.actor(), [&](Transaction& tx) {
        return record::sign(tx, rules, on, given);
    });
}

}  // namespace

Outcome<http::Response> show_to_sign(Request const& request, Site const& site)
{
    auto const profile = request.actor().profile();
    ToSignPage shown{.waiting = {}, .returned = {}, .now = site.now()};
    for (auto const& one : record::waiting_to_sign(site.reader(), site.forms(), request.scope(),
                                                   most_shown))
        shown.waiting.push_back(
            {.title = title_of(site, one.kind, one.form_version, profile),
             .whose = whose(site, one),
             .author = one.author_name,
             .occurred_at = one.occurred_at,
             .asked_at = one.asked_at,
             .to = sign_path(one)});
    for (auto const& one : record::returned_to(site.reader(), request.scope()))
        shown.returned.push_back(
            {.title = title_of(site, one.kind, one.form_version, profile),
             .whose = whose(site, one),
             .by = one.returned_by,
             .why = one.why,
             .at = one.returned_at,
             .to = record_base({one.child, one.record, one.about}, one.setting)});
    return page(request, site, {.title = "To sign", .current = "/to-sign"}, to_sign_page(shown));
}

Outcome<http::Response> show_sign(Request const& request, Site const& site)
{
    return sign_answer(request, site, TRY(page_of(request, site)));
}

Outcome<http::Response> answer(Request const& request, Site& site)
{
    auto const id = TRY(request.id<RecordId>("record"));
    TRY(read(request, site, id));
    auto const given = give(request, site, id);
    auto const* invalid = refused_as<Invalid>(given);
    if (!invalid) {
        TRY(given);
        return http::redirect("/to-sign");
    }
    auto shown = TRY(page_of(request, site));
    shown.talked_day = request.form().value_or("talked_day");
    shown.talked_time = request.form().value_or("talked_time");
    shown.comment = request.form().value_or("comment");
    shown.why = request.form().value_or("why");
    shown.problems = invalid->problems;
    return sign_answer(request, site, shown);
}

Outcome<http::Response> ask_again(Request const& request, Site& site)
{
    auto const id = TRY(request.id<RecordId>("record"));
    auto const on = on_file(request, id);
    TRY(site.write(request.actor(), [&](Transaction& tx) {
        return record::ask_again(tx, record::rulebook(site), on);
    }));
    if (on.child || on.about) return http::redirect(record_base(on, {}).text());
    auto const place = TRY(request.id<SettingId>("place"));
    return http::redirect(html::path("/places/{}/records/{}", place, id).text());
}

}  // namespace keywork::signing
