// Every component on five pages like those of the design guide. They are written to the folder
// named by KEYWORK_GALLERY, for pictures, axe and html-validate (web/gallery.mjs).
#include "platform/html/components/body_map.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/chart.hpp"
#include "platform/html/components/duties.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/people.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/table.hpp"
#include "platform/html/components/timeline.hpp"
#include "platform/html/page_frame.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

namespace keywork::html {
namespace {

Path const nowhere = path("/");

std::vector<MenuEntry> a_menu(std::string_view current)
{
    using Shown = MenuEntry::Shown;
    std::vector<MenuEntry> menu{
        {.words = "Today", .icon = Icon::home},
        {.words = "Children", .icon = Icon::children},
        {.words = "Handover",
         .icon = Icon::chat,
         .shown = Shown::on_wide_screens,
         .count = MenuEntry::Count{1, "to read", true}},
        {.words = "Record", .icon = Icon::plus, .records = true},
        {.words = "Tasks", .icon = Icon::tasks, .count = MenuEntry::Count{5, "to do"}},
        {.words = "Plans", .icon = Icon::book, .shown = Shown::on_wide_screens},
        {.words = "More", .icon = Icon::more, .shown = Shown::on_phones}};
    for (MenuEntry& entry : menu) entry.current = entry.words == current;
    return menu;
}

PageFrame a_frame(std::string title, std::string_view current)
{
    return {.title = std::move(title),
            .place = PagePlace{"Larch House", nowhere},
            .actor = PageActor{"Priya Nair", "Support worker", "PN", nowhere},
            .find = path("/search"),
            .menu = a_menu(current),
            .saved = "All saved",
            .printed =
                "Printed from Keywork by Priya Nair, Tuesday 24 November 2026, 4:35pm. "
                "Confidential: keep locked away and shred after use.",
            .footer = {{"Help", nowhere}, {"Night view", nowhere}, {"Cymraeg", nowhere, "cy"}},
            .nonce = "gallery",
            .assets = {path("/assets/keywork.css"), path("/assets/keywork.js"),
                       path("/assets/font.woff2"), path("/assets/keywork.svg")}};
}

Person const amara{"Amara O", "AO", 0};
Person const tyler{"Tyler B", "TB", 1};

Markup handover_card()
{
    HandoverLine const lines[] = {
        {tyler, "was held last night (7:40pm). He is sore but well. He wants to tell his side."},
        {amara, "had a mock exam today and was worried about it. Ask how it went."}};
    return card(
        {.id = "hand",
         .heading = "Handover to read",
         .aside = quiet_words("From Dee Marlow, early shift, 1:52pm"),
         .handover = true},
        handover_lines(lines) +
            row_of(form_button({.action = nowhere}, button({.words = "I have read this handover",
                                                            .wide_on_phone = true})) +
                   link_button(nowhere,
                               {.words = "Read all of it (3 minutes)", .look = Look::quiet})) +
            quiet_words("Read by Marcus at 2:04pm. Waiting for you and Hannah."));
}

Markup children_section()
{
    ChildCard const cards[] = {
        {.child = amara,
         .to = nowhere,
         .where = "14 · home",
         .tags = tag("Nut allergy: EpiPen in office", Tone::stop, Icon::alert) +
                 tag("PEP 3 Dec", Tone::info, Icon::calendar),
         .lines = {{"Tonight", "Mock exam chat. Film night, her pick."},
                   {"Helps", "Time alone first, then a brew and a chat."}},
         .record_words = "Record for Amara",
         .record_to = nowhere},
        {.child = tyler,
         .to = nowhere,
         .where = "13 · home",
         .tags = tag("Held last night", Tone::warn, Icon::hand),
         .lines = {{"Tonight", "7pm: hear Tyler’s side. Football club is off."}},
         .record_words = "Record for Tyler",
         .record_to = nowhere}};
    return section({.id = "kids",
                    .heading = "Children tonight",
                    .aside = quiet_words("4 live here. 3 are home now.")},
                   child_cards(cards));
}

Markup tasks_card()
{
    Task const all[] = {
        {"2:15pm", "14:15", text("Medication cupboard check"), tag("Done", Tone::good, Icon::check),
         true},
        {"5:30pm", "17:30", format("Sit with <b>Jodie</b> for the call with Nadia"),
         form_button({.action = nowhere},
                     button({.words = "Done",
                             .look = Look::secondary,
                             .small = true,
                             .spoken_after = ": sit with Jodie for the call with Nadia"}))}};
    return card({.id = "tasks",
                 .heading = "Your tasks tonight",
                 .aside = link(nowhere, "All tasks for the home")},
                tasks(all));
}

Markup deadlines_card()
{
    Deadline const all[] = {{.left = "1 day 3 hours left",
                             .tone = Tone::warn,
                             .when = "Wed 7:40pm",
                             .datetime = "2026-11-25T19:40",
                             .what = "Tyler: manager signs the hold record",
                             .to = nowhere,
                             .who = "With Ruth Callan, registered manager",
                             .percent_gone = 44,
                             .duty = "Within 48 hours.",
                             .source = "Children’s Homes (England) Regulations 2015, reg 35(3)(b)"},
                            {.left = "10 days left",
                             .when = "Fri 4 Dec",
                             .datetime = "2026-12-04",
                             .what = "Kacper: yearly health assessment",
                             .to = nowhere,
                             .duty = "Every 12 months from age 5.",
                             .source = "Care Planning Regulations 2010, reg 7"}};
    return card({.id = "due",
                 .heading = "Must be done by law",
                 .foot = link(nowhere, "See all 9 deadlines for Larch House")},
                deadlines(all));
}

Markup today_page()
{
    QuickLink const links[] = {
        {"Daily log", Icon::log, nowhere},         {"Good moment", Icon::star, nowhere},
        {"Key-work session", Icon::chat, nowhere}, {"Incident", Icon::alert, nowhere},
        {"Physical hold", Icon::hand, nowhere},    {"Missing", Icon::door, nowhere},
        {"Medication", Icon::pill, nowhere},       {"Injury or illness", Icon::cross, nowhere}};
    Fact const night[] = {{"Sleep-in", text("Hannah Wray")},
                          {"On call", format(R"(Ruth Callan, <a href="{}">01632 960 174</a>)",
                                             tel("01632 960 174"))}};
    return page_head("Your late shift", "Tuesday 24 November, 2pm to 10pm.",
                     link_button(nowhere, {.words = "2 drafts",
                                           .look = Look::secondary,
                                           .small = true,
                                           .icon = Icon::pen})) +
           beside(handover_card() +
                      section({.id = "quick", .heading = "Record something"},
                              quick_record(links, "quick")) +
                      children_section() + tasks_card(),
                  "Deadlines and night plan",
                  deadlines_card() + card({.id = "night", .heading = "Night plan"}, facts(night)));
}

Markup a_child_banner()
{
    return child_banner(
        {.child = {"Amara Okafor", "AO", 0},
         .facts = {text("She, her"), format("<b>14</b>, born 3 February 2012"),
                   format("Lives at <b>Larch House</b> since March 2025")},
         .buttons =
             link_button(nowhere, {.words = "Record", .icon = Icon::plus}) +
             link_button(nowhere, {.words = "Print", .look = Look::secondary, .icon = Icon::print}),
         .alerts = {{"Nut allergy.", "EpiPen in the office", Tone::stop, Icon::alert, nowhere},
                    {"Family time is supervised.", "No calls from Dean O", Tone::warn, Icon::family,
                     nowhere}},
         .tabs = {{"Overview", nowhere, true}, {"Timeline", nowhere}, {"Plans", nowhere}},
         .tabs_label = "Amara’s record"});
}

Markup targets_section()
{
    auto const asleep = bars({.values = {1, 1, 2, 2, 3, 3, 3, 4},
                              .label = "School nights asleep by 11pm: 1, 1, 2, 2, 3, 3, 3, 4.",
                              .most = 5,
                              .goal = 4,
                              .from = "5 Oct",
                              .to = "this week"});
    auto const lessons = trend({.values = {78, 80, 79, 84, 88, 87, 90, 91},
                                .label = "In lessons on time: from 78 to 91 percent. Goal 95.",
                                .least = 70,
                                .goal = 95,
                                .unit = "%",
                                .from = "5 Oct",
                                .to = "this week"});
    auto const one = [](std::string_view heading, std::string_view now, Markup const& chart) {
        return format(R"(<li class="kw-card kw-target"><h3><a href="/">{}</a></h3>
            <p class="kw-target__now"><b>{}</b>{}</p>{}</li>)",
                      heading, now, tag("Met, up from 1", Tone::good), chart);
    };
    return section({.id = "targets", .heading = "My targets this term"},
                   three_across(one("Asleep by 11pm", "4 of 5", asleep) +
                                one("In lessons on time", "91%", lessons)));
}

Markup timeline_section()
{
    TimelineDay const days[] = {
        {"Today, Tuesday 24 November",
         {{.icon = Icon::star,
           .tone = Tone::good,
           .title = "You did your biology mock",
           .to = nowhere,
           .kind = "Good moment",
           .words = "You walked in.\nYou stayed.",
           .time = "3:55pm",
           .datetime = "2026-11-24T15:55",
           .by = "Joel Adeyemi"}}},
        {"Sunday 22 November",
         {{.icon = Icon::alert,
           .tone = Tone::stop,
           .title = "Argument after family time",
           .to = nowhere,
           .kind = "Incident",
           .words = "You were upset after seeing mum.",
           .time = "7:15pm",
           .datetime = "2026-11-22T19:15",
           .by = "Priya Nair",
           .open = OpenAction{"ask Amara what she wants", "Write what she says", nowhere}},
          {.icon = Icon::family,
           .tone = Tone::info,
           .title = "Time with mum",
           .kind = "Family time",
           .words = "You baked.",
           .time = "2pm to 4pm",
           .datetime = "2026-11-22T14:00",
           .by = "Northmere family centre"}}}};
    Chip const kinds[] = {{"Everything", nowhere, 412, true},
                          {"Good moments", nowhere, 96},
                          {"Incidents", nowhere, 11},
                          {"Health", nowhere}};
    Fact const people[] = {{"Key worker", text("Joel Adeyemi")}, {"Advocate", text("Bev Sutton")}};
    return section(
        {.id = "tl", .heading = "Timeline", .aside = link(nowhere, "Print as a chronology")},
        beside(chips(kinds, "Filter the timeline") + timeline(days), "People",
               card({.id = "ppl",
                     .heading = "My people",
                     .aside = link(nowhere, "All 14"),
                     .level = HeadingLevel::h3},
                    facts(people))));
}

Markup child_page()
{
    return stack(
        section({.id = "about", .heading = "About me"},
                voice({"I’m funny when you get to know me.", "Amara, in her own words"})) +
            section({.id = "helps",
                     .heading = "How to help me",
                     .aside = link(nowhere, "Full support plan, version 7")},
                    how_to_help({{"Ten minutes alone first", "A brew"}, {"Shouting"}, {}})) +
            targets_section() + timeline_section(),
        Space::extra_large);
}

Markup record_questions()
{
    return question_block(side_by_side(
               text_input({.name = "used_at", .label = "Time the hold started"},
                          {.value = "7:40pm", .width = Width::ten}) +
               text_input({.name = "minutes", .label = "How long (minutes)"},
                          {.value = "3", .width = Width::five, .input_mode = "decimal"}))) +
           question_block(checkboxes({.name = "tried",
                                      .label = "What did you try first?",
                                      .note = plan_line("The first is in Tyler’s support plan")},
                                     {.all = {{"headphones", "Offered his headphones", true},
                                              {"garden", "Offered the garden", true},
                                              {.value = "talk", .label = "Talked it through"},
                                              {.value = "none",
                                               .label = "None of these",
                                               .excludes_others = true,
                                               .after_or = true}},
                                      .columns = true})) +
           question_block(
               text_area({.name = "account",
                          .label = "What happened during the hold?",
                          .hint = "Write to Tyler. Say what you saw and heard, in order."},
                         {.value = "You were on the stairs and picked up the glass."}) +
               saved_state("Saved 9:42pm"));
}

Markup record_form()
{
    Step const all[] = {{.words = "What happened", .to = nowhere, .done = true},
                        {.words = "The hold and any injuries"},
                        {.words = "Check and send"}};
    BodyMark const marks[] = {{"F-R-ARM", "right arm, front"},
                              {"B-L-ARM", "left arm, back"},
                              {"B-L-ARM", "left arm, back"}};
    MarkRow const rows[] = {
        {"Right arm, front", "Red mark, 3cm long, skin not broken",
         link_button(
             nowhere,
             {.words = "Change", .look = Look::quiet, .small = true, .spoken_after = "mark 1"})},
        {"Left arm, back", "Sore when pressed"}};
    PersonRow const staff[] = {{{"Priya Nair", "PN", 3}, " (you)", "Right side, single elbow"}};
    return form(
        {.action = nowhere, .autosaves_to = path("/autosave"), .draft_version = 3},
        note({"You are offline. Nothing is lost.", "A copy was saved at 9:42pm.", Tone::warn,
              Icon::cloud_off}) +
            steps(all, 1) + format("<h1>The hold and any injuries</h1>") +
            law_line("Finish this record by 7:40pm on Tuesday (within 24 hours).",
                     "Children’s Homes (England) Regulations 2015, reg 35(3)(a)") +
            record_questions() + question_block(person_rows(staff)) +
            question_block(
                yes_no({.name = "injured", .label = "Any marks, pain or injury?"}, true) +
                injury(body_map(BodyAge::young_person, marks, "injuries"), mark_rows(rows))) +
            form_actions(button({.words = "Save and go on"}) +
                         link_button(nowhere, {.words = "Finish later", .look = Look::secondary})));
}

Markup record_page()
{
    Need const asked[] = {{"Tyler’s name", true}, {"Did it work, and what followed"}};
    return beside_form(record_form(), "Help with this record",
                       card({.id = "must", .heading = "What the law asks for"}, needs(asked)));
}

Markup caseload_table()
{
    auto const row = [](std::string_view name, Rating rated, double last) {
        Series const weeks{.values = {92, 91, 90, 88, last},
                           .label = "Attendance over 5 weeks",
                           .least = 60,
                           .goal = 90};
        return TableRow{row_head(avatar({"", "TB", 1}, AvatarSize::small), nowhere, name,
                                 tag("EHC plan"), "Year 9 · Northmere PRU"),
                        {tag("Overdue by 6 days", Tone::stop, Icon::alert),
                         rating(rated, rated == Rating::red ? "Red" : "Green"),
                         format(R"(<div class="kw-att">{}<span><b class="kw-num">71.5%</b>{}</span>
                         </div>)",
                                spark(weeks), line_below("down 7.1")),
                         link(nowhere, "Ring the PRU today")}};
    };
    return table(
        {.caption = "Caseload: PEP, quality, attendance and next step for each child",
         .columns = {{.words = "Child", .sorts = nowhere, .sorted = Column::Sorted::ascending},
                     {"PEP", "this term"},
                     {"Quality", "of the PEP"},
                     {"Attendance", "since last term"},
                     {"Next step"}},
         .rows = {row("Tyler Brandreth", Rating::red, 71.5), row("Chloe Vance", Rating::green, 96)},
         .stacks = Table::Stacks::below_two_columns});
}

Markup caseload_page()
{
    Part const done[] = {{72.6, Tone::good}, {3.6, Tone::stop}};
    Tile const totals[] = {{"61 of 84", "PEPs complete, 3 overdue", split(done)},
                           {"17", "below 90%", {}}};
    Filter const boxes[] = {
        {.name = "name", .label = "Name or school"},
        {.name = "year", .label = "Year", .options = {{"", "All years", true}, {"9", "Year 9"}}}};
    AppliedFilter const on[] = {{"Year 9", nowhere}};
    PageLink const links[] = {{"1", nowhere, true}, {"2", nowhere}, {"Next", nowhere}};
    return page_head("My caseload", "84 children and young people, autumn term 2026.") +
           stack(format(R"(<h2 class="kw-vh">This term at a glance</h2>)") + tiles(totals) +
                     card_around({.id = "list", .heading = "Everyone, most urgent first"},
                                 filters(path("/caseload"), boxes) + caseload_table() +
                                     pages("Showing 1 to 10 of 84", links)) +
                     applied_filters(on) +
                     empty_words("No incidents this term.", link(nowhere, "Record a good moment")),
                 Space::medium);
}

Markup questions_page()
{
    std::vector<Problem> const problems{{"when", "Enter the day it happened, like 7 9 2026"},
                                        {"kind", "Choose what kind of visit it was"}};
    auto const said = [&](std::string_view name) { return problem_with(problems, name); };
    SummaryRow const answers[] = {{"Where did it happen?", text("Kitchen"), nowhere},
                                  {"What happened?", paragraphs("One.\n\nTwo."), nowhere}};
    return back_link(nowhere, "Back to results") + error_summary(problems) +
           page_head("Home visit") +
           form({.action = nowhere, .has_files = true},
                date_input({.name = "when",
                            .label = "When was it?",
                            .hint = "Like 7 9 2026",
                            .error = said("when")},
                           {.day = "7"}) +
                    radios({.name = "kind", .label = "What kind of visit?", .error = said("kind")},
                           {.all = {{.value = "planned", .label = "Planned", .hint = "Agreed"},
                                    {.value = "other",
                                     .label = "Something else",
                                     .reveals = text_input(
                                         {.name = "kind.other", .label = "What was it?"})}}}) +
                    select({.name = "who", .label = "Who went?"},
                           {{"", "Choose"}, {"pn", "Priya Nair", true}}) +
                    text_input({.name = "length", .label = "How long?", .optional = true},
                               {.width = Width::five, .suffix = "minutes"}) +
                    file_input({.name = "file", .label = "A letter"}, {.accept = ".pdf"}) +
                    row_set("Person 1", text_input({.name = "people.1.name", .label = "Name"}),
                            button({.words = "Remove",
                                    .look = Look::quiet,
                                    .small = true,
                                    .spoken_after = "person 1",
                                    .name = "remove:people:1",
                                    .more = replaces("people")})) +
                    details("Why we ask", paragraphs("So that the next person knows.")) +
                    form_actions(button({.words = "Save and go on"}))) +
           summary_list(answers) + voice({"Dwi’n hoffi cŵn.", "Amara, on 2 November", "cy"});
}

struct GalleryPage {
    std::string name;
    PageFrame frame;
    Markup body;
};

std::vector<GalleryPage> gallery()
{
    std::vector<GalleryPage> pages{{"today", a_frame("Your late shift", "Today"), today_page()},
                                   {"child", a_frame("Child", "Children"), child_page()},
                                   {"record", a_frame("Record", "Record"), record_page()},
                                   {"caseload", a_frame("Caseload", "Today"), caseload_page()},
                                   {"questions", a_frame("Visit", "Record"), questions_page()}};
    pages[1].frame.banner = a_child_banner();
    pages[2].frame.form_page = true;
    pages[2].frame.banner = who_bar({.child = {"Tyler Brandreth", "TB", 1},
                                     .after_name = ", 13",
                                     .words = "Incident record, not yet sent",
                                     .not_them = "Not Tyler?",
                                     .not_them_to = nowhere});
    pages[4].frame.has_errors = true;
    return pages;
}

TEST(Gallery, is_written_where_it_is_asked_for)
{
    char const* const folder = std::getenv("KEYWORK_GALLERY");
    if (folder == nullptr) GTEST_SKIP() << "set KEYWORK_GALLERY to a folder to see the pages";
    std::filesystem::create_directories(folder);
    for (GalleryPage const& page : gallery())
        std::ofstream{std::filesystem::path{folder} / (page.name + ".html")}
            << document(page.frame, page.body).text();
}

TEST(Gallery, repeats_no_id_within_a_page)
{
    for (GalleryPage const& page : gallery()) {
        auto const html = document(page.frame, page.body).text();
        std::set<std::string, std::less<>> ids;
        for (auto at = html.find(" id=\""); at != std::string::npos; at = html.find(" id=\"", at)) {
            at += 5;
            auto const id = html.substr(at, html.find('"', at) - at);
            EXPECT_TRUE(ids.insert(id).second) << id << " twice in " << page.name;
        }
    }
}

}  // namespace
}  // namespace keywork::html
