// Every form read back from its own page: what the page shows is what it would post.
#include "care/form/testing/forms_folder.hpp"
#include "care/form/testing/generated.hpp"
#include "care/form/views.hpp"
#include "platform/html/components/people.hpp"
#include "platform/html/page_frame.hpp"
#include "platform/html/components/question.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace keywork::form {
namespace {

using namespace keywork::testing;

struct World {
    Law law = the_law();
    Forms forms = the_forms();
};
World const& world()
{
    static World const all;
    return all;
}

sys_seconds the_evening() { return *instant_from_text("2026-11-23T21:42:00Z"); }

std::string unescaped(std::string text)
{
    for (auto const& [from, to] : {std::pair{"&lt;", "<"}, std::pair{"&gt;", ">"},
                                   std::pair{"&quot;", "\""}, std::pair{"&#39;", "'"},
                                   std::pair{"&amp;", "&"}})
        for (auto at = text.find(from); at != std::string::npos;
             at = text.find(from, at + std::string_view{to}.size()))
            text.replace(at, std::string_view{from}.size(), to);
    return text;
}

std::optional<std::string> attribute_of(std::string const& tag, std::string const& name)
{
    auto const start = tag.find(" " + name + "=\"");
    if (start == std::string::npos) return std::nullopt;
    auto const from = start + name.size() + 3;
    return unescaped(tag.substr(from, tag.find('"', from) - from));
}

bool is_in(std::string const& tag, std::string_view word)
{
    return tag.find(" " + std::string{word}) != std::string::npos;
}

/// What a browser without script would post: no button pressed.
http::Form posted_by(std::string const& page)
{
    http::Form form;
    std::string select;
    for (std::size_t at = page.find('<'); at != std::string::npos; at = page.find('<', at + 1)) {
        auto tag = page.substr(at, page.find('>', at) - at);
        std::ranges::replace(tag, '\n', ' ');
        auto const name = attribute_of(tag, "name").value_or("");
        if (tag.starts_with("<input")) {
            auto const type = attribute_of(tag, "type").value_or("text");
            bool const is_box = type == "checkbox" || type == "radio";
            if (type == "file" || (is_box && !is_in(tag, "checked"))) continue;
            form.fields.emplace_back(name, attribute_of(tag, "value").value_or(""));
        } else if (tag.starts_with("<textarea")) {
            auto const from = at + tag.size() + 1;
            auto words = page.substr(from, page.find("</textarea>", from) - from);
            if (words.starts_with('\n')) words.erase(0, 1);
            form.fields.emplace_back(name, unescaped(words));
        } else if (tag.starts_with("<select")) {
            select = name;
        } else if (tag.starts_with("<option") && is_in(tag, "selected")) {
            form.fields.emplace_back(select, attribute_of(tag, "value").value_or(""));
        }
    }
    return form;
}

DraftOnScreen draft_of(Form const& form, Typed const& typed, Known const& known,
                       Names const& names)
{
    return {.form = form, .typed = typed, .known = known, .clocks = world().law.clocks,
            .calendars = world().law.calendars, .names = names, .child_age = 13,
            .around = {.action = html::path("/drafts"), .token = {}},
            .hidden = html::hidden_field("form_key", "k"),
            .step_path = [](std::size_t step) { return html::path("/drafts/steps/{}", step); },
            .check_path = html::path("/drafts/check"), .saved = "Saved 9:42pm"};
}

template <class Check>
void for_every_page(Check check)
{
    for (std::string_view const profile : {"home", "special", "vs"})
        for (Form const* form : world().forms.offered_in(profile)) {
            SCOPED_TRACE(form->kind + " in " + std::string{profile});
            check(*form, known_for(*form, profile, the_evening()));
        }
}

TEST(Pages, post_back_exactly_the_answers_that_they_show)
{
    for_every_page([](Form const& form, Known const& known) {
        for (std::uint64_t seed = 1; seed <= 4; ++seed) {
            auto const texts = seed % 2 == 0 ? Texts::hard : Texts::plain;
            auto const typed = valid_answers(form, known, seed, texts);
            auto const before = read_answers(form, typed, known);
            auto const names = names_of(known);
            auto kept = typed;
            for (std::size_t const step : steps_asked(form, before.answers, known)) {
                auto const page = step_screen(draft_of(form, kept, known, names), step, {});
                auto const after = after_posting(form, kept, posted_by(page.text()));
                ASSERT_TRUE(after);
                kept = *after;
            }
            EXPECT_EQ(to_json(read_answers(form, kept, known).answers), to_json(before.answers));
        }
    });
}

TEST(Pages, say_each_problem_beside_its_question_and_link_to_a_field_that_is_there)
{
    for_every_page([](Form const& form, Known const& known) {
        auto const names = names_of(known);
        auto const typed = first_typed(form, known);
        auto const reading = read_answers(form, typed, known);
        for (std::size_t const step : steps_asked(form, reading.answers, known)) {
            auto const problems = read_step(form, step, typed, known).problems;
            auto const page =
                step_screen(draft_of(form, typed, known, names), step, problems).text();
            std::size_t at = 0;
            for (std::size_t number = 0; number < problems.size(); ++number) {
                at = page.find("<li><a href=\"#", at);
                ASSERT_NE(at, std::string::npos) << problems[number].message;
                auto const from = at + 14;
                auto const id = page.substr(from, page.find('"', from) - from);
                EXPECT_NE(page.find("id=\"" + id + "\""), std::string::npos) << id;
                at = from;
            }
        }
    });
}

TEST(Pages, use_each_id_once)
{
    for_every_page([](Form const& form, Known const& known) {
        auto const names = names_of(known);
        auto const typed = valid_answers(form, known, 9);
        auto const answers = read_answers(form, typed, known).answers;
        for (std::size_t const step : steps_asked(form, answers, known)) {
            auto const page = step_screen(draft_of(form, typed, known, names), step, {}).text();
            std::vector<std::string> ids;
            for (auto at = page.find(" id=\""); at != std::string::npos;
                 at = page.find(" id=\"", at + 1))
                ids.push_back(page.substr(at + 5, page.find('"', at + 5) - at - 5));
            std::ranges::sort(ids);
            auto const twice = std::ranges::adjacent_find(ids);
            EXPECT_EQ(twice, ids.end()) << *twice;
        }
    });
}

TEST(Pages, show_every_answer_before_it_is_sent_with_a_way_to_change_it)
{
    auto const& form = *world().forms.find("restrictive-intervention");
    auto const known = known_in("home", the_evening());
    auto const names = names_of(known);
    auto const typed = valid_answers(form, known, 2);
    auto const reading = read_answers(form, typed, known);

    auto const page = check_screen(draft_of(form, typed, known, names), reading).text();

    EXPECT_NE(page.find("Send to Ruth to sign"), std::string::npos);
    EXPECT_NE(page.find("Each hold, in order"), std::string::npos);
    EXPECT_NE(page.find("/drafts/steps/1?then=check#holds"), std::string::npos);
    EXPECT_NE(page.find(" minutes</p>"), std::string::npos);
    EXPECT_EQ(page.find("Before you can send"), std::string::npos);
}

TEST(Pages, tell_what_the_law_still_asks_for)
{
    auto const& form = *world().forms.find("restrictive-intervention");
    auto const known = known_in("home", the_evening());
    auto const names = names_of(known);
    auto const typed = first_typed(form, known);

    auto const page = step_screen(draft_of(form, typed, known, names), 0, {}).text();

    EXPECT_NE(page.find("What the law asks for"), std::string::npos);
    EXPECT_NE(page.find("reg 35(3)(a)(i) to (viii)"), std::string::npos);
    EXPECT_NE(page.find("Tyler’s name<span class=\"kw-vh\"> (done)"), std::string::npos);
    EXPECT_NE(page.find("Did it work, and what followed <"), std::string::npos);
}

TEST(Pages, send_what_is_quick_from_its_one_screen_and_nothing_else)
{
    auto const known = known_in("home", the_evening());
    auto const at_once = [&](std::string_view kind, std::string const& field,
                             std::string const& value) {
        auto const& form = *world().forms.find(kind);
        auto typed = first_typed(form, known);
        typed.set(field, value);
        return sent_at_once(form, read_answers(form, typed, known).answers, known);
    };

    EXPECT_TRUE(at_once("daily-log", "log_of", "LINE"));
    EXPECT_FALSE(at_once("daily-log", "log_of", "SHIFT"));                        // two screens
    EXPECT_TRUE(at_once("safeguarding-concern", "immediate_danger", "no"));
    EXPECT_FALSE(at_once("safeguarding-concern", "immediate_danger", "yes"));     // ring first
    EXPECT_FALSE(at_once("handover", "from_shift", "LATE"));                      // not quick
}

TEST(Pages, never_name_another_child_on_a_childs_file)
{
    auto const& form = *world().forms.find("incident");
    auto const known = known_in("home", the_evening());
    auto typed = valid_answers(form, known, 4);
    typed.set("others", "child-amara");
    auto const answers = read_answers(form, typed, known).answers;
    auto const names = names_of(known);

    auto shown = AnswersShown{.form = form, .answers = answers, .words = known.words,
                              .names = names, .reads_to = Level::l3, .child_age = 13,
                              .redacted = {}, .names_children = false};
    EXPECT_EQ(record_answers(shown).text().find("Amara"), std::string::npos);
    EXPECT_EQ(printed_answers(shown).text().find("Amara"), std::string::npos);
    EXPECT_NE(record_answers(shown).text().find("Another young person"), std::string::npos);
    shown.names_children = true;
    EXPECT_NE(record_answers(shown).text().find("Amara Okafor"), std::string::npos);
}

TEST(Pages, leave_out_answers_above_the_readers_level)
{
    auto const& form = *world().forms.find("incident");
    auto const known = known_in("home", the_evening());
    auto typed = valid_answers(form, known, 4);
    typed.set("child_hurt", "yes");
    typed.set("treatment", "Cold water for ten minutes");
    auto const answers = read_answers(form, typed, known).answers;
    auto const names = names_of(known);
    auto const page_at = [&](Level level) {
        return record_answers({.form = form, .answers = answers, .words = known.words,
                               .names = names, .reads_to = level, .child_age = 13,
                               .redacted = {}, .names_children = false}).text();
    };

    EXPECT_EQ(page_at(Level::l1).find("Cold water"), std::string::npos);
    EXPECT_NE(page_at(Level::l2).find("Cold water"), std::string::npos);
}

html::PageFrame a_frame(Form const& form, bool has_errors)
{
    html::PageFrame frame;
    frame.title = form.title.in("home");
    frame.has_errors = has_errors;
    frame.form_page = true;
    frame.place = html::PagePlace{"Larch House", html::path("/")};
    frame.actor = html::PageActor{"Priya Nair", "Support worker", "PN", html::path("/")};
    frame.footer = {{"Help", html::path("/help")}};
    frame.nonce = "gallery";
    frame.assets = {html::path("/assets/keywork.css"), html::path("/assets/keywork.js"),
                    html::path("/assets/font.woff2"), html::path("/assets/keywork.svg")};
    frame.banner = html::who_bar({.child = {"Tyler Brandreth", "TB", 1},
                                  .after_name = ", 13",
                                  .words = "Not yet sent",
                                  .not_them = "Not Tyler?",
                                  .not_them_to = html::path("/children")});
    return frame;
}

/// Pages for pictures, axe and html-validate (web/gallery.test.mjs).
void write_page(std::string const& name, Form const& form, html::Markup const& body,
                bool has_errors)
{
    auto const page = html::document(a_frame(form, has_errors), body).text();
    auto const first = page.find("<h1");
    EXPECT_NE(first, std::string::npos) << name;
    EXPECT_EQ(page.find("<h1", first + 1), std::string::npos) << name;
    if (auto const* folder = std::getenv("KEYWORK_GALLERY"))
        std::ofstream{std::filesystem::path{folder} / (name + ".html")} << page;
}

TEST(Pages, have_one_heading_each_empty_filled_in_and_with_every_problem)
{
    if (auto const* folder = std::getenv("KEYWORK_GALLERY"))
        std::filesystem::create_directories(folder);
    for (Form const* form : world().forms.offered_in("home")) {
        auto const known = known_for(*form, "home", the_evening());
        auto const names = names_of(known);
        auto const filled = valid_answers(*form, known, 2);
        auto const answers = read_answers(*form, filled, known);
        for (std::size_t const step : steps_asked(*form, answers.answers, known)) {
            auto const name = form->kind + "-" + std::to_string(step + 1);
            auto const wrong = read_step(*form, step, {}, known).problems;
            auto const first = first_typed(*form, known);
            write_page(name, *form, step_screen(draft_of(*form, first, known, names), step, {}),
                       false);
            write_page(name + "-filled", *form,
                       step_screen(draft_of(*form, filled, known, names), step, {}), false);
            write_page(name + "-wrong", *form,
                       step_screen(draft_of(*form, {}, known, names), step, wrong), true);
        }
        write_page(form->kind + "-check", *form,
                   check_screen(draft_of(*form, filled, known, names), answers), false);
        for (LaterPart const& part : form->later)
            write_page(form->kind + "-later-" + part.name, *form,
                       later_screen(draft_of(*form, first_typed(part, known), known, names), part,
                                    answers.answers, {}), false);
    }
}

}  // namespace
}  // namespace keywork::form
