#include "features/records/writing/handlers.hpp"

#include "care/child/roster/store.hpp"
#include "care/child/store.hpp"
#include "care/form/views.hpp"
#include "care/record/drafts/store.hpp"
#include "care/record/handover/since.hpp"
#include "care/record/reading/reading.hpp"
#include "care/record/rules.hpp"
#include "care/record/signing/rules.hpp"
#include "care/record/views.hpp"
#include "care/setting/profiles.hpp"
#include "care/setting/store.hpp"
#include "care/site/page.hpp"
#include "features/records/writing/operations.hpp"
#include "features/records/writing/page_parts.hpp"
#include "features/records/writing/views.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>

namespace keywork::writing {
namespace {

Outcome<std::string> profile_of(Site const& site, Place const& place)
{
    auto const setting = setting::find(site.reader(), place.on.setting);
    if (!setting) return refuse(NotFound{});
    return setting->profile;
}

bool is_used_in(Site const& site, std::string const& profile, form::Form const& form)
{
    // The organisation's own kinds stand in no profile.
    bool const offered =
        form.about_staff || form.own || site.profiles().of(profile).uses(form.kind);
    return !form.retired && form::holds_for(form.settings, profile) && offered;
}

bool may_write_there(form::Form const& form, Actor const& actor, Place const& place)
{
    if (place.child) return record::may_write(form, *place.child);
    if (place.about) return record::may_write(form, actor, place.on.setting, *place.about);
    return record::may_write(form, actor, place.on.setting);
}

Outcome<form::Form const*> kind_of(Request const& request, Site const& site, Place const& place)
{
    auto const* form = site.forms().find(request.parameter("kind"));
    auto const profile = TRY(profile_of(site, place));
    bool const may =
        form && is_used_in(site, profile, *form) &&
        may_write_there(*form, request.actor(), place);
    if (!may) return refuse(NotFound{});
    return form;
}

/// Who the page is about, over the whole width.
html::Markup banner(Site const& site, Place const& place, std::string const& words,
                    std::string const& kind)
{
    if (place.child) {
        auto const others = html::path("/records/new").with_query("kind", kind);
        return record::who_bar(child::face(site.reader(), *place.child), words, site.today(),
                               others);
    }
    if (place.about) return record::who_bar(place.about->full_name, words);
    auto const setting = setting::find(site.reader(), place.on.setting);
    return record::who_bar(setting ? setting->name : "", words);
}

std::string title_in(form::Form const& form, form::SettingWords const& words)
{
    return form::said(form.title, words);
}

PageHead form_head(Site const& site, Place const& place, FormPage const& shown)
{
    auto const title = title_in(*shown.form, shown.known.words);
    return {.title = title,
            .form_page = true,
            .saved = shown.saved,
            .banner = banner(site, place,
                             form::said(shown.form->short_title, shown.known.words) +
                                 ", not yet sent",
                             shown.form->kind)};
}

http::Response step_answer(Request const& request, Site const& site, Place const& place,
                           FormPage const& shown, std::vector<Problem> const& problems)
{
    auto head = form_head(site, place, shown);
    head.has_errors = !problems.empty();
    return page(request, site, head,
                step_page(shown, site.clocks(), site.calendars(), form_token(request), problems),
                problems.empty() ? 200 : 422);
}

http::Response to(html::Path const& path) { return http::redirect(path.text()); }

/// The sentence that the autosave script shows, with the draft's newest version.
http::Response saved_answer(record::Saved const& saved)
{
    if (saved.kept)
        return http::plain(409, "Saved apart: another page of this draft was saved. Your words "
                                "are kept under My drafts.");
    auto answer = http::plain(200, saved_words(saved.draft.saved_at));
    answer.headers.emplace_back("Keywork-Draft", saved.draft.id.text());
    answer.headers.emplace_back("Keywork-Version", std::to_string(saved.draft.version));
    return answer;
}

bool changes_rows(http::Form const& form)
{
    return std::ranges::any_of(form.fields, [](auto const& field) {
        return field.first.starts_with("add:") || field.first.starts_with("remove:");
    });
}

html::Path check_path(Draft const& draft)
{
    return html::read_path(draft_base(draft.on, draft.id).text() + "/check").value();
}

/// Where a person goes after a save: the same page, the next one, or away.
http::Response after_save(Request const& request, Site const& site, Place const& place,
                          Draft const& draft)
{
    auto const step = draft.step;
    auto const go = request.form().value_or("go");
    if (go == "later") return to(html::path("/drafts"));
    bool const then_check = request.form().value_or("then") == "check";
    auto shown = draft_page(site, request.actor(), place, draft, step);
    shown.then_check = then_check;
    auto const same = step_path(draft.on, draft.id, step);
    if (changes_rows(request.form()) || (go != "on" && go != "send"))
        return to(then_check ? same.with_query("then", "check") : same);
    auto const reading = form::read_step(*shown.form, step, shown.typed, shown.known);
    auto const all = form::read_answers(*shown.form, shown.typed, shown.known);
    if (!reading.problems.empty()) {
        shown.marks = marks_on(site, place, shown, all.answers);
        return step_answer(request, site, place, shown, reading.problems);
    }
    auto const next = form::step_after(*shown.form, step, all.answers, shown.known);
    if (next && !then_check) return to(step_path(draft.on, draft.id, *next));
    return to(check_path(draft));
}

/// Sends what was saved just now from its only screen, or shows what needs mending there.
Outcome<http::Response> send_at_once(Request const& request, Site& site, Place const& place,
                                     Draft const& draft)
{
    auto const shown = draft_page(site, request.actor(), place, draft, draft.step);
    auto const reading = form::read_answers(*shown.form, shown.typed, shown.known);
    if (!form::sent_at_once(*shown.form, reading.answers, shown.known))
        return after_save(request, site, place, draft);
    if (!reading.problems.empty())
        return step_answer(request, site, place, shown, reading.problems);
    auto const sent = site.write(request.actor(), [&](Transaction& tx) {
        return record::send_draft(tx, record::rulebook(site), draft.id, draft.version);
    });
    if (auto const* invalid = refused_as<Invalid>(sent))
        return step_answer(request, site, place, shown, invalid->problems);
    // Another tap of the same button saved it meanwhile; the page to check shows what became of it.
    if (refused_as<Conflict>(sent)) return to(check_path(draft));
    if (!sent) return refuse(sent.error());
    return http::redirect(record_path(draft.on, sent->record).text() + "/done");
}

Outcome<http::Response> save_posted(Request const& request, Site& site, Place const& place,
                                    form::Form const& form)
{
    auto const posted = posted_page(request);
    auto const saved = site.write(request.actor(), [&](Transaction& tx) {
        return save_page(tx, record::rulebook(site), form, place.on, posted);
    });
    if (!saved) return refuse(saved.error());
    if (request.wants_words_only()) return saved_answer(*saved);
    if (saved->kept) return to(html::path("/drafts/kept/{}", *saved->kept));
    if (saved->draft.sent_as) return to(record_path(saved->draft.on, *saved->draft.sent_as));
    if (request.form().value_or("go") == "send")
        return send_at_once(request, site, place, saved->draft);
    return after_save(request, site, place, saved->draft);
}

Outcome<std::size_t> step_in(Request const& request, form::Form const& form)
{
    auto const& text = request.parameter("step");
    std::size_t step = 0;
    auto const read = std::from_chars(text.data(), text.data() + text.size(), step);
    bool const whole = read.ec == std::errc{} && read.ptr == text.data() + text.size();
    if (!whole || step >= form.steps.size()) return refuse(NotFound{});
    return step;
}

http::Response check_answer(Request const& request, Site const& site, Place const& place,
                            FormPage shown, int status)
{
    if (shown.form->kind == "handover" && !place.child)
        for (auto const& one :
             record::since_handover(site.reader(), request.actor(), place.on.setting).unfinished)
            shown.unfinished.push_back(record::unfinished_in_words(one));
    auto const reading = form::read_answers(*shown.form, shown.typed, shown.known);
    shown.marks = marks_on(site, place, shown, reading.answers);
    add_same_holds(request, site, place, reading.answers, shown);
    auto head = form_head(site, place, shown);
    head.has_errors = status == 422;
    return page(request, site, head,
                check_page(shown, site.clocks(), site.calendars(), form_token(request), reading),
                status);
}

Outcome<record::RecordRead> read_in(Request const& request, Site const& site,
                                    Place const& place, RecordId const& id)
{
    auto const rules = record::rulebook(site);
    auto const& actor = request.actor();
    if (place.child) return record::read(site.reader(), rules, actor, *place.child, id);
    if (place.about)
        return TRY(record::read_about(site.reader(), rules, actor, place.about->staff, id)).read;
    return record::read_of_house(site.reader(), rules, actor, place.on.setting, id);
}

/// Offers progress towards each target that the record says was worked on.
void add_progress_to(Site const& site, Place const& place, record::RecordRead const& read,
                     DonePage& shown)
{
    auto const* progress = progress_form(site, place, read.words.profile);
    if (!progress) return;
    for (std::string const& target : targets_worked_on(*read.form, read.answers)) {
        auto const name = read.names.find(target);
        if (name == read.names.end()) continue;
        shown.next.push_back({progress, "Add progress: " + name->second, "",
                              progress_path(place.on, progress->kind, target)
                                  .with_query("from", read.record.id.text())});
    }
}

std::vector<std::string> signers_of(record::RecordRead const& read)
{
    std::vector<std::string> signers;
    if (auto const next = record::waiting(read.signatures))
        signers.push_back(form::said(read.form->signs[next->step].as, read.words));
    return signers;
}

}  // namespace

Outcome<http::Response> show_children(Request const& request, Site const& site)
{
    auto const& actor = request.actor();
    if (!actor.place.is_set()) return refuse(NotFound{});
    auto const kind = request.query("kind");
    auto const profile = actor.profile();
    ChooseChildPage shown{.children = site.profiles().of(profile).child.many, .all = {},
                          .of_the_house = {}};
    auto& db = site.reader();
    for (auto const& one : child::present_in(db, reach_in(db, request.scope(), actor.place))) {
        auto const* form = kind ? site.forms().find(*kind) : nullptr;
        bool const known = form && !form->retired;
        shown.all.push_back({full_name(one.face),
                             known ? html::path("/children/{}/records/new/{}", one.face.id, *kind)
                                   : html::path("/children/{}/records/new", one.face.id)});
    }
    Place const house{.on = {actor.place, std::nullopt}, .child = std::nullopt};
    shown.of_the_house = kinds_offered(site, actor, house, profile);
    return page(request, site, {.title = "Record", .current = "/records/new"},
                choose_child_page(shown));
}

Outcome<http::Response> show_kinds(Request const& request, Site const& site)
{
    auto const place = TRY(place_of(request, site));
    auto const profile = TRY(profile_of(site, place));
    auto const face = child::face(site.reader(), *place.child);
    ChoosePage shown{.heading = fmt::format("Record for {}", face.known_as), .drafts = {},
                     .kinds = kinds_offered(site, request.actor(), place, profile)};
    form::SettingWords words;
    words.profile = profile;
    for (auto const& line :
         record::drafts_on(site.reader(), request.actor().staff, *place.on.child)) {
        auto const* form = site.forms().find(line.kind);
        shown.drafts.push_back({form ? title_in(*form, words) : line.kind,
                                "saved " + in_near_words(line.saved_at, site.now()),
                                step_path(line.on, line.id, line.step)});
    }
    return page(request, site,
                {.title = "Record", .current = "/records/new",
                 .banner = banner(site, place, "Choose what to write", "")},
                choose_page(shown));
}

Outcome<http::Response> show_new(Request const& request, Site const& site)
{
    auto const place = TRY(place_of(request, site));
    auto const* form = TRY(kind_of(request, site, place));
    return step_answer(request, site, place, TRY(new_page(request, site, place, *form)), {});
}

Outcome<http::Response> save_new(Request const& request, Site& site)
{
    auto const place = TRY(place_of(request, site));
    auto const* form = TRY(kind_of(request, site, place));
    return save_posted(request, site, place, *form);
}

Outcome<http::Response> show_step(Request const& request, Site const& site)
{
    auto const place = TRY(place_of(request, site));
    auto const draft = TRY(draft_of(request, site, place));
    if (draft.sent_as) return to(record_path(draft.on, *draft.sent_as));
    auto const step = TRY(step_in(request, form_of(site, draft)));
    auto shown = draft_page(site, request.actor(), place, draft, step);
    shown.then_check = request.query("then") == "check";
    shown.marks = marks_on(site, place, shown,
                           form::read_answers(*shown.form, shown.typed, shown.known).answers);
    return step_answer(request, site, place, shown, {});
}

Outcome<http::Response> save_step(Request const& request, Site& site)
{
    auto const place = TRY(place_of(request, site));
    auto const draft = TRY(draft_of(request, site, place));
    TRY(step_in(request, form_of(site, draft)));
    return save_posted(request, site, {draft.on, place.child, place.about}, form_of(site, draft));
}

Outcome<http::Response> show_check(Request const& request, Site const& site)
{
    auto const place = TRY(place_of(request, site));
    auto const draft = TRY(draft_of(request, site, place));
    if (draft.sent_as) return to(record_path(draft.on, *draft.sent_as));
    return check_answer(request, site, place,
                        draft_page(site, request.actor(), place, draft, draft.step), 200);
}

Outcome<http::Response> send_checked(Request const& request, Site& site)
{
    auto const place = TRY(place_of(request, site));
    auto const draft = TRY(draft_of(request, site, place));
    if (request.form().value_or("go") == "later") return to(html::path("/drafts"));
    auto const version = posted_page(request).version;
    auto const sent = site.write(request.actor(), [&](Transaction& tx) {
        return record::send_draft(tx, record::rulebook(site), draft.id, version);
    });
    if (refused_as<Invalid>(sent))
        return check_answer(request, site, place,
                            draft_page(site, request.actor(), place, draft, draft.step), 422);
    if (!sent) return refuse(sent.error());
    return http::redirect(record_path(draft.on, sent->record).text() + "/done");
}

Outcome<http::Response> show_done(Request const& request, Site const& site)
{
    auto const place = TRY(place_of(request, site));
    auto const id = TRY(request.id<RecordId>("record"));
    auto const read = TRY(read_in(request, site, place, id));
    DonePage shown{.title = title_in(*read.form, read.words), .name = read.words.name,
                   .duties = {}, .to_sign = signers_of(read), .next = {},
                   .record = record_path(place.on, id), .another = std::nullopt,
                   .now = site.now()};
    if (place.child) {
        auto duties = clock::of_record(site.reader(), sight_of(request.actor(), *place.child), id);
        std::erase_if(duties, [](clock::Duty const& duty) { return !duty.is_open(); });
        shown.duties = clock::worked_out(std::move(duties), site.clocks(), site.calendars(),
                                         site.now());
        shown.another = html::path("/children/{}/records/new", *place.on.child);
        if (read.answers.has("child_view") && request.actor().may(Function::answer_voice))
            shown.view = html::path("/children/{}/voices/new", *place.on.child)
                             .with_query("record", id.text());
    }
    if (!place.about)
        shown.tell = notice::tell_on_page(site.reader(), request.actor(), id,
                                          *html::read_path(shown.record.text() + "/tell"));
    for (form::Opens const* opens :
         form::opens_next(*read.form, read.answers, read.words.profile)) {
        auto const* next = site.forms().find(opens->kind);
        bool const may = next && place.child && is_used_in(site, read.words.profile, *next) &&
                         record::may_write(*next, *place.child);
        if (may)
            shown.next.push_back({next, form::said(opens->prompt, read.words), "",
                                  new_base(place.on, next->kind).with_query("from", id.text())});
    }
    add_progress_to(site, place, read, shown);
    return page(request, site, {.title = "Sent"}, done_page(shown, form_token(request)));
}

}  // namespace keywork::writing
