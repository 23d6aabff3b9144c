// A record form, a caseload and every kind of question, for the gallery.
#include "platform/html/components/gallery_pages.hpp"

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

namespace keywork::html {

namespace {

Path const nowhere = path("/");

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

}  // namespace

Markup record_page()
{
    Need const asked[] = {{"Tyler’s name", true}, {"Did it work, and what followed"}};
    return beside_form(record_form(), "Help with this record",
                       card({.id = "must", .heading = "What the law asks for"}, needs(asked)));
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

}  // namespace keywork::html
