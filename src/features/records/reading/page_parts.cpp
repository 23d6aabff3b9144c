#include "features/records/reading/page_parts.hpp"

#include "care/child/store.hpp"
#include "care/chronology/chronology.hpp"
#include "care/form/views.hpp"
#include "care/record/about/address.hpp"
#include "care/record/additions/operations.hpp"
#include "care/record/drafts/operations.hpp"
#include "care/record/known.hpp"
#include "care/record/opening/opening.hpp"
#include "care/record/signing/rules.hpp"
#include "care/record/to_finish/to_finish.hpp"
#include "care/record/store.hpp"
#include "care/record/views.hpp"
#include "care/site/asked.hpp"
#include "platform/html/components/question.hpp"

#include <algorithm>

namespace keywork::reading {
namespace {

form::Answers whole_answers(record::RecordRead const& read)
{
    auto answers = form::answers_from_json(*read.form, read.record.answers);
    expects(answers.has_value());
    return std::move(*answers);
}

/// The later parts that are this reader's to answer.
std::vector<form::LaterPart const*> parts_for(Request const& request, RecordPage const& page)
{
    auto const& read = page.read;
    auto const sent = whole_answers(read);
    record::PartsOf const of{*read.form, read.record, sent, read.accounts, read.words.profile};
    if (page.about) return record::parts_to_answer(of, *page.about, request.actor());
    return request.has_child() ? record::parts_to_answer(of, request.child(), request.actor())
                               : record::parts_to_answer(of, request.actor());
}

void add_parts(Request const& request, RecordPage& page)
{
    for (form::LaterPart const* part : parts_for(request, page)) {
        auto path = request.has_child()
                        ? html::path("/children/{}/records/{}/parts/{}", *request.child(),
                                     page.read.record.id, part->name)
                        : html::path("/places/{}/records/{}/parts/{}", page.read.record.setting,
                                     page.read.record.id, part->name);
        page.parts.push_back(
            {part->name, form::said(part->title, page.read.words), std::move(path)});
    }
}

WrittenOn written_on(Request const& request, RecordPage const& page)
{
    WrittenOn on{.setting = page.read.record.setting, .child = std::nullopt};
    if (request.has_child()) on.child = *request.child();
    if (page.about) on.about = page.about->about.worker;
    return on;
}

/// The records that this one asked for and that are still to be written.
void add_to_open(Site const& site, Permitted<ChildId> const& child, RecordPage& page)
{
    auto const rules = record::rulebook(site);
    auto const& read = page.read;
    for (std::string const& kind : record::still_to_open(site.reader(), read.record.id))
        for (form::Opens const& opens : read.form->opens)
            if (opens.kind == kind && record::may_start(rules, read.words.profile, kind, child))
                page.to_open.push_back({kind, form::said(opens.prompt, read.words),
                                        html::path("/children/{}/records/new/{}", *child, kind)
                                            .with_query("from", read.record.id.text())});
}

/// What is looked up beside the record of a measure.
void add_measure(Request const& request, Site const& site, RecordPage& page)
{
    constexpr std::string_view plan_kind = "positive-handling-plan";
    auto const& read = page.read;
    if (read.account_first || !record::asks_for_accounts(*read.form)) return;
    auto& db = site.reader();
    auto const day = london_day(read.record.occurred_at);
    for (StaffId const& staff : record::who_used_it(*read.form, whole_answers(read)).staff)
        page.trained.push_back(
            {.name = record::name_of_staff(db, staff.text()).value_or(""),
             .state = training::in_date_for_any(db, staff, training::for_holds, day)});
    chronology::Filter plans;
    plans.kind = plan_kind;
    plans.until_on = day;
    auto const sight = sight_of(request.actor(), request.child());
    for (auto const& plan : chronology::newest(db, sight, plans, std::nullopt, 1))
        if (plan.record)
            page.plan_then = PlanThen{.title = plan.title,
                                      .written_on = london_day(plan.occurred_at),
                                      .to = html::path("/children/{}/records/{}",
                                                       *request.child(), *plan.record)};
}

void add_tell(Request const& request, Site const& site, RecordPage& page)
{
    auto const function =
        request.has_child() ? Function::raise_concern : Function::write_record;
    if (!request.actor().may(function)) return;
    page.tell = notice::tell_on_page(site.reader(), request.actor(), page.read.record.id,
                                     *html::read_path(page.base.text() + "/tell"));
}

Outcome<RecordPage> of_house(Request const& request, Site const& site, RecordId const& id)
{
    auto const place = TRY(request.id<SettingId>("place"));
    auto const rules = record::rulebook(site);
    RecordPage page{.read = TRY(record::read_of_house(site.reader(), rules, request.actor(),
                                                      place, id)),
                    .child = std::nullopt, .base = html::path("/places/{}/records/{}", place, id),
                    .duties = {}, .next = {}, .parts = {}, .now = site.now(),
                    .today = site.today()};
    page.next = record::next_signature(site.reader(), rules, request.actor(), {std::nullopt, id},
                                       page.read.record);
    page.is_author = page.read.record.author == request.actor().staff;
    page.is_returned = record::is_returned(page.read.signatures);
    add_parts(request, page);
    add_tell(request, site, page);
    return page;
}

Outcome<RecordPage> of_staff(Request const& request, Site const& site, StaffId const& worker,
                             RecordId const& id)
{
    auto const rules = record::rulebook(site);
    auto found = TRY(record::read_about(site.reader(), rules, request.actor(), worker, id));
    RecordPage page{.read = std::move(found.read), .child = std::nullopt,
                    .about = std::move(found.facts), .worker_name = std::move(found.worker_name),
                    .base = record::staff_record_path(worker, id), .duties = {}, .next = {},
                    .parts = {}, .now = site.now(), .today = site.today()};
    page.next = record::next_signature(site.reader(), rules, request.actor(),
                                       {std::nullopt, id, worker}, page.read.record);
    page.is_author = page.read.record.author == request.actor().staff;
    page.is_returned = record::is_returned(page.read.signatures);
    page.may_add = true;
    for (form::LaterPart const* part : parts_for(request, page))
        page.parts.push_back({part->name, form::said(part->title, page.read.words),
                              html::path("/staff-files/{}/records/{}/parts/{}", worker, id,
                                         part->name)});
    return page;
}

}  // namespace

std::optional<ChildId> child_of(Request const& request)
{
    return request.has_child() ? std::optional{*request.child()} : std::nullopt;
}

Outcome<RecordPage> record_shown(Request const& request, Site const& site)
{
    auto const id = TRY(request.id<RecordId>("record"));
    if (auto const worker = record::worker_in(request)) return of_staff(request, site, *worker, id);
    if (!request.has_child()) return of_house(request, site, id);
    auto const rules = record::rulebook(site);
    auto const& child = request.child();
    RecordPage page{.read = TRY(record::read(site.reader(), rules, request.actor(), child, id)),
                    .child = child::face(site.reader(), child),
                    .base = html::path("/children/{}/records/{}", *child, id),
                    .duties = {}, .next = {}, .parts = {}, .now = site.now(),
                    .today = site.today()};
    page.is_author = page.read.record.author == request.actor().staff;
    add_parts(request, page);
    page.is_returned = record::is_returned(page.read.signatures);
    add_tell(request, site, page);
    add_to_open(site, child, page);
    if (page.read.sees != record::Sees::all) return page;
    if (page.read.form->plan)
        page.plan = plan::of_record(site.reader(), sight_of(request.actor(), child), id);
    page.plans = plan::at_hand(site.reader(), site.forms(), sight_of(request.actor(), child),
                               page.read.words, site.today());
    std::erase_if(page.plans, [&](plan::AtHand const& one) { return one.record == id; });
    page.may_renew = record::may_write(*page.read.form, child);
    page.may_add = child.writes_to() && *child.writes_to() >= Level::l1;
    page.next = record::next_signature(site.reader(), rules, request.actor(), {*child, id},
                                       page.read.record);
    add_measure(request, site, page);
    if (!page.read.account_first)
        page.same_holds =
            record::same_holds_on_page(site, request.actor(), child, page.read);
    bool const took_part = record::who_used_it(*page.read.form, whole_answers(page.read))
                               .includes(request.actor().staff);
    page.may_say_why_none = child.signs_to() && *child.signs_to() >= Level::l1 &&
                            !page.is_author && !took_part &&
                            !record::who_owe(page.read.accounts).empty();
    page.duties = clock::worked_out(
        clock::of_record(site.reader(), sight_of(request.actor(), child), id), site.clocks(),
        site.calendars(), site.now());
    return page;
}

Outcome<PartPage> part_shown(Request const& request, Site const& site)
{
    auto record = TRY(record_shown(request, site));
    auto const wanted = request.parameter("part");
    auto const answers = whole_answers(record.read);
    auto const parts = parts_for(request, record);
    auto const part = std::ranges::find_if(
        parts, [&](form::LaterPart const* one) { return one->name == wanted; });
    if (part == parts.end()) return refuse(NotFound{});
    auto known =
        record::known_for(site.reader(), site.profiles(), request.actor(),
                          written_on(request, record),
                          request.has_child() ? &request.child() : nullptr,
                          record::lists_to_show(*record.read.form));
    return PartPage{.record = std::move(record), .part = *part, .known = std::move(known),
                    .sent = answers, .typed = {}, .form_key = new_form_key(site)};
}

html::Markup part_page(PartPage const& page, Site const& site, html::Markup const& token,
                       std::span<Problem const> problems)
{
    constexpr int grown = 15;
    auto const& record = page.record;
    auto const action =
        html::read_path(record.base.text() + "/parts/" + page.part->name).value_or(record.base);
    form::DraftOnScreen const screen{
        .form = *record.read.form,
        .typed = page.typed,
        .known = page.known,
        .clocks = site.clocks(),
        .calendars = site.calendars(),
        .names = record.read.names,
        .child_age = record.child ? age_on(record.child->born_on, record.today) : grown,
        .around = {.action = action, .token = token},
        .hidden = html::hidden_field("form_key", page.form_key) +
                  html::hidden_field("form_kind", record.read.form->kind),
        .step_path = [base = record.base](std::size_t) { return base; },
        .check_path = record.base,
        .saved = ""};
    return form::later_screen(screen, *page.part, page.sent, problems);
}

Outcome<http::Response> keep_part_for_later(Request const& request, Site& site,
                                            PartPage const& part)
{
    record::PostedPage const posted{.form_key = part.form_key, .page_key = part.form_key,
                                    .version = 0, .step = 0, .opened_from = std::nullopt,
                                    .fields = request.form()};
    auto const& record = part.record.read.record;
    auto const on = written_on(request, part.record);
    auto const kept = site.write(
        request.actor(), [&](Transaction& tx) -> Outcome<KeptWordsId> {
            return record::keep_words(tx,
                                      {.kind = record.kind + "/" + part.part->name,
                                       .setting = record.setting,
                                       .child = on.child,
                                       .about = on.about},
                                      posted, WhyKept::not_finished);
        });
    return http::redirect(html::path("/drafts/kept/{}", TRY(kept)).text());
}

}  // namespace keywork::reading
