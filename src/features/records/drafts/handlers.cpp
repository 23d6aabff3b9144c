#include "features/records/drafts/handlers.hpp"

#include "care/form/typed_words.hpp"
#include "care/record/about/store.hpp"
#include "care/record/additions/on_page.hpp"
#include "care/record/drafts/operations.hpp"
#include "care/record/drafts/store.hpp"
#include "care/record/known.hpp"
#include "care/record/rules.hpp"
#include "care/record/signing/on_page.hpp"
#include "care/setting/store.hpp"
#include "care/site/page.hpp"
#include "features/records/drafts/rules.hpp"
#include "features/records/drafts/views.hpp"

namespace keywork::drafts {
namespace {

std::string title_of(Site const& site, std::string const& kind, std::string const& profile)
{
    auto const* form = site.forms().find(kind.substr(0, kind.find('/')));
    form::SettingWords words;
    words.profile = profile;
    return form ? form::said(form->title, words) : "Words for a record";
}

html::Path step_path(WrittenOn const& on, DraftId const& draft, std::size_t step)
{
    if (on.child) return html::path("/children/{}/drafts/{}/{}", *on.child, draft, step);
    if (on.about) return html::path("/staff-files/{}/drafts/{}/{}", *on.about, draft, step);
    return html::path("/places/{}/drafts/{}/{}", on.setting, draft, step);
}

DraftShown shown(Site const& site, Actor const& actor, record::DraftLine const& line)
{
    DraftShown draft{.title = title_of(site, line.kind, actor.profile()), .whose = {},
                     .saved_at = line.saved_at, .to = step_path(line.on, line.id, line.step)};
    if (line.known_as) {
        draft.whose = *line.known_as;
    } else if (line.worker_name) {
        draft.whose = *line.worker_name;
    } else if (line.on.child) {
        draft.whose = "somebody you do not work with now";
        draft.to.reset();
    } else {
        auto const setting = setting::find(site.reader(), line.on.setting);
        draft.whose = setting ? setting->name : "";
    }
    return draft;
}

Outcome<KeptWords> kept_of(Request const& request, Site const& site)
{
    auto const id = TRY(request.id<KeptWordsId>("kept"));
    auto kept = record::kept_words(site.reader(), request.actor().staff, id);
    if (!kept) return refuse(NotFound{});
    return std::move(*kept);
}

/// Where the words would be written, if the actor may write there now.
struct Writable {
    form::Form const* form;
    WrittenOn on;
};

Outcome<Writable> writable(db::Reader& db, Site const& site, Actor const& actor,
                           KeptWords const& kept)
{
    auto const* form = site.forms().find(kept.kind);
    if (!form || kept.form_key.empty()) return refuse(NotFound{});
    if (kept.about) {
        auto const worker = record::worker(db, *kept.about, actor.today);
        auto const setting = worker ? record::setting_to_write_in(actor, *worker) : std::nullopt;
        if (!setting || !record::may_write(*form, actor, *setting, *worker))
            return refuse(NotFound{});
        return Writable{form, {*setting, std::nullopt, kept.about}};
    }
    if (!kept.child) {
        if (!kept.setting || !record::may_write(*form, actor, *kept.setting))
            return refuse(NotFound{});
        return Writable{form, {*kept.setting, std::nullopt}};
    }
    auto const child = TRY(decide(db, actor, Function::raise_concern, Level::l0, *kept.child));
    auto const setting = kept.setting ? kept.setting : record::setting_for(db, actor, child);
    if (!setting || !record::may_write(*form, child)) return refuse(NotFound{});
    return Writable{form, {*setting, kept.child}};
}

/// How the form's page said things, and the names behind what was chosen there; without any name
/// for who may not write there.
struct PageWords {
    form::SettingWords setting;
    form::Names names;
};

PageWords words_for(Site const& site, Actor const& actor, KeptWords const& kept)
{
    PageWords words;
    words.setting.profile = actor.profile();
    auto const where = writable(site.reader(), site, actor, kept);
    if (!where) return words;
    auto const child = where->on.child
                           ? decide(site.reader(), actor, Function::raise_concern, Level::l0,
                                    *where->on.child)
                           : Outcome<Permitted<ChildId>>{refuse(NotFound{})};
    auto const known = record::known_for(site.reader(), site.profiles(), actor, where->on,
                                         child ? &*child : nullptr);
    return {known.words, form::names_of(known)};
}

/// A field as its page said it, whatever was being written: a record, or something added to one.
std::optional<FieldSaid> said_on_page(Site const& site, std::string const& kind,
                                      PageWords const& words, std::string const& field,
                                      std::string const& value)
{
    if (kind == "addition")
        return said_in(record::addition_fields, field, value, site.code_sets());
    if (kind == "signature")
        return said_in(record::signature_fields, field, value, site.code_sets());
    auto const* form = site.forms().find(kind.substr(0, kind.find('/')));
    auto const on_page =
        form ? form::field_on_page(*form, field, words.setting) : std::nullopt;
    if (!on_page) return std::nullopt;
    return FieldSaid{on_page->label,
                     form::typed_in_words(*on_page, value, words.setting, words.names),
                     on_page->is_typed ? FieldKind::words : FieldKind::code};
}

}  // namespace

Outcome<http::Response> show_drafts(Request const& request, Site const& site)
{
    auto const& actor = request.actor();
    DraftsPage page_shown{.drafts = {}, .kept = {}, .now = site.now()};
    for (auto const& line : record::drafts_of(site.reader(), request.scope()))
        page_shown.drafts.push_back(shown(site, actor, line));
    for (KeptWords const& kept : record::kept_words_of(site.reader(), actor.staff))
        page_shown.kept.push_back({title_of(site, kept.kind, actor.profile()), kept.why,
                                   kept.kept_at, html::path("/drafts/kept/{}", kept.id)});
    return page(request, site, {.title = "My drafts", .current = "/drafts"},
                drafts_page(page_shown));
}

Outcome<http::Response> show_kept(Request const& request, Site const& site)
{
    auto const kept = TRY(kept_of(request, site));
    auto const& actor = request.actor();
    auto const draft = kept.draft ? record::draft_of(site.reader(), actor.staff, *kept.draft)
                                  : std::optional<Draft>{};
    auto const words = words_for(site, actor, kept);
    auto const before =
        draft ? record::earlier_answers(site.reader(), draft->id, kept.base_version) : std::nullopt;
    auto const says = [&](std::string const& field, std::string const& value) {
        return said_on_page(site, kept.kind, words, field, value);
    };
    KeptPage shown{.id = kept.id,
                   .title = title_of(site, kept.kind, actor.profile()),
                   .why = kept.why,
                   .kept_at = kept.kept_at,
                   .has_draft = draft.has_value(),
                   .may_use = !(draft && draft->sent_as) &&
                              writable(site.reader(), site, actor, kept).has_value(),
                   .compared = compare(before.value_or(form::Typed{}),
                                       draft ? draft->typed : form::Typed{}, kept.typed, says)};
    return page(request, site, {.title = "Words that were kept", .current = "/drafts"},
                kept_page(shown, form_token(request)));
}

Outcome<http::Response> settle_kept(Request const& request, Site& site)
{
    auto const kept = TRY(kept_of(request, site));
    auto const& actor = request.actor();
    if (request.form().value_or("choice") != "mine") {
        TRY(site.write(actor, [&](Transaction& tx) {
            return record::set_aside_kept_words(tx, kept);
        }));
        return http::redirect("/drafts");
    }
    auto const used = site.write(actor, [&](Transaction& tx) -> Outcome<Draft> {
        auto const where = TRY(writable(tx.db(), site, actor, kept));
        return record::use_kept_words(tx, *where.form, where.on, kept);
    });
    auto const draft = TRY(used);
    return http::redirect(step_path(draft.on, draft.id, draft.step).text());
}

}  // namespace keywork::drafts
