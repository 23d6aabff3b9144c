#include "features/today/home/handlers.hpp"

#include "care/child/alert/store.hpp"
#include "care/child/roster/store.hpp"
#include "care/child/voice/bulk.hpp"
#include "care/child/voice/voice.hpp"
#include "care/chronology/last_written.hpp"
#include "care/record/drafts/store.hpp"
#include "care/record/handover/handover.hpp"
#include "care/record/reading/reading.hpp"
#include "care/record/signing/operations.hpp"
#include "care/setting/store.hpp"
#include "care/site/page.hpp"
#include "care/staff/store.hpp"
#include "features/today/home/home.hpp"
#include "features/today/home/views.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::home {
namespace {

constexpr hours shift_ahead{2};       // a shift that starts this soon is already "yours"
constexpr hours handover_lasts{48};   // an older one is read on its own page
constexpr int most_children = 200;

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
                         .read_by = {}};
    for (auto const& reader : record::readers_of(site.reader(), newest.record))
        shown.read_by.push_back(
            fmt::format("{} at {}", reader.full_name, time_in_words(reader.read_at)));
    return shown;
}

/// A key worker's caseload is their own children, whatever else the place would let them see.
Scope scope_of_today(Request const& request, Profile const& profile)
{
    bool const own_only = profile.today == TodayPage::caseload &&
                          request.actor().place_role()->role == Role::care;
    return own_only ? request.scope().only_own() : request.scope();
}

void add_children(Today& today, Scope const& scope, Site const& site)
{
    auto& reader = site.reader();
    auto const here = reach_in(reader, scope, today.place);
    child::RosterFilter filter;
    filter.most = most_children;
    for (auto& listed : child::children_in(reader, here, filter))
        today.children.push_back({.child = std::move(listed)});
    today.children_in_all = static_cast<std::int64_t>(here.size());
    attach(today.children, child::alerts_in(reader, here), today.tasks, today.duties, site.now());
    auto const helps = child::what_helps_in(reader, here);
    auto const written = chronology::last_written_in(reader, here);
    today.recent = chronology::recent(reader, here, site.now() - hours{48}, 8);
    for (ChildToday& child : today.children) {
        auto const id = child.child.face.id.text();
        if (auto const found = helps.find(id); found != helps.end())
            child.helps = items(found->second);
        if (auto const found = written.find(id); found != written.end())
            child.last_written_at = found->second;
    }
}

/// What a manager's day waits for: records that only they can sign.
std::vector<ToSign> to_sign(Request const& request, Site const& site, std::string const& place)
{
    constexpr int most = 200;
    if (!request.actor().may(Function::sign_record)) return {};
    form::SettingWords words;
    words.profile = request.actor().profile();
    std::vector<ToSign> all;
    for (auto const& one :
         record::waiting_to_sign(site.reader(), site.forms(), request.scope(), most)) {
        auto const* form = site.forms().find(one.kind, one.form_version);
        auto const& title = form->short_title.empty() ? form->title : form->short_title;
        all.push_back({.title = form::said(title, words),
                       .whose = one.known_as.value_or(place),
                       .author = one.author_name,
                       .occurred_at = one.occurred_at,
                       .to = one.child ? html::path("/children/{}/records/{}/sign", *one.child,
                                                    one.record)
                                       : html::path("/places/{}/records/{}/sign", one.setting,
                                                    one.record)});
    }
    return all;
}

Today gather(Request const& request, Site const& site)
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
        today.duties = clock::worked_out(
            clock::in_setting(reader, scope, actor.place), site.clocks(), site.calendars(),
            site.now());
    add_children(today, scope, site);
    return today;
}

CaseloadFilter caseload_filter(Request const& request)
{
    using Only = CaseloadFilter::Only;
    auto const only = request.query("only").value_or("");
    return {.only = only == "late"   ? Only::late
                    : only == "soon" ? Only::next_14_days
                    : only == "pep"  ? Only::pep
                                     : Only::everyone,
            .words = request.query("words").value_or(""),
            .year = request.query("year").value_or("")};
}

html::Markup body_of(Today& today, Request const& request, html::Markup token)
{
    switch (today.profile->today) {
    case TodayPage::shift: return shift_page(today, std::move(token));
    case TodayPage::sessions: return sessions_page(today, std::move(token));
    case TodayPage::caseload: {
        sort_by_urgency(today.children);
        return caseload_page(today, caseload_filter(request), std::move(token));
    }
    case TodayPage::pastoral:
        sort_by_risk(today.children);
        return pastoral_page(today, std::move(token));
    case TodayPage::visits:
        sort_by_silence(today.children);
        return visits_page(today, caseload_filter(request), std::move(token));
    }
    return {};
}

}  // namespace

Outcome<http::Response> show_today(Request const& request, Site const& site)
{
    if (!request.actor().place_role())
        return page(request, site, {.title = "Today", .current = "/"}, no_place_page());
    auto today = gather(request, site);
    auto const title = today.profile->today == TodayPage::caseload ? "My caseload" : "Today";
    return page(request, site, {.title = title, .current = "/"},
                body_of(today, request, form_token(request)));
}

}  // namespace keywork::home
