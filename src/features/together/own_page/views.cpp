#include "features/together/own_page/views.hpp"

#include "features/together/own_page/on_page.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/people.hpp"
#include "platform/html/components/picture.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

namespace keywork::own_page {
namespace {

using html::Icon;
using html::Markup;
using html::path;

Markup way_to(html::Path const& to, Icon which, std::string_view words)
{
    return html::format(R"(<li><a href="{}">{}<span>{}</span></a></li>)", to,
                        html::large_icon(which), words);
}

Markup to_my_page() { return html::back_link(path("/me"), "Back to my page"); }

Markup choice_of(std::string const& name, std::string_view label,
                 std::span<ChoiceWords const> choices, std::string const& chosen,
                 std::vector<Problem> const& problems)
{
    std::vector<html::Option> options;
    for (ChoiceWords const& one : choices)
        options.push_back({.value = std::string{one.code},
                           .label = std::string{one.words},
                           .chosen = one.code == chosen});
    return html::radios({.name = name, .label = std::string{label},
                         .error = html::problem_with(problems, name)},
                        {.all = options});
}

Markup rings(std::vector<Helpline> const& all)
{
    auto const line = [](Helpline const& one) {
        return html::format(R"(<li>{}: <a href="{}">{}</a></li>)", one.words,
                            html::tel(one.phone), one.phone);
    };
    return html::section({.id = "ring", .heading = "You can ring somebody outside"},
                         html::format(R"(<ul class="govuk-list">{}</ul>)",
                                      html::each(all, line)));
}

Markup list_of(std::string_view heading, std::string const& id, std::string_view lines)
{
    auto const all = items(lines);
    if (all.empty()) return {};
    auto const line = [](std::string const& words) { return html::format("<li>{}</li>", words); };
    return html::section({.id = id, .heading = std::string{heading}},
                         html::format("<ul>{}</ul>", html::each(all, line)));
}

}  // namespace

Markup hello_page(HelloPage const& page)
{
    Markup note;
    if (page.words_arrived)
        note = html::format("<p><strong>What you wrote has been sent.</strong> Sign in to see "
                            "it.</p>");
    else if (page.signed_out)
        note = html::format("<p><strong>You are signed out.</strong></p>");
    auto const fields =
        html::text_input({.name = "sign_in_name", .label = "Your sign-in name",
                          .error = html::problem_with(page.problems, "sign_in_name")},
                         {.value = page.sign_in_name, .width = html::Width::twenty}) +
        html::picture_choice("picture1", "Your first picture") +
        html::picture_choice("picture2", "Your second picture") +
        html::picture_choice("picture3", "Your third picture") +
        html::picture_choice("picture4", "Your fourth picture") +
        html::details("I have a number, not pictures",
                      html::text_input({.name = "pin", .label = "Your six figures"},
                                       {.width = html::Width::ten,
                                        .input_mode = "numeric",
                                        .type = "password",
                                        .autocomplete = "one-time-code"})) +
        html::button({.words = "Go in", .wide_on_phone = true});
    return html::format(R"(<div class="kw-young">{}<h1>Hello</h1>{}{}<p><a href="{}">I work
        here</a></p></div>)",
                        html::error_summary(page.problems), note,
                        html::form({.action = path("/hello"), .token = {}}, fields),
                        path("/sign-in"));
}

Markup me_page(MePage const& page, Markup const& token)
{
    auto const shared = page.shared == 0 ? std::string{"What is shared with me"}
                                         : fmt::format("What is shared with me ({})", page.shared);
    auto const ways = way_to(path("/me/unsafe"), Icon::shield, "I feel unsafe") +
                      way_to(path("/me/say"), Icon::chat, "Say something") +
                      way_to(path("/me/said"), Icon::check, "What I said, and what happened") +
                      way_to(path("/me/plans"), Icon::heart, "My plans") +
                      way_to(path("/me/shared"), Icon::document, shared);
    return html::page_head("Hello " + page.known_as) +
           html::stack(html::format(R"(<ul class="kw-ways">{}</ul>)", ways) +
                           html::form_button({.action = path("/me/sign-out"), .token = token},
                                             html::button({.words = "Sign out",
                                                           .look = html::Look::secondary,
                                                           .wide_on_phone = true})),
                       html::Space::large);
}

Markup shared_list(std::vector<young_person::Shared> const& all)
{
    if (all.empty())
        return to_my_page() + html::page_head("Shared with me") +
               html::empty_words("Nothing is shared with you yet. You can ask to see things.",
                                 html::link(path("/me/say"), "Ask"));
    html::Table table{.caption = "What is shared with me, newest first",
                      .columns = {{.words = "What"}, {.words = "Who shared it"},
                                  {.words = "When"}},
                      .rows = {}};
    for (young_person::Shared const& one : all)
        table.rows.push_back({.head = html::link(path("/me/shared/{}", one.id), one.title),
                              .cells = {html::text(one.shared_by_name),
                                        html::text(in_words(london_day(one.shared_at)))}});
    return to_my_page() + html::page_head("Shared with me") + html::table(table);
}

Markup shared_page(SharedPage const& page, Markup const& token)
{
    auto const fields =
        html::hidden_field("form_key", page.form_key) +
        html::text_area({.name = "words", .label = "What is not right?",
                         .hint = "Your words are kept beside it, with the date. Adults see them.",
                         .error = html::problem_with(page.problems, "words")},
                        {.value = page.words}) +
        html::button({.words = "Send", .wide_on_phone = true});
    auto const by = fmt::format("{} shared this with you on {}.", page.shared.shared_by_name,
                                in_words(london_day(page.shared.shared_at)));
    return html::back_link(path("/me/shared"), "Back to what is shared with me") +
           html::error_summary(page.problems) + html::page_head(page.shared.title, by) +
           html::stack(html::paragraphs(page.shared.words) +
                           html::section({.id = "disagree", .heading = "I do not agree with this"},
                                         html::form({.action = path("/me/shared/{}",
                                                                    page.shared.id),
                                                     .token = token},
                                                    fields)),
                       html::Space::large);
}

Markup plans_page(PlansPage const& page)
{
    Markup all;
    if (page.about_me)
        all += html::section({.id = "about", .heading = "About me"},
                             html::voice({.words = page.about_me->words, .given = "My words"}));
    if (page.help)
        all += list_of("What helps me", "helps", page.help->helps) +
               list_of("What is hard for me", "hard", page.help->is_hard) +
               list_of("If it gets too much", "much", page.help->too_much);
    for (young_person::Shared const& one : page.plans)
        all += html::section({.id = "plan-" + one.id.text(), .heading = one.title},
                             html::link(path("/me/shared/{}", one.id), "Read it"));
    if (all.empty())
        all = html::empty_words("Nothing is written yet. You can say what you want in it.");
    return to_my_page() + html::page_head("My plans") +
           html::stack(all + html::link_button(path("/me/say"),
                                               {.words = "I want to change something",
                                                .look = html::Look::secondary,
                                                .wide_on_phone = true}),
                       html::Space::large);
}

Markup say_page(SayPage const& page, Markup const& token)
{
    auto const fields =
        html::hidden_field("form_key", page.form_key) +
        html::text_area({.name = "words", .label = label_in(own_fields, "words"),
                         .hint = "Your key worker and the shift leader read it.",
                         .error = html::problem_with(page.problems, "words")},
                        {.value = page.words}) +
        choice_of("asks", label_in(own_fields, "asks"), wants_answer, page.asks, page.problems) +
        html::button({.words = "Send", .wide_on_phone = true});
    return to_my_page() + html::error_summary(page.problems) + html::page_head("Say something") +
           html::form({.action = path("/me/say"), .token = token}, fields);
}

Markup unsafe_page(UnsafePage const& page, Markup const& token)
{
    auto const fields =
        html::hidden_field("form_key", page.form_key) +
        choice_of("who", label_in(own_fields, "who"), who_is_told, page.who, page.problems) +
        html::text_area({.name = "words", .label = "What is happening?",
                         .hint = "You do not have to write anything.", .optional = true},
                        {.value = page.words, .rows = 3}) +
        html::button({.words = "Tell them now", .wide_on_phone = true});
    return to_my_page() + html::error_summary(page.problems) +
           html::page_head("I feel unsafe", "You can always tell an adult. This tells them at "
                                            "once.") +
           html::stack(html::form({.action = path("/me/unsafe"), .token = token}, fields) +
                           rings(page.helplines),
                       html::Space::large);
}

Markup sent_page(SentPage const& page)
{
    std::string_view next;
    switch (page.what) {
    case Sent::said:
        next = "Your key worker and the shift leader can read it now. You see here what happened "
               "with it.";
        break;
    case Sent::disagrees:
        next = "What you wrote stands beside it now, with the date. Your key worker reads it and "
               "answers you.";
        break;
    case Sent::unsafe:
        next = "It is on the screen of the adults here now. Somebody comes to you. If nobody "
               "comes, go to an adult you trust.";
        break;
    case Sent::unsafe_to_lead:
        next = "Only the safeguarding lead can read it. They may not be here right now. If you "
               "need somebody now, go to an adult you trust, or ring.";
        break;
    }
    bool const unsafe = page.what == Sent::unsafe || page.what == Sent::unsafe_to_lead;
    return html::page_head("Sent") +
           html::stack(html::format("<p>{}</p>", next) +
                           (unsafe ? rings(page.helplines) : Markup{}) +
                           html::link_button(path("/me/said"),
                                             {.words = "What I said, and what happened",
                                              .look = html::Look::secondary,
                                              .wide_on_phone = true}) +
                           html::link_button(path("/me"), {.words = "Back to my page",
                                                           .wide_on_phone = true}),
                       html::Space::large);
}

Markup answers_page(AnswersPage const& page)
{
    Markup all;
    for (voices::Said const& said : page.all) {
        Markup more;
        if (auto const* told = newest(said, voices::StepKind::told))
            more = html::format("<p>{} talked with you about it on {}.</p>", told->made_by_name,
                                keywork::in_words(*told->on_day));
        all += html::format("<div>{}<p>{}</p>{}</div>",
                            html::voice({.words = said.words,
                                         .given = keywork::in_words(said.said_on)}),
                            in_plain_words(said, page.today), more);
    }
    if (page.all.empty())
        all = html::empty_words("You have not written anything here yet.",
                                html::link(path("/me/say"), "Say something"));
    return to_my_page() + html::page_head("What I said, and what happened") +
           html::stack(all, html::Space::large);
}

}  // namespace keywork::own_page
