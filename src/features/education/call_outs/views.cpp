#include "features/education/call_outs/views.hpp"

#include "care/school_day/call_out/asked.hpp"
#include "features/education/call_outs/on_page.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

namespace keywork::call_outs {
namespace {

using html::Markup;
using html::path;

html::Path one_path(CallOut const& call) { return path("/call-outs/{}", call.id); }

std::string about(CallOut const& call)
{
    return fmt::format("{}, {}", call.child_name, call.place);
}

std::string answered_in_words(CallOut const& call)
{
    auto const after = answered_after(call);
    if (!after) return "Nobody went";
    return *after < minutes{1} ? "At once" : "After " + length_in_words(*after);
}

Markup standing_tag(CallOut const& call)
{
    switch (standing(call)) {
    case Standing::waiting: return html::tag("Nobody yet", html::Tone::stop, html::Icon::alert);
    case Standing::attended: return html::tag("An adult is there", html::Tone::info);
    case Standing::over: return html::tag("Over", html::Tone::good, html::Icon::check);
    case Standing::called_off: return html::tag("Called off");
    }
    return {};
}

Markup written_tag(CallOut const& call)
{
    switch (written(call)) {
    case Written::not_yet: return html::tag("Not written up", html::Tone::warn, html::Icon::pen);
    case Written::begun: return html::tag("To be finished", html::Tone::warn, html::Icon::pen);
    case Written::done: return html::tag("Written up", html::Tone::good, html::Icon::check);
    case Written::nothing_to_write: break;
    }
    return html::tag("Nothing to write");
}

/// What the reader may do about it now, one tap each.
Markup taps(CallOut const& call, StaffId const& reader, bool may_lead, Markup const& token)
{
    auto const to = [&](Markup const& button, html::Path const& action) {
        return html::form_button({.action = action, .token = token}, button);
    };
    auto const stop = [&](How how, html::Look look) {
        return to(html::button({.words = std::string{in_words(how)}, .look = look,
                                .spoken_after = about(call), .name = "how",
                                .value = std::string{to_text(how)}}),
                  path("/call-outs/{}/stop", call.id));
    };
    auto const* mine = response_of(call, reader);
    Markup buttons;
    if (is_open(call) && !mine)
        buttons += to(html::button({.words = "I’m going", .spoken_after = about(call)}),
                      path("/call-outs/{}/going", call.id));
    if (mine && !mine->stopped_at)
        buttons += stop(How::calm, html::Look::primary) +
                   stop(How::handed_over, html::Look::secondary) +
                   stop(How::not_needed, html::Look::secondary);
    bool const may_end = call.called_by == reader || may_lead;
    if (standing(call) == Standing::waiting && may_end)
        buttons += to(html::button({.words = "Nobody needs to come", .look = html::Look::secondary,
                                    .spoken_after = about(call)}),
                      path("/call-outs/{}/off", call.id));
    return buttons.empty() ? Markup{} : html::row_of(buttons);
}

Markup open_card(CallOut const& call, DayPage const& page, Markup const& token)
{
    auto const words = fmt::format("{}. {} called at {}.{}", in_words(call.needs),
                                   call.caller_name, time_in_words(call.called_at),
                                   call.words.empty() ? "" : " " + call.words);
    Markup there;
    for (Response const& one : call.responses)
        there += html::format("<li>{} since {}</li>", one.name, time_in_words(one.going_at));
    auto const list = there.empty() ? Markup{}
                                    : html::format(R"(<ul class="kw-plain-list">{}</ul>)", there);
    return html::card({.id = "open-" + call.id.text(), .heading = about(call),
                       .aside = standing_tag(call)},
                      html::format("<p>{}</p>{}{}", words, list,
                                   page.may_act ? taps(call, page.reader, page.may_lead, token)
                                                : Markup{}));
}

Markup day_table(std::vector<CallOut const*> const& all)
{
    html::Table table{.caption = "Call-outs of the day",
                      .columns = {{.words = "Who and where"}, {.words = "Called"},
                                  {.words = "Somebody went"}, {.words = "Who went"},
                                  {.words = "Over"}, {.words = "Written up"}},
                      .rows = {}};
    for (CallOut const* call : all) {
        std::string who;
        for (Response const& one : call->responses)
            who += (who.empty() ? "" : ", ") + one.name;
        auto const over = over_at(*call);
        table.rows.push_back(
            {.head = html::format(R"(<a href="{}">{}</a>)", one_path(*call), about(*call)),
             .cells = {html::text(time_in_words(call->called_at)),
                       html::text(answered_in_words(*call)),
                       html::text(who.empty() ? "Nobody" : who),
                       over ? html::text(fmt::format("{}, after {}", time_in_words(*over),
                                                     length_in_words(*over - call->called_at)))
                            : standing_tag(*call),
                       written_tag(*call)}});
    }
    return html::table(table);
}

std::int64_t count_unwritten(std::vector<CallOut> const& all)
{
    std::int64_t count = 0;
    for (CallOut const& call : all) {
        auto const how = written(call);
        if (!is_open(call) && (how == Written::not_yet || how == Written::begun)) ++count;
    }
    return count;
}

html::Question question(std::vector<Problem> const& problems, std::string_view name)
{
    return {.name = std::string{name}, .label = label_in(call_fields, name),
            .error = html::problem_with(problems, name)};
}

Markup call_questions(CallPage const& page)
{
    std::vector<html::Option> children{
        {.value = "", .label = "Choose the " + page.child_word}};
    for (auto const& [id, name] : page.children)
        children.push_back({.value = id, .label = name, .chosen = id == page.child});
    html::Options needs{.all = {}};
    for (Needs const one : all_needs())
        needs.all.push_back({.value = std::string{to_text(one)},
                             .label = std::string{in_words(one)},
                             .chosen = to_text(one) == page.needs});
    auto place = question(page.problems, "place");
    place.hint = "Like: Kestrels classroom, the field, the bus";
    auto words = question(page.problems, "words");
    words.hint = "Like: bring the ear defenders";
    words.optional = true;
    return html::select(question(page.problems, "child"), children) +
           html::text_input(place, {.value = page.place}) +
           html::radios(question(page.problems, "needs"), needs) +
           html::text_input(words, {.value = page.words});
}

Markup facts_of(CallOut const& call)
{
    std::vector<html::Fact> facts{
        {"Needed", html::text(in_words(call.needs))},
        {"Called", html::text(fmt::format("{}, {}", keywork::in_words(call.called_at),
                                          call.caller_name))}};
    if (!call.words.empty()) facts.push_back({"Said", html::text(call.words)});
    facts.push_back({"Somebody went", html::text(answered_in_words(call))});
    for (Response const& one : call.responses) {
        auto words = fmt::format("Went at {}", time_in_words(one.going_at));
        if (one.stopped_at)
            words += fmt::format(", stopped at {}: {}", time_in_words(*one.stopped_at),
                                 in_words(*one.how));
        facts.push_back({one.name, html::text(words)});
    }
    return html::facts(facts);
}

Markup write_up_card(OnePage const& page, Markup const& token)
{
    auto const* mine = response_of(page.call, page.reader);
    if (!page.may_act || !mine || !mine->stopped_at) return {};
    if (page.draft)
        return html::card({.id = "write-up", .heading = "Your record of it"},
                          html::link_button(*page.draft,
                                            {.words = mine->sent ? "Read it" : "Finish it"}));
    if (page.kinds.empty()) return {};
    html::Options kinds{.all = {}};
    for (auto const& [kind, title] : page.kinds)
        kinds.all.push_back({.value = kind, .label = title});
    auto asked = question(page.problems, "kind");
    asked.hint = "It starts with the time, the place and the people filled in.";
    return html::card(
        {.id = "write-up", .heading = "Write it up"},
        html::form({.action = path("/call-outs/{}/write-up", page.call.id), .token = token},
                   html::radios(asked, kinds) +
                       html::form_actions(
                           html::button({.words = "Write it now", .name = "go",
                                         .value = "now"}) +
                           html::button({.words = "Finish later",
                                         .look = html::Look::secondary, .name = "go",
                                         .value = "later"}))));
}

Markup count_card(std::string_view id, std::string_view heading, std::vector<Count> const& all)
{
    std::vector<html::Fact> facts;
    for (Count const& one : all)
        facts.push_back({one.words, html::text(fmt::format("{}", one.number))});
    return html::card({.id = std::string{id}, .heading = std::string{heading}},
                      html::facts(facts));
}

}  // namespace

Markup day_page(DayPage const& page, Markup const& token)
{
    Markup buttons;
    if (page.may_act && page.day == page.today)
        buttons = html::link_button(path("/call-outs/new"),
                                    {.words = "Call out", .icon = html::Icon::alert});
    if (page.may_count)
        buttons += html::link_button(path("/call-outs/counted"),
                                     {.words = "Counted", .look = html::Look::secondary});
    Markup open;
    std::vector<CallOut const*> rest;
    for (CallOut const& call : page.all) {
        if (is_open(call) && page.day == page.today) open += open_card(call, page, token);
        else rest.push_back(&call);
    }
    Markup list;
    if (!rest.empty()) list = day_table(rest);
    if (page.all.empty()) list = html::empty_words("Nobody called for help on this day.");
    auto const unwritten = count_unwritten(page.all);
    auto words = fmt::format("{}, {}.", page.place_name, in_words_with_weekday(page.day));
    if (unwritten > 0) words += fmt::format(" {} still to be written up.", unwritten);
    auto const day = [](local_days of) {
        return path("/call-outs").with_query("day", keywork::to_text(of));
    };
    std::vector<html::PageLink> const around{
        {"Day before", day(page.day - days{1})},
        {"Today", path("/call-outs"), page.day == page.today}};
    auto const asked = page.day == page.today ? asks(page.told_of) : Markup{};
    return html::page_head("Call-outs", words, buttons) + asked + html::stack(open + list) +
           html::pages("", around);
}

Markup call_page(CallPage const& page, Markup const& token)
{
    return html::error_summary(page.problems) +
           html::back_link(path("/call-outs"), "Back to the call-outs") +
           html::page_head("Call out", "Whoever leads the day and whoever is on call see it at "
                                       "once on Today.") +
           html::form({.action = path("/call-outs"), .token = token},
                      html::hidden_field("form_key", page.form_key) + call_questions(page) +
                          html::form_actions(html::button({.words = "Call out",
                                                           .icon = html::Icon::alert})));
}

Markup one_page(OnePage const& page, Markup const& token)
{
    auto const doing = page.may_act ? taps(page.call, page.reader, page.may_lead, token)
                                    : Markup{};
    return html::error_summary(page.problems) +
           html::back_link(path("/call-outs"), "Back to the call-outs") +
           html::page_head(about(page.call)) +
           html::stack(html::row_of(standing_tag(page.call) + written_tag(page.call)) + doing +
                       facts_of(page.call) + write_up_card(page, token));
}

Markup count_page(CountPage const& page)
{
    Counted const& counted = page.counted;
    auto const usual = counted.usually_answered_after;
    std::vector<html::Tile> const tiles{
        {fmt::format("{}", counted.all), "call-outs"},
        {usual ? length_in_words(*usual) : "–", "until somebody goes, usually"},
        {fmt::format("{}", counted.not_answered), "that nobody went to"}};
    auto const cards =
        counted.all == 0
            ? html::empty_words("Nobody called for help in these weeks.")
            : html::stack(count_card("by-hour", "At what hour", counted.by_hour) +
                          count_card("by-weekday", "On which day", counted.by_weekday) +
                          count_card("by-place", "Where", counted.by_place) +
                          count_card("by-child", "For which " + page.child_word,
                                     counted.by_child));
    return html::back_link(path("/call-outs"), "Back to the call-outs") +
           html::page_head("Call-outs, counted",
                           fmt::format("{}, {} to {}.", page.place_name,
                                       keywork::in_words(page.from_on),
                                       keywork::in_words(page.until_on))) +
           html::stack(html::tiles(tiles) + cards, html::Space::large);
}

}  // namespace keywork::call_outs
