// Looking up only what matters changes nothing of what is read.
#include "care/record/known.hpp"

#include "care/form/testing/forms_folder.hpp"
#include "care/form/testing/generated.hpp"
#include "care/record/testing/rules.hpp"

#include <gtest/gtest.h>

namespace keywork::record {
namespace {

using namespace keywork::testing;
using form::Form;
using form::Known;
using form::Typed;

/// What would be known if only these lists were looked up.
Known with_only(Known known, Lists lists)
{
    if (!lists.staff) known.staff.clear();
    if (!lists.shift) known.shift_staff.clear();
    if (!lists.contacts) known.contacts.clear();
    if (!lists.children) {
        known.other_children.clear();
        known.children_here.clear();
    }
    if (!lists.plans) {
        known.plan_targets.clear();
        known.plan_strategies.clear();
    }
    return known;
}

/// Runs for every kind that ships, in every profile that offers it.
template <class Check>
void for_every_kind(Check check)
{
    auto const shipped = the_forms();
    for (std::string_view const profile : {"home", "pru", "vs", "special", "ap"})
        for (Form const* form : shipped.offered_in(profile)) {
            SCOPED_TRACE(form->kind + " in " + std::string{profile});
            check(*form, keywork::testing::known_for(
                             *form, profile, *instant_from_text("2026-11-23T21:42:00Z")));
        }
}

std::string in_words(form::Reading const& reading)
{
    auto words = form::to_json(reading.answers);
    for (Problem const& problem : reading.problems)
        words += "\n" + problem.field + ": " + problem.message;
    return words;
}

void expect_to_read_the_same(Form const& form, Typed const& typed, Known const& known)
{
    auto const narrowed = with_only(known, lists_to_read(form, typed));
    EXPECT_EQ(in_words(form::read_answers(form, typed, narrowed)),
              in_words(form::read_answers(form, typed, known)))
        << form::to_json(typed);
}

TEST(ListsToRead, read_what_every_list_reads)
{
    for_every_kind([](Form const& form, Known const& known) {
        auto const valid = valid_answers(form, known, 1);
        expect_to_read_the_same(form, valid, known);
        for (Broken const& broken : broken_answers(form, valid, known))
            expect_to_read_the_same(form, broken.typed, known);
    });
}

TEST(ListsToRead, read_what_every_list_reads_whatever_is_left_out)
{
    for_every_kind([](Form const& form, Known const& known) {
        auto const valid = valid_answers(form, known, 7);
        expect_to_read_the_same(form, {}, known);
        for (auto const& left_out : valid.fields) {
            auto typed = valid;
            std::erase_if(typed.fields, [&](auto const& field) {
                return field.first == left_out.first;
            });
            expect_to_read_the_same(form, typed, known);
        }
    });
}

TEST(ListsToRead, are_those_that_somebody_was_chosen_from)
{
    Rules const rules;
    auto const& incident = *rules.forms.find("incident");
    auto const lists = [&](http::Pairs fields) {
        fields.emplace_back("what_happened", "A cup.");
        fields.emplace_back("actions.rows", "2");
        fields.emplace_back("actions.1.what", "Buy a cup");
        return lists_to_read(incident, {std::move(fields)});
    };

    auto const of_nobody = lists({});
    EXPECT_FALSE(of_nobody.staff || of_nobody.shift || of_nobody.contacts || of_nobody.children);
    EXPECT_FALSE(lists({{"others", ""}, {"actions.1.who", ""}, {"others_too", "child-1"}}).staff);
    EXPECT_FALSE(lists({{"others", ""}, {"others_too", "child-1"}}).children);
    EXPECT_TRUE(lists({{"others", "child-1"}}).children);
    EXPECT_FALSE(lists({{"others", "child-1"}}).staff);
    EXPECT_TRUE(lists({{"actions.2.who", "staff-1"}}).staff);
    EXPECT_FALSE(lists({{"actions.2.whoever", "staff-1"}}).staff);
    EXPECT_TRUE(lists_to_read(*rules.forms.find("hold"), {}).staff);  // took_part must be answered
}

TEST(ListsToStart, fill_in_what_every_list_fills_in)
{
    for_every_kind([](Form const& form, Known const& known) {
        EXPECT_EQ(form::first_typed(form, with_only(known, lists_to_start(form))),
                  form::first_typed(form, known));
    });
}

TEST(ListsToStart, are_the_shift_and_the_children_where_a_form_starts_with_them)
{
    auto const shipped = the_forms();
    auto const handover = lists_to_start(*shipped.find("handover"));
    EXPECT_TRUE(handover.children);
    EXPECT_FALSE(handover.staff || handover.contacts);
    auto const moment = lists_to_start(*shipped.find("good-moment"));
    EXPECT_FALSE(moment.shift || moment.children || moment.staff || moment.contacts);
}

}  // namespace
}  // namespace keywork::record
