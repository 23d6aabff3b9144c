// Today and the child's page of the gallery.
#include "platform/html/components/gallery_pages.hpp"

#include "platform/html/components/button.hpp"
#include "platform/html/components/chart.hpp"
#include "platform/html/components/duties.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/people.hpp"
#include "platform/html/components/timeline.hpp"

namespace keywork::html {

namespace {

Path const where = path("/");

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
            row_of(form_button({.action = where}, button({.words = "I have read this handover",
                                                            .wide_on_phone = true})) +
                   link_button(where,
                               {.words = "Read all of it (3 minutes)", .look = Look::quiet})) +
            quiet_words("Read by Marcus at 2:04pm. Waiting for you and Hannah."));
}

Markup children_section()
{
    ChildCard const cards[] = {
        {.child = amara,
         .to = where,
         .where = "14 · home",
         .tags = tag("Nut allergy: EpiPen in office", Tone::stop, Icon::alert) +
                 tag("PEP 3 Dec", Tone::info, Icon::calendar),
         .lines = {{"Tonight", "Mock exam chat. Film night, her pick."},
                   {"Helps", "Time alone first, then a brew and a chat."}},
         .record_words = "Record for Amara",
         .record_to = where},
        {.child = tyler,
         .to = where,
         .where = "13 · home",
         .tags = tag("Held last night", Tone::warn, Icon::hand),
         .lines = {{"Tonight", "7pm: hear Tyler’s side. Football club is off."}},
         .record_words = "Record for Tyler",
         .record_to = where}};
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
         form_button({.action = where},
                     button({.words = "Done",
                             .look = Look::secondary,
                             .small = true,
                             .spoken_after = ": sit with Jodie for the call with Nadia"}))}};
    return card({.id = "tasks",
                 .heading = "Your tasks tonight",
                 .aside = link(where, "All tasks for the home")},
                tasks(all));
}

Markup deadlines_card()
{
    Deadline const all[] = {{.left = "1 day 3 hours left",
                             .tone = Tone::warn,
                             .when = "Wed 7:40pm",
                             .datetime = "2026-11-25T19:40",
                             .what = "Tyler: manager signs the hold record",
                             .to = where,
                             .who = "With Ruth Callan, registered manager",
                             .percent_gone = 44,
                             .duty = "Within 48 hours.",
                             .source = "Children’s Homes (England) Regulations 2015, reg 35(3)(b)"},
                            {.left = "10 days left",
                             .when = "Fri 4 Dec",
                             .datetime = "2026-12-04",
                             .what = "Kacper: yearly health assessment",
                             .to = where,
                             .duty = "Every 12 months from age 5.",
                             .source = "Care Planning Regulations 2010, reg 7"}};
    return card({.id = "due",
                 .heading = "Must be done by law",
                 .foot = link(where, "See all 9 deadlines for Larch House")},
                deadlines(all));
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
           .to = where,
           .kind = "Good moment",
           .words = "You walked in.\nYou stayed.",
           .time = "3:55pm",
           .datetime = "2026-11-24T15:55",
           .by = "Joel Adeyemi"}}},
        {"Sunday 22 November",
         {{.icon = Icon::alert,
           .tone = Tone::stop,
           .title = "Argument after family time",
           .to = where,
           .kind = "Incident",
           .words = "You were upset after seeing mum.",
           .time = "7:15pm",
           .datetime = "2026-11-22T19:15",
           .by = "Priya Nair",
           .open = OpenAction{"ask Amara what she wants", "Write what she says", where}},
          {.icon = Icon::family,
           .tone = Tone::info,
           .title = "Time with mum",
           .kind = "Family time",
           .words = "You baked.",
           .time = "2pm to 4pm",
           .datetime = "2026-11-22T14:00",
           .by = "Northmere family centre"}}}};
    Chip const kinds[] = {{"Everything", where, 412, true},
                          {"Good moments", where, 96},
                          {"Incidents", where, 11},
                          {"Health", where}};
    Fact const people[] = {{"Key worker", text("Joel Adeyemi")}, {"Advocate", text("Bev Sutton")}};
    return section(
        {.id = "tl", .heading = "Timeline", .aside = link(where, "Print as a chronology")},
        beside(chips(kinds, "Filter the timeline") + timeline(days), "People",
               card({.id = "ppl",
                     .heading = "My people",
                     .aside = link(where, "All 14"),
                     .level = HeadingLevel::h3},
                    facts(people))));
}

}  // namespace

Markup today_page()
{
    QuickLink const links[] = {
        {"Daily log", Icon::log, where},         {"Good moment", Icon::star, where},
        {"Key-work session", Icon::chat, where}, {"Incident", Icon::alert, where},
        {"Physical hold", Icon::hand, where},    {"Missing", Icon::door, where},
        {"Medication", Icon::pill, where},       {"Injury or illness", Icon::cross, where}};
    Fact const night[] = {{"Sleep-in", text("Hannah Wray")},
                          {"On call", format(R"(Ruth Callan, <a href="{}">01632 960 174</a>)",
                                             tel("01632 960 174"))}};
    return page_head("Your late shift", "Tuesday 24 November, 2pm to 10pm.",
                     link_button(where, {.words = "2 drafts",
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

Markup the_child_banner()
{
    return child_banner(
        {.child = {"Amara Okafor", "AO", 0},
         .facts = {text("She, her"), format("<b>14</b>, born 3 February 2012"),
                   format("Lives at <b>Larch House</b> since March 2025")},
         .buttons =
             link_button(where, {.words = "Record", .icon = Icon::plus}) +
             link_button(where, {.words = "Print", .look = Look::secondary, .icon = Icon::print}),
         .alerts = {{"Nut allergy.", "EpiPen in the office", Tone::stop, Icon::alert, where},
                    {"Family time is supervised.", "No calls from Dean O", Tone::warn, Icon::family,
                     where}},
         .tabs = {{"Overview", where, true}, {"Timeline", where}, {"Plans", where}},
         .tabs_label = "Amara’s record"});
}

Markup child_page()
{
    return stack(
        section({.id = "about", .heading = "About me"},
                voice({"I’m funny when you get to know me.", "Amara, in her own words"})) +
            section({.id = "helps",
                     .heading = "How to help me",
                     .aside = link(where, "Full support plan, version 7")},
                    how_to_help({{"Ten minutes alone first", "A brew"}, {"Shouting"}, {}})) +
            targets_section() + timeline_section(),
        Space::extra_large);
}

}  // namespace keywork::html
