#include "features/records/writing/page_parts.hpp"

#include "care/child/document/store.hpp"
#include "care/child/store.hpp"
#include "care/plan/store.hpp"
#include "care/record/about/address.hpp"
#include "care/record/about/store.hpp"
#include "care/record/drafts/store.hpp"
#include "care/record/handover/since.hpp"
#include "care/record/known.hpp"
#include "care/record/reading/reading.hpp"
#include "care/record/rules.hpp"
#include "care/record/store.hpp"
#include "care/record/views.hpp"
#include "care/setting/profiles.hpp"
#include "care/setting/store.hpp"
#include "care/site/asked.hpp"
#include "care/writing_help/own_words.hpp"

#include <algorithm>
#include <charconv>

namespace keywork::writing {
namespace {

std::int64_t number_in(std::string const& text)
{
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return std::max<std::int64_t>(number, 0);
}

/// The files that were added to this draft: to be chosen, and to be named.
void add_documents(Site const& site, Place const& place, FormPage& page)
{
    if (!place.child) return;
    for (form::Question const* question : form::questions(*page.form)) {
        if (question->type != form::Type::file) continue;
        for (std::string const& id : page.typed.values(question->name)) {
            auto const found =
                child::document(site.reader(), *place.child, DocumentId{id});
            if (found) page.known.documents.push_back({id, found->title});
        }
    }
}

bool asks_for_targets(form::Question const& question)
{
    return question.options_from == form::OptionsFrom::plan_targets;
}

/// What the child works on, where the record may say so.
void add_targets(Site const& site, Actor const& actor, Place const& place, FormPage& page)
{
    if (page.form->progress || page.known.plan_targets.empty()) return;
    bool const asks = std::ranges::any_of(
        form::questions(*page.form),
        [](form::Question const* question) { return asks_for_targets(*question); });
    auto const* progress = progress_form(site, place, page.known.words.profile);
    if (!asks || !progress) return;
    page.child = *place.on.child;
    page.progress_kind = progress->kind;
    page.targets = plan::targets_at_hand(
        page.known.plan_targets,
        plan::progress_of(site.reader(), sight_of(actor, *place.child)));
}

/// A target that was chosen on the page before.
void choose_target(Request const& request, FormPage& page)
{
    auto const wanted = request.query("target");
    if (!wanted || !page.form->progress) return;
    for (form::Choice const& target : page.known.plan_targets)
        if (target.id == *wanted) page.typed.set(page.form->progress->target, target.id);
}

void finish(Site const& site, Actor const& actor, Place const& place, FormPage& page)
{
    constexpr int grown = 15;
    page.child_age =
        place.child ? age_on(child::face(site.reader(), *place.child).born_on, site.today())
                    : grown;
    add_documents(site, place, page);
    page.own_rules = clock::rules_in_force(site.reader(), site.clocks(), site.today());
    if (place.child)
        page.plans = plan::at_hand(site.reader(), site.forms(), sight_of(actor, *place.child),
                                   page.known.words, site.today());
    if (place.child) add_targets(site, actor, place, page);
}

/// What a form starts with that is opened from an earlier record: when and where.
void carry_over(form::Typed& typed, form::Answers const& earlier)
{
    if (auto const* at = earlier.as<sys_seconds>("occurred_at")) {
        typed.set("occurred_at.which", to_text(london_day(*at)));
        typed.set("occurred_at.time", time_in_words(*at));
    }
    if (auto const* where = earlier.as<std::string>("location")) typed.set("location", *where);
}

/// When and where of the record that this one is opened from, if the actor may read it.
void carry_over_from(Request const& request, Site const& site, Place const& place, FormPage& page)
{
    auto const from = request.query("from");
    if (!from || !place.child) return;
    auto const id = RecordId::parse(*from);
    if (!id) return;
    auto const earlier = record::read(site.reader(), record::rulebook(site), request.actor(),
                                      *place.child, *id);
    if (!earlier) return;
    carry_over(page.typed, earlier->answers);
    page.opened_from = *id;
}

}  // namespace

Outcome<Place> place_of(Request const& request, Site const& site)
{
    if (request.has_child()) {
        auto const setting =
            record::setting_for(site.reader(), request.actor(), request.child());
        if (!setting) return refuse(NotFound{});
        return Place{.on = {*setting, *request.child()}, .child = request.child()};
    }
    if (request.message().path.starts_with("/staff-files/")) {
        auto const about = TRY(request.id<StaffId>("worker"));
        auto worker = record::worker(site.reader(), about, site.today());
        if (!worker) return refuse(NotFound{});
        auto const setting = record::setting_to_write_in(request.actor(), *worker);
        if (!setting) return refuse(NotFound{});
        return Place{.on = {*setting, std::nullopt, about}, .child = std::nullopt,
                     .about = std::move(worker)};
    }
    auto const setting = TRY(request.id<SettingId>("place"));
    bool const role_there = std::ranges::any_of(
        request.actor().roles, [&](HeldRole const& held) { return held.setting == setting; });
    if (!role_there) return refuse(NotFound{});
    return Place{.on = {setting, std::nullopt}, .child = std::nullopt};
}

Outcome<Draft> draft_of(Request const& request, Site const& site, Place const& place)
{
    auto const id = TRY(request.id<DraftId>("draft"));
    auto draft = record::draft_of(site.reader(), request.actor().staff, id);
    bool const same = draft && draft->on.child == place.on.child &&
                      draft->on.about == place.on.about;
    if (!same) return refuse(NotFound{});
    bool const of_house = !draft->on.child && !draft->on.about;
    if (of_house && draft->on.setting != place.on.setting) return refuse(NotFound{});
    return std::move(*draft);
}

form::Form const& form_of(Site const& site, Draft const& draft)
{
    auto const* form = site.forms().find(draft.kind, draft.form_version);
    expects(form != nullptr);
    return *form;
}

record::PostedPage posted_page(Request const& request)
{
    auto const& form = request.form();
    record::PostedPage posted{.form_key = form.value_or("form_key"),
                              .page_key = form.value_or("page_key"),
                              .turn = number_in(form.value_or("page_turn")),
                              .version = number_in(form.value_or("version")),
                              .step = static_cast<std::size_t>(number_in(form.value_or("step"))),
                              .opened_from = std::nullopt,
                              .fields = form};
    if (auto const from = RecordId::parse(form.value_or("opened_from")))
        posted.opened_from = *from;
    std::erase_if(posted.fields.fields, [](auto const& field) {
        return field.first == "page_key" || field.first == "page_turn" ||
               field.first == "then" || field.first == "opened_from";
    });
    return posted;
}

Outcome<FormPage> new_page(Request const& request, Site const& site, Place const& place,
                           form::Form const& form)
{
    FormPage page{.form = &form, .typed = {}, .known = {}, .names = {},
                  .base = new_base(place.on, form.kind), .form_key = new_form_key(site),
                  .page_key = new_form_key(site), .draft = std::nullopt,
                  .opened_from = std::nullopt, .saved = {}};
    page.known = record::known_for(site.reader(), site.profiles(), request.actor(), place.on,
                                   place.permitted(), record::lists_to_show(form));
    page.typed = record::first_words(site.reader(), request.actor(), form, place.on, page.known);
    carry_over_from(request, site, place, page);
    choose_target(request, page);
    finish(site, request.actor(), place, page);
    return page;
}

FormPage draft_page(Site const& site, Actor const& actor, Place const& place, Draft const& draft,
                    std::size_t step)
{
    FormPage page{.form = &form_of(site, draft), .typed = draft.typed, .known = {}, .names = {},
                  .base = draft_base(draft.on, draft.id), .form_key = draft.form_key,
                  .page_key = new_form_key(site), .version = draft.version, .step = step,
                  .draft = draft.id, .opened_from = draft.opened_from,
                  .saved = saved_words(draft.saved_at)};
    page.known = record::known_for(site.reader(), site.profiles(), actor, draft.on,
                                   place.permitted(), record::lists_to_show(*page.form));
    finish(site, actor, place, page);
    return page;
}

form::Form const* progress_form(Site const& site, Place const& place, std::string const& profile)
{
    if (!place.child) return nullptr;
    for (std::string const& kind : site.profiles().of(profile).forms) {
        auto const* form = site.forms().find(kind);
        bool const may = form && form->progress && !form->retired &&
                         form::holds_for(form->settings, profile) &&
                         record::may_write(*form, *place.child);
        if (may) return form;
    }
    return nullptr;
}

html::Path progress_path(WrittenOn const& on, std::string const& kind, std::string const& target)
{
    return new_base(on, kind).with_query("target", target);
}

std::vector<std::string> targets_worked_on(form::Form const& form, form::Answers const& answers)
{
    std::vector<std::string> targets;
    if (form.progress) return targets;
    for (form::Question const* question : form::questions(form)) {
        if (!asks_for_targets(*question)) continue;
        auto const* chosen = answers.as<form::Chosen>(question->name);
        if (chosen) targets.insert(targets.end(), chosen->codes.begin(), chosen->codes.end());
    }
    return targets;
}

writing_help::MarksByQuestion marks_on(Site const& site, Place const& place, FormPage const& page,
                                       form::Answers const& answers)
{
    auto& db = site.reader();
    form::OtherChild const own =
        place.on.child ? record::names_of(db, *place.on.child).value_or(form::OtherChild{})
                       : form::OtherChild{};
    std::vector<form::OtherChild> others;
    for (form::Choice const& child : page.known.other_children)
        others.push_back({.known_as = child.words,
                          .family_name = child.words.substr(child.words.rfind(' ') + 1),
                          .legal_name = ""});
    std::vector<std::string> adults;
    for (auto const* choices : {&page.known.staff, &page.known.contacts})
        for (form::Choice const& one : *choices) adults.push_back(one.words);
    writing_help::People const people{own, others, adults};
    auto const own_words = writing_help::own_words(db);
    if (own_words.empty())
        return writing_help::marks_of(*page.form, answers, people, site.writing_words());
    return writing_help::marks_of(*page.form, answers, people,
                                  writing_help::with_own(site.writing_words(), own_words));
}

void add_same_holds(Request const& request, Site const& site, Place const& place,
                    form::Answers const& answers, FormPage& shown)
{
    auto const* at = answers.as<sys_seconds>("occurred_at");
    if (!place.child || !at) return;
    auto const& actor = request.actor();
    shown.same_holds = record::SameHoldsOnPage{
        .all = record::same_holds(site.reader(), record::rulebook(site), actor, *place.child,
                                  {.form = *shown.form, .occurred_at = *at}),
        .child = **place.child,
        .what = form::said(shown.form->short_title, shown.known.words),
        .reader = actor.staff};
}

html::Path draft_base(WrittenOn const& on, DraftId const& draft)
{
    if (on.about) return html::path("/staff-files/{}/drafts/{}", *on.about, draft);
    if (on.child) return html::path("/children/{}/drafts/{}", *on.child, draft);
    return html::path("/places/{}/drafts/{}", on.setting, draft);
}

html::Path new_base(WrittenOn const& on, std::string const& kind)
{
    if (on.about) return html::path("/staff-files/{}/records/new/{}", *on.about, kind);
    if (on.child) return html::path("/children/{}/records/new/{}", *on.child, kind);
    return html::path("/places/{}/records/new/{}", on.setting, kind);
}

html::Path step_path(WrittenOn const& on, DraftId const& draft, std::size_t step)
{
    if (on.about) return html::path("/staff-files/{}/drafts/{}/{}", *on.about, draft, step);
    if (on.child) return html::path("/children/{}/drafts/{}/{}", *on.child, draft, step);
    return html::path("/places/{}/drafts/{}/{}", on.setting, draft, step);
}

html::Path record_path(WrittenOn const& on, RecordId const& record)
{
    if (on.about) return record::staff_record_path(*on.about, record);
    if (on.child) return html::path("/children/{}/records/{}", *on.child, record);
    return html::path("/places/{}/records/{}", on.setting, record);
}

std::string saved_words(sys_seconds saved_at) { return "Saved " + time_in_words(saved_at); }

std::vector<KindOffered> kinds_offered(Site const& site, Actor const& actor, Place const& place,
                                       std::string const& profile)
{
    std::vector<KindOffered> kinds;
    Profile const& of = site.profiles().of(profile);
    form::SettingWords words;
    words.profile = profile;
    words.child = of.child.one;
    words.children = of.child.many;
    words.name = "the " + of.child.one;
    if (place.child) words.name = child::face(site.reader(), *place.child).known_as;
    auto const offered = site.forms().offered_in(profile);
    auto const is_listed = [&](form::Form const* form) { return of.uses(form->kind); };
    std::vector<form::Form const*> in_order;
    for (std::string const& kind : of.forms) {
        auto const found = std::ranges::find(offered, kind, &form::Form::kind);
        if (found != offered.end()) in_order.push_back(*found);
    }
    // Kinds of the organisation's own stand in no profile: they come last.
    for (form::Form const* form : offered)
        if (form->own && !form->about_staff && !is_listed(form)) in_order.push_back(form);
    for (form::Form const* form : in_order) {
        bool const may = place.child ? record::may_write(*form, *place.child)
                                     : record::may_write(*form, actor, place.on.setting);
        if (may)
            kinds.push_back({form, form::said(form->title, words),
                             form::said({.otherwise = form->summary, .by_profile = {}}, words),
                             new_base(place.on, form->kind)});
    }
    return kinds;
}

}  // namespace keywork::writing
