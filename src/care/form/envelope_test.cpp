// What a sent record comes to: envelope, clocks, signatures, what opens, its line.
#include "care/form/envelope.hpp"
#include "care/form/testing/forms_folder.hpp"
#include "care/form/testing/generated.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace keywork::form {
namespace {

using namespace keywork::testing;

Forms const& forms()
{
    static Forms const all = the_forms();
    return all;
}

Known known(std::string_view profile = "home")
{
    return known_in(profile, *instant_from_text("2026-11-23T21:42:00Z"));
}

/// A hold at 7:40pm for three minutes, complete, as it would be typed.
Typed a_hold(std::string_view profile = "home")
{
    Typed typed = first_typed(*forms().find("restrictive-intervention"), known(profile));
    for (auto const& [field, value] : http::Pairs{
             {"occurred_at.which", "2026-11-23"},
             {"occurred_at.time", "7:40pm"},
             {"location", "Stairs"},
             {"behaviour_before", "You picked up a glass."},
             {"trigger", "TOLD-NO"},
             {"tried", "SPACE"},
             {"why_no_alternative", "You swung it at somebody."},
             {"reason", "INJURY-OTHER"},
             {"holds.1.hold", "SEATED-HOLD"},
             {"holds.1.started_at", "7:40pm"},
             {"holds.1.ended_at", "7:43pm"},
             {"holds.1.staff", "staff-joel"},
             {"holds.1.position", "Left elbow"},
             {"holds.1.force", "LIGHT"},
             {"what_happened", "We sat down together."},
             {"seclusion", "no"},
             {"child_hurt", "no"},
             {"others_hurt", "no"},
             {"medical_check", "NOT-YET"},
             {"worked", "Yes. You had a drink."},
             {"on_plan", "FOLLOWED"},
             {"planned_in_ehc_plan", "no"},
             {"trained", "yes"},
             {"child_view_method", "DECLINED"}})
        typed.set(field, value);
    return typed;
}

Answers answers_of(Typed const& typed, std::string_view profile = "home")
{
    auto const reading =
        read_answers(*forms().find("restrictive-intervention"), typed, known(profile));
    for (Problem const& problem : reading.problems)
        ADD_FAILURE() << problem.field << ": " << problem.message;
    return reading.answers;
}

TEST(Envelope, takes_times_people_and_level_from_the_answers)
{
    auto const& form = *forms().find("restrictive-intervention");
    auto typed = a_hold();
    typed.set("others", "child-amara");
    typed.set("witnesses", "staff-marcus");
    typed.set("raise_level", "3");
    typed.set("actions.rows", "1");
    typed.set("actions.1.what", "Ring the GP");
    typed.set("actions.1.by_when", "24 November 2026");
    auto const envelope = envelope_of(form, answers_of(typed), known());

    EXPECT_EQ(to_text(envelope.occurred_at), "2026-11-23T19:40:00Z");
    EXPECT_EQ(envelope.took_part,
              (std::vector{StaffId{"staff-priya"}, StaffId{"staff-joel"}}));
    EXPECT_EQ(envelope.saw, std::vector{StaffId{"staff-marcus"}});
    EXPECT_EQ(envelope.others, std::vector{ChildId{"child-amara"}});
    EXPECT_EQ(envelope.level, Level::l3);
    EXPECT_TRUE(envelope.significant);
    ASSERT_EQ(envelope.actions.size(), 1U);
    EXPECT_EQ(envelope.actions[0].what, "Ring the GP");
    EXPECT_EQ(envelope.actions[0].who, std::nullopt);
    EXPECT_EQ(envelope_of(form, answers_of(a_hold()), known()).level, Level::l2);
}

std::vector<std::string> laws(std::vector<ClockToStart> const& clocks)
{
    std::vector<std::string> ids;
    for (ClockToStart const& clock : clocks)
        ids.push_back(clock.law + (clock.met_by_sending ? " met" : "") +
                      (clock.not_applicable.empty() ? "" : " not applicable"));
    return ids;
}

TEST(Envelope, starts_the_clocks_of_the_setting)
{
    auto const& form = *forms().find("restrictive-intervention");
    auto const at_home = clocks_to_start(form, answers_of(a_hold()), known());
    EXPECT_EQ(laws(at_home), (std::vector<std::string>{"HOME-R35-RECORD met", "HOME-R35-SIGN",
                                                       "HOME-R35-CHILD", "RI-PLANREVIEW"}));
    for (ClockToStart const& clock : at_home)
        EXPECT_EQ(to_text(clock.from), "2026-11-23T19:40:00Z");
    EXPECT_EQ(laws(clocks_to_start(form, answers_of(a_hold("pru"), "pru"), known("pru"))),
              (std::vector<std::string>{"RI-RECORD met", "RI-PARENT", "RI-DEBRIEF",
                                        "RI-PLANREVIEW"}));
}

TEST(Envelope, says_why_clocks_do_not_apply_to_a_hold_written_into_the_ehc_plan)
{
    auto typed = a_hold();
    typed.set("planned_in_ehc_plan", "yes");
    auto const clocks =
        clocks_to_start(*forms().find("restrictive-intervention"), answers_of(typed), known());
    EXPECT_EQ(laws(clocks), (std::vector<std::string>{
                                "HOME-R35-RECORD met not applicable",
                                "HOME-R35-SIGN not applicable", "HOME-R35-CHILD not applicable",
                                "RI-PLANREVIEW"}));
    EXPECT_EQ(clocks[1].not_applicable,
              "The hold is routine and written into Tyler’s EHC plan (reg 35(4))");
}

TEST(Envelope, offers_only_reasons_that_the_law_allows_there)
{
    auto const& form = *forms().find("restrictive-intervention");
    auto typed = a_hold();
    typed.set("reason", "DISORDER");
    auto const problems = read_answers(form, typed, known()).problems;
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].field, "reason");
    auto in_school = a_hold("special");
    in_school.set("reason", "DISORDER");
    EXPECT_TRUE(read_answers(form, in_school, known("special")).problems.empty());
    typed.set("reason", "ABSCOND-SECURE");
    EXPECT_FALSE(read_answers(form, typed, known()).problems.empty());
}

TEST(Envelope, asks_a_lead_who_took_no_part_to_sign)
{
    auto const& form = *forms().find("restrictive-intervention");
    auto const asked = signatures_to_ask(form, answers_of(a_hold()), "home");
    ASSERT_EQ(asked.size(), 1U);
    Signature const& sign = form.signs[asked[0]];
    EXPECT_EQ(sign.roles, std::vector{Role::lead});
    EXPECT_TRUE(sign.never_took_part);
    EXPECT_EQ(sign.needs, std::vector<std::string>{"spoke_to_user_at"});
    EXPECT_EQ(sign.as.in("home"), "Registered manager or authorised person");
    EXPECT_EQ(form.signs[signatures_to_ask(form, {}, "ap").at(0)].as.in("ap"), "Senior leader");
}

TEST(Envelope, asks_for_a_second_signature_when_an_incident_is_very_serious)
{
    auto const& form = *forms().find("incident");
    for (auto const& [severity, signatures] : {std::pair{"3", 1U}, std::pair{"4", 2U}}) {
        Answers const answers{{{"severity", Chosen{{severity}, ""}}}};
        EXPECT_EQ(signatures_to_ask(form, answers, "home").size(), signatures);
        EXPECT_EQ(clocks_to_start(form, answers, known()).size(), signatures - 1);
    }
}

TEST(Envelope, makes_an_incident_stand_out_from_serious_on)
{
    auto const& form = *forms().find("incident");
    for (auto const& [severity, significant] : {std::pair{"2", false}, std::pair{"3", true}}) {
        Answers const answers{{{"severity", Chosen{{severity}, ""}}}};
        EXPECT_EQ(envelope_of(form, answers, known()).significant, significant);
    }
}

TEST(Envelope, keeps_a_concern_about_staff_for_named_people)
{
    auto const& form = *forms().find("safeguarding-concern");
    auto const level_of = [&](std::string const& type) {
        return envelope_of(form, {{{"concern_types", Chosen{{type}, ""}}}}, known()).level;
    };
    EXPECT_EQ(level_of("NEGLECT"), Level::l3);
    EXPECT_EQ(level_of("STAFF-ALLEGATION"), Level::l4);
    EXPECT_EQ(level_of("LOW-LEVEL"), Level::l4);
    EXPECT_TRUE(form.raises);
    EXPECT_TRUE(may_write(form, Role::office));
}

TEST(Envelope, starts_a_clock_of_a_later_answer_only_when_it_is_given)
{
    auto const& form = *forms().find("safeguarding-concern");
    Answers const sent{{{"occurred_at", *instant_from_text("2026-11-23T19:40:00Z")}}};
    EXPECT_EQ(laws(clocks_to_start(form, sent, known())),
              std::vector<std::string>{"SG-REPORT met"});
    Answers const later{{{"referral_by_phone_at", *instant_from_text("2026-11-23T20:00:00Z")}}};
    auto const clocks = clocks_after_later(form, later, later, known());
    EXPECT_EQ(laws(clocks), std::vector<std::string>{"SG-WRITTEN"});
    EXPECT_EQ(to_text(clocks[0].from), "2026-11-23T20:00:00Z");
}

TEST(Envelope, offers_the_hold_after_an_incident_with_one)
{
    auto const& form = *forms().find("incident");
    auto const next = opens_next(form, {{{"restrictive_intervention", true}}}, "home");
    ASSERT_EQ(next.size(), 1U);
    EXPECT_EQ(next[0]->kind, "restrictive-intervention");
    EXPECT_TRUE(opens_next(form, {{{"restrictive_intervention", false}}}, "home").empty());
}

TEST(Lines, say_a_hold_in_one_line)
{
    auto const& form = *forms().find("restrictive-intervention");
    auto const line =
        chronology_line(form, answers_of(a_hold()), known().words, names_of(known()));
    EXPECT_EQ(line.title, "Hold");
    EXPECT_EQ(line.words, "1 hold or other measure, 3 minutes. To prevent: Someone else being "
                          "hurt. Yes. You had a drink.");
}

TEST(Lines, are_titled_by_what_was_answered_else_by_the_kind)
{
    auto const& form = *forms().find("key-work");
    auto const title = [&](Answers const& answers) {
        return chronology_line(form, answers, known().words, {}).title;
    };
    EXPECT_EQ(title({{{"purpose", std::string{"The PEP meeting"}}}}), "The PEP meeting");
    EXPECT_EQ(title({}), "Key-work session");
    EXPECT_EQ(title({{{"purpose", std::string(81, 'a')}}}), std::string(80, 'a') + "…");
}

TEST(Lines, are_shortened_at_a_word_after_three_hundred_characters)
{
    auto const& form = *forms().find("good-moment");
    auto const words_of = [&](std::size_t count) {
        std::string text;
        while (text.size() < count) text += "helped ";
        text.resize(count);
        return chronology_line(form, {{{"what", text}}}, known().words, {}).words;
    };
    EXPECT_EQ(words_of(300).size(), 300U);
    EXPECT_TRUE(words_of(301).ends_with("helped…"));
}

TEST(Lines, give_words_to_search_but_no_people_and_nothing_above_the_level)
{
    auto const& form = *forms().find("incident");
    Answers const answers{{{"what_happened", std::string{"You shouted"}},
                           {"types", Chosen{{"VERBAL"}, ""}},
                           {"took_part", Chosen{{"staff-joel"}, "Sam"}},
                           {"treatment", std::string{"Cold water"}}}};
    auto const names = names_of(known());
    auto const text = search_text(form, answers, Level::l1, known().words, names);
    EXPECT_NE(text.find("You shouted"), std::string::npos);
    EXPECT_NE(text.find("Hurtful or threatening words"), std::string::npos);
    EXPECT_EQ(text.find("Joel"), std::string::npos);
    EXPECT_EQ(text.find("Cold water"), std::string::npos);
    EXPECT_NE(search_text(form, answers, Level::l2, known().words, names).find("Cold water"),
              std::string::npos);
}

TEST(Needs, are_done_as_the_answers_come)
{
    auto const& form = *forms().find("restrictive-intervention");
    auto const done = [&](Answers const& answers, std::string_view profile) {
        auto const states = needs_so_far(form, answers, known(profile).words);
        return std::pair{std::ranges::count_if(states, &NeedState::done), states.size()};
    };
    EXPECT_EQ(done({}, "home"), (std::pair{1L, std::size_t{8}}));
    EXPECT_EQ(done(answers_of(a_hold()), "home"), (std::pair{8L, std::size_t{8}}));
    EXPECT_EQ(done(answers_of(a_hold("pru"), "pru"), "pru"), (std::pair{5L, std::size_t{5}}));
}

}  // namespace
}  // namespace keywork::form
