#include "features/today/home/handlers.hpp"

#include "care/access/place_reach.hpp"
#include "care/child/alert/store.hpp"
#include "care/child/roster/store.hpp"
#include "care/child/voice/bulk.hpp"
#include "care/child/voice/voice.hpp"
#include "care/chronology/last_written.hpp"
#include "care/clock/late.hpp"
#include "care/record/drafts/store.hpp"
#include "care/record/handover/handover.hpp"
#include "care/record/reading/reading.hpp"
#include "care/record/signing/operations.hpp"
#include "care/setting/store.hpp"
#include "care/site/page.hpp"
#include "care/staff/store.hpp"
#include "care/voice/store.hpp"
#include "features/today/home/handlers_school.hpp"
#include "features/today/home/home.hpp"
#include "features/today/home/views.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::home {
namespace {

constexpr hours shift_ahead{2};       // a shift that starts this soon is already "yours"
constexpr hours handover_lasts{48};   // an older one is read on its own page
constexpr std::size_t rows_a_page = 25;
constexpr std::size_t cards_a_page = 48;
constexpr std::size_t most_found = 200;   // security model, section 7, rule 12

std::optional<HandoverToRead> handover_to_read(Request const& request, Site const& site,
                                               SettingId const& place)
{
    auto const& actor = request.actor();
    if (!actor.may_in(Function::read_handover, place)) return std::nullopt;
    auto const unread = record::unread_handovers(site.reader(), request.scope(), place,
                                                 "handover", site.now() - handover_lasts);
    if (unread.empty()) return std::nullopt;
    auto const& newest = unread.front();
    record::Rulebook const rules{site.forms(), site.profiles(), site.clocks()};
    auto const read =
        record::read_of_house(site.reader(), rules, actor, place, newest.record);
    if (!read) return std::nullopt;
    HandoverToRead shown{.record = newest.record,
                         .author_name = newest.author_name,
                         .sent_at = newest.recorded_at,
                         .lines = record::lines_of_handover(*read),
                         .read_by = {},
                         .waiting = {}};
    auto const readers = record::readers_of(site.reader(), newest.record);
    for (auto const& reader : readers)
        shown.read_by.push_back(
            fmt::format("{} at {}", reader.full_name, time_in_words(reader.read_at)));
    for (OnShift const& on : staff::on_shift(site.reader(), place, site.now())) {
        bool const has_read =
            std::ranges::find(readers, on.staff.id, &record::ReadBy::staff) != readers.end();
        if (!has_read && on.staff.id != actor.staff && on.staff.full_name != newest.author_name)
            shown.waiting.push_back(on.staff.full_name);
    }
    return shown;
}

/// A key worker's caseload is their own children, whatever else the place would let them see.
Scope scope_of_today(Request const& request, Profile const& profile)
{
    bool const own_only = profile.today == TodayPage::caseload &&
                          request.actor().place_role()->role == Role::care;
    return own_only ? request.scope().only_own() : request.scope();
}

CaseloadFilter::Only only_of(std::string_view text)
{
    using Only = CaseloadFilter::Only;
    if (text == "late") return Only::late;
    if (text == "soon") return Only::next_14_days;
    return text == "pep" ? Only::pep : Only::everyone;
}

CaseloadFilter filter_in_address(Request const& request)
{
    return {.only = only_of(request.query("only").value_or("")),
            .words = "",
            .year = request.query("year").value_or("")};
}

CaseloadFilter filter_in_form(Request const& request)
{
    auto const& form = request.form();
    return {.only = only_of(form.value_or("only")),
            .words = form.value_or("words"),
            .year = form.value_or("year")};
}

void take_what_is_listed(std::vector<ChildToday>& children, db::Reader& db, PlaceReach const& of)
{
    child::RosterFilter filter;
    filter.most = static_cast<int>(of.size());
    std::map<ChildId, child::ListedChild> listed;
    for (auto& one : child::children_in(db, of, filter)) {
        auto const id = one.face.id;
        listed.emplace(id, std::move(one));
    }
    for (ChildToday& child : children)
        if (auto const found = listed.find(child.child.face.id); found != listed.end())
            child.child = std::move(found->second);
}

void take_last_written(std::vector<ChildToday>& children, db::Reader& db, PlaceReach const& of)
{
    auto const written = chronology::last_written_in(db, of);
    for (ChildToday& child : children)
        if (auto const found = written.find(child.child.face.id.text()); found != written.end())
            child.last_written_at = found->second;
}

/// Everybody in the place with what the page's order and filter go by, and no more.
std::vector<ChildToday> everybody(db::Reader& db, Today const& today, PlaceReach const& here,
                                  CaseloadFilter const& filter)
{
    std::vector<ChildToday> children;
    for (auto& one : child::present_in(db, here)) {
        ChildToday child;
        child.child.face = std::move(one.face);
        child.child.level = one.level;
        child.child.group_name = std::move(one.group_name);
        children.push_back(std::move(child));
    }
    attach_duties(children, today.duties);
    attach_peps(children, today.duties);
    if (!filter.words.empty()) take_what_is_listed(children, db, here);   // it names schools too
    switch (today.profile->today) {
    case TodayPage::shift: break;
    case TodayPage::sessions: sort_by_group(children); break;
    case TodayPage::caseload: sort_by_urgency(children); break;
    case TodayPage::pastoral:
        attach_alerts(children, child::alerts_in(db, here));
        sort_by_risk(children);
        break;
    case TodayPage::visits:
        take_last_written(children, db, here);
        sort_by_silence(children);
        break;
    }
    return children;
}

bool is_a_list(TodayPage page)
{
    return page == TodayPage::caseload || page == TodayPage::visits;
}

/// The rest of what a card or a row says, for those on the page.
void complete(std::vector<ChildToday>& children, Today const& today, Site const& site,
              PlaceReach const& shown)
{
    auto& db = site.reader();
    take_what_is_listed(children, db, shown);
    attach_actions(children, today.tasks, site.now());
    if (today.profile->today != TodayPage::pastoral)
        attach_alerts(children, child::alerts_in(db, shown));
    if (today.profile->today == TodayPage::caseload) take_last_written(children, db, shown);
    if (is_a_list(today.profile->today)) {
        attach_duties(children, clock::worked_out(clock::open_of(db, shown), site.clocks(),
                                                  site.calendars(), site.now()));
        return;
    }
    auto const helps = child::what_helps_in(db, shown);
    for (ChildToday& child : children)
        if (auto const found = helps.find(child.child.face.id.text()); found != helps.end())
            child.helps = items(found->second);
}

void add_children(Today& today, Request const& request, Site const& site, PlaceReach const& here,
                  CaseloadFilter const& filter)
{
    bool const list = is_a_list(today.profile->today);
    today.children = everybody(site.reader(), today, here, filter);
    today.counts = counts_of(today.children, today.now);
    std::erase_if(today.children, [&](ChildToday const& child) {
        return !stays(child, filter, today.now);
    });
    today.shown = keep_page(today.children, request.query("from").value_or(""),
                            !filter.words.empty() ? most_found
                            : list                ? rows_a_page
                                                  : cards_a_page);
    std::vector<ChildId> shown;
    for (ChildToday const& child : today.children) shown.push_back(child.child.face.id);
    complete(today.children, today, site, here.only(shown));
    // What is due later than Today looks ahead is known of those shown only: it orders them where
    // they are all.
    if (today.profile->today == TodayPage::caseload && today.shown.of <= rows_a_page)
        sort_by_urgency(today.children);
}

html::Path sign_path(record::ToSign const& one)
{
    if (one.about) return html::path("/staff-files/{}/records/{}/sign", *one.about, one.record);
    if (one.child) return html::path("/children/{}/records/{}/sign", *one.child, one.record);
    return html::path("/places/{}/records/{}/sign", one.setting, one.record);
}

/// Records that only they can sign: a manager's, and what everybody signs in their own file.
std::vector<ToSign> to_sign(Request const& request, Site const& site, std::string const& place)
{
    constexpr int most = 200;
    if (!request.actor().may(Function::see_staff_file)) return {};
    form::SettingWords words;
    words.profile = request.actor().profile();
    std::vector<ToSign> all;
    for (auto const& one :
         record::waiting_to_sign(site.reader(), site.forms(), request.scope(), most)) {
        auto const* form = site.forms().find(one.kind, one.form_version);
        auto const& title = form->short_title.empty() ? form->title : form->short_title;
        all.push_back({.title = form::said(title, words),
                       .whose = one.known_as ? *one.known_as : one.worker_name.value_or(place),
                       .author = one.author_name,
                       .occurred_at = one.occurred_at,
                       .to = sign_path(one)});
    }
    return all;
}

/// Where the day is worked in shifts: what is planned, who is with whom, and tonight's checks.
void add_plan(Today& today, Site const& site, PlaceReach const& here)
{
    if (today.profile->today != TodayPage::shift) return;
    auto& reader = site.reader();
    auto entries = day_plan::of_day(reader, here, site.today());
    attach_plan(today.children, entries, site.now());
    if (today.my_shift)
        attach_with(today.children,
                    day_plan::who_with_whom(reader, here, london_day(today.my_shift->starts_at)),
                    today.my_shift->name);
    std::erase_if(entries, [&](day_plan::Entry const& one) {
        return one.child || (one.at && *one.at < site.now());
    });
    today.of_house = std::move(entries);
    auto const tonight = night::night_of(site.now());
    today.night_plan = night::plans_on(reader, here, tonight);
    std::erase_if(today.night_plan, [&](night::Plan const& plan) {
        return night::rounds(plan, tonight).empty();
    });
}

/// What young people said and nobody has read yet. What only the safeguarding lead may see shows
/// nothing but that it is there, until their password is fresh.
void add_said(Today& today, Request const& request, Site const& site, PlaceReach const& here)
{
    auto const& actor = request.actor();
    if (!actor.may(Function::answer_voice)) return;
    auto const role = actor.place_role()->role;
    bool const leads = role == Role::senior || role == Role::lead || role == Role::oversight ||
                       (today.my_shift && today.my_shift->part == ShiftPart::shift_lead);
    today.said = to_read(voices::to_hear_in(site.reader(), here), actor.staff,
                         leads ? Reads::everything : Reads::own);
    if (actor.assurance == Assurance::a3) return;
    auto fresh = here.scope();
    fresh.most = number(Level::l3);
    auto const hidden = voices::to_hear_in(site.reader(),
                                           reach_in(site.reader(), fresh, actor.place));
    today.asks_for_lead = std::ranges::any_of(
        hidden, [](voices::Said const& said) { return said.level == Level::l3; });
}

/// What is late and has come to this reader, from what the page shows already.
void add_needs(Today& today, Request const& request, Site const& site)
{
    auto const& actor = request.actor();
    if (!actor.may(Function::see_duties) && !actor.may(Function::see_actions)) return;
    auto& db = site.reader();
    today.figures = notice::figures(db);
    notice::Reader const reader{
        .staff = actor.staff,
        .role = actor.place_role()->role,
        .leads_shift = today.my_shift && today.my_shift->part == ShiftPart::shift_lead &&
                       today.my_shift->starts_at <= site.now(),
        .seniors = notice::seniors_in(db, actor.place, actor.today)};
    today.told = notice::unseen_in(db, request.scope(), actor.place, site.now());
    std::erase_if(today.told, [&](notice::Told const& told) {
        return !notice::is_for(told, reader.staff, reader.role, reader.leads_shift);
    });
    std::erase_if(today.tasks, [&](action::Action const& task) {   // it stands above already
        return std::ranges::find(today.told, task.id, &notice::Told::action) != today.told.end();
    });
    auto const made = notice::late_made_by(db, actor.staff, actor.place, site.now());
    today.needs = notice::needs_of({today.duties, today.tasks, made}, reader, *today.figures,
                                   site.now());
}

Today gather(Request const& request, Site const& site, CaseloadFilter const& filter)
{
    auto const& actor = request.actor();
    auto& reader = site.reader();
    auto const* role = actor.place_role();
    auto const& profile = site.profiles().of(role->profile);
    auto const scope = scope_of_today(request, profile);
    Today today{.profile = &profile, .place = actor.place,
                .place_name = role->setting_name, .reader = actor.staff, .now = site.now()};
    today.setting = setting::find(reader, actor.place).value_or(Setting{});
    today.my_shift =
        staff::current_shift(reader, actor.staff, actor.place, site.now(), shift_ahead);
    auto const at = today.my_shift ? std::max(site.now(), today.my_shift->starts_at) : site.now();
    today.with = staff::on_shift(reader, actor.place, at);
    std::erase_if(today.with, [&](OnShift const& on) { return on.staff.id == actor.staff; });
    today.drafts = record::count_drafts(reader, actor.staff);
    today.handover = handover_to_read(request, site, actor.place);
    today.to_sign = to_sign(request, site, today.place_name);
    if (actor.may(Function::see_actions))
        today.tasks = action::in_setting(reader, scope, actor.place, start_of(actor.today));
    if (actor.may(Function::see_duties))
        today.duties = clock::due_in_setting(reader, scope, actor.place,
                                             {site.clocks(), site.calendars(), site.now()}, soon);
    auto const here = reach_in(reader, scope, actor.place);
    today.missing = missing::open_in(reader, here);
    add_children(today, request, site, here, filter);
    if (actor.may_in(Function::give_medicine, actor.place))
        today.medicine = medicine::due_counts(reader, here, site.now());
    add_plan(today, site, here);
    add_said(today, request, site, here);
    add_needs(today, request, site);
    if (!is_a_list(profile.today))
        today.dates = dates::prompted_in(reader, here, site.today());
    add_school_day(today, request, site, here);
    if (profile.today != TodayPage::caseload)
        today.recent = chronology::recent(reader, here, site.now() - hours{48}, 8);
    return today;
}

html::Markup body_of(Today const& today, CaseloadFilter const& filter, html::Markup token)
{
    switch (today.profile->today) {
    case TodayPage::shift: return shift_page(today, std::move(token));
    case TodayPage::sessions: return sessions_page(today, std::move(token));
    case TodayPage::caseload:
        return caseload_page(today, filter, std::move(token));
    case TodayPage::pastoral: return pastoral_page(today, std::move(token));
    case TodayPage::visits:
        return visits_page(today, filter, std::move(token));
    }
    return {};
}

http::Response today_response(Request const& request, Site const& site,
                              CaseloadFilter const& filter)
{
    auto const today = gather(request, site, filter);
    auto const title = today.profile->today == TodayPage::caseload ? "My caseload" : "Today";
    return page(request, site, {.title = title, .current = "/"},
                said_first(today) + called_first(today, form_token(request)) +
                    told_first(today, form_token(request)) +
                    body_of(today, filter, form_token(request)));
}

}  // namespace

Outcome<http::Response> show_today(Request const& request, Site const& site)
{
    auto const* role = request.actor().place_role();
    if (!role) return page(request, site, {.title = "Today", .current = "/"}, no_place_page());
    bool const list = is_a_list(site.profiles().of(role->profile).today);
    return today_response(request, site, list ? filter_in_address(request) : CaseloadFilter{});
}

Outcome<http::Response> find_on_today(Request const& request, Site& site)
{
    auto const filter = filter_in_form(request);
    auto const* role = request.actor().place_role();
    // Without words there is nothing to hide: the rest goes into the address, to be kept.
    if (!role || filter.words.empty() || !is_a_list(site.profiles().of(role->profile).today))
        return http::redirect(address_of(filter).text());
    TRY(site.write(request.actor(), [&](Transaction& tx) -> Outcome<> {
        tx.audit({.verb = audit::Verb::search_run, .target = "page:today -",
                  .basis = "function"});
        return {};
    }));
    return today_response(request, site, filter);
}

}  // namespace keywork::home
