// Every kind that ships, with answers made from its own model.
#include "care/form/envelope.hpp"
#include "care/form/testing/forms_folder.hpp"
#include "care/form/testing/generated.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace keywork::form {
namespace {

using namespace keywork::testing;

Forms const& shipped()
{
    static Forms const all = the_forms();
    return all;
}

sys_seconds monday_evening() { return *instant_from_text("2026-11-23T21:42:00Z"); }

/// Runs for every kind, in every profile that offers it.
template <class Check>
void for_every_kind(Check check)
{
    for (std::string_view const profile : {"home", "pru", "vs", "special", "ap"})
        for (Form const* form : shipped().offered_in(profile)) {
            SCOPED_TRACE(form->kind + " in " + std::string{profile});
            check(*form, known_for(*form, profile, monday_evening()));
        }
}

std::string in_lines(std::vector<Problem> const& problems)
{
    std::string lines;
    for (Problem const& problem : problems) lines += problem.field + ": " + problem.message + "\n";
    return lines;
}

TEST(Kinds, have_no_faults)
{
    std::string faults;
    for (FormFault const& fault : check(forms_folder(), the_law_names()))
        faults += in_words(fault) + "\n";
    EXPECT_EQ(faults, "");
}

TEST(Kinds, accept_valid_answers_and_keep_them_through_their_stored_form)
{
    for_every_kind([](Form const& form, Known const& known) {
        for (std::uint64_t seed = 1; seed <= 8; ++seed) {
            auto const typed = valid_answers(form, known, seed);
            auto const reading = read_answers(form, typed, known);
            EXPECT_EQ(in_lines(reading.problems), "") << "seed " << seed;
            EXPECT_FALSE(reading.answers.all.empty());

            auto const json = to_json(reading.answers);
            auto const again = answers_from_json(form, json);
            ASSERT_TRUE(again) << json;
            EXPECT_EQ(*again, reading.answers);
            EXPECT_EQ(typed_from_json(to_json(typed)), typed);
        }
    });
}

TEST(Kinds, accept_valid_later_answers)
{
    for_every_kind([](Form const& form, Known const& known) {
        auto const sent = read_answers(form, valid_answers(form, known, 3), known).answers;
        for (LaterPart const& part : form.later)
            for (std::uint64_t seed = 1; seed <= 6; ++seed) {
                auto const reading =
                    read_later(part, valid_answers(part, known, seed), known, sent);
                EXPECT_EQ(in_lines(reading.problems), "") << part.name;
                auto const json = to_json(reading.answers);
                EXPECT_EQ(answers_from_json(form, json), reading.answers);
            }
    });
}

TEST(Kinds, name_the_one_rule_that_was_broken)
{
    for_every_kind([](Form const& form, Known const& known) {
        auto const valid = valid_answers(form, known, 7);
        auto const all = broken_answers(form, valid, known);
        EXPECT_GT(all.size(), 3U);
        for (Broken const& broken : all) {
            auto const reading = read_answers(form, broken.typed, known);
            auto const named = std::ranges::any_of(reading.problems, [&](Problem const& problem) {
                return problem.field == broken.field ||
                       problem.field.starts_with(broken.field + ".");
            });
            EXPECT_TRUE(named) << broken.rule << " at " << broken.field << "\n"
                               << in_lines(reading.problems);
        }
    });
}

TEST(Kinds, give_back_every_hard_text_unchanged)
{
    for_every_kind([](Form const& form, Known const& known) {
        for (std::uint64_t seed = 1; seed <= 5; ++seed) {
            auto const typed = valid_answers(form, known, seed, Texts::hard);
            auto const reading = read_answers(form, typed, known);
            EXPECT_EQ(in_lines(reading.problems), "");
            for (Question const* question : questions(form)) {
                auto const* text = reading.answers.as<std::string>(question->name);
                if (text) {
                    EXPECT_EQ(*text, typed.value(question->name));
                }
            }
            EXPECT_EQ(answers_from_json(form, to_json(reading.answers)), reading.answers);
            EXPECT_EQ(typed_from_json(to_json(typed)), typed);
        }
    });
}

TEST(Kinds, find_every_problem_of_an_empty_form_at_once)
{
    for_every_kind([](Form const& form, Known const& known) {
        auto const reading = read_answers(form, {}, known);
        for (Question const* question : questions(form)) {
            bool const asked = question->required && question->only_if.always() &&
                               question->type != Type::computed &&
                               is_asked(*question, {}, known);
            auto const named = std::ranges::any_of(reading.problems, [&](Problem const& problem) {
                return problem.field.starts_with(question->name);
            });
            EXPECT_TRUE(named || !asked) << question->name;
        }
    });
}

TEST(Kinds, have_a_line_for_the_chronology_without_anything_left_to_fill_in)
{
    for_every_kind([](Form const& form, Known const& known) {
        auto const answers = read_answers(form, valid_answers(form, known, 5), known).answers;
        auto const line = chronology_line(form, answers, known.words, names_of(known));
        EXPECT_FALSE(line.title.empty());
        EXPECT_FALSE(line.words.empty());
        EXPECT_EQ(line.words.find('{'), std::string::npos) << line.words;
    });
}

}  // namespace
}  // namespace keywork::form
