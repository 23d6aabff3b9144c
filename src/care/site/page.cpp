#include "care/site/page.hpp"

#include "care/feature.hpp"
#include "care/session/session.hpp"
#include "care/setting/profiles.hpp"
#include "care/site/request.hpp"
#include "care/site/site.hpp"
#include "care/site/views.hpp"
#include "platform/html/components/people.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/page_frame.hpp"

#include <fmt/core.h>

namespace keywork {
namespace {

using html::path;

/// From 9pm to 7am, for those who asked for the night view by rule (design guide, section 3).
bool is_evening(sys_seconds now)
{
    auto const time = london_time(now);
    auto const hour = std::chrono::floor<hours>(time - std::chrono::floor<days>(time));
    return hour >= hours{21} || hour < hours{7};
}

html::Theme theme_of(Actor const& actor)
{
    if (actor.theme == "night") return html::Theme::night;
    if (actor.theme == "day") return html::Theme::day;
    if (actor.theme == "evening")
        return is_evening(actor.now) ? html::Theme::night : html::Theme::day;
    return html::Theme::as_the_device;
}

std::optional<html::MenuEntry::Count> count_for(Request const& request, Site const& site,
                                                std::string_view menu_path)
{
    for (Feature const& feature : site.services().features.all) {
        if (feature.menu_path != menu_path || !feature.menu_count) continue;
        auto const count = feature.menu_count.function()(request, site);
        if (!count || count->number == 0) return std::nullopt;
        return html::MenuEntry::Count{.number = count->number, .words = std::string{count->words},
                                      .urgent = count->urgent};
    }
    return std::nullopt;
}

html::MenuEntry::Shown shown_where(MenuEntry const& entry)
{
    switch (entry.where) {
    case MenuEntry::Where::both: return html::MenuEntry::Shown::everywhere;
    case MenuEntry::Where::desktop: return html::MenuEntry::Shown::on_wide_screens;
    case MenuEntry::Where::phone: return html::MenuEntry::Shown::on_phones;
    }
    return html::MenuEntry::Shown::everywhere;
}

/// Whether a menu entry leads somewhere for this actor: a route that their roles have.
bool leads_somewhere(Request const& request, Site const& site, MenuEntry const& entry)
{
    for (Feature const& feature : site.services().features.all)
        for (Route const& route : feature.routes)
            if (route.pattern == entry.path && route.show)
                return request.actor().may(route.policy.function);
    return false;
}

/// An entry that is there for some only when something waits behind it.
bool is_idle_for(Request const& request, Site const& site, std::string_view menu_path)
{
    for (Feature const& feature : site.services().features.all)
        if (feature.menu_path == menu_path && feature.menu_for)
            return !request.actor().may(*feature.menu_for);
    return false;
}

std::vector<html::MenuEntry> menu_of(Request const& request, Site const& site,
                                     std::string_view current)
{
    std::vector<html::MenuEntry> menu;
    for (MenuEntry const& entry : site.profiles().of(request.actor().profile()).menu) {
        if (!leads_somewhere(request, site, entry)) continue;
        auto const count = count_for(request, site, entry.path);
        if (!count && is_idle_for(request, site, entry.path)) continue;
        menu.push_back({.words = entry.title,
                        .icon = html::icon_named(entry.icon).value_or(html::Icon::more),
                        .to = menu_target(entry.path),
                        .shown = shown_where(entry),
                        .current = entry.path == current,
                        .records = entry.record,
                        .count = count});
    }
    return menu;
}

html::PageFrame frame_for(PageHead const& head, Services const& services)
{
    html::PageFrame frame{.title = head.title, .has_errors = head.has_errors,
                          .form_page = head.form_page, .assets = services.assets};
    frame.footer = {{.words = "Help", .to = path("/help")},
                    {.words = "Accessibility", .to = path("/help/accessibility")},
                    {.words = "Privacy", .to = path("/help/privacy")}};
    if (head.empties_browser) frame.clears_cache = path("/signed-out.css");
    frame.theme = html::Theme::as_the_device;
    return frame;
}

void add_actor(html::PageFrame& frame, PageHead const& head, Request const& request,
               Site const& site)
{
    Actor const& actor = request.actor();
    frame.guarded = true;
    frame.theme = theme_of(actor);
    frame.actor = html::PageActor{.name = actor.full_name,
                                  .role = actor.job_title,
                                  .initials = html::initials_of(actor.full_name),
                                  .to = path("/account")};
    frame.printed = fmt::format("Printed from Keywork by {}, {}, {}. Confidential: keep locked "
                                "away and shred after use.",
                                actor.full_name, in_words_with_weekday(actor.today),
                                time_in_words(actor.now));
    frame.saved = head.saved.empty() ? "All saved" : head.saved;
    if (auto const* place = actor.place_role())
        frame.place = html::PagePlace{.name = place->setting_name, .to = path("/place")};
    if (actor.may(Function::find_child)) {
        frame.find = path("/find");
        frame.find_token = form_token(request);
    }
    if (actor.place_role()) frame.menu = menu_of(request, site, head.current);
    frame.footer.insert(frame.footer.begin() + 1,
                        {.words = "Night view", .to = path("/account")});
}

/// A young person's page has no menu, no footer and no way to a page of staff.
void add_young_person(html::PageFrame& frame)
{
    frame.guarded = true;
    frame.for_young_people = true;
    frame.home = path("/me");
    frame.footer.clear();
}

/// Left alone, the screen empties without script too.
void add_refresh(http::Response& response, Request const& request)
{
    Actor const& actor = request.actor();
    auto const to = actor.young_person
                        ? std::string{"/hello"}
                        : "/sign-in?next=" +
                              http::percent_encoded(http::target_of(request.message()));
    response.headers.emplace_back(
        "Refresh", fmt::format("{}; url={}", seconds{actor.idle_limit}.count(), to));
}

http::Response html_response(html::Markup document, int status)
{
    http::Response response{.status = status, .headers = {}, .body = std::move(document).take()};
    response.headers.emplace_back("Content-Type", "text/html; charset=utf-8");
    return response;
}

http::Response bare(Services const& services, PageHead const& head, std::string const& nonce,
                    html::Markup const& body, int status)
{
    auto frame = frame_for(head, services);
    frame.nonce = nonce;
    frame.guarded = head.holds_words;
    return html_response(html::document(frame, body), status);
}

http::Response again(Request const& request)
{
    auto const next = request.message().method == http::Method::POST
                          ? std::string{"/"}
                          : http::target_of(request.message());
    return http::redirect("/password-again?next=" + http::percent_encoded(next));
}

}  // namespace

http::Response page(Request const& request, Site const& site, PageHead const& head,
                    html::Markup body, int status)
{
    auto frame = frame_for(head, site.services());
    frame.nonce = request.nonce();
    frame.banner = head.banner;
    bool const young = request.actor().young_person.has_value();
    if (request.signed_in()) add_actor(frame, head, request, site);
    if (young) add_young_person(frame);
    if (head.holds_words) frame.guarded = true;
    auto response = html_response(html::document(frame, body), status);
    // Not on a form: what is being typed there is guarded by the script and by the session's end
    // (docs/decisions/idle-screens.md).
    if ((request.signed_in() || young) && !head.form_page && !head.holds_words)
        add_refresh(response, request);
    return response;
}

http::Response refusal_page(Request const& request, Site const& site, Refusal const& refusal,
                            std::optional<GivenBack> const& words)
{
    if (std::holds_alternative<NeedsPasswordAgain>(refusal)) return again(request);
    auto const answer = [&](std::string_view title, html::Markup const& why, int status) {
        auto const below = words ? site_views::given_back(*words, form_token(request))
                                 : html::Markup{};
        return page(request, site,
                    {.title = std::string{title}, .has_errors = status == 422,
                     .holds_words = words.has_value()},
                    why + below, status);
    };
    if (auto const* invalid = std::get_if<Invalid>(&refusal))
        return answer("Something needs mending", site_views::invalid_page(*invalid), 422);
    if (auto const* conflict = std::get_if<Conflict>(&refusal))
        return answer("That cannot be done",
                      site_views::words_page("That cannot be done", conflict->why), 409);
    if (auto const* not_allowed = std::get_if<NotAllowed>(&refusal))
        return answer("Not yours to do",
                      site_views::words_page("Not yours to do", not_allowed->why), 403);
    if (request.actor().young_person)
        return answer("Not found", site_views::young_person_not_found_page(), 404);
    return answer("Not found", site_views::not_found_page(), 404);
}

http::Response kept_words_page(Request const& request, Site const& site)
{
    return page(request, site, {.title = "Not found"}, site_views::kept_words_page(), 404);
}

http::Response fault_page(Services const& services, std::string const& reference,
                          std::string const& nonce)
{
    return bare(services, {.title = "Something went wrong"}, nonce,
                site_views::fault_page(reference), 500);
}

http::Response not_saved_page(Services const& services, std::string const& reference,
                              std::string const& nonce, GivenBack const& words,
                              html::Markup token)
{
    return bare(services, {.title = "Not saved", .holds_words = true}, nonce,
                site_views::not_saved_page(reference, words, std::move(token)), 500);
}

http::Response status_page(Services const& services, int status)
{
    return bare(services, {.title = "That could not be read"}, "",
                site_views::words_page("That could not be read",
                                       site_views::words_for_status(status)),
                status);
}

Refusal stale_form(Words words)
{
    std::string why = "This form is from an earlier sign-in, so it was not sent. ";
    switch (words) {
    case Words::not_typed: return Conflict{why + "Open the page again and go on."};
    case Words::kept_as_draft:
        return Conflict{why + "What you typed is kept: find it under your drafts."};
    case Words::given_back:
        return Conflict{why + "Look whether it is yours and still right, then send it again."};
    }
    return Conflict{why};
}

html::Markup form_token(Request const& request)
{
    return form_token(request.actor().form_secret);
}

html::Markup form_token(std::string_view form_secret)
{
    return html::hidden_field("form_token", session::form_token(form_secret));
}

}  // namespace keywork
